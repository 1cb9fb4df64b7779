"""Units in order, each with its figure, that of another contest, and what stands where there is none."""

from __future__ import annotations

from dataclasses import dataclass

from election import words
from election.contests.region_facts import Facts
from election.contests.region_phrases import gap_words, other_borders
from election.contests.regions import Cell
from election.dates import year_of
from election.words import _


@dataclass(frozen=True)
class Row:
    """A unit: where its disc and ring are, and what stands at the right: figure, then change or the reason for none."""

    region_id: str
    name: str
    now: Cell
    then: Cell | None
    figure: str
    change: str
    reason: str

    @property
    def ring(self) -> float | None:
        return self.then.value if self.then else None


def rows(facts: Facts, *, by_change: bool) -> list[Row]:
    """Every unit, ranked by its figure or `by_change`: where most fell, the greatest fall comes first, else the
    greatest rise. Units without that figure are last, in the order of the regions table."""
    pairs = facts.pairs
    every = [_row(facts, cell) for cell in facts.now.values()]
    points = [pair.points for pair in pairs.values() if pair.points]
    falling = by_change and sum(each < 0 for each in points) > len(points) / 2

    def place(row: Row) -> tuple[bool, float]:
        value = pairs[row.region_id].points if by_change else row.now.value
        return value is None, (value or 0) * (1 if falling else -1)

    return sorted(every, key=place)


def _row(facts: Facts, cell: Cell) -> Row:
    then = facts.then.get(cell.region_id)
    figure = "" if cell.value is None else words.decimal(cell.value)
    change, reason = "", ""
    if cell.value is None:
        reason = gap_words(cell.gap, facts.absent_now if cell.gap == "absent" else "")
    elif then is not None and then.value is None:
        reason = _not_there(facts, cell.region_id) if then.gap == "absent" else gap_words(then.gap, facts.when_then)
    elif cell.region_id in facts.reshaped:
        reason = other_borders()
    elif then is not None:
        change = words.points(facts.pairs[cell.region_id].points or 0)
    return Row(cell.region_id, facts.name(cell.region_id), cell, then, figure, change, reason)


def _not_there(facts: Facts, region_id: str) -> str:
    """'new in 2022': said of a unit that was founded between the two contests."""
    since = year_of(str(facts.dataset.row("regions", region_id)["established"]))
    return _("new in {year}").format(year=since) if since else gap_words("absent", facts.absent_then)
