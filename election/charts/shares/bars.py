"""How bars of vote shares are laid out and drawn.

Shares stand in a column before the bars, so that none is taken for an earlier mark's. Words stand after the bars, and
never cross the threshold or such a mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.pencil import Pencil, fill, rows
from election.charts.draw.ruler import width
from election.colours import Pair
from election.contests.lines import Line
from election.words import _, n_

NARROW, WIDE = 328, 560  # the narrowest sheets that a figure must hold on: a phone, and a page just above it
ROW, LOW_ROW = 42, 25  # a bar with the room round it; on a card
HEAD = 18  # a line of words over the first bar
THICK = 0.62  # of a row
GAP = 6  # pixels between a mark and its label
BETWEEN = 10  # pixels between a name and the share after it
LINE = 8  # half the height of a line of words


@dataclass(frozen=True)
class Bar:
    """One line as it is drawn.

    name            in lines, as they are broken beside the bar
    value, before   shares now and at the previous contest, in per cent; None where not known
    words           what is said after the bar
    hollow          under the threshold
    """

    line: Line
    name: Sequence[str]
    colour: Pair
    value: float | None
    before: float | None = None
    words: str = ""
    hollow: bool = False

    @property
    def share(self) -> str:
        return words.share(self.value, brief=True) if self.value is not None else ""

    @property
    def said(self) -> str:
        """All that stands after the bar."""
        return "; ".join(text for text in (_("not known") if self.value is None else "", self.words) if text)


@dataclass(frozen=True)
class Place:
    """Where a bar's words start, just right of the data position `at`, and the lines that they are broken into."""

    at: float
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """Margins, in pixels, and where labels stand, for sheets of `least` pixels or more.

    column  how much of the left margin the shares take, up to the bars
    mark    on which side of the first bar's earlier mark its words are: "left", "right" or "" for none
    raised  what is a line higher, out of the way of the other: "threshold" for its name, "mark" for those words, or ""
    """

    left: int
    column: int
    right: int
    places: tuple[Place, ...]
    mark: str
    raised: str


def plan(bars: Sequence[Bar], threshold: float | None, label: str, least: int) -> Plan:
    """Margins and label places, found by trying: a wider right margin moves every bar, and with it the labels. The
    margin only grows, so that the trying ends."""
    # The threshold's name may have to end at its line, which may be near the left edge of the bars.
    heads = 0 if threshold is None else round(width(threshold_name(threshold))) + 8
    column = GAP + round(max(width(bar.share, bold=True) for bar in bars))
    left = max(60, heads, round(max(width(text) for bar in bars for text in bar.name)) + 4 + BETWEEN + column)
    top = _top(bars, threshold)
    right, places = 8, _places(bars, threshold, (least - left - 8) / top, least - left)
    for _step in range(20):
        scale = (least - left - right) / top
        places = _places(bars, threshold, scale, least - left)
        needed = round(_farthest(places, threshold, scale) - top * scale) + 4
        if needed <= right:
            break
        right = needed
    mark, raised = _mark_place(bars, threshold, label, (least - left - right) / top, left, least - left)
    return Plan(left, column, right, places, mark, raised)


def _places(bars: Sequence[Bar], threshold: float | None, scale: float, room: float) -> tuple[Place, ...]:
    return tuple(_place(bar, threshold, scale, room) for bar in bars)


def _farthest(places: Sequence[Place], threshold: float | None, scale: float) -> float:
    """Where the label that reaches farthest to the right ends, in pixels from zero."""
    ends = [place.at * scale + GAP + _long(place.lines) for place in places if place.lines]
    if threshold is not None:
        ends.append(threshold * scale + width(threshold_name(threshold)) + GAP)
    return max(ends, default=0.0)


def _top(bars: Sequence[Bar], threshold: float | None) -> float:
    """The end of the scale: the longest bar, the farthest mark or the threshold."""
    figures = [threshold, *(figure for bar in bars for figure in (bar.value, bar.before))]
    return max([0.1, *(figure for figure in figures if figure is not None)])


def _long(lines: Sequence[str]) -> float:
    return max((width(line) for line in lines), default=0.0)


def _place(bar: Bar, threshold: float | None, scale: float, room: float) -> Place:
    """Right of the bar, and past every upright line that its words would otherwise cross; in two lines where they don't
    fit in one."""
    place = Place(bar.value or 0.0, ())
    for lines in _broken(bar.said):
        at, long = bar.value or 0.0, _long(lines)
        for line in sorted(figure for figure in (threshold, bar.before) if figure is not None):
            if at * scale - 2 <= line * scale <= at * scale + 2 * GAP + long:
                at = max(at, line)
        place = Place(at, lines)
        if at * scale + GAP + long <= room - 8:
            break
    return place


def _broken(text: str) -> list[tuple[str, ...]]:
    """The text in one line and in two, the second form broken where the lines are most alike; empty without words."""
    parts = text.split()
    halves = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    return [(text,), *([min(halves, key=_long)] if halves else [])] if text else []


def _mark_place(
    bars: Sequence[Bar], threshold: float | None, label: str, scale: float, left: float, room: float
) -> tuple[str, str]:
    """On which side of the first bar's earlier mark its words are, and which words are a line higher than others.

    Tried in turn: both in one line; the threshold's name higher, its line beside the words; the words higher.
    """
    if not label or bars[0].before is None:
        return "", ""
    mark, long = bars[0].before * scale, width(label) + 4
    sides = {"left": (mark - long, mark), "right": (mark, mark + long)}
    fitting = [side for side, (start, end) in sides.items() if start >= 4 - left and end <= room] or ["left"]
    if threshold is None:
        return fitting[0], ""
    line, half = threshold * scale, width(threshold_name(threshold)) / 2 + GAP
    for raised, reach in (("", half), ("threshold", GAP)):
        for side in fitting:
            if sides[side][1] < line - reach or sides[side][0] > line + reach:
                return side, raised
    return fitting[0], "mark"


def threshold_name(threshold: float) -> str:
    return _("{share} threshold").format(share=words.threshold(threshold))


def draw(bars: Sequence[Bar], threshold: float | None, label: str, planned: Plan, *, pitch: int = ROW) -> go.Figure:
    """The bars from top to bottom in the order given. `label` says what the first bar's earlier mark is;
    `pitch` is how many pixels each has."""
    count = len(bars)
    lift = HEAD / pitch if planned.raised else 0.0
    top = 8 + (HEAD if threshold is not None or planned.mark else 0)
    height = round(pitch * (count + lift)) + top + 8
    figure = template.figure(height, left=planned.left, right=planned.right, top=top, bottom=8)
    edge = _top(bars, threshold) * 0.004  # room for the left edge of a hollow bar, which would be cut at zero
    figure.update_xaxes(range=[-edge, _top(bars, threshold)], showticklabels=False)
    rows(figure, [list(bar.name) for bar in bars], lift=lift, before=planned.column + BETWEEN)
    pencil = Pencil()
    for row, (bar, place) in enumerate(zip(bars, planned.places, strict=True)):
        marker = fill(bar.line.kind, bar.colour.light, hollow=bar.hollow)
        name = template.safe(" ".join(bar.name))
        pencil.bar(bar.value or 0, row, thick=THICK, marker=marker, hover=_hover(bar), name=name)
        _draw_mark(pencil, row, bar)
        _draw_label(pencil, row, bar, place)
    if threshold is not None:
        _draw_threshold(pencil, threshold, count, planned, lift, bars[0].before)
    if planned.mark:
        _name_mark(pencil, bars[0].before or 0, label, planned, -0.5 - lift if planned.raised == "mark" else -0.5)
    return pencil.finish(figure)


def _draw_threshold(
    pencil: Pencil, threshold: float, count: int, planned: Plan, lift: float, mark: float | None
) -> None:
    """The dotted line with its name over it; beside its head where the first bar's mark passes close by."""
    top = -0.5 - lift if planned.raised == "threshold" else -0.5
    pencil.rule((threshold, top), (threshold, count - 0.55), colours.TEXT, dash="dot")
    anchor = "center"
    if planned.raised == "mark" and mark is not None:
        anchor = "left" if mark < threshold else "right"
    shift = {"left": 3, "center": 0, "right": -3}[anchor]
    pencil.write(threshold, top, threshold_name(threshold), shift=(shift, 9), anchor=anchor)


def _name_mark(pencil: Pencil, at: float, label: str, planned: Plan, top: float) -> None:
    """The words of the first bar's earlier mark, over it, with the mark drawn up to them."""
    left = planned.mark == "left"
    if planned.raised == "mark":
        pencil.rule((at, top), (at, -0.42), colours.TEXT)
    pencil.write(at, top, label, shift=(1 if left else -1, 9), anchor="right" if left else "left")


def _hover(bar: Bar) -> str:
    rows = [template.bold(" ".join(bar.name))]
    rows.append(words.share(bar.value, 2) if bar.value is not None else _("share not known"))
    if bar.line.votes is not None:
        rows.append(n_("{n} vote", "{n} votes", bar.line.votes))
    if bar.before is not None:
        rows.append(_("{share} at the previous contest").format(share=words.share(bar.before, 2)))
    if bar.line.status == "preliminary":
        rows.append(_("preliminary"))
    return "<br>".join([*rows, *([template.safe(bar.words)] if bar.words else [])])


def _draw_mark(pencil: Pencil, row: int, bar: Bar) -> None:
    """The earlier share: an upright line with a rim of paper, so that it shows on a dark bar as well."""
    if bar.before is not None:
        ends = (bar.before, row - 0.42), (bar.before, row + 0.42)
        pencil.rule(*ends, colours.PAPER, 5)
        pencil.rule(*ends, colours.TEXT, 2)


def _draw_label(pencil: Pencil, row: int, bar: Bar, place: Place) -> None:
    """The share before the bar, the words after it."""
    if bar.share:
        pencil.write(0, row, template.bold(bar.share), shift=(-GAP, 0), anchor="right", markup=True)
    down = len(place.lines) / 2 - 0.5
    for number, line in enumerate(place.lines):
        shift = (GAP, (down - number) * 2 * LINE)
        text = template.safe(line)
        told = f"<i>{text}</i>" if bar.value is None else text
        pencil.write(place.at, row, told, shift=shift, colour=colours.SECONDARY, markup=True)
