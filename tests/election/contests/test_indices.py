"""Indices against published values, and against what is proved of them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset
from election.contests.indices import effective_number, gallagher, loosemore_hanby, sainte_lague_index
from election.contests.lines import ballot
from election.seats.apportion import apportion
from election.seats.awards import ApportionmentError
from election.seats.formulas import FORMULAS

# New Zealand 2011, party votes and all 121 seats: National, Labour, Green, NZ First, Conservative, Maori, Mana, ACT,
# United Future and those without a seat (official results, as in github.com/kerihenare/gallagher).
NZ_VOTES = [1058636, 614937, 247372, 147544, 59237, 31982, 24168, 23889, 13443, 11738, 1714, 1595, 1209]
NZ_SEATS = [59, 34, 14, 8, 0, 3, 1, 1, 1, 0, 0, 0, 0]


def test_gallagher_of_a_real_election() -> None:
    assert gallagher(NZ_VOTES, NZ_SEATS) == pytest.approx(2.377974544114885)  # the same package's documentation


def test_loosemore_hanby_of_a_real_election() -> None:
    """Wales 2011, in per cent: the tests of the R package SciencesPo have 0.147."""
    votes = [26.7, 22.6, 16.1, 14.9, 6.3, 1.4, 1.0, 11.0]
    seats = [36.0, 25.3, 16.0, 16.0, 2.7, 2.7, 1.3, 0]
    assert loosemore_hanby(votes, seats) == pytest.approx(14.7, abs=0.5)


def test_effective_number() -> None:
    """Halves split in turn count 2, 8/3 and 4: lists.electorama.com, election methods, 15 December 2012. Two large
    and five small parties: it.wikipedia.org/wiki/Indice_di_Laakso-Taagepera has 2.2."""
    assert effective_number([50, 50]) == pytest.approx(2)
    assert effective_number([50, 25, 25]) == pytest.approx(8 / 3)
    assert effective_number([25, 25, 25, 25]) == pytest.approx(4)
    assert effective_number([50, 45, 1, 1, 1, 1, 1]) == pytest.approx(2.2, abs=0.02)
    assert effective_number([7]) == 1


def test_by_hand() -> None:
    votes, seats = [50, 30, 20], [6, 3, 1]  # 60, 30 and 10% of the seats
    assert gallagher(votes, seats) == pytest.approx(math.sqrt((10**2 + 0 + 10**2) / 2))
    assert loosemore_hanby(votes, seats) == pytest.approx(10)
    assert sainte_lague_index(votes, seats) == pytest.approx(10**2 / 50 + 10**2 / 20)


def test_what_is_not_defined() -> None:
    for index in (gallagher, loosemore_hanby, sainte_lague_index):
        assert index([], []) is None
        assert index([0, 0], [1, 0]) is None
        assert index([1, 2], [0, 0]) is None
        assert index([3, -1], [1, 1]) is None
        with pytest.raises(ValueError, match="2 and 1 numbers"):
            index([1, 2], [1])
    assert effective_number([]) is None
    assert effective_number([0, 0]) is None
    assert sainte_lague_index([5, 0], [1, 1]) is None  # seats without votes weigh without end
    assert sainte_lague_index([5, 0], [1, 0]) == 0


def test_with_and_without_against_all(good: Dataset) -> None:
    """2023: 248,291 against all are votes that became no seat. The seats are the 69 of the lists."""
    lines = ballot(good, "mazhilis-2023")
    assert lines[-1].kind == "against_all"
    votes, seats = [line.votes or 0 for line in lines], [line.list_seats or 0 for line in lines]
    assert (len(votes), sum(votes), sum(seats)) == (8, 6_366_441, 69)
    # by pocket calculator, who has less than their share. Of valid votes: one list 2.30, against all 3.90; of those for
    # parties: that list 2.39, two others 8.94 - 8.70 and 8.75 - 8.70
    assert loosemore_hanby(votes, seats) == pytest.approx(2.30 + 3.90, abs=0.01)
    assert loosemore_hanby(votes[:-1], seats[:-1]) == pytest.approx(2.39 + 0.25 + 0.05, abs=0.01)
    assert gallagher(votes, seats) > gallagher(votes[:-1], seats[:-1])  # type: ignore[operator]
    assert effective_number(votes) == pytest.approx(3.07, abs=0.01)
    assert effective_number(seats) == pytest.approx(2.68, abs=0.01)


VOTES = st.lists(st.integers(1, 10**7), min_size=2, max_size=8)


@settings(max_examples=60, deadline=None)
@given(votes=VOTES, house=st.integers(1, 60))
def test_each_index_is_least_for_the_formula_that_is_proved_to_make_it_so(votes: list[int], house: int) -> None:
    """Largest remainders by Hare's quota have the least Gallagher and Loosemore-Hanby index, Sainte-Lague's method has
    the least of the index of its name: Gallagher (1991)."""
    named = {f"p{place}": number for place, number in enumerate(votes)}
    found = {}
    for formula in FORMULAS:
        try:
            result = apportion(named, house, formula)
        except ApportionmentError:
            continue
        if not result.ties:
            found[formula] = list(result.seats.values())
    for index, best in (
        (gallagher, "hare"), (loosemore_hanby, "hare"), (sainte_lague_index, "sainte-lague"),
    ):  # fmt: skip
        if best in found:
            least = index(votes, found[best]) or 0.0
            assert all(least <= (index(votes, seats) or 0.0) + 1e-9 for seats in found.values())


@settings(max_examples=60, deadline=None)
@given(votes=VOTES, times=st.integers(2, 9))
def test_what_holds_for_any_votes(votes: list[int], times: int) -> None:
    number = effective_number(votes)
    assert number is not None
    assert 1 <= number <= len(votes) + 1e-9
    assert number == pytest.approx(effective_number([times * each for each in votes]))
    for index in (gallagher, loosemore_hanby, sainte_lague_index):
        assert index(votes, votes) == pytest.approx(0)
    one = [1] + [0] * (len(votes) - 1)
    squares, distance = gallagher(votes, one), loosemore_hanby(votes, one)
    assert squares is not None
    assert distance is not None
    assert 0 <= squares <= distance + 1e-9 <= 100 + 1e-6
