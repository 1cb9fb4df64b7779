"""Figures that between them use everything a chart here draws with, for comparing pictures with plotly's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import plotly.graph_objects as go

from election.charts.draw.template import figure

BLUE, GREEN, BROWN, INK, GREY, PAPER, LINE = (
    "#2265B1", "#27A063", "#71590A", "#1E1D1B", "#5C5851", "#FCFBF8", "#E7E3DC",
)  # fmt: skip
NAMES = ["Amanat", "Auyl", "Respublica", "People’s Party", "Қазақстан<br>халық партиясы", "Against all"]
DAY = 86_400_000
PLAIN = {"showgrid": False, "zeroline": False, "automargin": False}


def _marks(x: list[Any], y: list[Any], **more: Any) -> dict[str, Any]:
    return {"type": "scatter", "mode": "markers", "x": x, "y": y} | more


def _stroke(x: list[Any], y: list[Any], colour: str, **line: Any) -> dict[str, Any]:
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": {"color": colour} | line}


def bars_lying() -> go.Figure:
    sheet = figure(300, left=190, right=70, top=30, bottom=24)
    sheet.add_bar(
        x=[53.9, 10.9, 8.6, None, -4.2, 0.05],
        y=list(range(6)),
        base=[0, 0, 12, 0, 0, 0],
        orientation="h",
        width=[0.6, 0.6, 0.6, 0.6, 0.3, 0.6],
        marker={
            "color": [BLUE, GREEN, BROWN, PAPER, BLUE, GREY],
            "line": {"color": [BLUE, GREEN, BROWN, GREY, BLUE, GREY], "width": [0, 1.5, 0, 1, 0, 0]},
            "pattern": {"shape": ["", "", "/", "", "", ""], "fillmode": "replace", "size": 6, "solidity": 0.2},
        },
    )
    sheet.update_yaxes(range=[5.5, -0.5], tickvals=list(range(6)), ticktext=NAMES, ticklabelstandoff=8)
    ticks = [0, 20, 40]
    return sheet.update_xaxes(range=[-10, 60], showgrid=True, tickvals=ticks, ticktext=["0%", "20%", "40%"])


def bars_standing() -> go.Figure:
    sheet = figure(200, left=6, right=6, top=22, bottom=28)
    sheet.add_bar(x=list(range(2010, 2024)), y=[1, 0, 3, 5] * 3 + [9, 2], width=0.78, marker={"color": BLUE})
    sheet.update_traces(marker_line_width=0)
    sheet.update_yaxes(range=[0, 9], showticklabels=False)
    return sheet.update_xaxes(range=[2009.4, 2023.6], tickvals=[2010, 2020], ticktext=["2010", "2020"])


def dates() -> go.Figure:
    """Bars and marks on an axis of dates, with labels on periods."""
    sheet = figure(300, left=90, right=40, top=20, bottom=40, barmode="overlay")
    sheet.add_bar(
        base=["2022-01-02", "2022-06-05"], x=[9 * DAY, 40 * DAY], y=[0, 0], orientation="h", width=0.3,
        marker={"color": GREY, "line": {"width": 0}},
    )  # fmt: skip
    shown = {"symbol": ["circle", "square", "triangle-right"], "size": [13, 9, 7], "opacity": 1}
    edges = {"color": [INK, GREY, GREY], "width": 1.5}
    sheet.add_scatter(
        x=["2022-02", "2023-03-19", "2022-09-01 12:00"], y=[1, 1, 2], mode="markers+text", cliponaxis=False,
        text=["one", "<b>two</b><br>lines", ""], textposition=["top center", "bottom left", "middle right"],
        marker=shown | {"color": [INK, PAPER, PAPER], "line": edges},
    )  # fmt: skip
    stops = [{"dtickrange": [None, 14 * DAY], "value": "%-d %b %Y"}, {"dtickrange": ["M1", "M6"], "value": "%b %Y"}]
    stops.append({"dtickrange": ["M12", None], "value": "%Y"})
    sheet.update_xaxes(
        type="date", range=["2021-12-01", "2023-06-30"], showgrid=True, nticks=10, ticklabelmode="period",
        tickformatstops=stops,
    )  # fmt: skip
    return sheet.update_yaxes(range=[2.5, -0.5], tickvals=[0, 1, 2], ticktext=["Unrest", "Election", "Law"])


def decades() -> go.Figure:
    return dates().update_xaxes(range=["1991-06-01", "2023-06-30"])


def symbols() -> go.Figure:
    sheet = figure(260, left=40, right=40, top=30, bottom=30)
    names = ["circle", "circle-open", "diamond", "diamond-open", "square", "square-open", "triangle-right"]
    edged = {"symbol": names, "size": 14, "color": BLUE, "line": {"width": 2, "color": GREEN}}
    sheet.add_traces(_marks(list(range(7)), [1.0] * 7, marker=edged, cliponaxis=False))
    sizes = [6 + 3 * place for place in range(7)]
    sheet.add_traces(_marks(list(range(7)), [2.0] * 7, marker={"symbol": names, "size": sizes, "color": BROWN}))
    sheet.add_scatter(
        x=[1, 30, 3], y=[3, 3, 3.4], mode="markers+text", text=["in", "out", "up"], textposition="top right",
        marker_color=BLUE,
    )  # fmt: skip
    sheet.update_xaxes(range=[-0.5, 7], showticklabels=False)
    return sheet.update_yaxes(range=[0.5, 3.5], visible=False)


def lines() -> go.Figure:
    years = [1999, 2004, 2007, 2012, 2016, 2021, 2023]
    sheet = figure(300, left=50, right=80, top=20, bottom=40)
    sheet.add_traces(_stroke(years, [30, 60, 88, None, 82, 71, 53.9], BLUE, width=2))
    sheet.add_traces(_stroke(years, [7, 7, 7, 7, 7, 5, 5], GREY, width=1, dash="dot"))
    sheet.add_traces(_stroke(years, [20, 12, 3, None, 14, 11, 8.4], GREEN, dash="dash"))
    sheet.add_scatter(
        x=[2023], y=[8.4], mode="text", text=["<b>8.4</b>"], textposition="middle right", cliponaxis=False,
        textfont={"color": INK, "size": 12},
    )  # fmt: skip
    sheet.update_yaxes(range=[0, 100], showgrid=True, tickvals=[0, 50, 100], ticktext=["0", "50", "100"])
    return sheet.update_xaxes(range=[1998, 2024], tickvals=[1999, 2023], ticktext=["1999", "’23"])


def fills() -> go.Figure:
    sheet = figure(300, left=50, right=30, top=20, bottom=40)
    across, up = [0, 1, 1, 0, None, 2, 3, 2.5], [4, 4, 5, 5, None, 4, 4, 6]
    sheet.add_traces(_stroke(across, up, INK, width=1) | {"fill": "toself", "fillcolor": GREEN})
    pattern = {"shape": "/", "fgcolor": GREY, "bgcolor": PAPER, "size": 6, "solidity": 0.15}
    hatched = {"fill": "toself", "fillcolor": PAPER, "fillpattern": pattern}
    sheet.add_traces(_stroke([0, 2, 2, 0], [1, 1, 2, 2], LINE, width=1) | hatched)
    sheet.update_xaxes(range=[-0.5, 3.5], showticklabels=False)
    return sheet.update_yaxes(range=[0, 7], showticklabels=False)


def small_multiples() -> go.Figure:
    sheet = figure(250, left=40, right=40, top=30, bottom=30)
    for count in range(1, 4):
        name = "" if count == 1 else str(count)
        low = (count - 1) * 0.36
        axis = PLAIN | {"domain": [low, low + 0.28], "anchor": f"y{name}", "range": [1998, 2025]}
        axis |= {"tickvals": [1999, 2012, 2023], "ticktext": ["1999", "’12", "’23"]}
        side = PLAIN | {"anchor": f"x{name}", "range": [0, 15 if count > 1 else 100], "gridcolor": LINE}
        side |= {"showticklabels": count != 2, "side": "right" if count == 3 else "left", "showgrid": True}
        side |= {"tickvals": [5, 10, 50], "ticktext": ["5%", "10%", "50%"]}
        sheet.update_layout({f"xaxis{name}": axis, f"yaxis{name}": side})
        on = {"xaxis": f"x{name}", "yaxis": f"y{name}"}
        sheet.add_traces(_stroke([2004, 2012, 2023], [5 * count, 8, 12], BLUE, width=2) | on)
        rule = {"x0": 1999, "x1": 2021, "y0": 7, "y1": 7, "line": {"width": 1, "dash": "dot"}}
        sheet.add_shape(type="line", xref=on["xaxis"], yref=on["yaxis"], **rule)
    return sheet


def notes() -> go.Figure:
    """Annotations with every anchor, alignment and reference, and shapes of every kind."""
    sheet = figure(360, left=80, right=60, top=60, bottom=50)
    sheet.add_traces(_marks([0, 10], [0, 10], marker={"color": INK, "size": 4}))
    sheet.update_xaxes(range=[0, 10], tickvals=[0, 5, 10], ticktext=["0", "5", "10"])
    sheet.update_yaxes(range=[10, 0], showticklabels=False)
    anchors = [(x, y) for x in ("left", "center", "right") for y in ("top", "middle", "bottom")]
    for count, (x, y) in enumerate(anchors):
        sheet.add_annotation(
            x=1 + count % 3 * 3, y=1 + count // 3 * 2.5, xanchor=x, yanchor=y, text=f"{x}<br>{y} &amp; <i>more</i>",
            showarrow=False, align=("left", "center", "right")[count % 3], xshift=count, yshift=-count,
            font={"size": 12},
        )  # fmt: skip
    held = {"showarrow": False, "xanchor": "left", "yanchor": "bottom"}
    sheet.add_annotation(held, x=1, y=1.05, xref="paper", yref="paper", text="paper", xshift=-60)
    sheet.add_annotation(held, x=5, y=-0.14, yref="paper", text="<b>−17.2</b>  71.1 → 53.9", borderpad=0)
    sheet.add_annotation(held, x=11, y=5, text="outside: not drawn")
    sheet.add_annotation(held, x=8, y=9, text="on paper", bgcolor=PAPER, borderpad=0, height=16)
    _shapes(sheet)
    return sheet


def _shapes(sheet: go.Figure) -> None:
    sheet.add_shape(type="rect", x0=1, x1=3, y0=4, y1=12, fillcolor=LINE, line_width=0, layer="below")
    sheet.add_shape(
        type="line", xref="paper", yref="y", x0=-0.1, x1=1.05, y0=6, y1=6, line={"color": GREY, "dash": "dot"}
    )
    sheet.add_shape(type="circle", x0=6, x1=8, y0=6, y1=8, line={"color": BLUE, "width": 1})
    both = {"xsizemode": "pixel", "ysizemode": "pixel"}
    place = both | {"xanchor": 8, "yanchor": 2}
    sheet.add_shape(type="path", path="M0,-8 L8,0 L0,8 Z", fillcolor=BROWN, line_width=0, **place)
    place = both | {"xanchor": 4, "yanchor": 9}
    half = "M 0,-5 C -3,-5 -5,-3 -5,0 C -5,3 -3,5 0,5 Z"
    sheet.add_shape(type="path", path=half, fillcolor=GREEN, line_color=INK, **place)
    sheet.add_shape(
        type="line", xsizemode="pixel", xanchor=0, x0=-60, x1=0, xref="paper", y0=3, y1=3,
        line={"width": 1, "color": GREY},
    )  # fmt: skip


def crowded_labels() -> go.Figure:
    sheet = figure(300, left=60, right=130, top=20, bottom=140)
    names = [f"Name number {count}" for count in range(1, 7)]
    sheet.add_bar(x=list(range(6)), y=[1, 2, 3, 4, 5, 6], width=0.6, marker={"color": BLUE, "line": {"width": 0}})
    sheet.update_yaxes(range=[0, 6], showticklabels=False)
    return sheet.update_xaxes(range=[-0.5, 5.5], tickvals=list(range(6)), ticktext=names)


def labels_at_the_edge() -> go.Figure:
    sheet = figure(220, left=8, right=8, top=10, bottom=40)
    sheet.add_traces(_marks([0, 1, 2], [1, 2, 3], marker={"color": BLUE}))
    sheet.update_xaxes(range=[0, 2], tickvals=[0, 1, 2], ticktext=["long at the left", "between", "long at the right"])
    return sheet.update_yaxes(range=[1, 3], tickvals=[1, 2, 3], ticktext=["low", "wider than the margin", "high"])


def tied() -> go.Figure:
    """As many pixels to a degree in both directions: maps and the half circle of seats."""
    sheet = figure(300, left=30, right=20, top=20, bottom=40)
    area = {"fill": "toself", "fillcolor": GREEN}
    sheet.add_traces([_stroke([0, 4, 4, 0], [0, 0, 2, 2], GREEN, width=0) | area])
    sheet.add_traces(_marks([1, 3], [1, 1], marker={"size": 8, "color": INK}))
    sheet.update_xaxes(range=[-1, 5], showticklabels=False)
    return sheet.update_yaxes(range=[-0.5, 2.5], scaleanchor="x", showticklabels=False)


def tied_by_domain() -> go.Figure:
    sheet = tied()
    sheet.update_xaxes(constrain="domain", constraintoward="left")
    return sheet.update_yaxes(constrain="domain", constraintoward="top")


FIGURES: Mapping[str, Callable[[], go.Figure]] = {
    make.__name__: make
    for make in (
        bars_lying, bars_standing, dates, decades, symbols, lines, fills, small_multiples, notes, crowded_labels,
        labels_at_the_edge, tied, tied_by_domain,
    )
}  # fmt: skip
