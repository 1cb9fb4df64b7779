"""Figures of axes, annotations and shapes, for comparing pictures with plotly's own."""

from __future__ import annotations

import plotly.graph_objects as go

from election.charts.draw.template import figure

BLUE, GREEN, BROWN, INK, GREY, PAPER, LINE = (
    "#2265B1", "#27A063", "#71590A", "#1E1D1B", "#5C5851", "#FCFBF8", "#E7E3DC",
)  # fmt: skip


def overlaid() -> go.Figure:
    """A second axis over the first, labels on top and right, reversed, at a position of its own."""
    sheet = figure(280, left=60, right=70, top=50, bottom=50)
    sheet.add_scatter(x=[1, 2, 3], y=[10, 20, 15], line_color=BLUE)
    sheet.add_scatter(x=[1, 2, 3], y=[1.5, 1.2, 1.9], yaxis="y2", line_color=GREEN, mode="lines")
    sheet.update_xaxes(side="top", ticktext=["one<br>line more", "two", "three"], tickvals=[1, 2, 3], ticks="inside")
    plain = {"automargin": False, "zeroline": False, "showgrid": False}
    sheet.update_layout(
        yaxis2={"overlaying": "y", "side": "right", "range": [2, 1], "tickmode": "auto", **plain}, yaxis_showgrid=True
    )
    return sheet


def notes() -> go.Figure:
    """Annotations with every anchor, alignment and reference, and shapes of every kind."""
    sheet = figure(360, left=80, right=60, top=60, bottom=50)
    sheet.add_scatter(x=[0, 10], y=[0, 10], mode="markers", marker={"color": INK, "size": 4})
    sheet.update_xaxes(range=[0, 10])
    sheet.update_yaxes(range=[10, 0])
    for count, (x, y) in enumerate(
        (x, y) for x in ("left", "center", "right", "auto") for y in ("top", "middle", "bottom", "auto")
    ):
        sheet.add_annotation(
            x=1 + count % 4 * 2.5, y=1 + count // 4 * 2.5, xanchor=x, yanchor=y, text=f"{x}<br>{y}", showarrow=False,
            align=("left", "center", "right")[count % 3], xshift=count, yshift=-count, font={"size": 12},
        )  # fmt: skip
    sheet.add_annotation(x=1, y=1.05, xref="paper", yref="paper", text="paper &amp; <i>auto</i>", showarrow=False)
    sheet.add_annotation(x=0, y=0, xref="paper", yref="paper", text="wide", showarrow=False, width=120, align="right")
    sheet.add_annotation(x=5, y=-0.14, xref="x", yref="paper", text="<b>−17.2</b>  71.1 → 53.9", showarrow=False)
    sheet.add_annotation(x=11, y=5, text="outside: not drawn", showarrow=False)
    sheet.add_annotation(
        x=9, y=9, text="turned", textangle=-90, showarrow=False, bgcolor=PAPER, bordercolor=GREY, borderpad=4
    )
    sheet.add_shape(type="rect", x0=1, x1=3, y0=4, y1=12, fillcolor=LINE, line_width=0, layer="below")
    sheet.add_shape(
        type="line", xref="paper", yref="y", x0=-0.1, x1=1.05, y0=6, y1=6, line={"color": GREY, "dash": "dot"}
    )
    sheet.add_shape(type="circle", x0=6, x1=8, y0=6, y1=8, line={"color": BLUE, "width": 1}, layer="between")
    sheet.add_shape(
        type="path", path="M 4,4 L 5,2 Q 6,2 6,4 C 6,5 5,5 4,4 Z", fillcolor=GREEN, line_color=INK, opacity=0.5
    )
    sheet.add_shape(
        type="path", xsizemode="pixel", ysizemode="pixel", xanchor=8, yanchor=2, path="M0,-8 L8,0 L0,8 Z",
        fillcolor=BROWN, line_width=0,
    )  # fmt: skip
    sheet.add_shape(
        type="line",
        xsizemode="pixel",
        xanchor=0,
        x0=-60,
        x1=0,
        xref="paper",
        y0=3,
        y1=3,
        line={"width": 1, "color": GREY},
    )
    sheet.add_shape(
        type="line", x0=5, x1=5, y0=0, y1=1, yref="y domain", line={"width": 1, "color": INK, "dash": "4px,2px"}
    )
    return sheet


def automatic() -> go.Figure:
    """Ranges, ticks and categories as plotly finds them."""
    sheet = figure(300, left=90, right=40, top=20, bottom=40)
    sheet.add_scatter(x=[0.13, 0.5, 0.91], y=["b", "a", "c"], mode="markers", marker={"size": 20, "color": BLUE})
    sheet.update_xaxes(showgrid=True)
    sheet.update_yaxes(showgrid=True, categoryorder="array", categoryarray=["c", "b", "a"])
    return sheet


def automatic_dates() -> go.Figure:
    sheet = figure(300, left=60, right=40, top=20, bottom=40)
    sheet.add_scatter(x=["2019-03-19", "2021-01-10", "2023-03-19"], y=[70.9, 71.1, 53.9], mode="lines+markers")
    return sheet.update_traces(line_color=BLUE, marker_size=9)


def automatic_days() -> go.Figure:
    sheet = figure(240, left=60, right=40, top=20, bottom=40)
    sheet.add_bar(
        x=["2022-12-28", "2023-01-05", "2023-01-20"], y=[4, 3, 5], marker={"color": BLUE, "line": {"width": 0}}
    )
    return sheet


def crowded_labels() -> go.Figure:
    sheet = figure(300, left=60, right=40, top=20, bottom=140)
    names = [f"A rather long name, number {count}" for count in range(1, 7)]
    return sheet.add_bar(x=names, y=[1, 2, 3, 4, 5, 6], marker={"color": BLUE, "line": {"width": 0}})


def tied() -> go.Figure:
    """As many pixels to a degree in both directions: maps and the half circle of seats."""
    sheet = figure(300, left=30, right=20, top=20, bottom=40)
    sheet.add_scatter(x=[0, 4, 4, 0], y=[0, 0, 2, 2], fill="toself", fillcolor=GREEN, mode="lines", line_width=0)
    sheet.add_scatter(x=[1, 3], y=[1, 1], mode="markers", marker={"size": 8, "color": INK})
    sheet.update_xaxes(range=[-1, 5])
    return sheet.update_yaxes(range=[-0.5, 2.5], scaleanchor="x", scaleratio=1.5)


def tied_by_domain() -> go.Figure:
    sheet = tied()
    sheet.update_xaxes(constrain="domain", constraintoward="left")
    return sheet.update_yaxes(constrain="domain", constraintoward="top")


def labels_at_the_edge() -> go.Figure:
    sheet = figure(220, left=8, right=8, top=10, bottom=40)
    sheet.add_scatter(x=[0, 1, 2], y=[1, 2, 3], mode="markers", marker={"color": BLUE})
    sheet.update_xaxes(range=[0, 2], tickvals=[0, 1, 2], ticktext=["long at the left", "between", "long at the right"])
    return sheet.update_yaxes(range=[1, 3], tickvals=[1, 2, 3], ticktext=["low", "wider than the margin", "high"])


def categories_at_the_edge() -> go.Figure:
    """Labels of categories stay, even where they are cut."""
    sheet = figure(220, left=8, right=8, top=2, bottom=40)
    sheet.add_scatter(x=["long at the left", "b", "long at the right"], y=["x", "y", "z"], mode="markers")
    sheet.update_yaxes(range=[0, 2])
    return sheet.update_xaxes(range=[0, 2]).update_traces(marker_color=BLUE)


def many_categories() -> go.Figure:
    """More than there is room for: plotly leaves labels out."""
    sheet = figure(200, left=60, right=20, top=10, bottom=20)
    names = [f"name {count}" for count in range(40)]
    return sheet.add_bar(x=list(range(40)), y=names, orientation="h", marker={"color": BLUE, "line": {"width": 0}})


def plain_plotly() -> go.Figure:
    """Nothing said but the data: plotly's own template and defaults."""
    sheet = go.Figure(layout={"margin": {"autoexpand": False}, "showlegend": False, "font": {"family": "Source Sans"}})
    sheet.add_bar(x=["a", "b"], y=[1200, 34000])
    sheet.add_scatter(x=["a", "b"], y=[20000, 10000])
    return sheet
