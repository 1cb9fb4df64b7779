"""Changes as arrows: from a ring at the earlier share to the end of the bar, inside the bar where it has grown."""

from __future__ import annotations

from election import colours
from election.charts.draw.pencil import strokes
from election.charts.draw.sheet import Sheet
from election.charts.shares.bars import Bar, Row
from election.colours import Pair

RING, HEAD = 11, 10  # pixels across the ring, and along the arrow's head
CLEAR = "rgba(0,0,0,0)"


def draw_arrow(sheet: Sheet, row: Row, scale: float) -> None:
    """In the colour of paper on a full bar, else in that of text; `scale` is how many pixels a per cent takes. A change
    that has no room for ring and head is the ring alone."""
    bar = row.bar
    if bar.before is None:
        return
    grown = bar.value is not None and bar.value > bar.before
    colour = colours.PAPER if grown and _full(bar) else colours.TEXT
    if bar.value is not None and abs(bar.value - bar.before) * scale >= RING / 2 + HEAD:
        shaft = strokes([[(bar.before, row.middle), (bar.value, row.middle)]], colour.light, 2)
        sheet.traces.append({**shaft, "customdata": [[bar.line.contestant_id]] * len(shaft["x"])})
        sheet.shapes.append(_head(bar.value, row.middle, -1 if grown else 1, colour))
    sheet.traces.append(_ring(row, colour, bar.colour if grown and _full(bar) else colours.PAPER))


def _full(bar: Bar) -> bool:
    """Whether the bar is filled with its colour, so that paper shows on it."""
    return not bar.hollow and bar.line.kind not in ("against_all", "uncounted")


def _head(x: float, y: float, side: int, colour: Pair) -> dict[str, object]:
    """A triangle whose tip is at the bar's end; its body lies to the right of that (`side` 1) or to the left."""
    near, far, half = side, side * (HEAD + 1), HEAD / 2
    return {
        "type": "path",
        "path": f"M{near:g},0 L{far:g},{half:g} L{far:g},{-half:g} Z",
        "xref": "x",
        "yref": "y",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": y,
        "fillcolor": colour.light,
        "line": {"width": 0, "color": colour.light},
    }


def _ring(row: Row, colour: Pair, ground: Pair) -> dict[str, object]:
    """Filled with what it lies on, so that no shaft is seen through it."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row.bar.before],
        "y": [row.middle],
        "customdata": [[row.bar.line.contestant_id]],
        "marker": {
            "symbol": "circle",
            "size": RING - 2,
            "color": ground.light,
            "opacity": 1,
            "line": {"color": colour.light, "width": 2},
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
