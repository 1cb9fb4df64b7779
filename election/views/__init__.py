"""Pages by name: what each needs, what can be chosen on it, and what it says.

A page is a module with the attributes of `Page`; adding one is adding it to `PAGES`. Pages don't know each other, but
for the overview, which shows parts of some; what two of them say alike is in `shared`. May import charts and the rooms
below them: from charts only what gives a `Chart`, and how a stance is marked.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Protocol

from election.choices import Control, Query, QueryKey, read, write
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.view import Notice, View
from election.views import glossary
from election.views.data import page as data
from election.views.overview import page as overview
from election.views.reactions import page as reactions
from election.views.regions import page as regions
from election.views.search import page as search
from election.views.seats import page as seats
from election.views.source_check import page as source_check
from election.views.story import page as story
from election.views.timeline import page as timeline
from election.views.vote_share import page as vote_share
from election.views.what_if import page as what_if
from election.words import clean


class Page(Protocol):
    NAME: str
    TITLE: str
    NEEDS: frozenset[str]
    Choices: type  # defined in the page, or in its filter.py and imported there

    def controls(self, dataset: Dataset, query: Query) -> tuple[Control, ...]: ...

    def view(self, dataset: Dataset, choices: Any) -> View: ...


PAGES: dict[str, Page] = {
    page.NAME: page
    for page in (
        overview,
        vote_share,
        seats,
        what_if,
        regions,
        timeline,
        story,
        reactions,
        source_check,
        glossary,
        data,
        search,
    )
}
"""In menu order; the first stands at the bare address."""

OUTSIDE_MENU = frozenset({search.NAME})
"""Pages that are reached otherwise: a field in the bar leads to the search."""


@dataclass(frozen=True)
class Opened:
    """A page opened with a query: what it says, what was chosen, and what can be chosen."""

    view: View
    choices: Any
    controls: tuple[Control, ...]

    @property
    def query(self) -> dict[str, list[str]]:
        """The shortest that gives this view, but for notices."""
        return write(self.controls, vars(self.choices))


def available(dataset: Dataset) -> dict[str, Page]:
    """The pages that this data feeds, in menu order. A need such as "claims|crosschecks" is met by either table."""
    return {name: page for name, page in PAGES.items() if all(_has_one(dataset, need) for need in page.NEEDS)}


def menu(dataset: Dataset) -> dict[str, Page]:
    """Those of them that the menu names."""
    return {name: page for name, page in available(dataset).items() if name not in OUTSIDE_MENU}


def _has_one(dataset: Dataset, need: str) -> bool:
    return any(table in dataset for table in need.split("|"))


@dataclass(frozen=True)
class Unmeant:
    """A value that can't be meant: the choice of which it was asked, and what the reader is told."""

    control: Control
    value: str
    notice: Notice


@dataclass(frozen=True)
class Meant:
    """What a query means to a page.

    query    the shortest that means the same: the key of all that is kept for it. A value that can't be meant stands in
             it too, for the page says so
    known    what else it says, in the order of the page's choices: what a link to the same view has
    unmeant  the values that can't be meant
    """

    query: QueryKey
    known: Query
    unmeant: tuple[Unmeant, ...]


def meant(dataset: Dataset, name: str, query: Query) -> Meant:
    """What of a query that page reads, whatever else stands in it, in any order. KeyError as `open_page`."""
    names = {choice.name for choice in fields(PAGES[name].Choices)}
    return _meant(dataset, name, tuple((key, tuple(query[key])) for key in sorted(names & set(query))))


@kept_with_data(1024)
def _meant(dataset: Dataset, name: str, query: QueryKey) -> Meant:
    given = {key: [text for text in map(clean, values) if text] for key, values in query}
    known: dict[str, list[str]] = {}
    unmeant = []
    for control in available(dataset)[name].controls(dataset, given):
        values, notices = read([control], given)
        if notices:
            unmeant.append(Unmeant(control, given[control.key][-1], notices[0]))
        else:
            known |= write([control], values)
    whole = known | {each.control.key: given[each.control.key] for each in unmeant}
    return Meant(tuple(sorted((key, tuple(values)) for key, values in whole.items())), known, tuple(unmeant))


def open_page(dataset: Dataset, name: str, query: Query) -> Opened:
    """The page of that name for an address's query; KeyError when there is no such page in this data.

    The last few hundred views are kept: many readers open the same link, and a page, its files and its text are the
    same view. Nobody may write to one.
    """
    return _opened(dataset, name, meant(dataset, name, query).query)


@kept_with_data(256)
def _opened(dataset: Dataset, name: str, query: QueryKey) -> Opened:
    page = available(dataset)[name]
    asked = dict(query)
    controls = page.controls(dataset, asked)
    values, notices = read(controls, asked)
    choices = page.Choices(**values)
    view = page.view(dataset, choices)
    return Opened(replace(view, notices=notices + view.notices), choices, controls)
