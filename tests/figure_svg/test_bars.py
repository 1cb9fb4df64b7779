"""Where bars lie on a picture on which a unit is 20 pixels across and 10 up, and zero at 50 and 150."""

from __future__ import annotations

from typing import Any

import pytest

from tests.figure_svg.sheets import BLUE, SVG, drawn


def rectangles(**trace: Any) -> list[dict[str, str]]:
    bar = {"type": "bar", "marker": {"color": BLUE, "line": {"width": 0}}} | trace
    return [each.attrib for each in drawn(bar).iterfind(f".//{SVG}g[@class='bars']/{SVG}rect")]


def place(bar: dict[str, str]) -> tuple[float, ...]:
    return tuple(float(bar[name]) for name in ("x", "y", "width", "height"))


def test_a_bar_stands_in_the_middle_of_its_place_and_a_lying_one_goes_right() -> None:
    assert [place(bar) for bar in rectangles(x=[2], y=[5], width=0.5)] == [(85, 100, 10, 50)]
    assert [place(bar) for bar in rectangles(x=[5], y=[2], width=1, orientation="h")] == [(50, 125, 100, 10)]


def test_a_bar_may_begin_elsewhere_than_at_zero() -> None:
    assert [place(bar) for bar in rectangles(x=[5, 2], y=[2, 4], width=1, orientation="h", base=[2, 7])] == [
        (90, 125, 100, 10),
        (190, 105, 40, 10),
    ]


def test_a_gap_and_nothing_have_no_bar() -> None:
    assert rectangles(x=[1, 2, None], y=[None, 0, 3], width=1) == []


def test_a_bar_thinner_than_two_pixels_is_widened_to_whole_ones() -> None:
    """Half a unit from 1.03 is 70.6 to 80.6; a bar of 0.04 units, 0.8 pixels from 50, goes to 51."""
    assert place(rectangles(x=[0.04], y=[2], width=1, orientation="h")[0])[::2] == (50, 1)


def test_against_all_is_hatched() -> None:
    pattern = {"shape": "/", "fillmode": "replace", "size": 6, "solidity": 0.25}
    (bar,) = rectangles(x=[1], y=[5], width=1, marker={"color": BLUE, "pattern": pattern})
    assert bar["fill"].startswith("url(#t-hatch")


@pytest.mark.parametrize("width", [0, 1.5])
def test_an_edge_is_drawn_where_it_has_a_width(width: float) -> None:
    line = {"color": "#000000", "width": width}
    (bar,) = rectangles(
        x=[1], y=[5], width=1, marker={"color": "rgba(0,0,0,0)", "line": line} if width else {"color": BLUE}
    )
    assert (bar.get("stroke"), bar.get("stroke-width")) == (("#000000", "1.5") if width else (None, None))
