"""Sentences about figures by region. None says more than the rows do: ties, gaps and missing units are counted in."""

from __future__ import annotations

from collections.abc import Sequence

from election import words
from election.certainty import is_unconfirmed, with_doubt
from election.contests.phrases import named, number
from election.contests.region_facts import Facts
from election.contests.regions import Cell, Cells, Gap, Moved, printed
from election.contests.reliance import before, reliance
from election.words import _, capital, listing

_FEW = 3  # units that are named; of more only the number is said
_MANY = 5  # units, from which on those under half stand out
HALF = 50.0


def with_reliance(facts: Facts, sentence: str, *, both: bool = False) -> str:
    """A sentence that rests on the units' figures, after what is to be said of them first; with `both` on those of the
    contest compared with as well."""
    cells: list[tuple[Cell, ...]] = [(cell,) for cell in facts.known]
    if both and facts.then:
        cells = [(pair.now, pair.then) for pair in (*facts.compared, *facts.apart)]
    unconfirmed = [any(cell.unconfirmed for cell in each) for each in cells]
    early = [any(cell.preliminary for cell in each) for each in cells]
    return before(facts.dataset, reliance(unconfirmed, early), sentence)


def shares_headline(facts: Facts) -> str:
    """From where to where: 'Turnout ran from 25.8% in Almaty city to 67.2% in Kyzylorda Region'."""
    cells = facts.known
    subject = _("Turnout")
    if facts.contestant:
        subject = _("The share of {name}").format(name=named(facts.dataset, facts.contestant))
    if not cells:
        return _("No figure by region is known for this contest")
    low, high = cells[-1], cells[0]
    if len(cells) == 1:
        return _("{subject} is known for one unit only: {share} in {name}").format(
            subject=subject, share=words.share(high.value or 0), name=facts.full_name(high.region_id)
        )
    if printed(low.value or 0) == printed(high.value or 0):
        return _("{subject} was {share} in every unit with a figure").format(
            subject=subject, share=words.share(high.value or 0)
        )
    if half(facts):
        return _fewer_than_half(facts)
    return _range(facts, len(cells)).format(
        n=number(len(cells)),
        subject=subject,
        low=words.share(low.value or 0),
        high=words.share(high.value or 0),
        lowest=_all_like(facts, cells, low),
        highest=_all_like(facts, cells, high),
    )


def half(facts: Facts) -> float | None:
    """Half of the voters, in per cent, where a headline parts the units there: a few had less, and all others more."""
    return HALF if 0 < len(_under_half(facts)) <= _FEW and not _wanting(facts) else None


def _under_half(facts: Facts) -> list[Cell]:
    """The units in which fewer than half voted, the lowest last; none of few units."""
    if facts.contestant or len(facts.known) < _MANY:
        return []
    return [cell for cell in facts.known if printed(cell.value or 0) < HALF]


def _wanting(facts: Facts) -> bool:
    return any(cell.gap == "missing" for cell in facts.now.values())


def _fewer_than_half(facts: Facts) -> str:
    """'Fewer than half voted in Shymkent, Astana and Almaty city, where turnout was only 25.8%'."""
    under = _under_half(facts)
    one = _("Fewer than half voted in {names} alone, where turnout was {lowest}")
    several = _("Fewer than half voted in {names}, where turnout was only {lowest}")
    return (one if len(under) == 1 else several).format(
        names=listing([facts.full_name(cell.region_id) for cell in under]), lowest=words.share(under[-1].value or 0)
    )


def _range(facts: Facts, number: int) -> str:
    """The pattern for a lowest and a highest figure of several."""
    if not _wanting(facts):
        return _("{subject} ran from {low} in {lowest} to {high} in {highest}")
    if number == 2:
        return _("{subject} was {low} in {lowest} and {high} in {highest}, the only units with a figure")
    return _("{subject} ran from {low} in {lowest} to {high} in {highest}, of {n} units with a figure")


def _all_like(facts: Facts, cells: Sequence[Cell], one: Cell) -> str:
    """Full names of all that have the same printed figure."""
    alike = [cell for cell in cells if printed(cell.value or 0) == printed(one.value or 0)]
    return listing([facts.full_name(cell.region_id) for cell in alike])


def national_sentence(facts: Facts) -> str:
    """The country's own figure, and of which count it is beside those of the units. Empty where it isn't known."""
    country = facts.country
    if country.percent is None:
        return ""
    name = named(facts.dataset, facts.contestant) if facts.contestant else ""
    rests_on = ("results", facts.election, facts.contestant) if name else ("elections", facts.election)
    doubted = is_unconfirmed(facts.dataset.row(*rests_on))
    said = {"share": with_doubt(words.share(country.percent, 2), doubted), "name": name}
    if country.final is not None:
        pattern = _("Turnout in the whole country was {share} by the same count, and {final} in the end.")
        return pattern.format(**said, final=words.share(country.final, 2))
    if facts.contestant:
        pattern = _("In the whole country {name} had {share}.")
    else:
        pattern = _("Turnout in the whole country was {share}.")
    if country.later and preliminary(facts, both=False):
        pattern = _("{sentence} That is final.").format(sentence=pattern)
    elif country.later:
        pattern = _("{sentence} That is final; the figures by region are not.").format(sentence=pattern)
    return pattern.format(**said)


def change_title(facts: Facts) -> str:
    """In how many units turnout was lower, higher or the same: first of those with the same borders at both contests,
    then of those whose borders changed.

    'Turnout was lower than in 2021 in all 14 units with the same borders, and in the three that lost territory'.
    """
    pairs, apart, when = facts.compared, facts.apart, facts.when_then
    if not pairs and not apart:
        return _("No unit has a figure both now and in {when}").format(when=when)
    if not pairs:
        said = _moved(
            apart, _("{n} units whose borders changed"), _("the one unit that has figures, whose borders changed")
        )
        return said.format(when=when)
    if not apart:
        return _moved(pairs, _("{n} units that can be compared"), _("the one unit that can be compared")).format(
            when=when
        )
    said = _moved(pairs, _("{n} units with the same borders"), _("the one unit with the same borders")).format(
        when=when
    )
    return f"{said}{_and_apart(facts, _way(pairs), apart)}"


def _way(pairs: Sequence[Moved]) -> str:
    """How all of these moved: "lower", "higher", "same"; empty where they moved differently."""
    signs = {_sign(pair) for pair in pairs}
    return {-1: "lower", 1: "higher", 0: "same"}[signs.pop()] if len(signs) == 1 else ""


def _sign(pair: Moved) -> int:
    shown = printed(pair.difference or 0)
    return (shown > 0) - (shown < 0)


def _moved(pairs: Sequence[Moved], many: str, one: str) -> str:
    """How turnout moved in some units, called `many` with their number in `{n}`, or `one`; `{when}` is left open."""
    total, way = len(pairs), _way(pairs)
    if not way:
        return _("Compared with {{when}}, turnout was {said} of the {units}").format(
            units=many.format(n=number(total)), said=_in_each_way(pairs)
        )
    pattern = {
        "lower": _("Turnout was lower than in {{when}} in {units}"),
        "higher": _("Turnout was higher than in {{when}} in {units}"),
        "same": _("Turnout was the same as in {{when}} in {units}"),
    }[way]
    units = {1: one, 2: _("both {units}").format(units=many.format(n="").strip())}
    return pattern.format(units=units.get(total, _("all {units}").format(units=many.format(n=number(total)))))


def _in_each_way(pairs: Sequence[Moved]) -> str:
    """'higher in three and lower in eleven', 'higher in 13, lower in one and the same in two'."""
    signs = [_sign(pair) for pair in pairs]
    parts = [(_("higher in {n}"), 1), (_("lower in {n}"), -1), (_("the same in {n}"), 0)]
    return listing([pattern.format(n=number(signs.count(sign))) for pattern, sign in parts if sign in signs])


def _and_apart(facts: Facts, way: str, apart: Sequence[Moved]) -> str:
    """What is added of the units whose borders changed: ', and in the three that lost territory'. Empty where these
    moved one way and another."""
    total = len(apart)
    lost = all(facts.reshaped[pair.now.region_id] for pair in apart)
    pattern = _("the {number} that lost territory") if lost else _("the {number} whose borders changed")
    who = pattern.format(number=number(total))
    if way and _way(apart) == way:
        return _(", and in {who}").format(who=who)
    if _way(apart):
        return {
            "lower": _("; in {who} it was lower"),
            "higher": _("; in {who} it was higher"),
            "same": _("; in {who} it was the same"),
        }[_way(apart)].format(who=who)
    return ""


def biggest_change(facts: Facts) -> str:
    """The unit that moved most: 'It moved most in Turkistan Region: −12.1 points.' Empty where several did, or none.
    Units whose borders changed are left out."""
    pairs = facts.compared
    if len(pairs) < 2:
        return ""
    sizes = sorted((printed(abs(pair.points or 0)) for pair in pairs), reverse=True)
    most = max(pairs, key=lambda pair: abs(pair.points or 0))
    if sizes[0] == sizes[1]:
        return ""
    pattern = (
        _("Of those with the same borders it moved most in {name}: {points} points.")
        if facts.apart
        else _("It moved most in {name}: {points} points.")
    )
    return pattern.format(name=facts.full_name(most.now.region_id), points=words.points(most.points or 0))


def preliminary(facts: Facts, *, both: bool) -> str:
    """Which figures are preliminary, where only some are; empty where all are, which stands in the first line, or none.
    With `both`, those of the contest compared with are told too."""
    now = _early(facts, facts.now)
    then = _early(facts, facts.then) if both and facts.then else ""
    parts = [(facts.when_now, now), (facts.when_then, then)]
    return " ".join(
        _("{when}: {said}").format(when=when, said=said) if then else capital(said) for when, said in parts if said
    )


def _early(facts: Facts, cells: Cells) -> str:
    with_figure = [cell for cell in cells.values() if cell.value is not None]
    early = [cell for cell in with_figure if cell.preliminary]
    final = [cell for cell in with_figure if not cell.preliminary]
    if not early or not final:
        return ""
    named, pattern = (
        (final, _("figures by region are preliminary, except in {names}."))
        if len(final) <= len(early)
        else (early, _("preliminary in {names}."))
    )
    if len(named) <= _FEW:
        return pattern.format(names=listing([facts.name(cell.region_id) for cell in named]))
    return _("{n} of {total} figures are preliminary.").format(
        n=capital(number(len(early))), total=number(len(with_figure))
    )


def gap_words(gap: Gap, when: str) -> str:
    """What stands in place of a figure; `when` may be empty."""
    if gap == "absent":
        return _("not a unit in {when}").format(when=when) if when else _("not a unit then")
    return _("no figure in {when}").format(when=when) if when else _("no figure")


def other_borders() -> str:
    """What stands in place of a change where the borders changed."""
    return _("other borders")


def took_part(roll: int | None, ballots: int | None) -> str:
    """'332,694 ballots of 788,931 on the roll.'; what of it is known."""
    if roll is not None and ballots is not None:
        return _("{ballots} ballots of {roll} on the roll.").format(
            ballots=words.count(ballots), roll=words.count(roll)
        )
    if ballots is not None:
        return _("{ballots} ballots; the roll was not found.").format(ballots=words.count(ballots))
    return _("{roll} on the roll; the ballots were not found.").format(roll=words.count(roll)) if roll else ""
