"""A page, top to bottom: reading the address builds the view, the rest draws its parts in their order."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any, assert_never

import streamlit as st

from election.chart import Chart
from election.choices import QueryKey, controls_of
from election.package import live
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.render import html
from election.view import (
    Block,
    Cards,
    Cells,
    FilterBar,
    Hits,
    Key,
    Links,
    Listing,
    Pair,
    Part,
    Prose,
    Section,
    Strips,
    Tiles,
    View,
    Workbench,
)
from election.views import Opened, meant, open_page
from election.words import _
from ui import address, faults, filters
from ui.card import Card
from ui.parts import Parts
from ui.rest import Rest

BREATH = 0.03
"""Seconds after a workbench. The browser draws what it has when it gets a moment: with all of a long page at once it
draws nothing until it has made the whole of it. With this pause the result of a choice is seen a fifth to a quarter
sooner."""


@dataclass(frozen=True)
class _Kept:
    """What all readers of one address share: the view, and its HTML as far as it has been made."""

    opened: Opened
    parts: Parts = field(default_factory=Parts)


class Page:
    """One page for one reader and one address."""

    def __init__(self, name: str) -> None:
        state = live.current()
        assert state.dataset is not None  # the frame shows the problems page instead of a page
        self.dataset: Dataset = state.dataset
        self.name = name
        kept = _kept(self.dataset, name, meant(self.dataset, name, address.query()).query)
        self.view: View = kept.opened.view
        self.choices: Any = kept.opened.choices
        self.controls = kept.opened.controls
        self._parts = kept.parts
        self._card = Card(self.dataset, kept.opened, kept.parts)
        self._rest = Rest()
        self._notices = state.notices() + self.view.notices

    def show(self) -> None:
        """Notices, then the answer, then the parts of the view."""
        if self._notices:
            st.html(html.notices(self._notices))
        with faults.part():
            self._opening()
        for part in self.view.parts:
            with faults.part():
                self._part(part)
            held = self._card.drawn and self._rest.wait()
            if isinstance(part, Workbench) and not held:
                time.sleep(BREATH)

    def _opening(self) -> None:
        """The headline with what stands beside it and under it."""
        match self.view.beside:
            case Section() as picture:
                with st.container(key="with-picture"):
                    st.html(self._parts.once("answer", html.answer, self.view))
                    self._section(picture)
                    with st.container(key="under"):
                        self._under(html.deck)
            case FilterBar() | Key() as beside:
                with st.container(key="with-controls"):
                    with st.container(key="under"):
                        self._under(html.opening)
                    if isinstance(beside, Key):
                        st.html(html.key(beside))
                    else:
                        self._filters(beside)
            case None:
                self._under(html.opening)

    def _under(self, words: Callable[[View], str]) -> None:
        said = self._parts.once("opening", words, self.view)
        if said:  # a view need not have a deck
            st.html(said)
        if self.view.under:
            self._section(self.view.under)

    def _part(self, part: Part) -> None:
        match part:
            case Tiles():
                if part.figures:
                    st.html(self._parts.once("tiles", html.figures, part.figures, self.dataset))
            case FilterBar():
                self._filters(part)
            case Workbench():
                self._workbench(part)
            case Pair():
                self._pair(part)
            case Section():
                self._section(part)
            case _:
                assert_never(part)

    def _filters(self, bar: FilterBar) -> None:
        first, folded = controls_of(bar, self.controls)
        filters.show(self.name, self.controls, first, folded, self.choices)

    def _workbench(self, bench: Workbench) -> None:
        with st.container(key=f"workbench-{bench.result.id}"):
            left, right = st.columns(bench.weights, gap="large")
            with right:  # first, so that it is on its way while the controls are made
                self._section(bench.result)
            with left:
                self._filters(bench.bar)
                for section in bench.under:
                    self._section(section)

    def _pair(self, pair: Pair) -> None:
        with st.container(key=f"pair-{pair.left.id}"):
            for column, section in zip(st.columns(pair.weights, gap="large"), (pair.left, pair.right), strict=True):
                with column:
                    self._section(section)

    def _section(self, section: Section) -> None:
        with st.container(key=f"section-{section.id}"):
            self._heading(section)
            with st.container(key=f"folded-{section.id}") if section.folded else nullcontext():
                self._blocks(section)

    def _heading(self, section: Section) -> None:
        """A section's heading, with its filters beside it, or as the summary of a fold."""
        anchor = f"section-{section.id}"  # a chart or table in it may have the section's own id
        if section.folded == "always":
            st.html(html.section_fold(section.title, section.text, anchor))
            return
        with st.container(key=f"with-bar-{section.id}") if section.bar else nullcontext():
            if section.title or section.text:
                st.html(html.heading(section.title, section.text, 2, anchor))
            if section.bar:
                self._filters(section.bar)
        if section.folded == "phone":
            st.html(html.fold(_("Show")))

    def _blocks(self, section: Section) -> None:
        for number, block in enumerate(section.blocks):
            with faults.part():
                self._block(block, f"{section.id}-{number}", level=3 if section.title else 0)
        if section.link:
            st.html(html.onward(section.link, self.name))

    def _block(self, block: Block, place: str, level: int) -> None:
        match block:
            case Chart():
                self._card.chart(block, level)
            case Listing():
                self._card.listing(block, level)
            case Tiles():
                st.html(self._parts.once(place, html.figures, block.figures, self.dataset))
            case Cards():
                st.html(self._parts.once(place, html.cards, block, self.dataset))
            case Links():
                st.html(self._parts.once(place, html.links, block))
            case Cells():
                st.html(self._parts.once(place, html.cells, block))
            case Strips():
                st.html(self._parts.once(place, html.strips, block, self.dataset))
            case Hits():
                st.html(self._parts.once(place, html.hits, block))
            case Prose():
                st.html(self._parts.once(place, html.prose, block, self.dataset))


@kept_with_data(256)
def _kept(dataset: Dataset, name: str, query: QueryKey) -> _Kept:
    return _Kept(open_page(dataset, name, dict(query)))
