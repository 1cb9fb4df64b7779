"""What an apportionment is made of: seats one by one, ties, who stayed under the threshold. No arithmetic here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple


class ApportionmentError(ValueError):
    """Seats can't be divided like that; the message is a sentence for the reader."""


@dataclass(frozen=True)
class Tie:
    """Some of the last seats, which nothing in the votes decides: `seats` of them for more `contestants` than that."""

    contestants: tuple[str, ...]
    seats: int


@dataclass(frozen=True)
class Excluded:
    """Who stayed under the threshold, with which share of its base."""

    contestant: str
    votes: int
    share: Fraction


class QuotaShare(NamedTuple):
    """A contestant's votes in quotas: `whole` ones, each a seat, and what remains, as a part of one quota."""

    contestant: str
    votes: int
    whole: int
    remainder: Fraction


class Award(NamedTuple):
    """One seat that fell by itself.

    seat         its number, from 1; with a quota the whole quotas' seats come before
    contestants  who has it; several where they tie for it
    value        the remainder in quotas, or the quotient, votes / divisor (its square where divisors are roots), by
                 which it fell; None for a first seat that everyone has
    holding      seats held before; in a tie the first one's, as each one's is in the result
    """

    seat: int
    contestants: tuple[str, ...]
    value: Fraction | None
    holding: int


@dataclass(frozen=True)
class Steps:
    """How the seats fell. Divisor methods have no quota and no shares of one; their awards are all the seats."""

    quota: Fraction | None = None
    shares: tuple[QuotaShare, ...] = ()
    awards: tuple[Award, ...] = ()


@dataclass(frozen=True)
class Division:
    """Seats among those who take part: the decided ones, what is left undecided, and how it came about."""

    seats: Mapping[str, int]
    ties: tuple[Tie, ...]
    steps: Steps
