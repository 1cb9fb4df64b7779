"""Observers as cards."""

from __future__ import annotations

from election import Dataset
from election.record.observers import observers_of
from election.views.reactions.observer_cards import mission_card, mission_voices


def test_a_mission_says_its_size_or_that_none_was_published(good: Dataset) -> None:
    footers = {
        each.mission_id: mission_card(good, each).footer for each in observers_of(good, "mazhilis-2023").itertuples()
    }
    assert footers["osce-ieom"] == "404 observers from 42 countries; arrived 8 February 2023; reported 20 March 2023"
    assert footers["cis-ipa"] == "61 observers; reported 19 March 2023"
    assert footers["sco"] == "Number of observers not known; reported 20 March 2023"
    assert "4 observers from 1 country; arrived" in footers["us-independent"]
    assert "no mission" in footers["us-independent"]


def test_missions_in_short_are_the_one_that_is_quoted_on_both_sides_and_the_others(good: Dataset) -> None:
    osce, *others = mission_voices(good, "mazhilis-2023")
    assert (osce.title, osce.subtitle) == ("OSCE", "404 observers from 42 countries")
    assert osce.quote
    assert osce.quote.by == "OSCE joint mission, 20 March 2023"
    assert osce.counter
    assert osce.counter.text.startswith("significant procedural irregularities")
    assert {card.title for card in others} == {"CIS", "CIS Assembly", "SCO", "CSTO Assembly", "Turkic States", "TURKPA"}
    relayed = {card.title for card in others if card.mark and card.mark.shape == "ring"}
    assert relayed == {"CIS", "CIS Assembly", "SCO", "Turkic States"}
    assert {card.title: card.text for card in others}["CIS"] == "Lawful, open and competitive"


def test_a_mission_that_the_table_of_missions_lacks_is_told_by_its_summary(good: Dataset) -> None:
    assert all(card.text for card in mission_voices(good, "mazhilis-2021"))
    assert mission_voices(good, "referendum-2022") == ()
