"""Bars of vote shares as `bars` has laid them out, as a figure."""

from __future__ import annotations

from typing import Any, Literal

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.pencil import fill
from election.charts.draw.ruler import width
from election.charts.draw.sheet import Sheet
from election.charts.shares.arrows import draw_arrow
from election.charts.shares.bars import (
    COLUMNS,
    GAP,
    LINE,
    Bar,
    Heads,
    Measures,
    Place,
    Plan,
    Row,
    points_width,
    share_column,
    threshold_name,
)
from election.colours import Pair
from election.words import _, n_

BEYOND = 4  # pixels that an earlier mark is taller than its bar, at either end


def draw(planned: Plan, threshold: float | None, heads: Heads) -> go.Figure:
    """The bars from top to bottom in the order given."""
    edge = planned.end * 0.006  # room for the edge of a hollow bar and for half a mark, which would be cut
    sheet = Sheet(planned.down, (-edge, planned.end + edge), planned.left, planned.right, 0, 4)
    if not planned.measures.above:
        sheet.hairlines([row.top for row in planned.rows[1:]])
    for row, place in zip(planned.rows, planned.places, strict=True):
        sheet.traces.append(_bar(row, planned.measures.bar))
        if planned.measures.arrows:
            draw_arrow(sheet, row, planned.scale)
        else:
            _draw_mark(sheet, row, planned.measures.bar)
        _write_after(sheet, row, place, planned.measures, 0 if planned.measures.above else (len(place.lines) - 1) / 2)
    if planned.measures.above:
        _write_above(sheet, planned)
    else:
        _write_beside(sheet, planned, heads)
    if threshold is not None:
        _draw_threshold(sheet, planned, threshold, heads)
    return sheet.figure().update_layout(barmode="overlay")


def _bar(row: Row, thick: int) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [row.bar.value or 0],
        "y": [row.middle],
        "width": thick,
        "marker": fill(row.bar.line.kind, row.bar.colour.light, hollow=row.bar.hollow),
        "customdata": [[row.bar.line.contestant_id]],
        "ids": [row.bar.founder or row.bar.line.contestant_id],
        "hoverinfo": "text",
        "hovertext": _hover(row.bar),
        "name": template.safe(row.bar.name),
    }


def _hover(bar: Bar) -> str:
    rows = [template.bold(bar.name)]
    rows.append(words.share(bar.value, 2) if bar.value is not None else _("share not known"))
    if bar.line.votes is not None:
        rows.append(n_("{n} vote", "{n} votes", bar.line.votes))
    if bar.before is not None:
        rows.append(_("{share} at the previous contest").format(share=words.share(bar.before, 2)))
    if bar.line.status == "preliminary":
        rows.append(_("preliminary"))
    return "<br>".join([*rows, *([template.safe(bar.words)] if bar.words else [])])


def _upright(
    sheet: Sheet, x: float, ends: tuple[float, float], colour: Pair, thick: float, dash: str = "solid"
) -> None:
    line = {"color": colour.light, "width": thick, "dash": dash}
    sheet.shapes.append({"type": "line", "x0": x, "x1": x, "y0": ends[0], "y1": ends[1], "line": line})


def _draw_mark(sheet: Sheet, row: Row, thick: int) -> None:
    """The earlier share: an upright line parted from its bar by paper, so that it shows on a dark one as well, and tied
    to the end of a bar that is shorter."""
    bar = row.bar
    if bar.before is None:
        return
    if bar.value is not None and bar.before > bar.value:
        tie = {"color": colours.AXIS.light, "width": 1, "dash": "solid"}
        span = {"x0": bar.value, "x1": bar.before, "y0": row.middle, "y1": row.middle}
        sheet.shapes.append({"type": "line", **span, "line": tie})
    ends = row.middle - thick / 2 - BEYOND, row.middle + thick / 2 + BEYOND
    _upright(sheet, bar.before, ends, colours.PAPER, 6)
    _upright(sheet, bar.before, ends, colours.TEXT, 2.5)


def _write(
    sheet: Sheet, text: str, at: tuple[float, float], *, side: Literal["left", "right"] = "left", shift: float = 0,
    on_scale: bool = False, colour: Pair = colours.TEXT, size: int = template.LABEL, of: Row | None = None,
) -> None:  # fmt: skip
    """A line of safe text that begins or ends at `at`, moved by so many pixels: across from 0 to 1 between the margins,
    or on the scale of shares, and pixels down. `of` is the row that it speaks of, and fades with."""
    font = {"color": colour.light, "size": size}
    place = {"x": at[0], "xref": "x" if on_scale else "paper", "xanchor": side, "xshift": shift}
    named = {"name": of.bar.line.contestant_id} if of else {}
    sheet.write(text, y=at[1], yref="y", yanchor="middle", font=font, **place, **named)


def _write_after(sheet: Sheet, row: Row, place: Place, measures: Measures, raised: float) -> None:
    """Words after a bar, the first line so many lines over its middle."""
    for number, line in enumerate(place.lines):
        told = template.safe(line) if row.bar.value is not None else f"<i>{template.safe(line)}</i>"
        at = place.at, row.middle + (number - raised) * (LINE - 1)
        _write(sheet, told, at, shift=measures.gap, on_scale=True, colour=colours.SECONDARY, of=row)


def _write_name(sheet: Sheet, row: Row, first: float, planned: Plan) -> None:
    for number, line in enumerate(row.name):
        at = 0, first + LINE * number
        _write(sheet, template.safe(line), at, shift=-planned.left, size=planned.measures.name, of=row)


def _absent(bar: Bar) -> str:
    return f"<i>{template.safe(bar.absent)}</i>"


def _write_above(sheet: Sheet, planned: Plan) -> None:
    """Over each bar its name, and at the other end its share with the change before it."""
    column = share_column([row.bar for row in planned.rows], planned.measures)
    for row in planned.rows:
        first = row.top + LINE / 2 + 3
        _write_name(sheet, row, first, planned)
        at = 1, first + LINE * (len(row.name) - 1)
        if row.bar.share:
            share = template.bold(row.bar.share)
            _write(sheet, share, at, side="right", shift=planned.right, size=planned.measures.value, of=row)
        if row.bar.change:
            said = template.safe(row.bar.points) or _absent(row.bar)
            _write(sheet, said, at, side="right", shift=planned.right - column - 10, colour=colours.SECONDARY, of=row)


def _write_beside(sheet: Sheet, planned: Plan, heads: Heads) -> None:
    """Names and shares in columns left of the bars, earlier shares and changes right of them, under their heads."""
    for row in planned.rows:
        _write_name(sheet, row, row.middle - LINE * (len(row.name) - 1) / 2, planned)
        if row.bar.share:
            share, at = template.bold(row.bar.share), (0, row.middle)
            _write(sheet, share, at, side="right", shift=-2 * GAP, size=planned.measures.value, of=row)
        if heads.then:
            _write_earlier(sheet, row, planned)
    _write_heads(sheet, planned, heads)


def _write_earlier(sheet: Sheet, row: Row, planned: Plan) -> None:
    at = 1, row.middle
    if row.bar.absent:
        _write(sheet, _absent(row.bar), at, side="right", shift=planned.right, colour=colours.SECONDARY, of=row)
    if row.bar.points:
        _write(sheet, template.safe(row.bar.points), at, side="right", shift=planned.right, size=14, of=row)
    if row.bar.before is not None:
        share = words.share(row.bar.before, brief=True)
        _write(sheet, share, at, side="right", shift=_before_at(planned), colour=colours.SECONDARY, of=row)


def _before_at(planned: Plan) -> float:
    """Where the column of earlier shares ends, in pixels right of the bars."""
    return planned.right - COLUMNS - points_width([row.bar for row in planned.rows])


def _write_heads(sheet: Sheet, planned: Plan, heads: Heads) -> None:
    high = LINE / 2
    if heads.now:
        _write(sheet, template.bold(heads.now), (0, high), side="right", shift=-2 * GAP)
    if heads.then:
        for text, shift in ((heads.then, _before_at(planned)), (_("change"), planned.right)):
            _write(sheet, template.safe(text), (1, high), side="right", shift=shift, colour=colours.SECONDARY)
    if heads.mark:
        first, side = planned.rows[0], _mark_side(planned, heads.mark)
        at, shift = (first.bar.before or 0, first.top - 7), 1 if side == "right" else -1
        _write(sheet, template.safe(heads.mark), at, side=side, shift=shift, on_scale=True, colour=colours.SECONDARY)


def _mark_side(planned: Plan, label: str) -> Literal["left", "right"]:
    """Which end of the words is at the first bar's mark: they stand left of it where there is room, for most of its bar
    lies there."""
    return "right" if (planned.rows[0].bar.before or 0) * planned.scale + planned.left > width(label) + 4 else "left"


def _draw_threshold(sheet: Sheet, planned: Plan, threshold: float, heads: Heads) -> None:
    """The dotted line, broken where words stand, with its name over it."""
    name = template.safe(threshold_name(threshold))
    if threshold * planned.scale + width(threshold_name(threshold)) + 4 <= planned.room:
        _write(sheet, name, (threshold, LINE / 2), shift=-1, on_scale=True)
    else:
        _write(sheet, name, (threshold, LINE / 2), side="right", shift=1, on_scale=True)
    for ends in _pieces(planned, threshold, heads):
        _upright(sheet, threshold, ends, colours.TEXT, 1, "dot")


def _pieces(planned: Plan, threshold: float, heads: Heads) -> list[tuple[float, float]]:
    """The stretches of the threshold's line that cross no words."""
    if planned.measures.above:
        half = planned.measures.bar / 2 + 3
        return [(row.middle - half, row.top + row.height + 1) for row in planned.rows]
    crossed = heads.mark and _crossed(planned, threshold, heads.mark)
    return [(planned.rows[0].top + 5 if crossed else LINE + 1, planned.down)]


def _crossed(planned: Plan, threshold: float, label: str) -> bool:
    """Whether the line up to the threshold's name would cross the words over the first bar's mark. It is farthest from
    them on the widest sheet."""
    before = (planned.rows[0].bar.before or 0) - threshold
    away = before if _mark_side(planned, label) == "right" else -before
    return -GAP < away * planned.scale < width(label) + GAP
