"""What part of its values an axis shows when the figure doesn't say: plotly's rules of autorange.

Each mark asks for a value at either end of the axis and for so many pixels beyond it; the range is the
smallest in which all of them fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from figure_svg.bars.layout import Bar, Bars
from figure_svg.figure import Sheet, each, is_flat
from figure_svg.notes import extent
from figure_svg.scale import Axis
from figure_svg.text import LINE

_EXTRA = 0.05  # of the axis, beyond marks that ask for air


class End(NamedTuple):
    """A value, the pixels that are needed beyond it, and whether it asks for air besides."""

    value: float
    pad: float = 0.0
    airy: bool = False


class Ends:
    """What is asked for at both ends of one axis; what another one covers is dropped."""

    def __init__(self) -> None:
        self.low: list[End] = []
        self.high: list[End] = []

    def add(self, value: float, before: float, after: float, *, airy: bool, to_zero: bool = False) -> None:
        for ends, pad, sign in ((self.low, before, -1), (self.high, after, 1)):
            end = End(value, pad, airy)
            if to_zero and value * sign <= 0:
                end = End(0.0)
            if any(_covers(other, end, sign) for other in ends):
                continue
            ends[:] = [other for other in ends if not _covers(end, other, sign)]
            ends.append(end)


def _covers(one: End, other: End, sign: int) -> bool:
    return one.value * sign >= other.value * sign and one.pad >= other.pad and one.airy >= other.airy


def fit(sheet: Sheet, axes: Mapping[str, Axis], bars: Bars) -> None:
    """Sets the range of every axis. Axes that match share the range that holds all of theirs."""
    asked: dict[str, Ends] = {name: Ends() for name in axes}
    open_axes = {name for name, axis in axes.items() if not _given(axis)}
    if open_axes:
        _ask(sheet, axes, bars, asked, open_axes)
    for name, axis in axes.items():
        leader = str(axis.settings.get("matches") or name)
        if leader != name and leader in axes and name in open_axes:
            for ends, more in ((asked[leader].low, asked[name].low), (asked[leader].high, asked[name].high)):
                ends.extend(more)
    for name, axis in axes.items():
        low, high = _explicit(axis)
        if low is None or high is None:
            auto = automatic(asked[name], axis)
            low, high = (auto[0] if low is None else low), (auto[1] if high is None else high)
        axis.low, axis.high = _allowed(axis, low), _allowed(axis, high)
    for axis in axes.values():
        leader = str(axis.settings.get("matches") or "")
        if leader in axes:
            axis.low, axis.high = axes[leader].low, axes[leader].high


def _given(axis: Axis) -> bool:
    return None not in _explicit(axis)


def _explicit(axis: Axis) -> tuple[float | None, float | None]:
    given = axis.settings.get("range") or [None, None]
    if axis.settings.get("autorange") in (True, "reversed"):
        return None, None
    low, high = (None if value is None else axis.position(value) for value in given)
    return low, high


def _allowed(axis: Axis, end: float) -> float:
    """An end of a range, held within what the axis may show."""
    least, most = (axis.position(axis.settings.get(name)) for name in ("minallowed", "maxallowed"))
    end = end if least is None else max(end, least)
    return end if most is None else min(end, most)


def automatic(ends: Ends, axis: Axis) -> tuple[float, float]:
    """The range in the axis's own numbers. Nothing on the axis: what plotly shows of an empty one."""
    low, high = _automatic(ends, axis) if ends.low else (-1.0, 6.0 if axis.horizontal else 4.0)
    return (high, low) if axis.settings.get("autorange") == "reversed" else (low, high)


def _automatic(ends: Ends, axis: Axis) -> tuple[float, float]:
    extra = _EXTRA * axis.length
    mode = axis.settings.get("rangemode", "normal")

    def pad(end: End) -> float:
        return end.pad + (extra if end.airy else 0)

    lowest, highest = min(end.value for end in ends.low), max(end.value for end in ends.high)
    if lowest == highest:
        if mode == "tozero":
            return (0.0, 1.0) if lowest == 0 else _from_zero(lowest, ends, pad, axis.length)
        return (max(0.0, lowest - 1), max(1.0, lowest + 1)) if mode == "nonnegative" else (lowest - 1, lowest + 1)
    best, first, last = 0.0, ends.low[0], ends.high[0]
    for one in ends.low:
        for other in ends.high:
            span, room = other.value - one.value, axis.length - pad(one) - pad(other)
            if span <= 0:
                continue
            if room <= axis.length / 10:
                one, other, room = End(one.value), End(other.value), axis.length
            if span / room > best:
                best, first, last = span / room, one, other
    if mode == "tozero":
        first, last = (End(0.0) if first.value >= 0 else first), (End(0.0) if last.value <= 0 else last)
    elif mode == "nonnegative":
        first = End(0.0) if first.value - best * pad(first) < 0 else first
        last = End(1.0) if last.value <= 0 else last
    scale = (last.value - first.value) / (axis.length - pad(first) - pad(last))
    return first.value - scale * pad(first), last.value + scale * pad(last)


def _from_zero(value: float, ends: Ends, pad: Any, length: float) -> tuple[float, float]:
    most = max(map(pad, ends.high if value > 0 else ends.low))
    end = value / (1 - min(0.5, most / length))
    return (0.0, end) if value > 0 else (end, 0.0)


def _ask(sheet: Sheet, axes: Mapping[str, Axis], bars: Bars, asked: Mapping[str, Ends], names: set[str]) -> None:
    for count, trace in enumerate(sheet.traces):
        x, y = trace.get("xaxis", "x"), trace.get("yaxis", "y")
        if trace["type"] == "bar":
            across, along = (y, x) if is_flat(trace) else (x, y)
            _ask_bars(bars.get(count, []), asked[across], asked[along], axes[along], sheet.font["size"])
        else:
            for name in {x, y} & names:
                _ask_points(trace, axes[name], asked[name])
    for item in sheet.layout["shapes"]:
        for letter in "xy":
            name = item.get(f"{letter}ref", letter)
            if name in names and item.get("visible", True) and f"{letter}0" in item and f"{letter}sizemode" not in item:
                edge = (item.get("line") or {}).get("width", 2) / 2
                _ask_values((item[f"{letter}0"], item[f"{letter}1"]), axes[name], asked[name], edge)
    for count, item in enumerate(sheet.layout["annotations"]):
        for letter in "xy":
            name = item.get(f"{letter}ref", letter)
            if name in names and item.get("visible", True):
                before, after = extent(sheet, item, letter, f"layout.annotations[{count}]")
                value = axes[name].position(item.get(letter))
                if value is not None:
                    asked[name].add(value, max(0.0, before), max(0.0, after), airy=True)


def _ask_bars(bars: list[Bar], across: Ends, along: Ends, axis: Axis, size: float) -> None:
    step = min((bar.width for bar in bars), default=0.0)
    places = sorted({bar.at for bar in bars})
    if places:
        step = min((b - a for a, b in pairwise(places)), default=1.0)
        for value in (places[0] - step / 2, places[-1] + step / 2):
            across.add(value, 0, 0, airy=False)
    to_zero = axis.kind == "linear" and any(not bar.based or not bar.base for bar in bars)
    words = _room_for_words(bars, axis, size)
    before = words if any(bar.size < 0 for bar in bars) else 0.0
    after = words if any(bar.size > 0 for bar in bars) else 0.0
    for bar in bars:
        if "width" in bar.trace or "offset" in bar.trace:
            across.add(bar.start, 0, 0, airy=False)
            across.add(bar.start + bar.width, 0, 0, airy=False)
        for value in (bar.top, bar.base) if bar.based else (bar.top,):
            along.add(value, before, after, airy=True, to_zero=to_zero)
            if to_zero:
                along.add(0.0, 0, 0, airy=False, to_zero=True)


def _room_for_words(bars: list[Bar], axis: Axis, size: float) -> float:
    """Pixels for words over standing bars; beside lying ones plotly leaves none."""
    trace = bars[0].trace if bars else {}
    if axis.horizontal or trace.get("textposition") != "outside":
        return 0.0
    fonts = [trace.get(name) or {} for name in ("outsidetextfont", "textfont")]
    size = next((font["size"] for font in fonts if isinstance(font.get("size"), (int, float))), size)
    lines = max((str(each(trace.get("text"), bar.index, "")).count("<br>") + 1 for bar in bars), default=1)
    return float(lines * LINE * size + 3)


def _ask_points(trace: Mapping[str, Any], axis: Axis, asked: Ends) -> None:
    mode, fill = trace["mode"], trace.get("fill", "none")
    marked, worded = "markers" in mode, "text" in mode
    to_zero = axis.kind == "linear" and fill == ("tozerox" if axis.horizontal else "tozeroy")
    airy = True
    if axis.horizontal and not to_zero:
        airy = fill not in ("tonexty", "tozeroy") and (marked or worded)
    elif not axis.horizontal and fill == "tozerox":
        airy = False
    sizes = (trace.get("marker") or {}).get("size")
    for index, raw in enumerate(trace.get(axis.letter) or []):
        value = axis.number(raw)
        if value is None:
            continue
        pad = max(each(sizes, index, 6) / 1.6, 3) if marked and (airy or to_zero) else 0.0
        asked.add(value, pad, pad, airy=airy, to_zero=to_zero)
        if to_zero:
            asked.add(0.0, 0, 0, airy=False, to_zero=True)


def _ask_values(values: Iterable[Any], axis: Axis, asked: Ends, pad: float) -> None:
    for raw in values:
        value = axis.number(raw) if axis.kind == "log" else axis.position(raw)
        if value is not None:
            asked.add(value, pad, pad, airy=True)
