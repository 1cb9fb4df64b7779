"""Where the names outside a hemicycle stand: each as near the middle of its block as leaves all of them free.

Lengths are pixels from the middle of the half circle, right and up; angles are degrees from its right end. A sheet that
is narrower than the picture was laid out for shrinks distances but not letters: `SLACK` is how much is kept for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import NamedTuple

from election.charts.draw.boxes import Box

SLACK = 1.18
HALF = 9.5  # half the height of a line of type, with air
MARK = 14  # from the arc's side of a name: its coloured mark and the gap to the words
STEP, REACH = 3, 13  # degrees from one place that is tried to the next, and how many on either side
SHORT = 400.0  # what leaving a name out costs, in degrees squared: it then moves 20 degrees to be spared


@dataclass(frozen=True)
class Name:
    """What may stand at a block: `widths` of the words as they are tried, the fullest first; 0 for none of that form.

    `weight` decides who goes first where not all find room.
    """

    middle: float
    widths: tuple[float, ...]
    weight: float


class Spot(NamedTuple):
    """Where a name stands: `form` counts `Name.widths`; `x` and `y` are the arc's side of it, half way up."""

    angle: float
    form: int
    right: bool
    x: float
    y: float
    box: Box


@dataclass(frozen=True)
class Ray:
    """A line from the arc's edge outwards, with words of that width at its end."""

    angle: float
    width: float


@dataclass(frozen=True)
class Laid:
    """Names by their number, None where one found no room; the words at the rays' ends; and all that they reach."""

    names: tuple[Spot | None, ...]
    rays: tuple[Box, ...]
    reach: Box


def lay(names: Sequence[Name], rays: Sequence[Ray], edge: float, reach: float) -> Laid:
    """Places for the names outside an arc whose dots end at `edge`; rays end `reach` further out. Names are in the
    order of their blocks, from the left."""
    ends = tuple(_at_end(ray, edge + reach) for ray in rays)
    lines = [
        (cos(radians(ray.angle)) * far, sin(radians(ray.angle)) * far)
        for ray in rays
        for far in (edge + reach * part / 6 for part in range(7))
    ]
    shown = [number for number, name in enumerate(names) if any(name.widths)]
    while True:
        spots = _best([_places(names[number], edge, ends, lines) for number in shown], [names[n] for n in shown])
        if spots is not None and not _clash(spots):
            break
        shown.remove(min(shown, key=lambda number: (names[number].weight, -number)))
    placed = dict(zip(shown, spots, strict=True))
    boxes = [*ends, *(spot.box for spot in spots), Box(-edge, edge, 0, edge)]
    reached = Box(
        min(box.left for box in boxes),
        max(box.right for box in boxes),
        min(box.low for box in boxes),
        max(box.high for box in boxes),
    )
    return Laid(tuple(placed.get(number) for number in range(len(names))), ends, reached)


def _at_end(ray: Ray, far: float) -> Box:
    """The words of a ray: over its end where it is upright, else beside it."""
    x, y = cos(radians(ray.angle)) * far, sin(radians(ray.angle)) * far
    wide = ray.width * SLACK
    if abs(ray.angle - 90) < 20:
        return Box(x - wide / 2, x + wide / 2, y + 2, y + 2 + 2 * HALF)
    left = x + 3 if ray.angle < 90 else x - 3 - wide
    return Box(left, left + wide, y - HALF + 4, y + HALF + 4)


def _places(name: Name, edge: float, ends: Sequence[Box], lines: Sequence[tuple[float, float]]) -> list[Spot]:
    """Everywhere it may stand, nearest first."""
    found = []
    for number in sorted(range(-REACH, REACH + 1), key=abs):
        angle = name.middle + number * STEP
        if not -3 <= angle <= 183:
            continue
        for form, width in enumerate(name.widths):
            if not width:
                continue
            spot = _spot(angle, form, width, edge)
            if not any(spot.box.touches(end) for end in ends) and not any(_holds(spot.box, x, y) for x, y in lines):
                found.append(spot)
    return found


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left - 3 < x < box.right + 3 and box.low - 2 < y < box.high + 2


def _spot(angle: float, form: int, width: float, edge: float) -> Spot:
    """Its inner lower corner keeps to the circle, so that no letter lies on a dot."""
    turn = radians(angle)
    right = angle <= 90
    x, y = cos(turn) * edge + (3 if right else -3), sin(turn) * (edge + HALF)
    wide = (MARK + width) * SLACK
    left = x if right else x - wide
    return Spot(angle, form, right, x, y, Box(left, left + wide, y - HALF, y + HALF))


def _best(options: Sequence[Sequence[Spot]], names: Sequence[Name]) -> list[Spot] | None:
    """One place for each, in the order of the blocks, none on the one before it, with the least moved in all; None
    where that can't be had."""
    costs: list[list[float]] = []
    before: list[list[int]] = []
    for number, (places, name) in enumerate(zip(options, names, strict=True)):
        own = [(spot.angle - name.middle) ** 2 + SHORT * spot.form for spot in places]
        if number == 0:
            costs.append(own)
            before.append([-1] * len(places))
            continue
        best = [_cheapest(spot, options[number - 1], costs[-1]) for spot in places]
        costs.append([cost + least for cost, (least, _from) in zip(own, best, strict=True)])
        before.append([came for _least, came in best])
    if not costs:
        return []
    at = min(range(len(costs[-1])), key=costs[-1].__getitem__, default=-1)
    if at < 0 or costs[-1][at] == float("inf"):
        return None
    chosen = []
    for number in range(len(options) - 1, -1, -1):
        chosen.append(options[number][at])
        at = before[number][at]
    return chosen[::-1]


def _cheapest(spot: Spot, earlier: Sequence[Spot], costs: Sequence[float]) -> tuple[float, int]:
    least, came = float("inf"), -1
    for number, (other, cost) in enumerate(zip(earlier, costs, strict=True)):
        if cost < least and other.angle > spot.angle and not other.box.touches(spot.box):
            least, came = cost, number
    return least, came


def _clash(spots: Sequence[Spot]) -> bool:
    """Neighbours are kept apart; round the top, ones further off may still meet."""
    return any(one.box.touches(two.box) for n, one in enumerate(spots) for two in spots[n + 2 :])
