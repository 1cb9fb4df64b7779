"""Thresholds in words: who passed, what it meant to stay below, and for whom another one held."""

from __future__ import annotations

from collections.abc import Iterable

from election import words
from election.contests import phrases
from election.contests.lines import Line, ballot
from election.contests.thresholds import Thresholds, thresholds_of
from election.package.dataset import Dataset
from election.words import _, capital, n_


def passed(dataset: Dataset, election_id: str) -> str:
    """How many parties passed the threshold, and who won seats below it: 'Five of six parties passed the 3% threshold;
    Greens, below it, won one list seat.' Empty where there was none, or none is known, and where not
    all parties are told apart."""
    held = thresholds_of(dataset, election_id)
    lines = ballot(dataset, election_id)
    parties = [line for line in lines if line.kind == "party"]
    apart = bool(dataset.row("elections", election_id)["lines_complete"]) and not any(
        line.kind == "others" for line in lines
    )
    if not held.general or not parties or not apart:
        return ""
    over = len(parties) - len(held.under | held.below)
    other = other_limits(dataset, held)
    of = words.threshold(held.general)
    pattern = (
        _("{who} passed the threshold: {share}, but {other}") if other else _("{who} passed the {share} threshold")
    )
    said = pattern.format(who=_how_many(over, len(parties)), share=of, other=other)
    told = [said, *(_below(dataset, line) for line in parties if line.contestant_id in held.exempt)]
    return _("{sentence}.").format(sentence="; ".join(told))


def _how_many(over: int, every: int) -> str:
    """'Five of six parties', at the start of a sentence."""
    if not over:
        return _("No party")
    if over == every:
        whole = {1: _("The one party"), 2: _("Both parties")}
        return whole.get(every, _("All {all} parties").format(all=phrases.number(every)))
    pattern = _("{Number} of {all} parties")
    return pattern.format(Number=capital(phrases.number(over)), all=phrases.number(every))


def _below(dataset: Dataset, line: Line) -> str:
    """Someone who took part below the general threshold: 'Greens, below it, won one list seat'."""
    name, seats = dataset.short(line.contestant_id), line.list_seats
    if seats is None:
        return _("it did not hold for {name}").format(name=name)
    if not seats:
        return _("{name}, for which it did not hold, won no list seat").format(name=name)
    pattern = n_("{{name}}, below it, won {{number}} list seat", "{{name}}, below it, won {{number}} list seats", seats)
    return pattern.format(name=name, number=phrases.number(seats))


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
