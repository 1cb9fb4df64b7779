"""The data page: every table with its dictionary, and how many rows rest on each source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from election.choices import Control, Option, Query
from election.link import Link
from election.package.dataset import Dataset
from election.search import matches
from election.table import Column, Kind, Table
from election.view import FilterBar, Listing, Prose, Section, View
from election.words import _, count, n_

NAME = "data"
TITLE = _("Data")
NEEDS: frozenset[str] = frozenset()

ROWS_SHOWN = 50
SOURCES_SHOWN = 15


@dataclass(frozen=True)
class Choices:
    table: str = "results"
    q: str = ""
    all: bool = False


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """Which table, a search in all its cells, and whether to print every row."""
    options = tuple(Option(name, _resource(dataset, name).get("title") or name) for name in _tables(dataset))
    return (
        Control("table", _("Table"), "select", "results", options),
        Control("q", _("Search in the table"), "search", "", placeholder=_("a name, a word, a number")),
        Control("all", _("Show every row"), "switch", False),
    )


def view(dataset: Dataset, choices: Choices) -> View:
    rows = sum(len(dataset[name]) for name in _tables(dataset))
    used = _rows_by_source(dataset)
    headline = _("{tables} tables with {rows} rows, resting on {sources} sources").format(
        tables=len(_tables(dataset)), rows=count(rows), sources=count(len(used))
    )
    deck = _(
        "Everything this site says comes from these tables. Each can be searched here and taken away as CSV; "
        "the whole package, with its dictionary, is one zip."
    )
    parts = (
        FilterBar(),
        Section("package", (), link=Link(_("Everything as one zip"), f"{NAME}.zip")),
        _rows_section(dataset, choices),
        _dictionary(dataset, choices.table),
        _sources(dataset, used),
        _reuse(dataset),
    )
    return View(NAME, TITLE, _("The data package"), headline, deck, parts)


def _tables(dataset: Dataset) -> list[str]:
    """Tables that have rows, in the package's order."""
    return [name for name in dataset.tables if name in dataset]


def _resource(dataset: Dataset, name: str) -> Mapping[str, Any]:
    resources = dataset.package.get("resources", [])
    return next((resource for resource in resources if resource.get("name") == name), {})


def _fields(dataset: Dataset, name: str) -> list[Mapping[str, Any]]:
    return list(_resource(dataset, name).get("schema", {}).get("fields", []))


def _rows_section(dataset: Dataset, choices: Choices) -> Section:
    frame = dataset[choices.table]
    found = _search(frame, choices.q)
    columns = tuple(_column(field) for field in _fields(dataset, choices.table) if field["name"] in frame)
    if choices.table == "sources":
        found = found.assign(rows=found["source_id"].map(_rows_by_source(dataset)).fillna(0).astype("int64"))
        columns += (Column("rows", _("Rows that rest on it"), "count"),)
    limit = 0 if choices.all else ROWS_SHOWN
    title = _resource(dataset, choices.table).get("title") or choices.table
    return Section(
        "rows",
        (Listing("rows", Table(columns, found, title, limit), note=_shown(found, frame, choices, limit)),),
        title,
        _about(dataset, choices.table),
    )


def _about(dataset: Dataset, name: str) -> str:
    return str(_resource(dataset, name).get("description", ""))


def _shown(found: pd.DataFrame, frame: pd.DataFrame, choices: Choices, limit: int) -> str:
    """How many rows are printed, and what to loosen when none is."""
    if found.empty:
        return _("No row of this table has “{search}”. Another word, or another table, may.").format(search=choices.q)
    printed = min(len(found), limit) if limit else len(found)
    sentence = n_("{n} row fits the search.", "{n} rows fit the search.", len(found)) if choices.q else ""
    shown = _("{printed} of {all} rows are shown; the CSV has every row that fits.").format(
        printed=count(printed), all=count(len(frame))
    )
    return f"{sentence} {shown}".strip()


def _search(frame: pd.DataFrame, words: str) -> pd.DataFrame:
    if not words.strip():
        return frame
    texts = frame.astype("string").fillna("").agg(" ".join, axis=1) if len(frame) else pd.Series(dtype="string")
    return frame[[matches(words, text) for text in texts]]


def _column(field: Mapping[str, Any]) -> Column:
    kinds: dict[str, Kind] = {"integer": "count", "number": "number"}
    name = field["name"]
    kind: Kind = kinds.get(field.get("type", ""), "text")
    if field.get("references") == "sources":
        kind = "sources"
    elif field.get("dates"):
        kind = "date"
    return Column(name, field.get("title") or name, kind, gap="–")


def _dictionary(dataset: Dataset, name: str) -> Section:
    columns = (
        Column("column", _("Column")),
        Column("meaning", _("What it holds")),
        Column("type", _("Kind")),
        Column("required", _("Needed")),
        Column("values", _("Allowed values"), gap=_("any")),
    )
    rows = [_entry(field) for field in _fields(dataset, name)]
    frame = pd.DataFrame(rows, columns=[column.key for column in columns])
    return Section("dictionary", (Listing("dictionary", Table(columns, frame)),), _("What the columns mean"))


def _entry(field: Mapping[str, Any]) -> dict[str, str]:
    limits = field.get("constraints", {})
    values = [str(value) for value in limits.get("enum", [])]
    if not values and ("minimum" in limits or "maximum" in limits):
        values = [_bounds(limits)]
    kind = (
        _("list, separated by “{mark}”").format(mark=field["separator"])
        if "separator" in field
        else field.get("type", "")
    )
    return {
        "column": field["name"],
        "meaning": field.get("description") or field.get("title") or "",
        "type": _("date") if field.get("dates") else kind,
        "required": _("yes") if limits.get("required") else _("no"),
        "values": ", ".join(values),
    }


def _bounds(limits: Mapping[str, Any]) -> str:
    low, high = limits.get("minimum"), limits.get("maximum")
    if high is None:
        return _("{low} or more").format(low=low)
    return _("up to {high}").format(high=high) if low is None else _("{low} to {high}").format(low=low, high=high)


def _rows_by_source(dataset: Dataset) -> Counter[str]:
    """How many rows of all tables name each source."""
    used: Counter[str] = Counter()
    for name in _tables(dataset):
        for field in _fields(dataset, name):
            if field.get("references") == "sources" and field["name"] in dataset[name]:
                for ids in dataset[name][field["name"]]:
                    used.update(_each(ids))
    return used


def _each(ids: Iterable[str] | str) -> Iterable[str]:
    return [ids] if isinstance(ids, str) else ids


def _sources(dataset: Dataset, used: Counter[str]) -> Section:
    columns = (
        Column("publisher", _("Publisher")),
        Column("title", _("Title")),
        Column("published", _("Date"), "date", gap=_("no date shown")),
        Column("rows", _("Rows"), "count"),
        Column("ids", _("Link"), "sources"),
    )
    rows = [
        {
            "publisher": each.publisher or _("not shown"),
            "title": each.title,
            "published": each.published,
            "rows": used[each.id],
            "ids": (each.id,),
        }
        for each in dataset.sources([name for name, _rows in used.most_common()])
    ]
    frame = pd.DataFrame(rows, columns=[column.key for column in columns])
    listing = Listing(
        "sources",
        Table(columns, frame, limit=SOURCES_SHOWN),
        note=_("The {shown} sources that most rows rest on, of {all}; the CSV has all.").format(
            shown=min(SOURCES_SHOWN, len(rows)), all=count(len(rows))
        ),
    )
    link = Link(_("All sources, with search"), NAME, {"table": "sources"})
    return Section("sources", (listing,), _("How many rows rest on each source"), link=link)


def _reuse(dataset: Dataset) -> Section:
    licences = [licence.get("title", "") for licence in dataset.package.get("licenses", [])]
    cite = _(
        "To cite: {title}, data version {version}. Name the source of the figure as well: each row has it."
    ).format(title=dataset.title, version=dataset.version)
    return Section("reuse", (Prose(tuple(text for text in (*licences, cite) if text)),), _("Licence and citation"))
