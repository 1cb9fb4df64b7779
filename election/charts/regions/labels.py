"""Where names and figures go on a map, so that none covers another, a border that matters, or a town's square.

A unit too small to be seen has a square with its figure, and its name beside it. Any other has its name over its
figure, where there is most room inside it; the figure alone where both don't fit and no free ground is near.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from election.charts.draw.boxes import Box
from election.charts.draw.ruler import width
from election.charts.regions.ground import ground
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.shapes.geometry import WIDTH, Atlas, Point, atlas, distances, edges, lattice, middle

LINE = 16  # pixels: the height kept for a line of 13 px type
AIR = 2  # left and right of words
_STEP = 5  # pixels between places that are tried for words
_SEEN = 200  # square pixels, under which a unit can't be seen for what it is
_TURNS = 24
_PUSHED = (12, 22, 32, 44, 58)  # pixels that a square may be moved off its place for another's sake
_BESIDE = 4  # pixels between a square and its name
_NEAR = (4, 10, 18)  # pixels from a unit's edge to words beside the country

Texts = tuple[tuple[str, tuple[str, ...], str], ...]
"""Of each unit its id, its names, the longest first, and its figure."""


@dataclass(frozen=True)
class Town:
    """A square at a place of the plane; `home` is where the town lies, elsewhere where another is in the way."""

    region_id: str
    at: Point
    home: Point


@dataclass(frozen=True)
class Label:
    """Lines of words, their middle so many pixels right of and below a place of the plane. `on` is the unit under them,
    "" for free ground, None for several, so that they need paper of their own."""

    region_id: str
    at: Point
    shift: Point
    lines: tuple[str, ...]
    on: str | None

    @property
    def half(self) -> Point:
        return _half(self.lines)

    def box(self, scale: float) -> Box:
        (x, y), (across, down) = (self.at[0] * scale + self.shift[0], self.at[1] * scale + self.shift[1]), self.half
        return Box(x - across, x + across, y - down, y + down)

    def boxes(self, room: Room) -> Boxes:
        return tuple(self.box(scale) for scale in room.scales)


@dataclass(frozen=True)
class Room:
    """How large the map is drawn: its height in units of the atlas; pixels to a unit where it is smallest and where it
    usually is; the pixels that words may use beyond the country (left, top, right, bottom); and the side of a town's
    square."""

    height: float
    least: float
    usual: float
    margin: tuple[float, float, float, float]
    side: float

    @property
    def scales(self) -> tuple[float, float]:
        return self.least, self.usual


class Placed(NamedTuple):
    """Squares, words of units inside them or beside the country, names of towns; the last line of words is a figure,
    but for towns."""

    towns: list[Town]
    units: list[Label]
    names: list[Label]


@kept_with_data(16)  # whichever unit is chosen
def place(dataset: Dataset, said: Texts, room: Room) -> Placed:
    """Places for the units of whom something is said; those without a shape have none."""
    drawn = atlas(dataset)
    if drawn is None:
        return Placed([], [], [])
    texts = {region: (names, figure) for region, names, figure in said if region in drawn.shapes}
    small = [region for region in towns(dataset, room) if region in texts]
    squares = _squares(drawn, small, room)
    taken = [tuple(_around(town.at, room.side / 2 + 2, scale) for scale in room.scales) for town in squares]
    names: list[Label] = []
    for town in squares:
        label = _beside_town(dataset, town, texts[town.region_id][0][0], room, taken)
        if label:
            names.append(label)
            taken.append(label.boxes(room))
    units: list[Label] = []
    for region in texts:
        label = None if region in small else _of_unit(dataset, region, *texts[region], room, taken)
        if label:
            units.append(label)
            taken.append(label.boxes(room))
    return Placed(squares, units, names)


def towns(dataset: Dataset, room: Room) -> list[str]:
    """The units that are too small to be seen where the map is smallest; none without a map."""
    drawn = atlas(dataset)
    shapes = drawn.shapes if drawn else {}
    return [region for region, shape in shapes.items() if shape.area * room.least**2 < _SEEN]


Boxes = tuple[Box, ...]
"""What words or a square take at each of a room's scales: they keep their size when the map grows."""


def _around(at: Point, half: float, scale: float) -> Box:
    x, y = at[0] * scale, at[1] * scale
    return Box(x - half, x + half, y - half, y + half)


def _half(lines: Sequence[str]) -> Point:
    """Half of what lines of words take, the last of them bold, rounded to even pixels, so that what fits is worked out
    once for all like it."""
    across = max(width(line, bold=line == lines[-1]) for line in lines) / 2
    return math.ceil(across / 2) * 2 + AIR, len(lines) * LINE / 2


def _free(boxes: Boxes, taken: Sequence[Boxes], room: Room) -> bool:
    """Whether it lies on nothing, and on the sheet, at either size of the map."""
    return all(
        _within(own, room, scale) and not any(own.touches(other[number]) for other in taken)
        for number, (own, scale) in enumerate(zip(boxes, room.scales, strict=True))
    )


def _within(box: Box, room: Room, scale: float) -> bool:
    left, top, right, bottom = room.margin
    across, down = WIDTH * scale + right, room.height * scale + bottom
    return box.left >= -left and box.right <= across and box.low >= -top and box.high <= down


# --- towns ---------------------------------------------------------------------------------------------------------


def _squares(drawn: Atlas, small: Sequence[str], room: Room) -> list[Town]:
    """A square for each town where it lies, or as near as another's allows at the smallest size of the map."""
    placed: list[Town] = []
    for region in small:
        home = middle(drawn.shapes[region])
        options = (Town(region, at, home) for at in _pushed(home, room.least))
        placed.append(next((each for each in options if _clears(each, placed, room)), Town(region, home, home)))
    return placed


def _pushed(home: Point, scale: float) -> Iterator[Point]:
    yield home
    for reach in _PUSHED:
        for turn in range(_TURNS):
            angle = 2 * math.pi * turn / _TURNS
            yield home[0] + reach / scale * math.cos(angle), home[1] + reach / scale * math.sin(angle)


def _clears(town: Town, placed: Sequence[Town], room: Room) -> bool:
    own = _around(town.at, room.side / 2 + 2, room.least)
    return _within(own, room, room.least) and not any(
        own.touches(_around(other.at, room.side / 2 + 2, room.least)) for other in placed
    )


def _beside_town(dataset: Dataset, town: Town, name: str, room: Room, taken: Sequence[Boxes]) -> Label | None:
    """A town's name on one side of its square: on one unit, or beside the country, if it can be; else on paper."""
    across, down = _half([name])
    gap = room.side / 2 + _BESIDE
    sides = [(0.0, gap + down), (0.0, -gap - down), (gap + across, 0.0), (-gap - across, 0.0)]
    slid = [(turn * (across - room.side / 2), y) for y in (gap + down, -gap - down) for turn in (1, -1)]
    options = [Label(town.region_id, town.at, shift, (name,), None) for shift in (*sides, *slid)]
    fitting = [each for each in options if _free(each.boxes(room), taken, room)]
    grounds = [(each, _ground_of(dataset, each, room)) for each in fitting]
    whole = [Label(each.region_id, each.at, each.shift, each.lines, on) for each, on in grounds if on is not None]
    return next(iter([*whole, *fitting]), None)


def _ground_of(dataset: Dataset, label: Label, room: Room) -> str | None:
    """The one unit besides the town itself, or the free ground, under words at either size of the map; None for
    several."""
    under = set[str]().union(*(ground(dataset, scale).under(label.box(scale)) for scale in room.scales))
    under.discard(label.region_id)
    return under.pop() if len(under) == 1 else None


# --- units ---------------------------------------------------------------------------------------------------------


def _of_unit(
    dataset: Dataset, region: str, names: Sequence[str], figure: str, room: Room, taken: Sequence[Boxes]
) -> Label | None:
    """Name over figure inside the unit; both beside the country, next to it; both inside it where the map has its usual
    size, and a little over its edge where it is smaller; the figure alone inside it."""
    inside = _inside(dataset, region, _forms(names, figure), room.least, room, taken)
    return (
        inside
        or _outside(dataset, region, f"{names[0]} {figure}", room, taken)
        or _inside(dataset, region, _forms(names, figure), room.usual, room, taken)
        or _inside(dataset, region, [(figure,)], room.least, room, taken)
    )


def _inside(
    dataset: Dataset,
    region: str,
    forms: Iterable[tuple[str, ...]],
    scale: float,
    room: Room,
    taken: Sequence[Boxes],
) -> Label | None:
    """The first of these forms that fits inside the unit on a map of that scale."""
    for lines in forms:
        at = _roomiest(dataset, region, lines, scale, room, taken)
        if at is not None:
            return Label(region, at, (0, 0), lines, region)
    return None


def _forms(names: Sequence[str], figure: str) -> Iterator[tuple[str, ...]]:
    """Each name in one line, then in two, over the figure."""
    for name in dict.fromkeys(names):
        first, _space, rest = name.partition(" ")
        yield name, figure
        if rest:
            yield first, rest, figure


class _Clear(NamedTuple):
    """Places within a unit, and how far from its edge they are, counted in half widths of the words."""

    points: NDArray[np.float64]
    clear: NDArray[np.float64]


@kept_with_data(512)
def _clear(dataset: Dataset, region: str, half: Point, scale: float) -> _Clear:
    """For words that reach `half` pixels across and down, at `scale` pixels to a unit of the atlas.

    The plane is stretched until the box of the words is a square: a circle in that picture is as good as the box."""
    drawn = atlas(dataset)
    assert drawn is not None
    border = edges([drawn.shapes[region]])
    points = lattice(drawn.shapes[region], _STEP / scale, border)
    stretch = scale / np.array(half)
    clear = distances(points * stretch, border * np.tile(stretch, 2)) if len(points) else np.zeros(0)
    return _Clear(points, clear)


def _roomiest(
    dataset: Dataset, region: str, lines: tuple[str, ...], own: float, room: Room, taken: Sequence[Boxes]
) -> Point | None:
    """The place inside a unit, drawn to its `own` scale, with most air round these words, that touches nothing; None
    where there is none."""
    half = _half(lines)
    points, clear = _clear(dataset, region, half, own)
    fits = clear >= 1
    for number, scale in enumerate(room.scales):
        x, y = points[:, 0] * scale, points[:, 1] * scale
        for box in _near([each[number] for each in taken], x, y, half):
            beside = np.maximum(box.left - x, x - box.right) - half[0]
            above = np.maximum(box.low - y, y - box.high) - half[1]
            away = np.maximum(beside, above)
            fits = fits & (away > 0)
            clear = np.minimum(clear, 1 + np.maximum(away, 0) / half[1])
    if not fits.any():
        return None
    at = points[int(np.where(fits, clear, -1).argmax())]
    return float(at[0]), float(at[1])


def _near(boxes: Sequence[Box], x: NDArray[np.float64], y: NDArray[np.float64], half: Point) -> list[Box]:
    """Those of the boxes that words at some of these places could come near."""
    if not len(x):
        return []
    across, down = 2 * half[0], 2 * half[1]
    all_of_it = Box(x.min() - across, x.max() + across, y.min() - down, y.max() + down)
    return [box for box in boxes if box.touches(all_of_it)]


def _outside(dataset: Dataset, region: str, words: str, room: Room, taken: Sequence[Boxes]) -> Label | None:
    """Words on free ground next to the unit and to no other, as near its middle as may be; None where there is none."""
    drawn = atlas(dataset)
    assert drawn is not None
    home = _around(middle(drawn.shapes[region]), 0, room.usual)
    options = sorted(_at_coast(dataset, region, words, room), key=lambda label: _away(label.box(room.usual), home))
    fitting = (each for each in options if _lies_free(dataset, each, room) and _free(each.boxes(room), taken, room))
    return next(fitting, None)


def _away(box: Box, home: Box) -> float:
    """From a point to the nearest of a box."""
    return math.hypot(
        max(box.left - home.left, home.left - box.right, 0), max(box.low - home.low, home.low - box.high, 0)
    )


def _at_coast(dataset: Dataset, region: str, words: str, room: Room) -> Iterator[Label]:
    across, down = _half([words])
    for at in _coast(dataset, region, room.least):
        for near in _NEAR:
            for turn in range(0, _TURNS, 2):
                angle = 2 * math.pi * turn / _TURNS
                shift = (near + across) * math.cos(angle), (near + down) * math.sin(angle)
                yield Label(region, at, shift, (words,), "")


def _coast(dataset: Dataset, region: str, scale: float) -> list[Point]:
    """Some corners of a unit that lie at free ground."""
    drawn = atlas(dataset)
    assert drawn is not None
    corners = [corner for ring in drawn.shapes[region].rings for corner in ring]
    some = corners[:: max(1, len(corners) // 40)]
    return [corner for corner in some if "" in ground(dataset, scale).under(_around(corner, LINE / 2, scale))]


def _lies_free(dataset: Dataset, label: Label, room: Room) -> bool:
    for scale in room.scales:
        box = label.box(scale)
        wider = Box(box.left - LINE / 2, box.right + LINE / 2, box.low - LINE / 2, box.high + LINE / 2)
        here = ground(dataset, scale)
        if here.under(box) != {""} or not here.under(wider) <= {"", label.region_id}:
            return False
    return True
