"""What a contest's votes would have made of its list seats under any rules, beside what they officially made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from election.contests.bases import BaseName, base_of
from election.contests.house import house_of
from election.contests.lines import real
from election.contests.rules import (
    WHOLE,
    ListVotes,
    Rules,
    calculated,
    divided,
    list_votes,
    official_rules,
    official_seats,
)
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.seats.apportion import Apportionment
from election.seats.awards import ApportionmentError
from election.seats.formulas import FORMULAS


@dataclass(frozen=True, eq=False)
class Scenario:
    """A contest under some rules.

    rules, official  those calculated by, and the contest's own
    limited     whether the contest's own threshold is known
    counted     the votes for each party of the ballot
    parties     their ids, most votes first
    result      what the rules make of the votes
    published   the official list seats, as far as they are published
    by_constituency  whether these were given out by constituency; what is calculated shares them out nationwide
    vacant      how many of them nobody holds
    """

    dataset: Dataset
    election: str
    rules: Rules
    official: Rules
    limited: bool
    counted: ListVotes
    parties: tuple[str, ...]
    result: Apportionment
    published: Mapping[str, int]
    by_constituency: bool = False
    vacant: int = 0

    @property
    def as_official(self) -> bool:
        """Whether the rules are the contest's own; a base makes no difference without a threshold."""
        base = self.rules.base if self.rules.limited else self.official.base
        return replace(self.rules, base=base) == self.official

    @property
    def complete(self) -> bool:
        """Whether the official seats of all parties are known, and are with the vacant ones as many as there were."""
        held = sum(self.published.values()) + self.vacant
        return set(self.parties) == set(self.published) and held == self.official.seats

    @property
    def agrees(self) -> bool:
        """Whether the calculation gives just the official seats."""
        return self.complete and not self.result.ties and all(self.change(party) == 0 for party in self.parties)

    @property
    def vacated(self) -> bool:
        """Whether the calculation gives the official seats and those that are vacant, to whom they would have gone."""
        clear = self.complete and not self.result.ties and self.vacant > 0
        return clear and all(self.seats(party) >= self.published[party] for party in self.parties)

    @property
    def compared(self) -> bool:
        """Whether as many seats are divided as officially were: only then is a seat more or less a gain or a loss."""
        return self.rules.seats == self.official.seats

    def seats(self, party: str) -> int:
        """The seats that are decided."""
        return self.result.seats.get(party, 0)

    def most(self, party: str) -> int:
        """The seats with one more for each tie that the party is in."""
        return self.seats(party) + sum(party in tie.contestants for tie in self.result.ties)

    def change(self, party: str) -> int | None:
        """Decided seats against the official ones; None where those are not published."""
        return self.seats(party) - self.published[party] if party in self.published else None

    def moved(self, party: str) -> int:
        """The least by which the party's seats differ from the official ones, however its ties end; 0 where those are
        not published."""
        official = self.published.get(party)
        if official is None or self.seats(party) <= official <= self.most(party):
            return 0
        return self.seats(party) - official if self.seats(party) > official else self.most(party) - official

    @cached_property
    def winners(self) -> tuple[str, ...]:
        """Everyone who has a seat, or may have one by a tie; most seats first, then most votes."""
        having = [party for party in self.parties if self.most(party)]
        return tuple(sorted(having, key=lambda party: (-self.seats(party), -self.most(party))))

    @cached_property
    def leaders(self) -> tuple[str, ...]:
        """Who has most of the decided seats: one, several, or nobody."""
        top = max((self.seats(party) for party in self.parties), default=0)
        return tuple(party for party in self.parties if top and self.seats(party) == top)

    @property
    def base_votes(self) -> int | None:
        """How many votes the threshold is a share of, in the unit of `counted`; None where it is not known."""
        return _base_votes(self.dataset, self.election, self.rules.base, self.counted)

    def share(self, party: str) -> Fraction | None:
        """The party's share of the base of the threshold."""
        base = self.base_votes
        return Fraction(self.counted.votes[party], base) if base else None


def _base_votes(dataset: Dataset, election: str, base: BaseName, counted: ListVotes) -> int | None:
    if not counted.from_shares:
        return base_of(dataset, election, base).votes
    # the shares are hundredths of a per cent of their own base; less than a whole only of the votes for parties
    everything = {str(dataset.row("elections", election)["share_base"]): WHOLE, "parties": sum(counted.votes.values())}
    return everything.get(base)


@kept_with_data(256)
def scenario(dataset: Dataset, election: str, rules: Rules) -> Scenario:
    """KeyError or ApportionmentError (a sentence for the reader): this contest has no list seats that could be
    calculated; the formula can't divide these seats."""
    official, counted = official_rules(dataset, election), list_votes(dataset, election)
    contest = dataset.row("elections", election)
    if official is None or counted is None:
        raise KeyError(election)
    return Scenario(
        dataset=dataset,
        election=election,
        rules=rules,
        official=official,
        limited=real(contest["threshold_pct"]) is not None,
        counted=counted,
        parties=tuple(sorted(counted.votes, key=lambda party: -counted.votes[party])),
        result=calculated(dataset, election, rules),
        published=official_seats(dataset, election),
        by_constituency=contest["seats_by"] == "constituency",
        vacant=house.vacant if (house := house_of(dataset, election)) and not house.mixed else 0,
    )


@dataclass(frozen=True)
class Span:
    """Thresholds over `above` (from 0 on in the first span) up to and with `to` under which the seats are the same.
    `result` is None where the formula can't divide them."""

    above: Fraction
    to: Fraction
    result: Apportionment | None

    def seats(self, party: str) -> int:
        """The decided ones."""
        return self.result.seats.get(party, 0) if self.result else 0

    def has(self, threshold: Fraction) -> bool:
        return self.above < threshold <= self.to or (threshold == 0 == self.above)


@kept_with_data(256)
def spans(dataset: Dataset, election: str, rules: Rules, top: Fraction) -> tuple[Span, ...]:
    """The seats for every threshold from 0 to `top`, other rules as they are. They can change only where a party's
    share lies; a share equal to the threshold is over it. Empty where nobody's share is known."""
    now = scenario(dataset, election, rules)
    shares = {share for party in now.parties if (share := now.share(party)) is not None}
    ends = [*sorted(share for share in shares if 0 < share < top), top] if shares else []
    found: list[Span] = []
    for end in ends:
        try:
            result = calculated(dataset, election, replace(rules, threshold=end))
        except ApportionmentError:
            result = None
        above = found[-1].to if found else Fraction(0)
        if found and _same(found[-1].result, result):
            found[-1] = replace(found[-1], to=end)
        else:
            found.append(Span(above, end, result))
    return tuple(found)


def _same(one: Apportionment | None, other: Apportionment | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.ties == other.ties and _won(one) == _won(other)


def _won(result: Apportionment) -> dict[str, int]:
    return {party: seats for party, seats in result.seats.items() if seats}


def votes_short(now: Scenario, party: str) -> int | None:
    """How many votes more would have given the party one seat more, all others' votes as they are; they count in the
    base of the threshold too. It is the smallest such number (or, with a Droop quota, which is rounded, nearly so).

    None where votes are not published, where no number would do, and for a formula by which one vote more can leave
    more whole quotas than seats.
    """
    base, rules = now.base_votes, now.rules
    if now.counted.from_shares or (base is None and rules.limited) or not FORMULAS[rules.formula].divides_any:
        return None
    wanted = now.seats(party) + 1

    def enough(more: int) -> bool:
        votes = now.counted.votes | {party: now.counted.votes[party] + more}
        total = None if base is None else base + more
        return divided(votes, rules, total).seats.get(party, 0) >= wanted

    return _least(enough, 2 * sum(now.counted.votes.values()) + 2)


def _least(enough: Callable[[int], bool], limit: int) -> int | None:
    """The smallest number from 1 to about `limit` that is enough, where more is always enough as well."""
    high = 1
    while not enough(high):
        if high > limit:
            return None
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high
