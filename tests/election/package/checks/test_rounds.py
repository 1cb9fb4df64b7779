"""Absences and rounds that contradict other rows."""

from __future__ import annotations

import pytest

from tests.election.package.damages import only, problems
from tests.folders import Folder


def test_who_boycotted_has_no_votes(country: Folder) -> None:
    row = country.row_of("absences.csv", contestant_id="osdp")
    country.cell("absences.csv", row, "election_id", "mazhilis-2023")
    problem = only(country)
    assert (problem.file, problem.row, problem.column) == ("absences.csv", row, "contestant_id")
    assert problem.what.startswith("osdp was not on the ballot of mazhilis-2023, but has votes or a share")


@pytest.mark.parametrize(
    ("first", "what"),
    [
        ("assembly-2020", ""),
        ("assembly-2024", "assembly-2024 was not held before assembly-2024."),
    ],
)
def test_a_first_round_comes_first(orvania: Folder, first: str, what: str) -> None:
    orvania.describe(
        lambda package: package["resources"][0]["schema"]["fields"].append({"name": "first_round_id", "type": "string"})
    )
    orvania.change("elections.csv", lambda rows: [row.append("") for row in rows])
    orvania.cell("elections.csv", 1, "", "first_round_id")
    orvania.cell("elections.csv", 3, "first_round_id", first)
    assert [each.what for each in problems(orvania)] == ([what] if what else [])
