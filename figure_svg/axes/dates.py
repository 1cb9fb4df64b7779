"""Ticks of an axis of dates, by plotly's rules: whole years, months or days, with labels on ticks or on periods."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from figure_svg.parts import Unsupported
from figure_svg.scale import DAY, Axis, Tick, milliseconds

_MONTHS = (1, 2, 3, 6, 12)
_DAYS = (1, 2, 3, 7, 14)
_YEARS = (2, 5, 10)
_MONTH, _YEAR = 30.4375 * DAY, 365.25 * DAY
_MOST = 1000  # ticks: more than that is a mistake in the figure
_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_TOKEN = re.compile(r"%(-?[A-Za-z%])")


def ticks(axis: Axis, rough: float) -> list[Tick]:
    """The ticks in the range, and with labels on periods the one before it, whose label may be within.

    `rough` is the distance between ticks, in milliseconds, that leaves their labels room.
    """
    months, days = _step(axis, rough)
    low, high = min(axis.low, axis.high), max(axis.low, axis.high)
    period = axis.settings.get("ticklabelmode") == "period"
    at = _first(axis, months, days, low)
    places = [_on(at, -months, -days)] if period else []
    while at <= high + 1:
        places.append(at)
        at = _on(at, months, days)
        if len(places) > _MOST:
            raise Unsupported(f"axis {axis.id}", f"more than {_MOST} ticks")
    pattern = _pattern(axis, months * _MONTH if months else days * DAY)
    found = [Tick(at, text(at, pattern, axis) if pattern else _usual(at, months)) for at in places]
    found = found if months or pattern else _years_once(found)
    if period:
        found = [_on_period(axis, tick, length) for tick, length in zip(found, _lengths(places, pattern), strict=True)]
    return found


def text(at: float, pattern: str, axis: Axis) -> str:
    """A date by a d3 pattern. Raises Unsupported for the rarer tokens."""
    then = date(at)
    month = _NAMES[then.month - 1]
    words = {
        "Y": str(then.year), "y": f"{then.year % 100:02}", "B": month, "b": month[:3], "m": f"{then.month:02}",
        "-m": str(then.month), "d": f"{then.day:02}", "-d": str(then.day), "e": f"{then.day:2}", "%": "%",
        "H": f"{then.hour:02}", "M": f"{then.minute:02}",
    }  # fmt: skip

    def word(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise Unsupported(f"axis {axis.id}", f"%{match[1]} in tickformat")
        return words[match[1]]

    return _TOKEN.sub(word, pattern).replace("\n", "<br>")


def date(at: float) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)


def _step(axis: Axis, rough: float) -> tuple[int, float]:
    """Whole months, or 0 and days."""
    stated = axis.settings.get("dtick")
    if isinstance(stated, str) and re.fullmatch(r"M\d+", stated):
        return int(stated[1:]), 0
    if isinstance(stated, (int, float)) and stated > 0:
        return 0, stated / DAY
    if stated is not None:
        raise Unsupported(f"axis {axis.id}", f"dtick={stated!r}")
    if 2 * rough > _YEAR:
        base = 10.0 ** math.floor(math.log10(rough / _YEAR))
        return 12 * max(1, round(base * _above(rough / _YEAR / base, _YEARS))), 0
    if 2 * rough > _MONTH:
        return _above(rough / _MONTH, _MONTHS), 0
    if 2 * rough > DAY:
        return 0, _above(rough / DAY, _DAYS)
    raise Unsupported(f"axis {axis.id}", "ticks closer than a day")


def _above(value: float, steps: tuple[int, ...]) -> int:
    return next((step for step in steps if value < step), steps[-1])


def _first(axis: Axis, months: int, days: float, low: float) -> float:
    """The first tick in the range: plotly counts days from a Sunday, months from the start of 2000."""
    start = milliseconds(axis.settings.get("tick0", "2000-01-01" if months else "2000-01-02"))
    if start is None:
        raise Unsupported(f"axis {axis.id}", f"tick0={axis.settings['tick0']!r}")
    if not months:
        return start + math.ceil((low - 1 - start) / (days * DAY)) * days * DAY
    then, first = date(low), date(start)
    apart = (then.year - first.year) * 12 + then.month - first.month
    at = _on(start, apart // months * months, 0)
    return at if at >= low - 1 else _on(at, months, 0)


def _on(at: float, months: int, days: float) -> float:
    if not months:
        return at + days * DAY
    then = date(at)
    years, month = divmod(then.month - 1 + months, 12)
    return then.replace(year=then.year + years, month=month + 1).timestamp() * 1000


def _usual(at: float, months: int) -> str:
    then = date(at)
    month = _NAMES[then.month - 1][:3]
    if months:
        return str(then.year) if months % 12 == 0 else f"{month} {then.year}"
    return f"{month} {then.day}<br>{then.year}"


def _years_once(found: list[Tick]) -> list[Tick]:
    """Of labels by day only the first of each year says the year."""
    shown, before = [], ""
    for tick in found:
        day, _, year = tick.text.partition("<br>")
        shown.append(tick if year != before else tick._replace(text=day))
        before = year
    return shown


def _pattern(axis: Axis, step: float) -> str:
    """The format for ticks so far apart."""
    for stop in axis.settings.get("tickformatstops") or []:
        least, most = (_length(end) for end in stop["dtickrange"])
        if stop.get("enabled", True) and (least is None or least <= step) and (most is None or step <= most):
            return str(stop["value"])
    return str(axis.settings.get("tickformat", ""))


def _length(step: Any) -> float | None:
    if isinstance(step, str) and step.startswith("M"):
        return int(step[1:]) * _MONTH
    return None if step is None else float(step)


def _lengths(places: list[float], pattern: str) -> list[float]:
    """How long the period at each tick is: as its label says it, at most up to the next tick."""
    apart = [after - before for before, after in pairwise(places)] or [0.0]
    named = DAY if re.search(r"%-?[dej]", pattern) else _MONTH if re.search("%-?[Bbm]", pattern) else None
    if named is None and re.search("%[Yy]", pattern):
        named = _YEAR
    return [_period(named or distance, distance) for distance in [*apart, apart[-1]]]


def _period(named: float, distance: float) -> float:
    for unit, least, most in ((_YEAR, 365, 366), (_MONTH, 28, 31)):
        if named >= least * DAY:
            length = distance if least * DAY <= distance <= most * DAY else unit
            return min(length, distance)
    return min(DAY, distance) if named >= DAY else 0.0


def _on_period(axis: Axis, tick: Tick, length: float) -> Tick:
    """The label in the middle of its period, none where that is out of the range."""
    middle = tick.at + length / 2
    return tick._replace(label_at=middle) if axis.inside(middle) else tick._replace(text="")
