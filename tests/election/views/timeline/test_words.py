"""What the timeline says of the events that fit is true of them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from election import Dataset
from election.chart import Chart
from election.contests.phrases import number
from election.view import Listing
from election.words import capital
from tests.election.changed import changed
from tests.election.views.timeline.shown import listed, opened, rows_of_the_csv


def test_the_headline_says_how_the_turning_points_crowd_before_the_vote(good: Dataset) -> None:
    headline = opened(good).headline
    match = re.fullmatch(
        r"Most turning points from 2019 to 2023 came in the (\d+) months before the vote of March 2023", headline
    )
    assert match
    months = int(match[1])
    turning = [row for row in rows_of_the_csv() if row["importance"] == "1" and "2019" <= row["start_date"] < "2024"]
    assert before_the_vote(turning, months) > len(turning) / 2
    assert before_the_vote(turning, months - 1) < len(turning) / 2


def before_the_vote(rows: list[dict[str, str]], months: int) -> int:
    """How many of them have both their first and last day in that many months up to 19 March 2023."""
    year, month = divmod(2023 * 12 + 2 - months, 12)
    after = date(year, month + 1, 19)
    inside = 0
    for row in rows:
        first, last = row["start_date"], row["end_date"] or row["start_date"]
        inside += after < date.fromisoformat(first) and date.fromisoformat(last) <= date(2023, 3, 19)
    return inside


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        ({"years": "1989-2026"}, "The last turning point from 1989 to 2026: First Kurultai election"),
        ({"years": "2022-2022"}, "The last turning point in 2022: Tokayev re-elected with 81.31%"),
        ({"years": "1993-1994"}, "Nothing from 1993 to 1994 is in the data"),
        ({"q": "zzzz"}, "No event from 2019 to 2023 matches “zzzz”"),
        ({"person": "massimov"}, "Karim Massimov, most recently: Massimov sentenced to 18 years"),
        ({"q": "Nur-Sultan renamed"}, "“Nur-Sultan renamed”: Astana is renamed Nur-Sultan"),
    ],
)
def test_the_headline_is_of_the_world(good: Dataset, query: dict[str, str], headline: str) -> None:
    assert opened(good, **query).headline.startswith(headline)


def test_a_search_says_how_many_match(good: Dataset) -> None:
    view = opened(good, q="amanat")
    assert view.deck.startswith(f"{capital(number(len(listed(view))))} events match. The first, 1 March 2022: ")


def test_what_is_chosen_is_not_told_as_all_that_happened(good: Dataset) -> None:
    chart = next(opened(good, category="justice").charts())
    assert chart.title == "No other month had as many of these as April 2023"
    assert chart.words(narrow=True)[0] == chart.title
    assert next(opened(good).charts()).title == "January 2022 was the break: six turning points in five days"


def test_a_reader_of_past_years_is_told_what_came_of_them(good: Dataset) -> None:
    """The house elected in 2023 is gone; what followed rests on what is unconfirmed, and says so."""
    view = opened(good)
    assert "23 August 2026: First Kurultai election; Adilet ahead by unconfirmed figures" in view.deck
    assert "since then" not in opened(good, years="1989-2026").deck


def test_what_was_not_found_is_said(good: Dataset) -> None:
    (block,) = opened(good, years="1989-2026").section("unknown").blocks
    assert isinstance(block, Listing)
    assert {"Anything after August 2026", "What became of Amanat in 2026"} <= set(block.table.frame["name"])


@pytest.mark.parametrize("years", ["2024-2026", "1989-2026"])
def test_the_vote_that_followed_is_on_the_picture_and_said_to_be_unconfirmed(good: Dataset, years: str) -> None:
    (chart,) = opened(good, years=years).section("lanes").blocks
    assert isinstance(chart, Chart)
    texts = [text for data in chart.figure.data if data.name == "contests" for text in data.text]
    assert any("Adilet" in text and "unconfirmed" in text for text in texts)


def test_a_long_record_is_not_counted_in_months(good: Dataset) -> None:
    events = good["events"].copy()
    events["start_date"] = [f"{1900 + place}-01-01" for place in range(len(events))]
    assert "months" not in opened(changed(good, events=events), years="1900-2023").headline


def test_what_is_unconfirmed_makes_no_month_eventful(good: Dataset) -> None:
    doubted = changed(good, events=good["events"].assign(certainty="unconfirmed"))
    view = opened(doubted)
    assert view.headline.endswith("(unconfirmed)")
    assert not any("eventful" in chart.title for chart in view.charts())
