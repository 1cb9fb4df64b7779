"""Thresholds in sentences that are true for every list."""

from __future__ import annotations

from typing import Any

import pytest

from election import Dataset
from election.contests.lines import ballot
from election.contests.threshold_phrases import exceptions, remark
from election.contests.thresholds import thresholds_of
from tests.datasets import SMALL
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
