"""The door: the bytes of one file become rows of text, or one problem that says why not.

What can only be meant one way is simply read: a byte order mark, any line ends, empty lines, spaces round a value.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Sheet:
    """A CSV file as text: `rows` are (number as a spreadsheet shows it, cells), as many cells as `header` has."""

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        for number, cells in self.rows:
            yield number, dict(zip(self.header, cells, strict=True))


def read_sheet(file: str, content: bytes) -> Sheet:
    """The rows of a CSV file."""
    reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    records = [tuple(cell.strip() for cell in record) for record in reader]
    rows = ((number, record) for number, record in enumerate(records[1:], start=2) if any(record))
    return Sheet(file, records[0], tuple(rows))
