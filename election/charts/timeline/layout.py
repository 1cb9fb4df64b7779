"""The sheet of the lanes, worked out before it is drawn: which lane lies where, and what stands where in it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from election.charts.draw import ruler
from election.charts.timeline.axis import Axis, Days, stretched
from election.charts.timeline.events import Event
from election.charts.timeline.placement import ROW, Flag, Item, Place, Rule, hang, pack
from election.contests.votes import Vote

NARROWEST = 896  # pixels: the least width the wide picture is shown at; where it is wider, things only move apart
RIGHT = 8
END = 10  # pixels kept free at either end of the axis: half a mark. It ends with the years: nothing is to come
LANE_PADDING = 6  # above and below what a lane holds
LANE_NAME = 14  # size of its type
TIER = 17  # height of a line of votes' names
TIERS = 6
LANES_ROOM = 1600  # what the lanes may take in all before names are left out
DEPTHS = (40, 24, 16, 12, 8, 6, 5, 4, 3, 2, 1, 0)  # rows with names
OUTSIDE_DEPTH = 6  # rows of turning points of other years; more are left to the view of all years
_AVOID = {False: 10.0, True: 70.0}  # how far down a name goes to keep off a vote's line, and off the focus's
LEFT = (94, 170)  # the least and the most room for the lanes' names


@dataclass(frozen=True)
class Lane:
    """A category's lane: from `top` to `bottom` in pixels below the first, and a place for each of its events."""

    name: tuple[str, ...]
    top: float
    bottom: float
    events: tuple[Event, ...]
    places: tuple[Place, ...]

    def down(self, place: Place) -> float:
        """How far down the middle of a mark is."""
        return self.top + LANE_PADDING + (place.row + 0.5) * ROW


@dataclass(frozen=True)
class Layout:
    """`outside` is one more lane, on an even axis of its own, of the turning points before and after the days of
    `axis`; None where there are none."""

    left: int
    axis: Axis
    lanes: tuple[Lane, ...]
    votes: tuple[tuple[Vote, Flag], ...]
    unflagged: int
    outside: Lane | None = None
    record: Axis | None = None

    @property
    def bottom(self) -> float:
        return self.lanes[-1].bottom if self.lanes else 0.0

    @property
    def right(self) -> float:
        """The width of the drawing, in pixels."""
        return self.axis.pieces[-1].right + END

    @property
    def tiers(self) -> int:
        """Lines of votes' names."""
        return 1 + max((flag.tier for _vote, flag in self.votes), default=-1)

    @property
    def unnamed(self) -> int:
        """Events of the lanes without their names."""
        return sum(not place.side for lane in self.lanes for place in lane.places)


def lay_out(
    events: Sequence[Event],
    lanes: Mapping[str, str],
    years: tuple[int, int],
    votes: Sequence[Vote],
    outside: Sequence[Event] = (),
    width: float = NARROWEST,
) -> Layout:
    """Lanes in the order of `lanes` (value to words) for a picture of that width in pixels, `years` inclusive;
    `outside` are turning points of other years."""
    names = {key: tuple(_wrapped(words)) for key, words in lanes.items()}
    longest = max((_name_width(line) for name in names.values() for line in name), default=0.0)
    left = round(min(max(16 + longest, LEFT[0]), LEFT[1]))
    room = width - left - RIGHT
    axis = stretched([event.first for event in events], _days(events, years), END, room - END)
    hung = _hung(votes, axis, room)
    rules = [Rule(axis.at(vote.day), _AVOID[vote.focus]) for vote, _flag in hung]
    in_lanes = {key: _in_lane(events, key) for key in lanes}
    items = {key: [_item(event, axis) for event in lane] for key, lane in in_lanes.items()}
    packed = _packed(items, names, room, rules)
    record, lane = _outside(outside, axis, room) if outside else (None, None)
    return Layout(left, axis, _stacked(in_lanes, packed, names), hung, len(votes) - len(hung), lane, record)


def _wrapped(words: str) -> list[str]:
    return ruler.wrap(words, LEFT[1] - 16, size=LANE_NAME, bold=True, lines=2)


def _name_width(line: str) -> float:
    return ruler.width(line, size=LANE_NAME, bold=True)


def _packed(
    items: Mapping[str, list[Item]], names: Mapping[str, tuple[str, ...]], room: float, rules: Sequence[Rule]
) -> dict[str, list[Place]]:
    """The attempt with most names among those that keep the lanes within their room, else the lowest: how many rows of
    a lane may have names is cut, for all alike, until they do."""
    packed: dict[str, list[Place]] = {}
    for depth in DEPTHS:
        packed = {key: pack(lane, room, depth, rules) for key, lane in items.items()}
        if sum(_height(places, names[key]) for key, places in packed.items()) <= LANES_ROOM:
            break
    return packed


def _days(events: Sequence[Event], years: tuple[int, int]) -> Days:
    """First and last day on the axis: the years, and what reaches out of them."""
    first = min([date(years[0], 1, 1).toordinal(), *(event.first for event in events)])
    last = max([date(years[1], 12, 31).toordinal() + 1, *(event.last for event in events)])
    return first, last


def _hung(votes: Sequence[Vote], axis: Axis, room: float) -> tuple[tuple[Vote, Flag], ...]:
    """The contests whose names find room at the top: what followed the focus chooses first, for it hangs at the end of
    the axis, then the focus, its kind, and from the latest back. One without a name would be a line that says nothing,
    and is left out."""
    after = next((vote.day for vote in votes if vote.focus), math.inf)
    order = sorted(
        votes, key=lambda vote: (not (vote.alike and vote.day > after), not vote.focus, not vote.alike, -vote.day)
    )
    flags = hang([(axis.at(vote.day), ruler.width(vote.label, bold=True)) for vote in order], room, TIERS)
    return tuple((vote, flag) for vote, flag in zip(order, flags, strict=True) if flag)


def _in_lane(events: Sequence[Event], lane: str) -> tuple[Event, ...]:
    """Turning points choose their place first, then by date."""
    return tuple(sorted((e for e in events if e.lane == lane), key=lambda e: (not e.filled, e.first)))


def _item(event: Event, axis: Axis) -> Item:
    first, last = map(axis.at, event.bar)
    return Item(first, last, event.radius, event.wide)


def _height(places: Sequence[Place], name: Sequence[str]) -> float:
    rows = 1 + max((place.row for place in places), default=0)
    return 2 * LANE_PADDING + ROW * max(rows, len(name))


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


def _outside(events: Sequence[Event], axis: Axis, room: float) -> tuple[Axis, Lane] | tuple[None, None]:
    """The lane of all years that events and axis cover, its place counted from its own top. The axis ends where the
    names of what came later still have room. None where the names want more rows than such a lane may have."""
    firsts, lasts = [event.first for event in events], [event.last - 1 for event in events]
    first = date.fromordinal(min(axis.days[0], *firsts)).year
    last = date.fromordinal(max(axis.days[1] - 1, *lasts)).year
    ordered = [_with_year(event) for event in sorted(events, key=lambda event: event.first)]
    names = max((event.wide for event in ordered if event.first >= axis.days[1]), default=0)
    days = date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal() + 1
    record = stretched([event.first for event in ordered], days, END, room - END - names)
    items = [_item(event, record) for event in ordered]
    _shown, *places = pack([_window(axis, record), *items], room, OUTSIDE_DEPTH)
    if not all(place.side for place in places):
        return None, None
    return record, Lane((f"{first}–{last}",), 0.0, _height(places, ("",)), tuple(ordered), tuple(places))


def _window(axis: Axis, record: Axis) -> Item:
    """The part of all years that the lanes show, in whose first row its years are written."""
    first, last = map(record.at, axis.days)
    return Item(first, last, 0, 0)


def _with_year(event: Event) -> Event:
    return replace(event, name=f"{event.name} {date.fromordinal(event.first).year}")
