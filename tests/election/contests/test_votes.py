"""Votes on their day, with who led."""

from __future__ import annotations

from election import Dataset
from election.contests.votes import leader, result_sources, votes_held
from tests.election.changed import changed


def test_the_votes_from_one_year_to_another_with_who_led(good: Dataset) -> None:
    held = votes_held(good, 2021, 2023)
    assert [(vote.election_id, vote.year, vote.focus) for vote in held] == [
        ("mazhilis-2021", "2021", False),
        ("referendum-2022", "2022", False),
        ("president-2022", "2022", False),
        ("mazhilis-2023", "2023", True),
    ]
    assert [vote.election_id for vote in held if vote.alike] == ["mazhilis-2021", "mazhilis-2023"]
    assert (held[-1].label, held[-1].date) == ("Amanat 53.9%", "2023-03-19")


def test_who_led_is_short_and_empty_without_a_result(good: Dataset) -> None:
    assert leader(good, "mazhilis-2023") == "Amanat 53.9%"
    assert leader(good, "mazhilis-2021") == "Nur Otan 71.1%"
    bare = changed(good, results=good["results"].query("election_id != 'kurultai-2026'"))
    assert leader(bare, "kurultai-2026") == ""


def test_an_event_that_is_no_contest_rests_on_no_result(good: Dataset) -> None:
    assert result_sources(good, "") == ()
    assert set(good.row("elections", "mazhilis-2023")["source_ids"]) <= set(result_sources(good, "mazhilis-2023"))
