"""The contests as a choice; and the base with which a contest opens."""

from __future__ import annotations

from collections.abc import Sequence

from election.choices import Option, Query, said
from election.contests import phrases
from election.contests.bases import BASES, BaseName, base_of
from election.contests.lines import ballot
from election.contests.state_phrases import labelled
from election.contests.states import state_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data


@kept_with_data(1)  # every page asks for these, to carry the choice along
def contest_options(dataset: Dataset) -> tuple[Option, ...]:
    """Every contest, kinds in the dictionary's order, the newest first in each. One without a result of its own says
    what became of it: its page does so too."""
    kinds = list(dataset.labels("elections", "kind"))
    every = dataset["elections"].sort_values("date", kind="stable", ascending=False)
    undated = every["date"] == ""  # announced, and so newer than all that were held
    rows = [*every[undated].itertuples(), *every[~undated].itertuples()]
    ordered = sorted(rows, key=lambda row: kinds.index(row.kind))
    return tuple(Option(row.election_id, labelled(dataset, row.election_id)) for row in ordered)


def with_the_uncounted(dataset: Dataset, known: Sequence[str], *kinds: str) -> tuple[str, ...]:
    """The contests of which a page has something to show, and those of these kinds in which no votes were counted: a
    page opens with one of them as what it is. In the order of `contest_options`."""
    return tuple(
        option.value
        for option in contest_options(dataset)
        if option.value in known
        or (dataset.row("elections", option.value)["kind"] in kinds and state_of(dataset, option.value) != "counted")
    )


def opening_of(dataset: Dataset, newest_first: Sequence[str]) -> str:
    """With which of these contests a page opens: the focus if it is one of them, else the first; empty for none."""
    return dataset.focus if dataset.focus in newest_first else next(iter(newest_first), "")


def asked_of(dataset: Dataset, query: Query, newest_first: Sequence[str]) -> str:
    """The one of these contests that a query asks for; else the one with which a page opens."""
    wanted = said(query, "election")
    return wanted if wanted in newest_first else opening_of(dataset, newest_first)


def opening_contest(dataset: Dataset) -> str:
    """The focus, whether or not it has a result."""
    return opening_of(dataset, _every(dataset))


def asked_contest(dataset: Dataset, query: Query) -> str:
    """The contest that a query asks for, where there is such a one; else the opening one."""
    return asked_of(dataset, query, _every(dataset))


def _every(dataset: Dataset) -> tuple[str, ...]:
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
