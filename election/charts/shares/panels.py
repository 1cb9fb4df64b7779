"""Small multiples of shares over time: one panel a line, drawn on one sheet.

The sheet's own axes count panels across and pixels down, so that every panel is placed alike on a narrow and on a
wide sheet, and names that need more room push the panels below them down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.pencil import Spot, Trace, strokes, text_trace
from election.charts.draw.ruler import wrap
from election.charts.shares.scales import scales
from election.contests.courses import Course, Point
from election.contests.series import when
from election.dates import bounds, year_of
from election.package.dataset import Dataset
from election.words import _

NAME, SMALL = 17, 15  # pixels of a line of the name, and of the smaller one under it
PLOT, FOOT = 104, 38  # pixels of the panel itself, and of the years under it with the space to the next
TOP = 4
UNDER = 7  # pixels from zero to the years: a value that stands on zero reaches half its height below


@dataclass(frozen=True)
class Measures:
    """Panels in a row, and the narrowest sheet, in pixels, on which they must hold."""

    across: int
    least: int


WIDE, NARROW = Measures(4, 560), Measures(2, 328)

LEFT, RIGHT = 0.22, 0.3  # of a panel's width: room for the scale, and for the last value beside its point


@dataclass(frozen=True)
class Panel:
    """Where a line is drawn: the column, the pixel row of its zero, and the head over it."""

    course: Course
    column: int
    head: float
    zero: float
    top: float
    name: Sequence[str]
    earlier: Sequence[str]

    def x(self, position: float) -> float:
        """From 0 for the first contest to 1 for the last."""
        return self.column + LEFT + position * (1 - LEFT - RIGHT)

    def y(self, share: float) -> float:
        return self.zero - PLOT * share / self.top


def draw(
    dataset: Dataset,
    shown: Sequence[Course],
    limits: Mapping[str, float | None],
    election_id: str,
    measures: Measures,
) -> go.Figure:
    """`limits`: every contest of the kind, oldest first, with its threshold; `election_id` is the one chosen."""
    panels = _panels(dataset, shown, measures)
    height = round(max(panel.zero for panel in panels) + FOOT)
    figure = template.figure(height, left=0, right=0, top=0, bottom=0)
    figure.update_xaxes(range=[0, measures.across], showticklabels=False)
    figure.update_yaxes(range=[height, 0], showticklabels=False)
    places = _places(dataset, list(limits))
    figure.add_traces(
        [
            *_scale(panels),
            *_years(panels, dataset, list(limits)),
            _threshold(panels, limits, places),
            *(line for panel in panels for line in _line(panel, dataset, places)),
            *(_points(panel, dataset, places, election_id) for panel in panels),
            *_words(panels, places, election_id),
        ]
    )
    return figure


def _panels(dataset: Dataset, shown: Sequence[Course], measures: Measures) -> list[Panel]:
    room = measures.least / measures.across - 12
    tops = scales(shown)
    panels: list[Panel] = []
    down = float(TOP)
    for start in range(0, len(shown), measures.across):
        row = shown[start : start + measures.across]
        names = [wrap(dataset.short(course.end), room, lines=2) for course in row]
        earlier = [_earlier(dataset, course, room) for course in row]
        head = max(NAME * len(name) + SMALL * len(older) for name, older in zip(names, earlier, strict=True))
        zero = down + head + 14 + PLOT
        panels += [
            Panel(course, column, down, zero, tops[course.end] or 1, names[column], earlier[column])
            for column, course in enumerate(row)
        ]
        down = zero + FOOT
    return panels


def _earlier(dataset: Dataset, course: Course, room: float) -> list[str]:
    """The names under which a line stood before: 'Otan to 2004, Nur Otan to 2021'."""
    last: dict[str, str] = {}
    for point in course.points:
        for name in point.stood_as:
            last[name] = when(dataset, point.election_id)
    told = [
        _("{name} to {year}").format(name=dataset.short(name), year=year)
        for name, year in last.items()
        if name != course.end
    ]
    return wrap(", ".join(told), room, size=12, lines=3) if told else []


def _places(dataset: Dataset, series: Sequence[str]) -> dict[str, float]:
    """Contest -> its place in time, 0 to 1."""
    days = {each: bounds(str(dataset.row("elections", each)["date"]))[0] for each in series}
    first, last = min(days.values()), max(days.values())
    return {each: (day - first) / (last - first) if last > first else 0.5 for each, day in days.items()}


def _words(panels: Sequence[Panel], places: Mapping[str, float], election_id: str) -> list[Trace]:
    """Names over the panels, and the last value beside the last point."""
    names, earlier, values = [], [], []
    for panel in panels:
        x, y = panel.column + 0.01, panel.head + NAME / 2
        for text in panel.name:
            names.append(((x, y), template.bold(text)))
            y += NAME
        for text in panel.earlier:
            earlier.append(((x, y - 1), template.safe(text)))
            y += SMALL
        if panel.course.known:
            last = panel.course.known[-1]
            x, y = _at(panel, places, last)
            beside = 0.045 if last.election_id == election_id != list(places)[-1] else 0.02
            values.append(((x + beside, y), template.bold(words.share(last.share or 0))))
    return [
        text_trace(names, "middle right", colours.TEXT.light),
        text_trace(earlier, "middle right", colours.SECONDARY.light, 12),
        text_trace(values, "middle right", colours.TEXT.light),
    ]


def _scale(panels: Sequence[Panel]) -> list[Trace]:
    """Three lines a panel with their values: zero, half and the top."""
    grid = [
        [(panel.x(0), panel.y(share)), (panel.x(1), panel.y(share))]
        for panel in panels
        for share in (panel.top / 2, panel.top)
    ]
    zero = [[(panel.x(0), panel.zero), (panel.x(1), panel.zero)] for panel in panels]
    labels = [
        ((panel.x(0) - 0.01, panel.y(share)), words.threshold(share) if share == panel.top else words.decimal(share, 0))
        for panel in panels
        for share in (panel.top, panel.top / 2, 0)
        if float(share).is_integer()
    ]
    return [
        strokes(grid, colours.GRID.light),
        strokes(zero, colours.AXIS.light),
        text_trace(labels, "middle left", colours.SECONDARY.light, 12),
    ]


def _years(panels: Sequence[Panel], dataset: Dataset, series: Sequence[str]) -> list[Trace]:
    """The first and the last contest's year under each panel, within its width."""
    first, last = (year_of(str(dataset.row("elections", election)["date"])) for election in (series[0], series[-1]))
    starts = [((panel.x(0) - 0.01, panel.zero + UNDER), first) for panel in panels]
    ends = [((panel.x(1) + 0.02, panel.zero + UNDER), last) for panel in panels]
    marks = [text_trace(starts, "bottom right", colours.SECONDARY.light, 12)]
    return [*marks, text_trace(ends, "bottom left", colours.SECONDARY.light, 12)] if len(series) > 1 else marks


def _threshold(panels: Sequence[Panel], limits: Mapping[str, float | None], places: Mapping[str, float]) -> Trace:
    """Each contest's threshold from half way to the one before to half way to the next, with the steps between."""
    series = list(limits)
    pieces: list[list[Spot]] = []
    for panel in panels:
        piece: list[Spot] = []
        for number, election in enumerate(series):
            limit, here = limits[election], places[election]
            if limit is None or limit > panel.top:
                pieces, piece = [*pieces, piece], []
                continue
            before = places[series[number - 1]] if number else here
            after = places[series[number + 1]] if number + 1 < len(series) else here
            y = panel.y(limit)
            piece = [*piece, (panel.x((before + here) / 2), y), (panel.x((here + after) / 2), y)]
        pieces.append(piece)
    return strokes(pieces, colours.TERTIARY.light, dash="dot")


def _line(panel: Panel, dataset: Dataset, places: Mapping[str, float]) -> list[Trace]:
    """Full between contests one after the other, dashed over one whose share is not known, broken over others."""
    series, known = list(places), panel.course.known
    pieces: dict[str, list[list[Spot]]] = {"solid": [], "dash": []}
    for before, point in pairwise(known):
        between = series[series.index(before.election_id) + 1 : series.index(point.election_id)]
        if all(panel.course.at(election) for election in between):
            pieces["dash" if between else "solid"].append([_at(panel, places, each) for each in (before, point)])
    colour = dataset.colours[panel.course.end].light
    return [strokes(piece, colour, 2, dash) for dash, piece in pieces.items() if piece]


def _at(panel: Panel, places: Mapping[str, float], point: Point) -> tuple[float, float]:
    return panel.x(places[point.election_id]), panel.y(point.share or 0)


def _points(panel: Panel, dataset: Dataset, places: Mapping[str, float], election_id: str) -> Trace:
    known, colour = panel.course.known, dataset.colours[panel.course.end].light
    at = [_at(panel, places, point) for point in known]
    here = [point.election_id == election_id != list(places)[-1] for point in known]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _y in at],
        "y": [y for _x, y in at],
        "cliponaxis": False,
        "marker": {
            "color": [colours.PAPER.light if ring else colour for ring in here],
            "opacity": 1,
            "size": [9 if ring else 6 for ring in here],
            "line": {"color": colour, "width": [2 if ring else 0 for ring in here]},
        },
        "hoverinfo": "text",
        "hovertext": [_hover(dataset, point) for point in known],
        "name": template.safe(dataset.short(panel.course.end)),
    }


def _hover(dataset: Dataset, point: Point) -> str:
    names = words.listing([dataset.short(name) for name in point.stood_as])
    figure = f"{words.share(point.share or 0, 2)}, {when(dataset, point.election_id)}"
    return f"{template.bold(names)}<br>{template.safe(figure)}"
