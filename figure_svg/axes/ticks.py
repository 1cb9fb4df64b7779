"""Where the ticks of an axis stand and what is written at them, by plotly's rules."""

from __future__ import annotations

import math
from collections.abc import Iterator

from figure_svg.axes import dates as svg_dates
from figure_svg.axes.numbers import formatted, plain
from figure_svg.parts import Unsupported
from figure_svg.scale import Axis, Tick

_STEPS = (2, 5, 10)
_MOST = 1000  # ticks: more than that is a mistake in the figure


def ticks(axis: Axis, size: float) -> list[Tick]:
    """The ticks within the range. `size` is the type size of their labels in pixels."""
    settings = axis.settings
    listed = "tickvals" in settings and settings.get("tickmode", "array") == "array"
    if settings.get("overlaying") and not listed and "tickmode" not in settings:
        raise Unsupported(f"axis {axis.id}", "ticks that follow those of another axis (overlaying without tickmode)")
    if listed:
        found = list(_listed(axis, size))
    elif axis.kind == "category":
        found = _of_categories(axis, size)
    elif axis.kind == "date":
        found = [
            tick._replace(text=_framed(axis, tick.text)) if tick.text else tick
            for tick in svg_dates.ticks(axis, _rough(axis, size))
        ]
    else:
        found = _of_numbers(axis, size)
    return found


def _listed(axis: Axis, size: float) -> Iterator[Tick]:
    slack = abs(axis.high - axis.low) * 1e-4
    low, high = min(axis.low, axis.high) - slack, max(axis.low, axis.high) + slack
    texts = axis.settings.get("ticktext") or []
    for count, value in enumerate(axis.settings["tickvals"]):
        at = axis.number(value) if axis.kind == "log" else axis.position(value)
        if at is None or not low <= at <= high:
            continue
        if count < len(texts):
            yield Tick(at, str(texts[count]))
        else:
            yield Tick(at, _label(axis, at, 10**at if axis.kind == "log" else _step(axis, size)))


def _of_categories(axis: Axis, size: float) -> list[Tick]:
    step = int(axis.settings.get("dtick") or max(1, math.ceil(_rough(axis, size))))
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


def _rough(axis: Axis, size: float) -> float:
    """The distance between ticks that leaves room enough, before it is made round."""
    if axis.kind == "category":
        number = axis.length / (size * 1.2)
    else:
        number = min(max(axis.length / (80 if axis.horizontal else 40), 4), 9) + 1
    return abs(axis.high - axis.low) / (axis.settings.get("nticks") or number)


def _step(axis: Axis, size: float) -> float:
    stated = axis.settings.get("dtick")
    if isinstance(stated, (int, float)) and stated > 0:
        return float(stated)
    if stated is not None:
        raise Unsupported(f"axis {axis.id}", f"dtick={stated!r}")
    if axis.kind == "log":
        raise Unsupported(f"axis {axis.id}", "ticks of a log axis without tickvals or a number as dtick")
    return _round_up(_rough(axis, size))


def _round_up(rough: float) -> float:
    base = 10.0 ** math.floor(math.log10(rough))
    return next((base * step for step in _STEPS if rough / base < step), base * 10)


def _label(axis: Axis, at: float, step: float) -> str:
    settings = axis.settings
    pattern = settings.get("tickformat", "")
    if axis.kind == "date":
        if not pattern:
            raise Unsupported(f"axis {axis.id}", "tickvals of dates without ticktext or tickformat")
        return _framed(axis, svg_dates.text(at, pattern, axis))
    if axis.kind == "category":
        return _framed(axis, next((name for name, place in axis.categories.items() if place == at), ""))
    value = 10**at if axis.kind == "log" else at
    if pattern:
        return _framed(axis, formatted(value, pattern, f"axis {axis.id}, tickformat"))
    ends = (value,) if axis.kind == "log" else (axis.low, axis.high)
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
