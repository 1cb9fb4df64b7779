"""A plotly figure drawn without a browser: grids, traces, labels, shapes and words, in plotly's order."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from figure_svg import bars, notes, shapes
from figure_svg.axes import axes, grid
from figure_svg.figure import Sheet, common_id, read
from figure_svg.parts import Paint, group, tag
from figure_svg.points import scatter
from figure_svg.scale import Axis
from figure_svg.scaling import tie


def picture(figure: go.Figure, width: float, height: float, paint: Paint, prefix: str) -> str:
    """The figure as markup for the inside of an <svg> of that size in pixels, with its definitions.

    Raises Unsupported, naming the place, for anything that plotly would draw in a browser and this can't. `prefix`
    begins the ids of definitions, so that several pictures can stand in one page. A mark has as `data-id` what it
    stands for: the first value of its `customdata`, or the `name` of a shape or annotation.
    """
    sheet = read(figure, width, height, paint, prefix)
    sheet.axes = axes.build(sheet)
    tie(sheet.axes)
    content = "".join(_layers(sheet))
    definitions = tag("defs", {}, "".join(sheet.definitions.values())) if sheet.definitions else ""
    return definitions + content


def _layers(sheet: Sheet) -> list[str]:
    """Everything from back to front."""
    marks = grid.all_ticks(sheet)
    plots = axes.subplots(sheet)
    return [
        *shapes.draw(sheet, "below"),
        *grid.grid(sheet, marks, plots),
        *(part for x, y in plots for part in _traces(sheet, sheet.axes[x], sheet.axes[y])),
        *grid.all_labels(sheet, marks),
        *shapes.draw(sheet, "above"),
        *notes.draw(sheet),
    ]


def _traces(sheet: Sheet, x: Axis, y: Axis) -> list[str]:
    """The traces of one subplot: bars first, whatever their place among the traces."""
    here = [trace for trace in sheet.traces if (trace.get("xaxis", "x"), trace.get("yaxis", "y")) == (x.id, y.id)]
    return [
        _trace(sheet, trace, x, y, draw(sheet, trace, x, y))
        for kind, draw in (("bar", bars.draw), ("scatter", scatter.draw))
        for trace in here
        if trace["type"] == kind
    ]


def _trace(sheet: Sheet, trace: dict[str, Any], x: Axis, y: Axis, parts: list[str]) -> str:
    clipped = trace.get("cliponaxis", True) and any(parts)
    clip = shapes.clip(sheet, x.offset, y.offset, x.length, y.length) if clipped else None
    return group({"class": f"trace {trace['type']}", "data-id": common_id(trace), "clip-path": clip}, parts)
