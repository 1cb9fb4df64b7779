"""The units of a country: what each is called so that no two are mistaken, and when their borders changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.words import lowered

_CUT = 3  # letters of the country's name that are left


def unit_name(dataset: Dataset, region_id: str) -> str:
    """The short name, or the full one where the package has none: 'Kyzylorda', 'Almaty city'."""
    return _names(dataset)[region_id][0]


def full_name(dataset: Dataset, region_id: str) -> str:
    """The name in full: 'Kyzylorda Region', 'Almaty city'."""
    return _names(dataset)[region_id][1]


def brief_name(dataset: Dataset, region_id: str) -> str:
    """The short name with the country's own name cut: 'North Kaz.' for 'North Kazakhstan'."""
    name = unit_name(dataset, region_id)
    own = {str(each) for each in dataset.settings["country"].values()}
    parts = [f"{part[:_CUT]}." if part in own else part for part in name.split()]
    return " ".join(parts) if len(parts) > 1 else name


@kept_with_data(1)
def _names(dataset: Dataset) -> dict[str, tuple[str, str]]:
    """Region -> short and full name, each with the unit's kind behind it where another could be meant."""
    kinds = dataset.labels("regions", "kind")
    units = [_Unit(*row) for row in dataset["regions"][list(_Unit._fields)].itertuples(index=False)]
    found = {}
    for unit in units:
        kind = lowered(kinds.get(unit.kind, ""))
        full = f"{unit.name_en} {kind}" if kind and _mistaken(unit.name_en, unit, units) else unit.name_en
        short = unit.short_name or unit.name_en
        found[unit.region_id] = (full if _mistaken(short, unit, units) else short, full)
    return found


class _Unit(NamedTuple):
    region_id: str
    kind: str
    short_name: str
    name_en: str


def _mistaken(name: str, unit: _Unit, units: Sequence[_Unit]) -> bool:
    """Whether another unit is called so too, or is one of another kind with this name and more: Almaty is a city,
    Almaty Region has the land around it."""
    return any(
        called == name or (other.kind != unit.kind and called.startswith(f"{name} "))
        for other in units
        if other is not unit
        for called in (other.short_name, other.name_en)
    )


def founded_after(established: str, date: str) -> bool:
    """Whether a unit was established after a day. Where only its year or month is known, and the day lies within, it
    counts as there: the figures of that day would say otherwise."""
    return bool(established and date) and established[: len(date)] > date[: len(established)]


def cut_out(dataset: Dataset, *election_ids: str) -> dict[str, tuple[str, ...]]:
    """The units that lost territory after the earliest of these contests: region -> the later units cut out of it."""
    first = min(_date(dataset, election) for election in election_ids)
    cut: dict[str, tuple[str, ...]] = {}
    for unit in dataset["regions"].itertuples():
        if founded_after(unit.established, first):
            for parent in unit.formed_from:
                cut[parent] = (*cut.get(parent, ()), unit.region_id)
    return cut


def reshaped(dataset: Dataset, one: str, other: str) -> Mapping[str, bool]:
    """The units whose borders at two contests were not the same -> whether they are known to have lost territory."""
    first, last = sorted((_date(dataset, one), _date(dataset, other)))
    found = {
        unit.region_id: False for unit in dataset["regions"].itertuples() if _between(unit.borders_since, first, last)
    }
    for unit in dataset["regions"].itertuples():
        if _between(unit.established, first, last):
            found |= dict.fromkeys(unit.formed_from, True)
    return found


def _between(date: str, first: str, last: str) -> bool:
    return founded_after(date, first) and not founded_after(date, last)


def _date(dataset: Dataset, election: str) -> str:
    return str(dataset.row("elections", election)["date"])
