"""The rules under which each house was elected, election by election."""

from __future__ import annotations

from dataclasses import dataclass

from election.cited import cited
from election.contests.lines import real, whole
from election.contests.rounds import first_round
from election.contests.rule_changes import Change, in_force
from election.contests.series import by_election, when
from election.dates import to_the_day
from election.package.dataset import Dataset


@dataclass(frozen=True)
class Ruled:
    """The rules at one election; what is not known is None or "".

    seats, lists, districts, appointed  of the house and how they were filled
    threshold  in per cent
    members    the change of the party law that was then in force
    """

    election_id: str
    name: str
    date: str
    held: bool
    seats: int | None
    lists: int | None
    districts: int | None
    appointed: int | None
    threshold: float | None
    formula: str
    members: Change | None
    source_ids: tuple[str, ...]

    @property
    def parts(self) -> dict[str, int]:
        """How many seats are filled in which way, of those ways that fill any."""
        ways = {"lists": self.lists, "districts": self.districts, "appointed": self.appointed}
        return {way: number for way, number in ways.items() if number}


def ruled(dataset: Dataset) -> tuple[Ruled, ...]:
    """The rules at each election of a house whose seats are known, oldest first, those announced last. No by-election
    and no second round, which have no rules of their own, and none that was cancelled."""
    table = dataset["elections"]
    table = table[(table["kind"] == "parliamentary") & table["seats"].notna() & (table["status"] != "cancelled")]
    order = sorted(table.itertuples(), key=lambda row: (row.status == "announced", row.date))
    whole_house = [row.election_id for row in order if not by_election(dataset, row.election_id)]
    return tuple(_ruled(dataset, each) for each in whole_house if not first_round(dataset, each))


def _ruled(dataset: Dataset, election_id: str) -> Ruled:
    row = dataset.row("elections", election_id)
    held, date = row["status"] != "announced", str(row["date"])
    members = in_force(dataset, "party_registration", date) if held and to_the_day(date) else None
    return Ruled(
        election_id=election_id,
        name=when(dataset, election_id) if held else str(row["short_name"]),
        date=date,
        held=held,
        seats=whole(row["seats"]),
        lists=whole(row["list_seats"]),
        districts=whole(row["district_seats"]),
        appointed=whole(row["appointed_seats"]),
        threshold=real(row["threshold_pct"]),
        formula=str(row["formula"]),
        members=members,
        source_ids=cited([row["source_ids"], members.source_ids if members else ()]),
    )
