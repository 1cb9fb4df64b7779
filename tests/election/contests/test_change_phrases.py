"""Changes in words."""

from __future__ import annotations

from election import Dataset
from election.contests.change_phrases import against_before, joint_change, merged_change, no_change
from election.contests.changes import changes, joint_changes
from tests.datasets import SMALL
from tests.election.changed import contest
from tests.election.contests.test_changes import split
from tests.election.contests.test_rounds import THREE, TWO


def test_both_figures_of_a_party_that_took_up_another(good: Dataset) -> None:
    amanat = changes(good, "mazhilis-2023", "valid")[0]
    assert against_before(good, amanat, "mazhilis-2021", "mazhilis-2023") == "17.2 points less than Nur Otan in 2021"
    told = "Adal had merged into Amanat: against Nur Otan and Adal together it lost 20.8 points."
    assert merged_change(good, amanat) == told


def test_the_heirs_of_a_party_gained_or_lost_together() -> None:
    data = split(harbour_stands=False)
    (joint,) = joint_changes(data, "now", "valid")
    assert joint_change(data, joint) == "harbour had split: coast and north together gained 4.0 points."
    parts = [no_change(data, each, "then", "now") for each in changes(data, "now", "valid")]
    assert parts == ["", "harbour split", "harbour split"]


def test_heirs_whose_names_would_run_into_each_other_are_not_listed(good: Dataset) -> None:
    (joint,) = joint_changes(good, "mazhilis-2004", "valid")
    assert joint_change(good, joint).startswith("The Communist Party had split: the heirs of the Communist Party lost ")


def test_a_run_off_is_set_beside_its_first_round_by_name() -> None:
    first = {"election_id": "first", "date": "2022-04-10"}
    data = contest(SMALL, TWO, (first, THREE), date="2022-04-24", kind="presidential")
    berg = changes(data, "now", "valid")[0]
    assert against_before(data, berg, "first", "now") == "18.0 points more than in the first round"


def test_why_there_is_no_change(good: Dataset) -> None:
    told = {each.line.contestant_id: each for each in changes(good, "mazhilis-2023", "valid")}
    words = {name: no_change(good, each, "mazhilis-2021", "mazhilis-2023") for name, each in told.items()}
    assert words["osdp"] == "boycotted the vote in 2021"
    assert words["respublica"] == "new"
    assert words["against-all"] == "not on the ballot in 2021"
    assert words["amanat"] == ""
