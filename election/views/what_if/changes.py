"""A calculation of seats against the official ones in sentences: who gains, who loses, what it means in the house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from election import words
from election.contests import phrases, shares
from election.contests.house import House, house_of
from election.contests.lines import whole
from election.contests.scenario import Scenario
from election.contests.would_be import WouldBe
from election.views.shared.house_words import standing
from election.views.what_if.words import in_words
from election.words import _, capital, n_


def deck(now: Scenario, whole: WouldBe) -> str:
    """Who gains and who loses against the official seats; under the official rules, what these are."""
    parts = []
    if not now.limited:
        parts.append(_("This contest’s threshold was not found, so the page opens without one."))
    if now.as_official and now.limited:
        parts.append(_as_recorded(now))
    elif not now.complete:
        parts.append(_("The official seats are not all known."))
    elif now.compared:
        parts.append(_shut_out(now, whole) or moved(now))
    else:
        parts.append(_shares(now))
    return " ".join(part for part in parts if part)


def _shut_out(now: Scenario, whole: WouldBe) -> str:
    """'Two parties would have been shut out; six of their nine seats would have gone to Amanat.' Empty where others
    lose seats too, or nobody all of them."""
    losers = [party for party in now.parties if now.moved(party) < 0]
    lost, first = -sum(now.moved(party) for party in losers), whole.first
    gain = whole.gains.get(first, 0)
    if not losers or any(now.most(party) for party in losers) or not gain or lost == 1 or now.result.ties:
        return ""
    out = (
        _("{name} would have been shut out").format(name=phrases.at_start(_names(now, losers)))
        if len(losers) == 1
        else _("{Number} parties would have been shut out").format(Number=capital(phrases.number(len(losers))))
    )
    whose = _("its") if len(losers) == 1 else _("their")
    if gain == lost:
        pattern = _("{out}; all {lost} of {whose} seats would have gone to {name}.")
    else:
        pattern = _("{out}; {gain} of {whose} {lost} seats would have gone to {name}.")
    name = phrases.named(now.dataset, first)
    numbers = {"gain": phrases.number(gain), "lost": phrases.number(lost)}
    return pattern.format(out=out, whose=whose, name=name, **numbers)


def _as_recorded(now: Scenario) -> str:
    """What the rules of the contest give, and what may be missing in them where that is not what was given out."""
    rules = in_words(now, now.rules)
    if now.by_constituency:
        return _(
            "Seats were given out by constituency, which can’t be recomputed without the votes in each. "
            "All that follows shares them out nationwide ({rules})."
        ).format(rules=rules)
    if now.complete and not now.agrees and not now.vacated and any(now.moved(party) for party in now.parties):
        return _(
            "These are {rules}. Something is not recorded: seats may have been given out by constituency, or a list "
            "may have had a threshold of its own."
        ).format(rules=rules)
    if now.agrees:
        return _(
            "The official rules ({rules}) give the official seats. Change them, and see what the same votes would have "
            "made."
        ).format(rules=rules)
    return _("These are {rules}.").format(rules=rules)


class _Change(NamedTuple):
    """Who gains or loses how many seats, in full at the start of a sentence and brief in what follows."""

    names: str
    full: str
    brief: str


def moved(now: Scenario) -> str:
    """'Amanat would gain six seats, Auyl and Aq Jol one each. The People's Party would lose all five seats.'"""
    changes = {party: now.moved(party) for party in now.parties}
    gains = _grouped(now, {party: change for party, change in changes.items() if change > 0})
    losses = {party: -change for party, change in changes.items() if change < 0}
    partly = _grouped(now, {party: size for party, size in losses.items() if now.most(party)})
    wholly = sorted((party for party in losses if not now.most(party)), key=lambda party: -losses[party])
    lost = [*partly, *(_all_lost(now, party, losses[party]) for party in wholly)]
    gain, loss = _("{names} would gain {amount}"), _("{names} would lose {amount}")
    if not gains and not lost:
        return "" if now.result.ties else _("Every party would have the seats that it won.")
    if len(gains) == len(lost) == 1:
        lost_too = loss.format(names=lost[0].names, amount=lost[0].brief)
        return _("{gained}, and {lost}.").format(gained=_together(gain, gains), lost=lost_too)
    said = [_together(pattern, changes) for pattern, changes in ((gain, gains), (loss, lost)) if changes]
    return " ".join(_("{sentence}.").format(sentence=each) for each in said)


def _grouped(now: Scenario, changes: dict[str, int]) -> list[_Change]:
    """Parties with a change of one size together, the biggest first."""
    found = []
    for size in sorted(set(changes.values()), reverse=True):
        parties = [party for party in changes if changes[party] == size]
        number = phrases.number(size)
        seats = n_("{{number}} seat", "{{number}} seats", size).format(number=number)
        each = "{amount}" if len(parties) == 1 else _("{amount} each")
        found.append(_Change(_names(now, parties), each.format(amount=seats), each.format(amount=number)))
    return found


def _all_lost(now: Scenario, party: str, size: int) -> _Change:
    name, number = phrases.named(now.dataset, party), phrases.number(size)
    if size == 1:
        return _Change(name, _("its only seat"), _("its only seat"))
    if size == 2:
        return _Change(name, _("both seats"), _("both"))
    return _Change(name, _("all {number} seats").format(number=number), _("all {number}").format(number=number))


def _together(pattern: str, changes: Sequence[_Change]) -> str:
    """All changes in one direction, the verb said once."""
    first, *others = changes
    said = [pattern.format(names=phrases.at_start(first.names), amount=first.full)]
    return ", ".join([*said, *(f"{each.names} {each.brief}" for each in others)])


def _names(now: Scenario, parties: Sequence[str]) -> str:
    return phrases.few([phrases.named(now.dataset, party) for party in parties])


def _shares(now: Scenario) -> str:
    """How shares of the seats changed, for a number of seats that is not the official one: the biggest party's share,
    and which parties come in or drop out."""
    parts = []
    if now.leaders:
        first = now.leaders[0]
        parts.append(
            _("{name} would have {share} of these seats; it won {before} of {official}.").format(
                name=phrases.at_start(phrases.named(now.dataset, first)),
                share=words.share(100 * now.seats(first) / now.rules.seats),
                before=words.share(100 * now.published[first] / now.official.seats),
                official=words.count(now.official.seats),
            )
        )
    new = [party for party in now.winners if not now.published[party]]
    gone = [party for party in now.parties if now.published[party] and not now.most(party)]
    if new:
        pattern = _("{names} would have a seat too.")
        parts.append(pattern.format(names=phrases.at_start(_names(now, new))))
    if gone:
        pattern = _("{names} would have none.")
        parts.append(pattern.format(names=phrases.at_start(_names(now, gone))))
    return " ".join(parts)


def house(now: Scenario) -> str:
    """What the biggest party's seats amount to in the house if its district seats stay as they were, as a title. If
    other list seats would make another house, its list seats beside the official ones."""
    parliament = house_of(now.dataset, now.election)
    if len(now.leaders) != 1 or parliament is None or now.result.ties:
        return _beside_official(now)
    found = _held(now, parliament)
    if found is None:
        return _beside_official(now)
    held, start = found
    verb = _("won") if now.as_official and now.agrees else _("would have")
    return _("{start} {name} {verb} {held} of {size}: {standing}").format(
        start=start,
        name=phrases.named(now.dataset, now.leaders[0]),
        verb=verb,
        held=words.count(held),
        size=words.count(parliament.size),
        standing=standing(parliament, held),
    )


def _held(now: Scenario, parliament: House) -> tuple[int, str] | None:
    """The seats of the biggest party in the house, and what these include, as a sentence begins. None where so many
    list seats make neither the house as it was nor one without districts."""
    first = now.leaders[0]
    if now.rules.seats == now.official.seats:
        own = next((group for group in parliament.groups if group.contestant_id == first), None)
        districts = (own.by_district or 0) if own else 0
        with_them = n_("With its {n} district seat", "With its {n} district seats", districts)
        return now.seats(first) + districts, with_them if districts else _("In the house")
    by_district = whole(now.dataset.row("elections", now.election)["district_seats"]) or 0
    if by_district and now.rules.seats == now.official.seats + by_district:
        return now.seats(first), _("With every elected seat filled by list")
    return None


def _beside_official(now: Scenario) -> str:
    """'Amanat would have 46 of 69 list seats; it won 40'."""
    if not now.winners:
        return _("No party would have a list seat")
    first = now.winners[0]
    verb = _("won") if now.as_official and now.agrees else _("would have")
    of = n_("the one list seat", "{{seats}} of {n} list seats", now.rules.seats).format(
        seats=seats_in_words(now, first)
    )
    said = _("{name} {verb} {of}").format(name=phrases.at_start(phrases.named(now.dataset, first)), verb=verb, of=of)
    if first not in now.published or (now.as_official and now.agrees):
        return said
    official = words.count(now.published[first])
    if not now.compared:
        official = _("{seats} of {size}").format(seats=official, size=words.count(now.official.seats))
    return _("{said}; it won {official}").format(said=said, official=official)


def seats_in_words(now: Scenario, party: str) -> str:
    """'5', or '5 or 6' where a tie leaves it open."""
    low, high = now.seats(party), now.most(party)
    if low == high:
        return words.count(low)
    return _("{low} or {high}").format(low=words.count(low), high=words.count(high))


def ties(now: Scenario) -> str:
    """'Two seats are tied between A, B and C: the votes don't decide them, a lot or the law would.' Empty without."""
    said = []
    for tie in now.result.ties:
        pattern = (
            _("One seat is tied between {names}: the votes alone don’t decide it.")
            if tie.seats == 1
            else _("{Number} seats are tied between {names}: the votes alone don’t decide them.")
        )
        number = capital(phrases.number(tie.seats))
        said.append(pattern.format(Number=number, names=_names(now, tie.contestants)))
    return " ".join(said)


def majority_marks(now: Scenario) -> str:
    """'Of the house's 98 seats 50 are a majority and 66 two thirds.' Empty where the house isn't known,
    and for one seat alone."""
    parliament = house_of(now.dataset, now.election)
    if parliament is None or parliament.size == 1:
        return ""
    half, more = shares.majority(parliament.size), shares.two_thirds(parliament.size)
    pattern = (
        _("Of the house’s {size} seats {half} are a majority and {more} two thirds.")
        if half != more
        else _("Of the house’s {size} seats {half} are both a majority and two thirds.")
    )
    return pattern.format(size=words.count(parliament.size), half=words.count(half), more=words.count(more))
