"""A cell as `crosschecks` and `claim_figures` name it: a table, the key of a row with strokes between its parts, a
column."""

from __future__ import annotations

from typing import Any

import pandas as pd

from election import words
from election.package.dataset import Dataset
from election.package.schema import Field
from election.words import _


def row_of(dataset: Dataset, table: str, key: str) -> pd.Series:
    """The row of a key such as 'mazhilis-2023/amanat'. KeyError when there is none, or no table of that name."""
    schema = dataset.schemas[table]
    kinds = {field.name: field.kind for field in schema.fields}
    parts = key.split("/")
    if len(parts) != len(schema.key):
        raise KeyError(key)
    return dataset.row(table, *(_typed(kinds[column], part) for column, part in zip(schema.key, parts, strict=True)))


def _typed(kind: str, part: str) -> Any:
    return int(part) if kind == "int" and part.isascii() and part.isdigit() else part


def cell_text(dataset: Dataset, table: str, key: str, column: str) -> str:
    """The cell as the file would write it, "" for a gap. KeyError when there is no such row or column."""
    cell = row_of(dataset, table, key)[column]
    if isinstance(cell, tuple):
        return ";".join(cell)
    if pd.isna(cell):
        return ""
    if isinstance(cell, bool) or str(cell) in ("True", "False"):
        return str(cell).lower()
    return str(cell).removesuffix(".0")


def field_of(dataset: Dataset, table: str, column: str) -> Field:
    """The column's description. KeyError when there is none of that name."""
    for field in dataset.schemas[table].fields:
        if field.name == column:
            return field
    raise KeyError(column)


def printed(dataset: Dataset, table: str, column: str, text: str) -> str:
    """A cell's text as a reader sees it: a count with separators, a share with its sign, a date in words, yes and no,
    and a word of a fixed list as the dictionary has it. What can't be read so stays as it is."""
    field = field_of(dataset, table, column)
    if column in dataset.schemas[table].categories:
        return dataset.labels(table, column).get(text, text)
    if field.kind == "bool":
        return {"true": _("yes"), "false": _("no")}.get(text, text)
    if field.kind == "date":
        return words.day(text)
    try:
        figure = float(text)
    except ValueError:
        return text
    digits = len(text.partition(".")[2])
    if field.kind == "share" or column.endswith("_pct"):
        return words.share(figure, digits)
    return words.decimal(figure, digits)


def place(table: str, key: str) -> str:
    """Where a cell is, for a reader who looks it up in the tables: 'results, mazhilis-2023, amanat'."""
    return ", ".join((table, *key.split("/")))
