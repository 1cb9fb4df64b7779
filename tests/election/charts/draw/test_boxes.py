"""When two rectangles lie on one another, and when they stand too close; names
beside lines that end close to one another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from election.charts.draw.boxes import Box, apart

LINE = 15
ONE = Box(0, 10, 0, 5)


@pytest.mark.parametrize(
    ("other", "touch"),
    [
        (Box(9, 20, 4, 9), True),
        (Box(2, 3, 1, 2), True),  # within
        (Box(10, 20, 0, 5), False),  # edge to edge
        (Box(0, 10, 5, 9), False),  # one on the other
        (Box(9, 20, 6, 9), False),
    ],
)
def test_boxes_touch_where_they_share_ground(other: Box, touch: bool) -> None:
    assert ONE.touches(other) is other.touches(ONE) is touch


def test_boxes_may_have_to_keep_apart_side_by_side_but_not_one_over_the_other() -> None:
    assert ONE.touches(Box(14, 20, 0, 5), beside=5)
    assert Box(14, 20, 0, 5).touches(ONE, beside=5)
    assert not ONE.touches(Box(15, 20, 0, 5), beside=5)
    assert not ONE.touches(Box(0, 10, 6, 9), beside=5)


def test_names_that_have_room_stand_at_their_lines() -> None:
    assert apart([10, 60, 90], 200, LINE) == [10, 60, 90]


def test_names_of_lines_that_meet_are_set_under_one_another() -> None:
    assert apart([50, 50, 51], 200, LINE) == [50, 50 + LINE, 50 + 2 * LINE]


def test_at_the_foot_of_a_panel_the_lowest_name_pushes_the_others_up() -> None:
    assert apart([195, 199, 200], 200, LINE) == [200 - 2 * LINE, 200 - LINE, 200]


@given(st.lists(st.floats(0, 200), max_size=10).map(sorted))
def test_no_two_names_are_closer_than_a_line(wanted: list[float]) -> None:
    places = apart(wanted, 200, LINE)
    assert all(below - above >= LINE - 1e-9 for above, below in pairwise(places))
    assert all(place <= 200 for place in places)
