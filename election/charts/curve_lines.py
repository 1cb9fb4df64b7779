"""How seats over all thresholds are drawn: step lines, tipping points as named uprights, two panels where one dwarfs.

The sheet counts per cents across and pixels down, so that panels, names and steps keep their places at any width.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from election import colours, words
from election.charts import template
from election.charts.history_lines import DWARFED
from election.charts.pencil import Spot, strokes
from election.charts.sheet import Sheet
from election.charts.textwidth import width
from election.colours import Pair
from election.words import _

NARROW = 328  # the narrowest sheet, in pixels, on which the figure must hold
TIER = 15  # pixels of a line of names over the panels
BESIDE = 4  # pixels between an upright and its name
LINE = 15  # pixels between two names at a line's end
APART = 2.5  # pixels between lines of equal height
FOOT = 24
SMALL, BIG, ALONE, BETWEEN = 76, 190, 260, 28  # panels: of one line, of several, the only one; between two


@dataclass(frozen=True)
class Course:
    """One party: seats from per cent to per cent, as (from, to, seats), without those where it has none."""

    party: str
    name: str
    colour: Pair
    pieces: tuple[tuple[float, float, int], ...]
    hover: str

    @property
    def top(self) -> int:
        return max(seats for _low, _high, seats in self.pieces)

    def at_end(self, place: float, *, start: bool) -> int:
        """Seats at an end of the scale, 0 where there are none."""
        piece = self.pieces[0] if start else self.pieces[-1]
        return piece[2] if piece[0 if start else 1] == place else 0


@dataclass(frozen=True)
class Upright:
    """A threshold with a name: a `rule`'s, of which one is `chosen`, or one at which seats change, which may
    have none."""

    at: float
    name: str
    rule: bool = False
    chosen: bool = False

    @property
    def long(self) -> float:
        """The name's width in pixels."""
        return width(self.name, size=12, bold=self.chosen)


@dataclass
class Panel:
    """Lines on one scale, from `zero` pixels down up to `zero - high` for `top` seats."""

    courses: Sequence[Course]
    zero: float
    high: float
    top: int
    shift: dict[str, float] = field(default_factory=dict)

    def y(self, course: Course, seats: float) -> float:
        return self.zero - self.high * seats / self.top - (self.shift[course.party] if seats else 0)


def draw(courses: Sequence[Course], uprights: Sequence[Upright], end: float) -> go.Figure:
    """`courses`: most seats first; `uprights`: at least one; `end`: the last threshold."""
    left = round(max(width(f"{course.name} {course.top}", bold=True) for course in courses)) + 10
    right = 8 + round(max(width(str(course.top), bold=True) for course in courses)) + 26
    marks = sorted(uprights, key=lambda upright: upright.at)
    tiers = _tiers(marks, (NARROW - left - right) / end)
    panels = _panels(courses, (max(tiers) + 1) * TIER + 12)
    sheet = Sheet(panels[-1].zero + FOOT, (0, end), left, right, top=4)
    _scale(sheet, panels, end)
    _raise(sheet, marks, tiers, panels[-1].zero)
    for panel in panels:
        sheet.traces += [_line(panel, course, end) for course in panel.courses]
        _name(sheet, panel, 0.0, start=True)
        _name(sheet, panel, end, start=False)
    return sheet.figure()


def _panels(courses: Sequence[Course], down: float) -> list[Panel]:
    """One, or two where the first line would flatten the others."""
    dwarfing = len(courses) > 1 and courses[0].top > DWARFED * courses[1].top
    groups = [courses[:1], courses[1:]] if dwarfing else [courses]
    panels = []
    for number, group in enumerate(groups):
        high = (SMALL, BIG)[number] if dwarfing else ALONE
        down += high + (BETWEEN if number else 0)
        panel = Panel(group, down, high, _round(group[0].top))
        middle = (len(group) - 1) / 2
        panel.shift = {course.party: (middle - place) * APART for place, course in enumerate(group)}
        panels.append(panel)
    return panels


def _round(top: int) -> int:
    """The next number that halves into one that can be named."""
    steps = (2, 4, 6, 8, 10, 12, 16, 20, 30, 40, 50, 60, 80, 100, 120, 160, 200, 300, 400, 600, 1000)
    return next((step for step in steps if step >= top), top)


def _scale(sheet: Sheet, panels: Sequence[Panel], end: float) -> None:
    for panel in panels:
        for seats in (0, panel.top // 2, panel.top):
            y = panel.zero - panel.high * seats / panel.top
            colour = colours.GRID if seats else colours.AXIS
            sheet.traces.append(strokes([[(0.0, y), (end, y)]], colour.light))
            common = {"font": {"size": 12, "color": colours.SECONDARY.light}, "xanchor": "right", "yshift": 0}
            sheet.label(sheet.right, y, words.count(seats), x=1, **common)
    for percent in range(0, int(end) + 1, 2 if end <= 12 else 5):
        text = words.threshold(percent)
        font = {"size": 12, "color": colours.SECONDARY.light}
        sheet.label(0, panels[-1].zero + 13, text, x=percent, xref="x", xanchor="center", yshift=0, font=font)


def _tiers(uprights: Sequence[Upright], scale: float) -> list[int]:
    """For each upright, from the left, the line of names counted up from the panels: a name stands left of its
    upright, over all that it would otherwise lie on. So there is room however close they are."""
    tiers: list[int] = []
    for number, upright in enumerate(uprights):
        left = upright.at * scale - upright.long - 2 * BESIDE
        below = [tier for tier, other in zip(tiers, uprights[:number], strict=True) if other.at * scale > left]
        tiers.append(max(below, default=-1) + 1 if upright.name else -1)
    return tiers


def _raise(sheet: Sheet, uprights: Sequence[Upright], tiers: Sequence[int], bottom: float) -> None:
    """Each upright from the lowest zero up to its name; the rules' are drawn over the tipping points'."""
    height = max(tiers) + 1
    for upright, tier in sorted(zip(uprights, tiers, strict=True), key=lambda pair: pair[0].rule):
        top = (height - 1 - tier) * TIER
        colour = colours.ACCENT if upright.chosen else colours.TEXT if upright.rule else colours.AXIS
        dash = "dot" if upright.rule and not upright.chosen else "solid"
        sheet.traces.append(
            strokes([[(upright.at, bottom), (upright.at, top)]], colour.light, 2 if upright.chosen else 1, dash)
        )
        if not upright.name:
            continue
        font = {"size": 12, "color": colours.TEXT.light}
        text = template.bold(upright.name) if upright.chosen else template.safe(upright.name)
        sheet.label(-BESIDE, top + TIER / 2, text, x=upright.at, xref="x", xanchor="right", yshift=0, font=font)


def _line(panel: Panel, course: Course, end: float) -> dict[str, Any]:
    """The steps, from zero where the party comes in within the scale, and down to it where it drops out."""
    runs: list[list[Spot]] = []
    for number, (low, high, seats) in enumerate(course.pieces):
        if not number or course.pieces[number - 1][1] != low:
            runs.append([(low, panel.y(course, 0))] if low else [])
        runs[-1] += [(low, panel.y(course, seats)), (high, panel.y(course, seats))]
        following = course.pieces[number + 1][0] if number + 1 < len(course.pieces) else None
        if following != high and high != end:
            runs[-1].append((high, panel.y(course, 0)))
    line = strokes(runs, course.colour.light, 2)
    return {**line, "hoverinfo": "text", "hovertext": course.hover, "name": template.safe(course.name)}


def _name(sheet: Sheet, panel: Panel, place: float, *, start: bool) -> None:
    """Names with seats before the lines' beginnings, seats after their ends; moved apart where they would touch."""
    there = [(course, course.at_end(place, start=start)) for course in panel.courses]
    there = [(course, seats) for course, seats in there if seats or start]
    there.sort(key=lambda each: panel.y(*each))
    heights = _apart([panel.y(course, seats) for course, seats in there], panel.zero)
    for (course, seats), y in zip(there, heights, strict=True):
        number = template.bold(words.count(seats))
        if start:
            text = f"{template.safe(course.name)} {number}"
            sheet.label(-6, y, text, x=0, xref="x", xanchor="right", yshift=0)
        else:
            sheet.label(6, y, number, x=place, xref="x", xanchor="left", yshift=0)


def _apart(wanted: Sequence[float], lowest: float) -> list[float]:
    """Heights from the top down at least a line apart, none under `lowest`, each as near as may be to where it should
    stand."""
    places: list[float] = []
    for y in wanted:
        places.append(max(y, places[-1] + LINE) if places else y)
    # what was pushed down under the lowest pushes the others up again
    limit = lowest
    for number in range(len(places) - 1, -1, -1):
        places[number] = min(places[number], limit)
        limit = places[number] - LINE
    return places


def tip_name(names: Sequence[str], share: float) -> str:
    """'OSDP 5.2%'; where several drop out at once, how many."""
    text = words.share(share)
    if not names:
        return text
    who = names[0] if len(names) == 1 else _("{name} and {n} more").format(name=names[0], n=len(names) - 1)
    return f"{who} {text}"
