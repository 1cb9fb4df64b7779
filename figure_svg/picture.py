"""A plotly figure drawn without a browser: fields, grids, traces, axes, shapes and words, in plotly's order."""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go

from figure_svg import figure as svg_figure
from figure_svg import notes as svg_notes
from figure_svg import range as svg_range
from figure_svg import scaling as svg_scaling
from figure_svg import shapes as svg_shapes
from figure_svg.axes import axes as svg_axes
from figure_svg.axes import marks as svg_axis_marks
from figure_svg.bars import bars as svg_bars
from figure_svg.bars import layout as svg_bar_layout
from figure_svg.bars.layout import Bars
from figure_svg.figure import Sheet
from figure_svg.parts import Paint, group, tag
from figure_svg.points import scatter as svg_scatter
from figure_svg.scale import Axis


def picture(figure: go.Figure, width: float, height: float, paint: Paint, prefix: str) -> str:
    """The figure as markup for the inside of an <svg> of that size in pixels, with its definitions.

    Raises Unsupported, naming the place, for anything that plotly would draw in a browser and this can't. `prefix`
    begins the ids of definitions, so that several pictures can stand in one page.
    """
    sheet = svg_figure.read(figure, width, height, paint, prefix)
    for trace in sheet.traces:
        if trace["type"] == "scatter":
            trace["mode"] = svg_scatter.default_mode(trace)
    axes = svg_axes.build(sheet)
    bars = svg_bar_layout.place(sheet, axes)
    svg_range.fit(sheet, axes, bars)
    svg_scaling.tie(axes)
    content = "".join(_layers(sheet, axes, bars))
    definitions = tag("defs", {}, "".join(sheet.definitions.values())) if sheet.definitions else ""
    return definitions + content


def _layers(sheet: Sheet, axes: Mapping[str, Axis], bars: Bars) -> list[str]:
    """Everything from back to front."""
    marks = svg_axis_marks.all_ticks(sheet, axes)
    plots = svg_axes.subplots(sheet, axes)
    fields = [_field(sheet, axes[x], axes[y]) for x, y in plots]
    return [
        *fields,
        *svg_shapes.draw(sheet, axes, "below"),
        *svg_axis_marks.grid(sheet, axes, marks, plots),
        *svg_shapes.draw(sheet, axes, "between"),
        *svg_axis_marks.zero_lines(sheet, axes, plots),
        *(part for x, y in plots for part in _traces(sheet, axes[x], axes[y], bars)),
        *svg_axis_marks.lines_and_labels(sheet, axes, marks),
        *svg_shapes.draw(sheet, axes, "above"),
        *(svg_notes.draw(sheet, axes, count) for count in range(len(sheet.layout["annotations"]))),
    ]


def _field(sheet: Sheet, x: Axis, y: Axis) -> str:
    style = sheet.paint.fill(sheet.layout.get("plot_bgcolor", "#FFFFFF"), "layout.plot_bgcolor")
    if style["fill"] == "none" or x.settings.get("overlaying") or y.settings.get("overlaying"):
        return ""
    return tag("rect", {"x": x.offset, "y": y.offset, "width": x.length, "height": y.length} | style)


def _traces(sheet: Sheet, x: Axis, y: Axis, bars: Bars) -> list[str]:
    """The traces of one subplot: bars first, whatever their place among the traces."""
    here = [
        (count, trace)
        for count, trace in enumerate(sheet.traces)
        if (trace.get("xaxis", "x"), trace.get("yaxis", "y")) == (x.id, y.id)
    ]
    parts: list[str] = []
    for count, trace in here:
        if trace["type"] == "bar":
            parts.append(_trace(sheet, count, x, y, svg_bars.draw(sheet, bars[count], x, y)))
    before: list[svg_scatter.Point] = []
    for count, trace in here:
        if trace["type"] == "scatter":
            parts.append(_trace(sheet, count, x, y, svg_scatter.draw(sheet, trace, x, y, before)))
            before = [point for point in svg_scatter.places(trace, x, y) if point]
    return parts


def _trace(sheet: Sheet, count: int, x: Axis, y: Axis, parts: list[str]) -> str:
    trace = sheet.traces[count]
    clipped = trace.get("cliponaxis", True) and any(parts)
    return group(
        {
            "class": f"trace {trace['type']}",
            "opacity": trace.get("opacity"),
            "clip-path": svg_shapes.clip(sheet, x.offset, y.offset, x.length, y.length) if clipped else None,
        },
        parts,
    )
