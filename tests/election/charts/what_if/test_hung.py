"""Names along a scale: none lies on another, or on another's tick."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from election.charts.what_if.hung import Hung, hung

NAMES = st.lists(st.tuples(st.floats(0, 300), st.floats(20, 120)), max_size=6).map(sorted)


@settings(deadline=None)
@given(NAMES)
def test_names_are_clear_of_each_other_and_of_all_ticks(names: list[tuple[float, float]]) -> None:
    placed = hung([Hung(f"{x}", x, long) for x, long in names], -12, 316)
    for one, other in combinations(placed, 2):
        assert one.tier != other.tier or one.right < other.left or other.right < one.left
        for name, tick in ((one, other), (other, one)):
            assert name.tier > tick.tier or not name.left < tick.x < name.right
    assert all(each.left >= -12 and each.right <= 316 for each in placed)


def test_names_with_room_stand_on_one_line() -> None:
    placed = hung([Hung("a", 20, 60), Hung("b", 100, 60), Hung("c", 290, 60)], -12, 316)
    assert [(each.name, each.tier, each.after) for each in placed] == [
        ("a", 0, True), ("b", 0, True), ("c", 0, False),
    ]  # fmt: skip
