"""The figure of changes: a bar a line from one zero line, its label beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.pencil import Pencil, fill, rows
from election.charts.draw.ruler import width, wrap
from election.contests.change_phrases import no_change, pair_of
from election.contests.changes import Change
from election.package.dataset import Dataset
from election.words import _

NARROW = 328  # the narrowest sheet that the figure must hold on
ROW = 38
THICK = 0.62  # of a row
GAP = 6  # pixels
HEAD = 24  # pixels for the two directions in words


@dataclass(frozen=True)
class Row:
    """One line as it is drawn: where its bar ends, and the bold and the plain part of its label."""

    change: Change
    name: Sequence[str]
    end: float
    value: str
    detail: str


def row(dataset: Dataset, each: Change, before: str, election_id: str) -> Row:
    name = wrap(dataset.short(each.line.contestant_id), template.NAMES, lines=2)
    if each.points is None or each.before is None or each.line.share is None:
        return Row(each, name, 0.0, "", no_change(dataset, each, before, election_id))
    detail = _("{before} → {now}").format(before=words.decimal(each.before), now=words.decimal(each.line.share))
    return Row(each, name, each.points, words.points(each.points), detail)


def draw(dataset: Dataset, drawn: Sequence[Row]) -> go.Figure:
    left = max(60, round(max(width(text) for row in drawn for text in row.name)) + 12)
    low, high = min(0.0, *(row.end for row in drawn)), max(0.0, *(row.end for row in drawn))
    right = _right(drawn, low, high, left)
    figure = template.figure(ROW * len(drawn) + HEAD + 8, left=left, right=right, top=HEAD, bottom=8)
    edge = (high - low or 1.0) * 0.006
    figure.update_xaxes(range=[low - edge, high + edge], showticklabels=False)
    rows(figure, [list(row.name) for row in drawn])
    pencil = Pencil()
    for place, row in enumerate(drawn):
        if row.value:
            line = row.change.line
            marker = fill(line.kind, dataset.colours[line.contestant_id].light)
            name = template.safe(" ".join(row.name))
            pencil.bar(row.end, place, thick=THICK, marker=marker, hover=_hover(dataset, row), name=name)
        _label(pencil, place, row)
    pencil.rule((0, -0.5), (0, len(drawn) - 0.5), colours.AXIS)
    if low < 0:
        pencil.write(0, -0.5, _("← lost"), shift=(-GAP, 12), anchor="right", colour=colours.SECONDARY)
    if high > 0:
        pencil.write(0, -0.5, _("gained →"), shift=(GAP, 12), colour=colours.SECONDARY)
    return pencil.finish(figure)


def _right(drawn: Sequence[Row], low: float, high: float, left: float) -> int:
    """A right margin into which every label fits on the narrowest sheet, whatever its bar."""
    right = 8.0
    for _step in range(4):
        scale = (NARROW - left - right) / (high - low or 1.0)
        ends = [max(row.end, 0) * scale + _label_width(row) for row in drawn]
        right = max(8.0, max(ends) - high * scale + 4)
    return round(right)


def _label_width(row: Row) -> float:
    return GAP + (width(row.value, bold=True) + GAP if row.value else 0) + width(row.detail)


def _hover(dataset: Dataset, row: Row) -> str:
    each = row.change
    lines = [template.bold(dataset.short(each.line.contestant_id))]
    if each.points is None or each.before is None or each.line.share is None:
        return "<br>".join([*lines, template.safe(row.detail)])
    lines.append(_("{points} points").format(points=words.points(each.points, 2)))
    lines.append(_("{before} → {now}").format(before=words.share(each.before, 2), now=words.share(each.line.share, 2)))
    other = pair_of(dataset, each)
    return "<br>".join([*lines, *([_("then as {other}").format(other=template.safe(other))] if other else [])])


def _label(pencil: Pencil, place: int, row: Row) -> None:
    at = max(row.end, 0)
    if not row.value:
        text = f"<i>{template.safe(row.detail)}</i>"
        pencil.write(at, place, text, shift=(GAP, 0), colour=colours.SECONDARY, markup=True)
        return
    pencil.write(at, place, template.bold(row.value), shift=(GAP, 0), markup=True)
    shift = (2 * GAP + width(row.value, bold=True), 0)
    pencil.write(at, place, row.detail, shift=shift, colour=colours.SECONDARY)
