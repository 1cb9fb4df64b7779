"""Figures behind claims that name no cell, or one that they can't be compared with."""

from __future__ import annotations

import pytest

from election import DataError, Problem, load
from tests.folders import Folder

FILE = "claim_figures.csv"


def problems(folder: Folder) -> tuple[Problem, ...]:
    try:
        load(folder.path)
    except DataError as error:
        return error.problems
    return ()


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


def test_a_row_that_changes_or_goes_is_no_fault_of_the_folder(country: Folder) -> None:
    # The page says it, and so does the check before publishing; readers keep the data.
    country.delete_row("events.csv", country.row_of("events.csv", event_id="asset-recovery-law"))
    assert [each for each in problems(country) if each.file == FILE] == []


def test_the_article_has_to_be_a_source(country: Folder) -> None:
    country.describe(lambda package: package["dashboard"].update(article="eureporter-2023-03-2"))
    (problem,) = problems(country)
    assert problem.column == "dashboard.article"
    assert "eureporter-2023-03-22" in problem.mend
