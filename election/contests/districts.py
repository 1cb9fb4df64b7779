"""The districts of a contest that elect one member each, and how far their winners are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from election.certainty import is_unconfirmed, with_doubt
from election.contests.house import House
from election.contests.units import unit_name
from election.package.dataset import Dataset
from election.words import _


@dataclass(frozen=True)
class District:
    """`winner` and `contestant_id` are empty where no source names the member, or says for whom it stood; a winner who
    is `unconfirmed` is said to be. `region` is the region's short name, "" where the data has none."""

    number: int
    region: str
    area: str
    winner: str
    contestant_id: str
    unconfirmed: bool
    row: Any

    @property
    def named(self) -> bool:
        return bool(self.winner or self.contestant_id)

    @property
    def known(self) -> bool:
        return self.named and not self.unconfirmed


def districts_of(dataset: Dataset, election_id: str) -> tuple[District, ...]:
    """Every district that the data has for a contest, by number; none where there is no such table."""
    table = dataset["districts"]
    names = {region: unit_name(dataset, region) for region in dataset["regions"]["region_id"]}
    rows = table[table["election_id"] == election_id].sort_values("district_no", kind="stable")
    return tuple(
        District(
            int(row.district_no),
            str(names.get(row.region_id, row.region_id)),
            str(row.name),
            with_doubt(str(row.winner), is_unconfirmed(row) and bool(row.winner)),
            str(row.contestant_id),
            is_unconfirmed(row),
            row,
        )
        for row in rows.itertuples(index=False)
    )


@dataclass(frozen=True)
class Deputy:
    """Someone who sat for a district of a contest on a day (an ISO date), of which no source says which it was."""

    name: str
    date: str
    source_ids: tuple[str, ...]


def unplaced(dataset: Dataset, election_id: str) -> tuple[Deputy, ...]:
    """Who sat for a district without a source that says for which, in the order of the table."""
    rows = dataset["district_deputies"]
    rows = rows[(rows["election_id"] == election_id) & rows["district_no"].isna()]
    return tuple(Deputy(str(row.name_en), str(row.date), tuple(row.source_ids)) for row in rows.itertuples())


def stood_for(dataset: Dataset, district: District) -> str:
    """For whom the winner stood: a party's short name, or 'independent'; empty where no source says."""
    if not district.contestant_id:
        return ""
    if dataset.row("contestants", district.contestant_id)["kind"] == "independents":
        return _("independent")
    return dataset.short(district.contestant_id)


def by_region(districts: tuple[District, ...]) -> dict[str, list[District]]:
    """Region -> its districts, in the order of their numbers."""
    groups: dict[str, list[District]] = {}
    for district in districts:
        groups.setdefault(district.region, []).append(district)
    return groups


def reconciled(districts: tuple[District, ...], house: House) -> Iterator[tuple[str, int, int]]:
    """Contestant, district seats by the official result, and how many of their winners are known here."""
    for group in house.groups:
        named = sum(district.known and district.contestant_id == group.contestant_id for district in districts)
        if group.by_district or named:
            yield group.contestant_id, group.by_district or 0, named
