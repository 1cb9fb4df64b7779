"""Bars: their rectangles, hatching, edges and words."""

from __future__ import annotations

import math
from typing import Any

from figure_svg import text as svg_text
from figure_svg.bars.layout import Bar
from figure_svg.bars.words import put
from figure_svg.figure import Sheet, each, is_flat, own_font
from figure_svg.parts import Unsupported, contrast, group, tag, visible
from figure_svg.scale import Axis
from figure_svg.strokes.hatch import hatched
from figure_svg.text import Font

Box = tuple[float, float, float, float]
"""Left, right, upper and lower edge of a bar; `x1` and `y1` are its end."""


def draw(sheet: Sheet, bars: list[Bar], x: Axis, y: Axis) -> list[str]:
    """The trace's rectangles, then its words. A bar of no length has words only where they are outside."""
    boxes = [(bar, _box(bar, x, y)) for bar in bars]
    if bars and not bars[0].trace.get("cliponaxis", True):
        boxes = [(bar, box) for bar, box in boxes if _within(bar, x, y)]
    solid = [(bar, box) for bar, box in boxes if box[0] != box[1] and box[2] != box[3]]
    worded = [(bar, box) for bar, box in boxes if (bar, box) in solid or _position(bar) == "outside"]
    return [
        group({"class": "bars"}, (_rectangle(sheet, bar, box) for bar, box in solid)),
        group({"class": "words"}, (_words(sheet, bar, box) for bar, box in worded)),
    ]


def _position(bar: Bar) -> str:
    return str(each(bar.trace.get("textposition"), bar.index, "auto"))


def _box(bar: Bar, x: Axis, y: Axis) -> Box:
    across, along = (y, x) if is_flat(bar.trace) else (x, y)
    sides = across.pixel(bar.start), across.pixel(bar.start + bar.width)
    ends = along.pixel(bar.base), along.pixel(bar.top)
    flat = is_flat(bar.trace)
    x0, x1, y0, y1 = (*ends, *sides) if flat else (*sides, *ends)
    line = (bar.trace.get("marker") or {}).get("line") or {}
    if not each(line.get("width"), bar.index, 0):
        x0, x1, y0, y1 = _seen(x0, x1), _seen(x1, x0), _seen(y0, y1), _seen(y1, y0)
    return x0, x1, y0, y1


def _seen(edge: float, other: float) -> float:
    """A bar thinner than two pixels is widened to whole ones, so that it is seen at all."""
    if abs(edge - other) >= 2 or edge == other:
        return edge
    return math.ceil(edge) if edge > other else math.floor(edge)


def _within(bar: Bar, x: Axis, y: Axis) -> bool:
    across, along = (y, x) if is_flat(bar.trace) else (x, y)
    return across.inside(bar.at) and along.inside(bar.top)


def _rectangle(sheet: Sheet, bar: Bar, box: Box) -> str:
    where = f"{bar.trace['_where']}, bar {bar.index}"
    settings = bar.trace.get("marker") or {}
    line = settings.get("line") or {}
    colour = _colour(bar)
    if isinstance(colour, (int, float)):
        raise Unsupported(where, "a colour scale (numbers as marker.color)")
    style = sheet.paint.fill(colour, where)
    pattern = {key: each(value, bar.index) for key, value in (settings.get("pattern") or {}).items()}
    if pattern.get("shape"):
        style = hatched(sheet, pattern, colour, f"{where}, marker.pattern")
    style |= sheet.paint.stroke(
        each(line.get("color"), bar.index, "#444444"), each(line.get("width"), bar.index, 0), where
    )
    opacity = each(settings.get("opacity"), bar.index, 1)
    if not visible(style) or opacity == 0:
        return ""
    x0, x1, y0, y1 = box
    place = {"x": min(x0, x1), "y": min(y0, y1), "width": abs(x1 - x0), "height": abs(y1 - y0)}
    return tag("rect", place | style | ({"opacity": opacity} if opacity != 1 else {}))


def _colour(bar: Bar) -> Any:
    return each((bar.trace.get("marker") or {}).get("color"), bar.index, bar.trace["_colour"])


def _words(sheet: Sheet, bar: Bar, box: Box) -> str:
    trace, index = bar.trace, bar.index
    where = f"{trace['_where']}, text {index}"
    text = each(trace.get("text"), index, "")
    position = _position(bar)
    if text == "" or position == "none":
        return ""
    own, common = ({name: own_font(trace.get(name), index) for name in _FONTS}, own_font(trace.get("textfont"), index))
    on_bar = {"color": contrast(_colour(bar), where)}
    inside = svg_text.block(text, Font.read(own["insidetextfont"], common, on_bar, sheet.font), where)
    outside = svg_text.block(text, Font.read(own["outsidetextfont"], common, sheet.font), where)
    return "" if inside.empty else put(sheet, bar, box, position, inside, outside, where)


_FONTS = ("insidetextfont", "outsidetextfont")
