"""Where marks and their names go so that nothing lies on anything else.

Plotly neither moves marks apart nor keeps its texts off each other. Here each mark keeps its place along the axis and
stands in the first row of its lane that has room for it and its name, right or left of it. Mark, bar and name are one
stretch of the row; what is clear on the narrowest picture stays clear on a wider one: places move apart, names don't
grow.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from election.charts.draw.boxes import Box

Side = Literal["right", "left", "over", ""]
_SIDES: tuple[Side, ...] = ("right", "left")
_FLAG_SIDES: tuple[Side, ...] = ("over", *_SIDES)

ROW = 21  # pixels
CLEAR = 5  # pixels between two stretches of a row
BESIDE = 4  # pixels between a mark's edge and its name
BARE = 6  # rows


@dataclass(frozen=True)
class Item:
    """A mark from `first` to `last` along the axis, in pixels, reaching `radius` beyond them, with a name `wide`."""

    first: float
    last: float
    radius: float
    wide: float

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
        """Where its name may stand: on its bar too, from its start on, where half of that is longer."""
        if not self.wide:
            return ()
        return (*_SIDES, "over") if BESIDE + self.radius + self.wide < (self.last - self.first) / 2 else _SIDES


class Place(NamedTuple):
    """The row of a mark, counted from its lane's top, and the side its name is on; "" for no name."""

    row: int
    side: Side


class Rule(NamedTuple):
    """A line that crosses the lanes, and how far down a name would rather go, in pixels, than lie on it."""

    place: float
    weight: float


@dataclass
class _Row:
    """What is taken of a row, in order along the axis: stretches never overlap."""

    taken: list[tuple[float, float]] = field(default_factory=list)

    def free(self, left: float, right: float) -> bool:
        at = bisect_left(self.taken, (left, right))
        before, after = self.taken[at - 1 : at], self.taken[at : at + 1]
        return not (before and before[0][1] + CLEAR > left) and not (after and right + CLEAR > after[0][0])


def pack(items: Sequence[Item], width: float, depth: int, rules: Sequence[Rule] = ()) -> list[Place]:
    """A place for each item, in the order given: who comes first chooses first. Names stay within `width` and in the
    first `depth` rows; a mark whose name finds no room stands without, in the first row that has room, if it has to in
    one of some more. What is still over lies in the last."""
    rows: list[_Row] = []
    places = []
    for item in items:
        place = _named(item, rows, width, depth, rules) or _unnamed(item, rows, depth + BARE)
        while len(rows) <= place.row:
            rows.append(_Row())
        insort(rows[place.row].taken, item.stretch(place.side))
        places.append(place)
    return places


def _named(item: Item, rows: Sequence[_Row], width: float, depth: int, rules: Sequence[Rule]) -> Place | None:
    best: tuple[float, Place] | None = None
    for side in item.sides:
        left, right = item.stretch(side)
        row = _first_free(rows, left, right)
        if left < 0 or right > width or row >= depth:
            continue
        cost = row * ROW + _crossed(item, left, right, rules)
        if best is None or cost < best[0]:
            best = cost, Place(row, side)
    return best[1] if best else None


def _first_free(rows: Sequence[_Row], left: float, right: float) -> int:
    return next((at for at, row in enumerate(rows) if row.free(left, right)), len(rows))


def _crossed(item: Item, left: float, right: float, rules: Sequence[Rule]) -> float:
    """The weight of the lines that the name between mark and `left` or `right` lies on."""
    mark_left, mark_right = item.stretch("")
    return sum(rule.weight for rule in rules if left < rule.place < mark_left or mark_right < rule.place < right)


def _unnamed(item: Item, rows: Sequence[_Row], most: int) -> Place:
    return Place(min(_first_free(rows, *item.stretch("")), most - 1), "")


class Flag(NamedTuple):
    """The tier, counted up from the lanes, in which the name of a line stands, and its side."""

    tier: int
    side: Side


def hang(uprights: Sequence[tuple[float, float]], width: float, tiers: int) -> list[Flag | None]:
    """A tier and a side for the name at the top of each line; `uprights` are (place, width of its name) in pixels.

    Who comes first chooses first: the lowest tier over no line that is still to choose, else the highest, which leaves
    those room below. No name lies on another or on a line that reaches past it; one that finds no tier has none.
    """
    taken: list[Box] = []  # from the lanes up
    flags: list[Flag | None] = []
    for at, (place, wide) in enumerate(uprights):
        later = [other for other, _wide in uprights[at + 1 :]]
        options = []
        for tier in range(tiers):
            for worth, side in enumerate(_FLAG_SIDES):
                boxes = _flag(place, wide, tier, side)
                if boxes[0].left >= 0 and boxes[0].right <= width and not _touch(boxes, taken):
                    over = sum(boxes[0].left < other < boxes[0].right for other in later)
                    options.append((over, -tier if over else tier, worth, Flag(tier, side), boxes))
        best = min(options, key=lambda option: option[:3], default=None)
        flags.append(best[3] if best else None)
        taken += best[4] if best else []
    return _lowered(flags)


def _touch(boxes: Sequence[Box], taken: Sequence[Box]) -> bool:
    return any(box.touches(other, beside=CLEAR) for box in boxes for other in taken)


def _lowered(flags: Sequence[Flag | None]) -> list[Flag | None]:
    """The same order of tiers without empty ones between."""
    used = sorted({flag.tier for flag in flags if flag})
    return [flag and Flag(used.index(flag.tier), flag.side) for flag in flags]


def _flag(place: float, wide: float, tier: int, side: Side) -> list[Box]:
    """The name and the part of the line under it, tiers as heights. A name over the end of its line ends it there."""
    left, right = Item(place, place, 0, wide).stretch(side)
    if side == "over":
        left, right = place - wide / 2, place + wide / 2
    name = Box(left, right, tier, tier + 1)
    return [name, Box(place, place, 0, tier if side == "over" else tier + 1)]
