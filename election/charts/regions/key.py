"""The steps of a picture in a row, or rows, over it: each with its look, its words and how many units lie on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from election import colours
from election.charts.draw import template
from election.charts.draw.ruler import width
from election.charts.regions.spots import Spots
from election.colours import Pair
from election.words import _

Part = dict[str, Any]
"""A shape or an annotation of plotly's, as a plain dict."""

_ROW, _SWATCH, _ITEM = 21, 14, 18  # pixels: a row, the mark of a step, the space after one


def key(spots: Spots, page: int) -> tuple[list[Part], list[Part], int]:
    """Shapes, annotations, and the height that they take on a page so many pixels wide: the steps, then the gaps."""
    items = _items(spots)
    shapes: list[Part] = []
    annotations: list[Part] = []
    across, row = 0.0, 0
    places: list[tuple[float, int]] = []
    for _look, text in items:
        wide = _SWATCH + 5 + width(text)
        if across and across + wide > page - 4:
            across, row = 0.0, row + 1
        places.append((across, row))
        across += wide + _ITEM
    top = (row + 1) * _ROW + 14
    for (look, text), (x, line) in zip(items, places, strict=True):
        shapes += _swatch(look, x, top - line * _ROW)
        annotations.append(_named(text, x + _SWATCH + 5, top - line * _ROW))
    return shapes, annotations, top


def _items(spots: Spots) -> list[tuple[Pair | str, str]]:
    on = Counter(spot.step or spot.gap for spot in spots.every)
    counted = _("{step} ({number})")
    items: list[tuple[Pair | str, str]] = [
        (step.fill, counted.format(step=step.words, number=on[step])) for step in spots.steps
    ]
    return items + [(gap, counted.format(step=text, number=on[gap])) for gap, text in spots.gaps()]


def _swatch(look: Pair | str, x: float, up: float) -> Sequence[Part]:
    """A small field that looks like the units it stands for, its left edge at `x`, hung `up` pixels over the field."""
    place = {
        "xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 1,
    }  # fmt: skip
    box = {"type": "rect", "x0": x, "x1": x + _SWATCH, "y0": up - 4, "y1": up - 15, **place}
    if isinstance(look, Pair):
        return [box | {"fillcolor": look.light, "line": {"width": 1, "color": colours.AXIS.light}}]
    if look == "missing":
        return [box | {"line": {"width": 1.5, "color": colours.TERTIARY.light, "dash": "dot"}}]
    line = {"type": "line", "line": {"width": 1, "color": colours.TERTIARY.light}, **place}
    strokes = [(3, 15, 0, 12), (8, 15, 0, 7), (13, 15, 2, 4), (14, 11, 7, 4), (14, 6, 12, 4)]
    return [
        box | {"line": {"width": 1, "color": colours.AXIS.light}},
        *({**line, "x0": x + a, "y0": up - b, "x1": x + c, "y1": up - d} for c, d, a, b in strokes),
    ]


def _named(text: str, x: float, up: float) -> Part:
    return {
        "text": template.safe(text),
        "showarrow": False,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": x,
        "yshift": up - 9,
        "font": {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light},
    }
