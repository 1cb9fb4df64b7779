"""The shapes of markers: paths round the middle of a mark, as plotly draws them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from figure_svg.figure import Sheet, each
from figure_svg.parts import Paint, Unsupported, number, tag, visible

_THIRD = 2 / math.sqrt(3)

# Closed outlines for a mark of radius 1; a disc is a <circle>.
_OUTLINES = {
    "square": ((1, 1), (-1, 1), (-1, -1), (1, -1)),
    "diamond": ((1.3, 0), (0, 1.3), (-1.3, 0), (0, -1.3)),
    "triangle-right": ((-0.5, -_THIRD), (-0.5, _THIRD), (1, 0)),
}


@lru_cache(maxsize=512)
def outline(shape: str, radius: float) -> str:
    """The path of a shape round (0, 0). KeyError for a shape that isn't known."""
    points = "L".join(f"{number(x * radius)},{number(y * radius)}" for x, y in _OUTLINES[shape])
    return f"M{points}Z"


def marker(sheet: Sheet, trace: Mapping[str, Any], index: int, x: float, y: float, of: str | None = None) -> str:
    """One mark of a scatter trace at a place on the picture; nothing where nothing of it is seen. `of` is the id of
    what it stands for."""
    where = f"{trace['_where']}, marker {index}"
    settings = trace.get("marker") or {}
    symbol = str(each(settings.get("symbol"), index, "circle"))
    radius = float(each(settings.get("size"), index, 6)) / 2
    shape, opened = symbol.removesuffix("-open"), symbol.endswith("-open")
    if shape != "circle" and shape not in _OUTLINES:
        raise Unsupported(where, f"symbol={symbol!r}")
    style = _style(sheet.paint, settings, index, opened, where)
    if not visible(style) or radius <= 0:
        return ""
    if shape == "circle":
        return tag("circle", {"data-id": of, "cx": x, "cy": y, "r": radius} | style)
    place = {"d": outline(shape, radius), "transform": f"translate({number(x)},{number(y)})"}
    return tag("path", {"data-id": of} | place | style)


def _style(paint: Paint, settings: Mapping[str, Any], index: int, opened: bool, where: str) -> dict[str, Any]:
    """Fill and edge by plotly's defaults: marks of several sizes are thinner and edged unless told not to be."""
    edge = settings.get("line") or {}
    many = isinstance(settings.get("size"), list)
    opacity = each(settings.get("opacity"), index, 0.7 if many else 1)
    if opacity == 0:
        return {"fill": "none"}
    fill = each(settings.get("color"), index)
    if not isinstance(fill, str):
        raise Unsupported(where, "a colour of plotly's own scale or cycle (marker.color)")
    width = each(edge.get("width"), index, 1 if many else 0)
    more = {"opacity": opacity} if opacity != 1 else {}
    if opened:
        return {"fill": "none"} | paint.stroke(fill, width or 1, where) | more
    rim = each(edge.get("color"), index, "#FFFFFF" if many else "#444444")
    return paint.fill(fill, where) | paint.stroke(rim, width, where) | more
