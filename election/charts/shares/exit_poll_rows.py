"""How exit polls and the result are laid out and drawn: a row a line of the ballot, rings for polls, an upright for the
result. Who is far ahead would press all others together, and stands in words instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.pencil import Pencil, Trace, rows, strokes
from election.charts.draw.ruler import width
from election.words import _

NARROW, WIDE = 328, 500  # the narrowest sheets: a phone, and half a page
ROW, LIFT = 34, 0.55  # pixels of a row; rows of room over the first for the word "result"
RING = 10  # pixels across
GAP = 6
HEAD, FOOT = 22, 26
_FLAT = 2.2  # a line so many times as big as the next is left off the scale
_TICKS = 6  # at most


@dataclass(frozen=True)
class Row:
    """A line of the ballot: the polls' shares with the words that hover, the result, and how far they were off.

    told   (share, words) of a poll on the other side of the threshold than the result
    errors the span of the errors in words
    """

    name: Sequence[str]
    colour: str
    polls: Sequence[tuple[float, str]]
    result: float | None
    told: tuple[float, str] | None = None
    errors: str = ""

    @property
    def places(self) -> list[float]:
        return [share for share, _hover in self.polls] + ([] if self.result is None else [self.result])


def on_scale(lines: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows that are drawn, and those ahead of them that would flatten the scale; at least two are drawn."""
    drawn, off = list(lines), []
    while len(drawn) > 2:
        first = max(drawn, key=lambda row: min(row.places))
        rest = [row for row in drawn if row is not first]
        if min(first.places) < _FLAT * max(place for row in rest for place in row.places):
            break
        off.append(first)
        drawn = rest
    return drawn, off


def draw(drawn: Sequence[Row], threshold: float | None, *, wide: bool) -> go.Figure:
    """The rows from top to bottom; `wide` has a column of errors at the right."""
    low, high = _span(drawn, threshold)
    left = max(60, round(max(width(text) for row in drawn for text in row.name)) + 12)
    head = _("error, points")
    right = round(max(width(text) for text in (head, *(row.errors for row in drawn)))) + 2 * GAP if wide else 12
    figure = template.figure(
        round(ROW * (len(drawn) + LIFT)) + HEAD + FOOT, left=left, right=right, top=HEAD, bottom=FOOT
    )
    ticks = _ticks(low, high)
    figure.update_xaxes(range=[low, high], tickvals=ticks, ticktext=[words.threshold(tick) for tick in ticks])
    figure.update_xaxes(showgrid=True, ticklabelstandoff=2)
    rows(figure, [list(row.name) for row in drawn], lift=LIFT)
    scale = ((WIDE if wide else NARROW) - left - right) / (high - low)
    pencil = Pencil(traces=_marks(drawn))
    if threshold is not None:
        bottom = len(drawn) - 0.5
        pencil.rule((threshold, -0.5 - LIFT), (threshold, bottom), colours.TEXT, dash="dot")
        text = _("{share} threshold").format(share=words.threshold(threshold))
        room = (left + (threshold - low) * scale, (high - threshold) * scale + right)
        pencil.write(threshold, -0.5 - LIFT, text, shift=(0, 11), anchor=_anchor(width(text) / 2, room))
    _told(pencil, drawn, low, high, scale)
    _result_word(pencil, drawn, threshold, scale)
    if wide:
        pencil.write(high, -0.5, head, shift=(right, 5), anchor="right", colour=colours.SECONDARY)
        for place, row in enumerate(drawn):
            pencil.write(high, place, row.errors, shift=(right, 0), anchor="right")
    return pencil.finish(figure)


def _anchor(half: float, room: tuple[float, float]) -> str:
    """Where a text is held that has so many pixels to its left and right."""
    return "left" if room[0] < half else "right" if room[1] < half else "center"


def _span(drawn: Sequence[Row], threshold: float | None) -> tuple[float, float]:
    """The ends of the scale: all marks and the threshold, with room for half a ring; not below nothing."""
    places = [place for row in drawn for place in row.places] + ([] if threshold is None else [threshold])
    room = (max(places) - min(places) or 1.0) * 0.06
    return max(0.0, min(places) - room), max(places) + room


def _ticks(low: float, high: float) -> list[float]:
    step = next(step for step in (0.5, 1, 2, 5, 10, 20, 50) if (high - low) / step <= _TICKS)
    return [step * number for number in range(ceil(low / step), floor(high / step) + 1)]


def _marks(drawn: Sequence[Row]) -> list[Trace]:
    """Spans, results as thick uprights, rings over both."""
    spans = [
        [(min(share for share, _hover in row.polls), place), (max(share for share, _hover in row.polls), place)]
        for place, row in enumerate(drawn)
    ]
    results = [
        strokes([[(row.result, place - 0.36), (row.result, place + 0.36)]], row.colour, 4)
        for place, row in enumerate(drawn)
        if row.result is not None
    ]
    return [strokes(spans, colours.TERTIARY.light, 1.5), *results, _rings(drawn)]


def _rings(drawn: Sequence[Row]) -> Trace:
    """A ring for each poll's share of each row."""
    polls = [(share, place, hover) for place, row in enumerate(drawn) for share, hover in row.polls]
    return {
        "type": "scatter",
        "name": "polls",
        "mode": "markers",
        "x": [share for share, _place, _hover in polls],
        "y": [place for _share, place, _hover in polls],
        "marker": {
            "symbol": "circle",
            "size": RING,
            "color": "rgba(0,0,0,0)",
            "opacity": 1,
            "line": {"color": colours.TEXT.light, "width": 1.5},
        },
        "hoverinfo": "text",
        "hovertext": [hover for _share, _place, hover in polls],
        "cliponaxis": False,
    }


def _told(pencil: Pencil, drawn: Sequence[Row], low: float, high: float, scale: float) -> None:
    """The poll that put a line on the other side of the threshold, beside its row's marks where there is room."""
    off = RING / 2 + GAP
    for place, row in enumerate(drawn):
        if row.told is None:
            continue
        text, first, last = row.told[1], min(row.places), max(row.places)
        if row.told[0] == first and (first - low) * scale >= width(text) + off:
            pencil.write(first, place, text, shift=(-off, 0), anchor="right")
        elif (high - last) * scale >= width(text) + off:
            pencil.write(last, place, text, shift=(off, 0))


def _result_word(pencil: Pencil, drawn: Sequence[Row], threshold: float | None, scale: float) -> None:
    """The word over the first upright, beside the threshold's line and never across it."""
    first = drawn[0].result
    if first is None:
        return
    text = _("result")
    half = width(text) / 2 + GAP
    near = threshold is not None and abs(first - threshold) * scale < half
    anchor = "center" if not near or threshold is None else "left" if first >= threshold else "right"
    pencil.write(first, -0.5, text, shift=(0, 5), anchor=anchor, colour=colours.SECONDARY)
