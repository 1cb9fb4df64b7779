"""Marks and names find places where nothing lies on anything else, at any scale."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from election.charts.timeline.placement import Item, Rule, depth, hang, pack

WIDTH = 700.0
DEEP = 10_000.0

places = st.floats(0, WIDTH, allow_nan=False)
items = st.builds(
    lambda first, length, radius, wide, always: Item(first, first + length, radius, wide, always),
    places,
    st.sampled_from([0.0, 0.0, 0.0, 3.0, 150.0]),
    st.sampled_from([3.5, 4.5, 6.5]),
    st.sampled_from([0.0, 30.0, 130.0]),
    st.booleans(),
)


def clash(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    left, right, top, bottom = one
    return left < other[1] and other[0] < right and top < other[3] and other[2] < bottom


def rectangle(item: Item, place, stretch: float = 1.0) -> tuple[float, float, float, float]:
    """What a mark with bar and name covers when the axis is stretched: places move, widths in pixels stay."""
    left, right = item.first * stretch - item.radius, item.last * stretch + item.radius
    if place.side == "right":
        right += item.wide
    if place.side == "left":
        left -= item.wide
    return left, right, place.box.low, place.box.high


@given(st.lists(items, max_size=25), st.sampled_from([0.0, 30.0, DEEP]), st.sampled_from([1.0, 1.7, 40.0]))
def test_nothing_overlaps_at_the_first_scale_or_when_zoomed_in(
    each: list[Item], named_depth: float, stretch: float
) -> None:
    placed = pack(each, WIDTH, named_depth, [Rule(200, 6), Rule(300, 45)])
    boxes = [rectangle(item, place, stretch) for item, place in zip(each, placed, strict=True)]
    assert not [pair for pair in combinations(boxes, 2) if clash(*pair)]


@given(st.lists(items, max_size=25))
def test_names_stay_in_the_picture_and_in_their_depth(each: list[Item]) -> None:
    for item, place in zip(each, pack(each, WIDTH, 40), strict=True):
        if place.side:
            assert place.box.left >= 0
            assert place.box.right <= WIDTH
            assert item.always or place.box.high <= 40
            assert item.wide


def test_marks_of_one_day_are_set_under_one_another_and_keep_their_day() -> None:
    day = [Item(100, 100, 6.5, 60, True)] * 4
    placed = pack(day, WIDTH, 0)
    assert [place.down for place in placed] == sorted(place.down for place in placed)
    assert len({place.down for place in placed if place.side == "right"}) > 1
    assert depth(placed) >= 2 * 15


def test_marks_that_would_stand_closer_than_five_pixels_are_set_under_one_another() -> None:
    """Two that nearly touch read as one."""
    for apart, level in ((4, False), (5, True)):
        one, other = pack([Item(100, 100, 4.5, 0), Item(109 + apart, 109 + apart, 4.5, 0)], WIDTH, DEEP)
        assert (one.down == other.down) is level


def test_a_name_at_the_right_end_stands_left() -> None:
    (place,) = pack([Item(WIDTH - 20, WIDTH - 20, 6.5, 100)], WIDTH, DEEP)
    assert place.side == "left"


def test_a_name_keeps_off_an_upright_where_the_other_side_is_free() -> None:
    (place,) = pack([Item(300, 300, 4.5, 100)], WIDTH, DEEP, [Rule(350, 6)])
    assert place.side == "left"


def test_a_bar_as_wide_as_the_picture_has_its_name_over_it() -> None:
    (place,) = pack([Item(5, WIDTH - 5, 4.5, 100)], WIDTH, DEEP)
    assert place.side == "over"
    assert place.down > 15


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
        one = (place, place + wide) if flag.side == "right" else (place - wide, place)
        two = (other, other + other_wide) if other_flag.side == "right" else (other - other_wide, other)
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
