"""Highest averages: seat after seat goes to the largest quotient of votes and a divisor that grows with seats held."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heapreplace
from itertools import count

from election.seats.awards import Award, Division, Steps, Tie
from election.words import _


@dataclass(frozen=True)
class HighestAverages:
    """What votes are divided by.

    divisor   of whoever holds so many seats, as a whole number; 0 stands for a seat that everyone has before anyone has
              two
    unit      what the divisors are multiplied with to be whole: 5 where they are 1.4, 3, 5 ...
    roots     the divisors are roots, and `divisor` gives their squares, which compare alike
    quotient  what the quotient is, as a sentence
    """

    divisor: Callable[[int], int]
    unit: int = 1
    roots: bool = False
    quotient: str = _("The quotient is votes divided by the formula’s divisor for the seats already held.")

    def number(self, value: Fraction) -> float:
        """A quotient as it is printed."""
        return math.sqrt(value) if self.roots else float(value)


def by_divisor(votes: Mapping[str, int], seats: int, rule: HighestAverages) -> Division:
    """Seats by the highest averages, among contestants (one at least) who all have votes.

    A heap finds the largest quotient of each turn. What it compares is a quotient in units of 1 / 2**shift, rounded
    down to a whole number; two quotients a/b and c/d that differ do so by at least 1 / bd, and 2**shift is more than
    any bd, so that numbers which are equal mean quotients which are equal, and all others keep their order.
    """
    names = sorted(votes, key=lambda each: -votes[each])  # of equal ones the first as it was given
    weights = [votes[each] ** 2 if rule.roots else votes[each] * rule.unit for each in names]
    divisors = [rule.divisor(held) for held in range(seats + 1)]
    shift = 2 * divisors[-1].bit_length()
    number = len(names)
    first = divisors[0]
    above = (weights[0] << shift) + 1  # more than any quotient by a divisor of 1 or more
    # one number for each contestant, so that comparing is cheap: the quotient, negative, then the place in `names`
    heap = [
        place - ((weight << shift) // first if first else above + weight) * number
        for place, weight in enumerate(weights)
    ]
    heapify(heap)
    held = [0] * number
    fell: list[tuple[int, int, int]] = []
    last = 0
    for _turn in range(seats):
        last, place = divmod(heap[0], number)
        before = held[place]
        fell.append((last, place, before))
        held[place] = before + 1
        heapreplace(heap, place - (weights[place] << shift) // divisors[before + 1] * number)
    return _division(names, weights, divisors, held, fell, [each % number for each in heap if each // number == last])


def _division(
    names: list[str],
    weights: list[int],
    divisors: list[int],
    held: list[int],
    fell: list[tuple[int, int, int]],
    waiting: list[int],
) -> Division:
    """The seats in the order in which they fell (quotient, place in `names`, seats held before). `waiting` are those
    whose next quotient equals the last one that took a seat: they tie with all who had theirs by it."""
    undecided = 0
    if waiting:
        while undecided < len(fell) and fell[-1 - undecided][0] == fell[-1][0]:
            held[fell[-1 - undecided][1]] -= 1
            undecided += 1
    clear = len(fell) - undecided
    alone = [(name,) for name in names]
    awards = [
        Award(seat, alone[place], Fraction(weights[place], divisors[before]) if divisors[before] else None, before)
        for seat, (_key, place, before) in zip(count(1), fell[:clear], strict=False)
    ]
    seats = {name: held[place] for place, name in enumerate(names)}
    if not undecided:
        return Division(seats, (), Steps(awards=tuple(awards)))
    places = sorted({place for _key, place, _before in fell[clear:]} | set(waiting))
    tied = tuple(names[place] for place in places)
    divisor = divisors[held[places[0]]]
    value = Fraction(weights[places[0]], divisor) if divisor else None
    awards += [Award(clear + number, tied, value, held[places[0]]) for number in range(1, undecided + 1)]
    return Division(seats, (Tie(tied, undecided),), Steps(awards=tuple(awards)))
