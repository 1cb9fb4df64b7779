"""What is asked of the regions: a share at one contest, beside the same at another, with the country's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from election.cited import cited
from election.contests import shares
from election.contests.lines import real
from election.contests.regions import Cell, Moved, known, moved, printed, share_cells, short_when, turnout_cells
from election.contests.units import full_name, reshaped, unit_name
from election.dates import year_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.words import _

Show = Literal["turnout", "change", "share"]
"""What is asked: turnout, its difference from another contest, or a contestant's share."""


@dataclass(frozen=True)
class National:
    """The country's own figure, in per cent, beside those of its units.

    percent  of the count that the units' figures are of, where that is known; None where no figure is
    final    the final one, where it is another
    later    whether `percent` is the final figure and the units' are of a count before it
    """

    percent: float | None
    final: float | None = None
    later: bool = False


@dataclass(frozen=True, eq=False)
class Facts:
    """Turnout, or a contestant's share where there is one, in every unit at `election` and at `other` ("" for none).

    `reshaped` are the units with other borders at the one than at the other, and whether they lost territory.
    """

    dataset: Dataset
    election: str
    other: str
    contestant: str
    now: Mapping[str, Cell]
    then: Mapping[str, Cell]
    country: National
    reshaped: Mapping[str, bool] = field(default_factory=dict)

    @property
    def national(self) -> float | None:
        """The country's own figure in per cent, None where it isn't known."""
        return self.country.percent

    @property
    def of(self) -> str:
        """What the shares are, after a figure: '65.2% turnout'."""
        return self.dataset.short(self.contestant) if self.contestant else _("turnout")

    @property
    def when_now(self) -> str:
        return short_when(self.dataset, self.election, self.other or self.election)

    @property
    def when_then(self) -> str:
        return short_when(self.dataset, self.other, self.election) if self.other else ""

    @property
    def absent_now(self) -> str:
        """The contest's year, for the words of units that were not there yet; "" where it would mislead."""
        return _year_of_gap(self.dataset, self.election, self.now)

    @property
    def absent_then(self) -> str:
        return _year_of_gap(self.dataset, self.other, self.then) if self.other else ""

    @property
    def pairs(self) -> dict[str, Moved]:
        """Each unit at both; empty without another contest."""
        return moved(self.now, self.then, self.reshaped) if self.then else {}

    @property
    def compared(self) -> list[Moved]:
        """Those with a figure at both and the same borders, the biggest rise first, then the biggest fall last."""
        both = [pair for pair in self.pairs.values() if pair.points is not None]
        return sorted(both, key=lambda pair: -(pair.points or 0))

    @property
    def apart(self) -> list[Moved]:
        """Those with a figure at both, but other borders at the one than at the other."""
        return [pair for pair in self.pairs.values() if pair.reshaped and pair.difference is not None]

    @property
    def known(self) -> list[Cell]:
        """The units with a figure now, the highest first."""
        return known(self.now)

    @property
    def telling(self) -> str:
        """The unit that stands out: whose figure is farthest from the country's, or from the mean; of none the first of
        the table."""
        cells = self.known
        if not cells:
            return next(iter(self.now))
        centre = self.national if self.national is not None else sum(cell.value or 0 for cell in cells) / len(cells)
        return max(cells, key=lambda cell: abs(float(cell.value or 0) - float(centre))).region_id

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Of the units, then of the country's own figure."""
        lists = [cell.source_ids for cells in (self.now, self.then) for cell in cells.values()]
        own = self.dataset.row("elections", self.election)["source_ids"] if self.national is not None else ()
        return cited([*lists, own])

    def name(self, region_id: str) -> str:
        return unit_name(self.dataset, region_id)

    def full_name(self, region_id: str) -> str:
        return full_name(self.dataset, region_id)


def _year_of_gap(dataset: Dataset, election: str, cells: Mapping[str, Cell]) -> str:
    """The contest's year; "" where a unit was founded later in that very year: it was one "in 2022", not on the day."""
    year = year_of(str(dataset.row("elections", election)["date"]))
    absent = [
        str(dataset.row("regions", cell.region_id)["established"]) for cell in cells.values() if cell.gap == "absent"
    ]
    return "" if any(year_of(established) == year for established in absent) else year


@kept_with_data(64)
def facts(dataset: Dataset, election: str, other: str = "", contestant: str = "") -> Facts:
    """Turnout at a contest, beside that at another; with a contestant its share, which has no comparison."""
    if contestant:
        cells = share_cells(dataset, election, contestant)
        country = _national_share(dataset, election, contestant, cells)
        return Facts(dataset, election, "", contestant, MappingProxyType(cells), MappingProxyType({}), country)
    then = turnout_cells(dataset, other) if other else {}
    return Facts(
        dataset,
        election,
        other,
        "",
        MappingProxyType(turnout_cells(dataset, election)),
        MappingProxyType(then),
        national_turnout(dataset, election),
        MappingProxyType(reshaped(dataset, election, other) if other else {}),
    )


def national_turnout(dataset: Dataset, election: str) -> National:
    """The country's turnout by the count that the units' figures are of, where that is known."""
    counted, night = shares.turnout(dataset, election), real(dataset.row("elections", election)["night_turnout_pct"])
    early = _early(turnout_cells(dataset, election))
    if night is None or not early:
        return National(counted.percent, later=early and not counted.preliminary)
    other = None if counted.preliminary or counted.percent is None else counted.percent
    return National(night, other if other is not None and printed(other, 2) != printed(night, 2) else None)


def _national_share(dataset: Dataset, election: str, contestant: str, cells: Mapping[str, Cell]) -> National:
    base = dataset.row("elections", election)["share_base"]
    lines = shares.shares(dataset, election, base)
    line = next((line for line in lines if line.contestant_id == contestant), None)
    if line is None:
        return National(None)
    return National(line.share, later=_early(cells) and line.status != "preliminary")


def _early(cells: Mapping[str, Cell]) -> bool:
    return any(cell.preliminary for cell in cells.values() if cell.value is not None)
