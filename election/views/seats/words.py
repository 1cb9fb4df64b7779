"""Seats in sentences: who has a majority and by what, which parties are needed for one, what changed since when."""

from __future__ import annotations

from collections.abc import Sequence

from election import words
from election.contests import phrases, shares
from election.contests.coalitions import Ways, seats_of, ways
from election.contests.house import Group, House, SeatChange
from election.contests.succession import when
from election.package.dataset import Dataset
from election.words import _, n_

TOLD = 3  # coalitions that a sentence names before it only counts them


def names(dataset: Dataset, groups: Sequence[Group]) -> str:
    return words.listing([dataset.short(group.contestant_id) for group in groups])


def headline(dataset: Dataset, house: House) -> str:
    """Who has how many seats, by list and district, and whether that is a majority of its own:

    '62 of 98 seats: 40 from the list and 22 districts give Amanat a majority of its own'.
    """
    first, half = house.first, shares.majority(house.size)
    of = n_("{{seats}} of {n} seat", "{{seats}} of {n} seats", house.size).format(seats=words.count(first.seats))
    if first.kind == "independents":
        return _("{of}, all of which independents won").format(of=of)
    if house.shared:
        return _shared(dataset, house, of)
    name = dataset.short(first.contestant_id)
    if house.unnamed and first.seats < half:
        pattern = _("{of} are known to be held by {name}, {short}")
        return pattern.format(of=of, name=name, short=_short(half - first.seats))
    plain = _("{of} give {name} {standing}")
    if first.by_list and first.by_district and first.told:
        lists = n_("{n} from the list", "{n} from the list", first.by_list)
        places = n_("{n} district", "{n} districts", first.by_district)
        of = _("{of}: {lists} and {places}").format(of=of, lists=lists, places=places)
    elif first.by_district and not first.by_list and first.told and any(group.by_list for group in house.groups):
        of = _("{of}, all in districts,").format(of=of)
    elif first.seats == 1:
        plain = _("{of} gives {name} {standing}")
    if first.seats >= half:
        return plain.format(of=of, name=name, standing=_own(house, first.seats))
    pattern = _("{of} leaves {name} {short}") if first.seats == 1 else _("{of} leave {name} {short}")
    return pattern.format(of=of, name=name, short=_short(half - first.seats))


def _own(house: House, seats: int) -> str:
    if seats == house.size:
        return _("the whole house")
    if seats >= shares.two_thirds(house.size):
        return _("a majority of its own, and two thirds of the house")
    return _("a majority of its own")


def _short(missing: int) -> str:
    return n_("{n} seat short of a majority", "{n} seats short of a majority", missing)


def _shared(dataset: Dataset, house: House, of: str) -> str:
    level = [group for group in house.groups if group.seats == house.first.seats and group.kind != "independents"]
    return _("{names} have {of} each: no one has a majority alone").format(names=names(dataset, level), of=of)


def deck(house: House) -> str:
    """What the marks are of, and how many are left to independents where that is not told already."""
    half, more = words.count(shares.majority(house.size)), words.count(shares.two_thirds(house.size))
    if house.appointed:
        left = n_(
            "{n} of its {{size}} seats was not elected", "{n} of its {{size}} seats were not elected", house.appointed
        )
        pattern = _("A majority of the whole house is {half}, two thirds are {more}; {left}.")
        said = pattern.format(half=half, more=more, left=left.format(size=words.count(house.size)))
    else:
        said = _("A majority is {half}, two thirds are {more}.").format(half=half, more=more)
    own = [group for group in house.groups if group.kind == "independents"]
    if own and house.first.kind != "independents" and seats_of(own) >= house.first.seats:
        won = n_("Independents won {n}.", "Independents won {n}.", seats_of(own))
        said = f"{said} {won}"
    return said


def picked(dataset: Dataset, house: House, groups: Sequence[Group]) -> str:
    """The sum of the picked parties against both marks: 'Auyl, Respublica and Aq Jol: 20 of 98 seats, 30 short of a
    majority'."""
    total = seats_of(groups)
    half, more = shares.majority(house.size), shares.two_thirds(house.size)
    of = n_("{{names}}: {{total}} of {n} seat", "{{names}}: {{total}} of {n} seats", house.size)
    said = of.format(names=names(dataset, groups), total=words.count(total))
    if total < half:
        stands = n_("{n} short of a majority", "{n} short of a majority", half - total)
    elif total < more:
        stands = n_("a majority, {n} short of two thirds", "a majority, {n} short of two thirds", more - total)
    elif total < house.size:
        stands = _("a majority and two thirds")
    else:
        stands = _("the whole house")
    return _("{said}, {stands}").format(said=said, stands=stands)


def needed(dataset: Dataset, house: House) -> str:
    """At least how many parties reach each mark: 'Amanat reaches a majority alone; two thirds take at least two
    parties'."""
    half = ways(house.parties, shares.majority(house.size))
    more = ways(house.parties, shares.two_thirds(house.size))
    if not half.least:
        return _("Not even all parties together reach a majority")
    if more.least == 1:
        return _("{name} reaches a majority and two thirds alone").format(name=names(dataset, more.smallest[0]))
    if half.least == 1:
        first = _("{name} reaches a majority alone").format(name=names(dataset, half.smallest[0]))
    elif half.least == more.least:
        pattern = _("A majority takes at least {number} parties, and so do two thirds")
        return pattern.format(number=phrases.number(half.least))
    else:
        first = _("A majority takes at least {number} parties").format(number=phrases.number(half.least))
    then = (
        _("two thirds take at least {number}") if half.least > 1 else _("two thirds take at least {number} parties")
    ).format(number=phrases.number(more.least))
    if not more.least:
        then = _("not even all parties together reach two thirds")
    return _("{first}; {then}").format(first=first, then=then)


def which(dataset: Dataset, house: House) -> str:
    """Which of the smallest coalitions reach each mark, in whole sentences; empty where one party alone has both."""
    half = ways(house.parties, shares.majority(house.size))
    more = ways(house.parties, shares.two_thirds(house.size))
    said = [_which(dataset, half, _("a majority is")), _which(dataset, more, _("two thirds are"))]
    return " ".join(text for text in said if text)


def _which(dataset: Dataset, found: Ways, mark: str) -> str:
    if found.least < 2 or not found.complete:
        return ""
    number = phrases.number(found.least)
    if len(found.smallest) <= TOLD:
        each = [f"{names(dataset, groups)} ({words.count(seats_of(groups))})" for groups in found.smallest]
        if len(each) == 1:
            pattern = _("With {number} parties {mark} reached only by {each}.")
        else:
            pattern = _("With {number} parties {mark} reached by these: {each}.")
        return pattern.format(number=number, mark=mark, each="; ".join(each))
    always = [group for group in found.smallest[0] if all(group in groups for groups in found.smallest)]
    pattern = (
        _("With {number} parties {mark} reached in {ways} ways, each with {names}.")
        if always
        else _("With {number} parties {mark} reached in {ways} ways.")
    )
    count = phrases.number(len(found.smallest))
    return pattern.format(number=number, mark=mark, ways=count, names=names(dataset, always))


def changed(dataset: Dataset, changes: Sequence[SeatChange], earlier: str, later: str) -> str:
    """Who lost and who gained most seats between two houses; lines that can't be compared don't count."""
    compared = [each for each in changes if each.change is not None and each.kind != "independents"]
    years = {"earlier": when(dataset, earlier), "later": when(dataset, later)}
    moved = sorted((each for each in compared if each.change), key=lambda each: -abs(each.change or 0))
    if not compared:
        return _("No party with seats in {later} can be compared with {earlier}").format(**years)
    if not moved:
        return _("No party that stood both times has more or fewer seats in {later} than in {earlier}").format(**years)
    first = moved[0]
    other = next((each for each in moved if ((each.change or 0) > 0) is not ((first.change or 0) > 0)), None)
    said = [_moved(dataset, each) for each in (first, other) if each]
    return _("From {earlier} to {later} {moved}").format(**years, moved=_("; ").join(said))


def _moved(dataset: Dataset, each: SeatChange) -> str:
    size = each.change or 0
    name, was = dataset.short(each.contestant_id), as_whom(dataset, each)
    if was:
        name = _("{name} (then {was})").format(name=name, was=was)
    pattern = (
        n_("{{name}} gained {n} seat", "{{name}} gained {n} seats", size)
        if size > 0
        else n_("{{name}} lost {n} seat", "{{name}} lost {n} seats", -size)
    )
    return pattern.format(name=name)


def as_whom(dataset: Dataset, change: SeatChange) -> str:
    """The names under which the line stood then, where they are others."""
    if not change.stood_as or change.stood_as == (change.contestant_id,):
        return ""
    return words.listing([dataset.short(name) for name in change.stood_as])


def remark(dataset: Dataset, change: SeatChange, earlier: str, later: str) -> str:
    """Under which name it stood, or why there is nothing to compare."""
    was = as_whom(dataset, change)
    if change.now is None:
        return _("did not stand in {year}").format(year=when(dataset, later))
    if was:
        return _("as {was} in {year}").format(was=was, year=when(dataset, earlier))
    return {
        "held": "",
        "absent": _("did not stand in {year}"),
        "new": _("new"),
        "unlisted": _("not in the published result of {year}"),
        "no districts": _("no seats in districts in {year}"),
    }[change.status].format(year=when(dataset, earlier))
