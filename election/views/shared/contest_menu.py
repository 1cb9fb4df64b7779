"""The contests as a menu: under a head for each kind, each with its year and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from election.contests.naming import short_name
from election.contests.reliance import reliance_of
from election.contests.state_phrases import remark
from election.contests.states import state_of
from election.contests.votes import in_short, leading
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.words import _, lowered

_STEM = re.compile(r"(?P<stem>.+?) (?P<when>(?:\w{3,4}\.? )?\d{4}\b.*)")


@dataclass(frozen=True)
class Entry:
    """A contest under its head: `label` is its year where the head says the rest, `result` who led and the share."""

    election_id: str
    label: str
    result: str


@dataclass(frozen=True)
class Column:
    """The contests of a kind, newest first."""

    head: str
    entries: tuple[Entry, ...]


def columns(dataset: Dataset, election_ids: Sequence[str]) -> tuple[Column, ...]:
    """These contests, the newest of each kind first, but for those that are only announced."""
    kinds: dict[str, list[str]] = {}
    for each in election_ids:
        if state_of(dataset, each) != "announced":
            kinds.setdefault(kind_of(dataset, each), []).append(each)
    return tuple(_column(dataset, kind, of_kind) for kind, of_kind in kinds.items())


def announced(dataset: Dataset, election_ids: Sequence[str]) -> tuple[Entry, ...]:
    """Those of them that are still to come."""
    to_come = (each for each in election_ids if state_of(dataset, each) == "announced")
    return tuple(Entry(each, short_name(dataset, each), _("announced, no result yet")) for each in to_come)


def alike(dataset: Dataset, election_ids: Sequence[str], election_id: str) -> tuple[str, str]:
    """The contests of its kind among these, newest first, that come before and after it; empty where there is none."""
    same = [each for each in election_ids if kind_of(dataset, each) == kind_of(dataset, election_id)]
    place = same.index(election_id)
    return next(iter(same[place + 1 :]), ""), same[place - 1] if place else ""


def kind_of(dataset: Dataset, election_id: str) -> str:
    return str(dataset.row("elections", election_id)["kind"])


def _column(dataset: Dataset, kind: str, election_ids: Sequence[str]) -> Column:
    stems = [found["stem"] for found in _stems(dataset, election_ids)]
    head = max(stems, key=stems.count, default="")
    entries = (Entry(each, _year(short_name(dataset, each), head), came_of(dataset, each)) for each in election_ids)
    return Column(head or dataset.labels("elections", "kind")[kind], tuple(entries))


def _stems(dataset: Dataset, election_ids: Sequence[str]) -> Iterator[re.Match[str]]:
    """Names that end in their year, parted before it: 'Referendum' and 'Apr 1995'."""
    for each in election_ids:
        if found := _STEM.fullmatch(short_name(dataset, each)):
            yield found


def _year(name: str, head: str) -> str:
    return name.removeprefix(f"{head} ") if head else name


@kept_with_data(256)
def came_of(dataset: Dataset, election_id: str) -> str:
    """Who led and the published share, with how far it can be relied on: 'Yes 87.2%, preliminary'; without one, what
    became of it."""
    first = leading(dataset, election_id)
    if not first:
        return remark(dataset, election_id) or _("no shares known")
    result, said = in_short(dataset, first), lowered(reliance_of(dataset, election_id))
    return _("{result}, {reliance}").format(result=result, reliance=said) if said else result
