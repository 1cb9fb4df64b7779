"""The map, and the tiles, each as a figure of its own with the steps named above it."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from election.charts.draw import template
from election.charts.draw.pencil import Trace
from election.charts.regions import map as region_map
from election.charts.regions import tiles as region_tiles
from election.charts.regions.key import Part, key
from election.charts.regions.labels import Room, towns
from election.charts.regions.spots import Spots
from election.package.dataset import Dataset
from election.shapes.geometry import WIDTH, atlas

_LEAST, _USUAL = 616, 752  # pixels: the map beside the card of a region, where it is smallest and as it usually is
_SMALLEST, _PHONE = 288, 340  # likewise on a phone; by the smallest the names of the steps are set, which would be cut
_TALLEST = 640  # of a map
_MARGIN = (2.0, 12.0, 2.0, 24.0)  # round the country, for words beyond it: left, top, right, bottom
_SIDE, _SIDE_ON_PHONE = 38.0, 32.0  # of a town's square


def drawable(dataset: Dataset, spots: Spots) -> bool:
    """Whether there is a map, or tiles, to draw."""
    return atlas(dataset) is not None or spots.tiled


def map_wide(dataset: Dataset, spots: Spots, selected: str) -> go.Figure:
    """The map for a column from 616 pixels on."""
    return _map(dataset, spots, selected, _room(dataset), _LEAST)


def map_narrow(dataset: Dataset, spots: Spots, selected: str) -> go.Figure:
    """The map for a phone."""
    left, _top, right, _bottom = _MARGIN
    least, usual = ((page - left - right) / WIDTH for page in (_SMALLEST, _PHONE))
    room = Room(_height(dataset), least, usual, _MARGIN, _SIDE_ON_PHONE)
    return _map(dataset, spots, selected, room, _SMALLEST)


def tiles_wide(dataset: Dataset, spots: Spots, selected: str) -> go.Figure:
    """The tiles for a column from 560 pixels on."""
    return _tiles(dataset, spots, selected, region_tiles.WIDE, region_tiles.WIDE.page)


def tiles_narrow(dataset: Dataset, spots: Spots, selected: str) -> go.Figure:
    """The tiles for a phone."""
    return _tiles(dataset, spots, selected, region_tiles.PHONE, _SMALLEST)


def tiles_card(dataset: Dataset, spots: Spots, selected: str) -> go.Figure:
    """The tiles for the picture beside a link: low, and without the names of the steps, for each has its figure."""
    return _tiles(dataset, spots, selected, region_tiles.CARD, 0)


def framed(dataset: Dataset) -> list[str]:
    """The units that have a square on the map, and a frame among the tiles."""
    return towns(dataset, _room(dataset))


def _room(dataset: Dataset) -> Room:
    """Of a map on a page: as wide as its column, but no taller than a screen."""
    left, top, right, bottom = _MARGIN
    height = _height(dataset)
    high = (_TALLEST - top - bottom) / height
    least, usual = (min((page - left - right) / WIDTH, high) for page in (_LEAST, _USUAL))
    return Room(height, least, usual, _MARGIN, _SIDE)


def _height(dataset: Dataset) -> float:
    """Of the country, in units of its atlas."""
    drawn = atlas(dataset)
    return drawn.height if drawn else WIDTH


def _map(dataset: Dataset, spots: Spots, selected: str, room: Room, page: int) -> go.Figure:
    shapes, annotations, top = key(spots, page)
    placed = region_map.labels(dataset, spots, room)
    named, leaders = region_map.notes(spots, placed)
    left, above, right, below = (round(margin / room.least) for margin in room.margin)
    axes = {
        "xaxis": _AXIS | {"range": [-left, round(WIDTH) + right], "constraintoward": "left"},
        "yaxis": _AXIS | {"range": [round(room.height) + below, -above], "constraintoward": "top", "scaleanchor": "x"},
    }
    height = room.height * room.usual + room.margin[1] + room.margin[3]
    traces = region_map.traces(dataset, spots, placed, room, selected)
    return _figure(traces, height, top, shapes + leaders, annotations + named, axes)


def _tiles(dataset: Dataset, spots: Spots, selected: str, size: region_tiles.Size, page: int) -> go.Figure:
    shapes, annotations, top = key(spots, page) if page else ([], [], 3)
    columns, rows = region_tiles.grid(spots)
    axes = {
        "xaxis": _AXIS | {"range": [-0.5, columns - 0.5]},
        "yaxis": _AXIS | {"range": [rows - 0.5, -0.5]},
    }
    traces = region_tiles.traces(spots, size, selected, framed(dataset))
    return _figure(traces, rows * size.row, top, shapes, annotations, axes)


_AXIS: dict[str, Any] = {"visible": False, "fixedrange": True, "constrain": "domain"}


def _figure(
    traces: list[Trace], height: float, top: int, shapes: list[Part], annotations: list[Part], axes: dict[str, Any]
) -> go.Figure:
    sheet = template.figure(round(height) + top + 4, left=1, right=1, top=top, bottom=3)
    marks = {"shapes": shapes, "annotations": annotations, "hoverdistance": 30}
    return go.Figure(traces, {**sheet.layout.to_plotly_json(), **marks, **axes})  # at once: see the sheet's own words
