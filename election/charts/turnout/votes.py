"""The turnout of all national votes in order of time: what is told by a point, and which points are named."""

from __future__ import annotations

from functools import partial

import pandas as pd

from election import words
from election.card import Card
from election.chart import Chart
from election.charts.turnout.figure import Point, draw
from election.contests.naming import asked_for
from election.contests.series import contests, when
from election.contests.turnouts import MANY, Vote, beside_others, national_votes
from election.dates import parts, year_of
from election.link import Link
from election.package.dataset import Dataset
from election.record.cell_sources import contest_sources
from election.table import Column, Table
from election.words import _


def turnout_over_time(dataset: Dataset, election_id: str) -> Chart | None:
    """The turnout of each national vote, that of the contest told apart; None where too few are known."""
    votes = national_votes(dataset)
    if len(votes) < MANY:
        return None
    own_kind = str(dataset.row("elections", election_id)["kind"])
    points = [_point(dataset, vote, election_id, own_kind) for vote in votes]
    return Chart(
        id="turnout",
        title=beside_others(dataset, election_id),
        reading=_reading(votes),
        draw=partial(draw, points, _kinds(dataset, votes, own_kind)),
        table=_table(dataset, votes),
        note=_note(dataset, votes),
        source_ids=tuple(
            dict.fromkeys(each for vote in votes for each in contest_sources(dataset, vote.election_id, "turnout_pct"))
        ),
        cards=tuple(_card(dataset, vote) for vote in votes),
    )


def _kinds(dataset: Dataset, votes: tuple[Vote, ...], own: str) -> dict[str, str]:
    """The kinds of votes that there are, the contest's own first, by what a vote of each is called."""
    names = {"parliamentary": _("Parliament"), "presidential": _("President"), "referendum": _("Referendum")}
    kinds = sorted(dict.fromkeys(vote.kind for vote in votes), key=lambda kind: kind != own)
    return {kind: names.get(kind) or dataset.labels("elections", "kind")[kind] for kind in kinds}


def _point(dataset: Dataset, vote: Vote, election_id: str, own_kind: str) -> Point:
    name = str(dataset.row("elections", vote.election_id)["short_name"])
    label = when(dataset, vote.election_id) if vote.kind == own_kind else name
    return Point(
        election_id=vote.election_id,
        kind=vote.kind,
        joined=vote.kind != "referendum" and vote.election_id in contests(dataset, vote.kind),
        at=_in_years(vote.date),
        share=vote.percent,
        label=label,
        name=name,
        focus=vote.election_id == election_id,
    )


def _in_years(date: str) -> float:
    """A date as a number of years; one without a day or a month stands in the middle of what is known."""
    year, month, day = parts(date) or (0, None, None)
    if month is None:
        return year + 0.5
    return year + (month - 1) / 12 + ((day or 15) - 1) / 365


def _reading(votes: tuple[Vote, ...]) -> str:
    first, last = year_of(votes[0].date), year_of(votes[-1].date)
    return _("Ballots in per cent of the voters on the roll, {first} to {last}.").format(first=first, last=last)


def _note(dataset: Dataset, votes: tuple[Vote, ...]) -> str:
    """What a superlative leaves out, as the package says it, and which figures are preliminary."""
    missing = str(dataset.settings["votes_left_out"])
    early = [str(dataset.row("elections", vote.election_id)["short_name"]) for vote in votes if vote.preliminary]
    said = [_("Not in the data: {votes}.").format(votes=missing)] if missing else []
    if early:
        said.append(_("Preliminary: {votes}.").format(votes=words.listing(early)))
    return " ".join(said)


def _table(dataset: Dataset, votes: tuple[Vote, ...]) -> Table:
    columns = (
        Column("contest", _("Vote")),
        Column("date", _("Date"), "date"),
        Column("turnout_pct", _("Turnout"), "share"),
        Column("status", _("Status"), gap=""),
    )
    rows = [
        {
            "contest": str(dataset.row("elections", vote.election_id)["short_name"]),
            "date": vote.date,
            "turnout_pct": vote.percent,
            "status": _("preliminary") if vote.preliminary else "",
        }
        for vote in votes
    ]
    return Table(columns, pd.DataFrame(rows, dtype=object))


def _card(dataset: Dataset, vote: Vote) -> Card:
    contest, share = dataset.row("elections", vote.election_id), words.share(vote.percent)
    told = _("Preliminary turnout: {share}.") if vote.preliminary else _("Turnout: {share}.")
    name = str(contest["short_name"])
    return Card(
        id=vote.election_id,
        title=str(contest["name"]),
        date=words.day(vote.date),
        text=told.format(share=share),
        source_ids=contest_sources(dataset, vote.election_id, "turnout_pct"),
        links=(Link(name, "overview", asked_for(dataset, vote.election_id)),),
    )
