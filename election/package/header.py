"""The row that names a table's columns: where it is, which of them are missing, and which nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from election.package.needs import NEEDS
from election.package.problems import Problem, meant, nearest, quoted, sentences
from election.package.schema import Field, Schema
from election.package.sheet import Sheet
from election.words import _, listing

_SHOWN = 5  # names of a header that no table knows


def header_problems(schema: Schema, sheet: Sheet) -> Iterator[Problem]:
    """Columns that are described or needed and not there, or there twice."""
    names = {each.name for each in schema.fields}
    if not names:
        what = _("No column of this table is described in datapackage.json.")
        yield Problem(sheet.file, 1, "", "", what, _("Describe each under “fields” of its schema."))
        return
    if names.isdisjoint(sheet.header):
        yield _no_header(schema, sheet)
        return
    others = [name for name in sheet.header if name and name not in names]
    for each in schema.fields:
        if each.name not in sheet.header and (each.described or each.required):
            what = _("There is no column “{name}”.").format(name=each.name)
            yield Problem(sheet.file, 1, each.name, "", what, _mend(schema, each, others, sheet.header))
    for name in sorted(names & set(sheet.header)):
        if sheet.header.count(name) > 1:
            what = _("The column “{name}” is in the header {n} times.").format(name=name, n=sheet.header.count(name))
            yield Problem(
                sheet.file, 1, name, name, what, _("Delete the one that is not meant, or give it another name.")
            )


def _no_header(schema: Schema, sheet: Sheet) -> Problem:
    """The first row is of figures, or names its columns in other words."""
    cells = [cell for cell in sheet.header if cell]
    if any(cell[0].isdigit() for cell in cells):
        what = _("The first row does not name the columns.")
        mend = _("Put this header first: {header}").format(header=",".join(each.name for each in schema.fields))
        return Problem(sheet.file, 1, "", ",".join(sheet.header)[:80], what, mend)
    what = _("No column of this table has one of the names in the first row: {names}.").format(
        names=listing([quoted(cell, 30) for cell in cells[:_SHOWN]])
    )
    needed = [each.name for each in schema.fields if each.required]
    others = [each.name for each in schema.fields if not each.required]
    mend = _("Rename them. Needed are {needed}; there can be {others}.")
    mend = mend.format(needed=listing(needed), others=listing(others)) if needed and others else _("Rename them.")
    return Problem(sheet.file, 1, "", ",".join(sheet.header)[:80], what, mend)


def _mend(schema: Schema, field: Field, others: Sequence[str], header: Sequence[str]) -> str:
    """How a column that is missing comes to be there, or is no longer missed."""
    if near := nearest(field.name, others):
        return _("Rename “{near}” to “{name}”, if that is what it is.").format(near=near, name=field.name)
    known = NEEDS.get(schema.table, {})
    if field.name not in known:
        question = _meant(field.name, [name for name in header if name in known])
        mend = _("Add the column, or take “{name}” out of datapackage.json, which describes it.")
        return sentences(question, mend.format(name=field.name))
    if field.required:
        return sentences(_("Add the column, with a value in every row."), _words(field))
    return _("Add the column, where a cell that is not known stays empty; or take it out of datapackage.json.")


def _words(field: Field) -> str:
    """What can stand in a column, where that is few words."""
    words = [str(each) for each in field.limits.get("enum", ())]
    if field.kind == "bool":
        words = ["true", "false"]
    return _("It knows: {words}.").format(words=listing(words)) if words else ""


def unknown_columns(schema: Schema, sheet: Sheet) -> Iterator[Problem]:
    """Columns that are a keeper's own are left alone; but one that is named nearly as a column that there can be, and
    is not there, may well be that. (Of one that has to be there `header_problems` says so.)"""
    known = NEEDS.get(schema.table, {})
    told = {each.name for each in schema.fields if each.described or each.required}
    absent = [name for name in known if name not in sheet.header and name not in told]
    for name in dict.fromkeys(sheet.header):
        question = _meant(name, absent) if name and name not in known else ""
        if question:
            what = _("The column “{name}” is not used here. {question}").format(name=name, question=question)
            mend = _("Rename it if so, in datapackage.json as well if it is described there.")
            yield Problem(sheet.file, 1, name, name, what, mend, "warning")


def _meant(name: str, names: Sequence[str]) -> str:
    near = meant(name, names)
    return _("Did you mean “{near}”?").format(near=near) if near else ""
