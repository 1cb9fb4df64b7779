"""Milder than usual? What the same actors said of earlier elections, beside what they said of this one."""

from __future__ import annotations

from functools import partial

import pandas as pd
import plotly.graph_objects as go

from election import colours
from election.chart import Chart
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.ruler import width, wrap
from election.charts.draw.sheet import Sheet
from election.dates import month_of, year_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.comparison import Comparison, always_mild, compare, comparison_sentence
from election.record.statements import short_stance
from election.table import Column, Table
from election.words import _, n_

ROW = 34
HEADINGS = 30
LABELS = 112
LINE = 15


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
        title=comparison_sentence(found),
        reading=_reading(found),
        draw=partial(_picture, dataset, found, named=True),
        draw_narrow=partial(_picture, dataset, found, named=False),
        table=_table(dataset, found),
        note=_note(dataset, found),
        source_ids=found.source_ids,
    )


def _reading(found: Comparison) -> str:
    text = _("What the same actors said of each election, in order of time.")
    if any(cell.relayed for actor in found.actors for cell in found.row(actor)):
        text += " " + _("Open circle in colour: known only through the host country.")
    return text


def _note(dataset: Dataset, found: Comparison) -> str:
    cells = [cell for actor in found.actors for cell in found.row(actor)]
    parts = []
    if mild := always_mild(found):
        parts.append(
            n_(
                "{n} actor had only welcomed before and could not become milder.",
                "{n} actors had only welcomed before and could not become milder.",
                mild,
            )
        )
    if any(not cell.stance and not cell.none_found for cell in cells):
        parts.append(_("Dash: no statement in the data."))
    if any(cell.none_found for cell in cells):
        parts.append(_("None found: looked for and not found, which is not the same as silence."))
    if any(cell.number > 1 for cell in cells):
        parts.append(_("Where an actor spoke more than once on an election, its harshest statement counts."))
    if any(cell.stance == "neutral" for cell in cells):
        parts.append(_("A statement without a verdict is neither milder nor harsher than another."))
    if _referendums(dataset, found):
        parts.append(_("Statements on referendums are left out: nobody is elected in one."))
    return " ".join(parts)


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
            row[contest] = _("none found") if cell.none_found and not cell.stance else labels.get(cell.stance, "")
        rows.append(row)
    columns = [Column(row.election_id, row.short_name) for row in found.contests.itertuples()]
    return Table(
        (Column("actor", _("Actor")), *columns), pd.DataFrame(rows), _("Stance of the same actors by election")
    )


def _years(found: Comparison) -> list[str]:
    """The contests' years, with the month as a number where two have the same: a phone has no room for its name."""
    dates = list(found.contests["date"])
    years = [year_of(date) for date in dates]
    return [year if years.count(year) == 1 else month_of(date) or date for year, date in zip(years, dates, strict=True)]


def _picture(dataset: Dataset, found: Comparison, *, named: bool) -> go.Figure:
    lines = {actor: wrap(actor, LABELS, lines=2) for actor in found.actors}
    left = 20 + int(max(width(line, bold=True) for each in lines.values() for line in each))
    sheet = Sheet(len(found.actors) * ROW, (0, len(found.contests)), left, 4, HEADINGS)
    sheet.hairlines([number * ROW for number in range(len(found.actors))])
    heads = list(found.contests["short_name"]) if named else _years(found)
    for number, text in enumerate(heads):
        _heading(sheet, number, text, last=number == len(heads) - 1)
    for number, each in enumerate(lines.values()):
        for line, text in enumerate(each):
            y = (number + 0.5) * ROW + (line - (len(each) - 1) / 2) * LINE
            sheet.label(-left, y, template.bold(text))
    _cells_drawn(sheet, dataset, found, named)
    return sheet.figure()


def _heading(sheet: Sheet, number: int, text: str, *, last: bool) -> None:
    """The name of a contest over its column, its last line just above the rows; the latest is bold."""
    lines = "<br>".join(map(template.bold if last else template.safe, wrap(text, 90 if len(text) > 7 else 38)))
    font = {"color": colours.SECONDARY.light}
    sheet.heading(number, HEADINGS - 4, lines, yanchor="bottom", xshift=-6, align="left", font=font)


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
            said = labels[cell.stance] + (_(", relayed by the host") if cell.relayed else "")
            text = short_stance(cell.stance, labels) if named else ""
            hover = f"{actor}, {names[column]}\n{said}"
            drawn.append(Mark(column, y, cell.stance, cell.relayed, cell.reaction_id, text, hover))
    marks.draw(sheet, drawn)


def _gap(sheet: Sheet, column: int, y: float, none_found: bool, named: bool) -> None:
    """What stands where there is no mark: a dash, or that none was found, on two lines where room is short."""
    text = _("none found") if none_found else "–"
    lines = [text] if named else text.split()
    printed = "<br>".join(map(template.safe, lines))
    text = f"<i>{printed}</i>" if none_found else printed
    sheet.label(-5, y, text, x=column, xref="x", align="left", font={"color": colours.SECONDARY.light})
