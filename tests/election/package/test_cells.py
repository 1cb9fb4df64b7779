from __future__ import annotations

from typing import Any

import pytest

from election.package.cells import read_cell
from election.package.problems import Findings
from election.package.schema import schema_of
from tests.election.package.damages import CORRECT, C, Damage, E, R, S, cell, in_column, only, problems, reported
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "a negative count": Damage(
        cell(R, 3, "votes", "-372940"), R, 3, "votes",
        "“-372940” is negative, and nothing that is counted here can be.", CORRECT, "-372940",
    ),
    "a share over 100": Damage(
        cell(R, 3, "share_pct", "126.26"), R, 3, "share_pct",
        "“126.26” is more than 100, and a share in per cent can't be.", CORRECT,
    ),
    "a decimal comma": Damage(
        cell(R, 3, "share_pct", "26,26"), R, 3, "share_pct",
        "“26,26” has a comma where the decimal point belongs.", "Write 26.26.",
    ),
    "decimal commas throughout": Damage(
        in_column(R, "share_pct", lambda text: text.replace(".", ",")), R, 2, "share_pct",
        "“42,54” has a comma where the decimal point belongs. The same in 10 more rows: "
        "3, 4, 5, 6, 7, 8, 9, 10, 11 and 12.", "Write 42.54.", "42,54",
    ),
    "commas between thousands": Damage(
        cell(R, 3, "votes", "372,940"), R, 3, "votes",
        "“372,940” has signs between the thousands.", "Write 372940.",
    ),
    "spaces between thousands": Damage(
        cell(R, 3, "votes", "372\u00a0940"), R, 3, "votes",
        "“372 940” has signs between the thousands.", "Write 372940.",
    ),
    "a sign for per cent": Damage(
        cell(R, 3, "share_pct", "26.26%"), R, 3, "share_pct",
        "“26.26%” has a sign for per cent.", "Write 26.26.",
    ),
    "two numbers": Damage(
        cell(R, 3, "share_pct", "26.26/26.3"), R, 3, "share_pct",
        "“26.26/26.3” is more than one number, and a cell holds one.",
        "Write the one that counts; a note may tell of the others.",
    ),
    "two thresholds": Damage(
        cell(E, 3, "threshold_pct", "3;8"), E, 3, "threshold_pct",
        "“3;8” is more than one number, and a cell holds one.",
        "Write the general threshold in elections.csv, and any other one in a column threshold_pct of results.csv, "
        "in the rows of those for whom it held (0 where none did).",
    ),
    "a number that a spreadsheet shortened": Damage(
        cell(R, 3, "votes", "3.7E+05"), R, 3, "votes",
        "“3.7E+05” is a number that a spreadsheet has shortened; its last digits are lost.",
        "Format the column as a number without decimals, and enter the figure again.",
    ),
    "decimals in a count": Damage(
        cell(R, 3, "votes", "372940.0"), R, 3, "votes",
        "“372940.0” has decimals, but this is a whole number.", "Write 372940.",
    ),
    "a word for a gap": Damage(
        cell(R, 3, "votes", "n/a"), R, 3, "votes",
        "“n/a” stands where a figure is not known.", "Leave the cell empty.",
    ),
    "a word for a number": Damage(
        cell(R, 3, "votes", "many"), R, 3, "votes", "“many” is not a number.",
        "Write digits only, with a point for decimals; leave the cell empty if the figure is not known.",
    ),
    "digits of another script": Damage(cell(R, 3, "votes", "٣٧٢٩٤٠"), R, 3, "votes", "“٣٧٢٩٤٠” is not a number."),
    "not a number, as computers say": Damage(
        cell(R, 3, "share_pct", "Infinity"), R, 3, "share_pct", "“Infinity” is not a number."
    ),
    "more digits than there are people": Damage(
        cell(R, 3, "votes", "9" * 30), R, 3, "votes", f"“{'9' * 30}” has more digits than any figure here."
    ),
    "31 February": Damage(
        cell(E, 2, "date", "2020-02-31"), E, 2, "date",
        "There is no “2020-02-31”: that month has 29 days.",
        "Correct the day, or leave it out if it is not known: 2020-02.",
    ),
    "a thirteenth month": Damage(
        cell(E, 2, "date", "2020-17-05"), E, 2, "date",
        "“2020-17-05” has the month 17.", "Write year, month and day in this order: 2023-03-19.",
    ),
    "a date as spreadsheets write it": Damage(
        cell(E, 2, "date", "17/05/2020"), E, 2, "date",
        "“17/05/2020” is not a date as it is written here, year first: 2023-03-19, 2023-03 or 2023.",
        "Write 2020-05-17.",
    ),
    "a date that can be read two ways": Damage(
        cell(E, 3, "date", "12/05/2024"), E, 3, "date",
        "“12/05/2024” is not a date as it is written here, year first: 2023-03-19, 2023-03 or 2023.",
        "Write 2024-05-12 or 2024-12-05, whichever is meant.",
    ),
    "a date as a spreadsheet's day number": Damage(
        cell(E, 2, "date", "43968"), E, 2, "date", mend="Write 2020-05-17."
    ),
    "a formula by another of its names": Damage(
        cell(E, 3, "formula", "Hare-Niemeyer"), E, 3, "formula",
        "“Hare-Niemeyer” is not one of the words that this column knows.",
    ),
    "a word outside the list": Damage(
        cell(E, 2, "kind", "parliamentry"), E, 2, "kind",
        "“parliamentry” is not one of the words that this column knows.",
        "Did you mean “parliamentary”? It knows: parliamentary, presidential and referendum.", "parliamentry",
    ),
    "neither yes nor no": Damage(
        cell(E, 2, "lines_complete", "perhaps"), E, 2, "lines_complete",
        "“perhaps” is neither yes nor no here.", "Write “true” or “false”.",
    ),
    "a required cell empty": Damage(
        cell(C, 4, "name_en", ""), C, 4, "name_en",
        "The cell is empty, but every row needs a value here.",
        "Fill it in, or delete the row if it was not meant to be there.", "",
    ),
    "an empty id that others name": Damage(cell(C, 4, "contestant_id", ""), C, 4, "contestant_id"),
    "an id with a letter of another alphabet": Damage(
        cell(C, 4, "contestant_id", "civic-light\u0430"), C, 4, "contestant_id",
        "“civic-lightа” is not written as this column needs it.",
        "Write an id in small Latin letters and digits, the words joined by hyphens: “green-party-2”. "
        "The letter “а” in it is Cyrillic.",
    ),
    "an address that is a script": Damage(
        cell(S, 3, "url", "javascript:alert(1)"), S, 3, "url",
        "“javascript:alert(1)” is not an address on the web; only http and https are.",
        "Write the whole address, beginning with https://, or leave the cell empty.",
    ),
    "an address without its beginning": Damage(
        cell(S, 3, "url", "www.example.org/2024"), S, 3, "url", mend="Write https://www.example.org/2024."
    ),
    "a colour by its name": Damage(
        cell(C, 2, "colour", "teal"), C, 2, "colour",
        "“teal” is not a colour.", "Write # and six digits from 0 to F, such as #2265B1.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_cell_that_is_not_as_its_column_needs_it(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


TYPES = {"votes": {"type": "integer"}, "share_pct": {"type": "number"}}


@pytest.mark.parametrize(
    ("file", "column", "limit", "text", "what", "mend"),
    [
        (R, "votes", {"minimum": 400000}, "372940", "“372940” is less than 400000, the least that can stand here.",
         CORRECT),
        (R, "votes", {"maximum": 300}, "372940", "“372940” is more than 300, the most that can stand here.", CORRECT),
        (R, "share_pct", {"maximum": 50}, "56.26", "“56.26” is more than 50, the most that can stand here.", CORRECT),
        (C, "leader", {"maxLength": 4}, "Ada L.", "“Ada L.” has 6 characters; there is room for 4.", "Shorten it."),
        (C, "leader", {"minLength": 3}, "A.", "“A.” is shorter than 3 characters.", "Write it in full."),
        (C, "leader", {"pattern": "[A-Z]+"}, "ada", "“ada” is not written as this column needs it.",
         "It has to fit the pattern [A-Z]+"),
        (C, "leader", {"enum": ["Adam", "Bo"]}, "Adan", "“Adan” is not one of the words that this column knows.",
         "Did you mean “Adam”? It knows: Adam and Bo."),
    ],
)  # fmt: skip
def test_a_limit_that_the_package_sets(
    file: str, column: str, limit: dict[str, Any], text: str, what: str, mend: str
) -> None:
    described = {"name": column, "constraints": limit} | TYPES.get(column, {})
    schema = schema_of(file.removesuffix(".csv"), {"schema": {"fields": [described]}}, Findings())
    value, complaint = read_cell(schema.fields[0], text)
    assert value in (None, "")
    assert complaint is not None
    assert (complaint.what, complaint.mend) == (what, mend)


def test_many_damages_are_told_together(orvania: Folder) -> None:
    """Nothing hides another, and each says what is wrong and how to mend it."""
    places = set()
    for name, damage in DAMAGES.items():
        if damage.column != "contestant_id" and "throughout" not in name:
            damage.do(orvania)
            places.add((damage.file, damage.row, damage.column))
    told = problems(orvania)
    assert len(places) > 6
    assert {(each.file, each.row, each.column) for each in told} == places
    assert all(each.what.endswith((".", "?")) and each.mend for each in told)


@pytest.mark.parametrize(
    ("column", "text", "meant"),
    [
        ("formula", "Webster", "sainte-lague"),
        ("formula", "hare-niemeyer", "hare"),
        ("status", "unopposed", "uncontested"),
        ("status", "Cancelled", "cancelled"),
        ("share_base", "votes cast", "ballots"),
    ],
)
def test_a_word_by_another_name(orvania: Folder, column: str, text: str, meant: str) -> None:
    """The names that other tools and other countries have for it."""
    orvania.cell(E, 3, column, text)
    assert only(orvania).mend.startswith(f"Did you mean “{meant}”? It knows: ")
