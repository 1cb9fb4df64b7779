"""One equal tile for each unit, so that towns count as much as deserts: its name small, its figure big."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from election import colours
from election.charts.draw import template
from election.charts.draw.pencil import Trace
from election.charts.draw.ruler import width, wrap
from election.charts.regions.marks import caught, look, words
from election.charts.regions.spots import Spot, Spots

_VOWELS = "aeiouyäöüıаеёиоуыэюяәіөүұ"
_JOINT = re.compile(rf"(?=[^\W\d_{_VOWELS}][{_VOWELS}])", re.IGNORECASE)


class Size(NamedTuple):
    """A page, a phone or the picture beside a link: the least width of all tiles together, the height of a row and the
    paper between two, and the sizes of type of a name and a figure, all in pixels; and the lines that a name may take.
    """

    page: int
    row: int
    gap: int
    name: int
    figure: int
    lines: int = 2


WIDE = Size(560, 90, 7, 13, 20)
PHONE = Size(288, 60, 3, 12, 15)
CARD = Size(560, 36, 3, 12, 14, lines=1)


def grid(spots: Spots) -> tuple[int, int]:
    """Columns and rows."""
    tiles = [spot.tile for spot in spots.every if spot.tile]
    return max(column for column, _row in tiles) + 1, max(row for _column, row in tiles) + 1


def traces(spots: Spots, size: Size, selected: str, framed: Collection[str]) -> list[Trace]:
    """The tiles as traces, a unit of the axes wide and high each, their middles on whole numbers, rows downwards;
    `framed` are those of towns."""
    columns, _rows = grid(spots)
    across = size.page / columns
    x, y = 0.5 - size.gap / across / 2, 0.5 - size.gap / size.row / 2
    placed = [(spot, spot.tile) for spot in spots.every if spot.tile]
    parts = look([(spot, [_tile(*tile, x, y)]) for spot, tile in placed])
    frames = [(spot, tile) for spot, tile in placed if spot.region_id in framed]
    parts += [_frame(spot, _tile(*tile, x, y), colours.TEXT.light) for spot, tile in frames]
    parts += [
        _frame(spot, _tile(*tile, 0.5, 0.5), colours.ACCENT.light)
        for spot, tile in placed
        if spot.region_id == selected
    ]
    parts += _written(placed, size, across - size.gap)
    parts += [caught(spot, [tile], size.row - size.gap) for spot, tile in placed]
    return parts


def _frame(spot: Spot, outline: list[tuple[float, float]], colour: str) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _y in outline],
        "y": [y for _x, y in outline],
        "customdata": [[spot.region_id]],
        "hoverinfo": "skip",
        "line": {"color": colour, "width": 2},
        "cliponaxis": False,
    }


def _written(placed: Sequence[tuple[Spot, tuple[int, int]]], size: Size, room: float) -> list[Trace]:
    """Name and figure of each; figures of all stand on one height in a row."""
    named = [(spot, tile, _fitted(spot, size, room)) for spot, tile in placed]
    high = size.figure * 1.25
    names, figures = [], []
    for spot, (x, y), lines in named:
        tall = len(lines) * size.name * 1.3
        top = (size.row - tall - high) / 2 - size.row / 2
        names.append((spot, (x, y + (top + tall / 2) / size.row), "<br>".join(map(template.safe, lines))))
        figures.append((spot, (x, y + (top + tall + high / 2) / size.row), template.bold(spot.text or "–")))
    serif = {"family": template.SERIF}
    big = [part | {"textfont": part["textfont"] | serif} for part in words(figures, size=size.figure)]
    return [*words(names, size=size.name), *big]


def _fitted(spot: Spot, size: Size, room: float) -> list[str]:
    """A unit's name in as many lines as it may take; where it doesn't fit, the package's letters."""
    for name in (spot.name, spot.brief):
        if all(width(word, size=size.name) <= room for word in name.split()):
            lines = wrap(name, room, size=size.name, lines=3)
            if len(lines) <= size.lines:
                return lines
    halves = _halves(spot.name, size, room) if size.lines > 1 else []
    return halves or [spot.code or wrap(spot.name, room, size=size.name, lines=1)[0]]


def _halves(name: str, size: Size, room: float) -> list[str]:
    """A word in two lines with a hyphen, parted where a syllable begins, as near its middle as fits."""
    joints = [match.start() for match in _JOINT.finditer(name) if 2 <= match.start() <= len(name) - 2]
    for at in sorted(joints, key=lambda at: abs(at - len(name) / 2)):
        lines = [f"{name[:at]}-", name[at:]]
        if " " not in name and all(width(line, size=size.name) <= room for line in lines):
            return lines
    return []


def _tile(column: int, row: int, x: float, y: float) -> list[tuple[float, float]]:
    left, right, top, bottom = column - x, column + x, row - y, row + y
    return [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
