"""Who said what of a contest, at a glance: each actor by bloc and stance, and the stances counted."""

from __future__ import annotations

from functools import partial

import pandas as pd
import plotly.graph_objects as go

from election.chart import Chart
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.sheet import Sheet
from election.charts.reactions import matrix
from election.cited import cited
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.statements import (
    Statements,
    actors_differ,
    headline_with_host,
    missing_actors,
    statements,
    through_host,
)
from election.table import Column, Table
from election.words import _, count


@kept_with_data(32)
def stance_matrix(dataset: Dataset, election_id: str, chosen: str = "") -> Chart:
    """Every statement on the contest as one mark: rows are blocs and, in them, kinds of actors; columns are stances.

    `chosen` is the id of a statement whose name is set bold. A click gives the choice `reaction`.
    """
    found = statements(dataset, election_id)
    coded = _("A stance is coded on the statement as a whole, by the tests at the end of the page.")
    note = coded if dataset.settings["stance_method"] else ""
    return Chart(
        id="stances",
        title=through_host(found),
        reading=_reading(found),
        draw=partial(matrix.named, found, chosen),
        draw_narrow=partial(matrix.counted, found),
        narrow_reading=_narrow_reading(found),
        table=_matrix_table(found),
        note=" ".join(filter(None, (note, missing_actors(dataset, election_id)))),
        source_ids=_sources(found),
        selects="reaction",
    )


def _reading(found: Statements) -> str:
    unit = (
        _("Each mark is one actor, in the row of its bloc and kind and in the column of its stance.")
        if actors_differ(found)
        else _("Each mark is one statement, in the row of its actor's bloc and kind and in the column of its stance.")
    )
    return f"{unit} {_host_rule(found)}".rstrip()


def _narrow_reading(found: Statements) -> str:
    """The picture for a phone has no names and no rows of kinds."""
    unit = (
        _("Each mark is one actor, under the name of its bloc and in the column of its stance.")
        if actors_differ(found)
        else _("Each mark is one statement, under the name of its actor's bloc and in the column of its stance.")
    )
    return f"{unit} {_host_rule(found)}".rstrip()


def _host_rule(found: Statements) -> str:
    if not found.frame["relayed"].any():
        return ""
    return _(
        "Open circle in the column's colour: relayed by the host country's state media or foreign ministry, "
        "which tend to leave reservations out."
    )


def _matrix_table(found: Statements) -> Table:
    frame = found.frame.assign(through=[_("the host") if relayed else "" for relayed in found.frame["relayed"]])
    return Table(
        (
            Column("actor", _("Actor")),
            Column("bloc_words", _("Bloc")),
            Column("kind_words", _("Kind")),
            Column("stance_words", _("Stance")),
            Column("through", _("Relayed by")),
            Column("date", _("Date"), "date"),
            Column("source_ids", _("Sources"), "sources"),
        ),
        frame,
        _("Statements by bloc, kind of actor and stance"),
    )


def _sources(found: Statements) -> tuple[str, ...]:
    return cited(found.frame["source_ids"])


ROW = 34  # pixels from one stance to the next
LINE = 16  # from one line of marks to the next within a stance
LABELS = 178  # left of the marks: count and words


@kept_with_data(32)
def stance_counts(dataset: Dataset, election_id: str) -> Chart:
    """The statements on the contest counted by stance: a row of marks for each, one mark a statement."""
    found = statements(dataset, election_id)
    return Chart(
        id="stance-counts",
        title=headline_with_host(found),
        reading=" ".join(filter(None, (_("One mark is one statement."), _counts_rule(found)))),
        draw=partial(_counts, found, left=LABELS, across=24),
        draw_narrow=partial(_counts, found, left=LABELS - 20, across=12),
        table=_counts_table(found),
        source_ids=_sources(found),
    )


def _counts_rule(found: Statements) -> str:
    if not found.frame["relayed"].any():
        return ""
    return _("Open circle in colour: known only through the host country's state media or foreign ministry.")


def _counts(found: Statements, *, left: int, across: int) -> go.Figure:
    """A figure with at most `across` marks in a line."""
    drawn: list[Mark] = []
    rules: list[float] = []
    tops: list[tuple[str, int, float]] = []
    top = 0.0
    for stance, number in found.counts.items():
        tops.append((stance, number, top + ROW / 2))
        rows = found.frame[found.frame["stance"] == stance].sort_values("relayed", kind="stable")
        for place, row in enumerate(rows.itertuples()):
            line, column = divmod(place, across)
            x, y = (column + 0.5) / across, top + ROW / 2 + line * LINE
            drawn.append(Mark(x, y, stance, row.relayed, row.reaction_id, hover=matrix.hover(row)))
        top += ROW + max(0, -(-number // across) - 1) * LINE
        rules.append(top)
    sheet = Sheet(top, (0, 1), left, 4, 1, 1)
    sheet.hairlines(rules)
    for stance, number, y in tops:
        sheet.label(-left, y, f"<b>{count(number)}</b>  {template.safe(found.stances[stance])}")
    marks.draw(sheet, drawn, size=10)
    return sheet.figure()


def _counts_table(found: Statements) -> Table:
    relayed = found.frame[found.frame["relayed"]]["stance"].value_counts()
    rows = [
        {"stance": found.stances[stance], "statements": number, "relayed": int(relayed.get(stance, 0))}
        for stance, number in found.counts.items()
    ]
    columns = (
        Column("stance", _("Stance")),
        Column("statements", _("Statements"), "count"),
        Column("relayed", _("of these relayed by the host"), "count"),
    )
    return Table(columns, pd.DataFrame(rows, columns=[column.key for column in columns]), _("Statements by stance"))
