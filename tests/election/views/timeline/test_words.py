"""What the timeline says of the events that fit is true of them."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from election import Dataset
from tests.election.views.timeline.shown import listed, opened, rows_of_the_csv


def test_the_headline_counts_what_lies_before_the_vote(good: Dataset) -> None:
    headline = opened(good, years="1989-2026").headline
    match = re.fullmatch(
        r"(\d+) of the 91 events from 1989 to 2026 fall in the (\d+) months up to the vote of 19 March 2023", headline
    )
    assert match
    number, months = int(match[1]), int(match[2])
    assert number == before_the_vote(months)
    assert number >= 45
    assert before_the_vote(months - 1) < 46


def before_the_vote(months: int) -> int:
    """Events of the CSV whose first and last day both lie in that many months up to 19 March 2023."""
    year, month = divmod(2023 * 12 + 2 - months, 12)
    after = date(year, month + 1, 19)
    inside = 0
    for row in rows_of_the_csv():
        first, last = row["start_date"], row["end_date"] or row["start_date"]
        if len(first) == 4:
            first, last = f"{first}-01-01", f"{last}-12-31"
        if len(first) == 7:
            first, last = f"{first}-01", f"{last}-28"
        inside += after < date.fromisoformat(first) and date.fromisoformat(last) <= date(2023, 3, 19)
    return inside


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"years": "1989-2026"},
        {"years": "2022-2022"},
        {"years": "1990-2005"},
        {"q": "election"},
        {"importance": "turning"},
        {"category": "party"},
        {"person": "tokayev", "years": "1989-2026"},
    ],
)
def test_numbers_in_headline_and_deck_are_those_of_the_list(good: Dataset, query: dict[str, str]) -> None:
    view = opened(good, **query)
    shown = listed(view)
    turning = sum(row["importance"] == "1" for row in rows_of_the_csv() if row["event_id"] in shown)
    if "turning points." in view.deck or "a turning point." in view.deck:
        assert view.deck.startswith(f"{turning} of the {len(shown)} ")
    counts = Counter(
        person
        for row in rows_of_the_csv()
        if row["event_id"] in shown
        for person in row["people_ids"].split(";")
        if person
    )
    match = re.search(r"takes part in (\d+) of the (\d+),", view.deck)
    if match:
        assert (int(match[1]), int(match[2])) == (counts.most_common(1)[0][1], len(shown))
    assert str(len(shown)) in view.headline
    assert view.kicker


def test_a_single_year_is_said_as_one(good: Dataset) -> None:
    view = opened(good, years="2022-2022")
    assert view.kicker == "2022"
    assert view.headline == "31 events in 2022"
    assert view.deck.endswith("The whole record has 91 events, from 1989 to 2026.")
