"""An event as a card: each with its sources, people and, for a vote, the result."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from election import Dataset
from election.render.html import cards as cards_as_html
from election.view import Cards
from election.views.timeline.cards import event_card

DATA = Path(__file__).parents[4] / "data"


@pytest.fixture
def dataset(good: Dataset) -> Dataset:
    return good


def test_every_event_gives_a_card_that_rests_on_a_source(dataset: Dataset) -> None:
    cards = [event_card(dataset, row) for row in dataset["events"].itertuples()]
    assert len(cards) == len(dataset["events"])
    for card in cards:
        assert card.title
        assert card.date
        assert card.text
        assert card.footer
        assert dataset.sources(card.source_ids)
        assert card.link is not None
        assert dict(card.link.query) == {"event": card.id}
        assert not card.open
        assert not card.focus


def test_turning_points_rest_on_two_sources_or_more_and_say_so_in_words(dataset: Dataset) -> None:
    turning = [row for row in dataset["events"].itertuples() if row.importance == 1]
    assert turning
    for row in turning:
        card = event_card(dataset, row)
        assert len(row.source_ids) >= 2
        assert card.weight == 1
        assert ", turning point" in card.footer


@pytest.mark.parametrize(
    ("event", "date"),
    [
        ("mazhilis-election-2023", "19 March 2023"),
        ("state-of-emergency-2022", "5 to 19 January 2022"),
        ("supreme-soviet-elects-president", "April 1990"),
        ("nazarbayev-party-first-secretary", "1989"),
    ],
)
def test_dates_are_printed_as_well_as_they_are_known(dataset: Dataset, event: str, date: str) -> None:
    assert event_card(dataset, dataset.row("events", event)).date == date


def test_the_vote_of_2023_carries_its_official_result(dataset: Dataset) -> None:
    # CEC, 27 March 2023: shares, 40 list seats and 22 districts for the first, 54.19% of 12,035,578 on the roll.
    details = dict(event_card(dataset, dataset.row("events", "mazhilis-election-2023")).details)
    assert details["Result"].startswith("Amanat 53.9%, Auyl 10.9%, Respublica 8.6%")
    assert details["Result"].endswith("of the vote")
    assert details["Turnout"] == "54.19%, preliminary: 6,521,860 ballots of 12,035,578 on the roll"
    assert details["Seats"].startswith("Amanat 62, ")
    assert details["Seats"].endswith(", of 98")


def test_the_sources_of_a_result_are_on_the_card_of_its_vote(dataset: Dataset) -> None:
    card = event_card(dataset, dataset.row("events", "mazhilis-election-2023"))
    assert set(dataset.row("results", "mazhilis-2023", "auyl")["source_ids"]) <= set(card.source_ids)
    assert len(set(card.source_ids)) == len(card.source_ids)


def test_an_office_has_no_seats_and_a_referendum_is_of_the_ballots(dataset: Dataset) -> None:
    details = dict(event_card(dataset, dataset.row("events", "presidential-election-2022")).details)
    assert "Seats" not in details
    assert "81.3%" in details["Result"]
    details = dict(event_card(dataset, dataset.row("events", "constitutional-referendum-2022")).details)
    assert details["Result"].startswith("Yes 77.2%, No 18.7%")
    assert "of the ballots cast" in details["Result"]


def test_people_are_named_once_and_who_is_no_person_is_named_beside_them(dataset: Dataset) -> None:
    for row in dataset["events"].itertuples():
        details = dict(event_card(dataset, row).details)
        people = {dataset.row("people", person)["name_en"] for person in row.people_ids}
        for name in people:
            assert name in details["People"]
            assert name not in details.get("Also involved", "").split(", ")
        for actor in set(row.actors) - people:
            said = " ".join(details.get(name, "") for name in ("People", "Also involved", "Involved"))
            assert actor in said


def test_open_and_focus_are_the_callers(dataset: Dataset) -> None:
    card = event_card(dataset, dataset.row("events", "massimov-sentenced"), open=True, focus=True)
    assert (card.open, card.focus) == (True, True)
    assert not event_card(dataset, dataset.row("events", "massimov-sentenced")).open


def test_a_card_is_no_markup(dataset: Dataset) -> None:
    card = event_card(dataset, dataset.row("events", "massimov-sentenced"), open=True)
    hostile = replace(card, title="<script>1</script>", text="<img src=x onerror=1>", details=(("<u>", "<s>"),))
    printed = cards_as_html(Cards("one", (hostile,), "rows"), dataset)
    for tag in ("<script", "<img", "<u>", "<s>"):
        assert tag not in printed
