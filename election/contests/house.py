"""The house that a contest elected: who holds its seats, which are nobody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from election.certainty import is_unconfirmed
from election.contests.lines import TOGETHER, result_rows, seats_won, whole
from election.contests.series import by_election, with_result
from election.package.dataset import Dataset
from election.package.kept import kept_with_data


@dataclass(frozen=True)
class Group:
    """The seats of one contestant. `seats` is their total; the parts are None where they are not told apart.
    `unconfirmed`: that it won them rests on hearsay."""

    contestant_id: str
    kind: str
    by_list: int | None
    by_district: int | None
    seats: int
    unconfirmed: bool = False

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
    rows = result_rows(dataset, election_id)
    lists_alone = whole(contest["list_seats"]) == whole(contest["seats"])
    final = bool((rows["status"] == "final").all()) and seats_won(rows).notna().all()
    return left if lists_alone and bool(contest["lines_complete"]) and final else 0


def winners(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """The rows of a contest's result that have a seat, in the order of the table; `seats` is all that each has."""
    rows = result_rows(dataset, election_id)
    won = seats_won(rows)
    return rows.assign(seats=won)[won.fillna(0) > 0]


def _group(row: Any, kind: str, contest: Any) -> Group:
    """Where a house has seats of one sort alone, every seat is of that sort, whether or not the row says so."""
    by_list, by_district, seats = whole(row.list_seats), whole(row.district_seats), int(row.seats)
    if by_list is None and by_district is None:
        lists, districts = whole(contest["list_seats"]), whole(contest["district_seats"])
        if lists and districts == 0:
            by_list = seats
        elif districts and lists == 0:
            by_district = seats
    return Group(str(row.contestant_id), kind, by_list, by_district, seats, is_unconfirmed(row))


def houses(dataset: Dataset) -> tuple[str, ...]:
    """The contests whose house is known, oldest first; a by-election fills single seats of one."""
    every = with_result(dataset, "parliamentary")
    return tuple(each for each in every if not by_election(dataset, each) and house_of(dataset, each))
