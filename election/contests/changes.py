"""Shares at two contests set against each other: along lines of succession, each earlier share counted once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from election.contests.bases import BaseName, base_of
from election.contests.lines import Line
from election.contests.series import contests, previous, when
from election.contests.shares import shares
from election.contests.states import state_of
from election.contests.succession import Claim, ballots, claims
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.published import added
from election.words import _

Absence = Literal["boycotted", "barred", "withdrew"]
Status = Literal["compared", "new", "absent", "split", "unlisted", "unpublished"] | Absence
NOT_THERE: tuple[Status, ...] = ("new", "absent", "boycotted", "barred", "withdrew")
"""The statuses of a line that was not on the previous contest's ballot."""


@dataclass(frozen=True)
class Change:
    """A line's share now and at the previous contest of its kind, both of the same base.

    before, points  None unless `status` is "compared"; points = now - before, in percentage points
    stood_as        the ids under which the line stood then: its own, or one or more predecessors
    status          compared; new: its line never stood before; absent: it did, but not at the previous contest;
                    boycotted, barred, withdrew: absent, and why (table `absences`); split: it came of a party that
                    stood then and has other heirs on this ballot (`joint_changes`); unlisted: not among that contest's
                    published lines, which are not all; unpublished: it stood, but its share then can't be known
    merged          who stood then and has merged into it since
    together        points against itself and all of these; None where there is none, or a share of them is not known
    """

    line: Line
    before: float | None
    points: float | None
    stood_as: tuple[str, ...]
    status: Status
    merged: tuple[str, ...] = ()
    together: float | None = None


@dataclass(frozen=True)
class Joint:
    """The heirs of a party that split, taken together: `parents` are the ids under which it stood then, `before` its
    share; `lines` those that came of it, `points` the change of all their shares in one."""

    parents: tuple[str, ...]
    lines: tuple[Line, ...]
    before: float
    points: float


def changes(dataset: Dataset, election_id: str, base: BaseName) -> tuple[Change, ...]:
    """Each line of the ballot against the previous contest of its kind, in the order of `shares.shares`.

    Empty when there is no previous contest or its shares of this base can't be known (`why_no_change` says which).
    """
    before = previous(dataset, election_id)
    if before is None or not base_of(dataset, before, base).known or not base_of(dataset, election_id, base).known:
        return ()
    then = {line.contestant_id: line.share for line in shares(dataset, before, base)}
    theirs = _claims(dataset, before, election_id)
    gone = {name: why for name, why in absences(dataset, before).items() if name not in then}
    return tuple(
        _change(dataset, before, line, then, theirs[line.contestant_id], gone.get(line.contestant_id))
        for line in shares(dataset, election_id, base)
        if line.kind not in ("others", "uncounted")
    )


def compared_with(dataset: Dataset, election_id: str, base: BaseName) -> str | None:
    """The previous contest of its kind, where somebody's share there is set against the one here; else None."""
    compared = any(each.status == "compared" for each in changes(dataset, election_id, base))
    return previous(dataset, election_id) if compared else None


@kept_with_data(64)
def _claims(dataset: Dataset, before: str, election_id: str) -> Mapping[str, Claim]:
    series = contests(dataset, str(dataset.row("elections", election_id)["kind"]))
    earlier = series[: series.index(before) + 1] if before in series else (before,)
    return claims(dataset, ballots(dataset, (*earlier, election_id)), before, election_id)


def _change(
    dataset: Dataset, before: str, line: Line, then: Mapping[str, float | None], claim: Claim, gone: Status | None
) -> Change:
    """One line against the shares of the previous contest, `then`; `gone` is why it did not stand there."""
    earlier, merged = _sum(claim.own, then), _sum(claim.merged, then)
    if claim.own and line.share is not None and earlier is not None:
        points = line.share - earlier
        together = points - merged if claim.merged and merged is not None else None
        return Change(line, earlier, points, claim.own, "compared", claim.merged, together)
    status: Status = "unpublished" if claim.own else "split" if claim.shared else gone or _why(dataset, before, claim)
    return Change(line, None, None, claim.own or claim.shared, status)


def _why(dataset: Dataset, before: str, claim: Claim) -> Status:
    """What is to be said of one that was not on the ballot then, and of whom no reason is known."""
    if not bool(dataset.row("elections", before)["lines_complete"]):
        return "unlisted"
    return "absent" if claim.known else "new"


def _sum(names: tuple[str, ...], then: Mapping[str, float | None]) -> float | None:
    figures = [then.get(name) for name in names]
    return None if None in figures else added(figure for figure in figures if figure is not None)


def absences(dataset: Dataset, election_id: str) -> Mapping[str, Absence]:
    """Contestant -> why it did not stand at that contest, where a row of `absences` says so."""
    rows = dataset["absences"]
    rows = rows[rows["election_id"] == election_id]
    return dict(zip(rows["contestant_id"], rows["reason"], strict=True))


def joint_changes(dataset: Dataset, election_id: str, base: BaseName) -> tuple[Joint, ...]:
    """The parties of the previous contest that split, each with all that came of it, in the order of `changes`."""
    before, moved = previous(dataset, election_id), changes(dataset, election_id, base)
    if before is None:
        return ()
    then = {line.contestant_id: line.share for line in shares(dataset, before, base)}
    groups: dict[frozenset[str], list[Line]] = {}
    for each in moved:
        if each.status == "split":
            group = next((ids for ids in groups if ids & set(each.stood_as)), frozenset[str]())
            groups[group | set(each.stood_as)] = [*groups.pop(group, []), each.line]
    return tuple(joint for ids, lines in groups.items() if (joint := _joint(ids, lines, moved, then)))


def _joint(
    ids: frozenset[str], lines: list[Line], moved: tuple[Change, ...], then: Mapping[str, float | None]
) -> Joint | None:
    """With the party itself where it still stands; None where a share is not known."""
    every = [each.line for each in moved if each.line in lines or ids & set(each.stood_as)]
    known = [line.share for line in every if line.share is not None]
    before = _sum(tuple(ids), then)
    if before is None or len(known) < len(every):
        return None
    return Joint(tuple(sorted(ids)), tuple(every), before, sum(known) - before)


def why_no_change(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """Why `changes` is empty, as a sentence; empty where it is not, or where nothing could be compared anyway."""
    before = previous(dataset, election_id)
    if before is None:
        return ""
    then = base_of(dataset, before, base)
    if then.known:
        return ""
    if state_of(dataset, before) == "uncontested":
        return _("There is no change since {year} to show: no poll was taken then.").format(year=when(dataset, before))
    return _("The change since {year} can't be given on this base. {reason}").format(
        year=when(dataset, before), reason=then.reason
    )
