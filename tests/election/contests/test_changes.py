"""Shares at two contests: nobody of the earlier one counted twice, and why some can't be compared."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests.changes import Change, absences, changes, joint_changes, why_no_change
from tests.datasets import SMALL
from tests.election.changed import changed, contest, rows

THEN = {"election_id": "then", "date": "2020-05-17"}


def moved(dataset: Dataset) -> dict[str, Change]:
    return {each.line.contestant_id: each for each in changes(dataset, "now", "valid")}


def split(*, harbour_stands: bool) -> Dataset:
    """Harbour's 42 came to Coast's 34 and North's 12, as in the invented country if North had been part of it."""
    now = [
        {"id": "coast", "votes": 34, "predecessor_id": "harbour"},
        {"id": "north", "votes": 12, "predecessor_id": "harbour"},
        {"id": "harbour" if harbour_stands else "fields", "votes": 54},
    ]
    return contest(SMALL, now, (THEN, [{"id": "harbour", "votes": 42}, {"id": "fields", "votes": 58}]))


def test_a_party_that_split_is_counted_once() -> None:
    data = split(harbour_stands=False)
    found = moved(data)
    assert {name: each.status for name, each in found.items()} == {
        "fields": "compared", "coast": "split", "north": "split",
    }  # fmt: skip
    (joint,) = joint_changes(data, "now", "valid")
    assert (joint.before, joint.points) == (42.0, 4.0)
    assert {line.contestant_id for line in joint.lines} == {"coast", "north"}


def test_who_goes_on_under_its_own_name_keeps_its_share() -> None:
    data = split(harbour_stands=True)
    found = moved(data)
    assert (found["harbour"].status, found["harbour"].points) == ("compared", 12.0)
    assert found["north"].status == "split"
    (joint,) = joint_changes(data, "now", "valid")
    assert {line.contestant_id for line in joint.lines} == {"coast", "north", "harbour"}
    assert joint.points == 100 - 42


def test_a_merger_is_compared_with_all_of_it() -> None:
    now = [{"id": "union", "votes": 50, "predecessor_id": ("red", "green")}, {"id": "blue", "votes": 50}]
    then = [{"id": "red", "votes": 30}, {"id": "green", "votes": 25}, {"id": "blue", "votes": 45}]
    union = moved(contest(SMALL, now, (THEN, then)))["union"]
    assert (union.before, union.points, union.stood_as) == (55.0, -5.0, ("red", "green"))


def test_who_took_up_another_is_compared_with_itself_and_with_both(good: Dataset) -> None:
    """Adal's 3.57% of 2021 came to Amanat in April 2022."""
    amanat = next(each for each in changes(good, "mazhilis-2023", "valid") if each.line.contestant_id == "amanat")
    assert amanat.points == pytest.approx(53.90 - 71.09, abs=0.01)
    assert amanat.merged == ("adal",)
    assert amanat.together == pytest.approx(53.90 - 71.09 - 3.57, abs=0.01)


def test_a_boycott_is_told_from_not_standing(good: Dataset) -> None:
    assert absences(good, "mazhilis-2021") == {"osdp": "boycotted"}
    now, then = [{"id": "red", "votes": 50}, {"id": "blue", "votes": 50}], [{"id": "blue", "votes": 70}]
    data = contest(SMALL, now, (THEN, then))
    assert moved(data)["red"].status == "new"
    gone = [{"election_id": "then", "contestant_id": "red", "reason": "barred", "source_ids": "board-2024"}]
    assert moved(changed(data, absences=rows(data, "absences", gone)))["red"].status == "barred"


def test_why_a_base_has_no_change(good: Dataset) -> None:
    assert changes(good, "mazhilis-2016", "ballots") == ()
    assert "2012" in why_no_change(good, "mazhilis-2016", "ballots")
    assert why_no_change(good, "mazhilis-2023", "valid") == ""


def test_where_no_poll_was_taken_there_is_no_change_to_show() -> None:
    then = [{"id": "red", "seats": 9}]
    data = contest(SMALL, [{"id": "red", "votes": 9}], ({**THEN, "status": "uncontested", "seats": 9}, then))
    assert why_no_change(data, "now", "valid").endswith("no poll was taken then.")
