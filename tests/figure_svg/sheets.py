"""A plain figure that states all that has to be stated, and its picture as XML."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import plotly.graph_objects as go

from figure_svg.axes.axes import build
from figure_svg.figure import Sheet, read
from figure_svg.parts import Paint
from figure_svg.picture import picture

WIDTH, HEIGHT = 300, 200
BLUE = "#2265B1"
AXIS = {"range": [0, 10], "showgrid": False, "zeroline": False, "automargin": False, "showticklabels": False}
SVG = "{http://www.w3.org/2000/svg}"


def figure(*traces: dict[str, Any], **layout: Any) -> go.Figure:
    """300 by 200 pixels with margins of 50, so that a unit of either axis is 20 or 10 pixels; `xaxis` and `yaxis` add
    to what is said of these."""
    plain = {
        "template": {},
        "margin": {"l": 50, "r": 50, "t": 50, "b": 50, "autoexpand": False},
        "font": {"family": "Source Sans", "size": 13, "color": "#000000"},
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
    }
    both = {name: AXIS | layout.pop(name, {}) for name in ("xaxis", "yaxis")}
    return go.Figure(list(traces), plain | both | layout)


def sheet(*traces: dict[str, Any], **layout: Any) -> Sheet:
    """The figure read, with its axes."""
    found = read(figure(*traces, **layout), WIDTH, HEIGHT, Paint(), "t")
    found.axes = build(found)
    return found


def drawn(*traces: dict[str, Any], **layout: Any) -> ElementTree.Element:
    """The picture's root."""
    markup = picture(figure(*traces, **layout), WIDTH, HEIGHT, Paint(), "t")
    return ElementTree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{markup}</svg>')
