"""Copies of a sound data package, to be damaged in one place."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
ORVANIA = ROOT / "tests" / "packages" / "orvania"  # an invented country: two elections, only the needed tables
TARSHOLM = ROOT / "tests" / "packages" / "tarsholm"  # another: its house is elected in districts alone


class Folder:
    """A data package that a test may change. Rows are numbered as a spreadsheet shows them: the header is row 1."""

    def __init__(self, original: Path, path: Path) -> None:
        shutil.copytree(original, path)
        self.path = path

    def read(self, file: str) -> bytes:
        return (self.path / file).read_bytes()

    def write(self, file: str, content: bytes | str) -> None:
        (self.path / file).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    def replace(self, file: str, old: str, new: str, times: int = 1) -> None:
        """Changes text that has to be there."""
        text = self.read(file).decode("utf-8")
        assert old in text, f"{old!r} is not in {file}"
        self.write(file, text.replace(old, new, times))

    def rows(self, file: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.read(file).decode("utf-8"), newline="")))

    def change(self, file: str, change: Callable[[list[list[str]]], Any]) -> None:
        """Changes the rows, header first, in place."""
        rows = self.rows(file)
        change(rows)
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        self.write(file, out.getvalue())

    def row_of(self, file: str, **cells: str) -> int:
        """The row that has these values; there has to be one."""
        header, *rows = self.rows(file)
        places = {header.index(column): value for column, value in cells.items()}
        return next(n for n, row in enumerate(rows, 2) if all(row[at] == value for at, value in places.items()))

    def cell(self, file: str, row: int, column: str, value: str) -> None:
        def change(rows: list[list[str]]) -> None:
            rows[row - 1][rows[0].index(column)] = value

        self.change(file, change)

    def delete_row(self, file: str, row: int) -> None:
        self.change(file, lambda rows: rows.pop(row - 1))

    def describe(self, change: Callable[[dict[str, Any]], Any]) -> None:
        """Changes datapackage.json in place."""
        package = json.loads(self.read("datapackage.json"))
        change(package)
        self.write("datapackage.json", json.dumps(package, ensure_ascii=False, indent=2))
