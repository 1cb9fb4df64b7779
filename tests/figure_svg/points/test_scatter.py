"""Lines with their gaps, fills, words beside marks; a unit is 20 pixels across and 10 up, zero at 50 and 150."""

from __future__ import annotations

from typing import Any

import pytest

from figure_svg.points.scatter import pieces
from tests.figure_svg.sheets import BLUE, SVG, drawn


def root(**trace: Any) -> Any:
    return drawn({"type": "scatter", "x": [1, 2, 3], "y": [4, 5, 6]} | trace)


def test_a_gap_ends_a_line() -> None:
    line = {"color": BLUE, "dash": "dot", "width": 1}
    (path,) = root(mode="lines", x=[1, 2, None, 3, 4, 5], y=[4, 5, 9, 6, 7, None], line=line).iter(f"{SVG}path")
    assert path.get("d") == "M70,110L90,100M110,90L130,80"
    assert path.get("stroke-dasharray") == "3,3"


def test_a_point_alone_is_no_line() -> None:
    assert pieces([None, (1, 1), None, None, (2, 2), (3, 3)]) == [[(1, 1)], [(2, 2), (3, 3)]]
    assert list(root(mode="lines", x=[1, 2], y=[4, None], line={"color": BLUE}).iter(f"{SVG}path")) == []


def test_areas_are_filled_each_by_itself_under_their_line() -> None:
    areas = {"x": [1, 2, 2, None, 3, 4, 4], "y": [1, 1, 2, None, 1, 1, 2], "mode": "lines", "fill": "toself"}
    fill, line = root(**areas, fillcolor=BLUE, line={"color": "#000000", "width": 1}).iter(f"{SVG}path")
    assert fill.attrib == {"class": "fill", "d": "M70,140L90,140L90,130ZM110,140L130,140L130,130Z", "fill": BLUE}
    assert line.get("class") == "line"


def test_an_area_may_be_hatched_on_paper() -> None:
    pattern = {"shape": "/", "fgcolor": BLUE, "bgcolor": "#FFFFFF", "size": 5}
    found = root(mode="lines", fill="toself", fillcolor=BLUE, fillpattern=pattern, line={"color": BLUE, "width": 0})
    assert found.find(f".//{SVG}pattern/{SVG}rect").get("fill") == "#FFFFFF"


@pytest.mark.parametrize(
    ("position", "anchor", "aside", "down"),
    [
        ("middle right", None, 9, 0),
        ("middle left", "end", -9, 0),
        ("top center", "middle", 0, -1),
        ("bottom center", "middle", 0, 1),
    ],
)
def test_words_keep_off_their_mark(position: str, anchor: str | None, aside: float, down: int) -> None:
    """By its size: a mark of 12.8 pixels pushes them eight and one away."""
    marks = {"color": BLUE, "size": 12.8}
    (text,) = root(mode="markers+text", x=[5], y=[5], text=["word"], textposition=position, marker=marks).iter(
        f"{SVG}text"
    )
    assert text.get("text-anchor") == anchor
    assert float(text.get("x")) == 150 + aside
    assert (float(text.get("y")) - 104 > 5) is (down == 1)
    assert (float(text.get("y")) - 104 < -5) is (down == -1)


def test_words_have_a_rim_where_their_trace_names_one() -> None:
    words = {"mode": "text", "x": [5], "y": [5], "text": ["word"]}
    (rimmed,) = root(**words, meta={"halo": BLUE}).iter(f"{SVG}text")
    assert (rimmed.get("stroke"), rimmed.get("paint-order")) == (BLUE, "stroke")
    (plain,) = root(**words).iter(f"{SVG}text")
    assert plain.get("stroke") is None


def test_a_mark_outside_its_field_is_left_out_even_where_marks_may_overlap_the_edge() -> None:
    found = root(mode="markers", x=[5, 11, 5], y=[5, 5, 11], cliponaxis=False, marker={"color": BLUE})
    assert [mark.get("cx") for mark in found.iter(f"{SVG}circle")] == ["150"]
