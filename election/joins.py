"""Keys and references: what names a row does so once, and what is named is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from election.problems import Findings, Problem, did_you_mean, quoted, sentences
from election.schema import Join
from election.tables import Record, Table, Tables
from election.words import _


def check_keys(table: Table, findings: Findings) -> None:
    """Each key of the table names one row; the second of two is spoilt, as it is not known which is meant."""
    for key in table.schema.unique:
        first: dict[tuple[Any, ...], Record] = {}
        for record in table.records:
            values = tuple(record[column] for column in key)
            if not record.sound(*key) or all(value in (None, "", ()) for value in values):
                continue
            before = first.setdefault(values, record)
            if before is not record:
                findings.add(_doubled(table, key, before, record))
                record.spoil(*key)


def _doubled(table: Table, key: tuple[str, ...], before: Record, record: Record) -> Problem:
    named = " / ".join(record.texts[column] for column in key)
    what = _("{value} stands in row {row} already.").format(value=quoted(named), row=before.number)
    others = [name for name, text in record.texts.items() if before.texts[name] != text]
    mend = _("The two rows are the same: delete one.")
    if others:
        mend = _("The rows differ in “{column}”: correct the id of one, or delete the one that is wrong.")
        mend = mend.format(column=others[0])
    return Problem(table.schema.file, record.number, ", ".join(key), named, what, mend)


def check_references(tables: Tables, findings: Findings) -> None:
    """Every id that a table names is a row of the other. A table that the package leaves out is not looked in:
    the ids into it stay, for the day it comes."""
    for table in tables.values():
        for join in table.schema.joins:
            target = tables.get(join.table)
            if target is not None and target.records and target.missing.isdisjoint(join.others):
                _check_join(table, join, target, findings)


def _check_join(table: Table, join: Join, target: Table, findings: Findings) -> None:
    known = {tuple(str(record.values.get(column, "")) for column in join.others) for record in target.records}
    single = [values[0] for values in known] if len(join.others) == 1 else []
    for record in table.records:
        for values in _named(record, join):
            if values in known or not target.lost.isdisjoint(values):
                continue
            shown = " / ".join(values)
            what = _("There is no {value} in {file}.").format(value=quoted(shown), file=target.schema.file)
            problem = table.problem(record, ", ".join(join.columns), what, _mend(shown, single, target))
            findings.add(problem, f"reference {shown}")
            record.spoil(*join.columns)


def _named(record: Record, join: Join) -> Iterator[tuple[str, ...]]:
    """What the record names in the other table: several where the cell is a list, nothing where it is empty."""
    if not record.sound(*join.columns):
        return
    values = tuple(record[column] for column in join.columns)
    if len(values) == 1 and isinstance(values[0], tuple):
        yield from ((str(each),) for each in values[0])
    elif all(value not in (None, "", ()) for value in values):
        yield tuple(map(str, values))


def _mend(value: str, known: list[str], target: Table) -> str:
    add = _("Correct it, or add the row to {file}.").format(file=target.schema.file)
    if "," in value and all(part.strip() in known for part in value.split(",")):
        return _("Several ids in one cell are separated by semicolons: {value}.").format(
            value=";".join(part.strip() for part in value.split(","))
        )
    return sentences(did_you_mean(value, known), add)
