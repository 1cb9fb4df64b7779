"""The house that a contest elected: who holds its seats, which are nobody's, and what changed from one to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from election.contests.lines import TOGETHER, whole
from election.contests.succession import contests, line_of, parents, standing
from election.package.dataset import Dataset
from election.package.kept import kept_with_data

Status = Literal["held", "absent", "new", "unlisted", "no districts"]


@dataclass(frozen=True)
class Group:
    """The seats of one contestant. `seats` is their total; the parts are None where they are not told apart."""

    contestant_id: str
    kind: str
    by_list: int | None
    by_district: int | None
    seats: int

    @property
    def told(self) -> bool:
        """Whether it is known which of its seats come from a list and which from districts."""
        return (self.by_list or 0) + (self.by_district or 0) == self.seats


@dataclass(frozen=True)
class House:
    """`size` is the whole house; groups biggest first, those without a party last.

    appointed  seats that voters did not fill
    vacant     seats that nobody holds
    lists, districts  how many seats were to be won by list and in districts; None where that is not known
    """

    size: int
    groups: tuple[Group, ...]
    appointed: int = 0
    vacant: int = 0
    lists: int | None = None
    districts: int | None = None

    @property
    def first(self) -> Group:
        return self.groups[0]

    @property
    def shared(self) -> bool:
        """Whether nobody has more seats than everybody else."""
        return len(self.groups) > 1 and self.groups[1].seats == self.first.seats

    @property
    def unnamed(self) -> int:
        """Seats that were filled by election and whose holder no source names."""
        return max(0, self.size - self.appointed - self.vacant - sum(group.seats for group in self.groups))

    @property
    def parties(self) -> tuple[Group, ...]:
        """Those who can act as one: all but the independents, and others that stand together in one row."""
        return tuple(group for group in self.groups if group.kind not in TOGETHER)

    @property
    def mixed(self) -> bool:
        """Whether some seats were won by list and others in districts, on votes of their own."""
        return bool(self.districts) and self.districts != self.size - self.appointed

    @property
    def at_stake(self) -> int:
        """How many seats follow from the votes that the result counts: of a mixed house those by list."""
        return (self.lists or 0) if self.mixed else self.size - self.appointed

    def won(self, group: Group) -> int | None:
        """The group's part of `at_stake`; None where its list and district seats are not told apart."""
        if not self.mixed:
            return group.seats
        return (group.by_list or 0) if group.told else None


@kept_with_data(64)
def house_of(dataset: Dataset, election_id: str) -> House | None:
    """None for a contest that elects no house, and where its seats are not published, or are more than it has."""
    contest = dataset.row("elections", election_id)
    rows = winners(dataset, election_id)
    size = whole(contest["seats"])
    if contest["kind"] != "parliamentary" or rows.empty or not size:
        return None
    kinds = dataset["contestants"].set_index("contestant_id")["kind"]
    groups = [_group(row, str(kinds[row.contestant_id]), contest) for row in rows.itertuples()]
    groups.sort(key=lambda group: (group.kind in TOGETHER, -group.seats))
    left = size - (whole(contest["appointed_seats"]) or 0) - sum(group.seats for group in groups)
    if left < 0:
        return None
    return House(
        size,
        tuple(groups),
        whole(contest["appointed_seats"]) or 0,
        _vacant(dataset, election_id, left),
        whole(contest["list_seats"]),
        whole(contest["district_seats"]),
    )


def _vacant(dataset: Dataset, election_id: str, left: int) -> int:
    """How many of the seats that nobody in the result holds are vacant: as the contest says; else all of them, if every
    seat was to be won by list and the final seats of every list are known."""
    contest = dataset.row("elections", election_id)
    said = whole(contest["vacant_seats"])
    if said is not None:
        return min(said, left)
    rows = dataset["results"][dataset["results"]["election_id"] == election_id]
    lists_alone = whole(contest["list_seats"]) == whole(contest["seats"])
    final = bool((rows["status"] == "final").all()) and seats_won(rows).notna().all()
    return left if lists_alone and bool(contest["lines_complete"]) and final else 0


def winners(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """The rows of a contest's result that have a seat, in the order of the table; `seats` is all that each has."""
    rows = dataset["results"]
    rows = rows[rows["election_id"] == election_id]
    won = seats_won(rows)
    return rows.assign(seats=won)[won.fillna(0) > 0]


def seats_won(rows: pd.DataFrame) -> pd.Series:
    """All seats of each row of results: as published, else those by list and in districts together."""
    parts = rows[["list_seats", "district_seats"]]
    return rows["seats"].fillna(parts.sum(axis=1, min_count=1))


def _group(row: Any, kind: str, contest: Any) -> Group:
    """Where a house has seats of one sort alone, every seat is of that sort, whether or not the row says so."""
    by_list, by_district, seats = whole(row.list_seats), whole(row.district_seats), int(row.seats)
    if by_list is None and by_district is None:
        lists, districts = whole(contest["list_seats"]), whole(contest["district_seats"])
        if lists and districts == 0:
            by_list = seats
        elif districts and lists == 0:
            by_district = seats
    return Group(str(row.contestant_id), kind, by_list, by_district, seats)


def houses(dataset: Dataset) -> tuple[str, ...]:
    """The contests whose house is known, oldest first."""
    return tuple(each for each in contests(dataset, "parliamentary") if house_of(dataset, each))


@dataclass(frozen=True)
class SeatChange:
    """A line of succession in two houses.

    contestant_id  at the later contest, or at the earlier one where the line ends there
    before, now    its seats; None where it did not stand, so that there is nothing to compare
    stood_as       the ids under which it held or stood for seats at the earlier contest
    status         held: compared; absent: it did not stand at one of the two; new: it never stood before the later;
                   unlisted: the earlier contest's published lines are not all, and it is not among them;
                   no districts: independents, where the earlier house had no seats for them
    """

    contestant_id: str
    kind: str
    before: int | None
    now: int | None
    stood_as: tuple[str, ...]
    status: Status

    @property
    def change(self) -> int | None:
        return None if self.before is None or self.now is None else self.now - self.before


def seat_changes(dataset: Dataset, earlier: str, later: str) -> tuple[SeatChange, ...]:
    """Everyone with a seat in either house, by seats in the later one, independents and those who left last.

    Both contests must have a house (`house_of`); predecessors count as in `succession.line_of`.
    """
    stood, older = _stood(dataset), parents(dataset)
    then, now = _seats(dataset, earlier), _seats(dataset, later)
    kinds = dataset["contestants"].set_index("contestant_id")["kind"]
    order = list(stood)
    found: list[SeatChange] = []
    covered: set[str] = set()
    for name in sorted(stood[later], key=lambda each: (-now.get(each, 0), each)):
        history = line_of(name, stood, older)
        names = history.get(earlier, ())
        covered.update(names)
        before = sum(then.get(each, 0) for each in names) if names else None
        if not before and not now.get(name):
            continue
        status: Status = "held"
        if not names:
            known_before = any(each in history for each in order[: order.index(later)])
            status = _why_not(dataset, earlier, str(kinds[name]), known_before)
        found.append(SeatChange(name, str(kinds[name]), before, now.get(name, 0), names, status))
    left = [name for name in then if name not in covered]
    found += [SeatChange(name, str(kinds[name]), then[name], None, (name,), "absent") for name in left]
    return tuple(sorted(found, key=lambda each: (each.now is None, each.kind == "independents")))


def _why_not(dataset: Dataset, earlier: str, kind: str, known_before: bool) -> Status:
    contest = dataset.row("elections", earlier)
    if kind == "independents":
        return "no districts" if whole(contest["district_seats"]) == 0 else "absent"
    if not bool(contest["lines_complete"]):
        return "unlisted"
    return "absent" if known_before else "new"


def _seats(dataset: Dataset, election_id: str) -> dict[str, int]:
    house = house_of(dataset, election_id)
    assert house is not None
    return {group.contestant_id: group.seats for group in house.groups}


@kept_with_data(1)
def _stood(dataset: Dataset) -> Mapping[str, frozenset[str]]:
    """Contest -> who was on its ballot or holds a seat by it, oldest contest first."""
    who = standing(dataset, "parliamentary")
    return {each: names | frozenset(winners(dataset, each)["contestant_id"]) for each, names in who.items()}
