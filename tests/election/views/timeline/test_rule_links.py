"""Events that changed a rule say what changed, and lead to the seats that it would have made."""

from __future__ import annotations

from election import Dataset
from election.card import Card
from election.views.timeline.rule_links import what_if
from tests.election.changed import changed, rows
from tests.election.views.timeline.shown import opened


def test_an_event_that_changed_a_rule_says_old_and_new_and_leads_to_the_what_if(good: Dataset) -> None:
    card = asked(good, "election-law-2021")
    assert ("Threshold", "7% → 5%") in card.details
    assert "changed the rules" in card.footer
    assert [link.label for link in card.links] == [
        "What if: the votes of 2021 with the new 5% threshold",
        "What if: the votes of 2023 with the old 7% threshold",
    ]
    assert {link.page for link in card.links} == {"what_if"}


def test_a_change_in_force_on_another_day_says_from_when(good: Dataset) -> None:
    details = dict(asked(good, "constitutional-referendum-2022").details)
    assert details["List seats"] == "98 → 69 seats, from 5 November 2022"
    assert details["Seats of the house"] == "107 → 98 seats"  # in force from that June


def asked(dataset: Dataset, event: str) -> Card:
    card = opened(dataset, event=event).asked
    assert card is not None
    return card


def test_a_vote_on_the_day_that_a_rule_came_into_force_was_held_under_it(good: Dataset) -> None:
    change = {
        "change_id": "x", "event_id": "x", "rule": "threshold", "old": "7", "new": "3", "unit": "percent",
        "in_force_from": good.row("elections", "mazhilis-2021")["date"], "source_ids": ("eureporter-2023-03-22",),
    }  # fmt: skip
    links = what_if(changed(good, rule_changes=rows(good, "rule_changes", [change])), "x")
    (link,) = links  # that of 2021 had 7% by itself
    assert link.query == {"election": "mazhilis-2016", "threshold": "3"}
