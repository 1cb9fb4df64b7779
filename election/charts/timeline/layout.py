"""The sheet of the lanes, worked out before it is drawn: which lane lies where, and what stands where in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from election.charts.draw import ruler
from election.charts.timeline.events import Event
from election.charts.timeline.placement import NAME_HEIGHT, Flag, Item, Place, Rule, depth, hang, pack
from election.contests.votes import Vote

NARROWEST = 896  # pixels: the least width the wide picture is shown at; where it is wider, things only move apart
RIGHT = 8
END = 10  # pixels kept free at either end of the axis: half a mark. It ends with the years: nothing is to come
LANE_PADDING = 6  # above and below what a lane holds
TIER = 17  # height of a line of votes' names
TIERS = 6
LANES_ROOM = 690  # what the lanes may take in all before names of lesser events are left out
DEPTHS = tuple(NAME_HEIGHT * rows for rows in (14, 10, 8, 6, 5, 4, 3, 2, 1, 0))
_AVOID = {False: 6.0, True: 70.0}  # how far down a name goes to keep off an upright, and off the focus's
LEFT = (94, 170)  # the least and the most room for the lanes' names


@dataclass(frozen=True)
class Lane:
    """A category's lane: from `top` to `bottom` in pixels below the first, and a place for each of its events."""

    name: tuple[str, ...]
    top: float
    bottom: float
    events: tuple[Event, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Layout:
    left: int
    span: tuple[float, float]
    lanes: tuple[Lane, ...]
    votes: tuple[tuple[Vote, Flag], ...]
    unflagged: int

    @property
    def bottom(self) -> float:
        return self.lanes[-1].bottom if self.lanes else 0.0

    @property
    def head(self) -> int:
        """The height of the votes' names, above the lanes."""
        return TIER * (1 + max((flag.tier for _vote, flag in self.votes), default=-1))

    @property
    def unnamed(self) -> int:
        return sum(not place.side for lane in self.lanes for place in lane.places)


def lay_out(
    events: Sequence[Event],
    lanes: Mapping[str, str],
    years: tuple[int, int],
    votes: Sequence[Vote],
    width: float = NARROWEST,
) -> Layout:
    """Lanes in the order of `lanes` (value to words) for a picture of that width in pixels, `years` inclusive."""
    names = {key: tuple(ruler.wrap(words, LEFT[1] - 16, lines=2)) for key, words in lanes.items()}
    left = round(_clamp(16 + max(map(ruler.width, sum(names.values(), ())), default=0.0), *LEFT))
    room = width - left - RIGHT
    span = _span(events, years, room)
    scale = room / (span[1] - span[0])
    hung = _hung(votes, span[0], scale, room)
    rules = [Rule((vote.day - span[0]) * scale, _AVOID[vote.focus]) for vote, _flag in hung]
    in_lanes = {key: _in_lane(events, key) for key in lanes}
    items = {key: [_item(event, span[0], scale) for event in lane] for key, lane in in_lanes.items()}
    packed = _packed(items, names, partial(pack, width=room, rules=rules))
    return Layout(left, span, _stacked(in_lanes, packed, names), hung, len(votes) - len(hung))


def _packed(
    items: Mapping[str, list[Item]], names: Mapping[str, tuple[str, ...]], packing: Callable[..., list[Place]]
) -> dict[str, list[Place]]:
    """For each lane the attempt with most names, as long as the lanes stay within their room: what a lane may grow
    over its least height, the same for all, is cut until they do."""
    deepest = {key: packing(lane, named_depth=DEPTHS[0]) for key, lane in items.items()}
    if sum(_height(places, names[key]) for key, places in deepest.items()) <= LANES_ROOM:
        return deepest
    tried = {key: [packing(lane, named_depth=named) for named in DEPTHS] for key, lane in items.items()}
    heights = {key: [_height(places, names[key]) for places in attempts] for key, attempts in tried.items()}
    picked: dict[str, list[Place]] = {}
    for growth in DEPTHS:
        at = {
            key: next(n for n, height in enumerate(each) if height <= min(each) + growth)
            for key, each in heights.items()
        }
        picked = {key: tried[key][number] for key, number in at.items()}
        if sum(heights[key][number] for key, number in at.items()) <= LANES_ROOM:
            break
    return picked


def _clamp(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))


def _span(events: Sequence[Event], years: tuple[int, int], room: float) -> tuple[float, float]:
    """First and last day on the axis: the years, what reaches out of them, and a little room at either end."""
    first = min([date(years[0], 1, 1).toordinal(), *(event.bar[0] for event in events)])
    last = max([date(years[1], 12, 31).toordinal() + 1, *(event.bar[1] for event in events)])
    day = (last - first) / (room - 2 * END)  # a pixel, in days
    return first - END * day, last + END * day


def _wide(vote: Vote) -> float:
    """The width of a vote's words beside its upright."""
    return ruler.width(f"{vote.year} {vote.label}", bold=True)


def _hung(votes: Sequence[Vote], start: float, scale: float, room: float) -> tuple[tuple[Vote, Flag], ...]:
    """The contests whose names find room at the top: what followed the focus chooses first, for it hangs at the end of
    the axis, then the focus, its kind, and from the latest back. One without a name would be a line that says nothing,
    and is left out."""
    after = next((vote.day for vote in votes if vote.focus), math.inf)
    order = sorted(
        votes, key=lambda vote: (not (vote.alike and vote.day > after), not vote.focus, not vote.alike, -vote.day)
    )
    flags = hang([((vote.day - start) * scale, _wide(vote)) for vote in order], room, TIERS)
    return tuple((vote, flag) for vote, flag in zip(order, flags, strict=True) if flag)


def _in_lane(events: Sequence[Event], lane: str) -> tuple[Event, ...]:
    """Turning points choose their place first, then by date."""
    return tuple(sorted((e for e in events if e.lane == lane), key=lambda e: (e.importance, e.first)))


def _item(event: Event, start: float, scale: float) -> Item:
    first, last = ((day - start) * scale for day in event.bar)
    wide = ruler.width(event.name) if event.name else 0.0
    return Item(first, last, event.radius, wide, always=event.filled)


def _height(places: Sequence[Place], name: Sequence[str]) -> float:
    return 2 * LANE_PADDING + max(depth(places), NAME_HEIGHT * len(name))


def _stacked(
    lanes: Mapping[str, tuple[Event, ...]],
    packed: Mapping[str, list[Place]],
    names: Mapping[str, tuple[str, ...]],
) -> tuple[Lane, ...]:
    stacked, top = [], 0.0
    for key, events in lanes.items():
        bottom = top + _height(packed[key], names[key])
        stacked.append(Lane(names[key], top, bottom, events, tuple(packed[key])))
        top = bottom
    return tuple(stacked)
