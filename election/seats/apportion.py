"""Votes to seats: who is over the threshold, and how many seats each has by a formula that carries its usual name.

Whole numbers and fractions only: 10**12 votes, a share of exactly 5% and a tie come out as what they are.

    >>> apportion({"red": 600, "blue": 300, "green": 100}, 9, "dhondt", threshold=0.05).seats
    mappingproxy({'red': 6, 'blue': 3, 'green': 0})
"""

from __future__ import annotations

import operator
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from election.seats.awards import ApportionmentError, Division, Excluded, Steps, Tie
from election.seats.divisors import HighestAverages, by_divisor
from election.seats.formulas import FORMULAS
from election.seats.quotas import LargestRemainder, by_quota
from election.words import _, listing

NOBODY: Mapping[str, Fraction] = MappingProxyType({})
"""For a contest with one threshold for all."""


@dataclass(frozen=True)
class Apportionment:
    """How votes became seats.

    formula   its name in FORMULAS
    seats     the decided seats of everyone who took part, 0 where none
    ties      who ties for how many of the last seats; empty when all is decided
    excluded  who stayed under the threshold, most votes first
    steps     how the seats fell
    """

    formula: str
    seats: Mapping[str, int]
    ties: tuple[Tie, ...]
    excluded: tuple[Excluded, ...]
    steps: Steps


def apportion(
    votes: Mapping[str, int],
    seats: int,
    formula: str,
    threshold: Fraction | float | str = 0,
    base: int | None = None,
    *,
    own: Mapping[str, Fraction] = NOBODY,
    at_least: int = 0,
) -> Apportionment:
    """Divides seats among contestants by their votes, by one of FORMULAS.

    threshold  the fraction (0.05, "1/20", Fraction(1, 20)) of `base` that a contestant needs; exactly that is enough
    base       what the threshold is a fraction of, by default the sum of the votes
    own        the fraction that someone needs instead of `threshold`, by contestant; 0: exempt
    at_least   so many take part though they are under the threshold: with fewer over it, those with the next most
               votes do (all of them, where several have equally many). 2 is from Kazakhstan's law as amended on 9
               February 2009, by which the second list takes part where only one is over: Constitutional Act on
               Elections, article 97 in the Venice Commission's VOTA (te.gob.mx/vota_elections, article 23093), and
               IPU Parline (archive.ipu.org/parline-e/reports/2165_B.htm). That law also counted 0.7 of the second
               list's quotas and gave it two seats at least, which is not done here

    The quota is one of the votes for those who take part. Whoever has no votes gets no seat; if nobody takes part,
    nobody gets one and the house stays empty. ApportionmentError: an unknown formula, a number that is negative or
    not whole, a base of nothing while there are votes, a quota that gives more seats than there are.
    """
    counted, house, wanted = _checked(votes, seats, formula, threshold)
    total = sum(counted.values()) if base is None else _number(base, _("The base of the threshold"))
    if not total and any(counted.values()):
        raise ApportionmentError(_("The base of the threshold is 0, though there are votes."))
    needed = {each: own.get(each, wanted) * total for each in counted}
    over = _taking_part(counted, needed, at_least) if any(needed.values()) else set(counted)
    under = {each: number for each, number in counted.items() if each not in over}
    division = _divided({each: number for each, number in counted.items() if each in over}, house, formula)
    return Apportionment(formula, division.seats, division.ties, _excluded(under, total), division.steps)


def _checked(
    votes: Mapping[str, int], seats: int, formula: str, threshold: Fraction | float | str
) -> tuple[dict[str, int], int, Fraction]:
    if formula not in FORMULAS:
        known = listing(list(FORMULAS))
        raise ApportionmentError(
            _("There is no formula “{name}”; there are {known}.").format(name=formula, known=known)
        )
    counted = {each: _number(number, each) for each, number in votes.items()}
    try:
        # of 0.05 the number that is written so, not the nearest binary one
        wanted = Fraction(threshold if isinstance(threshold, int | Fraction) else str(threshold))
    except (ValueError, ZeroDivisionError):
        sentence = _("A threshold is a fraction such as 0.05 or 1/20, not “{text}”.")
        raise ApportionmentError(sentence.format(text=threshold)) from None
    if wanted < 0:
        raise ApportionmentError(_("A threshold can't be negative."))
    return counted, _number(seats, _("The number of seats")), wanted


def _number(value: int, what: str) -> int:
    try:
        number = operator.index(value)
    except TypeError:
        raise ApportionmentError(_("{what}: {value} is not a whole number.").format(what=what, value=value)) from None
    if number < 0:
        raise ApportionmentError(_("{what}: {value} is negative.").format(what=what, value=number))
    return number


def _taking_part(votes: Mapping[str, int], needed: Mapping[str, Fraction], at_least: int) -> set[str]:
    """Who has the votes that each needs; and, with fewer of them than `at_least`, who comes next."""
    over = {each for each, number in votes.items() if number >= needed[each]}
    missing = at_least - len(over)
    if missing > 0:
        under = sorted((number for each, number in votes.items() if each not in over and number), reverse=True)
        last = under[min(missing, len(under)) - 1] if under else None
        over |= {each for each, number in votes.items() if last is not None and number >= last}
    return over


def _excluded(under: Mapping[str, int], total: int) -> tuple[Excluded, ...]:
    """Those under the threshold, most votes first, with their part of what it is a fraction of."""
    base = total or 1  # 0 only where nobody has a vote
    excluded = (Excluded(each, number, Fraction(number, base)) for each, number in under.items())
    return tuple(sorted(excluded, key=lambda each: -each.votes))


def _divided(votes: Mapping[str, int], seats: int, formula: str) -> Division:
    """Seats among those who take part, in the order in which they were given."""
    contenders = {each: number for each, number in votes.items() if number}
    if not contenders or not seats:
        return Division(MappingProxyType(dict.fromkeys(votes, 0)), (), Steps())
    match FORMULAS[formula].rule:
        case LargestRemainder() as rule:
            division = by_quota(contenders, seats, rule)
        case HighestAverages() as rule:
            division = by_divisor(contenders, seats, rule)
    held = MappingProxyType({each: division.seats.get(each, 0) for each in votes})
    return Division(held, division.ties, division.steps)
