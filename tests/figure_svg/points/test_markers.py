"""Shapes of marks and how they are painted."""

from __future__ import annotations

from typing import Any

import pytest

from figure_svg.points.markers import outline
from tests.figure_svg.sheets import BLUE, SVG, drawn


def mark(**marker: Any) -> Any:
    trace = {"type": "scatter", "mode": "markers", "x": [5], "y": [5], "marker": {"color": BLUE, "size": 10} | marker}
    return next(iter(drawn(trace).find(f".//{SVG}g[@class='markers']") or []), None)


def test_outlines_are_plotlys() -> None:
    assert outline("square", 5) == "M5,5L-5,5L-5,-5L5,-5Z"
    assert outline("diamond", 10) == "M13,0L0,13L-13,0L0,-13Z"
    assert outline("triangle-right", 10) == "M-5,-11.55L-5,11.55L10,0Z"


def test_a_disc_has_its_colour_and_an_edge_where_one_is_asked_for() -> None:
    assert mark().attrib == {"cx": "150", "cy": "100", "r": "5", "fill": BLUE}
    assert mark(line={"color": "#000000", "width": 2}).get("stroke-width") == "2"


def test_an_open_mark_is_an_edge_in_its_colour() -> None:
    found = mark(symbol="circle-open", line={"width": 1.5})
    assert (found.get("fill"), found.get("stroke"), found.get("stroke-width")) == ("none", BLUE, "1.5")


def test_marks_of_several_sizes_are_pale_and_edged_unless_told_otherwise() -> None:
    found = mark(size=[10])
    assert (found.get("opacity"), found.get("stroke"), found.get("stroke-width")) == ("0.7", "#FFFFFF", "1")
    told = mark(size=[10], opacity=1, line={"width": 0})
    assert (told.get("opacity"), told.get("stroke")) == (None, None)


@pytest.mark.parametrize("unseen", [{"opacity": 0}, {"size": 0}, {"color": "rgba(0,0,0,0)"}])
def test_a_mark_of_which_nothing_is_seen_is_left_out(unseen: dict[str, Any]) -> None:
    assert mark(**unseen) is None
