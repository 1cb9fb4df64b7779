"""Where the words of an annotation stand; a unit is 20 pixels across and 10 up, and zero at 50 and 150."""

from __future__ import annotations

from typing import Any

import pytest

from figure_svg.fonts import width
from tests.figure_svg.sheets import SVG, drawn

NOTE = {"x": 5, "y": 5, "text": "word", "showarrow": False, "borderwidth": 0, "borderpad": 0}


def words(**more: Any) -> dict[str, str]:
    (text,) = drawn(annotations=[NOTE | {"xanchor": "left", "yanchor": "middle"} | more]).iter(f"{SVG}text")
    return text.attrib


@pytest.mark.parametrize(("anchor", "part"), [("left", 0.5), ("center", 0.0), ("right", -0.5)])
def test_an_anchor_is_the_side_that_stands_at_the_place(anchor: str, part: float) -> None:
    """To half a pixel: plotly puts the box of the words on whole ones."""
    long = width("word", 13)
    found = words(xanchor=anchor)
    assert found["text-anchor"] == "middle"
    assert float(found["x"]) == pytest.approx(150 + part * long, abs=1)


@pytest.mark.parametrize(("anchor", "lower"), [("top", 8), ("middle", 0), ("bottom", -9)])
def test_words_hang_under_their_place_or_stand_on_it(anchor: str, lower: float) -> None:
    assert float(words(yanchor=anchor)["y"]) == pytest.approx(100 + 4.5 + lower, abs=1)


def test_shifts_go_right_and_up() -> None:
    plain, moved = words(), words(xshift=7, yshift=5)
    assert float(moved["x"]) - float(plain["x"]) == 7
    assert float(moved["y"]) - float(plain["y"]) == pytest.approx(-5, abs=1)


def test_a_place_on_the_paper_counts_shares_of_the_field() -> None:
    found = words(xref="paper", yref="paper", x=0.5, y=0.5)
    assert found == words()


def test_words_of_a_place_beyond_the_axis_are_left_out() -> None:
    assert list(drawn(annotations=[NOTE | {"x": 11, "xanchor": "left", "yanchor": "top"}]).iter(f"{SVG}text")) == []
    assert words(x=10)


def test_lines_are_aligned_within_their_box() -> None:
    long, short = width("a long line", 13), width("word", 13)
    found = {align: float(words(text="a long line<br>word", align=align)["x"]) for align in ("left", "center", "right")}
    assert found["center"] - found["left"] == pytest.approx(long / 2, abs=0.1)
    assert found["right"] - found["left"] == pytest.approx(long, abs=0.1)
    assert short < long


def test_paper_lies_under_words_that_ask_for_it() -> None:
    root = drawn(annotations=[NOTE | {"xanchor": "center", "yanchor": "middle", "bgcolor": "#FFFFFF", "height": 16}])
    (paper,) = root.iter(f"{SVG}rect")
    assert (paper.attrib["y"], paper.attrib["height"]) == ("92", "16")
    assert float(paper.attrib["width"]) == round(width("word", 13))
