"""The rules that no schema states, each on the real figures that it was made for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from election import Problem
from election.package import checks
from election.package.checks import RULES
from election.package.needs import NEEDS
from election.package.records import Tables
from tests.election.package.damages import C, Damage, cell, only, problems, reported
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "a ring of predecessors": Damage(
        cell(C, 8, "predecessor_id", "coast-alliance"), C, 2, "predecessor_id",
        "The predecessors go round in a ring: coast-alliance → harbour-union → coast-alliance.",
        "Take out the predecessor of the one that came first.", "harbour-union",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_rule_that_is_broken(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


def test_each_rule_says_why_and_begins_at_a_table() -> None:
    assert all(rule.__doc__ and table in NEEDS for table, rule in RULES)


def test_a_rule_that_fails_is_a_problem_of_its_file_and_a_line_in_the_log(
    orvania: Folder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def divides(tables: Tables) -> Iterator[Problem]:
        yield tables["results"].problem(None, "votes", "What was found before stays.", "")
        raise ZeroDivisionError

    monkeypatch.setattr(checks, "RULES", (("results", divides),))
    found = problems(orvania)
    assert [each.file for each in found] == ["results.csv", "results.csv"]
    assert found[0].what == "What was found before stays."
    assert "“divides” broke off here" in found[1].what
    assert "ZeroDivisionError" in found[1].what
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "\n" not in caplog.text.strip()


class TestSuccession:
    def test_a_ring_is_told_once(self, country: Folder) -> None:
        row = country.row_of("contestants.csv", contestant_id="otan")
        country.cell("contestants.csv", row, "predecessor_id", "amanat")
        problem = only(country)
        assert problem.row == country.row_of("contestants.csv", contestant_id="amanat")
        assert problem.what == "The predecessors go round in a ring: amanat → nur-otan → otan → amanat."

    def test_its_own_predecessor(self, orvania: Folder) -> None:
        row = orvania.row_of("contestants.csv", contestant_id="field-league")
        orvania.cell("contestants.csv", row, "predecessor_id", "field-league")
        assert only(orvania).what == "The predecessors go round in a ring: field-league → field-league."

    def test_two_successors_of_one_are_no_ring(self, orvania: Folder) -> None:
        row = orvania.row_of("contestants.csv", contestant_id="field-league")
        orvania.cell("contestants.csv", row, "predecessor_id", "harbour-union")
        assert problems(orvania) == ()
