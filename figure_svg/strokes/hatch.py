"""Hatching: a pattern in place of a colour, as plotly lays it out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from figure_svg.figure import Sheet
from figure_svg.parts import Unsupported, number, tag


def hatched(sheet: Sheet, settings: Mapping[str, Any], colour: Any, where: str) -> dict[str, Any]:
    """The attributes of a fill with that pattern; `colour` is that of the mark, which it takes where it names none."""
    overlaid = settings.get("fillmode", "replace") == "overlay"
    front = settings.get("fgcolor") or ("#444444" if overlaid else colour)
    back = settings.get("bgcolor") or (colour if overlaid else "transparent")
    opacity = settings.get("fgopacity")
    opacity = (0.5 if overlaid else 1) if opacity is None else opacity
    shape = str(settings["shape"])
    drawn = _STROKES.get(shape)
    if drawn is None:
        raise Unsupported(where, f"shape={shape!r}")
    size, solidity = settings.get("size") or 8, settings.get("solidity")
    size, width = _measures(shape, size, 0.3 if solidity is None else solidity)
    strokes = "".join(
        f"M{number(a * size)},{number(b * size)}L{number(c * size)},{number(d * size)}" for a, b, c, d in drawn
    )
    paper = tag("rect", {"width": size, "height": size} | sheet.paint.fill(back, where))
    ink = sheet.paint.stroke(front, width, where) | {"opacity": None if opacity == 1 else opacity}
    content = paper + tag("path", {"d": strokes, "fill": "none"} | ink)
    box = {"id": "ID", "patternUnits": "userSpaceOnUse", "width": size, "height": size}
    return {"fill": f"url(#{sheet.define('hatch', tag('pattern', box, content))})"}


def _measures(shape: str, size: float, solidity: float) -> tuple[float, float]:
    """The side of the pattern's square and the width of its strokes."""
    if shape == "x":
        return size * math.sqrt(2), size * (1 - math.sqrt(1 - solidity))
    if shape == "+":
        return size, size * (1 - math.sqrt(1 - solidity))
    if shape in "/\\":
        return size * math.sqrt(2), solidity * size
    return size, solidity * size


_RISING = ((-0.25, 0.25, 0.25, -0.25), (0, 1, 1, 0), (0.75, 1.25, 1.25, 0.75))
_FALLING = ((0.75, -0.25, 1.25, 0.25), (0, 0, 1, 1), (-0.25, 0.75, 0.25, 1.25))
_STROKES = {
    "/": _RISING,
    "\\": _FALLING,
    "x": _RISING + _FALLING,
    "-": ((0, 0.5, 1, 0.5),),
    "|": ((0.5, 0, 0.5, 1),),
    "+": ((0.5, 0, 0.5, 1), (0, 0.5, 1, 0.5)),
}
