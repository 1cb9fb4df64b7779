"""Cells that are named by table, key and column: what `crosschecks` and `claim_figures` point at is there."""

from __future__ import annotations

from collections.abc import Iterator

from election.dates import is_date
from election.package.problems import Problem, did_you_mean, quoted, sentences
from election.package.records import CheckedTable, Record, Tables
from election.package.schema import Field
from election.package.values import number
from election.words import _


def crosschecks_name_cells(tables: Tables) -> Iterator[Problem]:
    """A second figure stands beside the first only if table and column are named as they are here."""
    table = tables["crosschecks"]
    for record in table.records:
        yield from _columns(table, record, tables)


def claim_figures_name_cells(tables: Tables) -> Iterator[Problem]:
    """A verdict's figure can be compared if its table and column are there, and hold what is of its kind."""
    table = tables["claim_figures"]
    for record in table.records:
        problems = list(_columns(table, record, tables))
        yield from problems
        if not problems and record.known("table", "key", "column"):
            yield from _key(table, record, tables[record["table"]])
            if tables[record["table"]].schema.file:  # of a table that is left out it is not known what a cell holds
                yield from _comparable(table, record, tables[record["table"]])


def _columns(table: CheckedTable, record: Record, tables: Tables) -> Iterator[Problem]:
    if not record.known("table", "column"):
        return
    other = tables.get(record["table"])
    if other is None:
        what = _("There is no table {name}.").format(name=quoted(record["table"]))
        mend = did_you_mean(record["table"], list(tables)) or _("Write the table's name without “.csv”.")
        yield table.problem(record, "table", what, mend)
        return
    names = [each.name for each in other.schema.fields]
    for name in (each.strip() for each in record["column"].split(",")):
        if name not in names:
            what = _("{table} has no column {name}.").format(table=record["table"], name=quoted(name))
            mend = sentences(did_you_mean(name, names), _("Write columns as in the header, with commas between."))
            yield table.problem(record, "column", what, mend)


def _key(table: CheckedTable, record: Record, other: CheckedTable) -> Iterator[Problem]:
    """The key has the parts of that table's. Whether there is such a row is asked when a package is published: one
    that is gone is told where it is missed, and the page says that the figure is no longer there."""
    key = other.schema.key
    if len(record["key"].split("/")) != len(key):
        what = _("{value} is not the key of a row of {table}.").format(
            value=quoted(record["key"]), table=record["table"]
        )
        mend = _("Write {key}, with strokes between.").format(key="/".join(key))
        if not key:
            mend = _("The rows of this table have no key; name a cell of another.")
        yield table.problem(record, "key", what, mend)


def _comparable(table: CheckedTable, record: Record, other: CheckedTable) -> Iterator[Problem]:
    """What is stated is of the kind that the column holds, and the relation one that this kind knows."""
    field = next(each for each in other.schema.fields if each.name == record["column"])
    if not record.known("stated", "relation"):
        return
    stated, relation = record["stated"], record["relation"]
    if not _fits(field, relation):
        what = _("A cell of {column} can't be compared by “{relation}”.").format(column=field.name, relation=relation)
        yield table.problem(record, "relation", what, _("Numbers and dates have an order, and dates an age."))
    elif not _is_like(field, relation, stated):
        what = _("{value} can't be compared with a cell of {column}.").format(value=quoted(stated), column=field.name)
        yield table.problem(record, "stated", what, _("Write it as the cells of that column are written."))


_NUMBERS = ("int", "num", "share")


def _fits(field: Field, relation: str) -> bool:
    if relation == "equals":
        return True
    if relation == "age":
        return field.kind == "date"
    return field.kind in _NUMBERS or (field.kind == "date" and relation != "rounds_to")


def _is_like(field: Field, relation: str, stated: str) -> bool:
    if relation == "age":
        return stated.isdigit()
    if field.kind in _NUMBERS:
        return number(stated) is not None
    if field.kind == "date":
        return is_date(stated)
    return field.kind != "bool" or stated in ("true", "false")
