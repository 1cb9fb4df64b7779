"""How shares over time are drawn on their panels: lines with breaks, the thresholds as dotted steps, years under them,
names and last values at the ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.boxes import Box
from election.charts.draw.pencil import Pencil, Spot, Trace, strokes, text_trace
from election.charts.draw.ruler import width
from election.charts.shares.panels import BESIDE, HEAD, SCALE, Measures, Panel, panels_of, places_of
from election.charts.shares.scales import ticks
from election.contests.courses import Course, Point
from election.contests.series import when
from election.dates import year_of
from election.package.dataset import Dataset
from election.words import _

SMALL = 12  # type of scales and years
UNDER = 14  # pixels from zero to the middle of the years
NEAR, ABOVE, APART = 13, 10, 34  # pixels: from a point to its value, from a threshold to its name, between years
POINT, LAST, RING = 6, 9, 10  # pixels across


def draw(
    dataset: Dataset,
    shown: Sequence[Course],
    limits: Mapping[str, float | None],
    election_id: str,
    measures: Measures,
) -> go.Figure:
    """`limits`: every contest of the kind, oldest first, with its threshold; `election_id` is the one chosen."""
    return _Lines(dataset, shown, limits, election_id, measures).figure()


class _Lines:
    """One figure of panels, all its marks as plain dicts until all are there."""

    def __init__(
        self,
        dataset: Dataset,
        shown: Sequence[Course],
        limits: Mapping[str, float | None],
        election_id: str,
        measures: Measures,
    ) -> None:
        self.dataset, self.limits, self.election = dataset, limits, election_id
        self.series = list(limits)
        self.places = places_of(dataset, self.series)
        self.panels, self.right = panels_of(dataset, shown, self.series[-1], measures)
        self.across = measures.least - SCALE - self.right
        self.pencil = Pencil()

    def figure(self) -> go.Figure:
        height = round(max(panel.zero for panel in self.panels) + UNDER + 12)
        self._scales()
        for panel in self.panels:
            self._years(panel)
            self._thresholds(panel)
            for course in panel.courses:
                self.pencil.traces += self._line(panel, course)
            self.pencil.traces += [self._points(panel, course) for course in panel.courses]
            self._ends(panel)
            self._head(panel)
        figure = template.figure(height, left=SCALE, right=self.right, top=0, bottom=0)
        figure.update_xaxes(range=[0, 1], showticklabels=False)
        figure.update_yaxes(range=[height, 0], showticklabels=False)
        return self.pencil.finish(figure)

    def _head(self, panel: Panel) -> None:
        for number, line in enumerate(panel.head):
            y = panel.down + HEAD * (number + 0.5)
            self.pencil.write(panel.left, y, template.bold(line), shift=(-SCALE, 0), markup=True)

    def _scales(self) -> None:
        """Lines across with their values."""
        grid: list[list[Spot]] = []
        zero: list[list[Spot]] = []
        labels: list[tuple[Spot, str]] = []
        for panel in self.panels:
            for share in ticks(panel.top):
                (grid if share else zero).append([(panel.left, panel.y(share)), (panel.right, panel.y(share))])
                text = words.threshold(share) if share == panel.top else words.threshold(share).removesuffix("%")
                labels.append(((panel.left, panel.y(share)), text + "\N{NO-BREAK SPACE}" * 2))
        self.pencil.traces += [
            strokes(grid, colours.GRID.light),
            strokes(zero, colours.AXIS.light),
            text_trace(labels, "middle left", colours.SECONDARY.light, SMALL),
        ]

    def _years(self, panel: Panel) -> None:
        """The years of the contests, the last and the first before those between, as far as there is room."""
        order = [self.series[-1], self.series[0], *self.series[-2:0:-1]]
        taken: list[float] = []
        spots: list[tuple[Spot, str]] = []
        for election in order:
            x = panel.x(self.places[election])
            if all(abs(x - other) * self.across >= APART for other in taken):
                taken.append(x)
                year = year_of(str(self.dataset.row("elections", election)["date"]))
                spots.append(((x, panel.zero + UNDER), year))
        self.pencil.traces.append(text_trace(spots, "middle center", colours.SECONDARY.light, SMALL))

    def _thresholds(self, panel: Panel) -> None:
        """Each contest's threshold from half way to the one before to half way to the next, with the steps between; the
        first that has room has its name."""
        stretches = list(self._stretches(panel))
        pieces: list[list[Spot]] = []
        for start, end, limit in stretches:
            if not pieces or pieces[-1][-1][0] != start:
                pieces.append([])
            pieces[-1] += [(start, panel.y(limit)), (end, panel.y(limit))]
        self.pencil.traces.append(strokes(pieces, colours.TEXT.light, dash="dot"))
        for spot, text in self._threshold_names(panel, stretches):
            self.pencil.write(*spot, text, anchor="center", colour=colours.SECONDARY)
            return

    def _stretches(self, panel: Panel) -> Iterator[tuple[float, float, float]]:
        """From where to where on the sheet which threshold held, where it lies on the panel's scale."""
        for number, election in enumerate(self.series):
            limit, here = self.limits[election], self.places[election]
            if limit is not None and limit <= panel.top:
                before = self.places[self.series[number - 1]] if number else here
                after = self.places[self.series[number + 1]] if number + 1 < len(self.series) else here
                yield panel.x((before + here) / 2), panel.x((here + after) / 2), limit

    def _threshold_names(
        self, panel: Panel, stretches: Sequence[tuple[float, float, float]]
    ) -> Iterator[tuple[Spot, str]]:
        """Where a threshold's name would lie on no line, over or under its own."""
        lines = [piece for course in panel.courses for piece in _pieces(panel, course, self.places)]
        for limit in dict.fromkeys(limit for _start, _end, limit in stretches):
            own = [(start, end) for start, end, held in stretches if held == limit]
            text = _("{share} threshold").format(share=words.threshold(limit))
            half = width(text) / 2 / self.across
            for middle in (own[0][0] + half, (own[0][0] + own[-1][1]) / 2, own[-1][1] - half):
                for y in (panel.y(limit) - ABOVE, panel.y(limit) + ABOVE):
                    box = Box(middle - half, middle + half, y - 8, y + 8)
                    fits = panel.left <= box.left and box.right <= panel.right and box.high < panel.zero
                    if fits and not any(_crosses(box, *piece) for piece in lines):
                        yield (middle, y), text

    def _line(self, panel: Panel, course: Course) -> list[Trace]:
        """Full between contests one after the other, dashed over one whose share is not known, broken over others."""
        pieces: dict[str, list[list[Spot]]] = {"solid": [], "dash": []}
        for *ends, dashed in course.strokes(self.series):
            pieces["dash" if dashed else "solid"].append([_at(panel, self.places, each) for each in ends])
        colour = self.dataset.colours[course.end].light
        return [
            {**stroke, "customdata": [[self._id(course)]] * len(stroke["x"])}
            for dash, piece in pieces.items()
            if piece
            for stroke in (strokes(piece, colour, 2, dash),)
        ]

    def _id(self, course: Course) -> str:
        """As whom the line stands at the contest that is chosen, so that other charts of that contest name it alike."""
        point = course.at(self.election)
        return point.stood_as[0] if point else course.end

    def _points(self, panel: Panel, course: Course) -> Trace:
        at = [_at(panel, self.places, point) for point in course.known]
        ring = [point.election_id == self.election != self.series[-1] for point in course.known]
        last = [point.election_id == self.series[-1] for point in course.known]
        colour = self.dataset.colours[course.end].light
        return {
            "type": "scatter",
            "mode": "markers",
            "x": [x for x, _y in at],
            "y": [y for _x, y in at],
            "cliponaxis": False,
            "customdata": [[self._id(course)]] * len(at),
            "marker": {
                "color": [colours.PAPER.light if here else colour for here in ring],
                "opacity": 1,
                "size": [RING if here else LAST if end else POINT for here, end in zip(ring, last, strict=True)],
                "line": {"color": colour, "width": [2 if here else 0 for here in ring]},
            },
            "hoverinfo": "text",
            "hovertext": [_hover(self.dataset, point) for point in course.known],
            "name": template.safe(self.dataset.short(course.end)),
        }

    def _ends(self, panel: Panel) -> None:
        """Names and last values after the lines' ends, with a line of the colour to them; after those of lines that
        ended earlier a dot of it."""
        for ending, y in panel.named():
            colour = self.dataset.colours[ending.course.end]
            if ending.over:
                self._dot(panel.right, y, colour.light)
            elif abs(y - panel.y(ending.course.known[-1].share or 0)) > 2:
                self._leader(panel, ending.course, y, colour.light)
            text = " ".join(filter(None, (template.safe(ending.name), template.bold(ending.share))))
            self.pencil.write(panel.right, y, text, shift=(BESIDE, 0), markup=True, of=self._id(ending.course))
        if len(panel.courses) == 1:
            self._turns(panel, panel.courses[0])

    def _leader(self, panel: Panel, course: Course, y: float, colour: str) -> None:
        start = panel.y(course.known[-1].share or 0)
        place = {
            "xref": "paper",
            "xsizemode": "pixel",
            "xanchor": panel.right,
            "x0": LAST / 2,
            "x1": BESIDE - 2,
            "y0": start,
            "y1": y,
        }
        self.pencil.rules.append({"type": "line", **place, "line": {"color": colour, "width": 1}})

    def _dot(self, x: float, y: float, colour: str) -> None:
        place = {"xref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y}
        r = POINT / 2
        size = {"x0": BESIDE - 4 - 2 * r, "x1": BESIDE - 4, "y0": -r, "y1": r}
        self.pencil.rules.append({"type": "circle", **place, **size, "fillcolor": colour, "line": {"width": 0}})

    def _turns(self, panel: Panel, course: Course) -> None:
        """The first value of a line that is alone, and its highest and lowest, beside their points."""
        known = course.known
        shares = [point.share or 0 for point in known]
        ends = {known[0].election_id: known[0]}
        ends |= {
            known[shares.index(each)].election_id: known[shares.index(each)] for each in (max(shares), min(shares))
        }
        for point in ends.values():
            if point is known[-1]:
                continue
            following = known[known.index(point) + 1]
            up = (point.share or 0) >= (following.share or 0)
            x, y = _at(panel, self.places, point)
            text = template.bold(words.decimal(point.share or 0))
            anchor = "left" if point is known[0] else "center"
            self.pencil.write(x, y, text, shift=(0, NEAR if up else -NEAR), anchor=anchor, markup=True)


def _at(panel: Panel, places: Mapping[str, float], point: Point) -> Spot:
    return panel.x(places[point.election_id]), panel.y(point.share or 0)


def _pieces(panel: Panel, course: Course, places: Mapping[str, float]) -> Iterator[tuple[Spot, Spot]]:
    """The straight parts of a line, and each point by itself."""
    spots = [_at(panel, places, point) for point in course.known]
    yield from ((spot, spot) for spot in spots)
    yield from pairwise(spots)


def _crosses(box: Box, start: Spot, end: Spot) -> bool:
    """Whether a line goes through the box, tried at points a fiftieth of its length apart."""
    steps = range(51)
    places = ((start[0] + (end[0] - start[0]) * n / 50, start[1] + (end[1] - start[1]) * n / 50) for n in steps)
    return any(box.left <= x <= box.right and box.low <= y <= box.high for x, y in places)


def _hover(dataset: Dataset, point: Point) -> str:
    names = words.listing([dataset.short(name) for name in point.stood_as])
    figure = f"{words.share(point.share or 0, 2)}, {when(dataset, point.election_id)}"
    return f"{template.bold(names)}<br>{template.safe(figure)}"
