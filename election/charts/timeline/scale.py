"""What is written along the axis: the periods over the lanes, and days and months under them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from election import words
from election.charts.draw import ruler
from election.charts.timeline.axis import Axis, Piece, first_day, month_of_day
from election.words import _

_AFTER = 5  # pixels from a line to the words right of it
_APART = 12  # pixels between two labels
_YEAR = 44  # pixels: the least between two years that are named
_DAY, _MONTH = 24, 34  # the same of days and months
_STEPS = (1, 2, 5, 10, 20, 50, 100, 500, 1000, 5000)
_SHORT = 2  # months: a period of one or two is read by days


class Label(NamedTuple):
    """Words on the axis: in the middle of `left` and `right` where `bold`, else beginning at `left`."""

    left: float
    right: float
    text: str
    bold: bool = False


def periods(axis: Axis) -> Iterator[Label]:
    """A name for each crowded period, and the years of the rest, as far as they have room."""
    for number, piece in enumerate(axis.pieces):
        if piece.crowded:
            yield Label(piece.left, piece.right, _fitting(piece, _crowded_names(piece)), bold=True)
        else:
            yield from _years(piece, first=not number)


def year_places(piece: Piece) -> list[float]:
    """Where the years that are marked in a piece begin."""
    return [_at(piece, _start(year)) for year in _marked(piece)]


def _marked(piece: Piece) -> list[int]:
    """Every year that begins in a piece, or every fifth, as they have room."""
    first, last = _year(piece.first), _year(piece.last - 1)
    step = next((step for step in _STEPS if piece.day * 365.25 * step >= _YEAR), _STEPS[-1])
    return [year for year in range(first, last + 1) if year % step == 0 and _start(year) >= piece.first]


def _years(piece: Piece, *, first: bool) -> Iterator[Label]:
    """The years of a piece that is not crowded, each from its first day on."""
    marked = _marked(piece)
    end = _at(piece, _start(marked[0])) if marked else piece.right
    label = _rest_of_year(piece, end) if not first or not marked else ""
    if label:
        yield Label(piece.left + _AFTER, end, label)
    for year in marked:
        at = _at(piece, _start(year))
        if at + ruler.width(str(year)) + _AFTER <= piece.right:
            yield Label(at + _AFTER, piece.right, str(year))


def _rest_of_year(piece: Piece, end: float) -> str:
    """'2022 from February', for a piece that begins within a year; its year alone where that has no room."""
    on = date.fromordinal(piece.first)
    if (on.month, on.day) == (1, 1):
        return _first_that_fits((str(on.year),), end - piece.left - _AFTER)
    month = words.month_name(on.month)
    names = (_("{year} from {month}").format(year=on.year, month=month), _("from {month}").format(month=month))
    return _first_that_fits(names, end - piece.left - _AFTER)


def _crowded_names(piece: Piece) -> tuple[str, ...]:
    """What a crowded period is called, the longest first."""
    first, last = date.fromordinal(piece.first), date.fromordinal(piece.last - 1)
    start, end = (words.day(f"{day:%Y-%m}") for day in (first, last))
    brief, until = (words.month_name(day.month, short=True) for day in (first, last))
    if start == end:
        return _("{month}, day by day").format(month=start), start, f"{brief} {first.year}", brief
    if first.year == last.year:
        start, brief = words.month_name(first.month), f"{brief}–{until} {last.year}"
    else:
        brief = f"{brief} {first.year} – {until} {last.year}"
    return _("{first} to {last}").format(first=start, last=end), brief


def _fitting(piece: Piece, names: tuple[str, ...]) -> str:
    return _first_that_fits(names, piece.right - piece.left, bold=True)


def _first_that_fits(names: tuple[str, ...], room: float, *, bold: bool = False) -> str:
    return next((name for name in names if ruler.width(name, bold=bold) <= room), "")


def ticks(axis: Axis) -> Iterator[tuple[float, str]]:
    """Days of a short crowded period, months of what has room for them: where, and what is written there."""
    at = -_APART * 2.0
    for piece in axis.pieces:
        for place, text in _piece_ticks(piece):
            half = ruler.width(text) / 2
            if place - half >= at + _APART:
                at = place + half
                yield place, text


def _piece_ticks(piece: Piece) -> Iterator[tuple[float, str]]:
    months = range(month_of_day(piece.first), month_of_day(piece.last - 1) + 1)
    if piece.crowded and len(months) <= _SHORT:
        yield from _days(piece, months)
        return
    step = next((step for step in (1, 2, 3, 6) if piece.day * 30.4 * step >= _MONTH), 0)
    for month in months[::step] if step else ():
        day = first_day(month)
        if day >= piece.first:
            yield _at(piece, day), words.month_name(month % 12 + 1, short=True)


def _days(piece: Piece, months: range) -> Iterator[tuple[float, str]]:
    step = next((step for step in (1, 5, 10) if piece.day * step >= _DAY), 15)
    for month in months:
        for number in (1, *range(step, 29, step)) if step > 1 else range(1, 29):
            day = first_day(month) + number - 1
            if piece.first <= day < piece.last:
                yield _at(piece, day), str(number)


def _at(piece: Piece, day: int) -> float:
    return piece.left + (day - piece.first) * piece.day


def _year(day: int) -> int:
    return date.fromordinal(min(day, date.max.toordinal())).year


def _start(year: int) -> int:
    return date(year, 1, 1).toordinal()
