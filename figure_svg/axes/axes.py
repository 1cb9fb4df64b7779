"""The axes of a figure: which there are, what their values are, and in which subplots they meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from figure_svg.figure import Sheet, is_flat
from figure_svg.parts import Unsupported
from figure_svg.scale import Axis, category, kind_of

_KEY = re.compile(r"([xy])axis(\d*)")
_KINDS = ("linear", "log", "date", "category")

Subplot = tuple[str, str]
"""The ids of a horizontal and a vertical axis that share a field."""


def build(sheet: Sheet) -> dict[str, Axis]:
    """Every axis by its id ('x', 'y2'), placed on the picture; ranges are still to come.

    The axis along which bars stand has no gridlines and no zero line unless the figure says so.
    """
    names = {match[1] + match[2]: key for key in sheet.layout if (match := _KEY.fullmatch(key))}
    for trace in sheet.traces:
        for letter in "xy":
            name = trace.get(f"{letter}axis", letter)
            names.setdefault(name, f"{letter}axis{name[1:]}")
    axes = {name: _axis(sheet, name, names) for name in sorted(names, key=lambda name: (name[0], int(name[1:] or 1)))}
    for trace in sheet.traces:
        if trace["type"] == "bar":
            letter = "y" if is_flat(trace) else "x"
            axis = axes[trace.get(f"{letter}axis", letter)]
            axis.settings = {"showgrid": False, "zeroline": False} | axis.settings
    for axis in axes.values():
        axis.kind = _kind(sheet, axis)
    for axis in axes.values():
        leader = axes.get(str(axis.settings.get("matches") or ""), axis)
        axis.kind = leader.kind
        if axis.kind == "category":
            axis.categories = leader.categories or _categories(sheet, axes, leader)
    return axes


def subplots(sheet: Sheet, axes: Mapping[str, Axis]) -> list[Subplot]:
    """The pairs of axes in use, in plotly's order of drawing: overlaying ones after what they lie on."""
    found = dict.fromkeys((trace.get("xaxis", "x"), trace.get("yaxis", "y")) for trace in sheet.traces)
    for name, axis in axes.items():
        partner = anchor(axis)
        if partner in axes and not any(name in pair for pair in found):
            found[(name, partner) if axis.horizontal else (partner, name)] = None
    order = sorted(found, key=lambda pair: tuple(int(name[1:] or 1) for name in pair))
    return sorted(order, key=lambda pair: any(axes[name].settings.get("overlaying") for name in pair))


def anchor(axis: Axis) -> str:
    """The id of the axis that this one stands at, or 'free'."""
    return str(axis.settings.get("anchor") or ("y" if axis.horizontal else "x"))


def _axis(sheet: Sheet, name: str, names: Mapping[str, str]) -> Axis:
    settings = sheet.layout.get(names[name]) or {}
    where = f"layout.{names[name]}"
    under = settings.get("overlaying")
    domain = settings.get("domain") or ((sheet.layout.get(names.get(under, "")) or {}).get("domain") if under else None)
    low, high = domain or (0.0, 1.0)
    if settings.get("automargin") and sheet.margin.get("autoexpand", True) and settings.get("visible", True):
        raise Unsupported(where, "automargin (without margin.autoexpand=False)")
    if name[0] == "x":
        offset, length = sheet.left + low * sheet.inner_width, sheet.inner_width * (high - low)
    else:
        offset, length = sheet.top + (1 - high) * sheet.inner_height, sheet.inner_height * (high - low)
    if length <= 0:
        raise Unsupported(where, f"a length of {length:.0f} pixels, left by the margins,")
    return Axis(name, settings, offset, length)


def _values(sheet: Sheet, name: str) -> Iterator[list[Any]]:
    letter = name[0]
    for trace in sheet.traces:
        if trace.get(f"{letter}axis", letter) == name:
            yield trace.get(letter) or []


def _kind(sheet: Sheet, axis: Axis) -> str:
    stated = axis.settings.get("type", "-")
    if stated in _KINDS:
        return str(stated)
    if stated != "-":
        raise Unsupported(f"layout, axis {axis.id}", f"type={stated!r}")
    strict = axis.settings.get("autotypenumbers", sheet.layout.get("autotypenumbers", "convert types")) == "strict"
    first = next((values for values in _values(sheet, axis.id) if values), [])
    return kind_of(first, strict)


def _categories(sheet: Sheet, axes: Mapping[str, Axis], leader: Axis) -> dict[str, int]:
    order = leader.settings.get("categoryorder", "array" if leader.settings.get("categoryarray") else "trace")
    names = [category(value) for value in leader.settings.get("categoryarray") or []] if order == "array" else []
    for name, axis in axes.items():
        if name == leader.id or axis.settings.get("matches") == leader.id:
            names += [category(value) for values in _values(sheet, name) for value in values if value is not None]
    distinct = list(dict.fromkeys(names))
    if order.startswith("category"):
        distinct.sort(reverse=order.endswith("descending"))
    return {name: place for place, name in enumerate(distinct)}
