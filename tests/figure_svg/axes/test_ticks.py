"""The ticks that a figure lists."""

from __future__ import annotations

import pytest

from figure_svg.axes.ticks import ticks
from figure_svg.parts import Unsupported
from figure_svg.scale import Axis


def test_listed_ticks_stand_within_the_range_ends_included() -> None:
    axis = Axis("x", {"tickvals": [-1, 0, 5, 10, 11], "ticktext": list("abcde")}, 0, 100, 10, 0)
    assert [(tick.at, tick.text) for tick in ticks(axis)] == [(0, "b"), (5, "c"), (10, "d")]


def test_ticks_that_nobody_listed_are_refused_on_an_axis_of_numbers() -> None:
    with pytest.raises(Unsupported, match="axis y2: ticks"):
        ticks(Axis("y2", {}, 0, 100, 0, 10))
