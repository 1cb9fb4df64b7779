"""Where figures and names go on a map, so that none covers another, a border that matters, or a town's dot.

A unit that holds its figure has it inside, where there is most room. One that doesn't, a town mostly, gets a dot and
its name and figure beside it: where they cover least of the borders, outside the country if that is near.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from election.charts.draw.boxes import Box
from election.charts.draw.ruler import width
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.shapes.geometry import WIDTH, Atlas, Point, atlas, distances, edges, lattice, middle

LINE = 16  # pixels: the height kept for a line of 13 px type
AIR = 3  # left and right of a figure
DOT = 7  # radius of a town's dot: large enough for the colour of its step to be seen
_STEP = 5  # pixels between places that are tried for a figure
_SEEN = 200  # square pixels, under which a unit can't be seen for what it is
_SAMPLE = 2  # pixels between points of a border that a name may cover
_REACH = (8, 13, 19, 27, 37, 50, 66, 84)  # from the dot to its name
_TURNS = 24
_FAR = 0.2  # what a pixel of distance costs, against a point of a covered border


@dataclass(frozen=True)
class Inner:
    """A figure inside its unit, centred at a place of the plane."""

    region_id: str
    at: Point


@dataclass(frozen=True)
class Outer:
    """A dot at a place of the plane, and its name so many pixels right of and below it, `wide` pixels wide."""

    region_id: str
    at: Point
    shift: Point
    wide: float

    def box(self, scale: float) -> Box:
        x, y = self.at[0] * scale + self.shift[0], self.at[1] * scale + self.shift[1]
        return Box(x - self.wide / 2, x + self.wide / 2, y - LINE / 2, y + LINE / 2)

    @property
    def leader(self) -> tuple[Point, Point] | None:
        """From the edge of the dot to that of the name, in pixels from the dot; None where they are close."""
        (x, y), half = self.shift, self.wide / 2
        end = (min(max(0.0, x - half), x + half), min(max(0.0, y - LINE / 2), y + LINE / 2))
        long = math.hypot(*end)
        if long < DOT + 8:
            return None
        return (end[0] / long * DOT, end[1] / long * DOT), end


@dataclass(frozen=True)
class Room:
    """How large the map is drawn: pixels to a unit where it is smallest and where it usually is, and the pixels that
    names may use beyond the country."""

    least: float
    usual: float
    margin: tuple[float, float, float, float]  # left, top, right, bottom


def place(
    dataset: Dataset, texts: Mapping[str, tuple[str, str]], room: Room, *, every: bool
) -> tuple[list[Inner], list[Outer]]:
    """Places for the units in `texts`: region -> (figure, name with figure); those without a shape have none.

    A unit too small to be seen has its name outside, and so, where `every` figure must be somewhere on the map, has one
    that is too narrow for it; else that one is left out.
    """
    drawn = atlas(dataset)
    if drawn is None:
        return [], []
    texts = {region: text for region, text in texts.items() if region in drawn.shapes}
    half = _half([figure for figure, _name in texts.values()])
    small = [
        region
        for region in texts
        if drawn.shapes[region].area * room.least**2 < _SEEN
        or (every and not _clear(dataset, region, half, room.least).fits.any())
    ]
    outer = _outside(dataset, drawn, {region: texts[region][1] for region in small}, room)
    taken = [*(each.box(room.least) for each in outer), *(_dot(each.at, room.least) for each in outer)]
    taken += [box for each in outer for box in _along(each, room.least)]
    inner = []
    for region in texts:
        spot = None if region in small else _roomiest(_clear(dataset, region, half, room.least), half, room, taken)
        if spot is not None:
            inner.append(Inner(region, spot))
    return inner, outer


def _half(figures: Sequence[str]) -> float:
    """Half the width of the widest figure, in steps of two pixels, so that what fits is worked out once for all like
    it. To the nearest step: the width has some to spare."""
    return round(max((width(figure, bold=True) for figure in figures), default=0) / 4) * 2 + AIR


class _Clear(NamedTuple):
    """Places within a unit, whether a figure fits there, and how clear of the edge it is."""

    points: NDArray[np.float64]
    fits: NDArray[np.bool_]
    clear: NDArray[np.float64]


@kept_with_data(512)
def _clear(dataset: Dataset, region: str, half: float, scale: float) -> _Clear:
    """For a figure `half` pixels to either side, at `scale` pixels to a unit.

    Heights are stretched until the figure's box is a square: a circle in that picture is as good as the box in ours.
    """
    drawn = atlas(dataset)
    assert drawn is not None
    border = edges([drawn.shapes[region]])
    points = lattice(drawn.shapes[region], _STEP / scale, border)
    if not len(points):
        return _Clear(points, np.zeros(0, dtype=bool), np.zeros(0))
    stretch = np.array([1, half / (LINE / 2)]) * scale
    clear = distances(points * stretch, border * np.tile(stretch, 2))
    return _Clear(points, clear >= half, clear)


def _roomiest(found: _Clear, half: float, room: Room, taken: Sequence[Box]) -> Point | None:
    """The place with most air round the figure that touches none of the boxes taken."""
    fits, clear = found.fits, found.clear
    x, y = found.points[:, 0] * room.least, found.points[:, 1] * room.least
    for box in taken:
        beside = np.maximum(np.maximum(box.left - x, x - box.right) - half, 0)
        above = np.maximum(np.maximum(box.low - y, y - box.high) - LINE / 2, 0)
        away = np.maximum(beside, above)
        fits = fits & (away > 0)
        clear = np.minimum(clear, half + away * 2)
    if not fits.any():
        return None
    at = found.points[int(np.where(fits, clear, -1).argmax())]
    return float(at[0]), float(at[1])


def _outside(dataset: Dataset, drawn: Atlas, names: Mapping[str, str], room: Room) -> list[Outer]:
    """Places for names with their dots, found for the usual size of the map; at the smallest none covers another."""
    scale = room.usual
    own = {region: middle(drawn.shapes[region]) for region in names}
    border = _borders(dataset, frozenset(names), scale)
    left, top, right, bottom = room.margin
    field = Box(-left, WIDTH * scale + right, -top, drawn.height * scale + bottom)
    placed: list[Outer] = []
    for region, name in names.items():
        options = _around(region, own[region], width(name, bold=True) + 2 * AIR)
        near = border[_covered(border, _reach(_dot(own[region], scale), options[0].wide))]
        dots = [at for other, at in own.items() if other != region]
        for option in sorted(options, key=lambda option: _cost(option, near, scale)):
            if _within(option.box(scale), field) and all(
                _free(option, placed, dots, size) for size in (scale, room.least)
            ):
                placed.append(option)
                break
    return placed


def _free(option: Outer, placed: Sequence[Outer], dots: Sequence[Point], scale: float) -> bool:
    """Whether a name and its line touch no other, nor a dot, where the map is drawn to this scale."""
    taken = [*(_dot(at, scale) for at in dots), *(each.box(scale) for each in placed)]
    taken += [box for each in placed for box in _along(each, scale)]
    return not any(box.touches(other) for box in (option.box(scale), *_along(option, scale)) for other in taken)


def _covered(points: NDArray[np.float64], box: Box) -> NDArray[np.bool_]:
    """Which points lie under the box."""
    x, y = points[:, 0], points[:, 1]
    return np.asarray((x > box.left) & (x < box.right) & (y > box.low) & (y < box.high))


def _reach(dot: Box, wide: float) -> Box:
    """Everything that a name beside the dot could cover."""
    far = _REACH[-1] + wide + LINE
    return Box(dot.left - far, dot.right + far, dot.low - far, dot.high + far)


def _around(region: str, at: Point, wide: float) -> list[Outer]:
    turns = [2 * math.pi * turn / _TURNS for turn in range(_TURNS)]
    return [
        Outer(
            region,
            at,
            ((reach + wide / 2) * math.cos(turn), (reach + LINE / 2) * math.sin(turn)),
            wide,
        )
        for reach in _REACH
        for turn in turns
    ]


def _cost(option: Outer, border: NDArray[np.float64], scale: float) -> float:
    covered = int(_covered(border, option.box(scale)).sum())
    leader = option.leader
    return covered + _FAR * (math.dist(*leader) if leader else 0.0)


def _along(option: Outer, scale: float) -> list[Box]:
    """Small boxes along the line from dot to name."""
    if option.leader is None:
        return []
    (x0, y0), (x1, y1) = option.leader
    x, y = option.at[0] * scale, option.at[1] * scale
    steps = max(2, int(math.hypot(x1 - x0, y1 - y0) / 3))
    spots = [(x + x0 + (x1 - x0) * n / steps, y + y0 + (y1 - y0) * n / steps) for n in range(steps)]
    return [Box(px - 1, px + 1, py - 1, py + 1) for px, py in spots]


def _dot(at: Point, scale: float) -> Box:
    x, y = at[0] * scale, at[1] * scale
    return Box(x - DOT - 1, x + DOT + 1, y - DOT - 1, y + DOT + 1)


def _within(box: Box, field: Box) -> bool:
    return box.left >= field.left and box.right <= field.right and box.low >= field.low and box.high <= field.high


@kept_with_data(32)
def _borders(dataset: Dataset, without: frozenset[str], scale: float) -> NDArray[np.float64]:
    """Points along the edges of all units but some, in pixels, so dense that no name lies between two of them."""
    drawn = atlas(dataset)
    assert drawn is not None
    points = []
    for x0, y0, x1, y1 in edges(shape for region, shape in drawn.shapes.items() if region not in without) * scale:
        steps = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / _SAMPLE))
        share = np.arange(steps) / steps
        points.append(np.column_stack((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)))
    return np.concatenate(points) if points else np.zeros((0, 2))
