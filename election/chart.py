"""A chart and everything a reader needs with it. Knows nothing of how it is shown."""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from election.table import Table
from election.words import _

ZOOM_HINT = _("Click a mark to open it; drag across the picture to look closer, double-click to go back.")


@dataclass(frozen=True)
class Chart:
    """What a chart function returns.

    id        short and stable: names the chart in an address and, with the page, its files
    title     the finding, as a sentence, computed from the rows
    reading   one or two sentences: what is measured and how each mark is read (also the alternative text)
    figure    plotly, in the light theme's colours (`election.colours` says what each becomes in the dark)
    table     the rows that the figure draws
    height    in pixels: the place kept for it before it is drawn
    note      what could mislead
    source_ids  ids in the sources table
    narrow, narrow_height  a second figure for a phone, only where one can't hold both 358 and 1150 px
    narrow_reading  how that one is read, where `reading` is of the first alone
    selects   name of the choice that a click sets; its value is the clicked mark's `customdata[0]`
    narrow_selects  whether a click on the narrow figure does the same
    zoom      whether a reader may zoom and pan along the x axis; the figure's axes say the same
    """

    id: str
    title: str
    reading: str
    figure: go.Figure
    table: Table
    height: int
    note: str = ""
    source_ids: tuple[str, ...] = ()
    narrow: go.Figure | None = None
    narrow_height: int = 0
    narrow_reading: str = ""
    selects: str = ""
    narrow_selects: bool = False
    zoom: bool = False

    @property
    def live_note(self) -> str:
        """The note under the picture where it can be zoomed and clicked."""
        return f"{self.note} {ZOOM_HINT}".strip() if self.zoom else self.note

    @property
    def alt(self) -> str:
        return f"{self.title}. {self.reading}"

    @property
    def narrow_alt(self) -> str:
        return f"{self.title}. {self.narrow_reading or self.reading}"
