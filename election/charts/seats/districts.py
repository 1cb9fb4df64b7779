"""The districts by region, one mark each: whose winner, and where no source names one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import plotly.graph_objects as go

from election import colours, words
from election.certainty import OUTLINE
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.ruler import wrap
from election.contests.districts import District, by_region, stood_for
from election.package.dataset import Dataset
from election.table import Table
from election.words import _

LINE, HEAD, GAP = 19, 21, 9  # pixels: a district, a region's name, between two regions
NUMBER = 39  # from a column's left edge to the words: mark and number
SIZE = 11
WIDE, NARROW = 1000, 316  # pixels across that either form must do with


def districts_chart(
    dataset: Dataset, districts: Sequence[District], *, title: str, reading: str, note: str, table: Table,
    source_ids: tuple[str, ...],
) -> Chart:  # fmt: skip
    """All districts, by region in the order of their numbers, read down the columns."""
    return Chart(
        id="district-marks",
        title=title,
        reading=reading,
        draw=partial(_figure, dataset, districts, columns=4, across=WIDE, full=True),
        table=table,
        note=note,
        source_ids=source_ids,
        draw_narrow=partial(_figure, dataset, districts, columns=2, across=NARROW, full=False),
    )


def label(dataset: Dataset, district: District, *, full: bool) -> str:
    """Who won and for whom, or for whom alone; empty where nobody is named."""
    party = stood_for(dataset, district)
    if not full:
        return party or (_("party not known") if district.winner else "")
    if district.winner and not party:
        return _("{winner} (party not known)").format(winner=district.winner)
    return _("{winner}, {party}").format(winner=district.winner, party=party) if district.winner else party


def _figure(dataset: Dataset, districts: Sequence[District], *, columns: int, across: float, full: bool) -> go.Figure:
    regions = list(by_region(tuple(districts)).items())
    room = across / columns - 12
    blocks = [
        (wrap(name, room, bold=True, lines=2), [(each, _words(dataset, each, room - NUMBER, full)) for each in members])
        for name, members in regions
    ]
    heights = [len(name) * HEAD + sum(LINE * len(text) for _each, text in members) + GAP for name, members in blocks]
    stacks = columns_of(heights, columns)
    tall = max(sum(heights[number] for number in stack) for stack in stacks)
    drawing = _Drawing(columns, tall)
    for column, stack in enumerate(stacks):
        y = 0.0
        for number in stack:
            drawing.region(column, y, blocks[number][0])
            line = y + len(blocks[number][0]) * HEAD
            for district, text in blocks[number][1]:
                drawing.district(dataset, column, line + LINE / 2, district, text)
                line += LINE * len(text)
            y += heights[number]
    return drawing.figure()


def _words(dataset: Dataset, district: District, room: float, full: bool) -> list[str]:
    text = label(dataset, district, full=full)
    return wrap(text, room, lines=2) if text else [""]


def columns_of(heights: Sequence[float], columns: int) -> list[list[int]]:
    """The blocks in their order, in columns as even as that allows: the lowest height with which they fit."""
    limit = max(max(heights), sum(heights) / columns)
    while True:
        stacks: list[list[int]] = [[]]
        filled = 0.0
        for number, height in enumerate(heights):
            if stacks[-1] and filled + height > limit:
                stacks.append([])
                filled = 0.0
            stacks[-1].append(number)
            filled += height
        if len(stacks) <= columns:
            return stacks
        limit += 4


class _Drawing:
    """Marks as shapes of a size in pixels, so that they stay beside their words at any width."""

    def __init__(self, columns: int, tall: float) -> None:
        self.columns, self.tall = columns, tall
        self.shapes: list[dict[str, Any]] = []
        self.annotations: list[dict[str, Any]] = []
        self.hovers: list[tuple[float, float, str]] = []

    def region(self, column: int, y: float, name: Sequence[str]) -> None:
        text = "<br>".join(map(template.bold, name))
        self._write(column, y + 3, text, shift=0, yanchor="top")

    def district(self, dataset: Dataset, column: int, y: float, district: District, text: Sequence[str]) -> None:
        known = district.contestant_id
        colour = dataset.colours[known] if known else colours.TERTIARY
        self.shapes.append(
            {
                "type": "circle",
                "xsizemode": "pixel",
                "ysizemode": "pixel",
                "xanchor": column,
                "yanchor": y,
                "x0": 1,
                "x1": 1 + SIZE,
                "y0": -SIZE / 2,
                "y1": SIZE / 2,
                "fillcolor": "rgba(0,0,0,0)",
                "line": {
                    "color": colour.light,
                    "width": 2 if known else 1.5,
                    "dash": "solid" if known and not district.unconfirmed else OUTLINE,
                },
            }
        )
        font = {"color": colours.SECONDARY.light}
        self._write(column, y, words.count(district.number), shift=NUMBER - 5, xanchor="right", font=font)
        if text[0]:
            self._write(column, y + (len(text) - 1) * LINE / 2, "<br>".join(map(template.safe, text)), shift=NUMBER)
        self.hovers.append((column, y, _hover(dataset, district)))

    def _write(self, column: int, y: float, text: str, *, shift: float, **more: Any) -> None:
        font = {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light} | more.pop("font", {})
        place = {"x": column, "y": y, "xshift": shift, "xanchor": "left", "yanchor": "middle", "align": "left"}
        self.annotations.append({**place, "text": text, "showarrow": False, "borderpad": 0, "font": font, **more})

    def figure(self) -> go.Figure:
        height = int(self.tall) + 4
        figure = template.figure(height, left=0, right=0, top=0, bottom=0)
        figure.update_layout(
            xaxis={"range": [0, self.columns], "showticklabels": False},
            yaxis={"range": [height, 0], "showticklabels": False},
            shapes=self.shapes,
            annotations=self.annotations,
        )
        figure.add_traces(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [x for x, _y, _text in self.hovers],
                "y": [y for _x, y, _text in self.hovers],
                "marker": {"size": 2 * SIZE, "color": "rgba(0,0,0,0)", "opacity": 1, "line": {"width": 0}},
                "hoverinfo": "text",
                "hovertext": [text for _x, _y, text in self.hovers],
                "cliponaxis": False,
            }
        )
        return figure


def _hover(dataset: Dataset, district: District) -> str:
    lines = [
        _("District {number}").format(number=district.number),
        district.area or district.region,
        label(dataset, district, full=True) or _("winner not found"),
    ]
    first, *rest = lines
    return "<br>".join([template.bold(first), *(template.safe(text) for each in rest for text in wrap(each, 300))])
