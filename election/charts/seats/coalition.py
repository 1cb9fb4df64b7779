"""Seats added up: parties one after another, each from where the last one ended, against both marks of the house."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from election import colours, words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.ruler import margin, width, wrap
from election.charts.seats.blocs import Bloc, blocs_of, marks_of
from election.contests.house import House
from election.package.dataset import Dataset
from election.table import Column, Marked, Table
from election.words import _, n_

ROW = 30  # pixels
TOP, BOTTOM = 30, 6
GAP = 10  # pixels between a name and the bars
NARROW = 328  # the narrowest sheet, in pixels, on which the figure must hold: a phone's


def coalition(
    dataset: Dataset, house: House, picked: Sequence[str], *, title: str, source_ids: tuple[str, ...]
) -> Chart:
    """The picked parties' seats on top of each other, or everybody's where none is picked."""
    blocs = [bloc for bloc in blocs_of(dataset, house) if not picked or bloc.contestant_id in picked]
    return Chart(
        id="coalition",
        title=title,
        reading=_reading(house, picked),
        draw=partial(_figure, blocs, house.size),
        table=_table(blocs, house.size),
        source_ids=source_ids,
    )


def _reading(house: House, picked: Sequence[str]) -> str:
    if not picked:
        return _("Each party begins where the one above it ends. Pick some to add up theirs alone.")
    scale = n_("Pale: the house of {n} seat.", "Pale: the house of {n} seats.", house.size)
    return _("Each party begins where the one above it ends. {scale}").format(scale=scale)


def _figure(blocs: Sequence[Bloc], size: int) -> go.Figure:
    names = [[_("Together")], *(wrap(bloc.told, template.NAMES, lines=2) for bloc in blocs)]
    numbers = [sum(bloc.seats for bloc in blocs), *(bloc.seats for bloc in blocs)]
    labels = [_label(lines, number) for lines, number in zip(names, numbers, strict=True)]
    left = GAP + int(max(_widest(lines, number) for lines, number in zip(names, numbers, strict=True))) + 2
    name, seat = marks_of(size)[-1]
    right = margin(width(f"{name} {words.count(seat)}", bold=True), seat / size, NARROW - left)
    figure = template.figure(TOP + ROW * len(names) + BOTTOM, left=left, right=right, top=TOP, bottom=BOTTOM)
    figure.add_traces([_pale(size), *_bars(blocs)])
    figure.update_layout(
        barmode="overlay",
        bargap=0,
        xaxis={"range": [0, size], "showticklabels": False},
        yaxis={
            "range": [len(names) - 0.5, -0.5],
            "tickvals": list(range(len(names))),
            "ticktext": labels,
            "tickfont": {"color": colours.TEXT.light},
            "ticklabelstandoff": GAP,
        },
        shapes=[_rule(seat, len(names)) for _name, seat in marks_of(size)],
        annotations=_marks(size),
    )
    return figure


def _label(lines: Sequence[str], number: int) -> str:
    return "<br>".join(map(template.safe, lines)) + " " + template.bold(words.count(number))


def _widest(lines: Sequence[str], number: int) -> float:
    last = width(f"{lines[-1]} ") + width(words.count(number), bold=True)
    return max([last, *(width(line) for line in lines[:-1])])


def _pale(size: int) -> dict[str, Any]:
    return _bar(0, 0, size, {"color": colours.GRID.light, "line": {"width": 0}}, "", "")


def _bars(blocs: Sequence[Bloc]) -> list[dict[str, Any]]:
    """Two bars for each bloc: its part of the sum in the first row, and one in a row of its own."""
    drawn, start = [], 0
    for row, bloc in enumerate(blocs, start=1):
        edge = {"width": 1, "color": colours.PAPER.light}
        if not bloc.contestant_id:
            edge = {"width": 1, "color": colours.TERTIARY.light}
        elif bloc.empty:
            edge = {"width": 1, "color": bloc.colour.light}
        fill = colours.PAPER if bloc.empty else bloc.colour  # nobody is known to hold these: an outline
        hover = f"{template.bold(bloc.told)}<br>{n_('{n} seat', '{n} seats', bloc.seats)}"
        marker = {"color": fill.light, "line": edge}
        drawn += [_bar(at, start, bloc.seats, marker, hover, bloc.contestant_id) for at in (0, row)]
        start += bloc.seats
    return drawn


def _bar(row: int, start: int, long: int, marker: dict[str, Any], hover: str, name: str) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [long],
        "y": [row],
        "base": [start],
        "width": 0.72 if row == 0 else 0.5,
        "marker": marker,
        "hoverinfo": "text" if hover else "skip",
        "hovertext": hover,
        "name": name,
    }


def _rule(seat: int, rows: int) -> dict[str, Any]:
    line = {"color": colours.TEXT.light, "width": 1.5, "dash": "dot"}
    return {"type": "line", "x0": seat, "x1": seat, "y0": -0.5, "y1": rows - 0.5, "line": line}


def _marks(size: int) -> list[dict[str, Any]]:
    """The marks' names over their lines: the first ends at its line, the second begins there: they never meet."""
    marks = marks_of(size)
    return [
        {
            "x": seat,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": 4,
            "xanchor": "right" if number == 0 else "left",
            "xshift": 3 if number == 0 else -3,
            "text": f"{template.safe(name)} {template.bold(words.count(seat))}",
            "showarrow": False,
            "font": {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light},
        }
        for number, (name, seat) in enumerate(marks)
    ]


def _table(blocs: Sequence[Bloc], size: int) -> Table:
    columns = (
        Column("holder", _("Party")),
        Column("seats", _("Seats"), "count"),
        Column("sum", _("Together"), "count"),
        Column("sum_pct", _("Of seats"), "share", digits=1),
    )
    rows, total = [], 0
    for bloc in blocs:
        total += bloc.seats
        holder = Marked.of(bloc.told, bloc.shape, bloc.colour)
        rows.append({"holder": holder, "seats": bloc.seats, "sum": total, "sum_pct": 100 * total / size})
    return Table(columns, pd.DataFrame(rows, dtype=object))
