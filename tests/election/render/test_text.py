"""A view as plain text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from election import Dataset
from election.render.text import WIDTH, view_text
from election.views import PAGES, available, open_page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_as_text_says_what_the_view_says(good: Dataset, name: str) -> None:
    view = open_page(good, name, {}).view
    text = view_text(view, good)
    flat = " ".join(text.split())
    assert view.headline in flat
    for figure in view.figures:
        assert figure.value in flat
    for chart in view.charts():
        assert chart.reading in flat
    assert "<" not in view.headline


def test_what_the_address_asks_for_in_vain_is_told(small: Dataset) -> None:
    told = open_page(small, "vote_share", {"election": ["atlantis"]}).view
    assert "! The address has “atlantis” for “Election”, which this page does not" in view_text(told, small)
    assert "!" not in view_text(replace(told, notices=()), small)


def test_the_text_of_a_small_package_fits_a_terminal(small: Dataset) -> None:
    for name in available(small):
        view = open_page(small, name, {}).view
        prose = [view.headline, view.deck]
        assert all(line in view_text(view, small) for text in prose for line in text.splitlines() if len(text) < WIDTH)
