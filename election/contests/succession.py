"""Who stood where before: contests of one kind in order of time, and lines of succession through them.

A party that takes over from another continues its line (column `predecessor_id`), through any number of steps and
also through predecessors that did not stand themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from election import words
from election.contests.bases import BaseName, base_of
from election.contests.lines import Line, ballot
from election.contests.shares import shares
from election.dates import month_of, year_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.published import added
from election.words import _

Status = Literal["compared", "new", "absent", "unlisted", "unpublished"]


@dataclass(frozen=True)
class Change:
    """A line's share now and at the previous contest of its kind, both of the same base.

    before, points  None unless `status` is "compared"; points = now - before, in percentage points
    stood_as        the ids under which the line stood then: its own, or one or more predecessors
    status          compared; new: its line never stood before; absent: it did, but not at the previous contest;
                    unlisted: not among that contest's published lines, which are not all; unpublished: it stood,
                    but its share then can't be known
    """

    line: Line
    before: float | None
    points: float | None
    stood_as: tuple[str, ...]
    status: Status


@kept_with_data(16)
def contests(dataset: Dataset, kind: str) -> tuple[str, ...]:
    """The contests of a kind that were held and have a result, oldest first."""
    frame = dataset["elections"]
    held = frame[(frame["kind"] == kind) & (frame["status"] == "held")].sort_values("date", kind="stable")
    with_result = set(dataset["results"]["election_id"])
    return tuple(election for election in held["election_id"] if election in with_result)


def previous(dataset: Dataset, election_id: str) -> str | None:
    """The contest of the same kind before this one, None for the first.

    Referendums ask another question each time: there is none to compare with.
    """
    kind = dataset.row("elections", election_id)["kind"]
    series = contests(dataset, kind)
    if kind == "referendum" or election_id not in series:
        return None
    place = series.index(election_id)
    return series[place - 1] if place else None


@kept_with_data(128)
def when(dataset: Dataset, election_id: str) -> str:
    """The contest's year, with its month where another of the same kind was held in that year."""
    row = dataset.row("elections", election_id)
    date = str(row["date"])
    same = dataset["elections"]
    same = same[(same["kind"] == row["kind"]) & (same["date"].map(year_of) == year_of(date))]
    return words.day(month_of(date) or date) if len(same) > 1 else year_of(date)


@kept_with_data(16)
def standing(dataset: Dataset, kind: str) -> Mapping[str, frozenset[str]]:
    """Contest -> who was on its ballot, oldest contest first; not all others, who are others each time."""
    return {
        election: frozenset(line.contestant_id for line in ballot(dataset, election) if line.kind != "others")
        for election in contests(dataset, kind)
    }


@kept_with_data(1)
def parents(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    """Contestant -> its direct predecessors."""
    frame = dataset["contestants"]
    return dict(zip(frame["contestant_id"], frame["predecessor_id"], strict=True))


@kept_with_data(16)
def unbroken(dataset: Dataset, kind: str) -> Mapping[str, tuple[str, ...]]:
    """Contestant -> its direct predecessors, without those whose line it does not go on with.

    A party that split, or that ran on beside the one that came of it, has no one heir in the contests of this kind:
    its line ends with it, and those that came of it begin lines of their own.
    """
    older, stood = parents(dataset), standing(dataset, kind)
    heirs = {parent: {child for child, named in older.items() if parent in named} for parent in older}
    split = {parent for parent in older if any(len(who & {parent, *heirs[parent]}) > 1 for who in stood.values())}
    return {child: tuple(parent for parent in named if parent not in split) for child, named in older.items()}


def line_of(
    contestant: str, stood: Mapping[str, frozenset[str]], parents: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Contest -> the ids under which this line stood there, for the contests of `stood` at which it did.

    A predecessor counts only for contests before its successor first stood: one that lives on beside it is then a
    competitor, not the same line. Nobody is followed twice, so that a ring ends as well.
    """
    order = list(stood)
    line: dict[str, tuple[str, ...]] = {}
    limits = {contestant: len(order)}
    for name in (queue := [contestant]):
        places = [place for place, election in enumerate(order) if name in stood[election]]
        for election in (order[place] for place in places if place < limits[name]):
            line[election] = (*line.get(election, ()), name)
        fresh = [parent for parent in dict.fromkeys(parents.get(name, ())) if parent not in limits]
        limits.update(dict.fromkeys(fresh, min([limits[name], *places])))
        queue.extend(fresh)
    return {election: line[election] for election in order if election in line}


def lines(dataset: Dataset, kind: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Every line of succession in the contests of a kind, by the contestant at its end, latest end first.

    A line ends with whoever has no successor on a ballot; one that goes on standing beside its successor ends a
    line of its own.
    """
    stood, older = standing(dataset, kind), unbroken(dataset, kind)
    everybody = [name for name in dataset["contestants"]["contestant_id"] if any(name in who for who in stood.values())]
    every = {name: line_of(name, stood, older) for name in everybody}
    covered = {
        (election, name)
        for end, line in every.items()
        for election, names in line.items()
        for name in names
        if name != end
    }
    ends = [
        name
        for name in everybody
        if any((election, name) not in covered for election, who in stood.items() if name in who)
    ]
    order = list(stood)
    ends.sort(key=lambda name: -max(order.index(election) for election in every[name]))
    return {name: every[name] for name in ends}


def changes(dataset: Dataset, election_id: str, base: BaseName) -> tuple[Change, ...]:
    """Each line of the ballot against the previous contest of its kind, in the order of `shares.shares`.

    Empty when there is no previous contest or its shares of this base can't be known (`why_no_change` says which).
    """
    before = previous(dataset, election_id)
    if before is None or not base_of(dataset, before, base).known or not base_of(dataset, election_id, base).known:
        return ()
    kind = str(dataset.row("elections", election_id)["kind"])
    stood, older = standing(dataset, kind), parents(dataset)
    earlier = list(stood)[: list(stood).index(election_id)]
    then = {line.contestant_id: line.share for line in shares(dataset, before, base)}
    complete = bool(dataset.row("elections", before)["lines_complete"])
    found = []
    for line in shares(dataset, election_id, base):
        if line.kind in ("others", "uncounted"):
            continue
        history = line_of(line.contestant_id, stood, older)
        stood_as = history.get(before, ())
        figures = [then.get(name) for name in stood_as]
        if stood_as and line.share is not None and None not in figures:
            share_then = added(figure for figure in figures if figure is not None)
            found.append(Change(line, share_then, line.share - share_then, stood_as, "compared"))
            continue
        status: Status = "unpublished" if stood_as else "unlisted" if not complete else "absent"
        if status == "absent" and not any(election in history for election in earlier):
            status = "new"
        found.append(Change(line, None, None, stood_as, status))
    return tuple(found)


def why_no_change(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """Why `changes` is empty, as a sentence; empty where it is not, or where nothing could be compared anyway."""
    before = previous(dataset, election_id)
    if before is None:
        return ""
    then = base_of(dataset, before, base)
    if then.known:
        return ""
    return _("The change since {year} can't be given on this base. {reason}").format(
        year=when(dataset, before), reason=then.reason
    )
