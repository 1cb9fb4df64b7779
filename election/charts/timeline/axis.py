"""An axis of dates that is wider where much happened.

On one scale, ten days of unrest are a dot beside thirty quiet years. The axis is cut at the ends of crowded periods
and of a long quiet start; each piece has one scale of its own, and a width that follows from its events and its time.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

EVENTS_WEIGH = 0.85  # of the width goes to the pieces by their events, the rest by their time
CROWDED = 3  # times as many events as the average month
FEWEST = 5  # events that crowd a month, however little happens in others
MOST = 3  # crowded periods: more would leave no ground to stand out from
BUSY = 2  # times as many events as the average year
QUIET = 3  # years, from which on a start in which little happened has a scale of its own
_MONTHS = 12

Days = tuple[int, int]
"""From one day to another since year 1, the second exclusive."""


@dataclass(frozen=True)
class Piece:
    """A part of the axis with one scale: its days, and where they lie in pixels."""

    first: int
    last: int
    left: float
    right: float
    crowded: bool = False

    @property
    def day(self) -> float:
        """The width of a day."""
        return (self.right - self.left) / (self.last - self.first)


@dataclass(frozen=True)
class Axis:
    pieces: tuple[Piece, ...]

    @property
    def days(self) -> Days:
        return self.pieces[0].first, self.pieces[-1].last

    def at(self, day: float) -> float:
        """Where a day lies, in pixels; one beyond the ends lies on them."""
        starts = [piece.first for piece in self.pieces]
        piece = self.pieces[max(0, bisect_right(starts, day) - 1)]
        return piece.left + (min(max(day, piece.first), piece.last) - piece.first) * piece.day


def stretched(begins: Sequence[int], days: Days, left: float, right: float) -> Axis:
    """The axis from `left` to `right` for events that begin on these days."""
    periods = _crowded(begins, days)
    cuts = sorted({*days, *_quiet_start(begins, days), *(day for period in periods for day in period)})
    pieces, at = [], left
    for first, last in itertools.pairwise(cuts):
        share = (last - first) / (days[1] - days[0])
        if begins:
            inside = sum(first <= day < last for day in begins) / len(begins)
            share = EVENTS_WEIGH * inside + (1 - EVENTS_WEIGH) * share
        pieces.append(Piece(first, last, at, at + share * (right - left), (first, last) in periods))
        at = pieces[-1].right
    return Axis(tuple(pieces))


def _crowded(begins: Sequence[int], days: Days) -> list[Days]:
    """The periods of whole months in which far more begins than in an average month; those with most events, where
    there are many. One month between two of them belongs to their period."""
    counts = Counter(map(month_of_day, begins))
    average = len(begins) * 365.25 / _MONTHS / (days[1] - days[0])
    full = sorted(month for month, number in counts.items() if number >= max(FEWEST, CROWDED * average))
    runs: list[list[int]] = []
    for month in full:
        if runs and month - runs[-1][-1] <= 2:
            runs[-1].append(month)
        else:
            runs.append([month])
    runs.sort(key=lambda run: -sum(counts[month] for month in range(run[0], run[-1] + 1)))
    return [(max(days[0], first_day(run[0])), min(days[1], first_day(run[-1] + 1))) for run in sorted(runs[:MOST])]


def _quiet_start(begins: Sequence[int], days: Days) -> Iterable[int]:
    """The first day of the first year with far more events than the average one, after some in which less than half of
    what their time would lead to expect happened."""
    first, last = date.fromordinal(days[0]).year, date.fromordinal(min(days[1] - 1, date.max.toordinal())).year
    average = len(begins) / (last + 1 - first)
    counts = Counter(date.fromordinal(day).year for day in begins)
    busy = min((year for year, number in counts.items() if number > BUSY * average), default=first)
    before = sum(number for year, number in counts.items() if year < busy)
    quiet = busy - first >= QUIET and before < average * (busy - first) / 2
    return [date(busy, 1, 1).toordinal()] if quiet else []


def month_of_day(day: int) -> int:
    """The month of a day, counted from that of year 0."""
    on = date.fromordinal(min(day, date.max.toordinal()))
    return on.year * _MONTHS + on.month - 1


def first_day(month: int) -> int:
    """The first day of a month so counted."""
    year, number = divmod(month, _MONTHS)
    return date(year, number + 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
