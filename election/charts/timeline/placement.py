"""Where marks and their names go so that nothing lies on anything else.

Plotly neither moves marks apart nor keeps its texts off each other. Here each mark keeps its place along the axis
and is moved down its lane until it has room; its name stands right or left of it, else nowhere. Mark, bar and name
are one box that holds its own place on the axis, so what is clear at one scale stays clear when a reader zooms in:
places move apart, widths in pixels stay.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from election.charts.draw.boxes import Box

Side = Literal["right", "left", "over", ""]
_SIDES: tuple[Side, ...] = ("right", "left")

CLEAR = 5  # pixels between two boxes side by side
BESIDE = 4  # pixels between a mark's edge and its name
NAME_HEIGHT = 15  # of a line of 13 px type


@dataclass(frozen=True)
class Item:
    """A mark from `first` to `last` along the axis, in pixels, reaching `radius` beyond them.

    Its name is `wide` pixels wide, 0 for no name; `always` is a name that may stand at any depth.
    """

    first: float
    last: float
    radius: float
    wide: float
    always: bool = False

    def stretch(self, side: Side) -> tuple[float, float]:
        """From where to where mark, and name on that side, reach along the axis."""
        left, right = self.first - self.radius, self.last + self.radius
        if side == "right":
            right += BESIDE + self.wide
        elif side == "left":
            left -= BESIDE + self.wide
        return left, right

    @property
    def sides(self) -> tuple[Side, ...]:
        """Where a name may stand: over its bar only where that is the longer of the two, at any scale."""
        if not self.wide:
            return ()
        return (*_SIDES, "over") if self.wide <= self.last - self.first else _SIDES

    def box(self, side: Side, top: float) -> Box:
        height = 2 * self.radius + 1
        if side == "over":
            return Box(*self.stretch(""), top, top + NAME_HEIGHT + height)
        if side:
            return Box(*self.stretch(side), top, top + max(height, NAME_HEIGHT))
        # In the first row a small mark hangs level with those that have names.
        top = top or max(0.0, NAME_HEIGHT - height) / 2
        return Box(*self.stretch(side), top, top + height)


@dataclass(frozen=True)
class Place:
    """The middle of a mark, in pixels below its lane's top, and the side its name is on."""

    down: float
    side: Side
    box: Box


class Rule(NamedTuple):
    """An upright that crosses the lanes, and how far down a name would rather go, in pixels, than lie on it."""

    place: float
    weight: float


def pack(items: Sequence[Item], width: float, named_depth: float, rules: Sequence[Rule] = ()) -> list[Place]:
    """A place for each item, in the order given: who comes first chooses first, and takes the highest that is free.

    Names stay within `width` and, but for those of `always`, above `named_depth`; a mark whose name finds no room is
    placed without.
    """
    taken: list[Box] = []  # from the top down
    places = []
    for item in items:
        place = _named(item, taken, width, named_depth, rules) or _bare(item, taken)
        insort(taken, place.box, key=_low)
        places.append(place)
    return places


def depth(places: Sequence[Place]) -> float:
    """How far down the lowest box reaches."""
    return max((place.box.high for place in places), default=0)


def _low(box: Box) -> float:
    return box.low


def _highest(item: Item, side: Side, taken: Sequence[Box]) -> Box:
    """The highest box for the item, named on that side, that touches none of those taken."""
    box = item.box(side, 0)
    for other in taken:
        if box.touches(other, beside=CLEAR):
            box = item.box(side, other.high)
    return box


def _named(item: Item, taken: Sequence[Box], width: float, named_depth: float, rules: Sequence[Rule]) -> Place | None:
    best: tuple[float, Side, Box] | None = None
    for side in item.sides:
        left, right = item.stretch(side)
        if left < 0 or right > width:
            continue
        box = _highest(item, side, taken)
        cost = box.low + _crossed(item, left, right, rules)
        if (item.always or box.high <= named_depth) and (best is None or cost < best[0]):
            best = (cost, side, box)
    if best is None:
        return None
    _cost, side, box = best
    return Place((box.low + box.high + (NAME_HEIGHT if side == "over" else 0)) / 2, side, box)


def _crossed(item: Item, left: float, right: float, rules: Sequence[Rule]) -> float:
    """The weight of the uprights that the name between mark and `left` or `right` lies on."""
    mark_left, mark_right = item.stretch("")
    return sum(rule.weight for rule in rules if left < rule.place < mark_left or mark_right < rule.place < right)


def _bare(item: Item, taken: Sequence[Box]) -> Place:
    box = _highest(item, "", taken)
    return Place((box.low + box.high) / 2, "", box)


class Flag(NamedTuple):
    """The tier, counted up from the lanes, in which the name of an upright stands, and the side of it."""

    tier: int
    side: Side


def hang(uprights: Sequence[tuple[float, float]], width: float, tiers: int) -> list[Flag | None]:
    """A tier and a side for the name at the top of each upright; uprights are (place, width of its name) in pixels.

    Who comes first chooses first: the lowest tier over no upright that is still to choose, else the highest, which
    leaves those room below. No name lies on another or on an upright that reaches past it; one that finds no tier
    has none, and its upright ends under them.
    """
    taken: list[Box] = []
    flags: list[Flag | None] = []
    for at, (place, wide) in enumerate(uprights):
        later = [other for other, _wide in uprights[at + 1 :]]
        options = []
        for tier in range(tiers):
            for side in _SIDES:
                boxes = _flag(place, wide, tier, side)
                if boxes[0].left >= 0 and boxes[0].right <= width and not _touch(boxes, taken):
                    over = sum(boxes[0].left < other < boxes[0].right for other in later)
                    options.append((over, -tier if over else tier, Flag(tier, side), boxes))
        best = min(options, key=lambda option: option[:2], default=None)
        flags.append(best[2] if best else None)
        taken += best[3] if best else []
    return _lowered(flags)


def _touch(boxes: Sequence[Box], taken: Sequence[Box]) -> bool:
    return any(box.touches(other, beside=CLEAR) for box in boxes for other in taken)


def _lowered(flags: Sequence[Flag | None]) -> list[Flag | None]:
    """The same order of tiers without empty ones between."""
    used = sorted({flag.tier for flag in flags if flag})
    return [flag and Flag(used.index(flag.tier), flag.side) for flag in flags]


def _flag(place: float, wide: float, tier: int, side: Side) -> list[Box]:
    """The name and the part of the upright under it, tiers as heights."""
    item = Item(place, place, 0, wide)
    return [Box(*item.stretch(side), tier, tier + 1), Box(place, place, 0, tier + 1)]
