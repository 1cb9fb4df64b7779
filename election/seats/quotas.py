"""Largest remainder: a seat for each whole quota, and the seats left to the largest remainders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from election.seats.awards import ApportionmentError, Award, Division, QuotaShare, Steps, Tie
from election.words import count, n_


@dataclass(frozen=True)
class LargestRemainder:
    """How many votes make a seat, and what if that is too few.

    quota     of V votes in all and S seats, at least 1
    too_many  whether whole quotas can be more than the seats. "tie": by one, where no vote is left over; all who have a
              quota then tie for the last seat of each, as in D'Hondt, to which such a quota is a short way. "error":
              by any number, and nothing says who goes without
    """

    quota: Callable[[int, int], Fraction]
    too_many: Literal["never", "tie", "error"] = "never"

    def number(self, value: Fraction) -> float:
        """A remainder as it is printed."""
        return float(value)


def by_quota(votes: Mapping[str, int], seats: int, rule: LargestRemainder) -> Division:
    """Seats by a quota and the largest remainders of it, among contestants who all have votes; `seats` at least 1.

    ApportionmentError when the whole quotas are more than the seats and the rule makes no tie of that.
    """
    quota = rule.quota(sum(votes.values()), seats)
    unit, size = quota.denominator, quota.numerator  # votes in units of 1 / denominator are whole, as the quota is
    parts = {each: divmod(number * unit, size) for each, number in votes.items()}
    shares = tuple(QuotaShare(each, votes[each], whole, Fraction(rest, size)) for each, (whole, rest) in parts.items())
    left = seats - sum(whole for whole, _rest in parts.values())
    if left < 0 and rule.too_many == "tie":
        return _one_quota_too_many(shares, seats, quota)
    if left < 0:
        sentence = n_(
            "The quota is too small: whole quotas alone give {{given}} seats, and there is only {n}.",
            "The quota is too small: whole quotas alone give {{given}} seats, and there are only {n}.",
            seats,
        )
        raise ApportionmentError(sentence.format(given=count(seats - left)))
    order = sorted(shares, key=lambda share: -parts[share.contestant][1])
    held, ties, awards = _by_remainder(order, left, seats)
    return Division(held, ties, Steps(quota, shares, awards))


def _by_remainder(
    order: list[QuotaShare], left: int, seats: int
) -> tuple[dict[str, int], tuple[Tie, ...], tuple[Award, ...]]:
    """The seats that are left, one for each of the largest remainders, in which order the shares are. Where there are
    more seats than contestants (a quota rounded up, and hardly more votes than seats) everyone has one, and the
    remainders are gone through again."""
    held = {share.contestant: share.whole for share in order}
    awards: list[Award] = []
    while left:
        taking = min(left, len(order))
        last = order[taking - 1].remainder
        disputed = taking < len(order) and order[taking].remainder == last
        for share in order[:taking]:
            if disputed and share.remainder == last:
                tied = tuple(share.contestant for share in order if share.remainder == last)
                return held, (Tie(tied, left),), (*awards, *_tied(tied, left, seats, last, held[tied[0]]))
            awards.append(Award(seats - left + 1, (share.contestant,), share.remainder, held[share.contestant]))
            held[share.contestant] += 1
            left -= 1
    return held, (), tuple(awards)


def _one_quota_too_many(shares: tuple[QuotaShare, ...], seats: int, quota: Fraction) -> Division:
    """Everybody's votes are whole quotas, one more in all than there are seats."""
    full = tuple(share.contestant for share in shares if share.whole)
    held = {share.contestant: max(share.whole - 1, 0) for share in shares}
    disputed = len(full) - 1
    if not disputed:  # alone, with a quota more than there are seats
        return Division(held, (), Steps(quota, shares, ()))
    awards = _tied(full, disputed, seats, Fraction(1), held[full[0]])
    return Division(held, (Tie(full, disputed),), Steps(quota, shares, awards))


def _tied(tied: tuple[str, ...], number: int, seats: int, value: Fraction, holding: int) -> tuple[Award, ...]:
    return tuple(Award(seat, tied, value, holding) for seat in range(seats - number + 1, seats + 1))
