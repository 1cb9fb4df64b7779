"""Seats in sentences: who has a majority and by what, and which parties are needed for one."""

from __future__ import annotations

from collections.abc import Sequence

from election import words
from election.contests import phrases, shares
from election.contests.coalitions import Ways, seats_of, ways
from election.contests.house import Group, House
from election.package.dataset import Dataset
from election.views.shared.house_words import beside_seats, standing
from election.words import _, capital, n_

TOLD = 3  # coalitions that a sentence names before it only counts them


def names(dataset: Dataset, groups: Sequence[Group]) -> str:
    return words.listing([phrases.named(dataset, group.contestant_id) for group in groups])


def headline(dataset: Dataset, house: House) -> str:
    """Who won how many seats, and whether that is a majority of its own:

    'Amanat won 62 of 98 seats, a majority of its own but four short of two thirds'.
    """
    first = house.first
    of = n_("{{seats}} of {n} seat", "{{seats}} of {n} seats", house.size).format(seats=words.count(first.seats))
    if first.kind == "independents":
        return _("Independents won {of}, and no party won any").format(of=of)
    if house.shared:
        return _("{names} won {of} each, and nobody had a majority alone").format(
            names=phrases.at_start(_level(dataset, house)), of=of
        )
    name = phrases.at_start(phrases.named(dataset, first.contestant_id))
    if first.seats == house.size:
        pattern = n_("{{name}} won the one seat at stake", "{{name}} won all {n} seats", house.size)
        return pattern.format(name=name)
    pattern = _("{name} won {of}, {standing}")
    if house.unnamed and first.seats < shares.majority(house.size):
        pattern = _("{name} is known to have won {of}, {standing}")
    return pattern.format(name=name, of=of, standing=_own(house, first.seats))


def _own(house: House, seats: int) -> str:
    """What the biggest group's seats amount to, at the end of a sentence."""
    half, more = shares.majority(house.size), shares.two_thirds(house.size)
    if seats > more:
        return _("more than two thirds of the house")
    if seats == more:
        return _("exactly two thirds of the house")
    if seats >= half:
        return _("a majority of its own but {number} short of two thirds").format(number=phrases.number(more - seats))
    return _("{number} short of a majority").format(number=phrases.number(half - seats))


def _level(dataset: Dataset, house: House) -> str:
    """Those who share the first place; of more than three the first three and how many more."""
    level = [group for group in house.groups if group.seats == house.first.seats and group.kind != "independents"]
    return phrases.few([phrases.named(dataset, group.contestant_id) for group in level])


def deck(dataset: Dataset, election_id: str, house: House) -> str:
    """How many seats the marks are, of which house, and what else a reader of them must know."""
    return " ".join(text for text in (marks(house), _independents(house), beside_seats(dataset, election_id)) if text)


def marks(house: House) -> str:
    """How many seats are a majority and two thirds: 'A majority is 50 of the 98 seats, two thirds are 66.'

    Empty for one seat alone."""
    if house.size == 1:
        return ""
    half, more, left = shares.majority(house.size), shares.two_thirds(house.size), unfilled(house)
    of = _("all {size} seats") if left else _("the {size} seats")
    of = of.format(size=words.count(house.size))
    pattern = (
        _("A majority is {half} of {of}, two thirds are {more}")
        if half != more
        else _("A majority and two thirds are both {half} of {of}")
    )
    said = pattern.format(half=words.count(half), of=of, more=words.count(more))
    said = _("{said}; {left}.").format(said=said, left=left) if left else _("{said}.").format(said=said)
    if not house.vacant:
        return said
    filled = house.size - house.vacant
    among = _("Of the {filled} seats that are filled, {half} are a majority.").format(
        filled=words.count(filled), half=words.count(shares.majority(filled))
    )
    return f"{said} {among}"


def unfilled(house: House) -> str:
    """How many seats voters did not fill, inside a sentence that has named the house: 'nine were filled by another
    body'. Empty where they filled all."""
    parts = []
    if house.appointed:
        pattern = n_("{{number}} was filled by another body", "{{number}} were filled by another body", house.appointed)
        parts.append(pattern.format(number=phrases.number(house.appointed)))
    if house.vacant:
        pattern = n_("{{number}} is vacant", "{{number}} are vacant", house.vacant)
        parts.append(pattern.format(number=phrases.number(house.vacant)))
    return words.listing(parts)


def _independents(house: House) -> str:
    """How many are left to independents, where the headline names a party that won no more than they."""
    won = seats_of([group for group in house.groups if group.kind == "independents"])
    if not won or house.first.kind == "independents" or won < house.first.seats:
        return ""
    return _("Independents won {n}.").format(n=words.count(won))


def picked(dataset: Dataset, house: House, groups: Sequence[Group]) -> str:
    """The sum of the picked parties against both marks: 'Auyl, Respublica and Aq Jol together won 20 of 98 seats, 30
    short of a majority'."""
    total = seats_of(groups)
    of = n_("{{total}} of {n} seat", "{{total}} of {n} seats", house.size).format(total=words.count(total))
    pattern = _("{names} won {of}, {stands}") if len(groups) == 1 else _("{names} together won {of}, {stands}")
    return pattern.format(names=phrases.at_start(names(dataset, groups)), of=of, stands=standing(house, total))


def needed(dataset: Dataset, house: House) -> str:
    """How many parties it took to each mark: 'Amanat won a majority alone and needed one partner for two thirds'."""
    half = ways(house.parties, shares.majority(house.size))
    more = ways(house.parties, shares.two_thirds(house.size))
    if not half.least:
        return _("Not even all parties together won a majority")
    if half.least > 1:
        return _many(half, more)
    name = phrases.at_start(names(dataset, half.smallest[0]))
    if more.least == 1:
        return _("{name} won a majority and two thirds alone").format(name=name)
    if not more.least:
        return _("{name} won a majority alone; not even all parties together won two thirds").format(name=name)
    if len(half.smallest[0]) == 1 and half.smallest[0][0] in more.needed:
        pattern = (
            _("{name} won a majority alone and needed one partner for two thirds")
            if more.least == 2
            else _("{name} won a majority alone and needed at least {number} partners for two thirds")
        )
        return pattern.format(name=name, number=phrases.number(more.least - 1))
    pattern = _("{name} won a majority alone; two thirds took at least {number} parties")
    return pattern.format(name=name, number=phrases.number(more.least))


def _many(half: Ways, more: Ways) -> str:
    """How many parties it took where none had a majority alone."""
    if half.least == more.least:
        pattern = _("A majority took at least {number} parties, and so did two thirds")
    elif more.least:
        pattern = _("A majority took at least {number} parties, two thirds at least {more}")
    else:
        pattern = _("A majority took at least {number} parties; not even all together won two thirds")
    return pattern.format(number=phrases.number(half.least), more=phrases.number(more.least))


def which(dataset: Dataset, house: House) -> str:
    """Which of the smallest coalitions reach each mark, in whole sentences; empty where one party alone has both."""
    half = ways(house.parties, shares.majority(house.size))
    more = ways(house.parties, shares.two_thirds(house.size))
    said = [_which(dataset, half, _("a majority")), _which(dataset, more, _("two thirds"))]
    return " ".join(text for text in said if text)


def _which(dataset: Dataset, found: Ways, mark: str) -> str:
    if found.least < 2 or not found.complete:
        return ""
    always = [group for group in found.smallest[0] if all(group in groups for groups in found.smallest)]
    number = phrases.number(found.least)
    if len(found.smallest) > TOLD:
        return _too_many(dataset, found, always, mark)
    each = [f"{names(dataset, groups)} ({words.count(seats_of(groups))})" for groups in found.smallest]
    if len(each) == 1:
        pattern = _("Only these {number} parties could have reached {mark} together: {each}.")
    else:
        pattern = _("{Number} parties could have reached {mark} together: {each}.")
    return pattern.format(Number=capital(number), number=number, mark=mark, each="; ".join(each))


def _too_many(dataset: Dataset, found: Ways, always: Sequence[Group], mark: str) -> str:
    """The smallest coalitions where they are too many to be named each."""
    count = phrases.number(len(found.smallest))
    if not always:
        pattern = _("{Count} coalitions of {number} parties could have reached {mark}.")
    elif found.least == 2:
        partners = words.either([names(dataset, [group for group in each if group not in always])
                                 for each in found.smallest])  # fmt: skip
        pattern = _("{names} could have reached {mark} with any one of {count} parties: {partners}.")
        return pattern.format(names=phrases.at_start(names(dataset, always)), mark=mark, count=count, partners=partners)
    else:
        pattern = _("{Count} coalitions of {number} parties could have reached {mark}, each with {names}.")
    return pattern.format(
        Count=capital(count), number=phrases.number(found.least), mark=mark, names=names(dataset, always)
    )
