"""The rows of a table as a reader sees them: names in the place of ids, labels in the place of words of the code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.package.schema import Field
from election.search import matches
from election.table import Column, Kind
from election.words import _, language_name

_KINDS: Mapping[str, Kind] = {"int": "count", "num": "number", "share": "number", "date": "date"}
_COMMA_IN_FIGURE = re.compile(r"(?<=\d),(?=\d)")
_NAMED = {  # table -> the column that names its rows
    "elections": "short_name",
    "contestants": "name_en",
    "regions": "name_en",
    "people": "name_en",
    "events": "title",
}


def columns(dataset: Dataset, table: str) -> tuple[Column, ...]:
    """A column for each that the package describes, as the code reads it and with the package's words."""
    fields = {field.name: field for field in dataset.schemas[table].fields}
    return tuple(
        _column(dataset, table, fields[name], str(described.get("title") or name))
        for name, described in descriptions(dataset, table).items()
        if name in fields and name in dataset[table]
    )


def descriptions(dataset: Dataset, table: str) -> dict[str, Mapping[str, Any]]:
    """The package's own description of each column, in its order."""
    resources = dataset.package.get("resources", [])
    resource: Mapping[str, Any] = next((resource for resource in resources if resource.get("name") == table), {})
    return {field["name"]: field for field in resource.get("schema", {}).get("fields", [])}


def _column(dataset: Dataset, table: str, field: Field, title: str) -> Column:
    if field.references == "sources":
        return Column(field.name, title, "sources")
    gap = _("no address") if (table, field.name) == ("sources", "url") else "–"
    kind = _KINDS.get(field.kind, "text")
    return Column(field.name, title, kind, gap=gap, names=_names(dataset, table, field) if kind == "text" else {})


def _names(dataset: Dataset, table: str, field: Field) -> Mapping[str, str]:
    """What stands in a column, in a reader's words: the names of rows of another table, labels, languages."""
    if field.kind == "bool":
        return {"True": _("yes"), "False": _("no")}
    if field.name in ("language", "quote_language"):
        return {code: language_name(code) for code in dataset[table][field.name] if code}
    target = _target(dataset, table, field.name)
    return _titles(dataset, target) if target else dataset.schemas[table].categories.get(field.name, {})


def _target(dataset: Dataset, table: str, column: str) -> str:
    """The table whose ids stand in a column and whose rows have names; "" where there is none."""
    joins = dataset.schemas[table].joins
    return next((join.table for join in joins if join.columns == (column,) and join.table in _NAMED), "")


@kept_with_data(8)
def _titles(dataset: Dataset, table: str) -> Mapping[str, str]:
    (key,) = dataset.schemas[table].key
    frame = dataset[table]
    return dict(zip(frame[key], frame[_NAMED[table]], strict=True))


def in_order(dataset: Dataset, table: str) -> pd.DataFrame:
    """The rows of a table; where they are of contests, those of the focus first, then the newest."""
    frame = dataset[table]
    if "election_id" not in frame:
        return frame
    dates = {row.election_id: row.date for row in dataset["elections"].itertuples()}
    newest_first = sorted(set(frame["election_id"]), key=lambda each: dates.get(each, ""), reverse=True)
    order = {each: place for place, each in enumerate([dataset.focus, *newest_first], start=1)} | {dataset.focus: 0}
    return frame.iloc[frame["election_id"].map(order).argsort(kind="stable")]


def as_printed(columns: Sequence[Column], frame: pd.DataFrame) -> tuple[Column, ...]:
    """The columns as these rows need them: figures with their points under each other, though some have fewer digits;
    what none of the rows has is left out on a phone."""
    return tuple(
        replace(
            column,
            wide_only=not any(map(column.text, frame[column.key])),
            padded=max((_decimals(column.text(cell)) for cell in frame[column.key]), default=0)
            if column.kind == "number"
            else 0,
        )
        for column in columns
    )


def _decimals(text: str | None) -> int:
    return len((text or "").partition(".")[2])


def fitting(frame: pd.DataFrame, columns: Sequence[Column], words: str) -> pd.DataFrame:
    """The rows that have every word in one cell or another: as it stands in the file, or the name that is printed for
    it. Figures are found with and without the commas with which they are printed."""
    if not words.strip():
        return frame
    plain = _COMMA_IN_FIGURE.sub("", words)
    cells = frame[[column.key for column in columns]].itertuples(index=False, name=None)
    return frame[[matches(plain, *_texts(columns, row)) for row in cells]]


def _texts(columns: Sequence[Column], row: Sequence[Any]) -> Iterator[str]:
    for column, cell in zip(columns, row, strict=True):
        for part in cell if isinstance(cell, tuple) else (str(cell),):
            yield part
            yield column.names.get(part, "")
