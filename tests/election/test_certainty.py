"""What is unconfirmed has one word: no headline, picture or card says it without, and a table without the column has
nothing that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd
import pytest

from election import Dataset
from election.certainty import is_unconfirmed, with_doubt, word
from election.chart import Chart
from election.view import Cards, Listing, Prose, View
from election.views import open_page
from tests.datasets import SMALL
from tests.election.changed import changed


def test_a_row_is_unconfirmed_where_its_column_says_so() -> None:
    table = pd.DataFrame({"certainty": ["", "unconfirmed"]})
    assert [is_unconfirmed(row) for row in table.itertuples()] == [False, True]
    assert is_unconfirmed(table.iloc[1])
    assert not is_unconfirmed(pd.Series({"votes": 3}))


def test_doubt_is_said_in_the_one_word() -> None:
    assert word() in with_doubt("71%", unconfirmed=True)
    assert with_doubt("71%", unconfirmed=False) == "71%"


@pytest.mark.parametrize("page", ["overview", "vote_share", "seats", "what_if"])
def test_no_headline_and_no_picture_says_an_unconfirmed_result_without_the_word(page: str) -> None:
    doubtful = changed(SMALL, results=SMALL["results"].assign(certainty="unconfirmed"))
    view = open_page(doubtful, page, {}).view
    assert view.headline.startswith("Unconfirmed: ")
    assert all("Unconfirmed: " in chart.title for chart in view.charts())  # one of two houses says its year first


def test_an_unconfirmed_event_says_so_on_picture_list_and_card(good: Dataset) -> None:
    events = good["events"]
    chosen = events[events["event_id"] == "bektenov-appointed"]
    rest = events[events["event_id"] != "bektenov-appointed"]
    dataset = changed(good, events=pd.concat([rest, chosen.assign(certainty="unconfirmed")]))
    view = open_page(dataset, "timeline", {"event": ["bektenov-appointed"], "years": ["2024-2024"]}).view
    (lanes,) = (chart for chart in view.charts() if chart.id == "lanes")
    (title,) = (title for title in lanes.table.frame["title"] if title.startswith(chosen["title"].iloc[0]))
    assert "(unconfirmed)" in title
    assert "(unconfirmed)" in str(lanes.figure.to_dict())
    cards = [card for block in view.blocks() if isinstance(block, Cards) for card in block.cards]
    marks = [card.mark for card in cards if card.title == chosen["title"].iloc[0]]
    assert marks
    assert all(mark is not None and (mark.shape, mark.words) == ("dotted", "Unconfirmed") for mark in marks)


def test_a_result_on_the_timeline_says_its_doubt(good: Dataset) -> None:
    results = good["results"].assign(certainty="unconfirmed")
    view = open_page(changed(good, results=results), "timeline", {"event": ["mazhilis-election-2023"]}).view
    card = next(each for block in view.blocks() if isinstance(block, Cards) for each in block.cards if each.focus)
    details = dict(card.details)
    assert "Amanat 53.9% (unconfirmed)" in details["Result"]
    assert "Amanat 62 (unconfirmed)" in details["Seats"]


@pytest.mark.parametrize("page", ["overview", "vote_share", "seats", "timeline"])
def test_the_unconfirmed_figures_of_2026_are_nowhere_told_without_the_word(good: Dataset, page: str) -> None:
    query = {"election": ["kurultai-2026"], "event": ["kurultai-election-2026"], "years": ["2019-2026"]}
    told = [
        text for text in _texts(open_page(good, page, query).view) if re.search(r"\b71%|\b110 of|\b110 seats", text)
    ]
    assert told
    assert not [text for text in told if word() not in text.lower()]


def _texts(view: View) -> Iterator[str]:
    yield from (view.headline, view.deck, *(f"{each.value} {each.base}" for each in view.figures))
    for block in view.blocks():
        if isinstance(block, Chart | Listing):
            yield from (block.title, block.reading, block.note)
        elif isinstance(block, Prose):
            yield from block.paragraphs
        elif isinstance(block, Cards):
            for card in block.cards:
                yield from (card.title, card.text, *(text for _name, text in card.details))
