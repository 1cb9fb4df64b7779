"""What stands under a picture of the regions: which units were not there, which had other borders, what rows note."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from election import words
from election.contests.region_facts import Facts
from election.contests.region_phrases import gap_words
from election.contests.regions import Cell, Cells
from election.contests.units import cut_out
from election.shapes.geometry import atlas
from election.words import _, listing, n_

_NAMED = 6  # units that share a note


def gaps(facts: Facts, *, both: bool) -> list[str]:
    """Which units were not there and which had other borders; what is told of single figures. With `both`, the contest
    compared with is looked at too."""
    parts = []
    times: list[tuple[str, str, Cells]] = [(facts.election, facts.when_now, facts.now)]
    if both and facts.other:
        times.append((facts.other, facts.when_then, facts.then))
    absent = dict.fromkeys(cell.region_id for _e, _w, cells in times for cell in cells.values() if cell.gap == "absent")
    parts += _absent(facts, list(absent), [election for election, _when, _cells in times])
    parts += _borders(facts, [election for election, _when, _cells in times])
    parts += over_the_roll(facts, facts.now)
    parts += [text for _election, when, cells in times for text in _notes(facts, cells, when if both else "")]
    return parts


def without_shape(facts: Facts) -> list[str]:
    """Which units with a figure are not on the map, where the others are."""
    drawn = atlas(facts.dataset)
    names = [facts.name(cell.region_id) for cell in facts.known if drawn and cell.region_id not in drawn.shapes]
    return [_("Not on the map, whose shapes lack it: {names}.").format(names=listing(names))] if names else []


def _absent(facts: Facts, regions: Sequence[str], elections: Sequence[str]) -> list[str]:
    """The units that a contest has no figure for because they were not there, with the day of their founding."""
    if not regions:
        return []
    first = min(str(facts.dataset.row("elections", election)["date"]) for election in elections)
    since: dict[str, list[str]] = {}
    for region in regions:
        since.setdefault(str(facts.dataset.row("regions", region)["established"]), []).append(facts.name(region))
    told = [
        _("{names} ({day})").format(names=listing(names), day=words.day(day)) for day, names in sorted(since.items())
    ]
    return [_("Founded after {day}: {told}.").format(day=words.day(first), told=", ".join(told))]


def over_the_roll(facts: Facts, cells: Cells) -> list[str]:
    """That more took part than were on the roll, which happens where people may vote away from home."""
    names = [facts.name(cell.region_id) for cell in cells.values() if not facts.contestant and (cell.value or 0) > 100]
    return (
        [_("Above 100%: {names} had more ballots than voters on the roll.").format(names=listing(names))]
        if names
        else []
    )


def _borders(facts: Facts, elections: Sequence[str]) -> list[str]:
    cut = cut_out(facts.dataset, *elections)
    if not cut:
        return []
    told = [
        _("{parent} included {parts}").format(
            parent=facts.name(parent), parts=listing([facts.name(part) for part in parts])
        )
        for parent, parts in cut.items()
    ]
    return [_("Other borders then: {told}.").format(told=listing(told))]


def _notes(facts: Facts, cells: Cells, when: str) -> list[str]:
    """What the rows say of single figures, once for all that say the same."""
    told: dict[str, list[str]] = {}
    for cell in cells.values():
        if cell.note:
            told.setdefault(cell.note, []).append(facts.name(cell.region_id))
    known = {facts.name(cell.region_id) for cell in cells.values() if cell.value is not None}
    return [_note(note, names, known, len(cells), when) for note, names in told.items()]


def _note(note: str, names: Sequence[str], known: Collection[str], total: int, when: str) -> str:
    if len(names) <= _NAMED:
        who = listing(names)
    elif set(names) == set(known):
        who = _("All figures")
    else:
        who = n_("{n} of {{total}} units", "{n} of {{total}} units", len(names)).format(total=words.count(total))
    if when:
        return _("{who} in {when}: {note}").format(who=who, when=when, note=note)
    return _("{who}: {note}").format(who=who, note=note)


def gaps_in_table(cells: Mapping[str, Cell], labels: Mapping[str, str], when: str) -> dict[str, str]:
    """Region -> the status of its figure in words, or which gap it has."""
    return {
        region: labels.get(status := "preliminary" if cell.preliminary else "final", status)
        if cell.value is not None
        else gap_words(cell.gap, when if cell.gap == "absent" else "")
        for region, cell in cells.items()
    }
