"""How the seats of one party over all thresholds are drawn: steps against a majority and two thirds, the thresholds
chosen and official as dots on them, and under them who drops out where.

The sheet counts per cents across and pixels down. Each word takes the first place where it lies on no line and on no
other word; one that finds none is left to the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.boxes import Box
from election.charts.draw.pencil import Spot, Trace, strokes, text_trace
from election.charts.draw.ruler import width
from election.charts.what_if.hung import Hung, hung
from election.colours import Pair

NARROW = 328  # the narrowest sheet, in pixels, on which the figure must hold
LEFT, RIGHT, TOP, FOOT = 12, 16, 20, 24
HIGH = 250  # pixels of the most seats
TIER = 17  # pixels of a line of names under the steps
HALF, OFF = 8, 12  # half the height of a word; from a line or a dot to the middle of its word
DOT, LINE = 11, 3
SPACE = "\N{NO-BREAK SPACE}"
AIR = 1.12  # of the scale: over the most seats


@dataclass(frozen=True)
class Step:
    """Thresholds from `start` to `end`, in per cent, with the party's seats; None where none could be divided."""

    start: float
    end: float
    seats: int | None


@dataclass(frozen=True)
class Spotted:
    """A threshold with a name: the one that is `chosen`, or the official one."""

    at: float
    seats: int
    name: str
    chosen: bool


@dataclass(frozen=True)
class Curve:
    """What is drawn: the party's steps from 0 to `end`, the `marks` of the house by name, the thresholds that are
    `spotted`, who is `out` above which, and the first of the marks' seats from which on the ground is shaded."""

    contestant: str
    colour: Pair
    steps: tuple[Step, ...]
    end: float
    marks: tuple[tuple[str, int], ...] = ()
    spotted: tuple[Spotted, ...] = ()
    out: tuple[tuple[float, str], ...] = ()
    shaded: int | None = None
    hover: str = ""


def draw(curve: Curve) -> go.Figure:
    return _Drawing(curve).figure()


@dataclass
class _Drawing:
    curve: Curve
    traces: list[Trace] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)
    said: dict[tuple[str, str, int], list[tuple[Spot, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = [step.seats or 0 for step in self.curve.steps]
        self.most = max([1, *known, *(seats for _name, seats in self.curve.marks)]) * AIR
        self.across = (NARROW - LEFT - RIGHT) / self.curve.end
        self.zero = TOP + HIGH

    def y(self, seats: float) -> float:
        return self.zero - HIGH * seats / self.most

    def figure(self) -> go.Figure:
        """Lines first, so that words keep off them; then words, the most important first."""
        self._ground()
        self._marks()
        self._line()
        self._dots()
        for step in self.curve.steps:
            self._number(step)
        self._mark_names()
        names = hung([Hung(name, at * self.across, width(name, size=12) + 6) for at, name in self.curve.out],
                     -LEFT, self.curve.end * self.across + RIGHT)  # fmt: skip
        bottom = self.zero + TIER * (1 + max((each.tier for each in names), default=-1)) + 6
        self._names(names, bottom)
        texts = [text_trace(spots, side, tone, size) for (side, tone, size), spots in self.said.items()]
        height = round(bottom) + FOOT
        percents = range(0, int(self.curve.end) + 1, 1 if self.curve.end <= 12 else 5)
        return template.figure(
            height,
            left=LEFT,
            right=RIGHT,
            top=0,
            bottom=FOOT,
            data=[*self.traces, *texts],
            xaxis={
                "range": [0, self.curve.end],
                "tickvals": list(percents),
                "ticktext": [self._percent(percent) for percent in percents],
                "ticklabelstandoff": 2,
            },
            yaxis={"range": [bottom, 0], "showticklabels": False},
        )

    def _percent(self, percent: int) -> str:
        ends = (0, int(self.curve.end))
        return words.threshold(percent) if percent in ends else words.count(percent)

    def _ground(self) -> None:
        """Soft where the party would have the seats of a mark, as wide as the steps that reach it."""
        wide: list[list[float]] = []
        for step in self.curve.steps:
            if self.curve.shaded is not None and step.seats is not None and step.seats >= self.curve.shaded:
                start = wide.pop()[0] if wide and wide[-1][1] == step.start else step.start
                wide.append([start, step.end])
        for start, end in wide:
            corners = {"x": [start, end, end, start], "y": [0, 0, self.zero, self.zero]}
            area = strokes([], colours.SOFT.light, 0) | corners
            self.traces.append({**area, "fill": "toself", "fillcolor": colours.SOFT.light})
        zero = [[(0.0, self.zero), (self.curve.end, self.zero)]]
        self.traces.append(strokes(zero, colours.AXIS.light))

    def _marks(self) -> None:
        lines = [[(0.0, self.y(seats)), (self.curve.end, self.y(seats))] for _name, seats in self.curve.marks]
        if lines:
            self.traces.append(strokes(lines, colours.TEXT.light, 1.5, "dot"))

    def _line(self) -> None:
        pieces: list[list[Spot]] = [[]]
        for step in self.curve.steps:
            if step.seats is None:
                pieces.append([])
                continue
            pieces[-1] += [(step.start, self.y(step.seats)), (step.end, self.y(step.seats))]
        line = strokes([piece for piece in pieces if piece], self.curve.colour.light, LINE)
        names = {"customdata": [[self.curve.contestant]] * len(line["x"])}
        self.traces.append({**line, **names, "hoverinfo": "text", "hovertext": self.curve.hover})

    def _dots(self) -> None:
        """A full dot in the accent for the threshold chosen, a ring for the official one, with their names."""
        for spotted in self.curve.spotted:
            at = spotted.at, self.y(spotted.seats)
            self.traces.append(_dot(at, spotted.chosen))
            self.taken.append(self._box(at, DOT))
        for spotted in self.curve.spotted:
            tone = colours.ACCENT if spotted.chosen else colours.SECONDARY
            self._write(self._round(spotted), template.safe(spotted.name), bold=spotted.chosen, tone=tone)

    def _mark_names(self) -> None:
        """Over their lines or under them, at either end."""
        for name, seats in self.curve.marks:
            ends = ((0.0, "middle right"), (self.curve.end, "middle left"))
            places = [((x, self.y(seats) + up), side) for up in (-OFF + 2, OFF - 2) for x, side in ends]
            self._write(places, f"{template.safe(name)} {template.bold(words.count(seats))}", bold=False)

    def _round(self, spotted: Spotted) -> Iterator[tuple[Spot, str]]:
        """Places beside a dot, under it first: over it stands the number of seats."""
        x, y = spotted.at, self.y(spotted.seats)
        for down in (OFF + 4, -OFF - 4, 2 * OFF + 4, -2 * OFF - 4):
            yield from (((x, y + down), side) for side in ("middle center", "middle right", "middle left"))

    def _number(self, step: Step) -> None:
        """The seats over a step, or under it, where it is wide enough for them."""
        if step.seats is None:
            return
        text, y = words.count(step.seats), self.y(step.seats)
        middle, long = (step.start + step.end) / 2, (step.end - step.start) * self.across
        if long < width(text, bold=True) + 4:
            return
        inset = width(text, bold=True) / 2 / self.across
        places = [(x, y + up) for up in (-OFF, OFF) for x in (middle, step.start + inset, step.end - inset)]
        self._write([(place, "middle center") for place in places], template.bold(text), bold=True)

    def _write(
        self, places: Any, text: str, *, bold: bool, tone: Pair = colours.TEXT, size: int = template.LABEL
    ) -> None:
        """The words at the first of the places that is free."""
        plain = text.replace("<b>", "").replace("</b>", "")
        for spot, side in places:
            box = self._words(spot, side, width(plain, bold=bold or "<b>" in text))
            if self._free(box):
                shown = f"<b>{text}</b>" if bold and "<b>" not in text else text
                self.said.setdefault((side, tone.light, size), []).append((spot, shown))
                self.taken.append(box)
                return

    def _words(self, spot: Spot, side: str, long: float) -> Box:
        x, y = spot[0] * self.across, spot[1]
        left = {"middle right": x, "middle left": x - long, "middle center": x - long / 2}[side]
        return Box(left, left + long, y - HALF, y + HALF)

    def _box(self, at: Spot, across: float) -> Box:
        x, y = at[0] * self.across, at[1]
        return Box(x - across / 2, x + across / 2, y - across / 2, y + across / 2)

    def _free(self, box: Box) -> bool:
        """Whether words may stand there: on the sheet, off other words, off the steps and the marks' lines."""
        inside = box.left >= -LEFT and box.right <= self.curve.end * self.across + RIGHT and box.low >= 0
        if not inside or box.high > self.zero or any(box.touches(other, beside=3) for other in self.taken):
            return False
        return not any(box.touches(line) for line in self._lines())

    def _lines(self) -> Iterator[Box]:
        for _name, seats in self.curve.marks:
            yield Box(0, self.curve.end * self.across, self.y(seats) - 1, self.y(seats) + 1)
        for step in self.curve.steps:
            if step.seats is not None:
                y = self.y(step.seats)
                yield Box(step.start * self.across, step.end * self.across, y - 2, y + 2)
        for before, after in pairwise(self.curve.steps):
            if before.seats is not None and after.seats is not None:
                low, high = sorted((self.y(before.seats), self.y(after.seats)))
                yield Box(before.end * self.across - 2, before.end * self.across + 2, low, high)

    def _names(self, names: Sequence[Hung], bottom: float) -> None:
        """Who drops out, each beside a tick that rises from the scale to its line."""
        ticks: list[list[Spot]] = []
        for each in names:
            at, y = each.x / self.across, bottom - 6 - TIER * (each.tier + 0.5)
            ticks.append([(at, bottom), (at, y - HALF)])
            side = "middle right" if each.after else "middle left"
            text = template.safe(each.name)
            text = f"{SPACE}{text}" if each.after else f"{text}{SPACE}"
            self.said.setdefault((side, colours.SECONDARY.light, 12), []).append(((at, y), text))
        scale = [[(0.0, bottom), (self.curve.end, bottom)]]
        self.traces.append(strokes([*scale, *ticks], colours.AXIS.light))


def _dot(at: Spot, chosen: bool) -> Trace:
    fill = colours.ACCENT if chosen else colours.PAPER
    edge = {"color": (colours.ACCENT if chosen else colours.TEXT).light, "width": 0 if chosen else 2}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [at[0]],
        "y": [at[1]],
        "marker": {"symbol": "circle", "size": DOT, "color": fill.light, "opacity": 1, "line": edge},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
