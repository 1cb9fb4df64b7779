"""What is drawn of an axis: gridlines, zero line, axis line, ticks and their labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from figure_svg.axes.axes import Subplot, anchor
from figure_svg.axes.labels import label_font, labels, outward
from figure_svg.axes.ticks import ticks
from figure_svg.figure import Sheet, is_flat
from figure_svg.parts import tag
from figure_svg.scale import Axis, Tick
from figure_svg.strokes.dash import dashes

Ticks = Mapping[str, list[Tick]]


def all_ticks(sheet: Sheet, axes: Mapping[str, Axis]) -> dict[str, list[Tick]]:
    return {name: ticks(axis, label_font(sheet, axis).size) if axis.visible else [] for name, axis in axes.items()}


def grid(sheet: Sheet, axes: Mapping[str, Axis], marks: Ticks, plots: Sequence[Subplot]) -> list[str]:
    """Gridlines through every subplot; none where the zero line will be, none on an edge."""
    lines: dict[str, None] = {}
    for pair in plots:
        for name, other in (pair, pair[::-1]):
            axis, across = axes[name], axes[other]
            settings = axis.settings
            if not axis.visible or not settings.get("showgrid", True):
                continue
            width = settings.get("gridwidth", 1)
            for tick in marks[name]:
                at_zero = has_zero_line(axis) and abs(tick.at) < abs(axis.high - axis.low) / 1e6
                if at_zero or not axis.offset + 1 < axis.pixel(tick.at) < axis.end - 1:
                    continue  # the zero line lies there, or the edge of the field
                line = _across(sheet, axis, across, tick.at, settings.get("gridcolor", "#EEEEEE"), width, "grid")
                lines[line] = None
    return list(lines)


def has_zero_line(axis: Axis) -> bool:
    if not axis.settings.get("zeroline", True) or not axis.visible or axis.kind != "linear":
        return False
    return axis.low * axis.high <= 0


def zero_lines(sheet: Sheet, axes: Mapping[str, Axis], plots: Sequence[Subplot]) -> list[str]:
    """Lines at zero; none on an axis that has a line itself, unless bars or fills stand on it."""
    lines: dict[str, None] = {}
    for pair in plots:
        for name, other in (pair, pair[::-1]):
            axis, across = axes[name], axes[other]
            if has_zero_line(axis) and (not _on_a_line(sheet, axis, axes) or stands_on_zero(sheet, axis)):
                settings = axis.settings
                colour, width = settings.get("zerolinecolor", "#444444"), settings.get("zerolinewidth", 1)
                lines[_across(sheet, axis, across, 0.0, colour, width, "zero")] = None
    return list(lines)


def _on_a_line(sheet: Sheet, axis: Axis, axes: Mapping[str, Axis]) -> bool:
    """Whether an axis across has its line where this one has its zero, at the edge of the field."""
    zero = axis.pixel(0.0)
    if axis.offset + 1 < zero < axis.end - 1:
        return False
    across = (other for other in axes.values() if other.letter != axis.letter and other.settings.get("showline"))
    return any(abs(line_at(sheet, other, axes) - zero) < 1 for other in across)


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
            parts += labels(sheet, axis, marks[name], at)
    return parts


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
    at += outward(axis) * width / 2
    return [tag("line", _segment(axis, axis.offset, axis.end, at, at) | stroke | {"shape-rendering": "crispEdges"})]


def _strokes(sheet: Sheet, axis: Axis, marks: Sequence[Tick], at: float) -> list[str]:
    """The small strokes at the ticks."""
    settings = axis.settings
    side = settings.get("ticks", "outside" if settings.get("showline") else "")
    if side not in ("outside", "inside"):
        return []
    width, length = settings.get("tickwidth", 1), settings.get("ticklen", 5)
    stroke = sheet.paint.stroke(settings.get("tickcolor", "#444444"), width, f"axis {axis.id}, tickcolor")
    away = outward(axis) * (1 if side == "outside" else -1)
    start = at + away * (settings.get("linewidth", 1) if settings.get("showline") else 0) * (side == "outside")
    return [
        tag("line", _segment(axis, axis.pixel(each.at), axis.pixel(each.at), start, start + away * length) | stroke)
        for each in marks
    ]


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
