"""A table's description as typed columns: what each holds, what makes a cell right, what identifies a row.

The description is the package's own (Frictionless Table Schema); `election.package.needs` adds what the code relies on.
Besides the standard's properties three of ours are read: `separator` (several values in one cell), `references` (the
table whose ids they are) and `dates` (an ISO date of which the day, or day and month, may be left out).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from election.package.descriptor import DESCRIPTOR
from election.package.fields import complaints, kind_of
from election.package.needs import NEEDS, Need
from election.package.problems import Findings, Problem
from election.package.readers import Reader, reader_of
from election.words import _

_BOUNDS = {"int": {"minimum": 0}, "share": {"minimum": 0, "maximum": 100}}
_PERHAPS_MORE_THAN_ALL = ("turnout_pct",)  # where people may vote away from where they are on the roll
_CONSTRAINTS = {
    "int": ("required", "enum", "minimum", "maximum"),
    "num": ("required", "enum", "minimum", "maximum"),
    "share": ("required", "enum", "minimum", "maximum"),
    "bool": ("required",),
}
_TEXT_CONSTRAINTS = ("required", "enum", "minLength", "maxLength", "pattern")


@dataclass(frozen=True)
class Field:
    """A column. `kind` is one of `Need`, `limits` are its constraints; `described`: the package names it."""

    name: str
    kind: str
    limits: Mapping[str, Any]
    separator: str
    references: str
    described: bool
    reader: Reader

    @property
    def required(self) -> bool:
        return bool(self.limits.get("required"))


@dataclass(frozen=True)
class Join:
    """Columns whose values, where there are any, are those of other columns in another table (or the same)."""

    columns: tuple[str, ...]
    table: str
    others: tuple[str, ...]


@dataclass(frozen=True)
class Schema:
    """A table's columns in reading order, the key that names a row, and what else has to be unique or found.

    `categories`: column -> value -> its words, in reading order, as the package gives them.
    """

    table: str
    file: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    unique: tuple[tuple[str, ...], ...]
    joins: tuple[Join, ...]
    categories: Mapping[str, Mapping[str, str]]


def schema_of(table: str, resource: Mapping[str, Any], findings: Findings) -> Schema:
    """The package's description of a table, with what the code relies on. A column whose description can't be
    used is read as the code needs it, and the reason goes to `findings`."""
    schema = resource.get("schema", {})
    described = {field["name"]: field for field in schema.get("fields", [])}
    needs = NEEDS.get(table, {})
    order = [*described, *(name for name in needs if name not in described)]
    fields = tuple(_field(table, name, described.get(name), needs.get(name), findings) for name in order)
    key = _columns(table, "primaryKey", schema.get("primaryKey", []), order, findings)
    needed = tuple(need.name for need in needs.values() if need.key)
    return Schema(
        table,
        resource.get("path", ""),
        fields,
        needed or key,
        tuple(filter(None, dict.fromkeys((needed, key)))),
        tuple(dict.fromkeys((*_references(fields), *_foreign_keys(table, schema, order, findings)))),
        {name: _categories(field["categories"]) for name, field in described.items() if _has_categories(field)},
    )


@cache
def schema_left_out(table: str) -> Schema:
    """Of a table that the package leaves out: the columns that the code relies on, the same in every package."""
    return schema_of(table, {}, Findings())


def _field(table: str, name: str, described: Mapping[str, Any] | None, need: Need | None, findings: Findings) -> Field:
    given = described or {}
    faults = list(complaints(given, need))
    for what in faults:
        mend = _("Correct the description of the column, or leave out what is wrong in it.")
        findings.add(Problem(DESCRIPTOR, None, f"{table}.{name}", "", what, mend))
    if faults:
        given = {}
    kind = kind_of(given, need)
    separator = given.get("separator", ";") if kind == "list" else ""
    references = given.get("references") or (need.references if need else "")
    limits = _limits(name, kind, given.get("constraints", {}), need)
    reader = reader_of(kind, limits, _yes_no(given))
    return Field(name, kind, limits, separator, references, described is not None, reader)


def _limits(name: str, kind: str, given: Mapping[str, Any], need: Need | None) -> dict[str, Any]:
    """The constraints of both: the package's word on bounds, the code's on what can't be empty and on its words, of
    which a package may list only those that it uses today."""
    allowed = _CONSTRAINTS.get(kind, _TEXT_CONSTRAINTS)
    limits = {**_BOUNDS.get(kind, {}), **{rule: value for rule, value in given.items() if rule in allowed}}
    if name in _PERHAPS_MORE_THAN_ALL and limits.get("maximum") == 100:
        del limits["maximum"]
    if need and need.required:
        limits["required"] = True
    if need and need.words:
        limits["enum"] = list(need.words)
    return limits


def _yes_no(given: Mapping[str, Any]) -> dict[str, bool]:
    """A column's words for yes and for no, in small letters, as cells are compared."""
    return {
        **dict.fromkeys(_texts(given.get("trueValues")) or ["true"], True),
        **dict.fromkeys(_texts(given.get("falseValues")) or ["false"], False),
    }


def _texts(values: Any) -> list[str]:
    return [str(value).lower() for value in values] if isinstance(values, list) else []


def _columns(table: str, part: str, given: Any, known: list[str], findings: Findings) -> tuple[str, ...]:
    """Column names as a tuple, or none where they are not all columns of the table."""
    names = [given] if isinstance(given, str) else given
    if isinstance(names, list) and all(name in known for name in names):
        return tuple(names)
    what = _("“{part}” names something that is not a column of this table.").format(part=part)
    mend = _("Name only columns that “fields” describes.")
    findings.add(Problem(DESCRIPTOR, None, f"{table}.{part}", str(given)[:60], what, mend))
    return ()


def _references(fields: tuple[Field, ...]) -> Iterator[Join]:
    for field in fields:
        target = NEEDS.get(field.references, {})
        key = tuple(need.name for need in target.values() if need.key)
        if len(key) == 1:
            yield Join((field.name,), field.references, key)


def _foreign_keys(table: str, schema: Mapping[str, Any], known: list[str], findings: Findings) -> Iterator[Join]:
    given = schema.get("foreignKeys", [])
    for each in given if isinstance(given, list) else [given]:
        reference = each.get("reference") if isinstance(each, dict) else None
        if not isinstance(reference, dict) or not isinstance(reference.get("resource", ""), str):
            what = _("“foreignKeys” has to be a list of objects with “fields” and “reference”.")
            mend = _("Write each as the Data Package standard has it.")
            findings.add(Problem(DESCRIPTOR, None, f"{table}.foreignKeys", str(each)[:60], what, mend))
            continue
        columns = _columns(table, "foreignKeys", each.get("fields"), known, findings)
        others = reference.get("fields")
        others = (others,) if isinstance(others, str) else tuple(others) if isinstance(others, list) else ()
        if columns and len(columns) == len(others):
            yield Join(columns, reference.get("resource") or table, tuple(map(str, others)))


def _has_categories(field: Mapping[str, Any]) -> bool:
    return isinstance(field.get("categories"), list)


def _categories(given: list[Any]) -> dict[str, str]:
    """Value -> label, in order; the standard allows bare values as well, which label themselves."""
    labels = {}
    for each in given:
        value = each.get("value") if isinstance(each, dict) else each
        if value is not None:
            labels[str(value)] = str(each.get("label") or value) if isinstance(each, dict) else str(value)
    return labels
