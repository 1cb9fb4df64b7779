from __future__ import annotations

import pytest

from tests.election.package.damages import Damage, R, cell, only, problems, reported
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "seats that exceed the house": Damage(
        cell(R, 7, "list_seats", "210"), R, 7, "list_seats",
        "210 are more than all list_seats of assembly-2024, which are 61.", "Correct it here or in elections.csv.",
    ),
    "list and district seats that are not the total": Damage(
        cell(R, 7, "seats", "20"), R, 7, "seats",
        "21 list_seats are 21 together, not 20 seats.", "Correct the one that is wrong; leave empty what is not known.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_seats_that_do_not_add_up(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


class TestSeats:
    def test_list_and_district_seats_are_the_total(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="amanat")
        country.cell("results.csv", row, "seats", "63")
        problem = only(country)
        assert (problem.row, problem.column, problem.value) == (row, "seats", "63")
        assert problem.what == "40 list_seats and 22 district_seats are 62 together, not 63 seats."

    def test_one_line_has_more_than_the_house(self, country: Folder) -> None:
        row = country.row_of("results.csv", election_id="mazhilis-2023", contestant_id="auyl")
        country.cell("results.csv", row, "seats", "99")
        problem = only(country)
        assert (problem.row, problem.column) == (row, "seats")
        assert problem.what == "99 are more than all seats of mazhilis-2023, which are 98."

    def test_all_lines_together_have_more_than_the_house(self, orvania: Folder) -> None:
        row = orvania.row_of("results.csv", election_id="assembly-2024", contestant_id="river-greens")
        orvania.cell("results.csv", row, "seats", "1")
        orvania.cell("results.csv", row, "list_seats", "1")
        found = problems(orvania)
        at = orvania.row_of("elections.csv", election_id="assembly-2024")
        assert [(each.file, each.row, each.column) for each in found] == [("elections.csv", at, "seats")]
        assert found[0].what == ("The lines of assembly-2024 in results.csv have 62 seats together, not 61.")

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

    def test_vacant_seats_are_none_that_somebody_won(self, orvania: Folder) -> None:
        def vacant(rows: list[list[str]]) -> None:
            for number, row in enumerate(rows):
                row.append("vacant_seats" if not number else "2" if row[0] == "assembly-2024" else "")

        orvania.change("elections.csv", vacant)
        problem = only(orvania)
        assert (problem.file, problem.column, problem.value) == ("elections.csv", "vacant_seats", "2")
        assert problem.what == "61 seats of assembly-2024 are filled and 2 vacant, more than its 61."
