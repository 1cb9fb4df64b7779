"""What is drawn of an axis: gridlines, and labels at its ticks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figure_svg.axes.axes import Subplot
from figure_svg.axes.labels import labels
from figure_svg.axes.ticks import ticks
from figure_svg.figure import Sheet
from figure_svg.parts import tag
from figure_svg.scale import Axis, Tick

Ticks = Mapping[str, Sequence[Tick]]


def all_ticks(sheet: Sheet) -> dict[str, list[Tick]]:
    """The ticks of each axis by its id; none of one of which nothing is seen."""
    return {name: ticks(axis) if _gridded(axis) or _labelled(axis) else [] for name, axis in sheet.axes.items()}


def _gridded(axis: Axis) -> bool:
    return axis.visible and bool(axis.settings["showgrid"])


def _labelled(axis: Axis) -> bool:
    return axis.visible and bool(axis.settings.get("showticklabels", True))


def grid(sheet: Sheet, marks: Ticks, plots: Sequence[Subplot]) -> list[str]:
    """Gridlines through every subplot, none on an edge; the same line of two subplots once."""
    lines = [
        _across(sheet, sheet.axes[name], sheet.axes[other], tick.at)
        for pair in plots
        for name, other in (pair, pair[::-1])
        if _gridded(sheet.axes[name])
        for tick in marks[name]
        if sheet.axes[name].offset + 1 < sheet.axes[name].pixel(tick.at) < sheet.axes[name].end - 1
    ]
    return list(dict.fromkeys(lines))


def _across(sheet: Sheet, axis: Axis, across: Axis, at: float) -> str:
    """A line through the field at a value."""
    place = axis.pixel(at)
    ends = {"x1": place, "x2": place, "y1": across.offset, "y2": across.end}
    if not axis.horizontal:
        ends = {"x1": across.offset, "x2": across.end, "y1": place, "y2": place}
    colour, width = axis.settings.get("gridcolor", "#EEEEEE"), axis.settings.get("gridwidth", 1)
    stroke = sheet.paint.stroke(colour, width, f"axis {axis.id}, grid line")
    return tag("line", ends | stroke | {"shape-rendering": "crispEdges", "class": "grid"})


def all_labels(sheet: Sheet, marks: Ticks) -> list[str]:
    return [part for name, axis in sheet.axes.items() if _labelled(axis) for part in labels(sheet, axis, marks[name])]
