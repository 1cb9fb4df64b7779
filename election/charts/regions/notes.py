"""What stands under a picture of the regions: which units were not there, which had other borders, what rows note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from election import words
from election.contests.region_facts import Facts
from election.contests.region_phrases import gap_words
from election.contests.regions import Cell, Cells, reshaped
from election.words import _, listing, n_

_NAMED = 6  # units that share a note


def gaps(facts: Facts, *, both: bool) -> list[str]:
    """Which units were not there and which had other borders; what is told of single figures. With `both`, the contest
    compared with is looked at too."""
    parts = []
    times: list[tuple[str, str, Cells]] = [(facts.election, facts.when_now, facts.now)]
    if both and facts.other:
        times.append((facts.other, facts.when_then, facts.then))
    absent: dict[tuple[str, ...], list[str]] = {}
    for election, _when, cells in times:
        names = tuple(facts.name(cell.region_id) for cell in cells.values() if cell.gap == "absent")
        absent.setdefault(names, []).append(words.day(str(facts.dataset.row("elections", election)["date"])))
    parts += [_absent(names, days) for names, days in absent.items() if names]
    parts += _borders(facts, [election for election, _when, _cells in times])
    parts += [text for _election, when, cells in times for text in _notes(facts, cells, when if both else "")]
    return parts


def _absent(names: Sequence[str], days: Sequence[str]) -> str:
    pattern = (
        _("{names} did not exist yet on {days}: not a unit, not a missing figure.")
        if len(names) == 1
        else _("{names} did not exist yet on {days}: not units, not missing figures.")
    )
    return pattern.format(names=listing(names), days=listing(days))


def _borders(facts: Facts, elections: Sequence[str]) -> list[str]:
    cut = reshaped(facts.dataset, *elections)
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
    return [_note(note, names, len(cells), when) for note, names in told.items()]


def _note(note: str, names: Sequence[str], total: int, when: str) -> str:
    who = (
        listing(names)
        if len(names) <= _NAMED
        else n_("{n} of {{total}} units", "{n} of {{total}} units", len(names)).format(total=words.count(total))
    )
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
