"""Where bars stand and how long they are, by plotly's rules for groups, stacks and overlays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from figure_svg.figure import Sheet, each, is_flat
from figure_svg.parts import Unsupported
from figure_svg.scale import Axis

_GAP = 0.2  # between bars, where the layout says nothing


@dataclass
class Bar:
    """One bar in its axes' own numbers: `start` to `start + width` across, `base` to `top` along.

    `outmost`: nothing is stacked on it. `based`: its base was given.
    """

    trace: dict[str, Any]
    index: int
    at: float
    base: float
    size: float
    based: bool
    start: float = 0.0
    width: float = 0.0
    outmost: bool = True

    @property
    def top(self) -> float:
        return self.base + self.size


Bars = dict[int, list[Bar]]
"""By the place of the trace in the figure."""


def place(sheet: Sheet, axes: Mapping[str, Axis]) -> Bars:
    """Every bar of the figure; those without a place are left out. A gap has no length, but may have words."""
    groups: dict[tuple[str, str, bool], list[list[Bar]]] = {}
    found: Bars = {}
    for count, trace in enumerate(sheet.traces):
        if trace["type"] != "bar":
            continue
        key = (trace.get("xaxis", "x"), trace.get("yaxis", "y"), is_flat(trace))
        if "log" in (axes[key[0]].kind, axes[key[1]].kind):
            raise Unsupported(trace["_where"], "a bar on a log axis, which has no zero to start from,")
        found[count] = _bars(trace, axes[key[1] if key[2] else key[0]], axes[key[0] if key[2] else key[1]])
        if found[count]:
            groups.setdefault(key, []).append(found[count])
    for (x, y, flat), traces in groups.items():
        _arrange(sheet.layout, axes[y if flat else x], traces)
    return found


def _bars(trace: dict[str, Any], across: Axis, along: Axis) -> list[Bar]:
    ats, sizes = ("y", "x") if is_flat(trace) else ("x", "y")
    values = trace.get(sizes) or []
    bars = []
    for index in range(min(len(values), len(trace.get(ats, values)))):
        at = across.number(trace[ats][index]) if ats in trace else float(index)
        size = along.number(values[index])
        base = along.number(each(trace.get("base"), index))
        if at is not None:
            bars.append(Bar(trace, index, at, base or 0.0, size or 0.0, base is not None))
    return bars


def _arrange(layout: Mapping[str, Any], across: Axis, traces: list[list[Bar]]) -> None:
    mode = layout.get("barmode", "group")
    apart = "offset" if mode == "group" else "base"
    together = [bars for bars in traces if mode != "overlay" and apart not in bars[0].trace]
    for bars in traces:
        if not any(bars is other for other in together):
            _spread(layout, across, [bars], [0])
    if not together:
        return
    if mode == "group":
        _spread(layout, across, together, list(range(len(together))))
    else:
        _spread(layout, across, together, [0] * len(together))
        _stack(together, separate=mode == "relative")


def _spread(layout: Mapping[str, Any], across: Axis, traces: list[list[Bar]], lanes: list[int]) -> None:
    """Widths and starts: side by side where lanes differ and bars would meet, each in the middle otherwise."""
    places = [bar.at for bars in traces for bar in bars]
    distinct = sorted(set(places))
    step = 1.0 if across.kind == "category" else min((b - a for a, b in pairwise(distinct)), default=1.0)
    room = step * (1 - layout.get("bargap", _GAP))
    lane_count = max(lanes) + 1 if len(places) != len(distinct) else 1
    pitch = room / lane_count
    width = pitch * (1 - layout.get("bargroupgap", 0))
    for bars, lane in zip(traces, lanes, strict=True):
        start = ((2 * lane + 1 - lane_count) * pitch - width) / 2 if lane_count > 1 else -width / 2
        for bar in bars:
            own = each(bar.trace.get("width"), bar.index)
            offset = each(bar.trace.get("offset"), bar.index)
            bar.width = width if own is None else float(own)
            middled = start + (width - bar.width) / 2
            bar.start = bar.at + (middled if offset is None else float(offset))


def _stack(traces: list[list[Bar]], *, separate: bool) -> None:
    """One on the other; `separate` stacks losses downwards from zero."""
    tops: dict[tuple[float, bool], float] = {}
    last: dict[tuple[float, bool], Bar] = {}
    for bars in traces:
        for bar in bars:
            key = (bar.at, separate and bar.size < 0)
            bar.base = tops.get(key, 0.0)
            tops[key] = bar.top
            if key in last:
                last[key].outmost = False
            last[key] = bar
