"""Figures that between them use everything a chart here draws with, for comparing pictures with plotly's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import plotly.graph_objects as go

from election.charts.draw.template import figure
from tests.browser.svg_figures_axes import (
    BLUE,
    BROWN,
    GREEN,
    GREY,
    INK,
    LINE,
    PAPER,
    automatic,
    automatic_dates,
    automatic_days,
    categories_at_the_edge,
    crowded_labels,
    labels_at_the_edge,
    many_categories,
    notes,
    overlaid,
    plain_plotly,
    tied,
    tied_by_domain,
)

NAMES = ["Amanat", "Auyl", "Respublica", "People’s Party", "Қазақстан халық партиясы", "Against all"]
SHARES = [53.9, 10.9, 8.6, 2.3, -4.2, 0.05]


def bars_lying() -> go.Figure:
    sheet = figure(300, left=190, right=70, top=30, bottom=24)
    sheet.add_bar(
        x=SHARES,
        y=NAMES,
        orientation="h",
        text=[f"<b>{share}%</b>" for share in SHARES],
        textposition="outside",
        cliponaxis=False,
        marker={
            "color": [BLUE, GREEN, BROWN, PAPER, BLUE, GREY],
            "line": {"color": [BLUE, GREEN, BROWN, GREY, BLUE, GREY], "width": [0, 0, 0, 1, 0, 1]},
            "pattern": {"shape": ["", "", "", "", "", "/"], "fillmode": "replace", "size": 6, "solidity": 0.2},
        },
    )
    sheet.update_yaxes(autorange="reversed", tickfont_color=INK)
    sheet.update_xaxes(
        range=[-10, 60], showgrid=True, ticksuffix="%", zeroline=True, zerolinecolor=INK, zerolinewidth=1
    )
    return sheet


def bars_grouped() -> go.Figure:
    sheet = figure(320, left=60, right=40, top=20, bottom=60)
    for name, colour, values in (("a", BLUE, [3, 5.25, None, 2]), ("b", GREEN, [1, 0, 4, 2.5])):
        sheet.add_bar(x=["one", "two", "three", "four"], y=values, name=name, marker_color=colour, text=values)
    sheet.update_traces(marker_line_width=0, textposition="auto", textfont={"color": PAPER, "size": 14})
    sheet.update_yaxes(showgrid=True, tickformat=".1f")
    return sheet.update_layout(barmode="group", bargroupgap=0.1)


def bars_relative() -> go.Figure:
    sheet = figure(320, left=60, right=40, top=20, bottom=40)
    for colour, values in ((BLUE, [3, -5, 2]), (GREEN, [1, -2, 4]), (BROWN, [-1, 2, 1])):
        sheet.add_bar(x=[2019, 2021, 2023], y=values, marker={"color": colour, "line": {"width": 0}, "opacity": 0.6})
    sheet.update_traces(text=["x", "y", "z"], textposition="outside", opacity=0.9)
    sheet.update_xaxes(tickvals=[2019, 2021, 2023])
    return sheet.update_layout(barmode="relative", bargap=0.5)


def log() -> go.Figure:
    sheet = figure(300, left=60, right=40, top=20, bottom=40)
    sheet.add_scatter(x=[10, 100, 2500, None, 0], y=[1, 2, 3, 4, 5], line_color=BLUE, mode="lines+markers")
    sheet.update_xaxes(type="log", range=[0, 4], tickvals=[1, 10, 100, 1000, 10000], showgrid=True)
    sheet.add_annotation(x=2, y=2, text="a hundred", showarrow=False, yanchor="bottom")
    return sheet.add_shape(type="line", x0=1000, x1=1000, y0=1, y1=3, line={"width": 1, "color": INK})


def spans() -> go.Figure:
    """Bars with base, width and offset on an axis of dates."""
    sheet = figure(300, left=90, right=40, top=20, bottom=40)
    day = 86_400_000
    sheet.add_bar(
        base=["2022-01-02", "2022-06-05", "2023-01-10"],
        x=[9 * day, 40 * day, 0.1 * day],
        y=["Unrest", "Unrest", "Election"],
        orientation="h",
        width=[0.3, 0.5, 0.3],
        offset=[-0.15, 0, -0.15],
        marker={"color": GREY, "line": {"width": 0}},
    )
    sheet.add_scatter(
        x=["2022-02", "2023-03-19", "2022-09-01 12:00"],
        y=["Election", "Election", "Law"],
        mode="markers+text",
        text=["one", "<b>two</b><br>lines", ""],
        textposition=["top center", "bottom left", "middle right"],
        cliponaxis=False,
        marker={
            "symbol": ["circle", "square", "triangle-right"],
            "size": [13, 9, 7],
            "opacity": 1,
            "color": [INK, PAPER, PAPER],
            "line": {"color": [INK, GREY, GREY], "width": 1.5},
        },
    )
    sheet.update_xaxes(type="date", range=["2021-12-01", "2023-06-30"], showgrid=True)
    return sheet.update_layout(barmode="overlay")


def symbols() -> go.Figure:
    sheet = figure(260, left=40, right=40, top=30, bottom=30)
    names = ["circle", "circle-open", "diamond", "diamond-open", "square", "square-open", "cross", "star", "hexagon"]
    names += [f"triangle-{way}" for way in ("up", "down", "left", "right")]
    names += ["line-ns", "line-ns-open", "line-ew", "line-ew-open", "x-thin-open", "cross-thin-open", "diamond-tall"]
    sheet.add_scatter(
        x=list(range(len(names))), y=[1.0] * len(names), mode="markers", cliponaxis=False,
        marker={"symbol": names, "size": 14, "color": BLUE, "line": {"width": 2, "color": GREEN}},
    )  # fmt: skip
    sheet.add_scatter(
        x=list(range(len(names))), y=[2.0] * len(names), mode="markers",
        marker={"symbol": names, "size": list(range(6, 6 + len(names))), "color": BROWN},
    )  # fmt: skip
    sheet.add_scatter(
        x=[1, 30, 3], y=[3, 3, 3.4], mode="markers+text", text=["in", "out", "up"], textposition="top right"
    )
    sheet.update_traces(marker_color=BLUE, selector={"mode": "markers+text"})
    sheet.update_xaxes(range=[-0.5, len(names)], showticklabels=False)
    sheet.update_yaxes(range=[0.5, 3.5], visible=False)
    return sheet


def lines() -> go.Figure:
    sheet = figure(300, left=50, right=80, top=20, bottom=40)
    years = [1999, 2004, 2007, 2012, 2016, 2021, 2023]
    sheet.add_scatter(x=years, y=[30, 60, 88, None, 82, 71, 53.9], line={"color": BLUE, "width": 2}, marker={"size": 7})
    sheet.add_scatter(
        x=years, y=[7, 7, 7, 7, 7, 5, 5], mode="lines", line={"color": GREY, "width": 1, "dash": "dot", "shape": "hv"}
    )
    sheet.add_scatter(
        x=years, y=[None, 12, 3, 8, 7, 11, 8.4], mode="lines+text", connectgaps=True, text=[""] * 6 + ["8.4"],
        textposition="middle right", textfont={"color": [INK] * 7, "size": [12] * 7}, cliponaxis=False,
        line={"color": GREEN, "dash": "longdashdot", "shape": "vhv"},
    )  # fmt: skip
    sheet.update_yaxes(rangemode="tozero", nticks=4, showgrid=True)
    sheet.update_xaxes(ticks="outside", showline=True, linecolor=GREY, tickcolor=GREY, ticklen=6, range=[1998, 2024])
    return sheet


def fills() -> go.Figure:
    sheet = figure(300, left=50, right=30, top=20, bottom=40)
    sheet.add_scatter(x=[0, 1, 2, 3], y=[1, 3, -2, 2], fill="tozeroy", line_color=BLUE)
    sheet.add_scatter(
        x=[0, 1, 1, 0, None, 2, 3, 2.5], y=[4, 4, 5, 5, None, 4, 4, 6], fill="toself", fillcolor=GREEN, mode="lines"
    )
    sheet.update_traces(line={"color": INK, "width": 1}, selector={"fill": "toself"})
    sheet.add_scatter(x=[0, 1, 2, 3], y=[7, 8, 7, 8], mode="lines", line_color=BROWN)
    sheet.add_scatter(x=[0, 1, 2, 3], y=[9, 9, 9.5, 9], mode="lines", fill="tonexty", line_color=BROWN, fillcolor=LINE)
    return sheet


def small_multiples() -> go.Figure:
    sheet = figure(250, left=40, right=20, top=30, bottom=30)
    for count in range(1, 4):
        name = "" if count == 1 else str(count)
        low = (count - 1) * 0.36
        axis = {
            "domain": [low, low + 0.28],
            "anchor": f"y{name}",
            "range": [1998, 2025],
            "tickvals": [1999, 2012, 2023],
        }
        axis |= {"ticktext": ["1999", "’12", "’23"], "zeroline": False, "showgrid": False, "automargin": False}
        side = {"anchor": f"x{name}", "range": [0, 15 if count > 1 else 100], "nticks": 4, "gridcolor": LINE}
        side |= {"zeroline": False, "automargin": False, "showticklabels": count < 3}
        sheet.update_layout({f"xaxis{name}": axis, f"yaxis{name}": side})
        sheet.add_scatter(
            x=[2004, 2012, 2023], y=[5 * count, 8, 12], xaxis=f"x{name}", yaxis=f"y{name}", line={"color": BLUE}
        )
        sheet.add_annotation(
            text=f"<b>Panel {count}</b>",
            xref=f"x{name} domain",
            yref="paper",
            x=0,
            y=1,
            yanchor="bottom",
            showarrow=False,
        )
        sheet.add_shape(
            type="line",
            xref=f"x{name}",
            yref=f"y{name}",
            x0=1999,
            x1=2021,
            y0=7,
            y1=7,
            line={"width": 1, "dash": "dash"},
        )
    return sheet


FIGURES: Mapping[str, Callable[[], go.Figure]] = {
    make.__name__: make
    for make in (
        bars_lying, bars_grouped, bars_relative, log, spans, symbols, lines, fills, small_multiples,
        overlaid, notes, automatic, automatic_dates, automatic_days, crowded_labels, tied, tied_by_domain,
        labels_at_the_edge, categories_at_the_edge, many_categories, plain_plotly,
    )
}  # fmt: skip
