"""Pages by name: what each needs, what can be chosen on it, and what it says.

A page is a module with the attributes of `Page`; adding one is adding it to `PAGES`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Protocol

from election.choices import Control, Query, read
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.view import View
from election.views import data, overview
from election.views.reactions import page as reactions
from election.views.regions import page as regions
from election.views.seats import page as seats
from election.views.source_check import page as source_check
from election.views.timeline import page as timeline
from election.views.vote_share import page as vote_share
from election.views.what_if import page as what_if


class Page(Protocol):
    NAME: str
    TITLE: str
    NEEDS: frozenset[str]
    Choices: type

    def controls(self, dataset: Dataset, query: Query) -> tuple[Control, ...]: ...

    def view(self, dataset: Dataset, choices: Any) -> View: ...


PAGES: dict[str, Page] = {
    page.NAME: page for page in (overview, vote_share, seats, what_if, regions, timeline, reactions, source_check, data)
}
"""In menu order; the first stands at the bare address."""


@dataclass(frozen=True)
class Opened:
    """A page opened with a query: what it says, what was chosen, and what can be chosen."""

    view: View
    choices: Any
    controls: tuple[Control, ...]


def available(dataset: Dataset) -> dict[str, Page]:
    """The pages that this data feeds, in menu order. A need such as "claims|crosschecks" is met by either table."""
    return {name: page for name, page in PAGES.items() if all(_has_one(dataset, need) for need in page.NEEDS)}


def _has_one(dataset: Dataset, need: str) -> bool:
    return any(table in dataset for table in need.split("|"))


def open_page(dataset: Dataset, name: str, query: Query) -> Opened:
    """The page of that name for an address's query; KeyError when there is no such page in this data.

    The last few hundred views are kept: many readers open the same link, and a page, its files and its text are the
    same view. Nobody may write to one.
    """
    return _opened(dataset, name, tuple(sorted((key, tuple(values)) for key, values in query.items())))


@kept_with_data(256)
def _opened(dataset: Dataset, name: str, query: tuple[tuple[str, tuple[str, ...]], ...]) -> Opened:
    page = available(dataset)[name]
    asked = dict(query)
    controls = page.controls(dataset, asked)
    values, notices = read(controls, asked)
    choices = page.Choices(**values)
    view = page.view(dataset, choices)
    return Opened(replace(view, notices=notices + view.notices), choices, controls)
