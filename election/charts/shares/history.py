"""Every line of succession over all contests of its kind, on one panel or two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.shares.history_words import note, reading, title
from election.charts.shares.lines import draw
from election.charts.shares.panels import NARROW, WIDE
from election.charts.shares.scales import scales
from election.cited import cited
from election.contests.bases import BaseName
from election.contests.courses import Course, chosen, courses, spanned, thresholds
from election.contests.reliance import with_reliance
from election.contests.series import contests
from election.package.dataset import Dataset
from election.table import Column, Table
from election.words import _


def history(dataset: Dataset, election_id: str, base: BaseName = "valid") -> Chart | None:
    """The shares of the lines on this contest's ballot, at every contest at which they stood.

    None for referendums, whose answers are no line, and where no line goes from one contest to another.
    """
    kind = str(dataset.row("elections", election_id)["kind"])
    every = courses(dataset, kind, base)
    if kind == "referendum" or election_id not in contests(dataset, kind):
        return None
    shown = _drawn(chosen(dataset, election_id, every, base), election_id, contests(dataset, kind))
    if not shown:
        return None
    series = spanned(contests(dataset, kind), shown)
    limits = {election: limit for election, limit in thresholds(dataset, kind, base).items() if election in series}
    return Chart(
        id="history",
        title=with_reliance(dataset, election_id, title(dataset, election_id, base, shown), *contests(dataset, kind)),
        reading=reading(dataset, election_id, base, shown, limits),
        draw=partial(draw, dataset, shown, limits, election_id, WIDE),
        table=_table(dataset, every),
        note=note(dataset, election_id, base, every, shown),
        source_ids=_sources(dataset, every),
        draw_narrow=partial(draw, dataset, shown, limits, election_id, NARROW),
    )


def _drawn(shown: Sequence[Course], election_id: str, series: Sequence[str]) -> list[Course]:
    """The lines of the ballot, and those of others that need no higher scale; of these all on whose scale something is
    a line: points of one contest are in its own picture."""
    here = [course for course in shown if course.known and course.at(election_id)]
    reach = min(scales(here).values(), default=0.0)
    kept = [course for course in shown if course in here or (course.known and course.top <= reach)]
    tops = scales(kept)
    lined = {tops[course.end] for course in kept if course.strokes(series)}
    return [course for course in kept if tops[course.end] in lined]


def _sources(dataset: Dataset, every: Sequence[Course]) -> tuple[str, ...]:
    elections = {point.election_id for course in every for point in course.points}
    rows = dataset["results"]
    cells = rows[rows["election_id"].isin(elections)]["source_ids"]
    return cited(cells)


def _table(dataset: Dataset, every: Sequence[Course]) -> Table:
    columns = (
        Column("line", _("Line")),
        Column("date", _("Contest"), "date"),
        Column("stood_as", _("Stood as")),
        Column("votes", _("Votes"), "count", gap=_("not known")),
        Column("share_pct", _("Share"), "share", gap=_("not known")),
    )
    rows = [
        {
            "line": dataset.short(course.end),
            "date": dataset.row("elections", point.election_id)["date"],
            "stood_as": words.listing([dataset.name(name) for name in point.stood_as]),
            "votes": point.votes,
            "share_pct": point.share,
        }
        for course in every
        for point in course.points
    ]
    return Table(columns, pd.DataFrame(rows, columns=[column.key for column in columns], dtype=object))
