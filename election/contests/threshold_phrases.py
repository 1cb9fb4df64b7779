"""Thresholds in words: what it meant to stay below, and for whom another one held."""

from __future__ import annotations

from collections.abc import Iterable

from election import words
from election.contests.lines import Line
from election.contests.thresholds import Thresholds, thresholds_of
from election.package.dataset import Dataset
from election.words import _, n_


def other_limits(dataset: Dataset, held: Thresholds) -> str:
    """The parties that needed another share than the general one: '8% for Coast'. Empty where there are none."""
    limits = sorted(set(held.higher.values()))
    return words.listing(
        [
            _("{share} for {names}").format(
                share=words.threshold(limit), names=_names(dataset, (n for n in held.higher if held.higher[n] == limit))
            )
            for limit in limits
        ]
    )


def exceptions(dataset: Dataset, election_id: str) -> str:
    """For whom the general threshold did not hold, as a sentence; empty where it held for all."""
    held = thresholds_of(dataset, election_id)
    free = [name for name, limit in held.own.items() if not limit]
    parts = []
    if held.higher:
        parts.append(_("it was {limits}").format(limits=other_limits(dataset, held)))
    if free:
        pattern = _("{names} was exempt") if len(free) == 1 else _("{names} were exempt")
        parts.append(pattern.format(names=_names(dataset, free)))
    if held.seated:
        parts.append(_("{names} won list seats below it").format(names=_names(dataset, sorted(held.seated))))
    if not parts or held.general is None:
        return ""
    return _("The {share} threshold did not hold for all: {exceptions}.").format(
        share=words.threshold(held.general), exceptions=words.listing(parts)
    )


def remark(line: Line, held: Thresholds) -> str:
    """What a threshold meant for a party: 'under the threshold, no seats'. Empty where it was over it."""
    if line.contestant_id in held.under:
        limit = held.higher.get(line.contestant_id)
        under = (
            _("under its {share} threshold").format(share=words.threshold(limit)) if limit else _("under the threshold")
        )
        return _with_seats(under, line)
    if line.contestant_id in held.exempt:
        free = held.own.get(line.contestant_id) == 0
        return _with_seats(_("exempt from the threshold") if free else _("below the threshold"), line)
    return ""


def _with_seats(said: str, line: Line) -> str:
    if line.list_seats:
        won = n_("{n} list seat", "{n} list seats", line.list_seats)
    elif line.seats:
        won = n_("{n} district seat", "{n} district seats", line.seats)
    elif line.seats == 0:
        won = _("no seats")
    else:
        return said
    return _("{said}, {won}").format(said=said, won=won)


def _names(dataset: Dataset, contestants: Iterable[str]) -> str:
    return words.listing([dataset.short(name) for name in contestants])
