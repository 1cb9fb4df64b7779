"""What a picture of the regions shows, as its title: who is at either end, without cutting through equals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from election import words
from election.contests.phrases import at_start, named, number
from election.contests.region_facts import Facts
from election.contests.region_phrases import change_title, shares_headline
from election.contests.regions import printed
from election.words import _, listing

T = TypeVar("T")

_NAMED = 3  # at each end of a ranking
_MANY = 7  # units, from which on that many are named


def shares_title(facts: Facts) -> str:
    """Who had most and who least, as many as can be named without cutting through equals."""
    cells = facts.known
    missing = any(cell.gap == "missing" for cell in facts.now.values())
    if len(cells) < 2 or (missing and len(cells) == 2):
        return shares_headline(facts)
    high, low = _ends(cells, lambda cell: printed(cell.value or 0))
    if not high or not low:
        return shares_headline(facts)
    names = [listing([facts.name(cell.region_id) for cell in end]) for end in (high, low)]
    if facts.contestant:
        said = _("{name} had its highest share in {high}, its lowest in {low}")
    else:
        said = _("Turnout was highest in {high}, lowest in {low}")
    name = at_start(named(facts.dataset, facts.contestant)) if facts.contestant else ""
    said = said.format(name=name, high=names[0], low=names[1])
    if missing:
        return _("{said}, of {n} units with a figure").format(said=said, n=number(len(cells)))
    return said


def points_title(facts: Facts) -> str:
    """Where turnout differed most, upwards and downwards."""
    pairs = facts.compared
    if len(pairs) < 2:
        return change_title(facts)
    high, low = _ends(pairs, lambda pair: printed(pair.points or 0))
    if not high or not low:
        return change_title(facts)
    top, bottom = (listing([facts.name(pair.now.region_id) for pair in end]) for end in (high, low))
    first, last = printed(high[-1].points or 0), printed(low[-1].points or 0)
    when = facts.when_then
    if first > 0 and last < 0:
        pattern = _("Compared with {when}, turnout rose most in {top} and fell most in {bottom}")
    elif printed(high[0].points or 0) <= 0:
        pattern = _("Compared with {when}, turnout fell most in {bottom}, least in {top}")
    elif printed(low[0].points or 0) >= 0:
        pattern = _("Compared with {when}, turnout rose most in {top}, least in {bottom}")
    else:
        return change_title(facts)
    return pattern.format(when=when, top=top, bottom=bottom)


def _ends(ranked: Sequence[T], key: Callable[[T], float]) -> tuple[list[T], list[T]]:
    """The first few and the last few (the extreme first), fewer where the next has the same figure."""
    number = _NAMED if len(ranked) >= _MANY else 1
    first, last = list(ranked), list(ranked)[::-1]
    return _few(first, number, key), _few(last, number, key)


def _few(ranked: Sequence[T], number: int, key: Callable[[T], float]) -> list[T]:
    while 0 < number < len(ranked) and key(ranked[number - 1]) == key(ranked[number]):
        number -= 1
    return list(ranked[:number]) if number < len(ranked) else []


def above_title(facts: Facts) -> str:
    """How many units were above the country's own figure."""
    cells, national = facts.known, facts.national
    if national is None or len(cells) < 2:
        return shares_headline(facts)
    above = sum(printed(cell.value or 0) > printed(national) for cell in cells)
    figure = _("the final national figure") if facts.country.later else _("the national figure")
    two = len(cells) == 2
    patterns = {
        0: _("Neither unit was above {figure}, {share}")
        if two
        else _("None of the {number} units was above {figure}, {share}"),
        1: _("One of the {number} units was above {figure}, {share}"),
        len(cells): _("Both units were above {figure}, {share}")
        if two
        else _("All {total} units were above {figure}, {share}"),
    }
    said = patterns.get(above, _("{above} of {total} units were above {figure}, {share}"))
    total = len(cells)
    return said.format(
        above=words.count(above),
        total=words.count(total),
        number=number(total),
        figure=figure,
        share=words.share(national),
    )
