"""The data page: every table with its dictionary, and how many rows rest on each source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from election.choices import Control, Option, Query
from election.link import Link
from election.package.dataset import Dataset
from election.table import Column, Table
from election.view import FilterBar, Listing, Prose, Section, View
from election.views.data.rows import as_printed, columns, descriptions, fitting, in_order
from election.views.shared.same_page import same_page
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
    all: str = ""


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """Which table, a search in all its cells, and whether to print every row."""
    options = tuple(Option(name, _title(dataset, name)) for name in _tables(dataset))
    return (
        Control("table", _("Table"), "select", "results", options),
        Control("q", _("Search in the table"), "search", "", placeholder=_("a name, a word, a number")),
        Control("all", _("Show every row"), "hidden", "", (Option("yes", _("every row")),)),
    )


def view(dataset: Dataset, choices: Choices) -> View:
    used = _rows_by_source(dataset)
    parts = (
        FilterBar(),
        _rows_section(dataset, choices),
        _dictionary(dataset, choices.table),
        _sources(dataset, used),
        _reuse(dataset),
    )
    headline = _("Every figure on this site can be looked up, traced to its source and taken away")
    whole = Section("package", (), link=Link(_("Everything as one zip"), f"{NAME}.zip"))
    return View(NAME, TITLE, dataset.title, headline, _deck(dataset, len(used)), parts, under=whole)


def _deck(dataset: Dataset, sources: int) -> str:
    rows = sum(len(dataset[name]) for name in _tables(dataset))
    return _("{tables} with {rows} from {sources}, each to be searched and saved as CSV.").format(
        tables=n_("{n} table", "{n} tables", len(_tables(dataset))),
        rows=n_("{n} row", "{n} rows", rows),
        sources=n_("{n} source", "{n} sources", sources),
    )


def _tables(dataset: Dataset) -> list[str]:
    """Tables that have rows, in the package's order."""
    return [name for name in dataset.tables if name in dataset]


def _resource(dataset: Dataset, name: str) -> Mapping[str, Any]:
    resources = dataset.package.get("resources", [])
    return next((resource for resource in resources if resource.get("name") == name), {})


def _title(dataset: Dataset, name: str) -> str:
    return str(_resource(dataset, name).get("title") or name)


def _rows_section(dataset: Dataset, choices: Choices) -> Section:
    shown = columns(dataset, choices.table)
    found = fitting(in_order(dataset, choices.table), shown, choices.q)
    shown = as_printed(shown, found)
    if choices.table == "sources":
        found = found.assign(rows=found["source_id"].map(_rows_by_source(dataset)).fillna(0).astype("int64"))
        shown += (Column("rows", _("Rows that rest on it"), "count"),)
    limit = 0 if choices.all else ROWS_SHOWN
    about = str(_resource(dataset, choices.table).get("description", ""))
    listing = Listing("rows", Table(shown, found, limit=limit, folds=False), note=_shown(len(found), choices, limit))
    more = None
    if limit and len(found) > limit:
        label = _("Show all {rows}").format(rows=n_("{n} row", "{n} rows", len(found)))
        more = same_page(dataset, label, NAME, controls, replace(choices, all="yes"))
    return Section("rows", (listing,), _title(dataset, choices.table), about, link=more)


def _shown(found: int, choices: Choices, limit: int) -> str:
    """How many rows fit and how many are printed, each where it isn't all; what to loosen where none fits."""
    if not found:
        return _("Nothing matches “{search}”. Try another word or table.").format(search=choices.q)
    sentences = []
    if choices.q.strip():
        sentences.append(n_("{n} row matches.", "{n} rows match.", found))
    if limit and found > limit:
        sentences.append(
            _("Showing {printed} of {all} rows; the CSV has them all.").format(printed=count(limit), all=count(found))
        )
    return " ".join(sentences)


def _dictionary(dataset: Dataset, name: str) -> Section:
    shown = (
        Column("column", _("Column")),
        Column("meaning", _("What it holds")),
        Column("type", _("Kind")),
        Column("required", _("Needed")),
        Column("values", _("Allowed values"), gap=_("any")),
    )
    rows = [_entry(field) for field in descriptions(dataset, name).values()]
    frame = pd.DataFrame(rows, columns=[column.key for column in shown])
    return Section("dictionary", (Listing("dictionary", Table(shown, frame)),), _("What the columns mean"))


def _entry(field: Mapping[str, Any]) -> dict[str, str]:
    limits = field.get("constraints", {})
    values = [str(value) for value in limits.get("enum", [])]
    if not values and ("minimum" in limits or "maximum" in limits):
        values = [_bounds(limits)]
    return {
        "column": field["name"],
        "meaning": field.get("description") or field.get("title") or "",
        "type": _type(field),
        "required": _("yes") if limits.get("required") else _("no"),
        "values": ", ".join(values),
    }


def _type(field: Mapping[str, Any]) -> str:
    """What kind of value a column holds, in a reader's words."""
    if "separator" in field:
        return _("list, separated by “{mark}”").format(mark=field["separator"])
    if field.get("dates"):
        return _("date")
    given = str(field.get("type", ""))
    said = {"string": _("text"), "integer": _("whole number"), "number": _("number"), "boolean": _("true or false")}
    return said.get(given, given)


def _bounds(limits: Mapping[str, Any]) -> str:
    low, high = limits.get("minimum"), limits.get("maximum")
    if high is None:
        return _("{low} or more").format(low=low)
    return _("up to {high}").format(high=high) if low is None else _("{low} to {high}").format(low=low, high=high)


def _rows_by_source(dataset: Dataset) -> Counter[str]:
    """How many rows of all tables name each source."""
    used: Counter[str] = Counter()
    for name in _tables(dataset):
        for field in dataset.schemas[name].fields:
            if field.references == "sources" and field.name in dataset[name]:
                for ids in dataset[name][field.name]:
                    used.update(_each(ids))
    return used


def _each(ids: Iterable[str] | str) -> Iterable[str]:
    return [ids] if isinstance(ids, str) else ids


def _sources(dataset: Dataset, used: Counter[str]) -> Section:
    shown = (
        Column("publisher", _("Publisher"), gap=_("not shown")),
        Column("title", _("Title"), "link"),
        Column("published", _("Date"), "date", gap=_("no date shown")),
        Column("rows", _("Rows"), "count"),
    )
    rows = [
        {
            "publisher": each.publisher,
            "title": (each.title if each.url else _("{title} (no address)").format(title=each.title), each.url),
            "published": each.published,
            "rows": used[each.id],
        }
        for each in dataset.sources([name for name, _rows in used.most_common()])
    ]
    frame = pd.DataFrame(rows, columns=[column.key for column in shown])
    note = _("The {shown} most used of {all} sources; the CSV has them all.").format(
        shown=SOURCES_SHOWN, all=count(len(rows))
    )
    listing = Listing(
        "sources", Table(shown, frame, limit=SOURCES_SHOWN), note=note if len(rows) > SOURCES_SHOWN else ""
    )
    link = Link(_("All sources, with search"), NAME, {"table": "sources"})
    return Section("sources", (listing,), _("How many rows rest on each source"), link=link)


def _reuse(dataset: Dataset) -> Section:
    licences = [licence.get("title", "") for licence in dataset.package.get("licenses", [])]
    cite = _(
        "To cite: {title}, data version {version}. Name the source of the figure as well: each row has it."
    ).format(title=dataset.title, version=dataset.version)
    return Section("reuse", (Prose(tuple(text for text in (*licences, cite) if text)),), _("Licence and citation"))
