"""Rolls, ballots and turnout, on the real figures that the rules were made for."""

from __future__ import annotations

import pytest

from election import load
from tests.election.package.damages import only, problems, warnings
from tests.folders import Folder


def test_turnout_is_ballots_by_roll(country: Folder) -> None:
    """52.90% of the roll is the valid vote of 2023, which press reports took for the turnout."""
    row = country.row_of("elections.csv", election_id="mazhilis-2023")
    country.cell("elections.csv", row, "turnout_pct", "52.90")
    problem = only(country)
    assert (problem.row, problem.column) == (row, "turnout_pct")
    assert problem.what == "6,521,860 ballots by 12,035,578 voters are 54.19%, not 52.90%."


@pytest.mark.parametrize(("roll", "sound"), [("6521859", False), ("6521860", True)])
def test_more_ballots_than_voters(country: Folder, roll: str, sound: bool) -> None:
    row = country.row_of("elections.csv", election_id="mazhilis-2023")
    country.cell("elections.csv", row, "roll", roll)
    country.cell("elections.csv", row, "turnout_pct", "100")
    what = "6,521,860 ballots are more than the 6,521,859 voters on the roll."
    assert [each.what for each in problems(country)] == ([] if sound else [what])


def test_more_votes_than_ballots(country: Folder) -> None:
    row = country.row_of("elections.csv", election_id="mazhilis-2023")
    country.cell("elections.csv", row, "ballots", "6366440")
    country.cell("elections.csv", row, "turnout_pct", "")
    assert only(country).what == (
        "There are 6,366,441 votes for the lines of mazhilis-2023 in results.csv, but 6,366,440 ballots."
    )


def by_region(folder: Folder, *rows: str) -> None:
    """The invented country with regions, and a row each: region, turnout, roll, ballots."""
    regions = [row.split(",")[0] for row in rows]
    folder.write("regions.csv", "region_id,name_en,source_ids\n" + "".join(f"{r},{r},board-2024\n" for r in regions))
    head = "election_id,region_id,turnout_pct,roll,ballots,status,source_ids\n"
    lines = [f"assembly-2024,{row},final,board-2024\n" for row in rows]
    folder.write("region_turnout.csv", head + "".join(lines))
    listed = [{"name": name, "path": f"{name}.csv"} for name in ("regions", "region_turnout")]
    folder.describe(lambda package: package["resources"].extend(listed))


def test_nobody_on_the_roll_is_no_turnout(orvania: Folder) -> None:
    by_region(orvania, "north,70.00,1000,700", "reserve,0,0,0", "camp,,0,")
    dataset = load(orvania.path)
    assert dataset["region_turnout"]["turnout_pct"].isna().tolist() == [False, True, True]
    assert [(each.row, each.what) for each in dataset.warnings] == [
        (3, "Nobody is on the roll, so there is no turnout: 0 is shown as a gap.")
    ]


def test_ballots_of_nobody(orvania: Folder) -> None:
    by_region(orvania, "north,70.00,1000,700", "reserve,,0,12")
    assert (only(orvania).row, only(orvania).what) == (3, "12 ballots were cast where nobody is on the roll.")


def test_a_contest_without_voters(orvania: Folder) -> None:
    orvania.describe(
        lambda package: [
            field["constraints"].update(minimum=0)
            for field in package["resources"][0]["schema"]["fields"]
            if field["name"] == "roll"
        ]
    )
    for column in ("roll", "ballots", "turnout_pct"):
        orvania.cell("elections.csv", 2, column, "0")
    problem = only(orvania)
    assert (problem.file, problem.row, problem.column) == ("elections.csv", 2, "roll")


def test_a_turnout_over_100_is_taken_as_published(orvania: Folder) -> None:
    """Voters may vote away from home: in some places more do than are on the roll."""
    by_region(orvania, "north,70.00,1000,700", "south,104.17,240,250", "pass,312,,")
    assert load(orvania.path)["region_turnout"]["turnout_pct"].tolist() == [70, 104.17, 312]
    assert [each.row for each in warnings(orvania)] == [3, 4]


def test_more_ballots_than_voters_without_the_sources_word(orvania: Folder) -> None:
    by_region(orvania, "north,70.00,1000,700", "south,,240,250")
    assert only(orvania).what == "250 ballots are more than the 240 voters on the roll."
    assert "write its turnout: 104.17." in only(orvania).mend


def test_turnout_that_was_cut_is_taken_with_a_warning(orvania: Folder) -> None:
    """Italy's ministry cuts: 32 of 41 are 78.0488, printed 78.04."""
    by_region(orvania, "north,75.55,1747346,1320192", "ingria,78.04,41,32", "ribordone,54.16,48,26")
    assert [each.what for each in warnings(orvania)] == [
        "32 ballots by 41 voters are 78.05%, not 78.04%.",
        "26 ballots by 48 voters are 54.17%, not 54.16%.",
    ]


def test_turnout_that_is_cut_in_a_whole_country_is_told_once(orvania: Folder) -> None:
    by_region(orvania, *(f"r{number},78.04,41,32" for number in range(9)))
    (warning,) = warnings(orvania)
    assert warning.what.endswith("The same in 8 more rows: 3, 4, 5, 6, 7, 8, 9 and 10.")


def test_a_roll_that_is_smaller_than_the_votes(orvania: Folder) -> None:
    """A digit lost from the roll, where the ballots that would show it are not known."""
    orvania.cell("elections.csv", 3, "ballots", "")
    orvania.cell("elections.csv", 3, "roll", "214000")
    problem = only(orvania)
    assert (problem.file, problem.row, problem.column) == ("elections.csv", 3, "roll")
    assert problem.what == (
        "There are 1,498,200 votes for the lines of assembly-2024 in results.csv, but 214,000 voters on the roll."
    )


def test_more_votes_and_invalid_ballots_than_ballots(orvania: Folder) -> None:
    row = orvania.row_of("elections.csv", election_id="assembly-2024")
    orvania.cell("elections.csv", row, "invalid_votes", "14209")
    assert [each.what for each in warnings(orvania)] == [
        "1,498,200 votes and 14,209 invalid ballots are more than the 1,512,408 ballots."
    ]
