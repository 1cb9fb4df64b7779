"""Which contest is the run-off of which."""

from __future__ import annotations

from typing import Any

import pytest

from election import Dataset
from election.contests.rounds import first_round, later_round
from tests.datasets import SMALL
from tests.election.changed import contest

THREE = [{"id": "berg", "votes": 40}, {"id": "dorn", "votes": 33}, {"id": "falk", "votes": 27}]
TWO = [{"id": "berg", "votes": 58}, {"id": "dorn", "votes": 42}]
OTHER = [*TWO, {"id": "gans", "votes": 5}]


def two_rounds(now: list[dict[str, Any]], days: tuple[str, str], then: dict[str, Any], **election: Any) -> Dataset:
    first = {"election_id": "first", "date": days[0], "round": None, "first_round_id": None} | then
    return contest(SMALL, now, (first, THREE), date=days[1], kind="presidential", **election)


@pytest.mark.parametrize(
    ("now", "days", "then", "election", "found"),
    [
        (TWO, ("2022-04-10", "2022-04-24"), {}, {}, "first"),
        (TWO, ("2018-04-10", "2022-04-24"), {}, {}, ""),  # four years are another election
        (THREE, ("2022-04-10", "2022-04-24"), {}, {}, ""),  # as many stand again: a vote held anew
        (OTHER, ("2022-04-10", "2022-04-24"), {}, {}, ""),  # somebody is new
        (OTHER, ("2021-04-10", "2022-04-24"), {}, {"first_round_id": "first"}, "first"),
        (OTHER, ("2022-01-10", "2022-04-24"), {"round": 1}, {"round": 2}, "first"),
        (TWO, ("2022-04-10", "2022-04-24"), {}, {"round": 1}, ""),
    ],
)
def test_a_run_off_is_of_the_round_before(
    now: list[dict[str, Any]], days: tuple[str, str], then: dict[str, Any], election: dict[str, Any], found: str
) -> None:
    data = two_rounds(now, days, then, **election)
    assert first_round(data, "now") == found
    assert later_round(data, "first") == ("now" if found else "")


def test_no_contest_of_the_data_is_a_run_off(good: Dataset) -> None:
    assert not any(first_round(good, each) for each in good["elections"]["election_id"])
