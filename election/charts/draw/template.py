"""The sheet that every chart is drawn on: exact margins, one font, no decoration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from election import colours
from election.words import clean

FONT = "Source Sans, sans-serif"  # the family of the page's body: plotly measures text with what is loaded
SERIF = "Election Serif, Source Serif, serif"  # of the page's headings: for figures that are read like one
LABEL = 13
NAMES = 132  # pixels that a contestant's name may take before it is broken
DWARFED = 2.5  # a line this many times as high as the next would flatten it on one scale

_LAYOUT = go.Layout(
    template=go.layout.Template(),  # plotly's own adds 6 kB to every figure and a pale edge to every bar
    autosize=True,
    paper_bgcolor="rgba(0,0,0,0)",
    plot_bgcolor="rgba(0,0,0,0)",
    font={"family": FONT, "size": LABEL, "color": colours.TEXT.light},
    showlegend=False,
    dragmode=False,
    hovermode="closest",
    hoverlabel={
        "bgcolor": colours.TEXT.light,
        "bordercolor": colours.TEXT.light,
        "font": {"family": FONT, "size": LABEL, "color": colours.PAPER.light},
        "align": "left",
        "namelength": -1,
    },
    bargap=0.36,
).to_plotly_json()

_AXIS = {
    "showgrid": False,
    "zeroline": False,
    "showline": False,
    "ticks": "",
    "fixedrange": True,
    "automargin": False,
    "title": None,
    "gridcolor": colours.GRID.light,
    "gridwidth": 1,
    "tickfont": {"family": FONT, "size": LABEL, "color": colours.SECONDARY.light},
}

_PLAIN: Mapping[str, Any] = MappingProxyType({})

CONFIG = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "responsive": True,
}
"""How every chart behaves in the browser."""


def figure(
    height: int,
    *,
    left: int,
    right: int,
    top: int,
    bottom: int,
    data: Sequence[dict[str, Any]] = (),
    xaxis: Mapping[str, Any] = _PLAIN,
    yaxis: Mapping[str, Any] = _PLAIN,
    **layout: Any,
) -> go.Figure:
    """A figure of that height with exact margins, in pixels; axes plain and fixed, but for what is given of them.

    `data` and more of the layout are best given here, in one go: what is added to a figure later is checked against all
    that it has, and costs ten times as much.
    """
    margin = {"l": left, "r": right, "t": top, "b": bottom, "pad": 0, "autoexpand": False}
    axes = {"xaxis": _AXIS | dict(xaxis), "yaxis": _AXIS | dict(yaxis)}
    return go.Figure(data=list(data), layout={**_LAYOUT, **layout, "height": height, "margin": margin, **axes})


def safe(text: str) -> str:
    """Text from the data as plotly may print it: nothing in it is read as markup or turns what follows."""
    return escape(clean(text), quote=False)


def bold(text: str) -> str:
    return f"<b>{safe(text)}</b>"
