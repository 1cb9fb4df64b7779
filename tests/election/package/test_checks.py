"""The rules that no schema states, each on the real figures that it was made for."""

from __future__ import annotations

import pytest

from election.package.checks import RULES
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


def test_each_rule_says_why() -> None:
    assert all(rule.__doc__ for rule in RULES)


class TestBallots:
    def test_turnout_is_ballots_by_roll(self, country: Folder) -> None:
        """52.90% of the roll is the valid vote of 2023, which press reports took for the turnout."""
        row = country.row_of("elections.csv", election_id="mazhilis-2023")
        country.cell("elections.csv", row, "turnout_pct", "52.90")
        problem = only(country)
        assert (problem.row, problem.column) == (row, "turnout_pct")
        assert problem.what == "6,521,860 ballots by 12,035,578 voters are 54.19%, not 52.90%."

    @pytest.mark.parametrize(("roll", "sound"), [("6521859", False), ("6521860", True)])
    def test_more_ballots_than_voters(self, country: Folder, roll: str, sound: bool) -> None:
        row = country.row_of("elections.csv", election_id="mazhilis-2023")
        country.cell("elections.csv", row, "roll", roll)
        country.cell("elections.csv", row, "turnout_pct", "100")
        what = "6,521,860 ballots are more than the 6,521,859 voters on the roll."
        assert [each.what for each in problems(country)] == ([] if sound else [what])

    def test_more_votes_than_ballots(self, country: Folder) -> None:
        row = country.row_of("elections.csv", election_id="mazhilis-2023")
        country.cell("elections.csv", row, "ballots", "6366440")
        country.cell("elections.csv", row, "turnout_pct", "")
        assert only(country).what == (
            "There are 6,366,441 votes for the lines of mazhilis-2023 in results.csv, but 6,366,440 ballots."
        )


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
