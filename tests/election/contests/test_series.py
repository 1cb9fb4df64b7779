"""Contests of one kind in order of time: which stand beside each other, and how they are told apart."""

from __future__ import annotations

from typing import Any

import pytest

from election import Dataset
from election.contests.rules_by_year import ruled
from election.contests.series import (
    back_then,
    by_election,
    contests,
    hearsay,
    previous,
    successor,
    when,
    with_result,
)
from tests.datasets import SMALL
from tests.election.changed import contest
from tests.election.contests.test_rounds import THREE, TWO

RED = [{"id": "red", "votes": 60, "seats": 40}, {"id": "blue", "votes": 40, "seats": 21}]
ONE_SEAT = [{"id": "red", "votes": 8}, {"id": "blue", "votes": 4}]


def three(seats: int, **between: Any) -> Dataset:
    """A house of 61 seats elected in 2020 and 2024, and a vote in 2022 in between."""
    row = {"election_id": "between", "date": "2022-10-02", "seats": seats} | between
    return contest(SMALL, RED, ({"election_id": "then", "date": "2020-05-17"}, RED), (row, ONE_SEAT), seats=61)


def test_the_previous_contest_is_of_the_same_kind(good: Dataset) -> None:
    assert previous(good, "mazhilis-2023") == "mazhilis-2021"  # and not the president's of 2022
    assert previous(good, "mazhilis-1999") is None
    assert previous(good, "referendum-2024") is None  # another question


@pytest.mark.parametrize(
    ("seats", "row", "single"),
    [
        (1, {}, True),
        (6, {}, True),
        (7, {}, False),
        (30, {"scope": "by-election"}, True),
        (1, {"scope": "general"}, False),
    ],
)
def test_a_by_election_is_nobodys_previous_contest(seats: int, row: dict[str, Any], single: bool) -> None:
    data = three(seats, **row)
    assert by_election(data, "between") is single
    assert previous(data, "now") == ("then" if single else "between")
    assert previous(data, "between") == (None if single else "then")
    assert with_result(data, "parliamentary") == ("then", "between", "now")
    assert contests(data, "parliamentary") == (("then", "now") if single else ("then", "between", "now"))


@pytest.mark.parametrize("status", ["cancelled", "annulled", "announced"])
def test_a_contest_that_came_to_nothing_is_nobodys_previous_contest(status: str) -> None:
    assert previous(three(61, status=status), "now") == "then"


def test_what_rests_on_hearsay_alone_is_nobodys_previous_contest(good: Dataset) -> None:
    assert hearsay(good, "kurultai-2026")
    assert not hearsay(good, "mazhilis-2023")
    assert "kurultai-2026" in with_result(good, "parliamentary")
    assert "kurultai-2026" not in contests(good, "parliamentary")


def test_a_run_off_is_compared_with_its_first_round_and_with_no_other() -> None:
    first = {"election_id": "first", "date": "2022-04-10", "kind": "presidential"}
    later = {"election_id": "later", "date": "2027-04-10", "kind": "presidential"}
    data = contest(SMALL, TWO, (first, THREE), (later, THREE), date="2022-04-24", kind="presidential")
    assert previous(data, "now") == "first"
    assert back_then(data, "first", "now") == "in the first round"
    assert previous(data, "later") == "first"  # first rounds are set beside first rounds
    assert (when(data, "first"), when(data, "now"), when(data, "later")) == ("10 April 2022", "24 April 2022", "2027")
    assert back_then(data, "first", "later") == "on 10 April 2022"


def test_a_year_with_two_contests_is_told_with_the_month(good: Dataset) -> None:
    assert when(good, "referendum-1995-04") == "April 1995"
    assert when(good, "mazhilis-2023") == "2023"
    assert back_then(good, "mazhilis-2021", "mazhilis-2023") == "in 2021"


def test_what_followed_a_contest_may_be_hearsay_or_only_announced(good: Dataset) -> None:
    assert successor(good, "mazhilis-2021") == "mazhilis-2023"
    assert successor(good, "mazhilis-2023") == "kurultai-2026"
    assert successor(good, "kurultai-2026") == ""
    assert successor(good, "referendum-2022") == ""  # another question
    assert successor(three(1), "then") == "now"  # a by-election is of the same house
    assert successor(three(61, status="announced", date=""), "now") == "between"
    assert successor(three(61, status="cancelled"), "then") == "now"


def test_only_elections_of_the_whole_house_have_rules_of_their_own() -> None:
    assert [each.election_id for each in ruled(three(1))] == ["then", "now"]
    assert [each.election_id for each in ruled(three(61, status="cancelled"))] == ["then", "now"]
    announced = ruled(three(61, status="announced", date=""))
    assert [(each.election_id, each.held) for each in announced] == [("then", True), ("now", True), ("between", False)]
