"""What is drawn of an axis: gridlines, zero line, axis line, ticks and their labels."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from election.render import svg_text
from election.render.svg_axes import Subplot, anchor
from election.render.svg_bar_layout import is_flat
from election.render.svg_dash import dashes
from election.render.svg_figure import Sheet
from election.render.svg_parts import tag
from election.render.svg_scale import Axis
from election.render.svg_text import Block, Font
from election.render.svg_ticks import Tick, ticks

_ANGLES = (0, 30, 90)  # what labels are turned by, one after the other, until they don't meet
_MIDDLE = 0.35  # from a line's baseline up to its middle, in type sizes

Ticks = Mapping[str, list[Tick]]


def label_font(sheet: Sheet, axis: Axis) -> Font:
    return Font.read(axis.settings.get("tickfont"), {"color": axis.settings.get("color")}, sheet.font)


def all_ticks(sheet: Sheet, axes: Mapping[str, Axis]) -> dict[str, list[Tick]]:
    return {
        name: ticks(axis, label_font(sheet, axis).size) if axis.visible else [] for name, axis in axes.items()
    }


def grid(sheet: Sheet, axes: Mapping[str, Axis], marks: Ticks, plots: Sequence[Subplot]) -> list[str]:
    """Gridlines through every subplot; none where the zero line will be."""
    lines: dict[str, None] = {}
    for pair in plots:
        for name, other in (pair, pair[::-1]):
            axis, across = axes[name], axes[other]
            settings = axis.settings
            if not axis.visible or not settings.get("showgrid", True) or axis.kind == "category" and not marks[name]:
                continue
            width = settings.get("gridwidth", 1)
            for tick in marks[name]:
                if has_zero_line(axis) and abs(tick.at) < abs(axis.high - axis.low) / 1e6:
                    continue
                line = _across(sheet, axis, across, tick.at, settings.get("gridcolor", "#EEEEEE"), width, "grid")
                lines[line] = None
    return list(lines)


def has_zero_line(axis: Axis) -> bool:
    if not axis.settings.get("zeroline", True) or not axis.visible or axis.kind != "linear":
        return False
    return axis.low * axis.high <= 0


def zero_lines(sheet: Sheet, axes: Mapping[str, Axis], plots: Sequence[Subplot]) -> list[str]:
    """Lines at zero; none at the very edge of a field unless bars or fills stand on it."""
    lines: dict[str, None] = {}
    for pair in plots:
        for name, other in (pair, pair[::-1]):
            axis, across = axes[name], axes[other]
            if has_zero_line(axis):
                settings = axis.settings
                colour, width = settings.get("zerolinecolor", "#444444"), settings.get("zerolinewidth", 1)
                lines[_across(sheet, axis, across, 0.0, colour, width, "zero")] = None
    return list(lines)


def _across(sheet: Sheet, axis: Axis, across: Axis, at: float, colour: Any, width: float, kind: str) -> str:
    """A line through the field at a value."""
    where = f"axis {axis.id}, {kind} line"
    place = axis.pixel(at)
    ends = {"x1": place, "x2": place, "y1": across.offset, "y2": across.end}
    if not axis.horizontal:
        ends = {"x1": across.offset, "x2": across.end, "y1": place, "y2": place}
    dash = dashes(axis.settings.get("griddash", "solid"), width, where) if kind == "grid" else None
    style = {"shape-rendering": "crispEdges", "stroke-dasharray": dash, "class": kind}
    return tag("line", ends | sheet.paint.stroke(colour, width, where) | style)


def line_at(sheet: Sheet, axis: Axis, axes: Mapping[str, Axis]) -> float:
    """Where an axis has its line and labels: at the edge of the axis it stands at, or at its own position."""
    partner = axes.get(anchor(axis))
    if partner is None:
        position = float(axis.settings.get("position", 0))
        if axis.horizontal:
            return sheet.top + (1 - position) * sheet.inner_height
        return sheet.left + position * sheet.inner_width
    return partner.end if axis.side in ("bottom", "right") else partner.offset


def lines_and_labels(sheet: Sheet, axes: Mapping[str, Axis], marks: Ticks) -> list[str]:
    parts: list[str] = []
    for name, axis in axes.items():
        if axis.visible:
            at = line_at(sheet, axis, axes)
            parts += _line(sheet, axis, at)
            parts += _strokes(sheet, axis, marks[name], at)
            parts += _labels(sheet, axis, marks[name], at)
    return parts


def _outward(axis: Axis) -> int:
    """1 where labels stand right of or under the axis, -1 where left of it or above."""
    return 1 if axis.side in ("bottom", "right") else -1


def _segment(axis: Axis, first: float, last: float, low: float, high: float) -> dict[str, Any]:
    """From `first` to `last` along the axis, from `low` to `high` across it."""
    names = ("x1", "x2", "y1", "y2") if axis.horizontal else ("y1", "y2", "x1", "x2")
    return dict(zip(names, (first, last, low, high), strict=True))


def _line(sheet: Sheet, axis: Axis, at: float) -> list[str]:
    settings = axis.settings
    if not settings.get("showline", False):
        return []
    width = settings.get("linewidth", 1)
    stroke = sheet.paint.stroke(settings.get("linecolor", "#444444"), width, f"axis {axis.id}, linecolor")
    at += _outward(axis) * width / 2
    return [tag("line", _segment(axis, axis.offset, axis.end, at, at) | stroke | {"shape-rendering": "crispEdges"})]


def _strokes(sheet: Sheet, axis: Axis, marks: Sequence[Tick], at: float) -> list[str]:
    """The small strokes at the ticks."""
    settings = axis.settings
    side = settings.get("ticks", "outside" if settings.get("showline") else "")
    if side not in ("outside", "inside"):
        return []
    width, length = settings.get("tickwidth", 1), settings.get("ticklen", 5)
    stroke = sheet.paint.stroke(settings.get("tickcolor", "#444444"), width, f"axis {axis.id}, tickcolor")
    away = _outward(axis) * (1 if side == "outside" else -1)
    start = at + away * (settings.get("linewidth", 1) if settings.get("showline") else 0) * (side == "outside")
    return [
        tag("line", _segment(axis, axis.pixel(each.at), axis.pixel(each.at), start, start + away * length) | stroke)
        for each in marks
    ]


def _standoff(axis: Axis, size: float) -> float:
    """From the axis to its labels."""
    settings = axis.settings
    outside = settings.get("ticks", "") == "outside"
    room = settings.get("linewidth", 1) + settings.get("ticklabelstandoff", 0)
    if outside:
        room += settings.get("ticklen", 5)
    return float(room + (0.2 * size if outside or settings.get("showline") else 0))


def _labels(sheet: Sheet, axis: Axis, marks: Sequence[Tick], at: float) -> list[str]:
    if not axis.settings.get("showticklabels", True):
        return []
    where = f"axis {axis.id}, tick labels"
    font = label_font(sheet, axis)
    blocks = [(axis.pixel(tick.at), svg_text.block(tick.text, font, where)) for tick in marks]
    blocks = [(place, block) for place, block in blocks if not block.empty]
    edge = at + _outward(axis) * _standoff(axis, font.size)
    draw = _under if axis.horizontal else _beside
    return draw(sheet, axis, blocks, edge, where)


def _beside(sheet: Sheet, axis: Axis, blocks: list[tuple[float, Block]], edge: float, where: str) -> list[str]:
    if axis.settings.get("tickangle") not in (None, "auto", 0):
        return _turned(sheet, axis, blocks, edge, float(axis.settings["tickangle"]), where)
    anchor = "start" if axis.side == "right" else "end"
    parts = []
    for place, block in blocks:
        size = block.font.size
        up = (len(block.lines) - 1) * svg_text.LINE * size / 2
        parts.append(svg_text.write(block, edge, place + _MIDDLE * size - up, anchor, sheet.paint, where))
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
        x = edge + _outward(axis) * (size / 2 if upright else 0)
        return x, place + _MIDDLE * size - lines / 2, "middle" if upright else "start" if right else "end"
    top = axis.side == "top"
    base = edge - 0.2 * size if top else edge + size
    hangs: svg_text.Anchor = "end" if (angle > 0) == top else "start"
    steep = abs(angle) > 60
    return place, base - (lines / 2 if steep else lines if top else 0), hangs


def stands_on_zero(sheet: Sheet, axis: Axis) -> bool:
    """Whether bars or fills rise from this axis's zero."""
    for trace in sheet.traces:
        if trace.get(f"{axis.letter}axis", axis.letter) != axis.id:
            continue
        if trace["type"] == "bar" and is_flat(trace) == axis.horizontal:
            return True
        if trace.get("fill") == ("tozerox" if axis.horizontal else "tozeroy"):
            return True
    return False
