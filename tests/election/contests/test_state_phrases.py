"""What became of a contest, as it is said."""

from __future__ import annotations

from typing import Any

import pytest

from election.contests.state_phrases import became, labelled
from tests.datasets import SMALL
from tests.election.changed import contest

LINES = [{"id": "coast", "seats": None}]


@pytest.mark.parametrize(
    ("election", "said", "label"),
    [
        (
            {"status": "announced"},
            "The Vote is announced for 12 May 2024; it has no result yet",
            "Now (announced)",
        ),
        (
            {"status": "announced", "date": ""},
            "The Vote is announced; its day is not known, and it has no result yet",
            "Now (announced)",
        ),
        ({}, "The Vote was held on 12 May 2024; nothing is counted yet", "Now (nothing counted yet)"),
        ({"date": "2024-05"}, "The Vote was held in May 2024; nothing is counted yet", "Now (nothing counted yet)"),
        (
            {"status": "cancelled", "name": "Vote, second round"},
            "The Vote, second round, of 12 May 2024 was cancelled: no poll took place",
            "Now (cancelled)",
        ),
        (
            {"status": "annulled"},
            "The Vote of 12 May 2024 was annulled: it was held, but its result was declared void",
            "Now (annulled)",
        ),
    ],
)
def test_a_contest_without_a_result(election: dict[str, Any], said: str, label: str) -> None:
    data = contest(SMALL, LINES, **election)
    assert became(data, "now") == said
    assert labelled(data, "now") == label


@pytest.mark.parametrize(
    ("lines", "seats", "said"),
    [
        ([{"id": "Coast", "seats": 61}], 61, "Coast took all 61 seats unopposed: no poll was taken"),
        ([{"id": "Anna", "seats": 1}], 1, "Anna was elected unopposed: no poll was taken"),
        ([{"id": "A", "seats": 1}, {"id": "B", "seats": 1}], 2, "A and B were elected unopposed: no poll was taken"),
        ([{"id": "A"}], 2, "Nobody had to be voted for: no more stood than were to be elected"),
    ],
)
def test_a_contest_without_a_poll(lines: list[dict[str, Any]], seats: int, said: str) -> None:
    assert became(contest(SMALL, lines, seats=seats, status="uncontested"), "now") == said


def test_nothing_is_said_of_a_contest_that_was_counted() -> None:
    data = contest(SMALL, [{"id": "coast", "votes": 5}])
    assert (became(data, "now"), labelled(data, "now")) == ("", "Now")


def test_what_is_unconfirmed_has_the_word_first() -> None:
    data = contest(SMALL, LINES, status="announced", certainty="unconfirmed")
    assert became(data, "now").startswith("Unconfirmed: the Vote is announced")
