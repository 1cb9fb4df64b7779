"""The axes of a figure: which there are, where they lie, and in which subplots they meet."""

from __future__ import annotations

import re
from typing import Any

from figure_svg.figure import Sheet
from figure_svg.parts import Unsupported
from figure_svg.scale import Axis

_KEY = re.compile(r"([xy])axis(\d*)")

Subplot = tuple[str, str]
"""The ids of a horizontal and a vertical axis that share a field."""


def build(sheet: Sheet) -> dict[str, Axis]:
    """Every axis by its id ('x', 'y2'), placed on the picture, from one end of its range to the other."""
    names = {match[1] + match[2]: key for key in sheet.layout if (match := _KEY.fullmatch(key))}
    axes = {name: _axis(sheet, name, names[name]) for name in sorted(names, key=lambda name: (name[0], _place(name)))}
    for trace in sheet.traces:
        for name in (trace.get("xaxis", "x"), trace.get("yaxis", "y")):
            if name not in axes:
                raise Unsupported(trace["_where"], f"the axis {name!r}, of which the layout says nothing,")
    for name, axis in axes.items():
        if axis.partner not in axes:
            raise Unsupported(f"layout.{names[name]}", f"anchor={axis.partner!r}")
    return axes


def subplots(sheet: Sheet) -> list[Subplot]:
    """The pairs of axes in use, in plotly's order of drawing."""
    found = dict.fromkeys((trace.get("xaxis", "x"), trace.get("yaxis", "y")) for trace in sheet.traces)
    for name, axis in sheet.axes.items():
        if not any(name in pair for pair in found):
            found[(name, axis.partner) if axis.horizontal else (axis.partner, name)] = None
    return sorted(found, key=lambda pair: tuple(map(_place, pair)))


def _place(name: str) -> int:
    """'x' is the first, 'x2' the second."""
    return int(name[1:] or 1)


def _axis(sheet: Sheet, name: str, key: str) -> Axis:
    settings = sheet.layout[key]
    low, high = settings.get("domain") or (0.0, 1.0)
    if name[0] == "x":
        offset, length = sheet.left + low * sheet.inner_width, sheet.inner_width * (high - low)
    else:
        offset, length = sheet.top + (1 - high) * sheet.inner_height, sheet.inner_height * (high - low)
    if length <= 0:
        raise Unsupported(f"layout.{key}", f"a length of {length:.0f} pixels, left by the margins,")
    axis = Axis(name, settings, offset, length)
    axis.low, axis.high = _ends(axis, settings["range"], f"layout.{key}")
    return axis


def _ends(axis: Axis, given: list[Any], where: str) -> tuple[float, float]:
    low, high = (axis.number(end) for end in given)
    if low is None or high is None:
        raise Unsupported(where, f"range={given!r}")
    return low, high
