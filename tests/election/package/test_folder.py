from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from election import DataError, Dataset, Problem, load
from tests.election.package.damages import C, Damage, E, J, R, S, in_column, only, repeated, reported
from tests.folders import Folder


def directory_in_place_of(file: str) -> Callable[[Folder], None]:
    def do(folder: Folder) -> None:
        (folder.path / file).unlink()
        (folder.path / file).mkdir()

    return do


def no_rows(file: str) -> Callable[[Folder], None]:
    return lambda folder: folder.change(file, lambda rows: rows.__delitem__(slice(1, None)))


DAMAGES: dict[str, Damage] = {
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
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_file_that_is_not_there_or_holds_nothing(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


@pytest.mark.parametrize("file", [E, C, R, S])
def test_every_table_is_asked_for_its_keys(orvania: Folder, file: str) -> None:
    repeated(file, 2)(orvania)
    problem = only(orvania)
    assert problem.file == file
    assert problem.what.endswith(" stands in row 2 already.")


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
