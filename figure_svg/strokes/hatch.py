"""Hatching: rising strokes in place of a colour, as plotly lays them out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from figure_svg.figure import Sheet
from figure_svg.parts import number, tag

# From and to, in sides of the pattern's square: one from corner to corner, and those that meet it over the edges.
_RISING = ((-0.25, 0.25, 0.25, -0.25), (0, 1, 1, 0), (0.75, 1.25, 1.25, 0.75))


def hatched(sheet: Sheet, settings: Mapping[str, Any], colour: Any, where: str) -> dict[str, Any]:
    """The attributes of a fill with plotly's pattern '/'; `colour` is that of the mark, where the pattern has none."""
    size = settings.get("size", 8)
    side = size * math.sqrt(2)
    lines = [[number(part * side) for part in line] for line in _RISING]
    strokes = "".join(f"M{x0},{y0}L{x1},{y1}" for x0, y0, x1, y1 in lines)
    ink = sheet.paint.stroke(settings.get("fgcolor") or colour, settings.get("solidity", 0.3) * size, where)
    paper = tag(
        "rect", {"width": side, "height": side} | sheet.paint.fill(settings.get("bgcolor", "transparent"), where)
    )
    content = paper + tag("path", {"d": strokes, "fill": "none"} | ink)
    box = {"id": "ID", "patternUnits": "userSpaceOnUse", "width": side, "height": side}
    return {"fill": f"url(#{sheet.define('hatch', tag('pattern', box, content))})"}
