"""Keys and references: what names a row does so once, and what is named is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from election.package.cells import gap
from election.package.problems import Findings, Problem, did_you_mean, nearest, quoted, sentences
from election.package.records import CheckedTable, Record, Tables
from election.package.schema import Join
from election.words import _, count, listing


def check_keys(table: CheckedTable, findings: Findings) -> None:
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


def _doubled(table: CheckedTable, key: tuple[str, ...], before: Record, record: Record) -> Problem:
    named = " / ".join(record.texts[column] for column in key)
    what = _("{value} stands in row {row} already.").format(value=quoted(named), row=before.number)
    others = [name for name, text in record.texts.items() if before.texts[name] != text]
    mend = _("The two rows are the same: delete one.")
    if others:
        mend = _("The rows differ in “{column}”: correct the id of one, or delete the one that is wrong.")
        mend = mend.format(column=others[0])
    return Problem(table.schema.file, record.number, ", ".join(key), named, what, mend)


def check_references(tables: Tables, findings: Findings) -> None:
    """Every id that a table names is a row of the other. A table that the package leaves out, or has no rows of yet, is
    not looked in: the ids into it stay in their files, for the day it comes, and are gaps until then."""
    for name, target in tables.items():
        if not target.records:
            _leave_open(tables, name)
            continue
        joins = [(table, join) for table in tables.values() for join in table.schema.joins if join.table == name]
        dangling = [each for table, join in joins for each in _dangling(table, join, target)]
        if _lost_most(target, dangling):
            findings.add(_too_few_rows(target, dangling))
            target.whole = False
            continue
        by_name: dict[str, list[_Dangling]] = {}
        for each in dangling:
            by_name.setdefault(each.name, []).append(each)
        for together in by_name.values():
            if len(together) > Findings.TOLD_ONE_BY_ONE:
                findings.add(_row_is_gone(target, together))
            else:
                findings.extend(_no_such_row(each, target) for each in together)


def _leave_open(tables: Tables, name: str) -> None:
    for table in tables.values():
        for field in table.schema.fields:
            if field.references == name and not field.required:
                for record in table.records:
                    record.values[field.name] = gap(field)


@dataclass(frozen=True)
class _Dangling:
    """What a record names in vain."""

    table: CheckedTable
    record: Record
    join: Join
    name: str


def _dangling(table: CheckedTable, join: Join, target: CheckedTable) -> Iterator[_Dangling]:
    if not target.missing.isdisjoint(join.others):
        return
    known = _known(join, target)
    for record in table.records:
        for values in _named(record, join):
            if values not in known and target.lost.isdisjoint(values) and not _meant_by(target, join, values):
                record.spoil(*join.columns)
                yield _Dangling(table, record, join, " / ".join(values))


def _meant_by(target: CheckedTable, join: Join, values: tuple[str, ...]) -> bool:
    """Whether the row is there under a key that is itself at fault: an empty one may be any, another one is near."""
    column = join.others[0]
    wrong = [record.texts.get(column, "") for record in target.records if not record.sound(column)]
    if not wrong or len(values) > 1:
        return bool(wrong)
    return bool(nearest(values[0], wrong)) or ("" in wrong and not nearest(values[0], _single(join, target)))


def _known(join: Join, target: CheckedTable) -> set[tuple[str, ...]]:
    return {tuple(str(record.values.get(column, "")) for column in join.others) for record in target.records}


def _lost_most(target: CheckedTable, dangling: list[_Dangling]) -> bool:
    """Whether rows are gone in bulk: many ids are named in vain, measured by the rows there are, and most of them
    again and again or very many at all. (Ids that are written wrong are few, or each is named once.)"""
    names = len({each.name for each in dangling})
    return names >= 5 and 4 * names > len(target.records) and (names >= 10 or len(dangling) >= 2 * names)


def _too_few_rows(target: CheckedTable, dangling: list[_Dangling]) -> Problem:
    names = sorted({each.name for each in dangling})
    what = _("{n} ids that other tables name have no row here, such as {some}; the file has {rows} rows.").format(
        n=count(len(names)), some=listing([quoted(name) for name in names[:3]]), rows=count(len(target.records))
    )
    mend = _("Put the rows back: they may have been cut off when the file was saved.")
    return Problem(target.schema.file, None, ", ".join(target.schema.key), "", what, mend)


def _row_is_gone(target: CheckedTable, together: list[_Dangling]) -> Problem:
    """One row that many name: told once, at the table that it is missing from, with the first place in each file."""
    places: dict[str, list[int]] = {}
    for each in together:
        places.setdefault(each.table.schema.file, []).append(each.record.number)
    words = [_place(file, numbers) for file, numbers in places.items()]
    name, others = together[0].name, together[0].join.others
    what = _("There is no row {value} here, but it is named in {places}.").format(
        value=quoted(name), places=listing(words)
    )
    mend = sentences(
        _("Put the row back, or correct the ids that name it."), did_you_mean(name, _single(together[0].join, target))
    )
    return Problem(target.schema.file, None, ", ".join(others), name, what, mend)


def _place(file: str, numbers: list[int]) -> str:
    place = _("{file} row {row}").format(file=file, row=numbers[0])
    return place if len(numbers) == 1 else _("{place} and {n} more").format(place=place, n=count(len(numbers) - 1))


def _no_such_row(each: _Dangling, target: CheckedTable) -> Problem:
    what = _("There is no {value} in {file}.").format(value=quoted(each.name), file=target.schema.file)
    mend = _mend(each.name, _single(each.join, target), target)
    return each.table.problem(each.record, ", ".join(each.join.columns), what, mend)


def _single(join: Join, target: CheckedTable) -> set[str]:
    """The ids of the other table, where they are single words that one can be mistaken for another."""
    return {values[0] for values in _known(join, target)} if len(join.others) == 1 else set()


def _named(record: Record, join: Join) -> Iterator[tuple[str, ...]]:
    """What the record names in the other table: several where the cell is a list, nothing where it is empty."""
    if not record.sound(*join.columns):
        return
    values = tuple(record[column] for column in join.columns)
    if len(values) == 1 and isinstance(values[0], tuple):
        yield from ((str(each),) for each in values[0])
    elif all(value not in (None, "", ()) for value in values):
        yield tuple(map(str, values))


def _mend(value: str, known: set[str], target: CheckedTable) -> str:
    add = _("Correct it, or add the row to {file}.").format(file=target.schema.file)
    if "," in value and all(part.strip() in known for part in value.split(",")):
        return _("Several ids in one cell are separated by semicolons: {value}.").format(
            value=";".join(part.strip() for part in value.split(","))
        )
    return sentences(did_you_mean(value, known), add)
