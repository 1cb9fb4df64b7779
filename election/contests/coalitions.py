"""Which parties together reach a number of seats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from election.contests.house import Group

MOST = 2000  # coalitions that are looked at: a house of many small parties has more than anyone can read


@dataclass(frozen=True)
class Ways:
    """How a number of seats can be reached.

    least      the smallest number of parties that reach it, 0 where not even all do
    smallest   the coalitions of just so many, biggest first
    minimal    those in which every party is needed, fewest parties first, then fewest seats; with `smallest` among them
    complete   whether these are all there are
    """

    least: int
    smallest: tuple[tuple[Group, ...], ...]
    minimal: tuple[tuple[Group, ...], ...]
    complete: bool

    @property
    def needed(self) -> tuple[Group, ...]:
        """The parties without which the others don't reach it."""
        if not self.minimal or not self.complete:
            return ()
        return tuple(group for group in self.minimal[0] if all(group in each for each in self.minimal))


def seats_of(groups: Sequence[Group]) -> int:
    return sum(group.seats for group in groups)


def ways(groups: Sequence[Group], mark: int) -> Ways:
    """The ways to at least `mark` seats for these groups."""
    ordered = sorted(groups, key=lambda group: -group.seats)
    least = next((n for n in range(1, len(ordered) + 1) if seats_of(ordered[:n]) >= mark), 0)
    if not least:
        return Ways(0, (), (), True)
    found = list(islice(_minimal(ordered, mark, ()), MOST + 1))
    minimal = sorted(found[:MOST], key=lambda each: (len(each), seats_of(each)))
    smallest = sorted((each for each in minimal if len(each) == least), key=lambda each: -seats_of(each))
    return Ways(least, tuple(smallest), tuple(minimal), len(found) <= MOST)


def _minimal(rest: Sequence[Group], mark: int, taken: tuple[Group, ...]) -> Iterator[tuple[Group, ...]]:
    """Parties are added biggest first, so that the one that reaches the mark is the smallest: without any of the others
    the mark is missed as well."""
    for number, group in enumerate(rest):
        if seats_of(taken) + seats_of(rest[number:]) < mark:
            return
        together = (*taken, group)
        if seats_of(together) >= mark:
            yield together
        else:
            yield from _minimal(rest[number + 1 :], mark, together)
