"""Which parties together reach a mark: worked by hand on small houses, and against all subsets."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from election.contests.coalitions import MOST, seats_of, ways
from election.contests.house import Group


def groups(*seats: int) -> list[Group]:
    return [Group(chr(97 + n), "party", None, None, each) for n, each in enumerate(seats)]


def names(found: tuple[tuple[Group, ...], ...]) -> list[str]:
    return ["".join(group.contestant_id for group in each) for each in found]


def test_the_smallest_and_the_minimal() -> None:
    """Of 61 seats 31 are a majority: 21 + 17 and 21 + 12 reach it, 17 + 12 don't."""
    found = ways(groups(21, 17, 12, 7, 4), 31)
    assert found.least == 2
    assert names(found.smallest) == ["ab", "ac"]
    assert names(found.minimal) == ["ac", "ab", "ade", "bce", "bcd"]
    assert found.needed == ()


def test_one_alone_and_not_even_all() -> None:
    assert names(ways(groups(62, 8, 6), 50).minimal) == ["a"]
    assert [each.contestant_id for each in ways(groups(62, 8, 6), 66).needed] == ["a"]
    assert ways(groups(20, 10), 31).least == 0
    assert ways([], 1).least == 0


@given(st.lists(st.integers(1, 30), min_size=1, max_size=8), st.integers(1, 120))
def test_minimal_coalitions_are_all_those_in_which_everyone_is_needed(seats: list[int], mark: int) -> None:
    parties = groups(*seats)
    expected = {
        frozenset(group.contestant_id for group in each)
        for size in range(1, len(parties) + 1)
        for each in combinations(parties, size)
        if seats_of(each) >= mark and all(seats_of(each) - group.seats < mark for group in each)
    }
    found = ways(parties, mark)
    assert {frozenset(group.contestant_id for group in each) for each in found.minimal} == expected
    assert found.complete


def test_a_house_of_many_small_parties_ends() -> None:
    found = ways(groups(*[2] * 40), 41)
    assert found.least == 21
    assert not found.complete
    assert len(found.minimal) == MOST
