"""Words at a place of a figure: plotly's annotations without arrows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from figure_svg import text as svg_text
from figure_svg.figure import Sheet
from figure_svg.parts import group, tag
from figure_svg.place import axis_of, pixel
from figure_svg.scale import Axis
from figure_svg.text import Anchor, Block, Font

_SHIFTS = {"center": 0.0, "middle": 0.0, "left": 0.5, "top": 0.5, "right": -0.5, "bottom": -0.5}
_ALIGNED: dict[str, Anchor] = {"left": "start", "right": "end"}


def draw(sheet: Sheet, axes: Mapping[str, Axis], count: int) -> str:
    """One annotation; nothing where its place is outside the range of its axis, as in plotly."""
    item, where = sheet.layout["annotations"][count], f"layout.annotations[{count}]"
    if not item.get("visible", True):
        return ""
    middle = []
    block, wide, high = _box(sheet, item, where)
    for letter in "xy":
        reference = str(item.get(f"{letter}ref", letter))
        axis = axis_of(reference, axes, where)
        value = item.get(letter)
        base = pixel(sheet, reference, axes, letter, value, where, exponent=True) if value is not None else None
        if base is None or (axis is not None and not axis.offset - 0.01 <= base <= axis.end + 0.01):
            return ""
        at = 0.5 if axis is not None else float(value) if letter == "x" else 1 - float(value)
        middle.append(base + _shift(item, letter, at, wide, high))
    left, top = round(middle[0] - wide / 2), round(middle[1] - high / 2)
    drawn = _paper(sheet, item, left, top, wide, high, where) + _words(sheet, item, block, left, top, wide, high, where)
    opacity = item.get("opacity", 1)
    turned = svg_text.turned(drawn, float(item.get("textangle", 0)), *middle)
    return group({"class": "annotation", "opacity": None if opacity == 1 else opacity}, [turned])


def extent(sheet: Sheet, item: Mapping[str, Any], letter: str, where: str) -> tuple[float, float]:
    """Pixels that an annotation takes before and after its place along an axis, in the direction of its values."""
    _block, wide, high = _box(sheet, item, where)
    size = _turned_size(item, letter, wide, high)
    shift = _shift(item, letter, 0.5, wide, high)
    before, after = size / 2 - shift, size / 2 + shift
    return (before, after) if letter == "x" else (after, before)


def _box(sheet: Sheet, item: Mapping[str, Any], where: str) -> tuple[Block, float, float]:
    """The words, and the whole pixels that they take with their border."""
    block = svg_text.block(item.get("text", ""), Font.read(item.get("font"), sheet.font), where)
    border = 2 * _border(item)
    wide, high = item.get("width") or block.width, item.get("height") or block.height
    return block, round(wide + border), round(high + border)


def _border(item: Mapping[str, Any]) -> float:
    return float(item.get("borderwidth", 1)) + float(item.get("borderpad", 1))


def _turned_size(item: Mapping[str, Any], letter: str, wide: float, high: float) -> float:
    turn = math.radians(float(item.get("textangle", 0)) - (0 if letter == "x" else 90))
    return abs(wide * math.cos(turn)) + abs(high * math.sin(turn))


def _shift(item: Mapping[str, Any], letter: str, at: float, wide: float, high: float) -> float:
    """From its place to the middle of its box, in pixels. `at`: how far along the field it is, for 'auto'."""
    anchor = item.get(f"{letter}anchor", "auto")
    if anchor == "auto":
        anchor = "left" if at < 1 / 3 else "right" if at > 2 / 3 else "center"
    away = float(item.get(f"{letter}shift", 0)) * (1 if letter == "x" else -1)
    return _turned_size(item, letter, wide, high) * _SHIFTS[anchor] + away


def _paper(sheet: Sheet, item: Mapping[str, Any], left: float, top: float, wide: float, high: float, where: str) -> str:
    """What is behind the words, and their border."""
    edge = float(item.get("borderwidth", 1))
    style = sheet.paint.fill(item.get("bgcolor", "transparent"), where)
    style |= sheet.paint.stroke(item.get("bordercolor", "transparent"), edge, where)
    if style == {"fill": "none"}:
        return ""
    place = {"x": left + edge / 2, "y": top + edge / 2, "width": wide - edge, "height": high - edge}
    return tag("rect", place | style)


def _words(
    sheet: Sheet, item: Mapping[str, Any], block: Block, left: float, top: float, wide: float, high: float, where: str
) -> str:
    if block.empty:
        return ""
    border, align = _border(item), item.get("align", "center")
    room = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    wider = (item["width"] - block.width) if item.get("width") else 0.0
    higher = (item["height"] - block.height) if item.get("height") else 0.0
    x = left + border + wider * room + block.width * room
    down = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[item.get("valign", "middle")] * higher
    return svg_text.write(block, x, top + border + down - block.top, _ALIGNED.get(align, "middle"), sheet.paint, where)
