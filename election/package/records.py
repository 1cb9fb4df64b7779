"""A file's rows of text and its table's description become records of typed values, which the checks go through.

A record knows its row in the file and what of it is not to be relied on. A table that passed becomes a pandas frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from election.package.cells import gap, read_cell
from election.package.header import header_problems, unknown_columns
from election.package.problems import Findings, Problem
from election.package.schema import Field, Schema
from election.package.sheet import Sheet
from election.package.totals import is_total, total_row
from election.published import Published
from election.spreadsheet import as_meant


@dataclass
class Record:
    """A row while it is checked: `values` by column, `texts` as they stand in the file, `spoilt` what is not sure."""

    number: int
    values: dict[str, Any]
    texts: dict[str, str]
    spoilt: set[str] = field(default_factory=set)

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def sound(self, *columns: str) -> bool:
        """Whether nothing is wrong with these cells, as far as is known: a gap is sound."""
        return self.spoilt.isdisjoint(columns)

    def known(self, *columns: str) -> bool:
        """Whether these cells are sound and filled."""
        return self.sound(*columns) and all(self.values[column] not in (None, "", ()) for column in columns)

    def spoil(self, *columns: str) -> None:
        self.spoilt.update(columns)


@dataclass
class CheckedTable:
    """A table while it is checked.

    whole  False when rows or columns of the file could not be read: nothing is concluded from what is not there
    lost   the cells of rows that could not be read
    """

    schema: Schema
    records: list[Record] = field(default_factory=list)
    whole: bool = True
    missing: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()

    def problem(self, record: Record | None, column: str, what: str, mend: str) -> Problem:
        value = record.texts.get(column, "") if record else ""
        return Problem(self.schema.file, record.number if record else None, column, value, what, mend)

    def warning(self, record: Record | None, column: str, what: str, mend: str) -> Problem:
        return replace(self.problem(record, column, what, mend), level="warning")

    def frame(self) -> pd.DataFrame:
        """The records as a frame with every column of the schema, in the order of the file."""
        return pd.DataFrame(
            {
                each.name: _series(each, [record.values[each.name] for record in self.records])
                for each in self.schema.fields
            }
        )


def read_table(schema: Schema, sheet: Sheet, findings: Findings) -> CheckedTable:
    """The typed records of a sheet. Cells that can't be used are gaps in them, and spoilt; why goes to `findings`."""
    problems = list(header_problems(schema, sheet))
    findings.extend([*problems, *unknown_columns(schema, sheet)])
    wrong = frozenset(problem.column for problem in problems)
    if "" in wrong:  # no header at all
        return CheckedTable(schema, whole=False)
    places = {name: place for place, name in enumerate(sheet.header) if name not in wrong}
    table = CheckedTable(schema, whole=not sheet.lost, missing=wrong, lost=sheet.lost)
    ids = [name for name in schema.key if name in places] if len(schema.key) > 1 else []
    for number, cells in sheet.rows:
        total = next((name for name in ids if is_total(cells[places[name]])), "")
        if total:
            findings.add(total_row(schema.file, number, total, cells[places[total]]), "total")
            continue
        record = Record(number, {}, {name: cells[place] for name, place in places.items()})
        for each in schema.fields:
            _read_into(record, each, each.name in wrong, schema.file, findings)
        table.records.append(record)
    return table


def _read_into(record: Record, each: Field, wrong: bool, file: str, findings: Findings) -> None:
    if wrong or each.name not in record.texts:
        record.values[each.name] = gap(each)
        if wrong:
            record.spoil(each.name)
        return
    text = as_meant(record.texts[each.name])
    record.values[each.name], complaint = read_cell(each, text)
    if complaint:
        record.spoil(each.name)
        findings.add(Problem(file, record.number, each.name, text, complaint.what, complaint.mend), complaint.cause)


_TEXT = pd.StringDtype("python", na_value=float("nan"))
"""Pandas' `str`, kept as Python's own texts: of Arrow's each cell is made anew whenever it is read, and tables of some
hundred rows are read cell by cell. A page that nobody has asked for yet takes a fifth less."""


def _series(each: Field, values: list[Any]) -> pd.Series:
    match each.kind:
        case "int":
            return pd.Series([pd.NA if value is None else value for value in values], dtype="Int64")
        case "share":
            return pd.Series([float("nan") if value is None else Published(value) for value in values], dtype="object")
        case "num":
            return pd.Series([float("nan") if value is None else float(value) for value in values], dtype="float64")
        case "bool":
            return pd.Series([pd.NA if value is None else value for value in values], dtype="boolean")
        case "list":
            return pd.Series(values, dtype="object")
    return pd.Series(values, dtype=_TEXT)


Tables = Mapping[str, CheckedTable]
"""Every table by name, also those that the package leaves out: they have no records."""
