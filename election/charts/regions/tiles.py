"""One equal square for each unit, so that towns count as much as deserts: letters small, figure big."""

from __future__ import annotations

from collections.abc import Sequence

from election import colours
from election.charts.draw.pencil import Trace
from election.charts.draw.ruler import wrap
from election.charts.regions.marks import hover, look, outlined, words
from election.charts.regions.spots import Spot, Spots

_HALF = 0.485  # of a square's side: the rest is paper between two
_LETTERS, _FIGURE = -0.2, 0.16  # of a side, from the middle down
FIGURE_SIZE = 15
_NAME = 44  # pixels: room for a name where the package has no letters


def grid(spots: Spots) -> tuple[int, int]:
    """Columns and rows."""
    tiles = [spot.tile for spot in spots.every if spot.tile]
    return max(column for column, _row in tiles) + 1, max(row for _column, row in tiles) + 1


def traces(spots: Spots, selected: str, axes: dict[str, str]) -> list[Trace]:
    """The squares as traces, a unit of the axes wide each, their middles on whole numbers, rows downwards."""
    placed = [(spot, spot.tile) for spot in spots.every if spot.tile]
    parts = look([(spot, [_square(*tile)]) for spot, tile in placed])
    parts += outlined([[_square(*tile)] for spot, tile in placed if spot.region_id == selected])
    parts += words([(spot, (x, y + _LETTERS), code(spot)) for spot, (x, y) in placed], bold=False, size=12)
    figures = [(spot, (x, y + _FIGURE), spot.text or "–") for spot, (x, y) in placed]
    parts += words(figures, size=FIGURE_SIZE)
    parts.append(_caught(placed))
    return [part | axes for part in parts]


def _caught(placed: Sequence[tuple[Spot, tuple[int, int]]]) -> Trace:
    """What the pointer meets: an unseen mark in each square, nearly as big."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [column for _spot, (column, _row) in placed],
        "y": [row for _spot, (_column, row) in placed],
        "customdata": [[spot.region_id, hover(spot)] for spot, _tile in placed],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": {"size": 50, "opacity": 0, "color": colours.TEXT.light},
    }


def code(spot: Spot) -> str:
    return spot.code or wrap(spot.name, _NAME, size=12, lines=1)[0]


def _square(x: int, y: int) -> list[tuple[float, float]]:
    left, right, top, bottom = x - _HALF, x + _HALF, y - _HALF, y + _HALF
    return [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
