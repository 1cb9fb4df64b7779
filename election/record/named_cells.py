"""A cell as `crosschecks` and `claim_figures` name it: a table, the key of a row with strokes between its parts, a
column."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from election import words
from election.package.dataset import Dataset
from election.package.schema import Field
from election.package.values import exact, number
from election.words import _


class NamedCell(NamedTuple):
    """Where a figure stands: in "results", at "mazhilis-2023/amanat", under "votes"."""

    table: str
    key: str
    column: str

    @property
    def place(self) -> str:
        """The row, for a reader who looks it up in the tables: 'results, mazhilis-2023, amanat'."""
        return ", ".join((self.table, *self.key.split("/")))


def row_of(dataset: Dataset, cell: NamedCell) -> pd.Series:
    """The row that the cell is in. KeyError when there is none, or no table of that name."""
    schema = dataset.schemas[cell.table]
    kinds = {field.name: field.kind for field in schema.fields}
    parts = cell.key.split("/")
    if len(parts) != len(schema.key):
        raise KeyError(cell.key)
    return dataset.row(cell.table, *(_typed(kinds[name], part) for name, part in zip(schema.key, parts, strict=True)))


def is_row(dataset: Dataset, cell: NamedCell) -> bool:
    """Whether there is a row of that key: one that a second source names may have gone, or stand for several ("*")."""
    try:
        row_of(dataset, cell)
    except KeyError:
        return False
    return True


def _typed(kind: str, part: str) -> Any:
    return int(part) if kind == "int" and part.isascii() and part.isdigit() else part


def cell_text(dataset: Dataset, cell: NamedCell) -> str:
    """The cell as the file would write it; "" for a gap, and where there is no such row or column."""
    try:
        value = row_of(dataset, cell)[cell.column]
    except KeyError:
        return ""
    if isinstance(value, tuple):
        return ";".join(value)
    if pd.isna(value):
        return ""
    if isinstance(value, float):
        return f"{exact(value):f}"
    return str(value).lower() if field_of(dataset, cell.table, cell.column).kind == "bool" else str(value)


def contest_of(dataset: Dataset, cell: NamedCell) -> str:
    """The id of the contest that the row belongs to: the first part of its key, or what it names; else ""."""
    first, columns = cell.key.partition("/")[0], dataset.schemas[cell.table].key
    if columns and columns[0] == "election_id":
        return first if first in set(dataset["elections"]["election_id"]) else ""
    return str(row_of(dataset, cell).get("election_id", "")) if is_row(dataset, cell) else ""


def field_of(dataset: Dataset, table: str, column: str) -> Field:
    """The column's description. KeyError when there is none of that name."""
    for field in dataset.schemas[table].fields:
        if field.name == column:
            return field
    raise KeyError(column)


def column_title(dataset: Dataset, table: str, column: str) -> str:
    """A column's name in the package's own dictionary, for readers; the bare name where it has none."""
    for resource in dataset.package.get("resources", ()):
        if resource.get("name") == table:
            for field in resource.get("schema", {}).get("fields", ()):
                if field.get("name") == column and field.get("title"):
                    return str(field["title"])
    return column.replace("_", " ")


def printed(dataset: Dataset, table: str, column: str, text: str) -> str:
    """A cell's text as a reader sees it: a count with separators, a share with its sign, a date in words, yes and no,
    and a word of a fixed list as the dictionary has it. What can't be read so stays as it is, as does a text that
    stands for several columns ("votes, seats")."""
    try:
        field = field_of(dataset, table, column)
    except KeyError:
        return text
    if column in dataset.schemas[table].categories:
        return dataset.labels(table, column).get(text, text)
    if field.kind == "bool":
        return {"true": _("yes"), "false": _("no")}.get(text, text)
    if field.kind == "date":
        return words.day(text)
    figure = number(text)
    if figure is None:
        return text
    digits = len(text.partition(".")[2])
    if field.kind == "share" or column.endswith("_pct"):
        return words.share(figure, digits)
    return words.decimal(figure, digits)
