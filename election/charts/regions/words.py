"""Sentences about figures by region. None says more than the rows do: ties, gaps and missing units are counted in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from election import words
from election.charts.regions.facts import Facts
from election.charts.regions.steps import printed
from election.contests.regions import Cell
from election.words import _, listing

T = TypeVar("T")

_NAMED = 3  # at each end of a ranking
_MANY = 7  # units, from which on that many are named


def shares_headline(facts: Facts) -> str:
    """From where to where: 'Turnout ran from 25.8% in Almaty to 67.2% in Kyzylorda Region'."""
    cells = facts.known
    subject = _("The share of {name}").format(name=facts.of) if facts.contestant else _("Turnout")
    if not cells:
        return _("No figure by region is known for this contest")
    low, high = cells[-1], cells[0]
    if printed(low.value or 0) == printed(high.value or 0):
        if len(cells) == 1:
            return _("{subject} is known for one unit only: {share} in {name}").format(
                subject=subject, share=words.share(high.value or 0), name=facts.full_name(high.region_id)
            )
        return _("{subject} was {share} in every unit with a figure").format(
            subject=subject, share=words.share(high.value or 0)
        )
    pattern = (
        _("{subject} ran from {low} in {lowest} to {high} in {highest}, of {n} units with a figure")
        if any(cell.gap == "missing" for cell in facts.now.values())
        else _("{subject} ran from {low} in {lowest} to {high} in {highest}")
    )
    return pattern.format(
        n=words.count(len(cells)),
        subject=subject,
        low=words.share(low.value or 0),
        high=words.share(high.value or 0),
        lowest=_all_like(facts, cells, low),
        highest=_all_like(facts, cells, high),
    )


def _all_like(facts: Facts, cells: Sequence[Cell], one: Cell) -> str:
    """Full names of all that have the same printed figure."""
    alike = [cell for cell in cells if printed(cell.value or 0) == printed(one.value or 0)]
    return listing([facts.full_name(cell.region_id) for cell in alike])


def biggest_change(facts: Facts) -> str:
    """The unit that moved most: 'It moved most in Almaty Region: −13.5 points.' Empty where several did, or none."""
    pairs = facts.compared
    if len(pairs) < 2:
        return ""
    sizes = sorted((printed(abs(pair.points or 0)) for pair in pairs), reverse=True)
    most = max(pairs, key=lambda pair: abs(pair.points or 0))
    if sizes[0] == sizes[1]:
        return ""
    return _("It moved most in {name}: {points} points.").format(
        name=facts.full_name(most.now.region_id), points=words.points(most.points or 0)
    )


def change_title(facts: Facts) -> str:
    """In how many units turnout was lower, higher or the same, of those that can be compared."""
    pairs, when = facts.compared, facts.when_then
    if not pairs:
        return _("No unit has a figure both now and in {when}").format(when=when)
    signs = [printed(pair.points or 0) for pair in pairs]
    lower, higher = sum(sign < 0 for sign in signs), sum(sign > 0 for sign in signs)
    total = len(pairs)
    if total in (lower, higher):
        if total == 1:
            pattern = (
                _("Turnout was lower than in {when} in the one unit that can be compared")
                if lower
                else _("Turnout was higher than in {when} in the one unit that can be compared")
            )
        else:
            pattern = (
                _("Turnout was lower than in {when} in all {n} units that can be compared")
                if lower
                else _("Turnout was higher than in {when} in all {n} units that can be compared")
            )
        return pattern.format(when=when, n=words.count(total))
    parts = [(_("higher in {n}"), higher), (_("lower in {n}"), lower), (_("the same in {n}"), total - higher - lower)]
    said = listing([pattern.format(n=words.count(number)) for pattern, number in parts if number])
    return _("Of {total} units that can be compared with {when}, turnout was {said}").format(
        total=words.count(total), when=when, said=said
    )


def shares_title(facts: Facts) -> str:
    """Who had most and who least, as many as can be named without cutting through equals."""
    cells = facts.known
    if len(cells) < 2:
        return shares_headline(facts)
    high, low = _ends(cells, lambda cell: printed(cell.value or 0))
    if not high or not low:
        return shares_headline(facts)
    names = [listing([facts.name(cell.region_id) for cell in end]) for end in (high, low)]
    if facts.contestant:
        said = _("{name} had its highest share in {high}, its lowest in {low}")
    else:
        said = _("Turnout was highest in {high}, lowest in {low}")
    said = said.format(name=facts.of, high=names[0], low=names[1])
    if any(cell.gap == "missing" for cell in facts.now.values()):
        return _("{said}, of {n} units with a figure").format(said=said, n=words.count(len(cells)))
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
    return _("{above} of {total} units were above the national figure, {share}").format(
        above=words.count(above), total=words.count(len(cells)), share=words.share(national)
    )
