"""Charts as SVG: what a file says, that nothing in it is markup by accident, and what is refused by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from election import Dataset, colours, load
from election.chart import Chart
from election.charts.draw.template import figure, safe
from election.render.chart_svg import chart_svg
from election.table import Table
from election.views import PAGES, open_page
from figure_svg import fonts
from figure_svg.parts import Unsupported

NAMESPACE = "{http://www.w3.org/2000/svg}"
BLUE, INK, GREY = "#2265B1", colours.TEXT.light, colours.SECONDARY.light
HOSTILE = (
    "<script>alert(1)</script>",
    "</text><script>alert(1)</script>",
    '"><image href="http://example.org/x.png"/>',
    "' onload='alert(1)",
    "]]><!--",
    "a\x00b\x08c\x1bd\ufffee",
    "abc\u202edef\u2066ghi",
    "&lt;b&gt; &#60;script&#62; &amp;lt;",
    "{{7*7}} url(#x) javascript:alert(1)",
)


def chart(sheet: go.Figure, **more: Any) -> Chart:
    words = {"id": "shares", "title": "One party above half", "reading": "Share of the votes."} | more
    sized = sheet if sheet.layout.height else go.Figure(sheet).update_layout(height=300)
    return Chart(draw=lambda: sized, table=Table((), None), **words)  # type: ignore[arg-type]


def bars(names: list[str], texts: Sequence[str] = ()) -> go.Figure:
    rows = list(range(len(names)))
    ends = [10.0 + row for row in rows]
    sheet = figure(300, left=120, right=60, top=20, bottom=20, barmode="overlay")
    sheet.add_bar(x=ends, y=rows, orientation="h", width=0.6, marker={"color": BLUE, "line": {"width": 0}})
    sheet.add_scatter(x=ends[: len(texts)], y=rows[: len(texts)], text=texts, mode="text", textposition="middle right")
    sheet.update_xaxes(range=[0, 20], showticklabels=False)
    return sheet.update_yaxes(range=[-0.5, len(names) - 0.5], tickvals=rows, ticktext=names)


def drawn(sheet: go.Figure, **options: Any) -> str:
    return chart_svg(chart(sheet), **{"framed": False} | options)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(Path(__file__).parents[3] / "data")


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_every_chart_of_every_page_becomes_a_file(dataset: Dataset, name: str, narrow: bool) -> None:
    mapping = colours.pairs(dataset.colours.values())
    for each in open_page(dataset, name, {}).view.charts():
        for framed in (False, True):
            light, dark = (
                chart_svg(
                    each, width=390 if narrow else 960, theme=theme, colours=mapping, framed=framed, narrow=narrow
                )
                for theme in ("light", "dark")
            )
            assert _painted(light) <= set(mapping)
            assert _painted(dark) <= set(mapping.values())
            assert _shape(light) == _shape(dark)


def _painted(svg: str) -> set[str]:
    """Every colour that something is painted with."""
    values = {
        value
        for element in ElementTree.fromstring(svg).iter()
        for key, value in element.attrib.items()
        if key in ("fill", "stroke")
    }
    return {value for value in values if value != "none" and not value.startswith("url(#")}


def _shape(svg: str) -> list[tuple[str, str]]:
    return [(element.tag, element.attrib.get("d", "")) for element in ElementTree.fromstring(svg).iter()]


def test_a_file_says_title_reading_note_and_source() -> None:
    each = chart(bars(["Amanat"]), note="The base is valid votes.")
    svg = chart_svg(each, framed=True, source_line="Central Election Commission, 27 Mar 2023")
    root = ElementTree.fromstring(svg)
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{NAMESPACE}text"))
    for part in (each.title, each.reading, each.note, "Central Election Commission, 27 Mar 2023", "Amanat"):
        assert part in words
    assert root.attrib["role"] == "img"
    assert root.find(f"{NAMESPACE}title").text == each.title  # type: ignore[union-attr]
    assert root.find(f"{NAMESPACE}desc").text == each.reading  # type: ignore[union-attr]
    assert set(root.attrib["aria-labelledby"].split()) == {
        element.attrib["id"] for element in root if element.tag in (f"{NAMESPACE}title", f"{NAMESPACE}desc")
    }


def test_a_bare_picture_has_no_paper_and_no_words_of_its_own() -> None:
    svg = drawn(bars(["Amanat"]), width=640)
    root = ElementTree.fromstring(svg)
    assert (root.attrib["width"], root.attrib["height"]) == ("640", "300")
    assert colours.PAPER.light not in svg
    assert [element.text for element in root.iter(f"{NAMESPACE}text")].count("One party above half") == 0


@pytest.mark.parametrize("width", [320, 390, 960, 1600])
def test_words_round_a_chart_stay_within_its_width(width: int) -> None:
    title = "Қазақстан халық партиясының сайлаудағы үлесі екі есе өсті деп хабарлайды комиссия " * 2 + "Ұ" * 90
    svg = chart_svg(chart(bars(["a"]), title=title), width=width, framed=True)
    lines = [text for text in ElementTree.fromstring(svg).iter(f"{NAMESPACE}text") if text.attrib["font-size"] == "21"]
    assert " ".join(str(line.text) for line in lines).replace(" ", "") == title.replace(" ", "")
    for line in lines:
        right = float(line.attrib["x"]) + fonts.width(str(line.text), 21, serif=True)
        assert right <= width - 16


@pytest.mark.parametrize("text", HOSTILE)
def test_text_never_becomes_markup(text: str) -> None:
    """Escaped as charts escape it, and not escaped at all; what turns the reading direction is left out by charts."""
    for words in (safe(text), text):
        sheet = bars([words, "b"], [words, words])
        sheet.add_annotation(x=1, y=1, text=words, showarrow=False, xanchor="left", yanchor="top")
        sheet.add_scatter(x=[3], y=[1], text=[words], mode="text", name=words, hovertext=words)
        sheet.update_xaxes(showticklabels=True, tickvals=[1], ticktext=[words])
        each = chart(sheet, id=f"x{text}", title=text, reading=text, note=text)
        svg = chart_svg(each, framed=True, source_line=text)
        root = ElementTree.fromstring(svg)
        assert {element.tag.removeprefix(NAMESPACE) for element in root.iter()} <= {
            "svg", "title", "desc", "rect", "text", "tspan", "g", "line", "defs", "clipPath",
        }  # fmt: skip
        for element in root.iter():
            assert not any(key.startswith("on") or key.endswith("href") for key in element.attrib)
        assert not re.search("[\x00-\x08\x0b-\x1f\ufffe]", svg)
        assert words == text or not re.search("[\u202a-\u202e\u2066-\u2069]", svg)


def test_escaped_text_reads_as_it_was_meant() -> None:
    svg = drawn(bars([safe("Ақ жол & <b>co</b>")]))
    texts = [element.text for element in ElementTree.fromstring(svg).iter(f"{NAMESPACE}text")]
    assert "Ақ жол & <b>co</b>" in texts


def test_ids_are_apart_so_that_pictures_can_share_a_page() -> None:
    sheet = bars(["a"])
    both = (
        drawn(sheet, width=960)
        + drawn(sheet, width=390)
        + drawn(sheet, width=960, theme="dark", colours={BLUE: INK} | DARK)
    )
    ids = re.findall(r' id="([^"]+)"', both)
    assert len(ids) == len(set(ids))


DARK = {pair.light: pair.dark for pair in (colours.TEXT, colours.SECONDARY, colours.GRID, colours.PAPER)}


def test_a_colour_without_a_dark_partner_is_refused() -> None:
    with pytest.raises(Unsupported, match=r"trace 0, bar, bar 0: the colour #2265B1.*dark"):
        drawn(bars(["a"]), theme="dark", colours=DARK)


def test_dark_without_a_dataset_has_the_tokens() -> None:
    sheet = bars(["a"]).update_traces(marker_color=colours.ACCENT.light)
    assert colours.ACCENT.dark in drawn(sheet, theme="dark")
