"""A page, or one chart or table of it, as it is to be written."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from election import Dataset
from election.render.piece import NARROW, Piece
from election.views import PAGES, open_page
from tests.election.render.test_chart_svg import NAMESPACE


def test_the_whole_page_is_its_view(small: Dataset) -> None:
    opened = open_page(small, "vote_share", {})
    assert Piece(opened, small).view is opened.view


def test_one_chart_of_it_stands_alone_under_the_pages_answer(small: Dataset) -> None:
    opened = open_page(small, "vote_share", {})
    first, *_others = opened.view.charts()
    view = Piece(opened, small, first).view
    assert list(view.blocks()) == [first]
    assert (view.headline, view.figures) == (opened.view.headline, ())


def test_a_picture_is_as_wide_as_it_shall_be_and_says_where_it_is_from(small: Dataset) -> None:
    opened = open_page(small, "vote_share", {})
    piece = Piece(opened, small, next(opened.view.charts()), width=500)
    root = ElementTree.fromstring(piece.svg())
    assert root.get("width") == "500"
    assert small.version in " ".join("".join(root.itertext()).split())
    assert "#FCFBF8" in piece.svg()
    assert "#FCFBF8" not in replace(piece, theme="dark").svg()


@pytest.mark.parametrize("card", [False, True], ids=["file", "card"])
@pytest.mark.parametrize("page", PAGES)
def test_the_first_line_of_every_picture_names_the_country_and_what_it_is_of(
    good: Dataset, page: str, card: bool
) -> None:
    opened = open_page(good, page, {})
    chart = next(opened.view.charts(), None)
    if chart is None and not card:
        return
    root = ElementTree.fromstring(Piece(opened, good, chart, card=card).svg())
    first = min(root.findall(f"{NAMESPACE}text"), key=lambda text: float(text.get("y") or 0))
    said = "".join(first.itertext())
    assert "Kazakhstan" in said
    assert opened.view.kicker in said
    assert any(figure.isdigit() for figure in said) or page == "data"


def test_a_narrow_picture_is_the_phones_form_of_a_chart_that_has_one(good: Dataset) -> None:
    opened = open_page(good, "vote_share", {})
    chart = next(chart for chart in opened.view.charts() if chart.id == "history")
    heights = [
        float(ElementTree.fromstring(Piece(opened, good, chart, width=width).svg()).get("height") or 0)
        for width in (NARROW - 1, NARROW)
    ]
    assert heights[0] - heights[1] > (chart.narrow_height - chart.height) / 2


def test_a_card_is_of_a_chats_size_with_a_chart_or_without(small: Dataset) -> None:
    opened = open_page(small, "vote_share", {})
    for block in (None, next(opened.view.charts())):
        root = ElementTree.fromstring(Piece(opened, small, block, card=True).svg())
        assert (root.get("width"), root.get("height")) == ("1200", "630")
