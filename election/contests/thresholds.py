"""Which threshold held for whom at a contest, who stayed under it, and who took part below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from election.contests.bases import base_of
from election.contests.lines import Line, ballot, decimal, result_rows
from election.package.dataset import Dataset
from election.package.kept import kept_with_data


@dataclass(frozen=True)
class Thresholds:
    """The thresholds of a contest, in per cent, and on which side of them its parties were.

    general   the one that held for all others; None where there is none or none is known
    own       the parties for which another one is recorded; 0: exempt
    seated    below the general one and still with list seats, though no threshold of their own is recorded: it can't
              have held for them
    under     below the threshold that held for them
    below     below the general one
    """

    general: Decimal | None
    own: Mapping[str, Decimal]
    seated: frozenset[str]
    under: frozenset[str]
    below: frozenset[str]

    @property
    def exempt(self) -> frozenset[str]:
        """Those that took part though they were below the general threshold."""
        return self.below - self.under

    @property
    def higher(self) -> Mapping[str, Decimal]:
        """The parties that needed another share than the general one, and not none at all."""
        return {name: limit for name, limit in self.own.items() if limit and limit != self.general}

    def of(self, contestant: str) -> Decimal | None:
        """What the party needed; None where that is not known."""
        return self.own.get(contestant, Decimal(0) if contestant in self.seated else self.general)


@kept_with_data(64)
def thresholds_of(dataset: Dataset, election_id: str) -> Thresholds:
    """The thresholds of a contest. They are set against the shares as they are published; where votes and total are
    known, whole numbers decide, so that no rounding lifts a party over one."""
    contest = dataset.row("elections", election_id)
    general = decimal(contest["threshold_pct"])
    total = base_of(dataset, election_id, contest["share_base"]).votes
    parties = [line for line in ballot(dataset, election_id) if line.kind == "party"]
    own = _own(dataset, election_id, {line.contestant_id for line in parties})
    below = frozenset(line.contestant_id for line in parties if _below(line, general, total))
    seated = frozenset(
        line.contestant_id for line in parties
        if line.contestant_id in below and line.contestant_id not in own and line.list_seats
    )  # fmt: skip
    under = {line.contestant_id for line in parties if _below(line, own.get(line.contestant_id, general), total)}
    return Thresholds(general, own, seated, frozenset(under - seated), below)


def _own(dataset: Dataset, election_id: str, parties: set[str]) -> dict[str, Decimal]:
    rows = result_rows(dataset, election_id)
    rows = rows[rows["threshold_pct"].notna()]
    limits = {str(row.contestant_id): decimal(row.threshold_pct) for row in rows.itertuples()}
    return {name: limit for name, limit in limits.items() if limit is not None and name in parties}


def _below(line: Line, limit: Decimal | None, total: int | None) -> bool:
    """Whether it is known that a line is below a threshold: 100 x votes < threshold x total."""
    if limit is None:
        return False
    if line.votes is not None and total:
        return 100 * line.votes < Fraction(limit) * total
    return line.printed is not None and line.printed < limit
