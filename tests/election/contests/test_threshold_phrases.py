"""Thresholds in sentences that are true for every list."""

from __future__ import annotations

from typing import Any

import pytest

from election import Dataset
from election.contests.lines import ballot
from election.contests.threshold_phrases import exceptions, passed, remark
from election.contests.thresholds import thresholds_of
from tests.datasets import REAL, SMALL
from tests.election.changed import contest


def made(**minority: Any) -> Dataset:
    lines = [
        {"id": "red", "votes": 600, "list_seats": 6, "seats": 6},
        {"id": "Alliance", "votes": 350, "list_seats": 4, "seats": 4},
        {"id": "Minority", "votes": 50, "list_seats": 0, "seats": 0, **minority},
    ]
    return contest(SMALL, lines, threshold_pct=10.0)


def with_alliance(limit: float) -> Dataset:
    lines = [
        {"id": "red", "votes": 650, "list_seats": 10, "seats": 10},
        {"id": "Alliance", "votes": 350, "list_seats": 0, "seats": 0, "threshold_pct": limit},
    ]
    return contest(SMALL, lines, threshold_pct=10.0)


@pytest.mark.parametrize(
    ("dataset", "election", "expected"),
    [
        (REAL, "mazhilis-2023", "Six of seven parties passed the 5% threshold."),
        (REAL, "mazhilis-2004", ""),  # not known
        (made(), "now", "Two of three parties passed the 10% threshold."),
        (
            contest(SMALL, [{"id": "red", "votes": 1}], threshold_pct=10.0),
            "now",
            "The one party passed the 10% threshold.",
        ),
        (contest(SMALL, [{"id": "red", "votes": 1}], threshold_pct=0.0), "now", ""),
        (
            contest(SMALL, [{"id": "red", "votes": 5}, {"id": "blue", "votes": 5}], threshold_pct=10.0),
            "now",
            "Both parties passed the 10% threshold.",
        ),
        (
            contest(SMALL, [{"id": x, "votes": 5, "list_seats": 0} for x in "abc"], threshold_pct=40.0),
            "now",
            "No party passed the 40% threshold.",
        ),
        (
            made(list_seats=1, seats=1),
            "now",
            "Two of three parties passed the 10% threshold; Minority, below it, won one list seat.",
        ),
        (
            made(threshold_pct=0.0),
            "now",
            "Two of three parties passed the 10% threshold; Minority, for which it did not hold, won no list seat.",
        ),
        (with_alliance(40.0), "now", "One of two parties passed the threshold: 10%, but 40% for Alliance."),
    ],
)
def test_who_passed(dataset: Dataset, election: str, expected: str) -> None:
    assert passed(dataset, election) == expected


@pytest.mark.parametrize(
    ("dataset", "name", "expected", "noted"),
    [
        (made(), "Minority", "under the threshold, no seats", ""),
        (
            made(list_seats=1, seats=1),
            "Minority",
            "below the threshold, 1 list seat",
            "The 10% threshold did not hold for all: Minority won list seats below it.",
        ),
        (
            made(threshold_pct=0.0, list_seats=1, seats=1),
            "Minority",
            "exempt from the threshold, 1 list seat",
            "The 10% threshold did not hold for all: Minority was exempt.",
        ),
        (
            with_alliance(40.0),
            "Alliance",
            "under its 40% threshold, no seats",
            "The 10% threshold did not hold for all: it was 40% for Alliance.",
        ),
    ],
)
def test_what_a_threshold_meant_for_a_party(dataset: Dataset, name: str, expected: str, noted: str) -> None:
    line = next(each for each in ballot(dataset, "now") if each.contestant_id == name)
    assert remark(line, thresholds_of(dataset, "now")) == expected
    assert exceptions(dataset, "now") == noted
