"""The shapes of markers: paths round the middle of a mark, as plotly draws them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from figure_svg.figure import Sheet, each
from figure_svg.parts import Paint, Unsupported, number, tag, visible

Points = tuple[tuple[float, float], ...]

_THIRD = 2 / math.sqrt(3)


def _ring(corners: int, start: float, *radii: float) -> Points:
    """Corners round the middle, the first at `start` degrees, further ones clockwise."""
    turn = 2 * math.pi / corners
    first = math.radians(start)
    return tuple(
        (
            radii[count % len(radii)] * math.cos(first + turn * count),
            radii[count % len(radii)] * math.sin(first + turn * count),
        )
        for count in range(corners)
    )


# Closed outlines for a mark of radius 1.
_OUTLINES: dict[str, Points] = {
    "square": ((1, 1), (-1, 1), (-1, -1), (1, -1)),
    "diamond": ((1.3, 0), (0, 1.3), (-1.3, 0), (0, -1.3)),
    "diamond-tall": ((0.7, 0), (0, 1.4), (-0.7, 0), (0, -1.4)),
    "diamond-wide": ((1.4, 0), (0, 0.7), (-1.4, 0), (0, -0.7)),
    "cross": (
        (1.2, 0.4), (0.4, 0.4), (0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4),
        (-1.2, -0.4), (-0.4, -0.4), (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4),
    ),
    "triangle-up": ((-_THIRD, 0.5), (_THIRD, 0.5), (0, -1)),
    "triangle-down": ((-_THIRD, -0.5), (_THIRD, -0.5), (0, 1)),
    "triangle-left": ((0.5, -_THIRD), (0.5, _THIRD), (-1, 0)),
    "triangle-right": ((-0.5, -_THIRD), (-0.5, _THIRD), (1, 0)),
    "hexagon": _ring(6, -90, 1),
    "star": _ring(10, -90, 1.4, 1.4 * 0.382),
}  # fmt: skip

# Open strokes, each from a point to its opposite.
_STROKES: dict[str, Points] = {
    "line-ew": ((1.4, 0),),
    "line-ns": ((0, 1.4),),
    "line-ne": ((1, -1),),
    "line-nw": ((1, 1),),
    "x-thin": ((1, 1), (1, -1)),
    "cross-thin": ((1.4, 0), (0, 1.4)),
}


@lru_cache(maxsize=512)
def outline(shape: str, radius: float) -> str:
    """The path of a shape round (0, 0). KeyError for a shape that isn't known."""
    if shape in _STROKES:
        return "".join(
            f"M{number(x * radius)},{number(y * radius)}L{number(-x * radius)},{number(-y * radius)}"
            for x, y in _STROKES[shape]
        )
    points = "L".join(f"{number(x * radius)},{number(y * radius)}" for x, y in _OUTLINES[shape])
    return f"M{points}Z"


def marker(sheet: Sheet, trace: Mapping[str, Any], index: int, x: float, y: float) -> str:
    """One mark of a scatter trace at a place on the picture; nothing where nothing of it is seen."""
    where = f"{trace['_where']}, marker {index}"
    settings = trace.get("marker") or {}
    symbol = str(each(settings.get("symbol"), index, "circle"))
    radius = float(each(settings.get("size"), index, 6)) / 2
    shape, opened = symbol.removesuffix("-open"), symbol.endswith("-open")
    style = _style(sheet.paint, trace, index, opened, where)
    if shape in _STROKES:
        style["fill"] = "none"
    if not visible(style) or radius <= 0:
        return ""
    if shape == "circle":
        return tag("circle", {"cx": x, "cy": y, "r": radius} | style)
    if shape not in _OUTLINES and shape not in _STROKES:
        raise Unsupported(where, f"symbol={symbol!r}")
    return tag("path", {"d": outline(shape, radius), "transform": f"translate({number(x)},{number(y)})"} | style)


def _style(paint: Paint, trace: Mapping[str, Any], index: int, opened: bool, where: str) -> dict[str, Any]:
    """Fill and edge by plotly's defaults: marks of several sizes are thinner and edged unless told not to be."""
    settings = trace.get("marker") or {}
    edge = settings.get("line") or {}
    line_colour = (trace.get("line") or {}).get("color")
    many = isinstance(settings.get("size"), list)
    fill = each(settings.get("color"), index, line_colour or trace["_colour"])
    if isinstance(fill, (int, float)):
        raise Unsupported(where, "a colour scale (numbers as marker.color)")
    width = each(edge.get("width"), index, 1 if many else 0)
    opacity = each(settings.get("opacity"), index, 0.7 if many else 1)
    if opacity == 0:
        return {"fill": "none"}
    more = {"opacity": opacity} if opacity != 1 else {}
    if opened:
        return {"fill": "none"} | paint.stroke(fill, width or 1, where) | more
    usual = line_colour if line_colour and line_colour != fill else "#FFFFFF" if many else "#444444"
    return paint.fill(fill, where) | paint.stroke(each(edge.get("color"), index, usual), width, where) | more
