"""The rules by which a contest's list seats were divided, and what they make of its votes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from election.contests.bases import BaseName, base_of, published_bases
from election.contests.lines import Line, ballot, whole
from election.contests.thresholds import thresholds_of
from election.package.dataset import Dataset
from election.seats.apportion import Apportionment, apportion
from election.seats.awards import ApportionmentError
from election.seats.formulas import FORMULAS
from election.words import _, rounded

WHOLE = 10_000  # hundredths of a per cent: published shares have no more decimals


@dataclass(frozen=True)
class Rules:
    """How list seats are divided.

    formula    a name in FORMULAS
    threshold  what a list needs, as a fraction of the base: Fraction(1, 20) for 5%
    seats      how many there are
    base       what the threshold is a share of
    own        the parties that need another fraction than `threshold`, whatever that is; 0: exempt
    at_least   so many lists take part though they are under the threshold; 0: only those over it
    """

    formula: str
    threshold: Fraction
    seats: int
    base: BaseName
    at_least: int = 0
    own: tuple[tuple[str, Fraction], ...] = ()

    @property
    def limited(self) -> bool:
        """Whether anyone needs a share of the votes."""
        return bool(self.threshold) or any(limit for _party, limit in self.own)

    @property
    def percent(self) -> Decimal:
        """The threshold in per cent."""
        return Decimal(100 * self.threshold.numerator) / self.threshold.denominator


@dataclass(frozen=True)
class ListVotes:
    """The votes for each party of a ballot, never "against all", in the order of the table. `from_shares`: no vote
    counts are published, and these are published shares in hundredths of a per cent."""

    votes: dict[str, int]
    from_shares: bool


def official_rules(dataset: Dataset, election_id: str) -> Rules | None:
    """The contest's own rules. None where it has no list seats, or its formula or the votes are not known.

    Where no threshold is given, none is used: the seats then show what would follow without one.
    """
    contest = dataset.row("elections", election_id)
    seats, formula = whole(contest["list_seats"]), str(contest["formula"])
    if not seats or formula not in FORMULAS or list_votes(dataset, election_id) is None:
        return None
    held = thresholds_of(dataset, election_id)
    own = {**dict.fromkeys(sorted(held.seated), Decimal(0)), **held.own}
    return Rules(
        formula,
        Fraction(held.general or 0) / 100,
        seats,
        contest["share_base"],
        own=tuple((party, Fraction(limit) / 100) for party, limit in own.items()),
    )


def list_votes(dataset: Dataset, election_id: str) -> ListVotes | None:
    """The votes for every party of the ballot; None where neither votes nor shares of all of them are published."""
    parties = _parties(dataset, election_id)
    if not parties or not bool(dataset.row("elections", election_id)["lines_complete"]):
        return None
    if all(line.votes is not None for line in parties):
        return ListVotes({line.contestant_id: line.votes or 0 for line in parties}, from_shares=False)
    if any(line.printed is None for line in parties):
        return None
    return ListVotes({line.contestant_id: hundredths(line.printed or Decimal(0)) for line in parties}, from_shares=True)


def calculated(dataset: Dataset, election_id: str, rules: Rules) -> Apportionment:
    """The seats that follow from the contest's votes by any rules.

    ApportionmentError, a sentence for the reader: the votes or the base of the threshold are not known, or the
    formula can't divide these seats.
    """
    counted = list_votes(dataset, election_id)
    if counted is None:
        raise ApportionmentError(_("The votes for the parties of this ballot are not all known."))
    base = _base(dataset, election_id, rules, counted) if rules.limited else None
    return divided(counted.votes, rules, base)


def divided(votes: Mapping[str, int], rules: Rules, base: int | None) -> Apportionment:
    """Any votes divided by these rules; `base` is what the thresholds are shares of, by default the sum of the votes.
    Raises as `apportion` does."""
    return apportion(
        votes, rules.seats, rules.formula, rules.threshold, base, own=dict(rules.own), at_least=rules.at_least
    )


def official_seats(dataset: Dataset, election_id: str) -> dict[str, int]:
    """The list seats of each party of the ballot as published, in the order of the table; a gap in the table is no 0
    and is left out."""
    return {
        line.contestant_id: line.list_seats for line in _parties(dataset, election_id) if line.list_seats is not None
    }


def _parties(dataset: Dataset, election_id: str) -> tuple[Line, ...]:
    return tuple(line for line in ballot(dataset, election_id) if line.kind == "party")


def hundredths(share: Decimal) -> int:
    """A published share in hundredths of a per cent: 53.9 -> 5390. Halves go away from zero."""
    return int(rounded(100 * share, 0))


def _base(dataset: Dataset, election_id: str, rules: Rules, counted: ListVotes) -> int:
    """How many votes the threshold is a share of: votes, or hundredths of a per cent if shares are counted."""
    base = base_of(dataset, election_id, rules.base)
    if counted.from_shares:
        if rules.base in published_bases(dataset, election_id):
            return WHOLE
        if base.known and rules.base == "parties":
            return sum(counted.votes.values())
    elif base.votes:
        return base.votes
    raise ApportionmentError(base.reason or _("What the threshold would be a share of is not known as a number."))
