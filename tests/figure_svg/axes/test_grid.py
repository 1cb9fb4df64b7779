"""Gridlines; a unit is 20 pixels across and 10 up, zero at 50 and 150."""

from __future__ import annotations

from typing import Any

from tests.figure_svg.sheets import SVG, drawn

TICKS = {"tickvals": [0, 5, 10], "ticktext": ["0", "5", "10"]}


def lines(**axes: Any) -> list[dict[str, str]]:
    return [line.attrib for line in drawn(**axes).iterfind(f"{SVG}line[@class='grid']")]


def test_a_gridline_goes_through_the_field_and_none_lies_on_its_edge() -> None:
    (line,) = lines(xaxis=TICKS | {"showgrid": True, "gridcolor": "#E7E3DC", "gridwidth": 1})
    assert (line["x1"], line["x2"], line["y1"], line["y2"]) == ("150", "150", "50", "150")
    assert (line["stroke"], line["stroke-width"]) == ("#E7E3DC", "1")
    (line,) = lines(yaxis=TICKS | {"showgrid": True})
    assert (line["x1"], line["x2"], line["y1"], line["y2"]) == ("50", "250", "100", "100")


def test_an_axis_that_is_not_shown_has_none() -> None:
    assert lines(xaxis=TICKS | {"showgrid": True, "visible": False}) == []
    assert lines(xaxis=TICKS) == []


def test_labels_stand_where_they_are_asked_for_with_or_without_a_grid() -> None:
    root = drawn(xaxis=TICKS | {"showticklabels": True})
    assert [text.text for text in root.iter(f"{SVG}text")] == ["0", "5", "10"]
