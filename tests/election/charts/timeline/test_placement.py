"""Marks and names find places where nothing lies on anything else, however wide the picture."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from election.charts.timeline.placement import BARE, Item, Place, Rule, hang, pack

WIDTH = 700.0

places = st.floats(0, WIDTH, allow_nan=False)
items = st.builds(
    lambda first, length, radius, wide: Item(first, first + length, radius, wide),
    places,
    st.sampled_from([0.0, 0.0, 0.0, 3.0, 150.0]),
    st.sampled_from([4.75, 6.75]),
    st.sampled_from([0.0, 30.0, 130.0]),
)


def reach(item: Item, place: Place, stretch: float) -> tuple[float, float]:
    """What a mark with bar and name covers of its row when the axis is stretched: places move, names don't grow."""
    return Item(item.first * stretch, item.last * stretch, item.radius, item.wide).stretch(place.side)


@given(st.lists(items, max_size=20), st.sampled_from([0, 2, 40]), st.sampled_from([1.0, 1.3, 3.0]))
def test_nothing_overlaps_on_the_narrowest_picture_or_a_wider_one(each: list[Item], depth: int, stretch: float) -> None:
    placed = pack(each, WIDTH, depth, [Rule(200, 6), Rule(300, 45)])
    rows: dict[int, list[tuple[float, float]]] = {}
    for item, place in zip(each, placed, strict=True):
        if place.row < depth + BARE - 1:  # the last has what is over
            rows.setdefault(place.row, []).append(reach(item, place, stretch))
    pairs = [pair for row in rows.values() for pair in combinations(row, 2)]
    assert not [(one, two) for one, two in pairs if one[0] < two[1] and two[0] < one[1]]


@given(st.lists(items, max_size=25))
def test_names_stay_in_the_picture_and_in_their_depth(each: list[Item]) -> None:
    for item, place in zip(each, pack(each, WIDTH, 2), strict=True):
        if place.side:
            left, right = item.stretch(place.side)
            assert 0 <= left < right <= WIDTH
            assert place.row < 2
            assert item.wide


def test_marks_of_one_day_stand_in_rows_of_their_own() -> None:
    placed = pack([Item(100, 100, 6.5, 60)] * 4, WIDTH, 10)
    assert [place.row for place in placed] == [0, 1, 2, 3]


def test_what_finds_no_row_at_all_lies_in_the_last() -> None:
    rows = [place.row for place in pack([Item(100, 100, 6.5, 60)] * 40, WIDTH, 2)]
    assert rows == [*range(2 + BARE), *[1 + BARE] * (40 - 2 - BARE)]


def test_a_name_at_the_right_end_stands_left() -> None:
    (place,) = pack([Item(WIDTH - 20, WIDTH - 20, 6.5, 100)], WIDTH, 9)
    assert place.side == "left"


def test_a_name_keeps_off_a_line_where_the_other_side_is_free() -> None:
    (place,) = pack([Item(300, 300, 4.5, 100)], WIDTH, 9, [Rule(350, 6)])
    assert place.side == "left"


def test_a_bar_as_wide_as_the_picture_has_its_name_on_it() -> None:
    (place,) = pack([Item(5, WIDTH - 5, 4.5, 100)], WIDTH, 9)
    assert place.side == "over"


def flagged(place: float, wide: float, side: str) -> tuple[float, float]:
    left = {"over": place - wide / 2, "left": place - wide, "right": place}[side]
    return left, left + wide


uprights = st.lists(st.tuples(places, st.sampled_from([60.0, 140.0])), max_size=12)


@given(uprights, st.integers(1, 6), st.sampled_from([1.0, 3.0]))
def test_names_of_uprights_lie_neither_on_each_other_nor_on_an_upright(
    each: list[tuple[float, float]], tiers: int, stretch: float
) -> None:
    hung = [
        (place * stretch, wide, flag)
        for (place, wide), flag in zip(each, hang(each, WIDTH, tiers), strict=True)
        if flag
    ]
    for (place, wide, flag), (other, other_wide, other_flag) in combinations(hung, 2):
        one, two = flagged(place, wide, flag.side), flagged(other, other_wide, other_flag.side)
        if flag.tier == other_flag.tier:
            assert one[1] <= two[0] or two[1] <= one[0]
        if flag.tier <= other_flag.tier:
            assert not one[0] < other < one[1]
        if other_flag.tier <= flag.tier:
            assert not two[0] < place < two[1]


def test_the_first_upright_always_has_its_name_and_tiers_have_no_hole() -> None:
    hung = hang([(300, 140), (310, 140), (320, 140), (330, 140)], WIDTH, 6)
    assert hung[0]
    used = {flag.tier for flag in hung if flag}
    assert used == set(range(len(used)))
