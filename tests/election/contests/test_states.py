"""What became of a contest, by its row and by what is known of its result."""

from __future__ import annotations

from typing import Any

import pytest

from election import Dataset
from election.contests.states import has_result, state_of
from tests.datasets import SMALL
from tests.election.changed import contest

ALL_61 = {"id": "coast", "seats": 61, "list_seats": 61}


@pytest.mark.parametrize("complete", [True, False])
def test_one_list_with_every_seat_and_no_vote_was_elected_unopposed(complete: bool) -> None:
    assert state_of(contest(SMALL, [ALL_61], seats=61, lines_complete=complete), "now") == "uncontested"


@pytest.mark.parametrize(
    ("lines", "election", "state"),
    [
        ([ALL_61 | {"votes": 500}], {"seats": 61}, "counted"),
        ([ALL_61 | {"seats": 60}], {"seats": 61}, "counted"),  # one seat is somebody's of whom nothing is known
        ([ALL_61], {"seats": 61, "turnout_pct": 70.0}, "counted"),  # a poll was taken
        ([ALL_61 | {"kind": "independents"}], {"seats": 61}, "counted"),  # they are many
        ([{"id": "anna", "seats": 1}], {"seats": 1, "lines_complete": False}, "counted"),  # known before the votes
        ([{"id": "anna", "seats": 1}], {"seats": 1}, "uncontested"),
        ([{"id": "coast"}], {"seats": 61}, "uncounted"),
        ([{"id": "coast", "share_pct": 40.0}], {"seats": 61}, "counted"),
        ([{"id": "coast"}], {"status": "cancelled"}, "cancelled"),
        ([{"id": "coast", "votes": 5}], {"status": "annulled"}, "annulled"),
    ],
)
def test_other_states(lines: list[dict[str, Any]], election: dict[str, Any], state: str) -> None:
    data = contest(SMALL, lines, **election)
    assert state_of(data, "now") == state
    assert has_result(data, "now") is (state in ("counted", "uncontested"))


def test_every_contest_of_the_data_that_was_held_is_counted(good: Dataset) -> None:
    held = good["elections"].query("status == 'held'")["election_id"]
    assert {state_of(good, each) for each in held} == {"counted"}
