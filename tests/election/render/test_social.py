"""The picture beside a link."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image

from election import Dataset
from election.render.png import chart_png
from election.render.social import card_svg
from election.views import PAGES, open_page
from tests.election.render.every_block import view_of
from tests.election.render.markup import HOSTILE
from tests.election.render.test_chart_svg import NAMESPACE


def words(svg: str) -> str:
    texts = ElementTree.fromstring(svg).iter(f"{NAMESPACE}text")
    return " ".join(" ".join("".join(text.itertext()).split()) for text in texts)


@pytest.mark.parametrize("name", PAGES)
def test_it_has_the_finding_and_where_it_comes_from(good: Dataset, name: str) -> None:
    view = open_page(good, name, {}).view
    chart = next(view.charts(), None)
    said = words(card_svg(view, good, chart, dark=True))
    titles = {view.headline, *(chart.words(narrow=narrow)[0] for narrow in (False, True) if chart)}
    assert any(title in said for title in titles) or "…" in said
    assert good.title in said


def test_it_is_as_large_as_a_chat_wants_it_and_on_paper(good: Dataset) -> None:
    view = open_page(good, "vote_share", {}).view
    for chart in (None, next(view.charts())):
        image = Image.open(io.BytesIO(chart_png(card_svg(view, good, chart), scale=1))).convert("RGB")
        assert image.size == (1200, 630)
        assert image.getpixel((3, 3)) == (0xFC, 0xFB, 0xF8)
        lower = image.crop((60, 300, 1140, 570)).getcolors(1 << 20)
        assert chart is None or len(lower or []) > 20  # the chart stands there


@pytest.mark.parametrize("name", ["overview", "vote_share", "seats", "what_if"])
def test_its_words_are_larger_than_on_the_page_for_it_is_shown_small(good: Dataset, name: str) -> None:
    view = open_page(good, name, {}).view
    root = ElementTree.fromstring(card_svg(view, good, next(view.charts())))
    (drawn,) = root.findall("{http://www.w3.org/2000/svg}svg")
    across = float(drawn.get("viewBox", "").split()[2])
    assert float(drawn.get("width", 0)) / across * 1200 / 800 >= 1.4


def test_every_party_of_a_house_is_named_on_its_card(good: Dataset) -> None:
    view = open_page(good, "seats", {}).view
    said = words(card_svg(view, good, next(view.charts())))
    assert all(party in said for party in ("Amanat", "Auyl", "Respublica", "Aq Jol", "People's Party", "OSDP"))


@pytest.mark.parametrize(("times", "cut"), [(1, False), (40, True)])
def test_words_that_are_too_many_end_where_they_are_cut(small: Dataset, times: int, cut: bool) -> None:
    view = replace(open_page(small, "vote_share", {}).view, kicker=" ".join(["kicker"] * times))
    long = replace(view, headline=" ".join(["headline"] * times))
    said = words(card_svg(long, small, None))
    assert ("kicker…" in said) == cut
    assert ("headline…" in said) == cut
    assert said.count("headline") <= times


def test_words_of_any_kind_stay_words_and_within_the_picture(small: Dataset) -> None:
    view = view_of(HOSTILE * 4)
    root = ElementTree.fromstring(card_svg(view, small, next(view.charts())))
    assert not [element for element in root.iter() if element.tag.endswith(("script", "image", "img"))]


def test_a_picture_beside_a_headline_has_that_over_it(good: Dataset) -> None:
    view = open_page(good, "overview", {}).view
    assert view.headline.startswith("Kazakhstan’s ruling party")
    assert "Kazakhstan’s ruling party, Amanat, won 62 of 98 seats" in words(card_svg(view, good, next(view.charts())))
