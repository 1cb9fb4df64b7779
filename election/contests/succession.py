"""Who stood where before: lines of succession through the contests of one kind.

A party that takes over from another continues its line (column `predecessor_id`), through any number of steps and
also through predecessors that did not stand themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from election.contests.lines import ballot
from election.contests.series import contests
from election.package.dataset import Dataset
from election.package.kept import kept_with_data


@kept_with_data(16)
def standing(dataset: Dataset, kind: str) -> Mapping[str, frozenset[str]]:
    """Contest -> who was on its ballot, oldest contest first, for those of a kind that are set beside each other."""
    return ballots(dataset, contests(dataset, kind))


def ballots(dataset: Dataset, elections: Iterable[str]) -> dict[str, frozenset[str]]:
    """Contest -> who was on its ballot, in the order given; not all others, who are others each time."""
    return {
        each: frozenset(line.contestant_id for line in ballot(dataset, each) if line.kind != "others")
        for each in elections
    }


@kept_with_data(1)
def parents(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    """Contestant -> its direct predecessors."""
    frame = dataset["contestants"]
    return dict(zip(frame["contestant_id"], frame["predecessor_id"], strict=True))


@kept_with_data(16)
def split_parties(dataset: Dataset, kind: str) -> tuple[str, ...]:
    """The contestants that have no one heir in the contests of a kind: several came of them and stood at one contest,
    or one that came of them stood beside them."""
    older, stood = parents(dataset), standing(dataset, kind)
    heirs = {parent: {child for child, named in older.items() if parent in named} for parent in older}
    return tuple(parent for parent in older if any(len(who & {parent, *heirs[parent]}) > 1 for who in stood.values()))


@kept_with_data(16)
def unbroken(dataset: Dataset, kind: str) -> Mapping[str, tuple[str, ...]]:
    """Contestant -> its direct predecessors, without those whose line it does not go on with.

    The line of a party that split ends with it, and those that came of it begin lines of their own.
    """
    older, split = parents(dataset), split_parties(dataset, kind)
    return {child: tuple(parent for parent in named if parent not in split) for child, named in older.items()}


def founder(dataset: Dataset, kind: str, contestant: str) -> str:
    """Who began the contestant's line in the contests of a kind, as long as each had one predecessor: the same for all
    of the line, so that in pictures of two contests it is one thing."""
    older, line = unbroken(dataset, kind), [contestant]
    while len(parent := older.get(line[-1], ())) == 1 and parent[0] not in line:
        line.append(parent[0])
    return line[-1]


def absorbed(dataset: Dataset, contestant: str, election_id: str, stood: Mapping[str, frozenset[str]]) -> list[str]:
    """Who was on the ballot of that contest and merged into the contestant, or into one of its line, later on."""
    older = parents(dataset)
    frame = dataset["contestants"]
    merged = dict(zip(frame["contestant_id"], frame["absorbed_ids"], strict=True))
    for name in (line := [contestant]):
        line.extend(parent for parent in older.get(name, ()) if parent not in line)
    ended = [name for each in line for name in merged[each]]
    names = [name for each in ended for name in line_of(each, stood, older).get(election_id, ())]
    return [name for name in dict.fromkeys(names) if name not in line]


def line_of(
    contestant: str, stood: Mapping[str, frozenset[str]], parents: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Contest -> the ids under which this line stood there, for the contests of `stood` at which it did.

    A predecessor counts only for contests before its successor first stood: one that lives on beside it is then a
    competitor, not the same line. Nobody is followed twice, so that a ring ends as well.
    """
    order = list(stood)
    line: dict[str, tuple[str, ...]] = {}
    limits = {contestant: len(order)}
    for name in (queue := [contestant]):
        places = [place for place, election in enumerate(order) if name in stood[election]]
        for election in (order[place] for place in places if place < limits[name]):
            line[election] = (*line.get(election, ()), name)
        fresh = [parent for parent in dict.fromkeys(parents.get(name, ())) if parent not in limits]
        limits.update(dict.fromkeys(fresh, min([limits[name], *places])))
        queue.extend(fresh)
    return {election: line[election] for election in order if election in line}


def lines(dataset: Dataset, kind: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Every line of succession in the contests of a kind, by the contestant at its end, latest end first.

    A line ends with whoever has no successor on a ballot; one that goes on standing beside its successor ends a
    line of its own.
    """
    stood, older = standing(dataset, kind), unbroken(dataset, kind)
    everybody = [name for name in dataset["contestants"]["contestant_id"] if any(name in who for who in stood.values())]
    every = {name: line_of(name, stood, older) for name in everybody}
    covered = {
        (election, name)
        for end, line in every.items()
        for election, names in line.items()
        for name in names
        if name != end
    }
    ends = [
        name
        for name in everybody
        if any((election, name) not in covered for election, who in stood.items() if name in who)
    ]
    order = list(stood)
    ends.sort(key=lambda name: -max(order.index(election) for election in every[name]))
    return {name: every[name] for name in ends}


@dataclass(frozen=True)
class Claim:
    """What a contestant of a later contest may be compared with at an earlier one.

    own     the ids under which its line stood then and which no other heir claims
    shared  those that others on the later ballot come of as well: a party that split
    merged  who stood then and has merged into it since
    known   whether its line stood at any contest before
    """

    own: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    known: bool = False


def claims(dataset: Dataset, stood: Mapping[str, frozenset[str]], earlier: str, later: str) -> dict[str, Claim]:
    """Contestant of the later contest -> its claim on the earlier one, so that nobody of then is counted twice.

    `stood` has both contests, and those before the later one, in order of time. Who stands at both under one id keeps
    what was its own, whoever else came of it.
    """
    older = parents(dataset)
    lines = {name: line_of(name, stood, older) for name in stood[later]}
    heirs: dict[str, set[str]] = {}
    for name, line in lines.items():
        for each in line.get(earlier, ()):
            heirs.setdefault(each, set()).add(name)
    found = {}
    for name, line in lines.items():
        named = line.get(earlier, ())
        own = tuple(each for each in named if each == name or heirs[each] == {name})
        found[name] = Claim(
            own,
            tuple(each for each in named if each not in own),
            tuple(each for each in absorbed(dataset, name, earlier, stood) if each not in heirs),
            any(each != later for each in line),
        )
    return found
