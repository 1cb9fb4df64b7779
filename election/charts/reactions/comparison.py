"""Milder than usual? What the same actors said of earlier elections, beside what they said of this one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from election import colours
from election.certainty import with_doubt, word
from election.chart import Chart
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.ruler import width, wrap
from election.charts.draw.sheet import Sheet
from election.contests.phrases import number
from election.dates import month_of, year_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.comparison import Cell, Comparison, compare, comparison_sentence, once_critical
from election.record.verdicts import short_stance
from election.table import Column, Table
from election.words import _, capital

ROW = 34
HEADINGS = 30
LABELS, NARROW_LABELS = 112, 92
LINE = 15
NARROW = 5  # elections for which a phone has room


@kept_with_data(32)
def comparison_chart(dataset: Dataset, election_id: str) -> Chart | None:
    """A grid of stances, actors down and contests across; None where no actor spoke of an earlier election, and
    for a referendum."""
    if dataset.row("elections", election_id)["kind"] == "referendum":
        return None
    found = compare(dataset, election_id)
    if not found.actors:
        return None
    return Chart(
        id="comparison",
        title=comparison_sentence(dataset, found),
        reading=_reading(found),
        draw=partial(_picture, dataset, found, named=True),
        draw_narrow=partial(_picture, dataset, found.latest(NARROW), named=False),
        table=_table(dataset, found),
        note=_note(dataset, found),
        source_ids=found.source_ids,
    )


def _reading(found: Comparison) -> str:
    cells = [cell for actor in found.actors for cell in found.row(actor)]
    parts = [_("What the same actors said of each election, in order of time.")]
    if any(cell.relayed for cell in cells):
        parts.append(_("Open circle in colour: relayed by the host."))
    if any(cell.unconfirmed for cell in cells):
        parts.append(_("Dotted: unconfirmed, not compared."))
    return " ".join(parts)


def _note(dataset: Dataset, found: Comparison) -> str:
    cells = [cell for actor in found.actors for cell in found.row(actor)]
    parts = [once_critical(found)]
    pairs = found.pairs()
    if mild := sum(before == 0 for before, _now in pairs.values()):
        pattern = _("{N} of the {all} compared had welcomed the vote before and could not become milder.")
        if len(pairs) > 1:
            parts.append(pattern.format(N=capital(number(mild)), all=number(len(pairs))))
    if any(not cell.stance and not cell.none_found for cell in cells):
        parts.append(_("Dash: no statement in the data."))
    if any(cell.none_found for cell in cells):
        parts.append(_("None found: looked for and not found, which is not the same as silence."))
    if any(cell.number > 1 for cell in cells):
        parts.append(_("Where an actor spoke more than once on an election, its harshest statement counts."))
    if any(cell.stance == "neutral" for cell in cells):
        parts.append(_("A statement without a verdict is neither milder nor harsher than another."))
    if len(found.contests) > NARROW:
        parts.append(_("A phone's picture has the latest {n} elections, the table all.").format(n=number(NARROW)))
    if _referendums(dataset, found):
        parts.append(_("Statements on referendums are left out: nobody is elected in one."))
    return " ".join(filter(None, parts))


def _referendums(dataset: Dataset, found: Comparison) -> bool:
    """Whether one of these actors spoke on a referendum in this time."""
    elections = dataset["elections"]
    last = found.contests["date"].iloc[-1]
    votes = elections[(elections["kind"] == "referendum") & (elections["date"] <= last)]["election_id"]
    said = dataset["reactions"]
    return bool((said["compared_as"].isin(found.actors) & said["election_id"].isin(votes)).any())


def _table(dataset: Dataset, found: Comparison) -> Table:
    labels = dataset.labels("reactions", "stance")
    rows = []
    for actor in found.actors:
        row = {"actor": actor}
        for contest, cell in zip(found.contests["election_id"], found.row(actor), strict=True):
            row[contest] = _in_words(cell, labels)
        rows.append(row)
    columns = [Column(row.election_id, row.short_name) for row in found.contests.itertuples()]
    return Table(
        (Column("actor", _("Actor")), *columns), pd.DataFrame(rows), _("Stance of the same actors by election")
    )


def _in_words(cell: Cell, labels: Mapping[str, str]) -> str:
    """A cell of the table, and of what stands beside the pointer."""
    if not cell.stance:
        return _("none found") if cell.none_found else ""
    said = with_doubt(labels[cell.stance], cell.unconfirmed)
    return said + (_(", relayed by the host") if cell.relayed and not cell.unconfirmed else "")


def _years(found: Comparison) -> list[str]:
    """The contests' years, with the month as a number where two have the same: a phone has no room for its name."""
    dates = list(found.contests["date"])
    years = [year_of(date) for date in dates]
    return [year if years.count(year) == 1 else month_of(date) or date for year, date in zip(years, dates, strict=True)]


def _picture(dataset: Dataset, found: Comparison, *, named: bool) -> go.Figure:
    lines = {actor: wrap(actor, LABELS if named else NARROW_LABELS, lines=2) for actor in found.actors}
    left = 20 + int(max(width(line, bold=True) for each in lines.values() for line in each))
    sheet = Sheet(len(found.actors) * ROW, (0, len(found.contests)), left, 4, HEADINGS)
    sheet.hairlines([row * ROW for row in range(len(found.actors))])
    heads = list(found.contests["short_name"]) if named else _years(found)
    for column, text in enumerate(heads):
        _heading(sheet, column, text, last=column == len(heads) - 1)
    for row, each in enumerate(lines.values()):
        for line, text in enumerate(each):
            y = (row + 0.5) * ROW + (line - (len(each) - 1) / 2) * LINE
            sheet.label(-left, y, template.bold(text))
    _cells_drawn(sheet, dataset, found, named)
    return sheet.figure()


def _heading(sheet: Sheet, column: int, text: str, *, last: bool) -> None:
    """The name of a contest over its column, its last line just above the rows; the latest is bold."""
    lines = "<br>".join(map(template.bold if last else template.safe, wrap(text, 90 if len(text) > 7 else 38)))
    font = {"color": colours.SECONDARY.light}
    sheet.heading(column, HEADINGS - 4, lines, yanchor="bottom", xshift=-6, align="left", font=font)


def _cells_drawn(sheet: Sheet, dataset: Dataset, found: Comparison, named: bool) -> None:
    labels = dataset.labels("reactions", "stance")
    names = list(found.contests["short_name"])
    drawn = []
    for row, actor in enumerate(found.actors):
        y = (row + 0.5) * ROW
        for column, cell in enumerate(found.row(actor)):
            if not cell.stance:
                _gap(sheet, column, y, cell.none_found, named)
                continue
            text = word() if cell.unconfirmed else short_stance(cell.stance, labels)
            hover = f"{actor}, {names[column]}\n{_in_words(cell, labels)}"
            mark = Mark(column, y, cell.stance, cell.relayed, cell.reaction_id, text if named else "", hover)
            drawn.append(mark._replace(unconfirmed=cell.unconfirmed))
    marks.draw(sheet, drawn)


def _gap(sheet: Sheet, column: int, y: float, none_found: bool, named: bool) -> None:
    """What stands where there is no mark: a dash, or that none was found, on two lines where room is short."""
    text = _("none found") if none_found else "–"
    lines = [text] if named else text.split()
    printed = "<br>".join(map(template.safe, lines))
    text = f"<i>{printed}</i>" if none_found else printed
    sheet.label(-5, y, text, x=column, xref="x", align="left", font={"color": colours.SECONDARY.light})
