"""What can't be drawn is refused, and the message says where in the figure it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import plotly.graph_objects as go
import pytest

from figure_svg.parts import Paint, Unsupported
from figure_svg.picture import picture
from tests.figure_svg.sheets import BLUE, figure

BAR = {"type": "bar", "x": [1, 2], "y": [3, 4], "width": 0.5, "marker": {"color": BLUE}}
DOTS = {"type": "scatter", "x": [1, 2], "y": [3, 4], "mode": "markers", "marker": {"color": BLUE}}
NOTE = {"x": 1, "y": 1, "text": "x", "xanchor": "left", "yanchor": "top", "showarrow": False}


def refused(sheet: go.Figure, message: str) -> None:
    with pytest.raises(Unsupported, match=message):
        picture(sheet, 300, 200, Paint(), "t")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f.add_pie(values=[1, 2]), "trace 2: type 'pie'"),
        (lambda f: f.add_heatmap(z=[[1]]), "trace 2: type 'heatmap'"),
        (lambda f: f.update_traces(error_x={"array": [1, 1]}), "trace 0, bar: error_x"),
        (lambda f: f.update_traces(texttemplate="%{x}"), "trace 0, bar: texttemplate"),
        (lambda f: f.update_traces(selectedpoints=[0]), "trace 0, bar: selectedpoints"),
        (lambda f: f.update_traces(opacity=0.5), "trace 0, bar: opacity"),
        (lambda f: f.data[0].update(text=["a", "b"]), "trace 0, bar: text"),
        (lambda f: f.data[0].update(offset=0), "trace 0, bar: offset"),
        (lambda f: f.data[0].marker.update(color=[1, 2]), "trace 0, bar, bar 0: a colour of plotly's own scale"),
        (lambda f: f.data[0].marker.pattern.update(shape="x"), "trace 0, bar: marker.pattern.shape='x'"),
        (lambda f: f.data[1].marker.update(symbol="star"), "trace 1, scatter, marker 0: symbol='star'"),
        (lambda f: f.data[1].marker.update(color=None), "trace 1, scatter, marker 0: a colour of plotly's own"),
        (lambda f: f.data[1].update(mode="lines"), r"trace 1, scatter, line: a colour of plotly's own cycle"),
        (lambda f: f.data[1].update(mode="lines+markers"), r"trace 1, scatter: mode='lines\+markers'"),
        (lambda f: f.data[1].update(line_shape="hv"), "trace 1, scatter: line.shape"),
        (lambda f: f.data[1].update(fill="tozeroy"), "trace 1, scatter: fill='tozeroy'"),
        (lambda f: f.data[1].update(fill="toself"), "trace 1, scatter, fill: a colour of plotly's own finding"),
        (lambda f: f.data[1].update(textfont_color=["red"]), "trace 1, scatter: textfont.color"),
        (lambda f: f.data[1].update(x=np.array([1.5, 2.5])), "figure: an array of numpy's"),
        (lambda f: f.data[1].update(xaxis="x2"), "trace 1, scatter: the axis 'x2'"),
        (lambda f: f.data[1].update(y=["a", "b"]), "axis y: 'a', which is no number"),
        (lambda f: f.update_layout(title_text="A title"), "layout: title"),
        (lambda f: f.update_layout(template="plotly"), "layout: a template"),
        (lambda f: f.update_layout(showlegend=True), "layout: showlegend=True"),
        (lambda f: f.update_layout(plot_bgcolor="#FFFFFF"), "layout: plot_bgcolor='#FFFFFF'"),
        (lambda f: f.update_layout(barmode="stack"), "layout: barmode='stack'"),
        (lambda f: f.add_bar(x=[1], y=[1], width=1), "layout: barmode='group'"),
        (lambda f: f.update_layout(margin_autoexpand=True), "layout: margin.autoexpand=True"),
        (lambda f: f.update_layout(margin_l=400), "layout.xaxis: a length of -150 pixels"),
        (lambda f: f.update_layout(images=[{"source": "x.png"}]), "layout: images"),
        (lambda f: f.update_layout(uniformtext={"mode": "hide"}), "layout: uniformtext"),
        (lambda f: f.update_xaxes(title_text="Share"), "layout.xaxis: title"),
        (lambda f: f.update_xaxes(rangebreaks=[{"values": [1]}]), "layout.xaxis: rangebreaks"),
        (lambda f: f.update_xaxes(type="log"), "layout.xaxis: type='log'"),
        (lambda f: f.update_xaxes(type="category"), "layout.xaxis: type='category'"),
        (lambda f: f.update_xaxes(autorange=True), "layout.xaxis: autorange"),
        (lambda f: f.update_xaxes(range=[None, 3]), r"layout.xaxis: range=\[None, 3\]"),
        (lambda f: f.update_xaxes(zeroline=True), "layout.xaxis: zeroline=True"),
        (lambda f: f.update_xaxes(showline=True), "layout.xaxis: showline=True"),
        (lambda f: f.update_xaxes(ticks="outside"), "layout.xaxis: ticks='outside'"),
        (lambda f: f.update_xaxes(tickformat=".1f"), "layout.xaxis: tickformat"),
        (lambda f: f.update_xaxes(tickangle=90), "layout.xaxis: tickangle"),
        (lambda f: f.update_xaxes(side="top"), "layout.xaxis: side='top'"),
        (lambda f: f.update_xaxes(showticklabels=True), r"axis x: ticks of plotly's own finding"),
        (lambda f: f.update_xaxes(showgrid=True, tickvals=[1]), r"axis x: words of plotly's own finding"),
        (lambda f: f.update_xaxes(anchor="free"), "layout.xaxis: anchor='free'"),
        (lambda f: f.update_yaxes(overlaying="y2"), "layout.yaxis: overlaying"),
        (lambda f: f.update_yaxes(scaleanchor="x3"), "axis y: scaleanchor='x3'"),
        (lambda f: f.add_annotation(NOTE, showarrow=True), r"layout.annotations\[0\]: showarrow=True"),
        (lambda f: f.add_annotation(NOTE, textangle=9), r"layout.annotations\[0\]: textangle"),
        (lambda f: f.add_annotation(NOTE, xanchor="auto"), r"layout.annotations\[0\]: xanchor='auto'"),
        (lambda f: f.add_annotation(NOTE, text="<sub>2</sub>"), r"annotations\[0\]: <sub>"),
        (lambda f: f.add_annotation(NOTE, bordercolor="red"), r"annotations\[0\]: bordercolor"),
        (lambda f: f.add_shape(type="rect", xref="x9", x0=0, x1=1, y0=0, y1=1), r"shapes\[0\]: the reference 'x9'"),
        (lambda f: f.add_shape(type="path", path="m 0 0 l 1 1"), r"layout.shapes\[0\]: the path segment"),
        (lambda f: f.add_shape(type="line", x0=0, x1=1, y0=0, y1=1, layer="between"), r"shapes\[0\]: layer='between'"),
        (lambda f: f.add_shape(type="line", x0=0, x1=1, y0=0, y1=1, line_dash="4px"), r"shapes\[0\]: dash='4px'"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_named(change: Callable[[go.Figure], Any], message: str) -> None:
    sheet = figure(BAR, DOTS)
    change(sheet)
    refused(sheet, message)


@pytest.mark.parametrize(
    ("trace", "name"),
    [(BAR, "width"), (DOTS, "mode"), (DOTS, "x"), (BAR, "y")],
)
def test_what_plotly_would_find_by_itself_has_to_be_stated_of_a_trace(trace: dict[str, Any], name: str) -> None:
    refused(figure({key: value for key, value in trace.items() if key != name}), f"where no {name} is stated")


@pytest.mark.parametrize("name", ["margin", "font", "plot_bgcolor", "showlegend"])
def test_what_plotly_would_find_by_itself_has_to_be_stated_of_the_layout(name: str) -> None:
    refused(figure(DOTS).update_layout({name: None}), f"layout: what plotly takes where no {name} is stated")


@pytest.mark.parametrize("name", ["range", "showgrid", "zeroline", "automargin"])
def test_what_plotly_would_find_by_itself_has_to_be_stated_of_an_axis(name: str) -> None:
    refused(figure(DOTS).update_yaxes({name: None}), f"layout.yaxis: what plotly takes where no {name} is stated")


def test_a_trace_that_is_not_shown_may_be_anything() -> None:
    assert "<circle" in picture(figure(DOTS).add_pie(values=[1], visible=False), 300, 200, Paint(), "t")
