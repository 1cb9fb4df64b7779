"""The change of each share since the previous contest of its kind, in points, from one zero line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from election import colours, words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.pencil import Pencil, fill, rows
from election.charts.draw.ruler import width, wrap
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.lines import sources_of
from election.contests.reliance import with_reliance
from election.contests.succession import Change, changes, previous, when
from election.package.dataset import Dataset
from election.table import Column, Table
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


def change(dataset: Dataset, election_id: str, base: BaseName = "valid") -> Chart | None:
    """Gains and losses of every line of the ballot, in the ballot's order by share.

    None when there is nothing to compare: no previous contest, its shares of this base not known, or nobody who
    stood both times.
    """
    moved, before = changes(dataset, election_id, base), previous(dataset, election_id)
    if before is None or not any(each.status == "compared" for each in moved):
        return None
    year = when(dataset, before)
    drawn = [_row(dataset, each, year) for each in moved]
    then = shares.shares(dataset, before, base)
    sources = (
        *sources_of(dataset, election_id, [each.line for each in moved]),
        *sources_of(dataset, before, then),
    )
    return Chart(
        id="change",
        title=with_reliance(dataset, election_id, title(dataset, moved)),
        reading=_reading(dataset, election_id, base, moved),
        draw=partial(_figure, dataset, drawn),
        table=_table(dataset, moved, year, when(dataset, election_id)),
        note=_note(dataset, election_id, base, moved),
        source_ids=tuple(dict.fromkeys(sources)),
    )


def title(dataset: Dataset, moved: Sequence[Change]) -> str:
    """The biggest change and the biggest in the other direction: 'Amanat lost 17.2 points; Auyl gained 5.6'."""
    stood = sorted(
        (each for each in moved if each.points is not None and each.line.stands),
        key=lambda each: -abs(each.points or 0),
    )
    told = [each for each in stood if abs(each.points or 0) >= phrases.STEADY]
    if not told:
        names = words.listing([dataset.short(each.line.contestant_id) for each in stood])
        return _("No change for {names}").format(names=names) if names else _("No contestant stood both times")
    first = told[0]
    other = next((each for each in told if (each.points or 0) * (first.points or 0) < 0), None)
    lost = (first.points or 0) < 0
    size = words.decimal(abs(first.points or 0))
    parts = {"name": dataset.short(first.line.contestant_id), "size": size}
    if other is None:
        return (_("{name} lost {size} points") if lost else _("{name} gained {size} points")).format(**parts)
    parts |= {"other": dataset.short(other.line.contestant_id), "less": words.decimal(abs(other.points or 0))}
    if lost:
        return _("{name} lost {size} points; {other} gained {less}").format(**parts)
    return _("{name} gained {size} points; {other} lost {less}").format(**parts)


def _row(dataset: Dataset, each: Change, year: str) -> Row:
    name = wrap(dataset.short(each.line.contestant_id), template.NAMES, lines=2)
    if each.points is None or each.before is None or each.line.share is None:
        return Row(each, name, 0.0, "", phrases.no_change(each, year))
    detail = _("{before} → {now}").format(before=words.decimal(each.before), now=words.decimal(each.line.share))
    return Row(each, name, each.points, words.points(each.points), detail)


def _figure(dataset: Dataset, drawn: Sequence[Row]) -> go.Figure:
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
    other = phrases.pair_of(dataset, each)
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


def _reading(dataset: Dataset, election_id: str, base: BaseName, moved: Sequence[Change]) -> str:
    before = previous(dataset, election_id)
    assert before is not None
    kind = phrases.kind_of([each.line for each in moved])
    of = _("of the valid votes") if base == "valid" else phrases.of_base(base, kind)
    parts = [
        _("Change in points {of_base}, {before} to {now}.").format(
            of_base=of, before=when(dataset, before), now=when(dataset, election_id)
        )
    ]
    for each in moved:
        other = phrases.pair_of(dataset, each) if each.status == "compared" else ""
        if other:
            name = dataset.short(each.line.contestant_id)
            parts.append(_("{name} is compared with {other}.").format(name=name, other=other))
    return " ".join(parts)


def _note(dataset: Dataset, election_id: str, base: BaseName, moved: Sequence[Change]) -> str:
    """Who stood then and has nobody to be compared with now."""
    before = previous(dataset, election_id)
    assert before is not None
    carried = {name for each in moved for name in each.stood_as}
    gone = [
        f"{dataset.short(line.contestant_id)} ({words.share(line.share)})"
        for line in shares.shares(dataset, before, base)
        if line.stands and line.contestant_id not in carried and line.share is not None
    ]
    parts = []
    if gone:
        parts.append(
            _("In {before} but not in {now}: {names}.").format(
                before=when(dataset, before), now=when(dataset, election_id), names=words.listing(gone)
            )
        )
    if not bool(dataset.row("elections", before)["lines_complete"]):
        parts.append(_("The result of {year} is not published in full.").format(year=when(dataset, before)))
    if any(_rounded_apart(each) for each in moved):
        parts.append(_("Changes are rounded once, from the exact shares."))
    return " ".join(parts)


def _rounded_apart(each: Change) -> bool:
    """Whether the printed shares subtract to another number than the printed change, which looks like a mistake."""
    if each.points is None or each.before is None or each.line.share is None:
        return False
    printed = words.rounded(each.line.share, 1) - words.rounded(each.before, 1)
    return words.points(printed) != words.points(each.points)


def _table(dataset: Dataset, moved: Sequence[Change], then: str, now: str) -> Table:
    rows = [
        {
            "contestant": dataset.name(each.line.contestant_id),
            "stood_as": words.listing([dataset.name(name) for name in each.stood_as]),
            "share_before_pct": each.before,
            "share_pct": each.line.share,
            "change_points": None if each.points is None else round(each.points, 6),  # 53.9 - 71.09 is not exact
            "remark": phrases.no_change(each, then),
        }
        for each in moved
    ]
    columns = (
        Column("contestant", _("On the ballot")),
        Column("stood_as", _("In {year} as").format(year=then)),
        Column("share_before_pct", then, "share"),
        Column("share_pct", now, "share", gap=_("not published")),
        Column("change_points", _("Change in points"), "points"),
        Column("remark", _("Remark"), gap=""),
    )
    return Table(columns, pd.DataFrame(rows, dtype=object))
