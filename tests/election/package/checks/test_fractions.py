"""0.3420 for 34.20%: what a spreadsheet holds where it shows per cent."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.election.package.damages import E, R, in_column, only, problems, warnings
from tests.folders import Folder


def a_hundredth(text: str) -> str:
    return str(Decimal(text).scaleb(-2))


@pytest.mark.parametrize("votes", [True, False])
@pytest.mark.parametrize("complete", ["true", "false"])
def test_shares_that_are_fractions(orvania: Folder, votes: bool, complete: str) -> None:
    in_column(R, "share_pct", a_hundredth)(orvania)
    in_column(E, "lines_complete", lambda _text: complete)(orvania)
    if not votes:
        in_column(R, "votes", lambda _text: "")(orvania)
    found = problems(orvania)
    assert [(each.row, each.column) for each in found] == [(2, "share_pct"), (7, "share_pct")]
    assert found[1].what == "The shares of assembly-2024 are fractions of 1, not per cent: they add up to 1.0000."
    assert found[1].mend == "Multiply them by 100: 0.3420 becomes 34.20."


def test_some_shares_of_a_contest_are_fractions_by_their_votes(orvania: Folder) -> None:
    """Lines that are not all there don't add up to one, but would make votes for a hundred times the ballots."""
    in_column(R, "share_pct", a_hundredth)(orvania)
    in_column(E, "lines_complete", lambda _text: "false")(orvania)
    for row in (12, 11, 10, 5, 4, 3):
        orvania.delete_row(R, row)
    assert len(problems(orvania)) == 2


def test_small_shares_in_per_cent_are_none(orvania: Folder) -> None:
    """Of a contest only its two smallest lines are known."""
    in_column(E, "lines_complete", lambda _text: "false")(orvania)
    for row in (11, 10, 9, 8, 7):
        orvania.delete_row(R, row)
    orvania.cell(R, 7, "votes", "9001")
    orvania.cell(R, 7, "share_pct", "0.60")
    assert problems(orvania) == ()


def test_shares_of_exit_polls(country: Folder) -> None:
    row = country.row_of("exit_polls.csv", election_id="mazhilis-2023", contestant_id="amanat")
    pollster = country.rows("exit_polls.csv")[row - 1][1]

    def change(rows: list[list[str]]) -> None:
        for each in rows[1:]:
            if each[:2] == ["mazhilis-2023", pollster]:
                each[4] = a_hundredth(each[4])

    country.change("exit_polls.csv", change)
    assert f"mazhilis-2023, {pollster} are fractions of 1" in only(country).what


@pytest.mark.parametrize(
    ("column", "value", "meant"),
    [("threshold_pct", "0.04", "4"), ("threshold_pct", "0.67", ""), ("turnout_pct", "0.674", "67.4")],
)
def test_a_figure_that_is_hardly_meant_in_per_cent(orvania: Folder, column: str, value: str, meant: str) -> None:
    """The Netherlands have a threshold of 0.67%; nobody has one of 0.04%."""
    orvania.cell(E, 2, column, value)
    assert [each.mend for each in warnings(orvania)] == ([f"Write {meant} if per cent is meant."] if meant else [])
