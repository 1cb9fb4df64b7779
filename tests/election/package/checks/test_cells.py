"""Figures that name no cell, or one that they can't be compared with."""

from __future__ import annotations

import pytest

from tests.election.package.damages import only, problems
from tests.folders import Folder

FILE = "claim_figures.csv"


@pytest.mark.parametrize(
    ("column", "value", "what", "mend"),
    [
        ("table", "result", "There is no table “result”.", "Did you mean “results”?"),
        ("column", "vote", "results has no column “vote”.", "Did you mean “votes”?"),
        ("key", "mazhilis-2023", "“mazhilis-2023” is not the key of a row of results.", "election_id/contestant_id"),
        ("stated", "most", "“most” can't be compared with a cell of votes.", "as the cells of that column"),
        ("relation", "age", "A cell of votes can't be compared by “age”.", "dates an age"),
        ("relation", "near", "“near” is not one of the words that this column knows.", "equals"),
        ("claim_id", "c99", "There is no “c99” in claims.csv.", "add the row"),
    ],
)
def test_a_figure_that_can_not_be_compared(country: Folder, column: str, value: str, what: str, mend: str) -> None:
    row = country.row_of(FILE, claim_id="c01", column="votes")
    country.cell(FILE, row, column, value)
    (problem,) = problems(country)
    assert (problem.file, problem.row, problem.what) == (FILE, row, what)
    assert mend in problem.mend


@pytest.mark.parametrize(
    ("relation", "sound"), [("equals", True), ("at_least", True), ("less_than", True), ("rounds_to", False)]
)
def test_a_date_has_an_order_but_no_digits_to_round_to(country: Folder, relation: str, sound: bool) -> None:
    country.cell(FILE, country.row_of(FILE, claim_id="c01", column="date"), "relation", relation)
    told = [(each.column, each.what) for each in problems(country)]
    assert told == ([] if sound else [("relation", "A cell of date can't be compared by “rounds_to”.")])


def test_a_row_that_changes_or_goes_is_no_fault_of_the_folder(country: Folder) -> None:
    # The page says it, and so does the check before publishing; readers keep the data.
    country.delete_row("events.csv", country.row_of("events.csv", event_id="asset-recovery-law"))
    assert [each for each in problems(country) if each.file == FILE] == []


class TestCrosschecks:
    def test_a_column_that_the_table_has_not(self, country: Folder) -> None:
        country.cell("crosschecks.csv", 2, "column", "votes, rol")
        found = problems(country)
        assert [each.what for each in found] == [
            "elections has no column “votes”.",
            "elections has no column “rol”.",
        ]
        assert found[1].mend.startswith("Did you mean “roll”?")

    def test_a_table_that_there_is_not(self, country: Folder) -> None:
        country.cell("crosschecks.csv", 2, "table", "election")
        problem = only(country)
        assert (problem.column, problem.mend) == ("table", "Did you mean “elections”?")
