"""Observers as cards."""

from __future__ import annotations

from election import Dataset
from election.record.observers import observers_of
from election.views.reactions.observer_cards import mission_card


def test_a_mission_says_its_size_or_that_none_was_published(good: Dataset) -> None:
    footers = {
        each.mission_id: mission_card(good, each).footer for each in observers_of(good, "mazhilis-2023").itertuples()
    }
    assert footers["osce-ieom"] == "404 observers from 42 countries; arrived 8 February 2023; reported 20 March 2023"
    assert footers["cis-ipa"] == "61 observers; reported 19 March 2023"
    assert footers["sco"] == "Number of observers not known; reported 20 March 2023"
    assert "4 observers from 1 country; arrived" in footers["us-independent"]
    assert "no mission" in footers["us-independent"]
