"""Where the ticks of an axis stand and what is written at them, by plotly's rules."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from election.render.svg_numbers import formatted, plain
from election.render.svg_parts import Unsupported
from election.render.svg_scale import DAY, Axis, milliseconds

_STEPS = (2, 5, 10)
_MONTHS = (1, 2, 3, 6, 12)
_DAYS = (1, 2, 3, 7, 14)
_MONTH, _YEAR = 30.4375 * DAY, 365.25 * DAY
_MOST = 1000  # ticks: more than that is a mistake in the figure


@dataclass(frozen=True)
class Tick:
    """A place on the axis, in its own numbers, and what is written there (with plotly's little HTML)."""

    at: float
    text: str


def ticks(axis: Axis, size: float) -> list[Tick]:
    """The ticks within the range. `size` is the type size of their labels in pixels."""
    settings = axis.settings
    if "tickvals" in settings and settings.get("tickmode", "array") == "array":
        found = list(_listed(axis, size))
    elif axis.kind == "category":
        found = _of_categories(axis, size)
    elif axis.kind == "date":
        found = _of_dates(axis, size)
    else:
        found = _of_numbers(axis, size)
    return found


def _listed(axis: Axis, size: float) -> Iterator[Tick]:
    slack = abs(axis.high - axis.low) * 1e-4
    low, high = min(axis.low, axis.high) - slack, max(axis.low, axis.high) + slack
    step, texts = _step(axis, size), axis.settings.get("ticktext") or []
    for count, value in enumerate(axis.settings["tickvals"]):
        at = axis.number(value) if axis.kind == "log" else axis.position(value)
        if at is None or not low <= at <= high:
            continue
        yield Tick(at, str(texts[count]) if count < len(texts) else _label(axis, at, step))


def _of_categories(axis: Axis, size: float) -> list[Tick]:
    step = max(1, math.ceil(_step(axis, size))) if _wants(axis) else 1
    low, high = min(axis.low, axis.high), max(axis.low, axis.high)
    names = [(place, name) for name, place in axis.categories.items() if low <= place <= high and place % step == 0]
    return [Tick(float(place), _framed(axis, name)) for place, name in names]


def _of_numbers(axis: Axis, size: float) -> list[Tick]:
    step = _step(axis, size)
    start = float(axis.settings.get("tick0", 0))
    low, high = min(axis.low, axis.high), max(axis.low, axis.high)
    slack = (high - low) * 1e-4
    first, last = math.ceil((low - slack - start) / step), math.floor((high + slack - start) / step)
    if last - first > _MOST:
        raise Unsupported(f"axis {axis.id}", f"dtick={step}: more than {_MOST} ticks")
    return [Tick(start + count * step, _label(axis, start + count * step, step)) for count in range(first, last + 1)]


def _wants(axis: Axis) -> bool:
    return "dtick" in axis.settings or "nticks" in axis.settings or axis.settings.get("tickmode") == "auto"


def _rough(axis: Axis, size: float) -> float:
    """The distance between ticks that leaves room enough, before it is made round."""
    room = size * 1.2 if axis.kind == "category" else 80 if axis.horizontal else 40
    number = axis.settings.get("nticks") or min(max(axis.length / room, 4), 9) + 1
    return abs(axis.high - axis.low) / number


def _step(axis: Axis, size: float) -> float:
    stated = axis.settings.get("dtick")
    if isinstance(stated, (int, float)) and stated > 0:
        return float(stated)
    if stated is not None and not (axis.kind == "date" and str(stated).startswith("M")):
        raise Unsupported(f"axis {axis.id}", f"dtick={stated!r}")
    if axis.kind == "log":
        raise Unsupported(f"axis {axis.id}", "ticks of a log axis without tickvals or a number as dtick")
    return _round_up(_rough(axis, size))


def _round_up(rough: float) -> float:
    base = 10.0 ** math.floor(math.log10(rough))
    return next((base * step for step in _STEPS if rough / base <= step), base * 10)


def _label(axis: Axis, at: float, step: float) -> str:
    settings = axis.settings
    pattern = settings.get("tickformat", "")
    if axis.kind == "date":
        return _framed(axis, _date(at).strftime(pattern) if pattern else _date_text(at, step))
    if axis.kind == "category":
        return _framed(axis, next((name for name, place in axis.categories.items() if place == at), ""))
    value = 10**at if axis.kind == "log" else at
    if pattern:
        return _framed(axis, formatted(value, pattern, f"axis {axis.id}, tickformat"))
    ends = (10**axis.low, 10**axis.high) if axis.kind == "log" else (axis.low, axis.high)
    grouped = bool(settings.get("separatethousands"))
    letters = settings.get("exponentformat", "B") == "B"
    return _framed(axis, plain(value, step, max(map(abs, ends)), grouped=grouped, letters=letters))


def _framed(axis: Axis, text: str) -> str:
    settings = axis.settings
    before = settings.get("tickprefix", "") if settings.get("showtickprefix", "all") == "all" else ""
    after = settings.get("ticksuffix", "") if settings.get("showticksuffix", "all") == "all" else ""
    if any(settings.get(f"showtick{which}", "all") not in ("all", "none") for which in ("prefix", "suffix")):
        raise Unsupported(f"axis {axis.id}", "showtickprefix or showticksuffix other than all or none")
    return f"{before}{text}{after}"


def _date(at: float) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)


def _of_dates(axis: Axis, size: float) -> list[Tick]:
    low, high = min(axis.low, axis.high), max(axis.low, axis.high)
    months, days = _date_step(axis, size)
    found: list[Tick] = []
    at = _first_date(axis, months, days, low)
    while at <= high + 1:
        found.append(Tick(at, _label(axis, at, months * _MONTH if months else days * DAY)))
        at = _months_on(at, months) if months else at + days * DAY
        if len(found) > _MOST:
            raise Unsupported(f"axis {axis.id}", f"more than {_MOST} ticks")
    return _years_once(found, axis, months)


def _date_step(axis: Axis, size: float) -> tuple[int, float]:
    """Whole months, or 0 and days."""
    stated = axis.settings.get("dtick")
    if isinstance(stated, str) and stated.startswith("M"):
        return int(stated[1:]), 0
    if isinstance(stated, (int, float)):
        return 0, stated / DAY
    rough = _rough(axis, size)
    if 2 * rough > _YEAR:
        return 12 * max(1, int(_round_up(rough / _YEAR))), 0
    if 2 * rough > _MONTH:
        return next((step for step in _MONTHS if rough / _MONTH <= step), 12), 0
    if 2 * rough > DAY:
        return 0, next((step for step in _DAYS if rough / DAY <= step), 14)
    raise Unsupported(f"axis {axis.id}", "ticks closer than a day")


def _first_date(axis: Axis, months: int, days: float, low: float) -> float:
    stated = axis.settings.get("tick0")
    # plotly counts weeks from a Sunday, everything else from the first day of 2000
    start = milliseconds(stated) if stated else milliseconds("2000-01-02" if days in (7, 14) else "2000-01-01")
    assert start is not None
    if not months:
        return start + math.ceil((low - 1 - start) / (days * DAY)) * days * DAY
    first, then = _date(start), _date(low)
    apart = (then.year - first.year) * 12 + then.month - first.month
    at = _months_on(start, apart // months * months)
    while at < low - 1:
        at = _months_on(at, months)
    return at


def _months_on(at: float, months: int) -> float:
    then = _date(at)
    years, month = divmod(then.month - 1 + months, 12)
    return then.replace(year=then.year + years, month=month + 1).timestamp() * 1000


def _date_text(at: float, step: float) -> str:
    then = _date(at)
    if step >= _YEAR * 0.9:
        return f"{then.year}"
    return then.strftime("%b %Y") if step >= _MONTH * 0.9 else f"{then:%b} {then.day}<br>{then.year}"


def _years_once(found: list[Tick], axis: Axis, months: int) -> list[Tick]:
    """Of labels by day only the first of each year says the year."""
    if months or axis.settings.get("tickformat"):
        return found
    shown, before = [], ""
    for tick in found:
        day, _, year = tick.text.partition("<br>")
        shown.append(tick if year != before else Tick(tick.at, day))
        before = year
    return shown
