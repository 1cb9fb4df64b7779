"""What arithmetic says where two sources give two figures for the votes of a line.

The lines of a ballot add up to a total that may be published elsewhere, and the printed share of a line follows from
its votes. Both are computed with either figure: often only one of the two fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from election.contests.lines import Line, decimal, result, whole
from election.package.checks.rounding import follows
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.package.values import WHOLE
from election.record.differences import Difference, differences
from election.words import _, rounded

Fit = Literal["used", "other", "both", "neither", "unknown"]


@dataclass(frozen=True)
class Total:
    """A published number that the lines should add up to, and what it is called."""

    label: str
    votes: int
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class Weighed:
    """A line for whose votes two sources give two figures.

    lines    all lines that are added up, in the order of the table; empty if one has no votes published
    total    what they should add up to; None if no such number is published
    base     how many votes printed shares are shares of: with the figure used, with the other; None if not known
    digits   the most decimals of any printed share of this contest: if one has two, 53.9 is 53.90"""

    election_id: str
    line: Line
    used: int
    other: int
    source_ids: tuple[str, ...]
    lines: tuple[Line, ...]
    total: Total | None
    base: tuple[int | None, int | None]
    digits: int

    @property
    def sums(self) -> tuple[int, int]:
        """The lines added up, with the figure used and with the other. Meaningless without lines."""
        rest = sum(line.votes or 0 for line in self.lines) - self.used
        return rest + self.used, rest + self.other

    @property
    def by_sum(self) -> Fit:
        if self.total is None or not self.lines:
            return "unknown"
        return _fit(*(votes == self.total.votes for votes in self.sums))

    def shares(self, line: Line) -> tuple[float | None, float | None]:
        """A line's share in per cent, with the figure used and with the other."""
        votes = (self.used, self.other) if line.contestant_id == self.line.contestant_id else (line.votes, line.votes)
        first, second = (
            100 * part / base if part is not None and base else None
            for part, base in zip(votes, self.base, strict=True)
        )
        return first, second

    @property
    def by_share(self) -> Fit:
        """Whether the printed share follows: to the digits that this contest's shares are printed with, else to its
        own (30.9 may stand for 30.90 or for anything that rounds to it)."""
        if self.line.printed is None or None in self.base:
            return "unknown"
        closely = _fit(*self._follow(rounded(self.line.printed, self.digits)))
        return closely if closely in ("used", "other") else _fit(*self._follow(self.line.printed))

    def _follow(self, printed: Decimal) -> tuple[bool, bool]:
        first, second = self.base
        return follows(self.used, first or 0, printed), follows(self.other, second or 0, printed)

    @property
    def fit(self) -> Fit:
        """Which figure fits: by the sum where that settles it, else by the share."""
        if self.by_sum in ("used", "other"):
            return self.by_sum
        return self.by_share if self.by_share in ("used", "other") or self.by_sum == "unknown" else self.by_sum


def _fit(used: bool, other: bool) -> Fit:
    if used and other:
        return "both"
    return "used" if used else "other" if other else "neither"


@kept_with_data(1)
def weighed(dataset: Dataset) -> tuple[Weighed, ...]:
    """Every line on whose votes a second source differs, in the order of `crosschecks`; one whose votes are a gap in
    the data has nothing to be weighed against."""
    return tuple(_weighed(dataset))


def _weighed(dataset: Dataset) -> Iterator[Weighed]:
    for each in differences(dataset):
        if (each.cell.table, each.cell.column) == ("results", "votes") and WHOLE.fullmatch(each.other):
            contestant = each.cell.key.partition("/")[2]
            lines = result(dataset, each.contest)
            line = next((line for line in lines if line.contestant_id == contestant), None)
            if line is not None and line.votes is not None:
                yield _weigh(dataset, line, each)


def _weigh(dataset: Dataset, line: Line, difference: Difference) -> Weighed:
    election_id, used, other = difference.contest, line.votes or 0, int(difference.other)
    published, lines = result(dataset, election_id), _adding_up(dataset, election_id)
    added = sum(each.votes or 0 for each in lines)
    sums = (added, added - used + other)
    total = _total(dataset, election_id, lines, sums)
    return Weighed(
        election_id=election_id,
        line=line,
        used=used,
        other=other,
        source_ids=difference.source_ids,
        lines=lines,
        total=total,
        base=_base(dataset, election_id, lines, total, sums),
        digits=max((_decimals(each.printed) for each in published if each.printed is not None), default=0),
    )


def _adding_up(dataset: Dataset, election_id: str) -> tuple[Line, ...]:
    """The lines that should add up to the total: all of the ballot, and the uncounted votes if they are published.
    Empty if a line is missing, or has no votes."""
    lines = result(dataset, election_id)
    if any(each.votes is None for each in lines) or not bool(dataset.row("elections", election_id)["lines_complete"]):
        return ()
    return lines


def _total(dataset: Dataset, election_id: str, lines: Sequence[Line], sums: tuple[int, int]) -> Total | None:
    """What the lines should add up to. With what counts for nobody among them: the ballots. Without: a single figure
    of the contest that either sum meets, else the ballots less the invalid ones."""
    contest = dataset.row("elections", election_id)
    ballots, invalid = whole(contest["ballots"]), whole(contest["invalid_votes"])
    if any(line.kind == "uncounted" for line in lines):
        return Total(_("Ballots cast"), ballots, contest["source_ids"]) if ballots else None
    facts = dataset["facts"]
    for fact in facts[facts["election_id"] == election_id].itertuples():
        if decimal(fact.value) in sums:
            return Total(fact.label, int(fact.value), fact.source_ids)
    if lines and ballots and invalid is not None:
        return Total(_("Ballots cast less the invalid ones"), ballots - invalid, contest["source_ids"])
    return None


def _base(
    dataset: Dataset, election_id: str, lines: Sequence[Line], total: Total | None, sums: tuple[int, int]
) -> tuple[int | None, int | None]:
    """How many votes the printed shares are shares of, with the figure used and with the other: the ballots cast if
    shares are of these, else the published total, else the sum of the lines."""
    contest = dataset.row("elections", election_id)
    if contest["share_base"] == "ballots":
        return whole(contest["ballots"]), whole(contest["ballots"])
    if any(line.kind == "uncounted" for line in lines) or not lines:
        return None, None
    return (total.votes, total.votes) if total else sums


def _decimals(share: Decimal) -> int:
    """How many decimals a share has: 53.9 -> 1."""
    return len(f"{share:f}".partition(".")[2])
