"""A sound package, damaged in one way at a time: each damage is reported once, as what it is, where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from election import DataError, Dataset, Problem, load
from tests.folders import Folder

SAVE = "Open it in the spreadsheet and save it as “CSV UTF-8 (comma delimited)”."
CORRECT = "Correct the figure; leave the cell empty if it is not known."


@dataclass(frozen=True)
class Damage:
    """What is done to the invented country's package, and the one problem that it has then; `what` and `mend` are
    left out where another test has the words."""

    do: Callable[[Folder], Any]
    file: str
    row: int | None
    column: str
    what: str = ""
    mend: str = ""
    value: str | None = None


def cell(file: str, row: int, column: str, value: str) -> Callable[[Folder], None]:
    return lambda folder: folder.cell(file, row, column, value)


def encoded(file: str, encoding: str) -> Callable[[Folder], None]:
    return lambda folder: folder.write(file, folder.read(file).decode("utf-8").encode(encoding, "replace"))


def replaced(file: str, old: str, new: str, times: int = 1) -> Callable[[Folder], None]:
    return lambda folder: folder.replace(file, old, new, times)


def without_column(file: str, column: str) -> Callable[[Folder], None]:
    def change(rows: list[list[str]]) -> None:
        at = rows[0].index(column)
        for row in rows:
            del row[at]

    return lambda folder: folder.change(file, change)


def with_column_again(file: str, column: str) -> Callable[[Folder], None]:
    def change(rows: list[list[str]]) -> None:
        at = rows[0].index(column)
        for row in rows:
            row.append(row[at])

    return lambda folder: folder.change(file, change)


def renamed(file: str, column: str, name: str) -> Callable[[Folder], None]:
    def change(rows: list[list[str]]) -> None:
        rows[0][rows[0].index(column)] = name

    return lambda folder: folder.change(file, change)


def in_column(file: str, column: str, change_text: Callable[[str], str]) -> Callable[[Folder], None]:
    def change(rows: list[list[str]]) -> None:
        at = rows[0].index(column)
        for row in rows[1:]:
            row[at] = change_text(row[at])

    return lambda folder: folder.change(file, change)


def repeated(file: str, row: int) -> Callable[[Folder], None]:
    return lambda folder: folder.change(file, lambda rows: rows.append(list(rows[row - 1])))


def directory_in_place_of(file: str) -> Callable[[Folder], None]:
    def do(folder: Folder) -> None:
        (folder.path / file).unlink()
        (folder.path / file).mkdir()

    return do


def described(change: Callable[[dict[str, Any]], Any]) -> Callable[[Folder], None]:
    return lambda folder: folder.describe(change)


def field(package: dict[str, Any], table: str, name: str) -> dict[str, Any]:
    (resource,) = [each for each in package["resources"] if each["name"] == table]
    found: dict[str, Any] = next(each for each in resource["schema"]["fields"] if each["name"] == name)
    return found


def no_rows(file: str) -> Callable[[Folder], None]:
    return lambda folder: folder.change(file, lambda rows: rows.__delitem__(slice(1, None)))


R, C, E, S, J = "results.csv", "contestants.csv", "elections.csv", "sources.csv", "datapackage.json"

DAMAGES: dict[str, Damage] = {
    # the folder and its files
    "no datapackage.json": Damage(
        lambda folder: (folder.path / J).unlink(), J, None, "",
        "The file is not in the folder.", "Put it there: it says which tables there are and describes them.",
    ),
    "a table's file is gone": Damage(
        lambda folder: (folder.path / R).rename(folder.path / "result.csv"), R, None, "",
        "The file is not in the folder.",
        "Did you mean “result.csv”? Put it there, or take it out of datapackage.json.",
    ),
    "a directory named as a table": Damage(
        directory_in_place_of(R), R, None, "",
        "This is not a file but a folder, or something else that can't be read.",
        "Put the file there, or give it another name.",
    ),
    "an empty file": Damage(
        lambda folder: folder.write(R, b""), R, None, "",
        "The file is empty.", "Put the header and the rows back into it.",
    ),
    "a header alone": Damage(
        no_rows(R), R, None, "",
        "The file has a header but no rows, and nothing can be shown without them.", "Put at least one row into it.",
    ),
    # how the file was saved
    "windows-1251": Damage(
        lambda folder: (folder.cell(C, 2, "name_en", "Союз побережья"), encoded(C, "cp1251")(folder)), C, 2, "",
        "The file is in Windows-1251, not in UTF-8.", SAVE, "nce,party,Союз побережья,Coast",
    ),
    "utf-16": Damage(encoded(R, "utf-16"), R, None, "", "The file is in UTF-16, not in UTF-8.", SAVE),
    "latin-1": Damage(
        lambda folder: (folder.cell(C, 3, "name_en", "Ligue des régions"), encoded(C, "latin-1")(folder)), C, 3, "",
        "The file is not in UTF-8, so its letters can't be told.", SAVE,
    ),
    "semicolons": Damage(
        replaced(R, ",", ";", -1), R, 1, "", "The columns are separated by semicolons, not by commas.", SAVE
    ),
    "tabs": Damage(replaced(R, ",", "\t", -1), R, 1, "", "The columns are separated by tabs, not by commas.", SAVE),
    "a renamed workbook": Damage(
        lambda folder: folder.write(R, b"PK\x03\x04" + folder.read(R)), R, None, "",
        "This is a spreadsheet's own file that was only renamed, not a text file.", SAVE,
    ),
    "a nul byte": Damage(
        replaced(R, "harbour-union", "harbour\0union"), R, 2, "",
        "There is a NUL character in this row, which no text has: the file is damaged.",
        "Take the file from the last good copy.",
    ),
    "a quotation mark that is not closed": Damage(
        replaced(R, "assembly-2024,coast", '"assembly-2024,coast'), R, 7, "",
        'A quotation mark (") in this row is not closed, or stands within a value.',
        'Close it. A value that has a quotation mark in it is quoted, and the mark doubled: "the ""new"" party".',
    ),
    "a comma between thousands, unquoted": Damage(
        replaced(R, ",401115,", ",401,115,"), R, 8, "",
        "The row has 10 cells; the header has 9.",
        "Put a text that has a comma in quotation marks; a figure has no comma: 3431510, 53.9.",
    ),
    "a comma in a text, unquoted, in a row that others name": Damage(
        replaced(S, "Who sits in", "Who sits, in"), S, 4, "", "The row has 7 cells; the header has 6."
    ),
    "a comma lost": Damage(
        replaced(R, "field-league,2024", "field-league2024"), R, 8, "",
        "The row has 8 cells; the header has 9.", "Put the missing commas in: an empty cell still needs its comma.",
    ),
    # the header
    "a column missing": Damage(
        without_column(R, "votes"), R, 1, "votes",
        "There is no column “votes”.", "Add the column; a cell that is not known stays empty.", "",
    ),
    "a column that has nearly its name": Damage(
        renamed(R, "share_pct", "share_pc"), R, 1, "share_pct",
        "There is no column “share_pct”.", "Rename “share_pc” to “share_pct”, if that is what it is.", "",
    ),
    "a key column missing": Damage(
        without_column(S, "source_id"), S, 1, "source_id", "There is no column “source_id”."
    ),
    "a column twice": Damage(
        with_column_again(R, "votes"), R, 1, "votes",
        "The column “votes” is in the header 2 times.", "Delete the one that is not meant, or give it another name.",
    ),
    "no header": Damage(
        lambda folder: folder.delete_row(S, 1), S, 1, "",
        "The first row does not name the columns.",
        "Put this header first: source_id,publisher,title,url,published,language",
    ),
    # one cell
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
        "Write year, month and day; leave out what is not known.",
    ),
    "a date as a spreadsheet's day number": Damage(
        cell(E, 2, "date", "43968"), E, 2, "date", mend="Write 2020-05-17."
    ),
    "a word outside the list": Damage(
        cell(E, 2, "kind", "parliamentry"), E, 2, "kind",
        "“parliamentry” is not one of the words that this column knows.",
        "Did you mean “parliamentary”? It knows: parliamentary.", "parliamentry",
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
    # rows with each other
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
    "seats that exceed the house": Damage(
        cell(R, 7, "list_seats", "210"), R, 7, "list_seats",
        "210 are more than all list_seats of assembly-2024, which are 61.", "Correct it here or in elections.csv.",
    ),
    "list and district seats that are not the total": Damage(
        cell(R, 7, "seats", "20"), R, 7, "seats",
        "21 list_seats are 21 together, not 20 seats.", "Correct the one that is wrong; leave empty what is not known.",
    ),
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
    "a result of another day": Damage(
        cell(R, 7, "date", "2024-05-13"), R, 7, "date", "assembly-2024 was held on 2024-05-12, says elections.csv."
    ),
    "a ring of predecessors": Damage(
        cell(C, 8, "predecessor_id", "coast-alliance"), C, 2, "predecessor_id",
        "The predecessors go round in a ring: coast-alliance → harbour-union → coast-alliance.",
        "Take out the predecessor of the one that came first.", "harbour-union",
    ),
    # the description
    "not JSON": Damage(
        replaced(J, '"title": "The Great Council of Orvania, 2024",', '"title": "The Great Council of Orvania, 2024"'),
        J, 4, "", "The file is not valid JSON: at line 4, character 3, something can't stand there.",
        "Look there and just before it for a comma, quotation mark or bracket that is missing or one too many.",
    ),
    "JSON, but a list": Damage(
        lambda folder: folder.write(J, "[]"), J, None, "",
        "The file is JSON, but not an object with a name, a title and resources.",
    ),
    "JSON in another encoding": Damage(
        encoded(J, "utf-16"), J, None, "", "The file is in UTF-16, not in UTF-8.",
        "Open it in a text editor and save it in UTF-8.",
    ),
    "a focus that is no election": Damage(
        described(lambda package: package["dashboard"].update(focus="assembly-2023")), J, None, "dashboard.focus",
        "There is no “assembly-2023” in elections.csv.", "Did you mean “assembly-2024”? Correct it, or leave it out.",
    ),
    "a setting of another shape": Damage(
        described(lambda package: package["dashboard"].update(country="Orvania")), J, None, "dashboard.country",
        "“dashboard.country” has to be an object with the country's name by language.",
    ),
    "a type that there is not": Damage(
        described(lambda package: field(package, "results", "votes").update(type="count")), J, None, "results.votes",
        "The type “count” is not known; known are integer, number, boolean, date, year, yearmonth, string, list, "
        "array and any.",
    ),
    "a type that the dashboard can't use": Damage(
        described(lambda package: field(package, "results", "votes").update(type="string")), J, None, "results.votes",
        "The type is string, but the dashboard needs integer.",
    ),
    "a list of words with one that the dashboard doesn't know": Damage(
        described(lambda package: field(package, "elections", "kind")["constraints"]["enum"].append("municipal")),
        J, None, "elections.kind",
        "The constraint “enum” can only hold parliamentary, presidential and referendum.",
    ),
    "a negative count where the description sets no bound": Damage(
        lambda folder: (
            folder.describe(lambda package: field(package, "results", "votes").pop("constraints", None)),
            folder.cell(R, 3, "votes", "-372940"),
        ),
        R, 3, "votes", "“-372940” is negative, and nothing that is counted here can be.",
    ),
    "a pattern that is none": Damage(
        described(lambda package: field(package, "sources", "title").update(constraints={"pattern": "(("})),
        J, None, "sources.title", "The constraint “pattern” is not a regular expression.",
    ),
    "a path out of the folder": Damage(
        described(lambda package: package["resources"][2].update(path="../results.csv")), J, None, "results.path",
        "“path” has to name one file in this folder.", "Write for example “results.csv”.", "../results.csv",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damage_is_reported_where_it_is(orvania: Folder, damage: Damage) -> None:
    damage.do(orvania)
    with pytest.raises(DataError) as caught:
        load(orvania.path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.row, problem.column) == (damage.file, damage.row, damage.column)
    assert problem.what == (damage.what or problem.what)
    assert problem.mend == (damage.mend or problem.mend)
    assert problem.value == (problem.value if damage.value is None else damage.value)


def test_there_are_more_than_thirty_kinds() -> None:
    assert len(DAMAGES) > 30


def test_every_problem_says_what_and_how(orvania: Folder) -> None:
    """All damages to cells at once: nothing hides another, and each has both sentences."""
    expected = set()
    for damage in list(DAMAGES.values()):
        if damage.file == R and damage.row in (3, 8) and damage.column in ("votes", "contestant_id"):
            damage.do(orvania)
            expected.add((damage.file, damage.row, damage.column))
    with pytest.raises(DataError) as caught:
        load(orvania.path)
    assert {(each.file, each.row, each.column) for each in caught.value.problems} == expected
    assert all(each.what.endswith((".", "?")) and each.mend for each in caught.value.problems)


def test_a_needed_table_that_is_not_listed(orvania: Folder) -> None:
    orvania.describe(lambda package: package["resources"][2].update(name="result"))
    with pytest.raises(DataError) as caught:
        load(orvania.path)
    assert caught.value.problems[0] == Problem(
        J,
        None,
        "resources",
        "results",
        "The table “results” is not listed, and nothing can be shown without it.",
        "Did you mean “result”? List it under “resources”; needed are elections, contestants, results and sources.",
    )


@pytest.mark.parametrize("resources", ["missing", "empty", "text"])
def test_no_resources(orvania: Folder, resources: str) -> None:
    values: dict[str, Any] = {"missing": None, "empty": [], "text": "results.csv"}
    orvania.describe(lambda package: package.update(resources=values[resources]))
    with pytest.raises(DataError) as caught:
        load(orvania.path)
    (problem,) = caught.value.problems
    assert problem.what == "There is no list “resources”, so it is not known which tables there are."


def test_a_file_that_may_not_be_read(orvania: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == R:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DataError) as caught:
        load(orvania.path)
    assert caught.value.problems == (
        Problem(
            R,
            None,
            "",
            "",
            "The file is there, but can't be read.",
            "See that it is not open elsewhere and that this program may read it.",
        ),
    )


SHAPES: dict[str, Damage] = {
    "cut off": Damage(
        lambda folder: folder.write("regions.geojson", folder.read("regions.geojson")[:-20]), "regions.geojson", 1, ""
    ),
    "no features": Damage(
        lambda folder: folder.write("regions.geojson", '{"type": "FeatureCollection"}'), "regions.geojson", None,
        "features", "The file is not GeoJSON: there is no list of features.",
    ),
    "an id that is no region": Damage(
        replaced("regions.geojson", '"id":"abai"', '"id":"abay"'), "regions.geojson", None, "features[1].id",
        "There is no region “abay” in regions.csv.",
        "Did you mean “abai”? Write the region's id as “id” of the feature.", "abay",
    ),
    "a latitude beyond the pole": Damage(
        replaced("regions.geojson", "[81.591,50.744]", "[81.591,150.744]"), "regions.geojson", None,
        "features[1].geometry", "The feature is not a polygon of longitudes and latitudes.",
    ),
    "gone": Damage(
        lambda folder: (folder.path / "regions.geojson").unlink(), "regions.geojson", None, "",
        "The file is not in the folder.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", SHAPES.values(), ids=SHAPES)
def test_damage_to_the_map(country: Folder, damage: Damage) -> None:
    test_damage_is_reported_where_it_is(country, damage)


def lines_changed(change: Callable[[bytes], bytes]) -> Callable[[Folder], None]:
    def do(folder: Folder) -> None:
        for path in folder.path.glob("*.csv"):
            folder.write(path.name, change(path.read_bytes()))

    return do


def columns_reversed(folder: Folder) -> None:
    for path in folder.path.glob("*.csv"):
        folder.change(path.name, lambda rows: [row.reverse() for row in rows])


def column_of_the_keepers_own(folder: Folder) -> None:
    folder.change(R, lambda rows: [row.append("mine" if at == 0 else "x, y") for at, row in enumerate(rows)])


HARMLESS: dict[str, Callable[[Folder], None]] = {
    "byte order mark": lines_changed(lambda content: b"\xef\xbb\xbf" + content),
    "mark before the description": lambda folder: folder.write(J, b"\xef\xbb\xbf" + folder.read(J)),
    "crlf": lines_changed(lambda content: content.replace(b"\n", b"\r\n")),
    "cr": lines_changed(lambda content: content.replace(b"\n", b"\r")),
    "empty lines at the end": lines_changed(lambda content: content + b"\n\r\n,,,\n"),
    "no last line end": lines_changed(lambda content: content.rstrip(b"\n")),
    "spaces round values": lines_changed(lambda content: content.replace(b",", b" , ")),
    "columns in another order": columns_reversed,
    "an unknown column": column_of_the_keepers_own,
    "TRUE as a spreadsheet writes it": in_column(E, "lines_complete", str.upper),
    "a list that ends with its separator": in_column(R, "source_ids", lambda text: text + "; "),
    "a source named twice in a list": in_column(R, "source_ids", lambda text: f"{text};{text}"),
}


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_what_is_harmless_is_read_as_the_same_data(
    orvania: Folder, small: Dataset, change: Callable[[Folder], None]
) -> None:
    change(orvania)
    dataset = load(orvania.path)
    for table in small.tables:
        assert dataset[table].equals(small[table]), table
