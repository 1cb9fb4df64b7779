"""Events as marks: when each was, how well that is known, and what it looks like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from election import colours
from election.certainty import is_unconfirmed, with_doubt
from election.charts.draw import ruler
from election.dates import bounds, month_of, to_the_day

Form = Literal["day", "span", "month", "year"]

TURNING_POINT = 1
_SIZES = {True: 12.0, False: 8.0}  # pixels across a turning point, and any other event
_EDGE = 1.5
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
        return _SIZES[self.filled]

    @property
    def radius(self) -> float:
        """From the middle of its mark to the outer edge, in pixels."""
        return (self.size + _EDGE) / 2

    @property
    def filled(self) -> bool:
        return self.importance == TURNING_POINT

    @property
    def wide(self) -> float:
        """The width of its name, in pixels."""
        return ruler.width(self.name, bold=self.filled)


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


def marker(events: Sequence[Event], focus: Iterable[str]) -> dict[str, Any]:
    """Plotly's `marker` for the events in order: turning points filled, all others rings; those in `focus` are in the
    accent."""
    accented = set(focus)
    inks = [_ink(event, event.id in accented) for event in events]
    return {
        "symbol": "circle",
        "size": [event.size for event in events],
        "color": [ink if event.filled else colours.PAPER.light for event, ink in zip(events, inks, strict=True)],
        "opacity": 1,  # plotly thins marks of several sizes unless told not to
        "line": {"color": inks, "width": _EDGE},
    }


def _ink(event: Event, focus: bool) -> str:
    if focus:
        return colours.ACCENT.light
    return colours.TEXT.light if event.filled else colours.TERTIARY.light
