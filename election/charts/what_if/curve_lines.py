"""How seats over all thresholds are drawn: step lines on panels, tipping points as named uprights.

The sheet counts per cents across and pixels down, so that panels, names and steps keep their places at any width.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.boxes import apart
from election.charts.draw.pencil import Spot, Trace, strokes, text_trace
from election.charts.draw.ruler import width
from election.charts.what_if.curve_panels import LINE, Course, Panel, panels_of

NARROW = 328  # the narrowest sheet, in pixels, on which the figure must hold
TIER = 15  # pixels of a line of names over the panels
BESIDE = 4  # pixels between an upright and its name
TOP, FOOT = 4, 24
SMALL_TYPE = 12
SPACE = "\N{NO-BREAK SPACE}"  # keeps a word off its line
MANY = 7  # more lines than that are crowded: a square in the line's colour stands after each name


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


def draw(courses: Sequence[Course], uprights: Sequence[Upright], end: float) -> go.Figure:
    """`courses`: most seats first; `uprights`: at least one; `end`: the last threshold.

    Words are traces and ticks, not annotations: a browser needs a third less time for them, and the picture is drawn
    anew with every step of a slider.
    """
    keyed = len(courses) > MANY
    left = round(max(width(f"{course.name} {course.top}", bold=True) for course in courses)) + (24 if keyed else 12)
    numbers = 10 + round(max(width(str(course.top), bold=True) for course in courses))
    right = numbers + 30
    marks = sorted(uprights, key=lambda upright: upright.at)
    tiers = _tiers(marks, (NARROW - left - right) / end)
    panels = panels_of(courses, (max(tiers) + 1) * TIER + 12)
    height = round(panels[-1].zero)
    return template.figure(
        TOP + height + FOOT,
        left=left,
        right=right,
        top=TOP,
        bottom=FOOT,
        data=[
            *_grid(panels, end),
            *_raised(marks, tiers, panels[-1].zero),
            *(_line(panel, course, end) for panel in panels for course in panel.courses),
            *_names(panels, end, keyed),
            *_flags(marks, tiers),
        ],
        xaxis={"range": [0, end], **_percents(end)},
        yaxis={"range": [height, 0], "side": "right", "ticklabelstandoff": numbers + 2, **_heights(panels, end)},
    )


def _percents(end: float) -> dict[str, Any]:
    percents = range(0, int(end) + 1, 2 if end <= 12 else 5)
    return _ticks([(percent, words.threshold(percent)) for percent in percents])


def _heights(panels: Sequence[Panel], end: float) -> dict[str, Any]:
    """Numbers of seats at the right, but where a line's own number stands so near that both would be read as one."""
    taken = [y for panel in panels for _course, _seats, y in _beside(panel, end, start=False)]
    marks = [(panel.at(seats), words.count(seats)) for panel in panels for seats in panel.steps]
    return _ticks([(place, text) for place, text in marks if all(abs(place - y) >= LINE for y in taken)])


def _ticks(marks: Sequence[tuple[float, str]]) -> dict[str, Any]:
    font = {"family": template.FONT, "size": SMALL_TYPE, "color": colours.SECONDARY.light}
    places, texts = [place for place, _text in marks], [text for _place, text in marks]
    return {"tickvals": places, "ticktext": texts, "tickfont": font}


def _grid(panels: Sequence[Panel], end: float) -> list[Trace]:
    """Lines across at the top, half way and at zero."""
    heights = [panel.at(seats) for panel in panels for seats in panel.steps if seats]
    zeros = [panel.zero for panel in panels]
    colours_of = ((heights, colours.GRID), (zeros, colours.AXIS))
    return [strokes([[(0.0, y), (end, y)] for y in places], colour.light) for places, colour in colours_of]


def _tiers(uprights: Sequence[Upright], scale: float) -> list[int]:
    """For each upright, from the left, the line of names counted up from the panels: a name stands left of its
    upright, over all that it would otherwise lie on. So there is room however close they are."""
    tiers: list[int] = []
    for number, upright in enumerate(uprights):
        left = upright.at * scale - upright.long - 2 * BESIDE
        below = [tier for tier, other in zip(tiers, uprights[:number], strict=True) if other.at * scale > left]
        tiers.append(max(below, default=-1) + 1 if upright.name else -1)
    return tiers


def _up_to(tier: int, tiers: Sequence[int]) -> float:
    """How many pixels down an upright begins."""
    return (max(tiers) - tier) * TIER


def _raised(uprights: Sequence[Upright], tiers: Sequence[int], bottom: float) -> list[Trace]:
    """Each upright from the lowest zero up to its name; the rules' are drawn over the tipping points'."""
    kinds: dict[str, list[list[Spot]]] = {"tip": [], "rule": [], "chosen": []}
    for upright, tier in zip(uprights, tiers, strict=True):
        kind = "chosen" if upright.chosen else "rule" if upright.rule else "tip"
        kinds[kind].append([(upright.at, bottom), (upright.at, _up_to(tier, tiers))])
    drawn = [
        strokes(kinds["tip"], colours.AXIS.light),
        strokes(kinds["rule"], colours.TEXT.light, dash="dot"),
        strokes(kinds["chosen"], colours.ACCENT.light, 2),
    ]
    return [mark for mark, pieces in zip(drawn, kinds.values(), strict=True) if pieces]


def _flags(uprights: Sequence[Upright], tiers: Sequence[int]) -> list[Trace]:
    """The names, left of the uprights' heads."""
    spots: list[tuple[Spot, str]] = []
    for upright, tier in zip(uprights, tiers, strict=True):
        if upright.name:
            text = template.bold(upright.name) if upright.chosen else template.safe(upright.name)
            spots.append(((upright.at, _up_to(tier, tiers) + TIER / 2), text + SPACE))
    return [text_trace(spots, "middle left", colours.TEXT.light, SMALL_TYPE)] if spots else []


def _line(panel: Panel, course: Course, end: float) -> Trace:
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


def _names(panels: Sequence[Panel], end: float, keyed: bool) -> list[Trace]:
    """Names with seats before the lines' beginnings, seats after their ends; moved apart where they would touch."""
    starts: list[tuple[Spot, str]] = []
    keys: list[Trace] = []
    gap = SPACE * (5 if keyed else 2)
    ends: list[tuple[Spot, str]] = []
    for panel in panels:
        for course, seats, y in _beside(panel, 0.0, start=True):
            starts.append(((0.0, y), f"{template.safe(course.name)} {template.bold(words.count(seats))}{gap}"))
            if keyed:
                keys.append(text_trace([((0.0, y), f"■{SPACE}")], "middle left", course.colour.light))
        for _course, seats, y in _beside(panel, end, start=False):
            ends.append(((end, y), f"{SPACE * 2}{template.bold(words.count(seats))}"))
    marks = [text_trace(starts, "middle left", colours.TEXT.light), *keys]
    return [*marks, text_trace(ends, "middle right", colours.TEXT.light)] if ends else marks


def _beside(panel: Panel, place: float, *, start: bool) -> list[tuple[Course, int, float]]:
    """Who is named at that end of the panel, with seats and height, from the top down."""
    there = [(course, course.at_end(place, start=start)) for course in panel.courses]
    there = [(course, seats) for course, seats in there if seats or start]
    there.sort(key=lambda each: panel.y(*each))
    heights = apart(
        [panel.y(course, seats) for course, seats in there], panel.zero - BESIDE, LINE
    )  # off the ticks below
    return [(course, seats, y) for (course, seats), y in zip(there, heights, strict=True)]
