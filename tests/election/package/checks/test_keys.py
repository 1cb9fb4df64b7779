from __future__ import annotations

from typing import Any

import pytest

from election import load
from election.views import available, open_page
from tests.election.package.damages import Damage, R, S, cell, only, problems, repeated, reported
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "a key twice": Damage(
        repeated(R, 3), R, 13, "election_id, contestant_id",
        "“assembly-2020 / field-league” stands in row 3 already.", "The two rows are the same: delete one.",
        "assembly-2020 / field-league",
    ),
    "a key twice with other figures": Damage(
        lambda folder: (repeated(S, 3)(folder), folder.cell(S, 5, "title", "Another")), S, 5, "source_id",
        "“board-2024” stands in row 3 already.",
        "The rows differ in “title”: correct the id of one, or delete the one that is wrong.",
    ),
    "a dangling id": Damage(
        cell(R, 8, "contestant_id", "field-leage"), R, 8, "contestant_id",
        "There is no “field-leage” in contestants.csv.",
        "Did you mean “field-league”? Correct it, or add the row to contestants.csv.", "field-leage",
    ),
    "an election's id that leads nowhere takes a line out of its contest": Damage(
        cell(R, 8, "election_id", "assembly-2042"), R, 8, "election_id",
        "There is no “assembly-2042” in elections.csv.",
        "Did you mean “assembly-2024”? Correct it, or add the row to elections.csv.",
    ),
    "a dangling source in a list": Damage(
        cell(R, 8, "source_ids", "board-2024;herald"), R, 8, "source_ids", "There is no “herald” in sources.csv."
    ),
    "a list with commas": Damage(
        cell(R, 8, "source_ids", "board-2024, herald-2024"), R, 8, "source_ids",
        "There is no “board-2024, herald-2024” in sources.csv.",
        "Several ids in one cell are separated by semicolons: board-2024;herald-2024.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_names_no_row_or_two(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


class TestOneMistakeIsToldOnce:
    def test_a_row_that_many_name_is_told_where_it_is_missing(self, country: Folder) -> None:
        country.delete_row("contestants.csv", country.row_of("contestants.csv", contestant_id="auyl"))
        problem = only(country)
        assert (problem.file, problem.row, problem.value) == ("contestants.csv", None, "auyl")
        first = country.row_of("results.csv", contestant_id="auyl")
        assert f"it is named in results.csv row {first} and 7 more, region_results.csv row 4, " in problem.what

    def test_a_table_cut_in_half_is_told_once(self, country: Folder) -> None:
        country.change("sources.csv", lambda rows: rows.__delitem__(slice(40, None)))
        problem = only(country)
        assert (problem.file, problem.row) == ("sources.csv", None)
        assert problem.what.endswith("the file has 39 rows.")

    @pytest.mark.parametrize(("lost", "told"), [(9, 9), (10, 1)])
    def test_many_ids_that_are_each_named_once_are_rows_that_were_lost(
        self, orvania: Folder, lost: int, told: int
    ) -> None:
        for number in range(lost):
            orvania.cell("results.csv", 2 + number, "source_ids", f"gazette-{number}")
        found = problems(orvania)
        assert len(found) == told
        if told == 1:
            assert (found[0].file, found[0].row) == ("sources.csv", None)
            assert found[0].what.startswith("10 ids that other tables name have no row here, such as “gazette-0”")

    def test_an_unreadable_table_leaves_no_dangling_references(self, country: Folder) -> None:
        country.write("contestants.csv", b"")
        assert [(each.file, each.what) for each in problems(country)] == [("contestants.csv", "The file is empty.")]

    def test_a_missing_column_is_not_missed_in_every_row(self, country: Folder) -> None:
        country.change("sources.csv", lambda rows: [row.pop(0) for row in rows])
        assert [(each.file, each.row, each.column) for each in problems(country)] == [("sources.csv", 1, "source_id")]

    def test_a_line_with_too_many_cells_does_not_spoil_the_sum(self, country: Folder) -> None:
        country.replace("results.csv", ",3431510,", ",3,431,510,")
        assert [each.what for each in problems(country)] == ["The row has 14 cells; the header has 12."]

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


@pytest.mark.parametrize("name", ["people", "claims", "facts"])
def test_ids_into_a_table_that_is_left_out_are_gaps_until_it_comes(country: Folder, name: str) -> None:
    """The events name people, the figures behind claims name claims and facts: no page misses them."""

    def leave_out(package: dict[str, Any]) -> None:
        package["resources"] = [each for each in package["resources"] if each["name"] != name]
        for each in package["resources"]:
            keys = each["schema"].get("foreignKeys", [])
            each["schema"]["foreignKeys"] = [key for key in keys if key["reference"]["resource"] != name]

    country.describe(leave_out)
    (country.path / f"{name}.csv").unlink()
    dataset = load(country.path)
    for page in available(dataset):
        assert open_page(dataset, page, {}).view.headline, page
