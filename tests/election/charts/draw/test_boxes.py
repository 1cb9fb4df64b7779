"""When two rectangles lie on one another, and when they stand too close."""

from __future__ import annotations

import pytest

from election.charts.draw.boxes import Box

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
