"""Ticks of an axis of dates, by plotly's rules: whole years or months, with labels in the middle of periods."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from figure_svg.parts import Unsupported
from figure_svg.scale import DAY, Axis, Tick

_MONTHS = (1, 2, 3, 6, 12)
_YEARS = (2, 5, 10)
_MONTH, _YEAR = 30.4375 * DAY, 365.25 * DAY
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TOKEN = re.compile(r"%(-?[A-Za-z%])")
_START = datetime(2000, 1, 1, tzinfo=UTC)  # from where plotly counts months


def ticks(axis: Axis) -> list[Tick]:
    """The ticks in the range and the one before it, whose label may be within: its period may end there."""
    for name in ("nticks", "tickformatstops", "ticklabelmode"):
        if name not in axis.settings:
            raise Unsupported(f"axis {axis.id}", f"what plotly takes where no {name} is stated")
    low, high = min(axis.low, axis.high), max(axis.low, axis.high)
    months = _step(axis, (high - low) / axis.settings["nticks"])
    at = _first(months, low)
    places = [_on(at, -months)]
    while at <= high + 1:
        places.append(at)
        at = _on(at, months)
    pattern = _pattern(axis, months * _MONTH)
    found = [Tick(at, _text(at, pattern, axis)) for at in places]
    return [_on_period(axis, tick, length) for tick, length in zip(found, _lengths(places, pattern), strict=True)]


def _text(at: float, pattern: str, axis: Axis) -> str:
    """A date by a d3 pattern. Raises Unsupported for the rarer tokens."""
    then = _date(at)
    words = {"Y": str(then.year), "b": _NAMES[then.month - 1]}

    def word(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise Unsupported(f"axis {axis.id}", f"%{match[1]} in tickformatstops")
        return words[match[1]]

    return _TOKEN.sub(word, pattern)


def _date(at: float) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)


def _step(axis: Axis, rough: float) -> int:
    """Months: a round step of about `rough` milliseconds."""
    if 2 * rough > _YEAR:
        base = 10.0 ** math.floor(math.log10(rough / _YEAR))
        return 12 * max(1, round(base * _above(rough / _YEAR / base, _YEARS)))
    if 2 * rough > _MONTH:
        return _above(rough / _MONTH, _MONTHS)
    raise Unsupported(f"axis {axis.id}", "ticks closer than a month")


def _above(value: float, steps: tuple[int, ...]) -> int:
    return next((step for step in steps if value < step), steps[-1])


def _first(months: int, low: float) -> float:
    """The first tick in the range."""
    then = _date(low)
    apart = (then.year - _START.year) * 12 + then.month - _START.month
    at = _on(_START.timestamp() * 1000, apart // months * months)
    return at if at >= low - 1 else _on(at, months)


def _on(at: float, months: int) -> float:
    then = _date(at)
    years, month = divmod(then.month - 1 + months, 12)
    return then.replace(year=then.year + years, month=month + 1).timestamp() * 1000


def _pattern(axis: Axis, step: float) -> str:
    """The format for ticks so far apart."""
    for stop in axis.settings["tickformatstops"]:
        least, most = (_length(end) for end in stop["dtickrange"])
        if (least is None or least <= step) and (most is None or step <= most):
            return str(stop["value"])
    raise Unsupported(f"axis {axis.id}", "a step that none of tickformatstops is for")


def _length(step: Any) -> float | None:
    if isinstance(step, str) and step.startswith("M"):
        return int(step[1:]) * _MONTH
    return None if step is None else float(step)


def _lengths(places: list[float], pattern: str) -> list[float]:
    """How long the period at each tick is: as its label says it, at most up to the next tick."""
    apart = [after - before for before, after in pairwise(places)] or [0.0]
    named = _MONTH if "%b" in pattern else _YEAR
    return [_period(named, distance) for distance in [*apart, apart[-1]]]


def _period(named: float, distance: float) -> float:
    """A year or month as long as it really is, where the next tick is that far away; else its mean length."""
    least, most = (365, 366) if named == _YEAR else (28, 31)
    return distance if least * DAY <= distance <= most * DAY else min(named, distance)


def _on_period(axis: Axis, tick: Tick, length: float) -> Tick:
    """The label in the middle of its period, none where that is out of the range."""
    middle = tick.at + length / 2
    return tick._replace(label_at=middle) if axis.inside(middle) else tick._replace(text="")
