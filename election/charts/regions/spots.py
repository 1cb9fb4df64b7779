"""What is shown of each unit on map and tiles, whatever is measured: its words, its fill, its gap, its hover.

A unit that was not there is hatched; one without a figure is hollow with a dotted edge; a figure lies on its step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from election import words
from election.charts.regions.steps import Step, point_steps, share_steps, step_of
from election.contests.lines import whole
from election.contests.region_phrases import gap_words, other_borders
from election.contests.regions import Cell, Cells, Gap, Moved, known
from election.contests.units import brief_name, full_name, unit_name
from election.package.dataset import Dataset
from election.words import _


@dataclass(frozen=True)
class Spot:
    """One unit: `text` stands on it, `brief` and then `code` name it where a name is too long, `tile` is its column and
    row."""

    region_id: str
    name: str
    brief: str
    code: str
    tile: tuple[int, int] | None
    step: Step | None
    gap: Gap
    text: str
    hover: tuple[str, ...]


@dataclass(frozen=True)
class Spots:
    """Every unit, the steps they lie on, and what the two gaps are called under the picture."""

    every: tuple[Spot, ...]
    steps: tuple[Step, ...]
    absent: str
    missing: str

    def gaps(self) -> list[tuple[Gap, str]]:
        """The gaps there are, with their words."""
        named: list[tuple[Gap, str]] = [("absent", self.absent), ("missing", self.missing)]
        return [(gap, text) for gap, text in named if any(spot.gap == gap for spot in self.every)]

    @property
    def tiled(self) -> bool:
        """Whether every unit has a square of its own."""
        tiles = [spot.tile for spot in self.every]
        return bool(tiles) and None not in tiles and len(set(tiles)) == len(tiles)


def of_shares(dataset: Dataset, cells: Cells, of: str, absent_when: str, line: float | None = None) -> Spots:
    """Shares at one contest; `of` says of what ("turnout"), `absent_when` names the contest in the words for a gap;
    `line` is a share that a headline parts the units at."""
    values = tuple(cell.value for cell in known(cells) if cell.value is not None)
    steps = share_steps(values, line) if values else ()
    absent, missing = gap_words("absent", absent_when), gap_words("missing", "")

    def hover(cell: Cell) -> tuple[str, ...]:
        if cell.value is None:
            return (absent if cell.gap == "absent" else missing, cell.note)
        return (_("{share} {of}").format(share=words.share(cell.value, 2), of=of), early(cell), cell.note)

    return _gathered(
        dataset,
        {region: (cell.value, cell.gap, hover(cell)) for region, cell in cells.items()},
        steps,
        words.decimal,
        (absent, missing),
    )


def of_points(
    dataset: Dataset, pairs: Mapping[str, Moved], now: str, then: str, absent_now: str, absent_then: str
) -> Spots:
    """Differences between two contests, named `now` and `then`; `absent_...` name them in the words for a gap. A unit
    with other borders at the one than at the other looks like one that was not there."""
    values = tuple(sorted(pair.points for pair in pairs.values() if pair.points is not None))
    steps = point_steps(values) if values else ()
    absent = _not_comparable(pairs, absent_now, absent_then)

    def hover(pair: Moved) -> tuple[str, ...]:
        both = _("{then}: {share_then}; {now}: {share_now}").format(
            then=then, now=now, share_then=_shown(pair.then), share_now=_shown(pair.now)
        )
        if pair.points is None:
            borders = other_borders() if pair.reshaped else ""
            return (both, borders, pair.now.note, pair.then.note)
        return (_("{points} points").format(points=words.points(pair.points, 2)), both, pair.now.note, pair.then.note)

    return _gathered(
        dataset,
        {region: (pair.points, pair.gap, hover(pair)) for region, pair in pairs.items()},
        steps,
        words.points,
        (absent, gap_words("missing", "")),
    )


def _not_comparable(pairs: Mapping[str, Moved], absent_now: str, absent_then: str) -> str:
    """What the units are that were not there at both, or not with the same borders."""
    absent = [pair for pair in pairs.values() if pair.gap == "absent"]
    gone = {pair.now.gap == "absent" for pair in absent if not pair.reshaped}
    when = absent_then if True not in gone else absent_now if gone == {True} else ""
    if not gone:
        return _("other borders in {when}").format(when=when) if when else _("other borders then")
    if not any(pair.reshaped for pair in absent):
        return gap_words("absent", when)
    return (
        _("not a unit, or other borders, in {when}").format(when=when)
        if when
        else _("not a unit, or other borders, then")
    )


def early(cell: Cell) -> str:
    return _("preliminary") if cell.preliminary and cell.value is not None else ""


def _shown(cell: Cell) -> str:
    if cell.value is None:
        return _("not a unit") if cell.gap == "absent" else _("no figure")
    share = words.share(cell.value, 2)
    return _("{share} (preliminary)").format(share=share) if cell.preliminary else share


def _gathered(
    dataset: Dataset,
    figures: Mapping[str, tuple[float | None, Gap, Sequence[str]]],
    steps: tuple[Step, ...],
    write: Callable[[float], str],
    gaps: tuple[str, str],
) -> Spots:
    every = []
    for unit in dataset["regions"].itertuples():
        value, gap, hover = figures[unit.region_id]
        column, row = whole(unit.tile_column), whole(unit.tile_row)
        every.append(
            Spot(
                unit.region_id,
                unit_name(dataset, unit.region_id),
                brief_name(dataset, unit.region_id),
                str(unit.label),
                None if column is None or row is None else (column, row),
                None if value is None else step_of(value, steps),
                gap,
                "" if value is None else write(value),
                (full_name(dataset, unit.region_id), *(line for line in dict.fromkeys(hover) if line)),
            )
        )
    return Spots(tuple(every), steps, *gaps)
