"""Events as marks: when each was, how well that is known, and what it looks like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from election import colours
from election.certainty import is_unconfirmed, with_doubt
from election.charts.draw import ruler
from election.dates import bounds, month_of, to_the_day

Form = Literal["day", "span", "month", "year"]

SYMBOLS: dict[Form, str] = {"day": "circle", "span": "triangle-right", "month": "square", "year": "diamond"}
"""What tells the forms apart without colour: round, pointed, square, diamond."""

# Pixels across by importance. Shapes of one size don't look so: a triangle is drawn smaller than a disc, a square
# larger.
_SIZES = {1: 13.0, 2: 9.0, 3: 7.0}
_SCALE: dict[Form, float] = {"day": 1.0, "span": 1.15, "month": 0.92, "year": 1.05}
_EDGE = 1.5
HALO = 3.0  # pixels from a mark's edge to the fine ring round what changed a rule
_NAME_ROOM = 150  # pixels for a title that stands in for a short name


@dataclass(frozen=True)
class Event:
    """An event on the picture: `first` to `last` as days since year 1, `last` exclusive, as well as it is known;
    `changed` are the rules that it changed, in lines of words."""

    id: str
    first: int
    last: int
    form: Form
    lane: str
    importance: int
    title: str
    name: str
    when: str
    changed: tuple[str, ...] = ()

    @property
    def mark(self) -> float:
        """Where its mark stands: on its day, on the first of several, in the middle of a month or year."""
        return self.first if self.form in ("day", "span") else (self.first + self.last) / 2

    @property
    def bar(self) -> tuple[float, float]:
        """What its mark and bar cover: a point for a single day."""
        return (self.first, self.first) if self.form == "day" else (self.first, self.last)

    @property
    def size(self) -> float:
        return _SIZES.get(self.importance, _SIZES[3]) * _SCALE[self.form]

    @property
    def radius(self) -> float:
        """From the middle of its mark to the outer edge, in pixels."""
        across = max(self.size, _SIZES.get(self.importance, _SIZES[3]))
        return across / 2 + _EDGE / 2 + (HALO if self.changed else 0)

    @property
    def filled(self) -> bool:
        return self.importance == 1


def form_of(start: str, end: str) -> Form:
    """How an event of those dates is drawn: a span where it lasted, else by how much of its date is known."""
    if end and end != start:
        return "span"
    if to_the_day(start):
        return "day"
    return "month" if month_of(start) else "year"


def event_of(row: Any, when: str, changed: tuple[str, ...] = ()) -> Event:
    """A row of the events table; `when` is its date in words, `changed` the rules that it changed."""
    end = row.end_date or row.start_date
    name = row.short_name or ruler.wrap(row.title, _NAME_ROOM, lines=1)[0]
    return Event(
        id=row.event_id,
        first=bounds(row.start_date)[0],
        last=bounds(end)[1],
        form=form_of(row.start_date, row.end_date),
        lane=row.category,
        importance=int(row.importance),
        title=with_doubt(row.title, is_unconfirmed(row)),
        name=with_doubt(name, is_unconfirmed(row)),
        when=when,
        changed=changed,
    )


def on_axis(day: float) -> str:
    """A day since year 1 as plotly's date axis reads it."""
    whole = date.fromordinal(max(1, min(int(day), date.max.toordinal()))).isoformat()
    return whole if float(day).is_integer() else f"{whole} 12:00"


def marker(events: Sequence[Event], focus: Iterable[str]) -> dict[str, Any]:
    """Plotly's `marker` for the events in order; those in `focus` are in the accent."""
    accented = set(focus)
    inks = [_ink(event, event.id in accented) for event in events]
    return {
        "symbol": [SYMBOLS[event.form] for event in events],
        "size": [event.size for event in events],
        "color": [ink if event.filled else colours.PAPER.light for event, ink in zip(events, inks, strict=True)],
        "opacity": 1,  # plotly thins marks of several sizes unless told not to
        "line": {"color": inks, "width": _EDGE},
    }


def _ink(event: Event, focus: bool) -> str:
    if focus:
        return colours.ACCENT.light
    return colours.TEXT.light if event.filled else colours.TERTIARY.light
