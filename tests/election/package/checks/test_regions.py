"""Results by region, of which each damage passed as sound before: the invented country's votes, north and south."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.election.package.damages import in_column, only, problems
from tests.folders import Folder

FILE = "region_results.csv"
NORTH = {  # half of the votes of 2024 are the north's, more or less
    "coast-alliance": 300_000,
    "field-league": 200_000,
    "civic-light": 100_000,
    "northern-voice": 150_000,
    "workers-front": 40_000,
    "river-greens": 10_000,
}


@pytest.fixture
def halves(orvania: Folder) -> Folder:
    """The invented country with its result of 2024 in two regions, shares of the votes in each."""
    lines = {row[1]: int(row[3]) for row in orvania.rows("results.csv")[6:]}
    south = {name: votes - NORTH[name] for name, votes in lines.items()}
    rows = ["election_id,region_id,contestant_id,votes,share_pct,status,source_ids"]
    for region, votes in (("north", NORTH), ("south", south)):
        total = sum(votes.values())
        rows += [
            f"assembly-2024,{region},{name},{each},{100 * each / total:.2f},final,board-2024"
            for name, each in votes.items()
        ]
    orvania.write(FILE, "\n".join(rows) + "\n")
    orvania.write("regions.csv", "region_id,name_en,source_ids\nnorth,North,board-2024\nsouth,South,board-2024\n")
    listed = [{"name": name, "path": f"{name}.csv"} for name in ("regions", "region_results")]
    orvania.describe(lambda package: package["resources"].extend(listed))
    return orvania


def test_two_halves_of_a_country_are_sound(halves: Folder) -> None:
    assert problems(halves) == ()


def test_a_region_with_votes_and_share_that_are_too_many(halves: Folder) -> None:
    halves.cell(FILE, 2, "votes", "900000")
    halves.cell(FILE, 2, "share_pct", "97.50")
    assert [each.what for each in problems(halves)] == [
        "6 of 6 shares of assembly-2024, north don't follow from the votes; all votes are 1,400,000.",
        "The votes for coast-alliance in assembly-2024 add up to 1,112,340 here, and are 512,340 in results.csv.",
    ]


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (
            lambda folder: folder.cell(FILE, 2, "share_pct", "38.50"),
            "300,000 of 800,000 votes in assembly-2024, north are 37.50%, not 38.50%.",
        ),
        (
            lambda folder: (
                in_column(FILE, "votes", lambda _text: "")(folder),
                folder.cell(FILE, 2, "share_pct", "36.5"),
            ),
            "The shares of assembly-2024, north add up to 99.00, not to 100.",
        ),
        (
            lambda folder: (folder.cell(FILE, 2, "votes", ""), folder.cell(FILE, 2, "share_pct", "38.50")),
            "The shares of assembly-2024, north add up to 101.00, not to 100.",
        ),
        (
            lambda folder: folder.delete_row(FILE, 9),
            "The votes for field-league in assembly-2024 add up to 200,000 here, and are 401,115 in results.csv.",
        ),
        (
            lambda folder: folder.cell(FILE, 9, "votes", ""),
            "The votes for field-league in assembly-2024 add up to 200,000 here, and are 401,115 in results.csv.",
        ),
    ],
)
def test_a_region_that_contradicts_itself_or_the_country(
    halves: Folder, damage: Callable[[Folder], object], what: str
) -> None:
    damage(halves)
    assert what in [each.what for each in problems(halves)]


def test_a_line_that_is_missing_in_a_region_is_named(halves: Folder) -> None:
    halves.delete_row(FILE, 9)
    assert only(halves).mend == "It has no votes in south: put the row back, or correct the figures."


def test_votes_from_abroad_may_be_missing_in_all_regions(halves: Folder) -> None:
    def abroad(rows: list[list[str]]) -> None:
        for row in rows[6:]:
            row[3], row[4] = str(int(row[3]) + 1000), ""

    halves.change("results.csv", abroad)
    assert problems(halves) == ()


def test_of_shares_of_an_unknown_base_one_that_is_of_another_is_told(halves: Folder) -> None:
    """Where a line has no votes the base is not known, but the shares of the others are of one."""
    halves.cell(FILE, 7, "votes", "")
    halves.cell(FILE, 3, "share_pct", "20.00")
    assert "200,000 votes and 20.00% don't go together in assembly-2024, north." in [
        each.what for each in problems(halves)
    ]


@pytest.mark.parametrize(
    ("turnout", "what"),
    [
        (",,,700000", "There are 800,000 votes in assembly-2024, north, but 700,000 ballots in region_turnout.csv."),
        (",,700000,", "There are 800,000 votes in assembly-2024, north, but 700,000 voters on the roll"),
        (",115.2,700000,", ""),
        (",,900000,810000", ""),
    ],
)
def test_more_votes_than_a_region_has(halves: Folder, turnout: str, what: str) -> None:
    head = "election_id,region_id,turnout_pct,roll,ballots,status,source_ids\n"
    halves.write("region_turnout.csv", f"{head}assembly-2024,north{turnout},final,board-2024\n")
    halves.describe(
        lambda package: package["resources"].append({"name": "region_turnout", "path": "region_turnout.csv"})
    )
    assert [each.what.startswith(what) for each in problems(halves)] == ([True] if what else [])


def test_answers_to_a_pollster_are_not_more_than_all(country: Folder) -> None:
    row = country.row_of("exit_polls.csv", election_id="mazhilis-2023", contestant_id="auyl")
    country.cell("exit_polls.csv", row, "share_pct", "19.52")
    assert "more than 100." in only(country).what
