"""Search: everything that the data has on a word, by kind, each with the way to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from election.choices import Control, Option, Query
from election.link import Link
from election.package.dataset import Dataset
from election.view import Cards, FilterBar, Hit, Hits, Section, View
from election.views.data import page as data
from election.views.search.entries import KINDS, Entry
from election.views.search.index import find, known, numbers, where
from election.views.shared.same_page import same_page
from election.words import _, capital, listing, n_

NAME = "search"
TITLE = _("Search")
NEEDS: frozenset[str] = frozenset()

FEW = 8  # of a kind, before a reader asks for all


@dataclass(frozen=True)
class Choices:
    """`kind` is one of `KINDS`, of which all that was found is shown; "" shows a few of each."""

    q: str = ""
    kind: str = ""


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    kinds = tuple(Option(kind, KINDS[kind].title) for kind in numbers(dataset))
    return (
        Control("q", _("Search"), "search", "", placeholder=_("a name, a place, a word, in either script")),
        Control("kind", _("Kind"), "hidden", "", kinds),
    )


def view(dataset: Dataset, choices: Choices) -> View:
    asked = choices.q.strip()
    found = find(dataset, asked)
    shown = {kind: each for kind, each in found.items() if choices.kind in ("", kind)}
    return View(
        page=NAME,
        title=TITLE,
        kicker=dataset.title,
        headline=_headline(asked, shown, choices.kind),
        deck=_deck(dataset, asked, shown),
        parts=(FilterBar(("q",)), *_sections(dataset, choices, shown, found)),
        listed=not asked,
    )


def _headline(asked: str, found: Mapping[str, Sequence[Entry]], kind: str) -> str:
    if not asked:
        return _("Search every person, party, vote, event and statement")
    total = sum(map(len, found.values()))
    if not total:
        what = KINDS[kind].title if kind else ""
        pattern = _("No {kind} match “{words}”") if kind else _("Nothing matches “{words}”")
        return pattern.format(kind=what.lower(), words=asked)
    return n_("{n} match for “{{words}}”", "{n} matches for “{{words}}”", total).format(words=asked)


def _deck(dataset: Dataset, asked: str, found: Mapping[str, Sequence[Entry]]) -> str:
    """What was found of each kind, or what was searched."""
    if found:
        return _("{Found}.").format(Found=listing([KINDS[kind].number(len(each)) for kind, each in found.items()]))
    every = listing([KINDS[kind].number(n) for kind, n in numbers(dataset).items()])
    if asked:
        return _("Searched: {every}.").format(every=every)
    return _("{every}. Latin or Cyrillic, in any of the usual spellings.").format(every=capital(every))


def _sections(
    dataset: Dataset, choices: Choices, shown: Mapping[str, Sequence[Entry]], found: Mapping[str, Sequence[Entry]]
) -> Iterator[Section]:
    if not choices.q.strip():
        yield Section("pages", (Hits("pages", tuple(_of_pages(dataset))),))
        return
    if not shown:
        yield _nothing(dataset, choices, found)
    for kind, each in shown.items():
        yield _kind(dataset, choices, kind, each)


def _of_pages(dataset: Dataset) -> Iterator[Hit]:
    """For who has no word to search for: where all of each kind stand, if on no page then in their table."""
    for kind, found in known(dataset).items():
        label, page = capital(KINDS[kind].number(len(found))), KINDS[kind].page
        shown = any(each.link.page == page for each in found)
        yield Hit(Link(label, page) if shown else Link(label, data.NAME, {"table": KINDS[kind].table}))


def _kind(dataset: Dataset, choices: Choices, kind: str, found: Sequence[Entry]) -> Section:
    most = len(found) if choices.kind else FEW
    hits = tuple(Hit(each.link, each.about, where(each, choices.q)) for each in found[:most])
    title = f"{KINDS[kind].title} ({len(found)})"
    return Section(kind, (Hits(kind, hits),), title, link=_more(dataset, choices, kind, len(found)))


def _more(dataset: Dataset, choices: Choices, kind: str, number: int) -> Link | None:
    if choices.kind:
        return same_page(dataset, _("Back to all kinds"), NAME, controls, replace(choices, kind=""))
    if number <= FEW:
        return None
    label = _("Show all {what}").format(what=KINDS[kind].number(number))
    return same_page(dataset, label, NAME, controls, replace(choices, kind=kind))


def _nothing(dataset: Dataset, choices: Choices, found: Mapping[str, Sequence[Entry]]) -> Section:
    """One way out: the other kinds, where they have something, else a new search."""
    advice = _("Try fewer words, or a part of one.")
    if found:
        total = sum(map(len, found.values()))
        label = n_("{n} match of other kinds", "{n} matches of other kinds", total)
        way = same_page(dataset, label, NAME, controls, replace(choices, kind=""))
    else:
        way = same_page(dataset, _("Clear the search"), NAME, controls, Choices())
    return Section("none", (Cards("none", (), empty=advice),), link=way)
