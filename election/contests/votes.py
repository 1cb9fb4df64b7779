"""The votes that were held, each in a few words: its day, who led, and the share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from election import words
from election.certainty import with_doubt
from election.cited import cited
from election.contests import phrases, shares
from election.contests.lines import Line, result_rows
from election.dates import bounds, year_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data

_KEPT = 256  # contests: every event that is one asks for its result


@dataclass(frozen=True)
class Vote:
    """A contest on its day.

    date    an ISO date, perhaps without its day or month
    label   who led and the share, 'Amanat 53.9%'; the contest's short name where no result is known
    focus   whether it is the contest that the package is about; `alike`: whether it is one of its kind
    """

    election_id: str
    date: str
    label: str
    source_ids: tuple[str, ...] = ()
    focus: bool = False
    alike: bool = False

    @property
    def day(self) -> int:
        """The first day that it may have been on, as an ordinal."""
        return bounds(self.date)[0]

    @property
    def year(self) -> str:
        return year_of(self.date)


def votes_held(dataset: Dataset, first: int, last: int) -> tuple[Vote, ...]:
    """The votes held from one year to another, both included, oldest first."""
    elections = dataset["elections"]
    kind = dataset.row("elections", dataset.focus)["kind"]
    held = elections[elections["status"] == "held"].sort_values("date", kind="stable")
    return tuple(
        Vote(
            election_id=row.election_id,
            date=row.date,
            label=leader(dataset, row.election_id) or row.short_name,
            source_ids=result_sources(dataset, row.election_id),
            focus=row.election_id == dataset.focus,
            alike=row.kind == kind,
        )
        for row in held.itertuples()
        if row.date and first <= int(year_of(row.date)) <= last
    )


@kept_with_data(_KEPT)
def result_sources(dataset: Dataset, election_id: str) -> tuple[str, ...]:
    """The sources of a contest's result; none for an event that is no contest, or one without a result."""
    if not election_id:
        return ()
    results = result_rows(dataset, election_id)["source_ids"]
    return cited([dataset.row("elections", election_id)["source_ids"], *results])


@kept_with_data(_KEPT)
def leader(dataset: Dataset, election_id: str) -> str:
    """Who led a contest and the share, as short as can be: 'Amanat 53.9%'. Empty where no result is known."""
    first = leading(dataset, election_id)
    return with_doubt(in_short(dataset, first), any(line.unconfirmed for line in first)) if first else ""


def leading(dataset: Dataset, election_id: str) -> tuple[Line, ...]:
    """Who led a contest by the published shares; several where they are level, none where no result is known."""
    return phrases.leaders(shares.shares(dataset, election_id, dataset.row("elections", election_id)["share_base"]))


def in_short(dataset: Dataset, first: Sequence[Line]) -> str:
    """Those who led, and their share: 'Amanat 53.9%'."""
    names = words.listing([dataset.short(line.contestant_id) for line in first])
    return f"{names} {words.share(first[0].share or 0)}"
