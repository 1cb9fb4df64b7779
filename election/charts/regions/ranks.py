"""Units ranked: a disc for the figure, a ring for that of another contest, the country as a dotted line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.ruler import width, wrap
from election.charts.regions.rows import Row
from election.contests.region_facts import Facts
from election.contests.region_phrases import gap_words
from election.words import _

_DISC = 10  # pixels across
_HEAD = 46  # over the first row: the country's figure, what disc and ring are
_FOOT = 26
_BESIDE = 10  # between the drawing and its columns of figures
_SLACK = 6  # at the right of the last column: a browser's letters are now and then wider than those measured


class Measures(NamedTuple):
    """A page or a phone: its least width, the height of a row, room for a name and for the reason of a gap, and how far
    apart the figures on the axis are."""

    page: int
    row: int
    name: float
    reason: float
    tick: int


WIDE = Measures(960, 27, 240, 240, 10)
NARROW = Measures(328, 36, 80, 66, 20)


def draw(facts: Facts, ranked: Sequence[Row], measures: Measures, selected: str) -> go.Figure:
    names = [wrap(row.name, measures.name, bold=row.region_id == selected, lines=2) for row in ranked]
    left = 12 + math.ceil(max(width(line, bold=True) for name in names for line in name))
    figure_room = math.ceil(max((width(row.figure, bold=True) for row in ranked), default=0))
    reasons = [wrap(row.reason, measures.reason, lines=2) for row in ranked]
    change_room = math.ceil(
        max(width(text) for row, lines in zip(ranked, reasons, strict=True) for text in (row.change, *lines))
    )
    right = _BESIDE + figure_room + 8 + change_room + _SLACK
    low, high, ticks = _scale(facts, ranked, measures)
    scale = (measures.page - left - right) / (high - low)
    return template.figure(
        len(ranked) * measures.row + _HEAD + _FOOT,
        left=left,
        right=right,
        top=_HEAD,
        bottom=_FOOT,
        data=[*_rings(facts, ranked), *_discs(facts, ranked)],
        xaxis=_shares(low, high, ticks),
        yaxis=_rows([_name(name, row.region_id == selected) for name, row in zip(names, ranked, strict=True)]),
        shapes=[*_lines(ranked), *_country(facts, len(ranked))],
        annotations=[*_columns(ranked, reasons, figure_room), *_heads(facts, ranked, scale)],
    )


def _shares(low: float, high: float, ticks: Sequence[int]) -> dict[str, Any]:
    texts = [words.share(tick, 0) if tick == ticks[0] else words.decimal(tick, 0) for tick in ticks]
    return {"range": [low, high], "tickvals": ticks, "ticktext": texts}


def _rows(names: Sequence[str]) -> dict[str, Any]:
    return {
        "range": [len(names) - 0.5, -0.5],
        "tickvals": list(range(len(names))),
        "ticktext": names,
        "ticklabelstandoff": 8,
        "tickfont": {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light},
    }


def _name(lines: Sequence[str], strong: bool) -> str:
    return "<br>".join(template.bold(line) if strong else template.safe(line) for line in lines)


def _scale(facts: Facts, ranked: Sequence[Row], measures: Measures) -> tuple[float, float, list[int]]:
    """The ends of the axis, with air round the outermost mark, and round figures on it."""
    values = [value for row in ranked for value in (row.now.value, row.ring) if value is not None]
    values += [facts.national] if facts.national is not None else []
    least, most = min(values), max(values)
    apart, tick = most - least, measures.tick
    air = max(apart * 0.05, 1.0)
    step = tick if apart > 1.5 * tick else tick // 2 if apart > tick / 2 else 2
    first, last = math.ceil((least - air) / step) * step, math.floor((most + air) / step) * step
    return least - air, most + air, list(range(first, last + 1, step)) or [round(least)]


def _lines(ranked: Sequence[Row]) -> list[dict[str, Any]]:
    """A hairline for each row, and between disc and ring a stronger one."""
    hairlines = [_line(0, 1, number, colours.GRID.light, xref="paper") for number in range(len(ranked))]
    joined = [
        _line(row.now.value, row.ring, number, colours.AXIS.light, width=2)
        for number, row in enumerate(ranked)
        if row.now.value is not None and row.ring is not None
    ]
    return [*hairlines, *joined]


def _line(x0: float, x1: float, y: float, colour: str, *, xref: str = "x", width: int = 1) -> dict[str, Any]:
    line = {"color": colour, "width": width}
    return {"type": "line", "layer": "below", "xref": xref, "x0": x0, "x1": x1, "y0": y, "y1": y, "line": line}


def _country(facts: Facts, number: int) -> list[dict[str, Any]]:
    if facts.national is None:
        return []
    line = {"color": colours.TEXT.light, "width": 1, "dash": "dot"}
    place = {"x0": facts.national, "x1": facts.national, "y0": -0.6, "y1": number - 0.5}
    return [{"type": "line", "layer": "below", "line": line, **place}]


def _columns(ranked: Sequence[Row], reasons: Sequence[Sequence[str]], room: int) -> list[dict[str, Any]]:
    """At the right the figure, bold, and the change or, in italics, why there is none."""
    labels = []
    for number, (row, reason) in enumerate(zip(ranked, reasons, strict=True)):
        if row.figure:
            labels.append(_label(template.bold(row.figure), number, _BESIDE + room, "right"))
        if row.change:
            labels.append(_label(template.safe(row.change), number, _BESIDE + room + 8, "left"))
        if row.reason:
            text = "<br>".join(f"<i>{template.safe(line)}</i>" for line in reason)
            start = _BESIDE + (room + 8 if row.figure else 0)
            labels.append(_label(text, number, start, "left", colours.SECONDARY.light) | {"align": "left"})
    return labels


def _label(text: str, y: float, shift: float, anchor: str, colour: str = colours.TEXT.light) -> dict[str, Any]:
    return {
        "text": text,
        "xref": "paper",
        "x": 1,
        "xshift": shift,
        "xanchor": anchor,
        "y": y,
        "yanchor": "middle",
        "showarrow": False,
        "font": {"family": template.FONT, "size": template.LABEL, "color": colour},
    }


def _heads(facts: Facts, ranked: Sequence[Row], scale: float) -> list[dict[str, Any]]:
    """What stands over the rows: the country's figure, and over the first row what disc and ring mean. `scale`: pixels
    to a point at the least width."""
    heads = []
    if facts.national is not None:
        text = _("country {share}").format(share=words.share(facts.national))
        heads.append(_head(template.safe(text), facts.national, 33, "center", colours.TEXT.light))
    first = ranked[0]
    if first.now.value is not None and first.ring is not None:
        sides = ("right", "left") if first.now.value < first.ring else ("left", "right")
        near = abs(first.now.value - first.ring) * scale < 20
        shift = {"right": -3, "left": 3} if near else {"right": 5, "left": -5}
        now = _head(template.bold(facts.when_now), first.now.value, 13, sides[0], colours.ACCENT.light)
        then = _head(template.safe(facts.when_then), first.ring, 13, sides[1], colours.SECONDARY.light)
        heads += [now | {"xshift": shift[sides[0]]}, then | {"xshift": shift[sides[1]]}]
    return heads


def _head(text: str, x: float, up: float, anchor: str, colour: str) -> dict[str, Any]:
    label = _label(text, 1, 0, anchor, colour)
    return label | {"xref": "x", "x": x, "yref": "paper", "yshift": up, "xshift": 0}


def _rings(facts: Facts, ranked: Sequence[Row]) -> list[dict[str, Any]]:
    shown = [(number, row) for number, row in enumerate(ranked) if row.ring is not None]
    if not shown:
        return []
    mark = {
        "size": _DISC,
        "symbol": "circle-open",
        "color": colours.TERTIARY.light,
        "opacity": 1,
        "line": {"width": 1.5, "color": colours.TERTIARY.light},
    }
    return [_marks(facts, shown, [row.ring for _number, row in shown], mark)]


def _discs(facts: Facts, ranked: Sequence[Row]) -> list[dict[str, Any]]:
    """Full in the accent; where only some figures are preliminary, these are pale inside a full edge."""
    shown = [(number, row) for number, row in enumerate(ranked) if row.now.value is not None]
    mixed = len({row.now.preliminary for _number, row in shown}) > 1
    fills = [(colours.EARLY if mixed and row.now.preliminary else colours.ACCENT).light for _number, row in shown]
    mark = {"size": _DISC, "color": fills, "opacity": 1, "line": {"width": 1.5, "color": colours.ACCENT.light}}
    return [_marks(facts, shown, [row.now.value for _number, row in shown], mark)]


def _marks(
    facts: Facts, shown: Sequence[tuple[int, Row]], values: Sequence[float | None], mark: dict[str, Any]
) -> dict[str, Any]:
    kept = {"marker": {"opacity": 1}}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(values),
        "y": [number for number, _row in shown],
        "customdata": [[row.region_id, _hover(facts, row)] for _number, row in shown],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": mark,
        "selected": kept,
        "unselected": kept,
        "cliponaxis": False,
    }


def _hover(facts: Facts, row: Row) -> str:
    lines = [template.bold(facts.full_name(row.region_id))]
    for cell, when in ((row.now, facts.when_now), (row.then, facts.when_then)):
        if cell is None:
            continue
        figure = words.share(cell.value, 2) if cell.value is not None else gap_words(cell.gap, "")
        said = _("{when}: {figure}").format(when=when, figure=figure)
        early = cell.preliminary and cell.value is not None
        lines.append(template.safe(_("{said}, preliminary").format(said=said) if early else said))
    return "<br>".join(lines)
