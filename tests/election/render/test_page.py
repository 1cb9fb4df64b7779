"""A view as a page that stands by itself: whole, in order, and nothing in it that runs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import get_args
from urllib.parse import parse_qs, urlsplit

import plotly.graph_objects as go
import pytest

from election import Dataset, load
from election.choices import read
from election.render.page import page_html
from election.view import Block, Cards, Listing, Section
from election.views import PAGES, Opened, available, open_page
from tests.election.render.every_block import every_block, view_of
from tests.election.render.markup import HOSTILE, Parsed, active
from tests.folders import Folder


@dataclass(frozen=True)
class Written:
    """A page that was opened, and what became of it."""

    opened: Opened
    text: str
    page: Parsed


@pytest.fixture(scope="module", params=PAGES)
def written(request: pytest.FixtureRequest, good: Dataset) -> Written:
    opened = open_page(good, request.param, {})
    text = page_html(opened, good, "https://example.org/")
    return Written(opened, text, Parsed(text))


def test_a_page_is_whole(written: Written) -> None:
    view, page = written.opened.view, written.page
    assert written.text.startswith("<!DOCTYPE html>")
    assert [attributes["lang"] for attributes in page.all("html")] == ["en-GB"]
    assert len(page.all("h1")) == len(page.all("main")) == 1
    assert page.all("title").count({}) == 1  # those of pictures have an id
    assert active(page) == []
    said = [view.headline, view.deck]
    said += [part for figure in view.figures for part in (figure.label, figure.value, figure.base)]
    said += [words for chart in view.charts() for words in (chart.title, chart.reading, chart.note)]
    for words in said:
        assert " ".join(words.split()) in page.words
    assert len(page.all("table")) == sum(hasattr(block, "table") for block in view.blocks())
    assert len(page.all("caption")) >= len(list(view.charts()))


def test_every_id_is_its_own_and_every_link_on_the_page_has_its_end(written: Written) -> None:
    page = written.page
    ids = Counter(page.values("id"))
    assert [each for each, times in ids.items() if times > 1] == []
    targets = [each[1:] for each in page.values("href") if each.startswith("#")]
    targets += [target for each in page.values("aria-labelledby") for target in each.split()]
    assert set(targets) <= set(ids)


def test_every_link_to_a_page_means_something_there(written: Written, good: Dataset) -> None:
    """Or the file behind it would be refused."""
    for address in {each for each in written.page.values("href") if ".html" in each and "//" not in each}:
        parts = urlsplit(address)
        target = PAGES[parts.path.removesuffix(".html")]
        query = parse_qs(parts.query)
        assert read(target.controls(good, query), query)[1] == (), address


def test_the_election_goes_along_to_the_pages_that_can_show_it(good: Dataset) -> None:
    page = Parsed(page_html(open_page(good, "vote_share", {"election": ["president-2019"]}), good))
    addresses = page.values("href")
    assert "reactions.html?election=president-2019" in addresses
    assert "timeline.html" in addresses
    assert "vote_share.json?election=president-2019" in addresses


def test_every_kind_of_block_has_its_form() -> None:
    """A new kind belongs into `every_block`, and into the writers that then fail."""
    assert {type(block) for block in every_block("x")} == set(get_args(Block))


def test_a_block_of_no_known_kind_is_refused_by_name(small: Dataset) -> None:
    class Globe(Listing):
        pass

    opened = open_page(small, "vote_share", {})
    (listing,) = (block for block in every_block("x") if isinstance(block, Listing))
    odd = replace(view_of("x").sections[2], blocks=(Globe("globe", listing.table),))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Globe"):
        page_html(opened, small, view=replace(opened.view, parts=(odd,)))


def test_no_words_become_markup(small: Dataset) -> None:
    page = Parsed(page_html(open_page(small, "vote_share", {}), small, "https://example.org/", view_of(HOSTILE)))
    assert active(page) == []
    assert page.words.count("{{7*7}}") > 30
    assert len(page.all("style")) == page.all("title").count({}) == 1


def test_nothing_in_the_data_becomes_markup(orvania: Folder) -> None:
    """Whatever text cell of a package a reader may meet, and the package's own words."""
    hostile = HOSTILE.replace("\x1b", "").replace("\u202e", "")  # reading refuses those, as its own tests show
    orvania.change("contestants.csv", lambda rows: _filled(rows, ("name_en", "short_name", "abbreviation"), hostile))
    orvania.change("sources.csv", lambda rows: _filled(rows, ("publisher", "title"), hostile))
    orvania.change("elections.csv", lambda rows: _filled(rows, ("name_en", "note"), hostile))
    orvania.describe(lambda package: package.update(title=hostile, licenses=[{"title": hostile, "path": hostile}]))
    dataset = load(orvania.path)
    for name in available(dataset):
        assert active(Parsed(page_html(open_page(dataset, name, {}), dataset))) == [], name


def _filled(rows: list[list[str]], columns: tuple[str, ...], text: str) -> None:
    places = [rows[0].index(column) for column in columns if column in rows[0]]
    assert places
    for number, row in enumerate(rows[1:]):
        for place in places:
            row[place] = f"{text} {number}"


def test_a_chart_that_cannot_be_drawn_leaves_its_rows(small: Dataset) -> None:
    opened = open_page(small, "vote_share", {})
    chart = next(opened.view.charts())
    figure = go.Figure(chart.figure).update_layout(margin_l=2000)  # wider than any page
    section = Section("shares", (replace(chart, draw=lambda: figure, draw_narrow=None),))
    page = Parsed(page_html(opened, small, view=replace(opened.view, parts=(section,))))
    assert "can't be drawn here" in page.words
    assert len(page.all("table")) == 1
    assert len(page.all("svg")) == 0


def test_a_picture_has_a_dark_colour_for_every_one_it_uses(written: Written) -> None:
    sheet, _end, markup = written.text.partition("</style>")
    for attribute, colour in set(re.findall(r'(fill|stroke)="(#[0-9A-F]{6})"', markup)):
        assert f'.picture [{attribute}="{colour}"]{{{attribute}:light-dark({colour},' in sheet, (attribute, colour)


def test_a_card_of_every_list_is_on_the_page(good: Dataset) -> None:
    opened = open_page(good, "timeline", {"years": ["1989-2026"]})
    page = Parsed(page_html(opened, good))
    cards = [card.id for block in opened.view.blocks() if isinstance(block, Cards) for card in block.cards]
    assert len(cards) > 60
    assert set(cards) <= set(page.values("id"))
