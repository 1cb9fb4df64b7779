"""Map and squares as one figure, with their steps named above: side by side on a page, squares first on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import plotly.graph_objects as go

from election import colours
from election.charts.draw import template
from election.charts.draw.pencil import Trace
from election.charts.draw.ruler import width
from election.charts.regions import map as region_map
from election.charts.regions import tiles as region_tiles
from election.charts.regions.labels import Room
from election.charts.regions.spots import Spots
from election.colours import Pair
from election.package.dataset import Dataset
from election.shapes.geometry import WIDTH, atlas

Part = dict[str, Any]
"""A shape or an annotation of plotly's, as a plain dict."""

_WIDE, _USUAL, _PHONE = 960, 1150, 340  # pixels: the widths at which nothing may overlap
_SMALLEST = 288  # of a phone, for the names of the steps, which would be cut
_MAP_PART, _APART = 0.58, 0.03  # of a page's width
_FIELD, _TALL = 392, 640  # the height of the drawing on a page: of a broad country, of the tallest
_SQUARE = 58  # the side of a square on a phone
_BETWEEN = 18
_MARGIN = (8.0, 8.0, 8.0, 30.0)  # round the country, for names of towns beyond it: left, top, right, bottom
_ROW, _SWATCH, _ITEM = 21, 14, 18  # the names of the steps: a row, its mark, the space after one


class Frame(NamedTuple):
    """Where a drawing stands: shares of the field's width and height."""

    x: tuple[float, float]
    y: tuple[float, float]
    towards: tuple[str, str]


@dataclass(frozen=True)
class Layout:
    """Height of the field, the narrowest page, where map and squares stand (None: not there), how large the map is."""

    height: float
    page: int
    map: Frame | None
    tiles: Frame | None
    room: Room


def drawable(dataset: Dataset, spots: Spots) -> bool:
    """Whether there is a map, or squares, to draw."""
    return atlas(dataset) is not None or spots.tiled


def wide(dataset: Dataset, spots: Spots, selected: str) -> go.Figure:
    """The figure for a page from 960 pixels on; there is a map, or squares, or both."""
    drawn = atlas(dataset)
    if drawn is None:
        return _figure(dataset, spots, selected, Layout(_FIELD, _WIDE, None, _whole("left"), _NO_ROOM))
    part = _MAP_PART if spots.tiled else 1.0
    left, top, right, bottom = _MARGIN
    across = (_USUAL * part - left - right) / WIDTH
    field = min(max(_FIELD, drawn.height * across + top + bottom), _TALL)
    least, usual = (
        min((page * part - left - right) / WIDTH, (field - top - bottom) / drawn.height) for page in (_WIDE, _USUAL)
    )
    tiles = Frame((part + _APART, 1), (0, 1), ("right", "top")) if spots.tiled else None
    shown = Layout(field, _WIDE, Frame((0, part), (0, 1), ("left", "top")), tiles, Room(least, usual, _MARGIN))
    return _figure(dataset, spots, selected, shown)


def narrow(dataset: Dataset, spots: Spots, selected: str, *, both: bool = True) -> go.Figure:
    """The figure for a phone: squares, and the map under them; without `both` no map where there are squares."""
    drawn = atlas(dataset)
    columns, rows = region_tiles.grid(spots) if spots.tiled else (1, 0)
    squares = rows * min(_SQUARE, _PHONE / columns)
    if drawn is None or (squares and not both):
        return _figure(dataset, spots, selected, Layout(squares, _PHONE, None, _whole("center"), _NO_ROOM))
    left, top, right, bottom = _MARGIN
    scale = (_PHONE - left - right) / WIDTH
    below = drawn.height * scale + top + bottom
    height = squares + below + (_BETWEEN if squares else 0)
    tiles = Frame((0, 1), (1 - squares / height, 1), ("center", "top")) if squares else None
    shown = Layout(
        height, _PHONE, Frame((0, 1), (0, below / height), ("center", "top")), tiles, Room(scale, scale, _MARGIN)
    )
    return _figure(dataset, spots, selected, shown)


_NO_ROOM = Room(1, 1, _MARGIN)


def _whole(towards: str) -> Frame:
    return Frame((0, 1), (0, 1), (towards, "top"))


def _figure(dataset: Dataset, spots: Spots, selected: str, shown: Layout) -> go.Figure:
    shapes, annotations, top = _steps(spots, _SMALLEST if shown.page == _PHONE else shown.page)
    traces: list[Trace] = []
    axes: dict[str, Any] = {}
    number = ""
    if shown.map:
        drawn = atlas(dataset)
        assert drawn is not None
        every = (
            shown.page == _WIDE and not spots.tiled
        )  # a phone has no room for names outside: there the ranks have them
        placed = region_map.labels(dataset, spots, shown.room, every=every)
        traces += region_map.traces(dataset, spots, placed, selected, {"xaxis": "x", "yaxis": "y"})
        named, leaders = region_map.notes(spots, placed)
        annotations, shapes = annotations + named, shapes + leaders
        left, above, right, below = (round(margin / shown.room.least) for margin in shown.room.margin)
        axes |= _axes("", shown.map, (-left, round(WIDTH) + right), (round(drawn.height) + below, -above))
        number = "2"
    if shown.tiles:
        columns, rows = region_tiles.grid(spots)
        traces += region_tiles.traces(spots, selected, {"xaxis": f"x{number}", "yaxis": f"y{number}"})
        axes |= _axes(number, shown.tiles, (-0.5, columns - 0.5), (rows - 0.5, -0.5))
    sheet = template.figure(round(shown.height) + top + 4, left=1, right=1, top=top, bottom=3)
    marks = {"shapes": shapes, "annotations": annotations, "hoverdistance": 30}
    return go.Figure(traces, {**sheet.layout.to_plotly_json(), **marks, **axes})  # at once: see the sheet's own words


def _axes(number: str, frame: Frame, across: tuple[float, float], down: tuple[float, float]) -> dict[str, Any]:
    """A pair of axes with one scale, so that shapes keep theirs at any width of the page."""
    common = {"visible": False, "fixedrange": True, "constrain": "domain"}
    x = {"range": list(across), "domain": list(frame.x), "anchor": f"y{number}", "constraintoward": frame.towards[0]}
    y = {"range": list(down), "domain": list(frame.y), "anchor": f"x{number}", "constraintoward": frame.towards[1]}
    return {f"xaxis{number}": common | x, f"yaxis{number}": common | y | {"scaleanchor": f"x{number}"}}


def _steps(spots: Spots, page: int) -> tuple[list[Part], list[Part], int]:
    """The steps in a row, or rows, over the drawing, each with its words; then the gaps. Shapes, annotations, and the
    height that they take."""
    items: list[tuple[Pair | str, str]] = [(step.fill, step.words) for step in spots.steps]
    items += list(spots.gaps())
    shapes: list[Part] = []
    annotations: list[Part] = []
    across, row = 0.0, 0
    places: list[tuple[float, int]] = []
    for _look, text in items:
        wide_item = _SWATCH + 5 + width(text)
        if across and across + wide_item > page - 4:
            across, row = 0.0, row + 1
        places.append((across, row))
        across += wide_item + _ITEM
    top = (row + 1) * _ROW + 14
    for (look, text), (x, line) in zip(items, places, strict=True):
        shapes += _swatch(look, x, top - line * _ROW)
        annotations.append(_named(text, x + _SWATCH + 5, top - line * _ROW))
    return shapes, annotations, top


def _swatch(look: Pair | str, x: float, up: float) -> Sequence[Part]:
    """A small field that looks like the units it stands for, its left edge at `x`, hung `up` pixels over the field."""
    place = {
        "xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 1,
    }  # fmt: skip
    box = {"type": "rect", "x0": x, "x1": x + _SWATCH, "y0": up - 4, "y1": up - 15, **place}
    if isinstance(look, Pair):
        return [box | {"fillcolor": look.light, "line": {"width": 0, "color": look.light}}]
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
