"""Each rule on the real figures that it was made for."""

from __future__ import annotations

import pytest

from election import Problem
from tests.election.package.damages import Damage, R, cell, only, problems, reported, warnings
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "a share that contradicts the votes": Damage(
        cell(R, 7, "share_pct", "43.20"), R, 7, "share_pct",
        "512,340 of 1,498,200 votes for all lines are 34.20%, not 43.20%.",
        "Compare share and votes with their source. If sources disagree, that is a row in crosschecks.", "43.20",
    ),
    "votes that contradict all shares": Damage(
        cell(R, 7, "votes", "521340"), R, 7, "votes", mend="Compare the figure with its source."
    ),
    "a line lost": Damage(
        lambda folder: folder.delete_row(R, 8), R, 7, "share_pct",
        "5 of 5 shares of assembly-2024 don't follow from the votes, which add up to 1,097,085.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_votes_and_shares_that_contradict_each_other(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


class TestSharesFollowFromVotes:
    """Kazinform printed Amanat's votes of 2023 as 3,341,510; with 3,431,510 the eight lines are the commission's
    6,366,441 and every share is right."""

    def test_one_transposed_figure_is_found_though_it_shifts_every_share(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="amanat")
        country.cell("results.csv", row, "votes", "3341510")
        assert only(country) == Problem(
            "results.csv",
            row,
            "votes",
            "3341510",
            "3,341,510 votes here contradict the shares of this contest; about 3,431,504 would fit all of them.",
            "Compare the figure with its source.",
        )

    def test_one_wrong_share_is_found_by_its_line(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="auyl")
        country.cell("results.csv", row, "share_pct", "13.90")
        problem = only(country)
        assert (problem.row, problem.column, problem.value) == (row, "share_pct", "13.90")
        assert problem.what == "693,938 of 6,366,441 votes for all lines are 10.90%, not 13.90%."

    @pytest.mark.parametrize(("share", "sound"), [("10.9", True), ("10.90", True), ("10.7", False), ("11", True)])
    def test_to_the_digits_that_are_printed(self, country: Folder, share: str, sound: bool) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="auyl")
        country.cell("results.csv", row, "share_pct", share)
        assert (problems(country) == ()) is sound

    def test_a_line_left_out_is_told_once_with_the_sum_that_the_shares_ask_for(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="amanat")
        country.delete_row("results.csv", row)
        problem = only(country)
        assert (problem.row, problem.column) == (row, "share_pct")
        assert problem.what == (
            "7 of 7 shares of mazhilis-2023 don't follow from the votes, which add up to 2,934,931."
        )
        assert "about 6,366,4" in problem.mend

    def test_of_ballots_where_the_election_says_so(self, country: Folder) -> None:
        row = country.row_of("elections.csv", election_id="referendum-2026")
        country.cell("elections.csv", row, "ballots", "9217192")
        country.cell("elections.csv", row, "turnout_pct", "")
        problem = only(country)
        assert (problem.file, problem.row, problem.column) == ("elections.csv", row, "ballots")
        assert problem.what.startswith("The shares of the 2 lines of referendum-2026 are not of 9,217,192 ballots, but")

    def test_what_counts_for_nobody_is_not_in_the_sum(self, country: Folder) -> None:
        """Invalid votes may have a line of their own; shares of valid votes are not of them."""
        line = ["mazhilis-2023", "invalid", "2023-03-19", "", "100000", "", "", "", "", "final", "", "ifes-4078"]
        country.change("results.csv", lambda rows: rows.append(line))
        assert problems(country) == ()

    def test_not_where_it_is_not_known_what_counts(self, country: Folder) -> None:
        row = country.row_of("contestants.csv", contestant_id="invalid")
        country.cell("contestants.csv", row, "kind", "uncountd")
        line = ["mazhilis-2023", "invalid", "2023-03-19", "", "100000", "", "", "", "", "final", "", "ifes-4078"]
        country.change("results.csv", lambda rows: rows.append(line))
        assert only(country).column == "kind"

    def test_not_where_a_line_has_no_votes(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="president-2015", contestant_id="turgun-syzdykov")
        country.cell("results.csv", row, "share_pct", "1.60")
        assert [problem.column for problem in problems(country)] == []  # Kusainov's votes were not found

    def test_a_contradiction_that_crosschecks_explains_is_known(self, country: Folder) -> None:
        """The table for 1999 prints 1.9 for 103,328 of 5,253,864 ballots, which are 1.97%: cut, not rounded."""
        assert warnings(country) == ()
        row = country.row_of("crosschecks.csv", key="mazhilis-1999/renaissance")
        country.delete_row("crosschecks.csv", row)
        (warning,) = warnings(country)
        assert (warning.file, warning.column, warning.value) == ("results.csv", "share_pct", "1.9")
        assert warning.what == "103,328 of 5,253,864 are 2.0%, not 1.9%."

    def test_a_crosscheck_with_another_figure_explains_nothing(self, country: Folder) -> None:
        row = country.row_of("crosschecks.csv", key="mazhilis-1999/renaissance")
        country.cell("crosschecks.csv", row, "value", "2.4")
        assert len(warnings(country)) == 1


def test_a_contest_of_which_nothing_is_counted_yet(orvania: Folder) -> None:
    """Election night before the first count, or one list alone that is elected unopposed: lines without any figure."""
    for column in ("votes", "share_pct", "list_seats", "seats"):
        for row in range(7, 13):
            orvania.cell(R, row, column, "")
    assert problems(orvania) == ()


def counted(folder: Folder, shares: tuple[str, ...], votes: tuple[int, ...]) -> None:
    """The contest of 2024 with these lines alone."""
    names = ("coast-alliance", "field-league", "civic-light")

    def change(rows: list[list[str]]) -> None:
        rows[6:] = [
            ["assembly-2024", name, "2024-05-12", str(each), share, "", "", "final", "board-2024"]
            for name, share, each in zip(names, shares, votes, strict=True)
        ]

    folder.change(R, change)


def test_shares_that_were_made_to_add_up_to_100(orvania: Folder) -> None:
    """Some commissions spread what rounding leaves over."""
    counted(orvania, ("33.4", "33.3", "33.3"), (1000, 1000, 1000))
    (warning,) = warnings(orvania)
    assert (warning.row, warning.level) == (7, "warning")
    assert warning.what == (
        "The shares of assembly-2024 are rounded so that they add up to 100: 1,000 of 3,000 are 33.3%, not 33.4%."
    )


def test_one_share_raised_without_another_lowered_is_a_misprint(orvania: Folder) -> None:
    counted(orvania, ("33.4", "33.4", "33.3"), (1000, 1000, 1000))
    assert only(orvania).file == R


def test_shares_that_were_all_cut(orvania: Folder) -> None:
    """40.06, 30.06 and 29.88 of a hundred: the last is neither rounded to 29.8, nor do the three add up to 100."""
    counted(orvania, ("40.0", "30.0", "29.8"), (4006, 3006, 2988))
    assert [each.what for each in warnings(orvania)] == [
        "4,006 of 10,000 are 40.1%, not 40.0%.",
        "3,006 of 10,000 are 30.1%, not 30.0%.",
        "2,988 of 10,000 are 29.9%, not 29.8%.",
    ]


def test_shares_of_a_complete_contest_add_up_though_votes_are_not_known(country: Folder) -> None:
    row = country.row_of("results.csv", election_id="mazhilis-2004", contestant_id="otan")
    country.cell("results.csv", row, "share_pct", "66.0")
    assert only(country) == Problem(
        "results.csv",
        row,
        "share_pct",
        "66.0",
        "The shares of the 10 lines of mazhilis-2004 add up to 105.4, not to 100.",
        "Compare them with their source; write “false” as lines_complete if a line of the ballot has no row.",
    )
