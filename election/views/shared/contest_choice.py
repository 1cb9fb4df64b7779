"""The contests that have a result, as a choice; and the base with which a contest opens."""

from __future__ import annotations

from collections.abc import Sequence

from election.choices import Option, Query, said
from election.contests import phrases
from election.contests.bases import BASES, BaseName, base_of
from election.contests.lines import ballot
from election.contests.succession import contests
from election.package.dataset import Dataset


def contest_options(dataset: Dataset) -> tuple[Option, ...]:
    """Every contest that was held and has a result: kinds in the dictionary's order, the newest first in each."""
    kinds = dataset.labels("elections", "kind")
    newest_first = [election for kind in kinds for election in reversed(contests(dataset, kind))]
    return tuple(
        Option(election, str(dataset.row("elections", election)["short_name"]))
        for election in newest_first
        if ballot(dataset, election)
    )


def opening_of(dataset: Dataset, newest_first: Sequence[str]) -> str:
    """With which of these contests a page opens: the focus if it is one of them, else the first; empty for none."""
    return dataset.focus if dataset.focus in newest_first else next(iter(newest_first), "")


def asked_of(dataset: Dataset, query: Query, newest_first: Sequence[str]) -> str:
    """The one of these contests that a query asks for; else the one with which a page opens."""
    wanted = said(query, "election")
    return wanted if wanted in newest_first else opening_of(dataset, newest_first)


def opening_contest(dataset: Dataset) -> str:
    """The focus if it has a result, else the newest contest that has one; empty where none has."""
    return opening_of(dataset, _with_result(dataset))


def asked_contest(dataset: Dataset, query: Query) -> str:
    """The contest that a query asks for, where there is such a one; else the opening one."""
    return asked_of(dataset, query, _with_result(dataset))


def _with_result(dataset: Dataset) -> tuple[str, ...]:
    return tuple(option.value for option in contest_options(dataset))


def base_options(dataset: Dataset, election_id: str) -> tuple[Option, ...]:
    """What shares can be of, with the reason where they can't be."""
    if not election_id:
        return ()
    kind = phrases.kind_of(ballot(dataset, election_id))
    return tuple(
        Option(name, phrases.base_label(name, kind), base_of(dataset, election_id, name).reason) for name in BASES
    )


def opening_base(dataset: Dataset, election_id: str) -> BaseName:
    """What the contest's published shares are shares of, so that a page opens on the figures that readers know; the
    first other base where these can't be given."""
    if not election_id:
        return "valid"
    own: BaseName = dataset.row("elections", election_id)["share_base"]
    return next((name for name in (own, *BASES) if base_of(dataset, election_id, name).known), own)
