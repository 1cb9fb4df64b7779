"""Shapes on axes, on the paper, and of a size in pixels; a unit is 20 pixels across and 10 up, zero at 50 and 150."""

from __future__ import annotations

from typing import Any

from tests.figure_svg.sheets import SVG, drawn

LINE = {"color": "#000000", "width": 1}


def shape(**item: Any) -> tuple[str, dict[str, str]]:
    (found,) = drawn(shapes=[{"line": LINE} | item]).iterfind(".//*[@class='shape']")
    return found.tag.removeprefix(SVG), found.attrib


def test_a_line_goes_from_place_to_place_and_ends_at_the_edges_of_its_axes() -> None:
    tag, found = shape(type="line", x0=1, y0=2, x1=3, y1=20)
    assert (tag, found["x1"], found["y1"], found["x2"], found["y2"]) == ("line", "70", "130", "110", "-50")
    assert found["clip-path"].startswith("url(#t-clip")


def test_on_the_paper_places_are_shares_and_nothing_is_cut() -> None:
    _tag, found = shape(type="line", xref="paper", yref="paper", x0=0, y0=0.5, x1=1, y1=0.5)
    assert (found["x1"], found["x2"], found["y1"]) == ("50", "250", "100")
    assert "clip-path" not in found


def test_a_size_in_pixels_counts_from_its_anchor_right_and_up() -> None:
    sized = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 5, "yanchor": 5}
    tag, found = shape(type="rect", **sized, x0=2, x1=10, y0=-4, y1=6, fillcolor="#FFFFFF")
    assert (tag, found["x"], found["y"], found["width"], found["height"]) == ("rect", "152", "94", "8", "10")
    tag, found = shape(type="circle", **sized, x0=-6, x1=6, y0=-6, y1=6)
    assert (tag, found["cx"], found["cy"], found["rx"]) == ("ellipse", "150", "100", "6")


def test_a_path_in_pixels_goes_down_as_in_plotly() -> None:
    sized = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 5, "yanchor": 5}
    tag, found = shape(type="path", **sized, path="M 0,-8 C 1,2 3,4 5,6 L8,0 Z", fillcolor="#FFFFFF")
    assert (tag, found["d"]) == ("path", "M150,92C151,102,153,104,155,106L158,100Z")
    assert found["fill-rule"] == "evenodd"


def test_a_shape_of_which_nothing_is_seen_is_left_out() -> None:
    root = drawn(shapes=[{"type": "rect", "x0": 0, "x1": 1, "y0": 0, "y1": 1, "line": {"width": 0}}])
    assert list(root.iterfind(".//*[@class='shape']")) == []


def test_what_lies_below_is_drawn_before_the_traces_and_the_rest_after() -> None:
    dot = {"type": "scatter", "mode": "markers", "x": [1], "y": [1], "marker": {"color": "#000000"}}
    line = {"type": "line", "x0": 0, "x1": 1, "y0": 0, "y1": 1, "line": LINE}
    root = drawn(dot, shapes=[line, line | {"layer": "below"}])
    assert [each.get("class") for each in root if each.get("class")] == ["shape", "trace scatter", "shape"]
