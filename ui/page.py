"""A page, top to bottom: `begin` reads the address and builds the view, the rest draws its parts in order."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from election.chart import Chart
from election.choices import Query
from election.dataset import Dataset
from election.render import html
from election.render.files import package_zip
from election.view import Cards, Listing, Pair, Prose, Section, View
from election.views import Opened, open_page
from election.words import _
from ui import address, filters, links, store
from ui.card import ROWS, Card


class Page:
    """One page for one reader and one address."""

    def __init__(self, name: str) -> None:
        state = store.current()
        assert state.dataset is not None  # the frame shows the problems page instead of a page
        self.dataset: Dataset = state.dataset
        self.name = name
        controls = _open(self.dataset, name, {}).controls
        address.enter(name, [*(control.key for control in controls), ROWS])
        opened = _open(self.dataset, name, address.query())
        self.view: View = opened.view
        self.choices: Any = opened.choices
        self.controls = opened.controls
        self._card = Card(self.dataset, self.view, self.controls)
        self._notices = state.notices() + self.view.notices

    def opening(self) -> None:
        """Notices, then the answer."""
        st.html(html.notices(self._notices) + html.opening(self.view))

    def figures(self) -> None:
        if self.view.figures:
            st.html(html.figures(self.view.figures, self.dataset))

    def filters(self, *, more: tuple[str, ...] = ()) -> None:
        filters.show(self.name, self.controls, self.choices, more)

    def package(self) -> None:
        """The whole data package as one file."""
        st.download_button(
            _("Everything (zip)"),
            partial(package_zip, self.dataset),
            file_name=f"{self.dataset.package.get('name', 'data')}-{self.dataset.version}.zip",
            mime="application/zip",
            on_click="ignore",
            key="package",
        )

    def sections(self, *names: str) -> None:
        """The sections of these names, or all that the view has, in its order. A name the view doesn't have is
        left out: the data has nothing for it."""
        for part in self.view.sections:
            if isinstance(part, Pair):
                if not names or part.left.id in names:
                    self._pair(part)
            elif not names or part.id in names:
                self._section(part)

    def _pair(self, pair: Pair) -> None:
        with st.container(key=f"pair-{pair.left.id}"):
            for column, section in zip(st.columns(2, gap="large"), (pair.left, pair.right), strict=True):
                with column:
                    self._section(section)

    def _section(self, section: Section) -> None:
        with st.container(key=f"section-{section.id}"):
            if section.title or section.text:
                st.html(html.heading(section.title, section.text, 2, section.id))
            for block in section.blocks:
                self._block(block, level=3 if section.title else 0)
            if section.link:
                links.onward(section.link, self.name)

    def _block(self, block: Any, level: int) -> None:
        match block:
            case Chart():
                self._card.chart(block, level)
            case Listing():
                self._card.listing(block, level)
            case Cards():
                st.html(html.cards(block, self.dataset))
            case Prose():
                st.html(html.prose(block, self.dataset))


def _open(dataset: Dataset, name: str, query: Query) -> Opened:
    frozen = tuple(sorted((key, tuple(values)) for key, values in query.items()))
    return _opened(dataset.folder, dataset.version, name, frozen, dataset)


@st.cache_resource(show_spinner=False, max_entries=128)
def _opened(
    folder: Any, version: str, name: str, query: tuple[tuple[str, tuple[str, ...]], ...], _dataset: Dataset
) -> Opened:
    # One view for all readers of the same address: it is never written to.
    return open_page(_dataset, name, dict(query))
