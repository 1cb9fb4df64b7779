"""One unit's turnout at every vote of which it is known, beside the country's: a line small enough for a card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from election import colours, words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.pencil import Trace
from election.cited import cited
from election.contests.naming import short_name
from election.contests.phrases import number
from election.contests.region_facts import national_turnout
from election.contests.regions import Cell, contests_with_turnout, printed, turnout_cells
from election.contests.reliance import before, reliance
from election.contests.units import unit_name
from election.dates import year_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.table import Column, Table
from election.words import _

_PAGE, _HEIGHT = 276, 152  # pixels: the narrowest card, and how high the line is
_LEFT, _RIGHT, _TOP, _BOTTOM = 26, 14, 20, 38
_LABEL = 30  # from point to point, from which on each has its figure
_TICKS = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class _Vote:
    """A unit at a contest: what stands under its point, its own figure and the country's; None where there is none."""

    election_id: str
    label: str
    cell: Cell
    national: float | None


def region_votes_chart(dataset: Dataset, region_id: str, election: str) -> Chart | None:
    """The line of a unit, with the point of `election` marked; None where its turnout is known of fewer than two."""
    votes = _votes(dataset, region_id)
    told = [vote for vote in votes if vote.cell.value is not None]
    if len(told) < 2:
        return None
    return Chart(
        id="region-votes",
        title=before(dataset, _reliance(told), _title(dataset, region_id, told)),
        reading=_("Turnout in per cent, in the borders of the day. Dotted: the country."),
        draw=partial(_draw, votes, election, region_id),
        table=_table(dataset, region_id, told),
        source_ids=cited([vote.cell.source_ids for vote in told]),
    )


@kept_with_data(64)
def _votes(dataset: Dataset, region_id: str) -> tuple[_Vote, ...]:
    """From the first contest of which its turnout is known to the last, in order of time."""
    every = contests_with_turnout(dataset)
    dates = [str(dataset.row("elections", election)["date"]) for election in every]
    crowded = {year for year, votes in Counter(map(year_of, dates)).items() if votes > 1}
    found = [
        _Vote(
            election,
            _under(date, year_of(date) in crowded),
            turnout_cells(dataset, election)[region_id],
            national_turnout(dataset, election).percent,
        )
        for election, date in zip(every, dates, strict=True)
    ]
    known = [place for place, vote in enumerate(found) if vote.cell.value is not None]
    return tuple(found[known[0] : known[-1] + 1]) if known else ()


def _under(date: str, crowded: bool) -> str:
    """The year; with the month over it where several votes fell into one."""
    if not crowded or len(date) < len("2022-06"):
        return year_of(date)
    return f"{words.day(date[:7])[:3]}<br>{year_of(date)}"


def _reliance(told: Sequence[_Vote]) -> str:
    return reliance([vote.cell.unconfirmed for vote in told], [vote.cell.preliminary for vote in told])


def _title(dataset: Dataset, region_id: str, told: Sequence[_Vote]) -> str:
    """'Turnout in Almaty city was below the country's at all nine votes'."""
    name = unit_name(dataset, region_id)
    both = [(printed(vote.cell.value or 0), printed(vote.national)) for vote in told if vote.national is not None]
    lower, higher = sum(own < country for own, country in both), sum(own > country for own, country in both)
    if len(both) < len(told) or (0 in (lower, higher) and lower + higher < len(both)):
        return _("Turnout in {name} at {n} votes").format(name=name, n=number(len(told)))
    if not higher:
        pattern = _("Turnout in {name} was below the country’s at all {n} votes")
    elif not lower:
        pattern = _("Turnout in {name} was above the country’s at all {n} votes")
    else:
        pattern = _("Turnout in {name} was above the country’s at {higher} of {n} votes")
    return pattern.format(name=name, n=number(len(both)), higher=number(higher))


def _draw(votes: Sequence[_Vote], election: str, region_id: str) -> go.Figure:
    values = [each for vote in votes for each in (vote.cell.value, vote.national) if each is not None]
    low, high = max(0.0, min(values) - 12), min(100.0, max(values) + 4)
    ticks = [tick for tick in _TICKS if low <= tick <= high]
    return template.figure(
        _HEIGHT,
        left=_LEFT,
        right=_RIGHT,
        top=_TOP,
        bottom=_BOTTOM,
        data=[
            _line([vote.national for vote in votes], colours.SECONDARY.light, "dot"),
            *_own(votes, election, region_id),
        ],
        xaxis={
            "range": [-0.3, len(votes) - 0.7],
            "tickvals": list(range(len(votes))),
            "ticktext": _labels(votes, election),
        },
        yaxis={
            "range": [low, high],
            "tickvals": ticks,
            "ticktext": [words.decimal(tick, 0) for tick in ticks],
            "showgrid": True,
            "ticklabelstandoff": 6,
        },
        annotations=_figures(votes, election),
    )


def _labels(votes: Sequence[_Vote], election: str) -> list[str]:
    """What stands under the points; of many votes only the first, the last and the chosen one, and some between."""
    apart = max(1, -(-len(votes) * 34 // (_PAGE - _LEFT - _RIGHT)))
    shown = set(range(0, len(votes), apart))
    return [
        f"<b>{vote.label}</b>" if vote.election_id == election else vote.label if place in shown else ""
        for place, vote in enumerate(votes)
    ]


def _line(values: Sequence[float | None], colour: str, dash: str) -> Trace:
    """Broken where there is no figure."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(range(len(values))),
        "y": list(values),
        "line": {"color": colour, "width": 2 if dash == "solid" else 1.5, "dash": dash},
        "hoverinfo": "skip",
        "connectgaps": False,
    }


def _own(votes: Sequence[_Vote], election: str, region_id: str) -> list[Trace]:
    """The unit's line and its points, of which the chosen vote's is larger."""
    told = [(place, vote) for place, vote in enumerate(votes) if vote.cell.value is not None]
    points = {
        "type": "scatter",
        "mode": "markers",
        "x": [place for place, _vote in told],
        "y": [vote.cell.value for _place, vote in told],
        "customdata": [[region_id, _hover(vote)] for _place, vote in told],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": {
            "size": [12 if vote.election_id == election else 8 for _place, vote in told],
            "color": colours.ACCENT.light,
            "opacity": 1,
            "line": {"color": colours.PAPER.light, "width": 1.5},
        },
        "cliponaxis": False,
    }
    return [_line([vote.cell.value for vote in votes], colours.ACCENT.light, "solid"), points]


def _hover(vote: _Vote) -> str:
    label = vote.label.replace("<br>", " ")
    own = "–" if vote.cell.value is None else words.share(vote.cell.value, 2)
    country = "–" if vote.national is None else words.share(vote.national, 2)
    return template.safe(_("{vote}: {own}; the country {country}").format(vote=label, own=own, country=country))


def _figures(votes: Sequence[_Vote], election: str) -> list[dict[str, Any]]:
    """The figures at the points: of all; where they would stand too near, of the chosen one, the ends, the lowest and
    the highest."""
    apart = (_PAGE - _LEFT - _RIGHT) / max(len(votes) - 0.4, 1)
    told = sorted((vote for vote in votes if vote.cell.value is not None), key=lambda vote: vote.cell.value or 0)
    ends = {each.election_id for each in (votes[0], votes[-1], told[0], told[-1])} | {election}
    return [
        _figure(place, vote, _beside(votes, place), chosen=vote.election_id == election)
        for place, vote in enumerate(votes)
        if vote.cell.value is not None and (apart >= _LABEL or vote.election_id in ends)
    ]


def _beside(votes: Sequence[_Vote], place: int) -> list[float]:
    """The figures of the vote before and of the one after, where there are such."""
    near = (votes[other].cell.value for other in (place - 1, place + 1) if 0 <= other < len(votes))
    return [value for value in near if value is not None]


def _figure(place: int, vote: _Vote, beside: Sequence[float], *, chosen: bool) -> dict[str, Any]:
    """The figure over a peak, under a valley, and else on the side where the country's line is not."""
    own = vote.cell.value or 0
    under = vote.national is not None and own < vote.national
    if len(beside) == 2 and (own > max(beside) or own < min(beside)):
        under = own < min(beside)
    text = words.decimal(vote.cell.value or 0)
    return {
        "x": place,
        "y": vote.cell.value,
        "text": template.bold(text) if chosen else template.safe(text),
        "yshift": -15 if under else 14,
        "xanchor": "center",
        "yanchor": "middle",
        "showarrow": False,
        "font": {"color": (colours.ACCENT if chosen else colours.TEXT).light, "size": 12},
    }


def _table(dataset: Dataset, region_id: str, told: Sequence[_Vote]) -> Table:
    """Every vote of the unit, the latest first."""
    rows = dataset["region_turnout"]
    rows = rows[rows["region_id"] == region_id].set_index("election_id")
    labels = dataset.labels("region_turnout", "status")
    records = [
        {
            "contest": short_name(dataset, vote.election_id),
            "turnout_pct": vote.cell.value,
            "national": vote.national,
            "status": labels[rows.at[vote.election_id, "status"]],
            "roll": rows.at[vote.election_id, "roll"],
            "ballots": rows.at[vote.election_id, "ballots"],
            "note": vote.cell.note,
            "source_ids": vote.cell.source_ids,
        }
        for vote in reversed(told)
    ]
    frame = pd.DataFrame(records, dtype=object)
    columns = (
        Column("contest", _("Vote")),
        Column("turnout_pct", _("Turnout"), "share"),
        Column("national", _("Country"), "share"),
        Column("status", _("Status")),
        Column("roll", _("On the roll"), "count"),
        Column("ballots", _("Ballots"), "count"),
        Column("note", _("Note"), gap=""),
        Column("source_ids", _("Sources"), "sources"),
    )
    return Table(tuple(each for each in columns if any(map(each.text, frame[each.key]))), frame)
