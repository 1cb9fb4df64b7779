"""A page's first view says what the page says, up to its first chart, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

import plotly.graph_objects as go
import pytest

from election import Dataset, load
from election.chart import Chart
from election.choices import Control, Option, controls_of
from election.render.first import COLUMN, PHONE, first_html
from election.view import Figure, FilterBar, Listing, Notice, Section, Tiles, View, Workbench
from election.views import PAGES, Opened, available, open_page
from election.words import n_
from figure_svg.parts import Unsupported
from tests.election.render.every_block import every_block, view_of
from tests.election.render.markup import HOSTILE, Parsed, active
from tests.folders import DATA, ORVANIA, TARSHOLM


@dataclass(frozen=True)
class Shown:
    opened: Opened
    dataset: Dataset
    text: str
    page: Parsed


FOLDERS = {"own": DATA, "orvania": ORVANIA, "tarsholm": TARSHOLM}
EACH = [("own", name) for name in PAGES]
EACH += [(folder, name) for folder in ("orvania", "tarsholm") for name in available(load(FOLDERS[folder]))]


@pytest.fixture(scope="module", params=EACH, ids="-".join)
def shown(request: pytest.FixtureRequest, good: Dataset) -> Shown:
    folder, name = request.param
    dataset = good if folder == "own" else load(FOLDERS[folder])
    opened = open_page(dataset, name, {})
    text = first_html(opened, dataset)
    return Shown(opened, dataset, text, Parsed(text))


def flat(text: str) -> str:
    return " ".join(text.split())


def figures_on_top(view: View) -> Iterator[Figure]:
    """Those that stand before the first section."""
    for part in view.parts:
        if isinstance(part, Tiles):
            yield from part.figures
        elif not isinstance(part, FilterBar):
            return


def on_top(opened: Opened) -> Iterator[Control]:
    """What can be chosen above the first section or beside the first chart."""
    for part in opened.view.parts:
        if isinstance(part, FilterBar | Workbench):
            bar = part if isinstance(part, FilterBar) else part.bar
            yield from (control for controls in controls_of(bar, opened.controls) for control in controls)
        if not isinstance(part, FilterBar | Tiles):
            return


def test_it_says_what_the_page_says(shown: Shown) -> None:
    view, page = shown.opened.view, shown.page
    said = [view.kicker, view.headline, view.deck]
    said += [part for figure in figures_on_top(view) for part in (figure.label, figure.value, figure.base)]
    said += [control.label for control in on_top(shown.opened)]
    for words in said:
        assert flat(words) in page.words
    assert len(page.all("h1")) == len(page.all("main")) == 1
    assert active(page) == []


def test_the_first_chart_stands_with_its_title_reading_and_sources(shown: Shown) -> None:
    chart = next(shown.opened.view.charts(), None)
    if chart is None:
        assert "<svg" not in shown.text
        return
    for words in (chart.title, chart.reading, chart.narrow_reading):
        assert flat(words) in shown.page.words
    sources = shown.dataset.sources(chart.source_ids)
    assert sources
    assert n_("{n} source", "{n} sources", len(sources)) in shown.page.words
    for source in sources:
        assert flat(source.title) in shown.page.words
    pictures = re.findall(
        r'class="first-picture (\S+)" style="height:(\d+)px" aria-hidden="true"><svg[^>]*', shown.text
    )
    assert [each for each, _height in pictures[:3]] == ["on-wide", "on-tablet", "on-phone"]
    heights = {chart.height, chart.narrow_height if chart.narrow else chart.height}
    assert {int(height) for _each, height in pictures[:3]} == heights


def test_what_comes_after_the_first_chart_is_left_for_the_app(good: Dataset) -> None:
    opened = open_page(good, "vote_share", {})
    first, *others = opened.view.charts()
    text = flat(Parsed(first_html(opened, good)).words)
    assert flat(first.title) in text
    assert others
    assert not [chart.id for chart in others if flat(chart.title) in text]


def test_pictures_are_as_wide_as_the_page_and_as_a_phone(good: Dataset) -> None:
    text = first_html(open_page(good, "vote_share", {}), good)
    boxes = re.findall(r'<svg[^>]*viewBox="0 0 ([\d.]+) [\d.]+"', text)
    assert (float(boxes[0]), float(boxes[2])) == (COLUMN, PHONE)


def test_the_page_is_marked_in_the_menu_and_the_election_goes_along(good: Dataset) -> None:
    page = Parsed(first_html(open_page(good, "seats", {"election": ["mazhilis-2021"]}), good))
    here = {each["href"] for each in page.all("a") if each.get("aria-current") == "page"}
    assert here == {"seats?election=mazhilis-2021"}
    assert "./?election=mazhilis-2021" in page.values("href")
    assert "seats.html?election=mazhilis-2021" in page.values("href")


def test_every_id_is_its_own_and_links_within_have_their_end(shown: Shown) -> None:
    ids = shown.page.values("id")
    assert len(ids) == len(set(ids))
    within = [each[1:] for each in shown.page.values("href") if each.startswith("#")]
    within += [target for each in shown.page.values("aria-labelledby") for target in each.split()]
    assert set(within) <= set(ids)


def test_notices_over_all_pages_come_before_the_pages_own(good: Dataset) -> None:
    opened = open_page(good, "vote_share", {"election": ["atlantis"]})
    words = Parsed(first_html(opened, good, (Notice("The data need mending.", ("results.csv, row 3",)),))).words
    assert words.index("The data need mending.") < words.index("results.csv, row 3") < words.index("atlantis")
    assert words.index("atlantis") < words.index(opened.view.headline)


def test_choices_are_shown_as_they_were_made(good: Dataset) -> None:
    query = {"election": ["mazhilis-2021"], "threshold": ["3"], "formula": ["dhondt"]}
    page = first_html(open_page(good, "what_if", query), good)
    assert re.search(r'first-scale".*\n.*<span style="left:var\(--end\)">3</span>', page)
    shares = first_html(open_page(good, "vote_share", {"election": ["mazhilis-2021"]}), good).partition("segments")[2]
    assert '<a href="vote_share?election=mazhilis-2021" target="_self" aria-current="true">Valid votes</a>' in shares
    assert '<a href="vote_share?election=mazhilis-2021&amp;base=roll" target="_self">Voters on the roll</a>' in shares
    assert 'first-field switch on"' in first_html(open_page(good, "timeline", {"rules": ["yes"]}), good)
    assert 'first-field switch"' in first_html(open_page(good, "timeline", {}), good)


def test_no_words_become_markup(small: Dataset) -> None:
    opened = replace(open_page(small, "vote_share", {}), view=view_of(HOSTILE), controls=_every_control(HOSTILE))
    chosen = type("Choices", (), {})()
    vars(chosen).update({control.key: control.default for control in opened.controls})
    page = Parsed(first_html(replace(opened, choices=chosen), small, (Notice(HOSTILE, (HOSTILE,)),)))
    assert active(page) == []
    assert page.words.count("{{7*7}}") > 30
    assert len(page.all("style")) == 1


def _every_control(words: str) -> tuple[Control, ...]:
    options = (Option("a", words), Option("b", words, words))
    return (
        Control("s", words, "select", "a", options),
        Control("g", words, "segments", "a", options),
        Control("m", words, "many", ("a", "b"), options),
        Control("n", words, "many", (), options, placeholder=words),
        Control("q", words, "search", words),
        Control("r", words, "range", (1, 2), bounds=(1, 3)),
        Control("y", words, "switch", True),
        Control("t", words, "steps", 2, bounds=(1, 3)),
        Control("u", words, "number", Decimal("2.5"), bounds=(1, 3)),
    )


def test_a_block_or_a_control_of_no_known_kind_is_refused(small: Dataset) -> None:
    class Globe(Listing):
        pass

    opened = open_page(small, "vote_share", {})
    (listing,) = (block for block in every_block("x") if isinstance(block, Listing))
    odd = replace(opened.view, parts=(Section("globe", (Globe("globe", listing.table),)),))
    with pytest.raises(TypeError, match="Globe"):
        first_html(replace(opened, view=odd), small)
    dial = replace(opened.controls[-1], kind="dial")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="dial"):
        first_html(replace(opened, controls=(*opened.controls[:-1], dial)), small)


def test_a_chart_that_cannot_be_drawn_is_refused(small: Dataset) -> None:
    opened = open_page(small, "vote_share", {})
    chart = next(opened.view.charts())
    pie = replace(chart, draw=lambda: go.Figure(chart.figure).add_pie(values=[1]), draw_narrow=None)
    with pytest.raises(Unsupported, match="pie"):
        first_html(replace(opened, view=replace(opened.view, parts=(Section("pie", (pie,)),))), small)


def test_a_picture_has_a_dark_colour_for_every_one_it_uses(shown: Shown) -> None:
    sheet, _end, markup = shown.text.partition("</style>")
    for attribute, colour in set(re.findall(r'(fill|stroke)="(#[0-9A-F]{6})"', markup)):
        assert f'[{attribute}="{colour}"]{{{attribute}:light-dark({colour},' in sheet, (attribute, colour)


def test_only_the_first_charts_picture_is_drawn(small: Dataset) -> None:
    """A first view is made while a reader waits."""
    opened = open_page(small, "vote_share", {})
    drawn: list[str] = []

    def watched(chart: Chart) -> Chart:
        def draw() -> go.Figure:
            drawn.append(chart.id)
            return chart.figure

        return replace(chart, draw=draw, draw_narrow=None)

    first, *others = [watched(chart) for chart in opened.view.charts()]
    sections = tuple(Section(chart.id, (chart,)) for chart in (first, *others))
    first_html(replace(opened, view=replace(opened.view, parts=sections)), small)
    assert others
    assert drawn == [first.id]
