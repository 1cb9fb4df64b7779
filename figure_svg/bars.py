"""Bars: their rectangles, hatching and edges. Each stands in the middle of its place, as wide as the figure says."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from figure_svg.figure import Sheet, each, is_flat, own_ids
from figure_svg.parts import Unsupported, group, tag, visible
from figure_svg.scale import Axis
from figure_svg.strokes.hatch import hatched


@dataclass
class Bar:
    """One bar in its axes' own numbers: `start` to `start + width` across, `base` to `top` along."""

    index: int
    start: float
    width: float
    base: float
    top: float


class Edges(NamedTuple):
    """A bar's edges on the picture; `x1` and `y1` are its end."""

    x0: float
    x1: float
    y0: float
    y1: float


def draw(sheet: Sheet, trace: Mapping[str, Any], x: Axis, y: Axis) -> list[str]:
    """The trace's rectangles; nothing of a bar without length."""
    found = [(bar, _edges(trace, bar, x, y)) for bar in bars(trace, x, y)]
    solid = [(bar, edges) for bar, edges in found if edges.x0 != edges.x1 and edges.y0 != edges.y1]
    ids = own_ids(trace)
    return [group({"class": "bars"}, (_rectangle(sheet, trace, bar, edges, ids[bar.index]) for bar, edges in solid))]


def bars(trace: Mapping[str, Any], x: Axis, y: Axis) -> list[Bar]:
    """Every bar of the trace; those without a place are left out, a gap has no length."""
    across, along = (y, x) if is_flat(trace) else (x, y)
    places, sizes = ("y", "x") if is_flat(trace) else ("x", "y")
    found = []
    for index, (place, value) in enumerate(zip(trace[places], trace[sizes], strict=True)):
        at, size, base = across.number(place), along.number(value), along.number(each(trace.get("base"), index))
        width = float(each(trace["width"], index))
        if at is not None:
            found.append(Bar(index, at - width / 2, width, base or 0.0, (base or 0.0) + (size or 0.0)))
    return found


def _edges(trace: Mapping[str, Any], bar: Bar, x: Axis, y: Axis) -> Edges:
    across, along = (y, x) if is_flat(trace) else (x, y)
    sides = across.pixel(bar.start), across.pixel(bar.start + bar.width)
    ends = along.pixel(bar.base), along.pixel(bar.top)
    x0, x1, y0, y1 = (*ends, *sides) if is_flat(trace) else (*sides, *ends)
    line = (trace.get("marker") or {}).get("line") or {}
    if not each(line.get("width"), bar.index, 0):
        x0, x1, y0, y1 = _seen(x0, x1), _seen(x1, x0), _seen(y0, y1), _seen(y1, y0)
    return Edges(x0, x1, y0, y1)


def _seen(edge: float, other: float) -> float:
    """A bar thinner than two pixels is widened to whole ones, so that it is seen at all."""
    if abs(edge - other) >= 2 or edge == other:
        return edge
    return math.ceil(edge) if edge > other else math.floor(edge)


def _rectangle(sheet: Sheet, trace: Mapping[str, Any], bar: Bar, edges: Edges, of: str | None) -> str:
    style = _style(sheet, trace, bar.index)
    if not visible(style):
        return ""
    x0, x1, y0, y1 = edges
    place = {"data-id": of, "x": min(x0, x1), "y": min(y0, y1), "width": abs(x1 - x0), "height": abs(y1 - y0)}
    return tag("rect", place | style)


def _style(sheet: Sheet, trace: Mapping[str, Any], index: int) -> dict[str, Any]:
    where = f"{trace['_where']}, bar {index}"
    settings = trace.get("marker") or {}
    line = settings.get("line") or {}
    colour = each(settings.get("color"), index)
    if not isinstance(colour, str):
        raise Unsupported(where, "a colour of plotly's own scale or cycle (marker.color)")
    style = sheet.paint.fill(colour, where)
    pattern = {key: each(value, index) for key, value in (settings.get("pattern") or {}).items()}
    if pattern.get("shape"):
        style = hatched(sheet, pattern, colour, f"{where}, marker.pattern")
    edge = sheet.paint.stroke(each(line.get("color"), index, "#444444"), each(line.get("width"), index, 0), where)
    return style | edge
