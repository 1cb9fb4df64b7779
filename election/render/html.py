"""Parts of a view as HTML: semantic, escaped, styled by class names alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from election import words
from election.card import Card
from election.chart import Chart
from election.choices import Control, Option, reasons
from election.link import Link
from election.package.dataset import Dataset
from election.render.bar import Bar
from election.render.credits import data_line
from election.render.forms import forms_of
from election.table import Column, Table
from election.view import Cards, Cells, Figure, Hits, Key, Links, Listing, Notice, Prose, Strips, View


def environment(address: Callable[[Link], str] = attrgetter("address")) -> Environment:
    """The templates of this package, escaping all that is printed. `address` says where a view's links lead: by
    themselves to the live pages."""
    made = Environment(
        loader=PackageLoader("election.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "_": words._,
        "n_": words.n_,
        "lowered": words.lowered,
        "short_day": words.short_day,
        "language_name": words.language_name,
        "heads": _heads,
        "is_latin": _is_latin,
        "numbered": _numbered,
        "by_month": _by_month,
        "address": address,
        "forms_of": forms_of,
    }
    return made


def _by_month(cards: Sequence[Card]) -> list[tuple[str, list[Card]]]:
    """The cards of each month, in the order given."""
    return [(month, list(each)) for month, each in groupby(cards, attrgetter("month"))]


def _heads(columns: Sequence[Column]) -> str:
    """The heads of a table's columns as values of a style: where a row is a block, each stands before its cell."""
    return ";".join(f"--h{number}:{_quoted(column.label)}" for number, column in enumerate(columns, start=1))


def _numbered(source_ids: Iterable[str], numbers: Mapping[str, int]) -> str:
    """'3, 7': what the sources are called in a list of all of them."""
    return ", ".join(map(str, sorted(numbers[source] for source in source_ids)))


def _is_latin(text: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "LATIN") for letter in text if letter.isalpha())


def _quoted(text: str) -> str:
    """A text as CSS writes it."""
    escaped = words.clean(text).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


@cache
def _macros(template: str) -> Any:
    return environment().get_template(template).module


def _render(macro: str, *values: Any, template: str = "parts.html") -> str:
    part: Callable[..., str] = getattr(_macros(template), macro)
    return str(part(*values))


def opening(view: View) -> str:
    """Kicker, headline as the page's one h1, and deck."""
    return _render("opening", view)


def answer(view: View) -> str:
    """Kicker and headline: an opening whose deck comes after a picture."""
    return _render("answer", view)


def deck(view: View) -> str:
    """The sentence or two under the headline."""
    return _render("deck", view)


def key(block: Key) -> str:
    """What shapes mean, each in a line."""
    return _render("key", block)


def notices(items: Sequence[Notice]) -> str:
    return _render("notices", items)


def figures(items: Sequence[Figure], dataset: Dataset) -> str:
    """The figure tiles, each with its base and its source."""
    return _render("figures", items, dataset)


def heading(
    title: str, text: str = "", level: int = 2, anchor: str = "", narrow_text: str = "", narrow_title: str = ""
) -> str:
    """A section's or chart's heading with the sentence under it; `level` 2, 3, or 0 for a chart that has no section's
    heading over it. `narrow_title` and `narrow_text` take their places where the chart has its narrow form."""
    return _render("heading", title, text, level, anchor, narrow_text, narrow_title)


def place(anchor: str) -> str:
    """Where a link to a table leads that has no heading of its own."""
    return str(Markup('<div id="{}"></div>').format(anchor))


def hits(block: Hits) -> str:
    """What a search found."""
    return _render("hits", block)


def prose(block: Prose, dataset: Dataset) -> str:
    return _render("prose", block, dataset)


def notches(control: Control) -> str:
    return _render("notches", control)


def cells(block: Cells) -> str:
    return _render("cells", block)


def strips(block: Strips, dataset: Dataset) -> str:
    return _render("strips", block, dataset)


def note(text: str, *, wide_only: bool = False) -> str:
    """Small type under a chart; `wide_only` where it speaks of the wide form alone."""
    return _render("note", text, wide_only)


def table(block: Table, dataset: Dataset | None = None) -> str:
    """A real table with caption and headers; gaps in the words of their column; sources as links, for which
    alone the dataset is needed."""
    return _render("table", block, dataset)


def card_foot(
    block: Chart | Listing, dataset: Dataset, here: str, files: Sequence[Link], table: Link | None = None
) -> str:
    """Under a chart or table: its sources, and what can be taken away: `here`, its own address, and its files. `table`
    leads from a chart to its rows, or back."""
    return _render("card_foot", block, dataset, here, files, table)


def cards(block: Cards, dataset: Dataset) -> str:
    """The cards of a block, or its sentence for none."""
    return _render("cards", block, dataset)


def bar(context: Bar) -> str:
    """The context bar over a page."""
    return _render("bar", context, template="ways.html")


def segments(control: Control, value: str, ways: Sequence[tuple[Option, Link]]) -> str:
    """A choice of few as links, with the reasons of those that can't be had."""
    return _render("segments", control, value, ways, reasons(control.options), template="ways.html")


def onward(link: Link, here: str) -> str:
    """The way on at the end of a section of the page `here`."""
    return _render("onward", link, here)


def links(block: Links) -> str:
    """Several ways on, small and side by side."""
    return _render("links", block)


def mark_cards(chart: Chart) -> str:
    """The cards of a chart's marks, under its picture: folded, and shown beside their marks where scripts run."""
    return _render("mark_cards", chart)


def fold(label: str) -> str:
    """The button that opens further filters on a phone."""
    return _render("fold", label)


def section_fold(title: str, text: str, anchor: str) -> str:
    """The heading of a section that folds, as the button that opens it."""
    return _render("section_fold", title, text, anchor)


def foot(dataset: Dataset, pages: Sequence[tuple[Link, bool]], files: Sequence[Link] = ()) -> str:
    """Links to all pages, what the page is made of, and the forms in which it can be had whole."""
    return _render("foot", dataset, data_line(dataset), pages, files)
