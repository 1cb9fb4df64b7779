"""The rules that no schema states, each on the real figures that it was made for."""

from __future__ import annotations

import pytest

from election import DataError, Problem, load
from election.package.checks import RULES
from tests.folders import Folder


def problems(folder: Folder) -> tuple[Problem, ...]:
    try:
        load(folder.path)
    except DataError as error:
        return error.problems
    return ()


def only(folder: Folder) -> Problem:
    (problem,) = problems(folder)
    return problem


def test_each_rule_says_why() -> None:
    assert all(rule.__doc__ for rule in RULES)


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

    @pytest.mark.parametrize(("share", "sound"), [("10.9", True), ("10.90", True), ("10.8", False), ("11", True)])
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
        line = ["mazhilis-2023", "invalid", "2023-03-19", "", "100000", "", "", "", "", "final", "ifes-4078"]
        country.change("results.csv", lambda rows: rows.append(line))
        assert problems(country) == ()

    def test_not_where_it_is_not_known_what_counts(self, country: Folder) -> None:
        row = country.row_of("contestants.csv", contestant_id="invalid")
        country.cell("contestants.csv", row, "kind", "uncountd")
        line = ["mazhilis-2023", "invalid", "2023-03-19", "", "100000", "", "", "", "", "final", "ifes-4078"]
        country.change("results.csv", lambda rows: rows.append(line))
        assert only(country).column == "kind"

    def test_not_where_a_line_has_no_votes(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="president-2015", contestant_id="turgun-syzdykov")
        country.cell("results.csv", row, "share_pct", "1.60")
        assert [problem.column for problem in problems(country)] == []  # Kusainov's votes were not found

    def test_a_contradiction_that_crosschecks_explains_is_known(self, country: Folder) -> None:
        """The table for 1999 prints 1.9 for 103,328 of 5,253,864 ballots, which are 1.97%: cut, not rounded."""
        row = country.row_of("crosschecks.csv", key="mazhilis-1999/renaissance")
        country.delete_row("crosschecks.csv", row)
        problem = only(country)
        assert (problem.file, problem.column, problem.value) == ("results.csv", "share_pct", "1.9")
        assert problem.what == "103,328 of 5,253,864 ballots are 2.0%, not 1.9%."

    def test_a_crosscheck_with_another_figure_explains_nothing(self, country: Folder) -> None:
        row = country.row_of("crosschecks.csv", key="mazhilis-1999/renaissance")
        country.cell("crosschecks.csv", row, "value", "2.4")
        assert only(country).file == "results.csv"


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


class TestSeats:
    def test_list_and_district_seats_are_the_total(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="amanat")
        country.cell("results.csv", row, "seats", "63")
        problem = only(country)
        assert (problem.row, problem.column, problem.value) == (row, "seats", "63")
        assert problem.what == "40 list_seats and 22 district_seats are 62 together, not 63 seats."

    def test_one_line_has_more_than_the_house(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="auyl")
        country.cell("results.csv", row, "seats", "108")
        problem = only(country)
        assert (problem.row, problem.column) == (row, "seats")
        assert problem.what == "108 are more than all seats of mazhilis-2023, which are 98."

    def test_all_lines_together_have_more_than_the_house(self, orvania: Folder) -> None:
        row = orvania.row_of("results.csv", election_id="assembly-2024", contestant_id="river-greens")
        orvania.cell("results.csv", row, "seats", "2")
        orvania.cell("results.csv", row, "list_seats", "2")
        found = problems(orvania)
        at = orvania.row_of("elections.csv", election_id="assembly-2024")
        assert [(each.file, each.row, each.column) for each in found] == [("elections.csv", at, "seats")]
        assert found[0].what == ("The lines of assembly-2024 in results.csv have 63 seats together, not 61.")

    def test_fewer_than_the_house_are_no_fault(self, orvania: Folder) -> None:
        row = orvania.row_of("results.csv", election_id="assembly-2024", contestant_id="workers-front")
        orvania.cell("results.csv", row, "seats", "")
        orvania.cell("results.csv", row, "list_seats", "")
        assert problems(orvania) == ()

    def test_a_house_is_its_parts(self, country: Folder) -> None:
        row = country.row_of("elections.csv", election_id="mazhilis-2016")
        country.cell("elections.csv", row, "appointed_seats", "8")
        assert only(country).what == (
            "98 list_seats, 0 district_seats and 8 appointed_seats are 106 together, not 107 seats."
        )


class TestDates:
    def test_a_line_with_another_date(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="auyl")
        country.cell("results.csv", row, "date", "2023-03-20")
        assert only(country) == Problem(
            "results.csv",
            row,
            "date",
            "2023-03-20",
            "mazhilis-2023 was held on 2023-03-19, says elections.csv.",
            "Write the same date, or correct the election.",
        )

    def test_a_wrong_date_of_the_election_is_told_there(self, country: Folder) -> None:
        row = country.row_of("elections.csv", election_id="mazhilis-2023")
        country.cell("elections.csv", row, "date", "2023-03-20")
        problem = only(country)
        assert (problem.file, problem.row, problem.column) == ("elections.csv", row, "date")
        assert problem.what == "All lines of mazhilis-2023 in results.csv have the date 2023-03-19."

    def test_a_polling_day_on_another_day(self, country: Folder) -> None:
        row = country.row_of("events.csv", election_id="mazhilis-2023")
        country.cell("events.csv", row, "start_date", "2023-03-18")
        problem = only(country)
        assert (problem.file, problem.row, problem.column) == ("events.csv", row, "start_date")
        assert problem.what == "The event is the polling day of mazhilis-2023, which is 2023-03-19 in elections.csv."

    def test_held_without_a_date(self, orvania: Folder) -> None:
        orvania.cell("elections.csv", 2, "date", "")
        assert problems(orvania)[0].what == "assembly-2020 was held, but has no date."

    def test_announced_but_counted(self, orvania: Folder) -> None:
        orvania.cell("elections.csv", 3, "status", "announced")
        assert only(orvania).what == "assembly-2024 is announced, but results.csv has 6 lines of its result."

    @pytest.mark.parametrize(
        ("start", "end", "sound"),
        [
            ("2022-01-02", "2022-01-01", False),
            ("2022-01-02", "2022-01", True),
            ("2022-02", "2022-01-31", False),
            ("2022", "2021-12-31", False),
            ("2022", "2022-01-01", True),
        ],
    )
    def test_an_end_before_its_start(self, country: Folder, start: str, end: str, sound: bool) -> None:
        row = country.row_of("events.csv", election_id="")
        precision = {4: "year", 7: "month", 10: "day"}[len(start)]
        for column, value in (("start_date", start), ("end_date", end), ("date_precision", precision)):
            country.cell("events.csv", row, column, value)
        assert [each.what for each in problems(country)] == (
            [] if sound else [f"The end, {end}, is before the start, {start}."]
        )

    def test_a_precision_that_is_not_the_dates(self, country: Folder) -> None:
        row = country.row_of("reactions.csv", date_precision="month")
        country.cell("reactions.csv", row, "date_precision", "day")
        problem = only(country)
        assert (problem.file, problem.row, problem.column) == ("reactions.csv", row, "date_precision")
        assert problem.mend == "Write “month”, or correct the date."


class TestBallots:
    def test_turnout_is_ballots_by_roll(self, country: Folder) -> None:
        """52.90% of the roll is the valid vote of 2023, which press reports took for the turnout."""
        row = country.row_of("elections.csv", election_id="mazhilis-2023")
        country.cell("elections.csv", row, "turnout_pct", "52.90")
        problem = only(country)
        assert (problem.row, problem.column) == (row, "turnout_pct")
        assert problem.what == "6,521,860 ballots by 12,035,578 voters are 54.19%, not 52.90%."

    def test_more_ballots_than_voters(self, country: Folder) -> None:
        row = country.row_of("elections.csv", election_id="mazhilis-2023")
        country.cell("elections.csv", row, "roll", "1203557")
        assert only(country).what == "6,521,860 ballots are more than the 1,203,557 voters on the roll."

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


class TestOneMistakeIsToldOnce:
    def test_a_row_that_many_name_is_told_where_it_is_missing(self, country: Folder) -> None:
        country.delete_row("contestants.csv", country.row_of("contestants.csv", contestant_id="amanat"))
        problem = only(country)
        assert (problem.file, problem.row, problem.value) == ("contestants.csv", None, "amanat")
        first = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="amanat")
        assert f"it is named in results.csv row {first}, local_results.csv row 2 and 3 more" in problem.what

    def test_a_table_cut_in_half_is_told_once(self, country: Folder) -> None:
        country.change("sources.csv", lambda rows: rows.__delitem__(slice(40, None)))
        problem = only(country)
        assert (problem.file, problem.row) == ("sources.csv", None)
        assert problem.what.endswith("the file has 39 rows.")

    def test_an_unreadable_table_leaves_no_dangling_references(self, country: Folder) -> None:
        country.write("contestants.csv", b"")
        assert [(each.file, each.what) for each in problems(country)] == [("contestants.csv", "The file is empty.")]

    def test_a_missing_column_is_not_missed_in_every_row(self, country: Folder) -> None:
        country.change("sources.csv", lambda rows: [row.pop(0) for row in rows])
        assert [(each.file, each.row, each.column) for each in problems(country)] == [("sources.csv", 1, "source_id")]

    def test_a_line_with_too_many_cells_does_not_spoil_the_sum(self, country: Folder) -> None:
        country.replace("results.csv", ",3431510,", ",3,431,510,")
        assert [each.what for each in problems(country)] == ["The row has 13 cells; the header has 11."]

    def test_two_mistakes_are_both_told(self, country: Folder) -> None:
        auyl = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="auyl")
        country.cell("results.csv", auyl, "share_pct", "13.90")
        country.cell("results.csv", auyl + 1, "seats", "7")
        country.cell("events.csv", 5, "start_date", "2023-02-31")
        found = problems(country)
        assert {(each.file, each.row, each.column) for each in found} == {
            ("results.csv", auyl, "share_pct"),
            ("results.csv", auyl + 1, "seats"),
            ("events.csv", 5, "start_date"),
        }
        assert [each.file for each in found] == ["results.csv", "results.csv", "events.csv"]
