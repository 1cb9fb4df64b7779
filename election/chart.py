"""A chart and everything a reader needs with it. Knows nothing of how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any, Literal

import plotly.graph_objects as go

from election.card import Card
from election.published import Published
from election.table import Table
from election.words import n_

SAID = 8  # figures that are said of a chart to who hears it


@dataclass(frozen=True)
class Chart:
    """What a chart function returns.

    A mark says what it stands for: `customdata[0]` of a point is the id of a contestant, region, event, statement or
    claim, and so is the `name` of a shape or an annotation. By these ids cards find their marks, and who points at one
    sees where else on the page the same thing is drawn.

    id        short and stable: names the chart in an address and, with the page, its files
    title     the finding, as a sentence, computed from the rows
    reading   one or two sentences: what is measured and how each mark is read (also the alternative text)
    draw      makes the figure: plotly, in the light theme's colours (`election.colours` says what each becomes in the
              dark). Called when it is first asked for: most of what is said of a page needs none of its pictures
    table     the rows that the figure draws
    drawn     key of the column whose figures are said to who hears the picture; without one it is the first share, or
              else the first number
    note      what could mislead
    source_ids  ids in the sources table
    draw_narrow  makes a second figure for a phone, only where one can't hold both 358 and 1150 px
    narrow_on  the widest screens that are shown the second figure
    draw_card  makes a figure for the picture beside a link, where no other form has words that can be read so small:
               low, 560 pixels wide or more
    narrow_title, narrow_reading  what that one shows and how it is read, where `title` and `reading` are of the first
                                  alone
    cards     of its marks, those that can be opened: a click or tap on a mark, or Enter in the list of them, shows its
              card beside it. A card's `id` is that of its mark. The cards of one chart serve all of the page
    card_parameter  name, in the address, of the card that is open; without one the address doesn't say
    """

    id: str
    title: str
    reading: str
    draw: Callable[[], go.Figure]
    table: Table
    note: str = ""
    source_ids: tuple[str, ...] = ()
    draw_narrow: Callable[[], go.Figure] | None = None
    narrow_on: Literal["tablet", "phone"] = "tablet"
    draw_card: Callable[[], go.Figure] | None = None
    narrow_title: str = ""
    narrow_reading: str = ""
    cards: tuple[Card, ...] = ()
    card_parameter: str = ""
    drawn: str = ""

    @cached_property
    def figure(self) -> go.Figure:
        return self.draw()

    @cached_property
    def narrow(self) -> go.Figure | None:
        return self.draw_narrow() if self.draw_narrow else None

    @cached_property
    def spec(self) -> dict[str, Any]:
        """The figure as plain values, made once: plotly copies all of a figure each time it is asked."""
        return _plain(self.figure.to_dict())

    @cached_property
    def narrow_spec(self) -> dict[str, Any] | None:
        return _plain(self.narrow.to_dict()) if self.narrow is not None else None

    def form(self, *, narrow: bool) -> go.Figure:
        """The figure for a phone where that is wanted and there is one, else the wide one; the other is not drawn."""
        return self.narrow if narrow and self.narrow is not None else self.figure

    def words(self, *, narrow: bool) -> tuple[str, str]:
        """Title and reading of the figure that `form` gives."""
        if narrow and self.draw_narrow:
            return self.narrow_title or self.title, self.narrow_reading or self.reading
        return self.title, self.reading

    def note_of(self, *, narrow: bool) -> str:
        """The note of that figure: one that is read otherwise has none, for the note speaks of the wide one."""
        return "" if narrow and self.draw_narrow and self.narrow_reading else self.note

    @property
    def height(self) -> int:
        """Of the figure, in pixels: the place kept for it before it is drawn."""
        return int(self.figure.layout.height)

    @property
    def narrow_height(self) -> int:
        """Of the narrow figure, in pixels; 0 where there is none."""
        return int(self.narrow.layout.height) if self.narrow is not None else 0

    @property
    def alt(self) -> str:
        """Title, reading and values, for who hears the picture."""
        return self._heard(narrow=False)

    @property
    def narrow_alt(self) -> str:
        return self._heard(narrow=True)

    def _heard(self, *, narrow: bool) -> str:
        title, reading = self.words(narrow=narrow)
        return " ".join(filter(None, (f"{title}.", reading, self.values)))

    @cached_property
    def values(self) -> str:
        """What the picture shows, from its table, in a sentence or two: 'Share: Amanat 53.9%; Auyl 10.9%. All 8 rows
        are in the table.'"""
        rows = n_("{n} row is in the table.", "All {n} rows are in the table.", len(self.table.frame))
        return f"{_said(self.table, self.drawn)} {rows}".strip()


def _plain(part: Any) -> Any:
    """A part of a figure with plain floats for published ones, which not everything that writes JSON takes."""
    if isinstance(part, dict):
        return {name: _plain(each) for name, each in part.items()}
    if isinstance(part, list | tuple):
        return [_plain(each) for each in part]
    return float(part) if isinstance(part, Published) else part


def _said(table: Table, drawn: str) -> str:
    """The first figures of a column, each after the words that its row begins with; empty where there is no figure."""
    place = _place(table, drawn)
    if place is None:
        return ""
    rows = list(islice(table.rows(), SAID))
    names = [index for index, column in enumerate(table.columns[:place]) if not column.numeric][:2]
    if names and len({row[names[0]] for row in rows}) == len(rows):
        names = names[:1]
    told = [[table.columns[index].text(row[index]) for index in (*names, place)] for row in rows]
    figures = [f"{', '.join(filter(None, named))} {figure}".strip() for *named, figure in told if figure]
    return f"{table.columns[place].label}: {'; '.join(figures)}." if figures else ""


def _place(table: Table, drawn: str) -> int | None:
    """Of the column of that key; without one, of the first share, or else of the first number."""
    columns = list(enumerate(table.columns))
    named = [place for place, column in columns if column.key == drawn]
    shares = [place for place, column in columns if column.kind == "share"]
    numbers = [place for place, column in columns if column.numeric]
    return next(iter([*named, *shares, *numbers]), None)
