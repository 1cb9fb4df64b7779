"""The contests of one kind in order of time: which are set beside each other, and how each is told from the others."""

from __future__ import annotations

from election import words
from election.contests.lines import ballot, whole
from election.contests.rounds import first_round
from election.contests.states import has_result
from election.dates import month_of, to_the_day, year_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.words import _

PART = 10  # a parliamentary contest for a tenth or fewer of the seats of the biggest house is a by-election


@kept_with_data(16)
def with_result(dataset: Dataset, kind: str) -> tuple[str, ...]:
    """Every contest of a kind that has a result, oldest first: by-elections and each round of two as well."""
    frame = dataset["elections"]
    same = frame[frame["kind"] == kind].sort_values("date", kind="stable")
    return tuple(election for election in same["election_id"] if has_result(dataset, election))


@kept_with_data(16)
def contests(dataset: Dataset, kind: str) -> tuple[str, ...]:
    """The contests of a kind that are set beside each other, oldest first: those with a result that is not all
    unconfirmed, which are neither a by-election nor a run-off, in which few seats are at stake or fewer stand."""
    return tuple(
        election
        for election in with_result(dataset, kind)
        if not (by_election(dataset, election) or first_round(dataset, election) or hearsay(dataset, election))
    )


def hearsay(dataset: Dataset, election_id: str) -> bool:
    """Whether all that is known of the result is unconfirmed."""
    lines = ballot(dataset, election_id)
    return bool(lines) and all(line.unconfirmed for line in lines)


@kept_with_data(128)
def by_election(dataset: Dataset, election_id: str) -> bool:
    """Whether it filled single seats of a house between two elections of the whole.

    By the column `scope`; a package that is silent there has one where a tenth or fewer of the seats of its biggest
    house were at stake.
    """
    row, frame = dataset.row("elections", election_id), dataset["elections"]
    if row["scope"]:
        return bool(row["scope"] == "by-election")
    if row["kind"] != "parliamentary" or not whole(row["seats"]):
        return False
    return bool(PART * row["seats"] <= frame[frame["kind"] == "parliamentary"]["seats"].max())


def previous(dataset: Dataset, election_id: str) -> str | None:
    """The contest with which this one is compared: that of the same kind before it, for a run-off its first round.

    None for the first of its kind, for a by-election, and for a referendum, which asks another question each time.
    """
    kind = str(dataset.row("elections", election_id)["kind"])
    if kind == "referendum" or not has_result(dataset, election_id):
        return None
    first = first_round(dataset, election_id)
    if first:
        return first if has_result(dataset, first) else None
    series = contests(dataset, kind)
    place = series.index(election_id) if election_id in series else 0
    return series[place - 1] if place else None


def successor(dataset: Dataset, election_id: str) -> str:
    """The next general election of the same house or office, held or announced, be its result unconfirmed or not there
    yet; empty where none is known. No referendum has one."""
    row, frame = dataset.row("elections", election_id), dataset["elections"]
    if row["kind"] == "referendum" or by_election(dataset, election_id):
        return ""
    same = frame[(frame["kind"] == row["kind"]) & frame["status"].isin(["held", "uncontested", "announced"])]
    later = same[(same["date"] > row["date"]) | (same["date"] == "")].sort_values("date", kind="stable")
    dated, undated = later[later["date"] != ""], later[later["date"] == ""]
    for each in (*dated["election_id"], *undated["election_id"]):
        if not by_election(dataset, each) and not first_round(dataset, each):
            return str(each)
    return ""


@kept_with_data(128)
def when(dataset: Dataset, election_id: str) -> str:
    """The contest's year; with its month where another of its kind falls into that year, and with its day where
    another falls into that month."""
    row, frame = dataset.row("elections", election_id), dataset["elections"]
    date = str(row["date"])
    others = frame[(frame["kind"] == row["kind"]) & (frame["election_id"] != election_id)]["date"]
    if not (others.map(year_of) == year_of(date)).any():
        return year_of(date)
    crowded = month_of(date) and (others.map(month_of) == month_of(date)).any()
    return words.day(date if crowded else month_of(date) or date)


def back_then(dataset: Dataset, earlier: str, beside: str) -> str:
    """The earlier of two contests as a point in time in a sentence about the other: 'in 2021', 'on 10 April 2022',
    'in the first round'."""
    if first_round(dataset, beside) == earlier:
        return _("in the first round")
    told = when(dataset, earlier)
    date = str(dataset.row("elections", earlier)["date"])
    if to_the_day(date) and told == words.day(date):
        return _("on {day}").format(day=told)
    return _("in {year}").format(year=told)
