"""A hatched fill: a square that repeats, with strokes from corner to corner."""

from __future__ import annotations

from math import sqrt
from xml.etree import ElementTree

import pytest

from figure_svg.strokes.hatch import hatched
from tests.figure_svg.sheets import BLUE, sheet


def test_strokes_rise_across_a_square_and_are_a_part_of_it_wide() -> None:
    figure = sheet()
    fill = hatched(figure, {"shape": "/", "size": 6, "solidity": 0.25}, BLUE, "x")
    ((name, markup),) = figure.definitions.items()
    assert fill == {"fill": f"url(#{name})"}
    square = ElementTree.fromstring(markup)
    paper, strokes = square
    assert float(square.attrib["width"]) == pytest.approx(6 * sqrt(2), abs=0.01)
    assert paper.attrib["fill"] == "none"
    assert (strokes.attrib["stroke"], strokes.attrib["stroke-width"]) == (BLUE, "1.5")
    assert "M0,8.49L8.49,0" in strokes.attrib["d"]


def test_a_pattern_may_have_colours_of_its_own() -> None:
    figure = sheet()
    hatched(figure, {"shape": "/", "fgcolor": "#000000", "bgcolor": "#FFFFFF"}, BLUE, "x")
    (markup,) = figure.definitions.values()
    assert BLUE not in markup
    assert 'fill="#FFFFFF"' in markup
    assert 'stroke="#000000"' in markup
