"""What changed from one house to another: the seats of each line of succession in both, each seat counted once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from election.contests.changes import Absence, absences
from election.contests.house import house_of, winners
from election.contests.lines import whole
from election.contests.series import by_election, with_result
from election.contests.succession import Claim, ballots, claims
from election.package.dataset import Dataset
from election.package.kept import kept_with_data

Status = Literal["held", "absent", "new", "split", "merged", "unlisted", "no districts"] | Absence


@dataclass(frozen=True)
class SeatChange:
    """A line of succession in two houses.

    contestant_id  at the later contest, or at the earlier one where the line ends there
    before, now    its seats; None where it did not stand, so that there is nothing to compare
    stood_as       the ids under which it held or stood for seats at the earlier contest
    status         held: compared; absent: it did not stand at one of the two; boycotted, barred, withdrew: nor did it,
                   and why; new: it never stood before the later; split: it came of a party of the earlier house that
                   has other heirs in the later one, or is that party; merged: into one of the later house; unlisted:
                   the earlier contest's published lines are not all, and it is not among them; no districts:
                   independents, where the earlier house had no seats for them
    merged         who had seats at the earlier contest and has merged into it since, with their seats
    """

    contestant_id: str
    kind: str
    before: int | None
    now: int | None
    stood_as: tuple[str, ...]
    status: Status
    merged: tuple[tuple[str, int], ...] = ()

    @property
    def together(self) -> int | None:
        """The change against all of its line that had seats, with those that have merged into it since."""
        return None if self.change is None else self.change - sum(seats for _name, seats in self.merged)

    @property
    def change(self) -> int | None:
        return None if self.before is None or self.now is None else self.now - self.before


def seat_changes(dataset: Dataset, earlier: str, later: str) -> tuple[SeatChange, ...]:
    """Everyone with a seat in either house, by seats in the later one, independents and those who left last.

    Both contests must have a house (`house_of`); predecessors count as in `succession.line_of`.
    """
    stood = _stood(dataset)
    then, now = _seats(dataset, earlier), _seats(dataset, later)
    kinds = dataset["contestants"].set_index("contestant_id")["kind"]
    theirs = claims(dataset, _until(stood, later), earlier, later)
    found: list[SeatChange] = []
    for name in sorted(stood[later], key=lambda each: (-now.get(each, 0), each)):
        claim, kind = theirs[name], str(kinds[name])
        before = sum(then.get(each, 0) for each in claim.own) if claim.own else None
        if not before and not now.get(name):
            continue
        status = "held" if claim.own else "split" if claim.shared else _why_not(dataset, earlier, name, claim.known)
        merged = tuple((each, then[each]) for each in claim.merged if each in then)
        found.append(SeatChange(name, kind, before, now.get(name, 0), claim.own or claim.shared, status, merged))
    found += _left(dataset, then, later, theirs)
    return tuple(sorted(found, key=lambda each: (each.now is None, each.kind == "independents")))


def _until(stood: Mapping[str, frozenset[str]], later: str) -> dict[str, frozenset[str]]:
    order = list(stood)
    return {each: stood[each] for each in order[: order.index(later) + 1]}


def _left(dataset: Dataset, then: Mapping[str, int], later: str, theirs: Mapping[str, Claim]) -> list[SeatChange]:
    """Who had seats in the earlier house, and nobody in the later one to be compared with: where they went, or why they
    did not stand."""
    kinds = dataset["contestants"].set_index("contestant_id")["kind"]
    carried = {name for claim in theirs.values() for name in claim.own}
    split = {name for claim in theirs.values() for name in claim.shared}
    merged = {name for claim in theirs.values() for name in claim.merged}
    gone: dict[str, Status] = {**absences(dataset, later)}
    contest = dataset.row("elections", later)
    if not bool(contest["lines_complete"]):
        gone = {**dict.fromkeys(then, "unlisted"), **gone}
    if whole(contest["district_seats"]) == 0:
        gone |= {name: "no districts" for name in then if kinds[name] == "independents"}
    return [
        SeatChange(name, str(kinds[name]), then[name], None, (name,), _end(name, split, merged, gone))
        for name in then
        if name not in carried
    ]


def _end(name: str, split: set[str], merged: set[str], gone: Mapping[str, Status]) -> Status:
    return "split" if name in split else "merged" if name in merged else gone.get(name, "absent")


def _why_not(dataset: Dataset, earlier: str, name: str, known: bool) -> Status:
    """Why one of the later house has no seats in the earlier one; `known`: its line stood at some contest before."""
    contest = dataset.row("elections", earlier)
    if dataset.row("contestants", name)["kind"] == "independents":
        return "no districts" if whole(contest["district_seats"]) == 0 else "absent"
    why = absences(dataset, earlier).get(name)
    if why or not bool(contest["lines_complete"]):
        return why or "unlisted"
    return "absent" if known else "new"


def _seats(dataset: Dataset, election_id: str) -> dict[str, int]:
    house = house_of(dataset, election_id)
    assert house is not None
    return {group.contestant_id: group.seats for group in house.groups}


@kept_with_data(1)
def _stood(dataset: Dataset) -> Mapping[str, frozenset[str]]:
    """General election of the house -> who was on its ballot or holds a seat by it, oldest first."""
    every = with_result(dataset, "parliamentary")
    who = ballots(dataset, [each for each in every if not by_election(dataset, each)])
    return {each: names | frozenset(winners(dataset, each)["contestant_id"]) for each, names in who.items()}
