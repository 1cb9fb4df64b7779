"""What stands round a chart in a file."""

from __future__ import annotations

from xml.etree import ElementTree

import pandas as pd
import plotly.graph_objects as go
import pytest

from election.chart import Chart
from election.render.frame import NARROW, NARROW_PADDING, WIDE_PADDING, around, balanced, padding
from election.table import Table
from figure_svg.fonts import wrap
from figure_svg.parts import Paint

SENTENCE = "A sentence that is long enough to be broken over several lines of a picture on a phone. "


def framed(width: float, title: str = "Title", reading: str = "Reading", note: str = "", source: str = "Source") -> str:
    chart = Chart("shares", title, reading, go.Figure, Table((), pd.DataFrame()), note)
    paint = Paint(None)
    markup, height = around("<g/>", chart, width=width, height=200, paint=paint, first="First", source=source)
    return f'<svg height="{height}">{markup}</svg>'


def height(svg: str) -> float:
    return float(ElementTree.fromstring(svg).get("height") or 0)


@pytest.mark.parametrize(("width", "side"), [(NARROW - 1, NARROW_PADDING), (NARROW, WIDE_PADDING)])
def test_the_picture_stands_between_the_paddings(width: int, side: int) -> None:
    assert padding(width) == side
    (inner,) = ElementTree.fromstring(framed(width)).findall("svg")
    assert (inner.get("x"), float(inner.get("width") or 0)) == (str(side), width - 2 * side)


def test_words_stand_in_the_order_of_reading_above_the_picture_and_below() -> None:
    root = ElementTree.fromstring(framed(900, note="Note"))
    said = {"".join(text.itertext()): float(text.get("y") or 0) for text in root.iter("text")}
    (inner,) = root.findall("svg")
    top = float(inner.get("y") or 0)
    assert list(said) == sorted(said, key=said.__getitem__) == ["First", "Title", "Reading", "Note", "Source"]
    assert said["Reading"] < top
    assert said["Note"] > top + 200


def test_the_sheet_is_as_high_as_its_words() -> None:
    short, long = framed(360), framed(360, reading=SENTENCE * 3)
    assert height(long) > height(short) + 100
    assert height(framed(360, note=SENTENCE)) > height(short)
    assert height(framed(360, source="")) < height(short)


def test_a_title_has_no_single_word_on_its_last_line() -> None:
    text = "One leads by 43 points, on a share 17 points below that of its predecessor in 2021"
    lines = balanced(text, 736, 21)
    assert len(lines) == len(wrap(text, 736, 21, serif=True)) == 2
    assert " ".join(lines) == text
    assert len(lines[1]) > len(text) / 3
