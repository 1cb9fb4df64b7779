"""The door: what is simply read, and what is turned away by its name."""

from __future__ import annotations

import pytest

from election.package.problems import Findings, Problem
from election.package.sheet import Sheet, UnreadableError, decode, read_sheet
from tests.election.package.damages import SAVE, C, Damage, R, S, encoded, replaced, reported
from tests.folders import Folder

GOOD = Sheet("a.csv", ("id", "name"), ((2, ("1", "Ауыл")), (3, ("2", "Aq Jol"))))


def read(content: bytes) -> tuple[Sheet, list[Problem]]:
    findings = Findings()
    return read_sheet("a.csv", content, findings), findings.listed(["a.csv"])


def refused(content: bytes) -> Problem:
    with pytest.raises(UnreadableError) as caught:
        read_sheet("a.csv", content, Findings())
    return caught.value.problem


HARMLESS = {
    "plain": "id,name\n1,Ауыл\n2,Aq Jol\n",
    "byte order mark": "\ufeffid,name\n1,Ауыл\n2,Aq Jol\n",
    "two of them": "\ufeff\ufeffid,name\n1,Ауыл\n2,Aq Jol\n",
    "crlf": "id,name\r\n1,Ауыл\r\n2,Aq Jol\r\n",
    "cr": "id,name\r1,Ауыл\r2,Aq Jol\r",
    "no last line end": "id,name\n1,Ауыл\n2,Aq Jol",
    "empty lines at the end": "id,name\n1,Ауыл\n2,Aq Jol\n\n\n  \n,\n",
    "spaces": "id , name\n 1,Ауыл \n2,\tAq Jol\u00a0\n",
    "all quoted": '"id","name"\n"1","Ауыл"\n"2","Aq Jol"\n',
    "empty columns at the end": "id,name,,\n1,Ауыл,,\n2,Aq Jol,,\n",
    "invisible joiner": "id,name\n1,Ауыл\u200b\n2,Aq Jol\n",
}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_is_harmless_is_simply_read(text: str) -> None:
    assert read(text.encode()) == (GOOD, [])


def test_an_empty_line_counts_as_a_spreadsheet_counts_it() -> None:
    sheet, _problems = read(b"id,name\n1,a\n\n2,b\n")
    assert [number for number, _cells in sheet.rows] == [2, 4]


def test_a_line_end_within_quotes_does_not_begin_a_row() -> None:
    sheet, _problems = read(b'id,name\n1,"two\nlines"\n2,b\n')
    assert sheet.rows == ((2, ("1", "two\nlines")), (3, ("2", "b")))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b" \r\n", b",,\n,,\n"])
def test_an_empty_file(content: bytes) -> None:
    assert refused(content) == Problem(
        "a.csv", None, "", "", "The file is empty.", "Put the header and the rows back into it."
    )


def test_windows_1251_is_named_with_row_and_words() -> None:
    content = "id,name\n1,plain\n2,партия Ауыл\n".encode("cp1251")
    assert refused(content) == Problem(
        "a.csv", 3, "", "2,партия Ауыл", "The file is in Windows-1251, not in UTF-8.", SAVE
    )


def test_another_encoding_of_one_byte_is_not_taken_for_cyrillic() -> None:
    problem = refused("id,name\n1,Türkiye\n".encode("latin-1"))
    assert (problem.row, problem.value) == (2, "1,Türkiye")
    assert problem.what == "The file is not in UTF-8, so its letters can't be told."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    problem = refused("id,name\n1,Ауыл party\n".encode(encoding))
    assert problem == Problem("a.csv", None, "", "", "The file is in UTF-16, not in UTF-8.", SAVE)


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_renamed_workbook(start: bytes) -> None:
    problem = refused(start + b"\x14\0\6\0")
    assert problem.what == "This is a spreadsheet's own file that was only renamed, not a text file."
    assert problem.mend == SAVE


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")])
def test_another_delimiter(sign: str, name: str) -> None:
    problem = refused(f"id{sign}name\n1{sign}Ауыл\n".encode())
    assert problem == Problem(
        "a.csv", 1, "", f"id{sign}name", f"The columns are separated by {name}, not by commas.", SAVE
    )


def test_a_list_in_a_first_row_of_data_is_not_taken_for_a_delimiter() -> None:
    sheet, _problems = read(b"1,a;b,2023\n2,c,2024\n")
    assert sheet.header == ("1", "a;b", "2023")


def test_a_nul_is_told_by_its_row() -> None:
    problem = refused(b"id,name\n1,a\n2,b\0c\n")
    assert (problem.row, problem.what) == (
        3,
        "There is a NUL character in this row, which no text has: the file is damaged.",
    )


@pytest.mark.parametrize(
    ("text", "row", "line"),
    [
        ('id,name\n1,"a\n2,b\n', 2, '1,"a'),
        ('id,name\n1,"a"b\n2,c\n', 2, '1,"a"b'),
        ('id,name\n1,"x\ny"\n2,"a\n3,"b"\n', 3, '2,"a'),
    ],
    ids=["never closed", "text behind it", "closed by another row's, after a cell of two lines"],
)
def test_broken_quotes_are_told_where_they_open(text: str, row: int, line: str) -> None:
    assert refused(text.encode()) == Problem(
        "a.csv",
        row,
        "",
        line,
        'A quotation mark (") in this row is not closed, or stands within a value.',
        'Close it. A value that has a quotation mark in it is quoted, and the mark doubled: "the ""new"" party".',
    )


def test_too_many_cells_lose_the_row_but_not_the_others() -> None:
    sheet, problems = read(b"id,votes\n1,3,431,510\n2,12\n")
    assert sheet.rows == ((3, ("2", "12")),)
    assert sheet.lost == {"1", "3", "431", "510"}
    assert problems == [
        Problem(
            "a.csv",
            2,
            "",
            "1,3,431,510",
            "The row has 4 cells; the header has 2.",
            "Put a text that has a comma in quotation marks; a figure has no comma: 3431510, 53.9.",
        )
    ]


def test_too_few_cells() -> None:
    _sheet, problems = read(b"id,name,note\n1,a\n2,b,\n")
    assert problems == [
        Problem(
            "a.csv",
            2,
            "",
            "1,a",
            "The row has 2 cells; the header has 3.",
            "Put the missing commas in: an empty cell still needs its comma.",
        )
    ]


def test_one_row_with_semicolons_under_a_header_with_commas() -> None:
    _sheet, problems = read(b"id,name\n1;a\n2,b\n")
    assert problems[0].what == "This row is separated by semicolons; the header is separated by commas."


def test_one_mistake_in_many_rows_is_told_once_with_the_rows() -> None:
    rows = b"".join(b"%d,a,b\n" % number for number in range(20))
    _sheet, problems = read(b"id,name\n" + rows)
    assert len(problems) == 1
    assert problems[0].row == 2
    assert problems[0].what == (
        "The row has 3 cells; the header has 2. The same in 19 more rows: "
        "3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and 7 others."
    )


def test_decode_gives_text_without_its_mark() -> None:
    assert decode("a.json", "\ufeff{}".encode()) == "{}"


DAMAGES: dict[str, Damage] = {
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
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_file_that_was_saved_in_another_way(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)
