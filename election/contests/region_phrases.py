"""Sentences about figures by region. None says more than the rows do: ties, gaps and missing units are counted in."""

from __future__ import annotations

from collections.abc import Sequence

from election import words
from election.contests.region_facts import Facts
from election.contests.regions import Cell, Cells, Gap, printed
from election.words import _, listing

_FEW = 3  # units that are named; of more only the number is said


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


def preliminary(facts: Facts, *, both: bool) -> str:
    """Which figures are preliminary; empty if none is. With `both`, those of the contest compared with are told too."""
    now = _early(facts, facts.now)
    then = _early(facts, facts.then) if both and facts.then else now
    if now == then:
        return now
    parts = [(facts.when_now, now), (facts.when_then, then)]
    return " ".join(_("{when}: {said}").format(when=when, said=said) for when, said in parts if said)


def _early(facts: Facts, cells: Cells) -> str:
    with_figure = [cell for cell in cells.values() if cell.value is not None]
    early = [cell for cell in with_figure if cell.preliminary]
    final = [cell for cell in with_figure if not cell.preliminary]
    if not early:
        return ""
    if not final:
        return _("All figures are preliminary.")
    named, pattern = (
        (final, _("All figures are preliminary, except in {names}."))
        if len(final) <= len(early)
        else (early, _("Preliminary: {names}."))
    )
    if len(named) <= _FEW:
        return pattern.format(names=listing([facts.name(cell.region_id) for cell in named]))
    return _("{n} of {total} figures are preliminary.").format(
        n=words.count(len(early)), total=words.count(len(with_figure))
    )


def gap_words(gap: Gap, when: str) -> str:
    """What stands in place of a figure; `when` may be empty."""
    if gap == "absent":
        return _("not a unit in {when}").format(when=when) if when else _("not a unit then")
    return _("no figure in {when}").format(when=when) if when else _("no figure")
