"""Units ranked: a disc for the figure, a ring for that of another contest, the country as a dotted line; the figures
themselves in columns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.ruler import width, wrap
from election.charts.regions.rows import Row
from election.colours import Pair
from election.contests.region_facts import Facts
from election.contests.region_phrases import gap_words
from election.dates import year_of
from election.words import _

_DISC = 10  # pixels across
_PAGE = 288  # the narrowest column
_ROW, _TWO_LINES = 24, 34  # the height of a row, and of one whose name or reason needs two lines
_HEAD = 24  # over the first row: what the columns are, and the country's figure
_NAME, _REASON = 108, 84  # room for a name, and for the reason of a gap
_BESIDE = 14  # between the drawing and the columns, and between these


def draw(facts: Facts, ranked: Sequence[Row], selected: str) -> go.Figure:
    names = [wrap(row.name, _NAME, bold=row.region_id == selected, lines=2) for row in ranked]
    reasons = [wrap(row.reason, _REASON, lines=2) for row in ranked]
    left = 8 + math.ceil(max(width(line, bold=True) for name in names for line in name))
    figures = math.ceil(max(width(text, bold=True) for text in (_year(facts), *(row.figure for row in ranked))))
    changes = _room_of_changes(facts, ranked, reasons)
    right = _BESIDE + figures + (_BESIDE + changes if changes else 0)
    low, high = _ends(facts, ranked)
    high_row = _TWO_LINES if any(len(lines) > 1 for lines in (*names, *reasons)) else _ROW
    at = {"figure": _BESIDE + figures, "change": right}
    return template.figure(
        len(ranked) * high_row + _HEAD + 4,
        left=left,
        right=right,
        top=_HEAD,
        bottom=4,
        data=[*_rings(facts, ranked), *_discs(facts, ranked, selected)],
        xaxis={"range": [low, high], "showticklabels": False},
        yaxis={"range": [len(names) - 0.5, -0.5], "showticklabels": False},
        shapes=[*_lines(ranked), *_country(facts, len(ranked))],
        annotations=[
            *_named(ranked, names, left, selected),
            *_columns(ranked, reasons, at, selected),
            *_heads(facts, at, changes, (facts.national or low) - low, high - low, _PAGE - left - right),
        ],
    )


def _room_of_changes(facts: Facts, ranked: Sequence[Row], reasons: Sequence[Sequence[str]]) -> int:
    texts = [text for row, lines in zip(ranked, reasons, strict=True) for text in (row.change, *lines)]
    texts += [_("change")] if facts.then else []
    return math.ceil(max(map(width, texts), default=0))


def _ends(facts: Facts, ranked: Sequence[Row]) -> tuple[float, float]:
    """The ends of the axis, with air round the outermost mark."""
    values = [value for row in ranked for value in (row.now.value, row.ring) if value is not None]
    values += [facts.national] if facts.national is not None else []
    least, most = min(values), max(values)
    air = max((most - least) * 0.06, 1.0)
    return least - air, most + air


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


def _named(ranked: Sequence[Row], names: Sequence[Sequence[str]], left: int, selected: str) -> list[dict[str, Any]]:
    """At the left the names, the chosen one bold and in the accent."""
    labels = []
    for number, (row, name) in enumerate(zip(ranked, names, strict=True)):
        chosen = row.region_id == selected
        text = "<br>".join(template.bold(line) if chosen else template.safe(line) for line in name)
        colour = colours.ACCENT if chosen else colours.TEXT
        labels.append(_label(text, number, -left, "left", colour, x=0, of=row.region_id) | {"align": "left"})
    return labels


def _columns(
    ranked: Sequence[Row], reasons: Sequence[Sequence[str]], at: dict[str, int], selected: str
) -> list[dict[str, Any]]:
    """At the right the figure, bold, and the change or, in italics, why there is none: each ends where its column
    does."""
    labels = []
    for number, (row, reason) in enumerate(zip(ranked, reasons, strict=True)):
        colour = colours.ACCENT if row.region_id == selected else colours.TEXT
        if row.figure:
            labels.append(_label(template.bold(row.figure), number, at["figure"], "right", colour, of=row.region_id))
        if row.change:
            text = template.safe(row.change)
            labels.append(_label(text, number, at["change"], "right", colours.SECONDARY, of=row.region_id))
        if row.reason:
            text = "<br>".join(f"<i>{template.safe(line)}</i>" for line in reason)
            label = _label(text, number, at["change"], "right", colours.SECONDARY, of=row.region_id)
            labels.append(label | {"align": "right"})
    return labels


def _label(
    text: str, y: float, shift: float, anchor: str, colour: Pair = colours.TEXT, *, x: float = 1, of: str = ""
) -> dict[str, Any]:
    return {
        **({"name": of} if of else {}),
        "text": text,
        "xref": "paper",
        "x": x,
        "xshift": shift,
        "xanchor": anchor,
        "y": y,
        "yanchor": "middle",
        "showarrow": False,
        "font": {"family": template.FONT, "size": template.LABEL, "color": colour.light},
    }


def _year(facts: Facts) -> str:
    return year_of(str(facts.dataset.row("elections", facts.election)["date"])) or facts.when_now


def _heads(
    facts: Facts, at: dict[str, int], changes: int, along: float, span: float, room: float
) -> list[dict[str, Any]]:
    """What stands over the rows: what the columns are, and the country's figure at its line, so far `along` an axis
    that spans so much and is at least so many pixels long."""
    heads = [_head(template.bold(_year(facts)), at["figure"], "right", colours.TEXT)]
    if facts.then and changes:
        heads.append(_head(template.safe(_("change")), at["change"], "right", colours.SECONDARY))
    if facts.national is not None:
        text = template.safe(_("country {share}").format(share=words.decimal(facts.national)))
        near_the_end = along / span * room + width(text) / 2 > room + _BESIDE / 2
        side = ("right", 4) if near_the_end else ("center", 0)
        heads.append(_head(text, side[1], side[0], colours.TEXT) | {"xref": "x", "x": facts.national})
    return heads


def _head(text: str, shift: float, anchor: str, colour: Pair) -> dict[str, Any]:
    return _label(text, 1, shift, anchor, colour) | {"yref": "paper", "yshift": 13}


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


def _discs(facts: Facts, ranked: Sequence[Row], selected: str) -> list[dict[str, Any]]:
    """Full in the accent; where only some figures are preliminary, these are pale inside a full edge. The chosen one is
    larger."""
    shown = [(number, row) for number, row in enumerate(ranked) if row.now.value is not None]
    mixed = len({row.now.preliminary for _number, row in shown}) > 1
    fills = [(colours.EARLY if mixed and row.now.preliminary else colours.ACCENT).light for _number, row in shown]
    sizes = [_DISC + 4 * (row.region_id == selected) for _number, row in shown]
    mark = {"size": sizes, "color": fills, "opacity": 1, "line": {"width": 1.5, "color": colours.ACCENT.light}}
    return [_marks(facts, shown, [row.now.value for _number, row in shown], mark)]


def _marks(
    facts: Facts, shown: Sequence[tuple[int, Row]], values: Sequence[float | None], mark: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(values),
        "y": [number for number, _row in shown],
        "customdata": [[row.region_id, _hover(facts, row)] for _number, row in shown],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": mark,
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
