"""How exit polls are laid out and drawn: a row a line of the ballot, rings as far off as the polls were, and the result
as one upright line for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.pencil import Spot, strokes
from election.charts.draw.ruler import width
from election.charts.draw.sheet import Sheet
from election.words import _

NARROW = 328  # the narrowest sheet, in pixels: a phone's
LINE, AIR = 16, 13  # pixels of a line of a name, and round a row's
RING = 10  # pixels across
GAP = 10
HEAD, FOOT = 28, 26
_TICKS = 2  # on either side, at most


@dataclass(frozen=True)
class Row:
    """A line of the ballot: in lines as its name is broken, with each poll's distance from its result in points and the
    words that hover."""

    contestant_id: str
    name: Sequence[str]
    colour: str
    polls: Sequence[tuple[float, str]]


def draw(drawn: Sequence[Row]) -> go.Figure:
    """The rows from top to bottom."""
    pitch = AIR + LINE * max(len(row.name) for row in drawn)
    far = _far(drawn)
    left = round(max(width(text) for row in drawn for text in row.name)) + GAP
    reach = width(_("official result"), bold=True) / 2 + GAP + width(_("too high"))
    right = max(RING, ceil(2 * reach - (NARROW - left)) + 2)
    edge = far * (1 + RING / (NARROW - left - right))  # half a ring of room
    sheet = Sheet(pitch * len(drawn), (-edge, edge), left, right, HEAD, FOOT)
    sheet.hairlines([pitch * number for number in range(len(drawn) + 1)])
    _scale(sheet, far)
    for number, row in enumerate(drawn):
        sheet.label(
            -left,
            pitch * (number + 0.5),
            "<br>".join(map(template.safe, row.name)),
            align="left",
            name=row.contestant_id,
        )
    middles = [pitch * (number + 0.5) for number in range(len(drawn))]
    spans: list[list[Spot]] = [
        [(min(row.polls)[0], y), (max(row.polls)[0], y)] for row, y in zip(drawn, middles, strict=True)
    ]
    sheet.traces += [strokes(spans, colours.AXIS.light, 2), _rings(drawn, middles)]
    return sheet.figure()


def _scale(sheet: Sheet, far: float) -> None:
    """The result as a line with its name, what lies on either side of it, and distances in points."""
    half = width(_("official result"), bold=True) / 2 + GAP
    sheet.heading(0, 4, template.bold(_("official result")), xanchor="center")
    secondary = {"color": colours.SECONDARY.light}
    sheet.heading(0, 4, _("too low"), xanchor="right", xshift=-half, font=secondary)
    sheet.heading(0, 4, _("too high"), xshift=half, font=secondary)
    for tick in _ticks(far):
        sheet.shapes.append(_upright(tick, sheet.down, colours.GRID.light, 1))
        place = {"x": tick, "xanchor": "center", "y": 0, "yref": "paper", "yanchor": "top", "yshift": -4}
        sheet.write(_signed(tick), **place, font=secondary | {"size": 12})
    sheet.shapes.append(_upright(0, sheet.down, colours.TEXT.light, 2))


def _upright(x: float, down: float, colour: str, thick: float) -> dict[str, object]:
    line = {"color": colour, "width": thick}
    return {"type": "line", "x0": x, "x1": x, "y0": 0, "y1": int(down), "layer": "below", "line": line}


def _signed(tick: float) -> str:
    return words.points(tick, 0 if float(tick).is_integer() else 1)


def _far(drawn: Sequence[Row]) -> float:
    """The first round distance that no poll is beyond."""
    most = max(abs(error) for row in drawn for error, _hover in row.polls) or 0.1
    return ceil(most / _step(most)) * _step(most)


def _step(far: float) -> float:
    return next((step for step in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20) if far <= step * _TICKS), 50)


def _ticks(far: float) -> list[float]:
    """Round distances on either side, without the middle."""
    number = round(far / _step(far))
    return [_step(far) * place for place in range(-number, number + 1) if place]


def _rings(drawn: Sequence[Row], middles: Sequence[float]) -> dict[str, object]:
    """A ring for each poll of each row."""
    polls = [(error, y, row, hover) for row, y in zip(drawn, middles, strict=True) for error, hover in row.polls]
    return {
        "type": "scatter",
        "name": "polls",
        "mode": "markers",
        "x": [error for error, *_rest in polls],
        "y": [y for _error, y, *_rest in polls],
        "customdata": [[row.contestant_id] for *_rest, row, _hover in polls],
        "marker": {
            "symbol": "circle",
            "size": RING,
            "color": colours.PAPER.light,
            "opacity": 1,
            "line": {"color": [row.colour for *_rest, row, _hover in polls], "width": 2.5},
        },
        "hoverinfo": "text",
        "hovertext": [hover for *_rest, hover in polls],
        "cliponaxis": False,
    }
