"""Labels, rules and fills as every chart of shares draws them.

Plotly checks every mark that is added to a figure against everything already there; so marks are collected as plain
dicts and handed over at once, which is many times faster.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from election import colours
from election.charts.draw import template
from election.colours import Pair

Trace = dict[str, Any]  # a plotly trace as a plain dict
Spot = tuple[float, float]


@dataclass
class Pencil:
    """Marks for one figure, in drawing order; `finish` puts them on it."""

    traces: list[dict[str, Any]] = field(default_factory=list)
    labels: list[dict[str, Any]] = field(default_factory=list)
    rules: list[dict[str, Any]] = field(default_factory=list)

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        shift: tuple[float, float] = (0, 0),
        anchor: str = "left",
        colour: Pair = colours.TEXT,
        markup: bool = False,
        of: str = "",
    ) -> None:
        """A label at a data position, moved right and up by pixels; `markup` says that `text` is safe already, `of` is
        the id of what it speaks of."""
        self.labels.append(
            {
                "x": x,
                "y": y,
                "name": of,
                "text": text if markup else template.safe(text),
                "xshift": shift[0],
                "yshift": shift[1],
                "xanchor": anchor,
                "yanchor": "middle",
                "showarrow": False,
                "font": {"color": colour.light, "size": template.LABEL},
            }
        )

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: Pair,
        thick: float = 1,
        dash: str = "solid",
    ) -> None:
        """A straight line between two data positions (x, y)."""
        line = {"color": colour.light, "width": thick, "dash": dash}
        self.rules.append({"type": "line", "x0": start[0], "y0": start[1], "x1": end[0], "y1": end[1], "line": line})

    def bar(self, x: float, y: float, *, thick: float, marker: dict[str, Any], hover: str, name: str) -> None:
        """A horizontal bar from zero to `x`; `hover` and `name` are safe text."""
        self.traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "x": [x],
                "y": [y],
                "width": thick,
                "marker": marker,
                "hoverinfo": "text",
                "hovertext": hover,
                "name": name,
            }
        )

    def finish(self, figure: go.Figure) -> go.Figure:
        figure.add_traces(self.traces)
        figure.update_layout(annotations=self.labels, shapes=self.rules)
        return figure


def fill(kind: str, colour: str, *, hollow: bool = False) -> dict[str, Any]:
    """A bar's marker: full, hollow, hatched for "against all", plain grey for what counts for nobody."""
    if hollow:
        return {"color": "rgba(0,0,0,0)", "line": {"width": 1.5, "color": colour}}
    if kind == "against_all":
        hatch = {"shape": "/", "fillmode": "replace", "size": 6, "solidity": 0.25, "fgcolor": colour}
        return {"color": colour, "line": {"width": 1, "color": colour}, "pattern": hatch}
    if kind == "uncounted":
        return {"color": colours.AXIS.light, "line": {"width": 1, "color": colours.TERTIARY.light}}
    return {"color": colour, "line": {"width": 0}}


def rows(figure: go.Figure, names: list[list[str]], *, lift: float = 0.0, before: int = 8) -> None:
    """The y axis of a chart with one named row a line, first on top; `lift` adds room over it, in rows, and `before` is
    how many pixels names end before the axis."""
    figure.update_layout(barmode="overlay", bargap=0)
    figure.update_yaxes(
        range=[len(names) - 0.5, -0.5 - lift],
        tickvals=list(range(len(names))),
        ticktext=["<br>".join(template.safe(text) for text in name) for name in names],
        tickfont={"color": colours.TEXT.light},
        ticklabelstandoff=before,
    )


def text_trace(spots: Sequence[tuple[Spot, str]], position: str, colour: str, size: int = template.LABEL) -> Trace:
    """Words, safe already, each beside its spot."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [spot[0] for spot, _words in spots],
        "y": [spot[1] for spot, _words in spots],
        "text": [text for _spot, text in spots],
        "textposition": position,
        "textfont": {"color": colour, "size": size},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def strokes(pieces: Sequence[Sequence[Spot]], colour: str, width: float = 1, dash: str = "solid") -> Trace:
    """Lines that don't touch each other, as one trace."""
    spots = [spot for piece in pieces for spot in (*piece, (None, None))]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _y in spots],
        "y": [y for _x, y in spots],
        "line": {"color": colour, "width": width, "dash": dash},
        "hoverinfo": "skip",
        "connectgaps": False,
    }
