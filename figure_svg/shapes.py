"""Lines, rectangles, ellipses and paths laid on a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from figure_svg.figure import Sheet
from figure_svg.parts import Unsupported, number, tag, visible
from figure_svg.place import axis_of, pixel
from figure_svg.strokes.dash import dashes

Place = Callable[[Any], float]
"""From a coordinate of the shape to a pixel."""

_TAKES = {"M": 2, "L": 2, "C": 6, "Z": 0}  # numbers after a letter, across and up in turn
_SEGMENT = re.compile(r"([A-Za-z])([^A-Za-z]*(?:[eE][+-]?\d[^A-Za-z]*)*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def draw(sheet: Sheet, layer: str) -> list[str]:
    """The shapes of a layer ('below', 'above'), in order."""
    return [
        _shape(sheet, item, f"layout.shapes[{count}]")
        for count, item in enumerate(sheet.layout["shapes"])
        if item.get("layer", "above") == layer
    ]


def _shape(sheet: Sheet, item: Mapping[str, Any], where: str) -> str:
    style = _style(sheet, item, where)
    if not visible(style):
        return ""
    x, y = (_place(sheet, item, letter, where) for letter in "xy")
    if item["type"] == "path":
        fill_rule = "evenodd" if style["fill"] != "none" else None
        return tag("path", {"d": _path(str(item["path"]), x, y, where), "fill-rule": fill_rule} | style)
    x0, x1, y0, y1 = x(item["x0"]), x(item["x1"]), y(item["y0"]), y(item["y1"])
    if item["type"] == "line":
        return tag("line", {"x1": x0, "y1": y0, "x2": x1, "y2": y1} | style)
    left, top, wide, high = min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)
    if item["type"] == "circle":
        middle = {"cx": left + wide / 2, "cy": top + high / 2, "rx": wide / 2, "ry": high / 2}
        return tag("ellipse", middle | style)
    return tag("rect", {"x": left, "y": top, "width": wide, "height": high} | style)


def _style(sheet: Sheet, item: Mapping[str, Any], where: str) -> dict[str, Any]:
    line = item.get("line") or {}
    width = line.get("width", 2)
    filled = "transparent" if item["type"] == "line" else item.get("fillcolor", "transparent")
    return {
        **sheet.paint.fill(filled, where),
        **sheet.paint.stroke(line.get("color", "#000000"), width, where),
        "stroke-dasharray": dashes(str(line.get("dash", "solid")), width, where),
        "clip-path": _clip(sheet, item, where),
        "class": "shape",
        "data-id": item.get("name") or None,
    }


def _place(sheet: Sheet, item: Mapping[str, Any], letter: str, where: str) -> Place:
    axis = axis_of(sheet, str(item.get(f"{letter}ref", letter)), where)

    def on_axis(value: Any) -> float:
        found = pixel(sheet, axis, letter, value)
        if found is None:
            raise Unsupported(where, f"{letter}={value!r}, which is no value of its axis,")
        return found

    if item.get(f"{letter}sizemode", "scaled") == "scaled":
        return on_axis
    start = on_axis(item[f"{letter}anchor"])
    return lambda value: start + float(value) * (1 if letter == "x" or "path" in item else -1)


def _path(text: str, x: Place, y: Place, where: str) -> str:
    """A path in the figure's values as one in pixels. Only absolute commands have a meaning there."""
    parts = []
    for letter, rest in _SEGMENT.findall(text):
        values = _NUMBER.findall(rest)
        if letter not in _TAKES or len(values) != _TAKES[letter]:
            raise Unsupported(where, f"the path segment {letter}{rest.strip()!r}")
        places = [number((y if count % 2 else x)(float(value))) for count, value in enumerate(values)]
        parts.append(letter + ",".join(places))
    return "".join(parts)


def _clip(sheet: Sheet, item: Mapping[str, Any], where: str) -> str | None:
    """Shapes on axes end at the edges of these; on the paper they don't."""
    x, y = (axis_of(sheet, str(item.get(f"{letter}ref", letter)), where) for letter in "xy")
    if x is None and y is None:
        return None
    left, wide = (x.offset, x.length) if x else (0.0, sheet.width)
    top, high = (y.offset, y.length) if y else (0.0, sheet.height)
    return clip(sheet, left, top, wide, high)


def clip(sheet: Sheet, left: float, top: float, wide: float, high: float) -> str:
    """A reference to a rectangle beyond which nothing is drawn."""
    content = tag("rect", {"x": left, "y": top, "width": wide, "height": high})
    return f"url(#{sheet.define('clip', tag('clipPath', {'id': 'ID'}, content))})"
