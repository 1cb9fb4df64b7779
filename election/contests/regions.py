"""Figures by region: what each unit has for a contest, what it lacks and why, and how two contests differ.

Two gaps are told apart: a unit that did not exist on the day of the contest, and one that did but has no figure here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from election.certainty import is_unconfirmed
from election.contests.lines import decimal, whole
from election.contests.series import by_election, previous, when
from election.contests.shares import told_share
from election.contests.units import founded_after
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.published import Published
from election.words import _, rounded

Gap = Literal["", "absent", "missing"]
"""No gap; not a unit on that day, or one with other borders; a unit without a figure here."""


@dataclass(frozen=True)
class Cell:
    """What a unit has for one contest: a share in per cent, or a gap."""

    region_id: str
    value: float | None
    gap: Gap
    preliminary: bool = False
    unconfirmed: bool = False
    note: str = ""
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Moved:
    """A unit at two contests; `reshaped` where it had other borders at the one than at the other."""

    now: Cell
    then: Cell
    reshaped: bool = False

    @property
    def difference(self) -> float | None:
        """now - then in percentage points, whatever the borders; None where either has a gap."""
        if self.now.value is None or self.then.value is None:
            return None
        points = round(self.now.value - self.then.value, 6)  # 60.03 - 73.5 is not quite -13.47 in binary fractions
        digits = [each.decimals for each in (self.now.value, self.then.value) if isinstance(each, Published)]
        return Published(points, min(digits)) if digits else points

    @property
    def points(self) -> float | None:
        """The difference, where it is one of the same land."""
        return None if self.reshaped else self.difference

    @property
    def gap(self) -> Gap:
        """Why there is no difference; a unit that was not there says more than a figure that is not."""
        if "absent" in (self.now.gap, self.then.gap):
            return "absent"
        if self.difference is None:
            return "missing"
        return "absent" if self.reshaped else ""


Cells = Mapping[str, Cell]


@kept_with_data(1)
def contests_with_turnout(dataset: Dataset) -> tuple[str, ...]:
    """The contests with a turnout of at least one region, the oldest first."""
    rows = dataset["region_turnout"]
    known = set(rows[rows["turnout_pct"].notna()]["election_id"])
    elections = dataset["elections"].sort_values("date", kind="stable")
    return tuple(election for election in elections["election_id"] if election in known)


@kept_with_data(1)
def contests_with_figures(dataset: Dataset) -> tuple[str, ...]:
    """The contests with a turnout, or someone's share, of at least one region, the oldest first."""
    rows = dataset["region_results"]
    known = {*contests_with_turnout(dataset), *rows[rows["share_pct"].notna()]["election_id"]}
    elections = dataset["elections"].sort_values("date", kind="stable")
    return tuple(election for election in elections["election_id"] if election in known)


def turnout_cells(dataset: Dataset, election_id: str) -> dict[str, Cell]:
    """Turnout by region, in the order of the regions table."""
    rows = dataset["region_turnout"]
    return _cells(dataset, election_id, rows[rows["election_id"] == election_id], "turnout_pct")


def share_cells(dataset: Dataset, election_id: str, contestant: str) -> dict[str, Cell]:
    """A contestant's published share by region, in the order of the regions table."""
    rows = dataset["region_results"]
    rows = rows[(rows["election_id"] == election_id) & (rows["contestant_id"] == contestant)]
    return _cells(dataset, election_id, rows, "share_pct")


def _cells(dataset: Dataset, election_id: str, rows: object, column: str) -> dict[str, Cell]:
    date = str(dataset.row("elections", election_id)["date"])
    found = {row.region_id: row for row in rows.itertuples()}  # type: ignore[attr-defined]
    cells = {}
    for unit in dataset["regions"].itertuples():
        row = found.get(unit.region_id)
        value = _told(row, column) if row is not None else None
        gap: Gap = "" if value is not None else "absent" if founded_after(unit.established, date) else "missing"
        if row is None:
            cells[unit.region_id] = Cell(unit.region_id, None, gap)
            continue
        early, doubted = row.status == "preliminary", is_unconfirmed(row)
        cells[unit.region_id] = Cell(unit.region_id, value, gap, early, doubted, _note(row), tuple(row.source_ids))
    return cells


def _told(row: Any, column: str) -> float | None:
    """A row's share or turnout in per cent; turnout is divided where ballots and roll are known."""
    printed = decimal(getattr(row, column))
    return (
        told_share(printed, whole(row.ballots), whole(row.roll))
        if column == "turnout_pct"
        else told_share(printed, None, None)
    )


def _note(row: Any) -> str:
    """What is told of a row: its own note, and that nobody could vote."""
    nobody = _("Nobody is on the roll.") if whole(getattr(row, "roll", None)) == 0 else ""
    return " ".join(text for text in (str(getattr(row, "note", "")), nobody) if text)


def known(cells: Cells) -> list[Cell]:
    """Those with a figure, the highest first."""
    return sorted((cell for cell in cells.values() if cell.value is not None), key=lambda cell: -(cell.value or 0))


def moved(now: Cells, then: Cells, reshaped: Collection[str] = ()) -> dict[str, Moved]:
    """Each unit at both; `reshaped` are those with other borders at the one than at the other."""
    return {region: Moved(cell, then[region], region in reshaped) for region, cell in now.items()}


def usual_comparison(dataset: Dataset, election_id: str) -> str:
    """The contest that one is compared with unless another is asked for; "" if no other has figures by region.

    It is the one that is compared with it as a whole, else the last before of the same kind, else the last before of
    any kind, else the next after. A by-election, which few regions take part in, comes last of all."""
    known_contests = contests_with_turnout(dataset)
    if election_id not in known_contests:
        return ""
    place = known_contests.index(election_id)
    earlier, later = known_contests[:place][::-1], known_contests[place + 1 :]
    kind = dataset.row("elections", election_id)["kind"]
    alike = [each for each in earlier if dataset.row("elections", each)["kind"] == kind]
    own = [each for each in earlier if each == previous(dataset, election_id)]
    order = sorted([*own, *alike, *earlier, *later], key=lambda each: by_election(dataset, each))
    return next(iter(order), "")


def short_when(dataset: Dataset, election_id: str, beside: str) -> str:
    """A contest in few words next to another: its year where both are of one kind, else its short name."""
    one, other = dataset.row("elections", election_id), dataset.row("elections", beside)
    return when(dataset, election_id) if one["kind"] == other["kind"] else str(one["short_name"])


def printed(value: float, digits: int = 1) -> float:
    """The value as it is printed, to one decimal: halves go away from zero."""
    return float(rounded(value, digits))
