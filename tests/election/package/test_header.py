"""The row that names the columns, as people who have not read the dictionary write it."""

from __future__ import annotations

import pytest

from election import load
from tests.election.package.damages import Damage, E, R, only, problems, reported, warnings
from tests.folders import Folder


def above(folder: Folder, *lines: str) -> None:
    folder.write(R, "".join(f"{line}\n" for line in lines).encode() + folder.read(R))


@pytest.mark.parametrize(
    ("lines", "mend"),
    [
        (["sep=,"], "Delete row 1."),
        (["Great Council 2024, final result", "", "in votes,,,,,,,,"], "Delete rows 1 to 3."),
    ],
)
def test_what_stands_above_the_header_is_told_once(orvania: Folder, lines: list[str], mend: str) -> None:
    above(orvania, *lines)
    problem = only(orvania)
    assert problem.what == f"The columns are named in row {len(lines) + 1}, not in the first."
    assert problem.mend == mend


def test_titles_above_another_delimiter(orvania: Folder) -> None:
    """The German returning officer's files have both; the delimiter comes first, for with it the rows can be read."""
    orvania.write(R, b"Final result\n\n" + orvania.read(R).replace(b";", b" ").replace(b",", b";"))
    assert only(orvania).what == "The columns are separated by semicolons, not by commas."


def test_columns_in_other_words(orvania: Folder) -> None:
    names = ["Wahl", "Partei", "Tag", "Stimmen", "Anteil", "", "", "", "Quelle"]
    orvania.change(R, lambda rows: rows.__setitem__(0, names))
    problem = only(orvania)
    assert problem.what.endswith("the names in the first row: “Wahl”, “Partei”, “Tag”, “Stimmen” and “Anteil”.")
    assert problem.mend.startswith("Rename them. Needed are election_id, contestant_id, status and source_ids; there")


def test_a_column_that_has_to_be_filled_is_not_said_to_stay_empty(orvania: Folder) -> None:
    """With the words that it takes, where these are few."""
    orvania.change(E, lambda rows: [row.pop(rows[0].index("share_base")) for row in reversed(rows)])
    assert only(orvania).mend.startswith("Add the column, with a value in every row. It knows: valid")


def test_a_column_that_only_the_package_describes_may_go(orvania: Folder) -> None:
    """Renamed in the CSV alone: the description has the old name."""

    def rename(rows: list[list[str]]) -> None:
        rows[0][rows[0].index("invalid_votes")] = "invalid"

    orvania.change(E, rename)
    orvania.describe(
        lambda package: next(
            field.update(name="invalid")
            for field in package["resources"][0]["schema"]["fields"]
            if field["name"] == "invalid_votes"
        )
    )
    (warning,) = warnings(orvania)
    assert warning.what == "The column “invalid” is not used here. Did you mean “invalid_votes”?"
    orvania.replace(E, ",invalid,", ",invalid_votes,")
    assert only(orvania).mend == (
        "Did you mean “invalid_votes”? Add the column, or take “invalid” out of datapackage.json, which describes it."
    )


@pytest.mark.parametrize(
    ("name", "warned"), [("party", True), ("district_seat", True), ("notes_of_my_own", False), ("colour", False)]
)
def test_a_column_that_nobody_knows(orvania: Folder, name: str, warned: bool) -> None:
    orvania.change(R, lambda rows: [row.append(name if at == 0 else "") for at, row in enumerate(rows)])
    assert problems(orvania) == ()
    assert [each.column for each in warnings(orvania)] == ([name] if warned else [])


FORMATS: dict[str, Damage] = {
    "JSON": Damage(
        lambda folder: folder.write(R, '[\n {"party": "Coast", "votes": 1},\n {"party": "x"}\n]'), R, 1, "",
        "The file is JSON, not CSV.",
    ),
    "a web page": Damage(
        lambda folder: folder.write(R, "<!DOCTYPE html>\n<html><body>Not found</body></html>"), R, 1, "",
        "The file is a web page or XML, not CSV.",
    ),
    "a workbook beside it": Damage(
        lambda folder: (folder.path / R).rename(folder.path / "Results.xlsx"), R, None, "",
        "The file is not in the folder.",
        "Open Results.xlsx in the spreadsheet and save it as “CSV UTF-8 (comma delimited)”.",
    ),
    "a space of no width in an id": Damage(
        lambda folder: folder.cell("sources.csv", 2, "source_id", "board\u200b-2020"), "sources.csv", 2, "source_id",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", FORMATS.values(), ids=FORMATS)
def test_what_is_no_csv(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


def test_a_sign_that_can_not_be_seen_is_named(orvania: Folder) -> None:
    orvania.cell("sources.csv", 2, "source_id", "board\u200b-2020")
    assert "There is a sign in it that can't be seen: zero width space." in only(orvania).mend


def test_a_colour_in_small_letters_is_a_colour(orvania: Folder) -> None:
    orvania.cell("contestants.csv", 2, "colour", "#005f73")
    assert problems(orvania) == ()
    assert load(orvania.path)["contestants"]["colour"].iloc[0] == "#005F73"
