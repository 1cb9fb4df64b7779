"""How calculated seats are drawn: a number and a bar a party, the official number as an upright mark, the difference
after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from election import colours
from election.charts.draw import template
from election.charts.draw.pencil import Pencil, Spot, Trace, fill, strokes, text_trace
from election.charts.draw.ruler import width
from election.colours import Pair

NARROW = 328  # the narrowest sheet, in pixels, on which the figure must hold: a phone's
ROW, LOW_ROW = 40, 25  # a bar with the room round it; on a card
HEAD = 18  # a line of words over the first bar
THICK = 0.62  # of a row
SPACE = "\N{NO-BREAK SPACE}" * 2  # between a word and the bar or the mark beside it
GAP = 6  # pixels that it takes
BETWEEN = 10  # pixels between a name and the number after it


@dataclass(frozen=True)
class Bar:
    """One party as it is drawn.

    name         in lines, as they are broken beside the bar
    seats, most  decided ones, and with what a tie may add
    mark         where the official result stands on the same scale; None where there is none
    value, more  the number before the bar, and what follows the bar
    hover        safe text
    """

    name: Sequence[str]
    colour: Pair
    seats: int
    most: int
    mark: float | None
    value: str
    more: str
    hover: str


@dataclass(frozen=True)
class Plan:
    """Margins in pixels, how much of the left one the numbers take, and the data position at which each bar's words
    start."""

    left: int
    column: int
    right: int
    places: tuple[float, ...]
    top: float


def plan(bars: Sequence[Bar], label: str) -> Plan:
    """Found by trying on the narrowest sheet: what is clear there is clear on every wider one. The right margin only
    grows, so that the trying ends. `label` stands over the first bar's mark."""
    column = GAP + round(max(width(bar.value, bold=True) for bar in bars))
    left = max(60, round(max(width(text) for bar in bars for text in bar.name)) + 4 + BETWEEN + column)
    top = max(1.0, *(float(bar.most) for bar in bars), *(bar.mark or 0.0 for bar in bars))
    right, places = 8, (0.0,) * len(bars)
    for _step in range(20):
        scale = (NARROW - left - right) / top
        places = tuple(_place(bar, scale) for bar in bars)
        ends = [place * scale + GAP + width(bar.more) for place, bar in zip(places, bars, strict=True) if bar.more]
        if label and bars[0].mark:
            ends.append(bars[0].mark * scale + width(label) / 2)
        needed = round(max(ends, default=0.0) - top * scale) + 4
        if needed <= right:
            break
        right = needed
    return Plan(left, column, right, places, top)


def _place(bar: Bar, scale: float) -> float:
    """At the bar's end, unless the mark would cross the words: then at the mark."""
    if not bar.mark:
        return float(bar.most)
    crossed = bar.most * scale - 2 <= bar.mark * scale <= bar.most * scale + 2 * GAP + width(bar.more)
    return max(bar.mark, float(bar.most)) if crossed else float(bar.most)


def draw(bars: Sequence[Bar], label: str, *, pitch: int = ROW) -> go.Figure:
    """The bars from top to bottom in the order given. `label` says what the first bar's mark is, `pitch` how many
    pixels each has.

    Words and marks are traces: a browser needs a third less time for them than for annotations, and the picture is
    drawn anew with every step of a slider.
    """
    planned = plan(bars, label)
    top = 8 + (HEAD if label else 0)
    return template.figure(
        pitch * len(bars) + top + 8,
        left=planned.left,
        right=planned.right,
        top=top,
        bottom=8,
        data=[*_fills(bars), *_marks(bars), *_words(bars, planned, label)],
        xaxis={"range": [-0.004 * planned.top, planned.top], "showticklabels": False},
        yaxis=_rows(bars, planned.column + BETWEEN),
        barmode="overlay",
        bargap=0,
    )


def _fills(bars: Sequence[Bar]) -> list[Trace]:
    """Decided seats full, what a tie may add as an outline."""
    pencil = Pencil()
    for row, bar in enumerate(bars):
        name = template.safe(" ".join(bar.name))
        pencil.bar(bar.seats, row, thick=THICK, marker=fill("party", bar.colour.light), hover=bar.hover, name=name)
        if bar.most > bar.seats:
            marker = fill("party", bar.colour.light, hollow=True)
            pencil.bar(bar.most - bar.seats, row, thick=THICK, marker=marker, hover=bar.hover, name=name)
            pencil.traces[-1]["base"] = [bar.seats]
    return pencil.traces


def _marks(bars: Sequence[Bar]) -> list[Trace]:
    """The official results as upright lines, each with a rim of paper, so that it shows on a dark bar as well."""
    pieces = [[(bar.mark, row - 0.42), (bar.mark, row + 0.42)] for row, bar in enumerate(bars) if bar.mark]
    return [strokes(pieces, colours.PAPER.light, 5), strokes(pieces, colours.TEXT.light, 2)] if pieces else []


def _words(bars: Sequence[Bar], planned: Plan, label: str) -> list[Trace]:
    """Numbers before the bars, differences after them, and what the first mark is, over it."""
    numbers: list[tuple[Spot, str]] = [((0, row), template.bold(bar.value) + SPACE) for row, bar in enumerate(bars)]
    more: list[tuple[Spot, str]] = [
        ((place, row), SPACE + template.safe(bar.more))
        for row, (bar, place) in enumerate(zip(bars, planned.places, strict=True))
        if bar.more
    ]
    marks = [text_trace(numbers, "middle left", colours.TEXT.light)]
    if more:
        marks.append(text_trace(more, "middle right", colours.TEXT.light))
    if label and bars[0].mark:
        over: list[tuple[Spot, str]] = [((bars[0].mark, -0.5), template.safe(label))]
        marks.append(text_trace(over, "top center", colours.TEXT.light))
    return marks


def _rows(bars: Sequence[Bar], before: int) -> dict[str, Any]:
    """The y axis, with one name a row that ends so many pixels before it."""
    return {
        "range": [len(bars) - 0.5, -0.5],
        "tickvals": list(range(len(bars))),
        "ticktext": ["<br>".join(template.safe(text) for text in bar.name) for bar in bars],
        "tickfont": {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light},
        "ticklabelstandoff": before,
    }
