from __future__ import annotations

import pytest

from election import Problem
from tests.election.package.damages import Damage, R, cell, in_column, only, problems, reported, warnings
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "a result of another day": Damage(
        cell(R, 7, "date", "2024-05-13"), R, 7, "date", "assembly-2024 was held on 2024-05-12, says elections.csv."
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_dates_that_do_not_agree(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


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
        assert only(orvania).what == "assembly-2024 is announced, but results.csv has a figure for it in row 7."

    def test_announced_with_those_who_stand(self, orvania: Folder) -> None:
        """On the eve of an election it is known who is on the ballot."""
        orvania.cell("elections.csv", 3, "status", "announced")
        for column in ("votes", "share_pct", "list_seats", "seats"):
            in_column("results.csv", column, lambda _text: "")(orvania)
        assert problems(orvania) == ()

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


def test_what_is_announced_was_not_overtaken(orvania: Folder) -> None:
    orvania.cell("elections.csv", 2, "status", "announced")
    orvania.change("results.csv", lambda rows: rows.__setitem__(slice(1, 6), []))
    assert [each.what for each in warnings(orvania)] == [
        "assembly-2020 is only announced for 2020-05-17, but assembly-2024 was held after it."
    ]
