"""The glossary: what a word means, what it is called in the country's own languages, and where that comes from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from election.card import Card, Quote
from election.choices import Control, Option, Query
from election.link import Link
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.search import fold, matches
from election.table import Column, Table
from election.view import Cards, FilterBar, Listing, Part, Section, View
from election.views.shared.same_page import same_page
from election.words import _, language_name, listing, n_

NAME = "glossary"
TITLE = _("Glossary")
NEEDS = frozenset({"glossary"})


@dataclass(frozen=True)
class Choices:
    """`term` is the id of a term to open, "" for none."""

    q: str = ""
    term: str = ""


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    terms = tuple(Option(row.id, row.term) for row in terms_in_order(dataset).itertuples())
    return (
        Control("q", _("Search"), "search", "", placeholder=_("a word, in any of the languages")),
        Control("term", _("Term"), "select", "", (Option("", _("None chosen")), *terms)),
    )


@kept_with_data(1)  # every page asks it of this one, to carry choices along
def terms_in_order(dataset: Dataset) -> pd.DataFrame:
    """The terms in alphabetical order, each with an `id` for its address: 'kurultai-parliament'."""
    rows = dataset["glossary"]
    rows = rows.iloc[sorted(range(len(rows)), key=lambda place: fold(rows["term"].iloc[place]))]
    return rows.assign(id=list(_ids(rows["term"])))


def _ids(terms: pd.Series) -> Iterator[str]:
    """Letters and digits with hyphens between; where two terms have the same, the later one has its number too."""
    seen: Counter[str] = Counter()
    for term in terms:
        plain = "-".join(re.findall(r"\w+", fold(term))) or "term"
        seen[plain] += 1
        yield plain if seen[plain] == 1 else f"{plain}-{seen[plain]}"


def view(dataset: Dataset, choices: Choices) -> View:
    terms = terms_in_order(dataset)
    chosen = next((row for row in terms.itertuples() if row.id == choices.term), None)
    return View(
        page=NAME,
        title=TITLE,
        kicker=dataset.title,
        headline=_headline(dataset) if chosen is None else _in_its_languages(dataset, chosen),
        deck=_("Each meaning has its sources. A search finds a word in any of its languages, however it is spelled.")
        if chosen is None
        else chosen.definition,
        parts=tuple(_sections(dataset, terms, choices)),
        beside=FilterBar(),
    )


# --- languages -----------------------------------------------------------------------------------------------------


def _languages(dataset: Dataset) -> dict[str, str]:
    """The languages in which some term has a name: the column and the language's own name, 'term_kk' -> 'Kazakh'."""
    rows = dataset["glossary"]
    columns = [column for column in rows if column.startswith("term_") and (rows[column] != "").any()]
    return {column: language_name(_code(column)) for column in columns}


def _names(dataset: Dataset, row: Any) -> Mapping[str, str]:
    """What a term is called, by language."""
    names = {language: getattr(row, column) for column, language in _languages(dataset).items()}
    return {language: name for language, name in names.items() if name}


def _headline(dataset: Dataset) -> str:
    """'What the words on these pages mean, and what they are called in Kazakh and Russian'."""
    languages = list(_languages(dataset).values())
    if not languages:
        return _("What the words on these pages mean")
    return _("What the words on these pages mean, and what they are called in {languages}").format(
        languages=listing(languages)
    )


def _in_its_languages(dataset: Dataset, row: Any) -> str:
    """'“Mazhilis” is Мәжіліс in Kazakh and Мажилис in Russian'."""
    names = _names(dataset, row)
    if not names:
        return _("What “{term}” means").format(term=row.term)
    parts = [_("{name} in {language}").format(name=name, language=language) for language, name in names.items()]
    return _("“{term}” is {names}").format(term=row.term, names=listing(parts))


# --- sections ------------------------------------------------------------------------------------------------------


def _sections(dataset: Dataset, terms: pd.DataFrame, choices: Choices) -> Iterator[Part]:
    found = terms[[_fits(dataset, row, choices.q) for row in terms.itertuples()]]
    # The chosen one, first, whether it fits the search or not: who follows a link to a term came for it.
    shown = terms[terms["id"].isin({*found["id"], choices.term})]
    rows = sorted(shown.itertuples(), key=lambda row: row.id != choices.term)
    cards = tuple(_card(dataset, row, chosen=row.id == choices.term) for row in rows)
    block = Cards("terms", cards, empty=_nothing(choices), caption=_caption(found, terms, choices))
    every = same_page(dataset, _("Show every term"), NAME, controls, replace(choices, q=""))
    back = every if len(found) < len(terms) else None
    yield Section("terms", (block,), title=_("What each term means"), link=back)
    if cards and _languages(dataset):
        yield _in_other_languages(dataset, shown)


def _fits(dataset: Dataset, row: Any, search: str) -> bool:
    return matches(search, row.term, row.definition, *_names(dataset, row).values())


def _card(dataset: Dataset, row: Any, *, chosen: bool) -> Card:
    return Card(
        f"term-{row.id}",
        row.term,
        names=tuple(_called(dataset, row)),
        text=row.definition,
        source_ids=row.source_ids,
        link=Link(_("Link to this term"), NAME, {"term": row.id}),
        focus=chosen,
    )


def _called(dataset: Dataset, row: Any) -> Iterator[Quote]:
    """What a term is called in other languages; a word that two of them share stands once."""
    said: set[str] = set()
    for column in _languages(dataset):
        name = getattr(row, column)
        if name and name not in said:
            yield Quote(name, _code(column))
        said.add(name)


def _code(column: str) -> str:
    """A language's code from its column: 'term_kk' -> 'kk'."""
    return column.removeprefix("term_")


def _caption(found: pd.DataFrame, terms: pd.DataFrame, choices: Choices) -> str:
    """How many terms a search leaves; empty without one, and where it leaves none: `_nothing` says that."""
    if not choices.q.strip() or found.empty:
        return ""
    return n_("{n} of {{all}} matches “{{search}}”.", "{n} of {{all}} match “{{search}}”.", len(found)).format(
        search=choices.q.strip(), all=_number(terms)
    )


def _nothing(choices: Choices) -> str:
    return _("No term matches “{search}”. Try another word.").format(search=choices.q.strip())


def _number(terms: pd.DataFrame) -> str:
    return n_("{n} term", "{n} terms", len(terms))


def _in_other_languages(dataset: Dataset, terms: pd.DataFrame) -> Section:
    """For who reads the sources: each term as they have it."""
    languages = _languages(dataset)
    columns = (
        Column("term", _("Term")),
        *(Column(column, language, language=_code(column)) for column, language in languages.items()),
    )
    title = _("The terms in {languages}").format(languages=listing(list(languages.values())))
    return Section("names", (Listing("names", Table(columns, terms)),), title=title, folded="phone")
