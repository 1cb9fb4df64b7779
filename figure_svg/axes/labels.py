"""What is written at the ticks of an axis: beside it, under it, or turned where labels would meet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from figure_svg import text as svg_text
from figure_svg.figure import Sheet
from figure_svg.scale import Axis, Tick
from figure_svg.text import Block, Font

_ANGLES = (0, 30, 90)  # what labels are turned by, one after the other, until they don't meet
_MIDDLE = 0.35  # from a line's baseline up to its middle, in type sizes


def label_font(sheet: Sheet, axis: Axis) -> Font:
    return Font.read(axis.settings.get("tickfont"), {"color": axis.settings.get("color")}, sheet.font)


def outward(axis: Axis) -> int:
    """1 where labels stand right of or under the axis, -1 where left of it or above."""
    return 1 if axis.side in ("bottom", "right") else -1


def _standoff(axis: Axis, size: float) -> float:
    """From the axis to its labels."""
    settings = axis.settings
    outside = settings.get("ticks", "") == "outside"
    room = settings.get("linewidth", 1) + settings.get("ticklabelstandoff", 0)
    if outside:
        room += settings.get("ticklen", 5)
    return float(room + (0.2 * size if outside or settings.get("showline") else 0))


def labels(sheet: Sheet, axis: Axis, marks: Sequence[Tick], at: float) -> list[str]:
    if not axis.settings.get("showticklabels", True):
        return []
    where = f"axis {axis.id}, tick labels"
    font = label_font(sheet, axis)
    blocks = [(axis.pixel(_label_at(tick)), svg_text.block(tick.text, font, where)) for tick in marks]
    blocks = [(place, block) for place, block in blocks if not block.empty and _fits(sheet, axis, place, block)]
    edge = at + outward(axis) * _standoff(axis, font.size)
    draw = _under if axis.horizontal else _beside
    return draw(sheet, axis, blocks, edge, where)


def _fits(sheet: Sheet, axis: Axis, place: float, block: Block) -> bool:
    """Whether a label stays on the picture; plotly leaves out one that doesn't, unless it is a category's name."""
    if axis.settings.get("ticklabeloverflow", "allow" if axis.kind == "category" else "") == "allow":
        return True
    half = (block.width if axis.horizontal else block.height) / 2
    return place - half >= 0 and place + half <= (sheet.width if axis.horizontal else sheet.height)


def _label_at(tick: Tick) -> float:
    return tick.at if tick.label_at is None else tick.label_at


def _beside(sheet: Sheet, axis: Axis, blocks: list[tuple[float, Block]], edge: float, where: str) -> list[str]:
    if axis.settings.get("tickangle") not in (None, "auto", 0):
        return _turned(sheet, axis, blocks, edge, float(axis.settings["tickangle"]), where)
    hangs: svg_text.Anchor = "start" if axis.side == "right" else "end"
    parts = []
    for place, block in blocks:
        size = block.font.size
        up = (len(block.lines) - 1) * svg_text.LINE * size / 2
        parts.append(svg_text.write(block, edge, place + _MIDDLE * size - up, hangs, sheet.paint, where))
    return parts


def _under(sheet: Sheet, axis: Axis, blocks: list[tuple[float, Block]], edge: float, where: str) -> list[str]:
    stated = axis.settings.get("tickangle", "auto")
    angle = _angle(blocks) if stated == "auto" else float(stated)
    if angle:
        return _turned(sheet, axis, blocks, edge, angle, where)
    parts = []
    for place, block in blocks:
        size = block.font.size
        lines = (len(block.lines) - 1) * svg_text.LINE * size
        base = edge + size if axis.side == "bottom" else edge - 0.2 * size - lines
        parts.append(svg_text.write(block, place, base, "middle", sheet.paint, where))
    return parts


def _angle(blocks: list[tuple[float, Block]]) -> float:
    """The least turn at which neighbouring labels don't meet."""
    boxes = sorted((place - block.width / 2, place + block.width / 2 + 2) for place, block in blocks)
    if len(boxes) < 2 or all(left[1] <= right[0] for left, right in pairwise(boxes)):
        return 0
    places = sorted(place for place, _block in blocks)
    beside = min(right - left for left, right in pairwise(places))
    above = max(len(block.lines) * block.font.size * 1.25 for _place, block in blocks)
    most = beside / math.hypot(beside, above)
    return next((angle for angle in _ANGLES if abs(math.cos(math.radians(angle))) <= most), _ANGLES[-1])


def _turned(
    sheet: Sheet, axis: Axis, blocks: list[tuple[float, Block]], edge: float, angle: float, where: str
) -> list[str]:
    """Labels turned clockwise round the point at which they hang."""
    parts = []
    for place, block in blocks:
        x, y, anchor = _hung(axis, place, block, edge, angle)
        text = svg_text.write(block, x, y, anchor, sheet.paint, where)
        parts.append(svg_text.turned(text, angle, x, y - block.font.size / 2))
    return parts


def _hung(axis: Axis, place: float, block: Block, edge: float, angle: float) -> tuple[float, float, svg_text.Anchor]:
    size = block.font.size
    lines = (len(block.lines) - 1) * svg_text.LINE * size
    if not axis.horizontal:
        right = axis.side == "right"
        upright = abs(angle) == 90
        x = edge + outward(axis) * (size / 2 if upright else 0)
        return x, place + _MIDDLE * size - lines / 2, "middle" if upright else "start" if right else "end"
    top = axis.side == "top"
    base = edge - 0.2 * size if top else edge + size
    hangs: svg_text.Anchor = "end" if (angle > 0) == top else "start"
    steep = abs(angle) > 60
    return place, base - (lines / 2 if steep else lines if top else 0), hangs
