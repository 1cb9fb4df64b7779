"""The card round a chart or a table: title, reading, picture or rows, note, sources, files."""

from __future__ import annotations

from typing import Any

import streamlit as st
from plotly.basedatatypes import BaseFigure

from election.chart import Chart
from election.charts.draw.template import CONFIG
from election.package.dataset import Dataset
from election.render import html, under
from election.view import Listing
from election.views import Opened
from election.words import _
from ui import address, faults
from ui.parts import Parts


class Card:
    """Draws the charts and listings of one page, with what they need to know of it."""

    def __init__(self, dataset: Dataset, opened: Opened, parts: Parts) -> None:
        self.dataset = dataset
        self.opened = opened
        self.as_rows = under.as_rows(opened.view, address.query())
        self.drawn = False  # a chart, by now
        self._parts = parts

    def chart(self, chart: Chart, level: int) -> None:
        asked = chart.id in self.as_rows
        drawable = asked or faults.drawable(chart.id, lambda: chart.spec, lambda: chart.narrow_spec)
        rows = asked or not drawable
        with st.container(key=f"card-{chart.id}"):
            st.html(html.heading(chart.title, chart.reading, level, chart.id, chart.narrow_reading, chart.narrow_title))
            if rows:
                st.html(self._parts.once(f"rows-{chart.id}", html.table, chart.table, self.dataset))
            else:
                self._picture(chart)
                if chart.cards:
                    st.html(self._parts.once(f"marks-{chart.id}", html.mark_cards, chart))
            if not drawable:
                st.html(html.note(_("This chart could not be drawn; these are its rows.")))
            if chart.note:
                st.html(html.note(chart.note, wide_only=bool(chart.narrow_reading)))
            st.html(self._foot(chart, turns=drawable))

    def _foot(self, block: Chart | Listing, *, turns: bool = True) -> str:
        """Kept for each set of charts that are shown as rows: its link leads to that set with this one in it or out."""
        name = f"foot-{block.id}-{turns}-{' '.join(self.as_rows)}"
        return self._parts.once(name, self._made_foot, block, turns)

    def _made_foot(self, block: Chart | Listing, turns: bool) -> str:
        return under.card_foot(self.opened, block, self.dataset, self.as_rows, turns=turns)

    def listing(self, listing: Listing, level: int) -> None:
        with st.container(key=f"card-{listing.id}"):
            st.html(self._parts.once(f"listing-{listing.id}", self._listing, listing, level))

    def _listing(self, listing: Listing, level: int) -> str:
        heading = (
            html.heading(listing.title, listing.reading, level, listing.id) if listing.title else html.place(listing.id)
        )
        note = html.note(listing.note) if listing.note else ""
        return heading + html.table(listing.table, self.dataset) + note + self._foot(listing)

    def _picture(self, chart: Chart) -> None:
        self.drawn = True
        if chart.narrow_spec is None:
            _drawn(f"chart-{chart.id}", chart.spec, chart.height, chart.alt)
            return
        wide, narrow = ("broad", "slim") if chart.narrow_on == "phone" else ("wide", "narrow")
        with st.container(key=f"{wide}-{chart.id}"):
            _drawn(f"chart-{chart.id}", chart.spec, chart.height, chart.alt)
        with st.container(key=f"{narrow}-{chart.id}"):
            _drawn(f"chart-{chart.id}-narrow", chart.narrow_spec, chart.narrow_height, chart.narrow_alt)


def _drawn(key: str, spec: dict[str, Any], height: int, alt: str) -> None:
    st.plotly_chart(_Drawn(spec), theme=None, key=key, height=height, config=CONFIG, alt=alt)


class _Drawn(BaseFigure):
    """A figure whose values its chart has kept. Streamlit asks for them on every run, and plotly would copy them each
    time: 9 ms a chart, though they are shared by all readers and never change."""

    def __init__(self, spec: dict[str, Any]) -> None:
        object.__setattr__(self, "_spec", spec)

    def to_dict(self) -> dict[str, Any]:
        spec: dict[str, Any] = object.__getattribute__(self, "_spec")
        return spec
