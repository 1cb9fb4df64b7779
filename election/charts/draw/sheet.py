"""A sheet that marks, labels and lines are put on one by one and that becomes a figure at once.

Plotly checks all that a figure already has each time something is added; collected as plain dicts first, a picture
of a hundred parts takes hundredths of a second instead of seconds.

Vertical places are pixels from the top of the drawing, horizontal ones in the units of `across`, so that rows stay as
they are while columns follow the page. Labels stand in the margin at the left, measured in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from election import colours
from election.charts.draw import template


@dataclass
class Sheet:
    """A drawing `down` pixels high, `across` (low, high) wide in its own units, with margins in pixels."""

    down: float
    across: tuple[float, float]
    left: int
    right: int
    top: int
    bottom: int = 0
    traces: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)

    @property
    def height(self) -> int:
        """Of the whole figure."""
        return int(self.down) + self.top + self.bottom

    def hairlines(self, heights: Sequence[float], *, width: int = 1, colour: colours.Pair = colours.GRID) -> None:
        """Lines at these heights from edge to edge of the figure, over its margins too."""
        for y in heights:
            common = {"type": "line", "xref": "paper", "yref": "y", "y0": y, "y1": y, "layer": "below"}
            common["line"] = {"width": width, "color": colour.light}
            self.shapes.append({**common, "x0": 0, "x1": 1})
            self.shapes.append({**common, "xsizemode": "pixel", "xanchor": 0, "x0": -self.left, "x1": 0})
            self.shapes.append({**common, "xsizemode": "pixel", "xanchor": 1, "x0": 0, "x1": self.right})

    def label(self, shift: float, y: float, text: str, **more: Any) -> None:
        """A line of text (already safe for plotly) that begins `shift` pixels right of the drawing's left edge, or of
        `x` in the units that `xref` names; `font` adds to the usual one."""
        place = {"x": 0, "xref": "paper", "xanchor": "left", "y": y, "yref": "y", "yanchor": "middle", "yshift": 1}
        place["align"] = more.get("xanchor", "left")
        self.write(text, xshift=shift, **place | more)

    def heading(self, x: float, down: float, text: str, **more: Any) -> None:
        """A text (already safe for plotly) over the drawing, its top `down` pixels under the upper edge."""
        place = {"x": x, "xref": "x", "xanchor": "left", "y": 1, "yref": "paper", "yanchor": "top"}
        self.write(text, yshift=self.top - down, **place | more)

    def write(self, text: str, **place: Any) -> None:
        font = {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light} | place.pop("font", {})
        self.annotations.append({"text": text, "showarrow": False, "font": font, **place})

    def figure(self) -> go.Figure:
        return template.figure(
            self.height,
            left=self.left,
            right=self.right,
            top=self.top,
            bottom=self.bottom,
            data=self.traces,
            xaxis={"range": list(self.across), "showticklabels": False},
            yaxis={"range": [int(self.down), 0], "showticklabels": False},
            shapes=self.shapes,
            annotations=self.annotations,
        )
