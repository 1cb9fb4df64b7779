"""Who said what of a contest, at a glance: each voice by bloc and stance, and the stances counted."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from election.certainty import meaning, word
from election.chart import Chart
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.sheet import Sheet
from election.charts.reactions import matrix, rows, tally
from election.cited import cited
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.blocks import blocks
from election.record.statements import Statements, missing_actors, statements
from election.record.verdicts import abroad, home_sentence, through_host
from election.table import Column, Table
from election.words import _, count


@kept_with_data(32)
def stance_matrix(dataset: Dataset, election_id: str) -> Chart:
    """Every voice on the contest as one mark, abroad and at home: rows are kinds of actors, columns are stances."""
    found = statements(dataset, election_id)
    laid = blocks(dataset, found, election_id)
    notes = (
        _one_voice(found),
        meaning() if len(found.unconfirmed) else "",
        missing_actors(dataset, election_id),
    )
    return Chart(
        id="stances",
        title=through_host(found),
        reading=_reading(found, _("Each mark is one voice, by kind of speaker and stance.")),
        draw=partial(matrix.named, laid, found.stances),
        draw_narrow=partial(rows.listed, laid, found.stances),
        draw_card=partial(tally.counted, laid, found.stances),
        table=_matrix_table(found),
        note=" ".join(filter(None, notes)),
        source_ids=cited(found.frame["source_ids"]),
    )


def _one_voice(found: Statements) -> str:
    if len(found.voices) == len(found.frame):
        return ""
    return _("Several statements of one organisation are one voice; the harshest counts.")


def _reading(found: Statements, unit: str) -> str:
    """What a mark is, and how those that are not known at first hand are drawn."""
    marks = (
        _("Open circle in colour: relayed by the host country.") if found.voices["relayed"].any() else "",
        _("Dotted: unconfirmed, not counted.") if len(found.unconfirmed) else "",
    )
    return " ".join(filter(None, (unit, *marks)))


def _matrix_table(found: Statements) -> Table:
    """The statements, with the voice that each is of."""
    frame = found.frame.assign(
        place=[_("home") if home else _("abroad") for home in found.frame["home"]],
        known=[_known(row) for row in found.frame.itertuples()],
    )
    return Table(
        (
            Column("actor", _("Actor")),
            Column("voice", _("Voice")),
            Column("place", _("From")),
            Column("bloc_words", _("Bloc")),
            Column("kind_words", _("Kind")),
            Column("stance_words", _("Stance")),
            Column("known", _("How it is known")),
            Column("date", _("Date"), "date"),
            Column("source_ids", _("Sources"), "sources"),
        ),
        frame,
        _("Statements by bloc, kind of actor and stance"),
    )


def _known(row: Any) -> str:
    if row.unconfirmed:
        return word()
    return _("relayed by the host") if row.relayed else _("directly")


ROW = 34  # pixels from one stance to the next
LINE = 16  # from one line of marks to the next within a stance
LABELS = 178  # left of the marks: count and words


@kept_with_data(32)
def stance_counts(dataset: Dataset, election_id: str) -> Chart:
    """The voices from abroad counted by stance: a row of marks for each, one mark a voice."""
    found = statements(dataset, election_id)
    return Chart(
        id="stance-counts",
        title=abroad(found),
        reading=_reading(found, _("One mark is one voice from abroad.")),
        draw=partial(_counts, found, left=LABELS, across=24),
        draw_narrow=partial(_counts, found, left=LABELS - 20, across=12),
        table=_counts_table(found),
        note=home_sentence(found),
        source_ids=cited(found.frame["source_ids"]),
    )


def _counts(found: Statements, *, left: int, across: int) -> go.Figure:
    """A figure with at most `across` marks in a line; what is unconfirmed stands last, and is not counted."""
    drawn: list[Mark] = []
    rules: list[float] = []
    tops: list[tuple[str, int, float]] = []
    top = 0.0
    shown = found.voices[~found.voices["home"]].sort_values(["unconfirmed", "relayed"], kind="stable")
    for stance, number in found.counts(found.abroad).items():
        tops.append((stance, number, top + ROW / 2))
        rows = shown[shown["stance"] == stance]
        for place, row in enumerate(rows.itertuples()):
            line, column = divmod(place, across)
            x, y = (column + 0.5) / across, top + ROW / 2 + line * LINE
            hover = matrix.hover(row)
            drawn.append(Mark(x, y, stance, row.relayed, row.reaction_id, hover=hover, unconfirmed=row.unconfirmed))
        top += ROW + max(0, -(-len(rows) // across) - 1) * LINE
        rules.append(top)
    sheet = Sheet(top, (0, 1), left, 4, 1, 1)
    sheet.hairlines(rules)
    for stance, number, y in tops:
        sheet.label(-left, y, f"<b>{count(number)}</b>  {template.safe(found.stances[stance])}")
    marks.draw(sheet, drawn, size=10)
    return sheet.figure()


def _counts_table(found: Statements) -> Table:
    tallies = {
        "abroad": found.counts(found.abroad),
        "relayed": found.counts(found.abroad[found.abroad["relayed"]]),
        "home": found.counts(found.home),
        "unconfirmed": found.counts(found.unconfirmed),
    }
    rows = [
        {"stance": words, **{name: tally[stance] for name, tally in tallies.items()}}
        for stance, words in found.stances.items()
    ]
    columns = (
        Column("stance", _("Stance")),
        Column("abroad", _("Voices from abroad"), "count"),
        Column("relayed", _("of these relayed by the host"), "count"),
        Column("home", _("Voices at home"), "count"),
        Column("unconfirmed", _("Unconfirmed"), "count"),
    )
    return Table(columns, pd.DataFrame(rows, columns=[column.key for column in columns]), _("Voices by stance"))
