from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from election.package.checks.contests import Contest, contests, counted, other_figures
from election.package.folder import read_folder
from tests.election.package.damages import problems
from tests.folders import Folder


def contest(folder: Path, name: str) -> Contest:
    (found,) = [each for each in contests(read_folder(folder).tables) if each.id == name]
    return found


def test_a_contest_is_its_row_and_its_lines(orvania: Folder) -> None:
    found = contest(orvania.path, "assembly-2024")
    assert found.election["seats"] == 61
    assert [line["contestant_id"] for line in found.lines][:2] == ["coast-alliance", "field-league"]
    assert len(found.lines) == 6
    assert found.complete()


def test_lines_that_the_keeper_says_are_not_all_are_not(orvania: Folder) -> None:
    row = orvania.row_of("elections.csv", election_id="assembly-2024")
    orvania.cell("elections.csv", row, "lines_complete", "false")
    found = contest(orvania.path, "assembly-2024")
    assert found.whole
    assert not found.complete()


@pytest.mark.parametrize(
    ("row", "column", "value", "whole"),
    [
        (8, "contestant_id", "nobody-here", {"assembly-2020"}),  # a line of 2024 is of nobody known
        (8, "election_id", "assembly-2042", set()),  # a line that may be either's
        (8, "votes", "many", {"assembly-2020", "assembly-2024"}),  # it is known whose line it is
    ],
)
def test_nothing_is_concluded_where_a_line_may_be_missing(
    orvania: Folder, row: int, column: str, value: str, whole: set[str]
) -> None:
    orvania.cell("results.csv", row, column, value)
    assert {each.id for each in contests(read_folder(orvania.path).tables) if each.whole} == whole


def test_a_row_that_could_not_be_read_was_a_line_of_the_contest_that_it_names(orvania: Folder) -> None:
    orvania.replace("results.csv", ",401115,", ",401,115,")
    assert [each.id for each in contests(read_folder(orvania.path).tables) if each.whole] == ["assembly-2020"]


def test_what_counts_for_nobody_and_who_stood_in_districts_alone_are_not_on_the_ballot(country: Folder) -> None:
    tables = read_folder(country.path).tables
    found = contest(country.path, "mazhilis-2023")
    names = {line["contestant_id"] for line in counted(found, tables)}
    assert len(names) == 8  # seven parties and against all
    assert "against-all" in names
    assert {line["contestant_id"] for line in found.lines} - names == {"independents"}


def test_independents_with_votes_are_on_the_ballot(orvania: Folder) -> None:
    row = orvania.row_of("contestants.csv", contestant_id="river-greens")
    orvania.cell("contestants.csv", row, "kind", "independents")
    found = counted(contest(orvania.path, "assembly-2024"), read_folder(orvania.path).tables)
    assert "river-greens" in {line["contestant_id"] for line in found}
    assert problems(orvania) == ()  # their votes make up the shares with those for parties


def test_a_party_with_neither_votes_nor_a_share_was_not_on_the_ballot(orvania: Folder) -> None:
    for column in ("votes", "share_pct"):
        orvania.cell("results.csv", 8, column, "")
    found = contest(orvania.path, "assembly-2024")
    assert len(found.lines) - len(counted(found, read_folder(orvania.path).tables)) == 1


def test_other_figures_are_those_that_disagree(country: Folder) -> None:
    tables = read_folder(country.path).tables
    row = next(each for each in tables["crosschecks"].records if not each["agrees"] and each["column"] == "votes")
    assert Decimal(row["value"]) in list(other_figures(tables, row["table"], row["key"], "votes"))
    agreeing = next(each for each in tables["crosschecks"].records if each["agrees"] and each["column"] == "votes")
    assert Decimal(agreeing["value"]) not in list(other_figures(tables, agreeing["table"], agreeing["key"], "votes"))
