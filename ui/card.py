"""The card round a chart or a table: title, reading, picture or rows, note, sources, files, link."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from election import colours
from election.chart import Chart
from election.charts.template import CONFIG
from election.choices import Control
from election.dataset import Dataset
from election.render import html
from election.view import Listing, View
from election.words import _
from ui import address

ROWS = "rows"
"""Name, in the address, of the charts that are shown as their rows: ?rows=shares."""


class Card:
    """Draws the charts and listings of one page, with what they need to know of it."""

    def __init__(self, dataset: Dataset, view: View, controls: Sequence[Control]) -> None:
        self.dataset = dataset
        self.view = view
        self.controls = controls
        self.as_tables = address.query().get(ROWS, [])

    def chart(self, chart: Chart, level: int) -> None:
        tabular = chart.id in self.as_tables
        with st.container(key=f"card-{chart.id}"):
            st.html(html.heading(chart.title, chart.reading, level, chart.id))
            if tabular:
                with st.container(key=f"place-{chart.id}"):
                    st.html(html.table(chart.table, self.dataset))
            else:
                self._picture(chart)
            if chart.note:
                st.html(html.note(chart.note))
            self._footer(chart, tabular)

    def listing(self, listing: Listing, level: int) -> None:
        with st.container(key=f"card-{listing.id}"):
            if listing.title:
                st.html(html.heading(listing.title, listing.reading, level, listing.id))
            st.html(html.table(listing.table, self.dataset))
            if listing.note:
                st.html(html.note(listing.note))
            with st.container(horizontal=True, gap="medium", key=f"foot-{listing.id}"):
                self._sources(listing.id, listing.source_ids)
                self._csv(listing.id, listing)

    def _picture(self, chart: Chart) -> None:
        config = CONFIG | ({"displayModeBar": "hover", "doubleClick": "reset"} if chart.zoom else {})
        key = f"chart-{chart.id}"
        with st.container(key=f"wide-{chart.id}" if chart.narrow else f"any-{chart.id}"):
            st.plotly_chart(
                chart.figure,
                theme=None,
                key=key,
                height=chart.height,
                config=config,
                alt=chart.alt,
                on_select=partial(self._clicked, chart, key) if chart.selects else "ignore",
                selection_mode="points",
            )
        if chart.narrow:
            with st.container(key=f"narrow-{chart.id}"):
                st.plotly_chart(
                    chart.narrow,
                    theme=None,
                    key=f"{key}-narrow",
                    height=chart.narrow_height,
                    config=CONFIG,
                    alt=chart.alt,
                )

    def _clicked(self, chart: Chart, key: str) -> None:
        points = st.session_state[key].selection.points
        if points and points[0].get("customdata"):
            address.set_values(self.controls, {chart.selects: str(points[0]["customdata"][0])})

    def _footer(self, chart: Chart, tabular: bool) -> None:
        with st.container(horizontal=True, gap="medium", key=f"foot-{chart.id}"):
            st.button(
                _("Chart") if tabular else _("Table"),
                type="tertiary",
                key=f"toggle-{chart.id}",
                on_click=_toggle_table,
                args=(chart.id,),
            )
            self._sources(chart.id, chart.source_ids)
            with st.popover(_("Download"), type="tertiary", key=f"files-{chart.id}"):
                self._csv(chart.id, chart)
                self._file(chart, "svg", "image/svg+xml", partial(self._svg, chart))
                self._file(chart, "png", "image/png", partial(self._png, chart))

    def _sources(self, block_id: str, ids: tuple[str, ...]) -> None:
        if ids:
            with st.popover(_("Sources ({n})").format(n=len(ids)), type="tertiary", key=f"sources-{block_id}"):
                st.html(html.sources(ids, self.dataset))

    def _csv(self, block_id: str, block: Chart | Listing) -> None:
        st.download_button(
            _("Rows (CSV)"),
            block.table.csv,
            file_name=f"{self.view.page}-{block_id}.csv",
            mime="text/csv",
            type="tertiary",
            on_click="ignore",
            key=f"csv-{block_id}",
        )

    def _file(self, chart: Chart, form: str, mime: str, make: object) -> None:
        st.download_button(
            _("Picture ({form})").format(form=form.upper()),
            make,  # type: ignore[arg-type]
            file_name=f"{self.view.page}-{chart.id}.{form}",
            mime=mime,
            type="tertiary",
            on_click="ignore",
            key=f"{form}-{chart.id}",
        )

    # Fonts and the rasteriser are loaded by the first reader who takes a file, not by everybody's first page.

    def _png(self, chart: Chart) -> bytes:
        from election.render.png import chart_png

        return chart_png(self._svg(chart))

    def _svg(self, chart: Chart) -> str:
        from election.render.svg import chart_svg

        names = [source.publisher or source.title for source in self.dataset.sources(chart.source_ids)]
        line = _("Sources: {names}").format(names="; ".join(dict.fromkeys(names)))
        return chart_svg(chart, framed=True, source_line=line, colours=colours.pairs(self.dataset["contestants"]))


def _toggle_table(chart_id: str) -> None:
    shown = address.query().get(ROWS, [])
    wanted = [each for each in shown if each != chart_id] if chart_id in shown else [*shown, chart_id]
    if wanted:
        st.query_params[ROWS] = wanted
    else:
        del st.query_params[ROWS]
