"""A calculation of seats in a sentence: under which rules, and who has how many."""

from __future__ import annotations

from election import words
from election.contests import phrases
from election.contests.rules import Rules
from election.contests.scenario import Scenario
from election.seats.formulas import FORMULAS
from election.words import _, capital, n_


def of_threshold(rules: Rules) -> str:
    """The threshold with what it is a share of: '5% of the vote', 'no threshold'."""
    if not rules.threshold:
        return _("no threshold")
    return _("{share} {of_base}").format(
        share=words.threshold(rules.percent), of_base=phrases.of_base(rules.base, "party")
    )


def in_words(rules: Rules) -> str:
    """All the rules: '5% of the vote, Hare quota, 69 seats'."""
    parts = [of_threshold(rules), FORMULAS[rules.formula].short]
    parts.append(n_("{n} seat", "{n} seats", rules.seats))
    if rules.at_least > 1:
        parts.append(_("at least {number} parties").format(number=phrases.number(rules.at_least)))
    return ", ".join(parts)


def headline(now: Scenario) -> str:
    """The answer: under the official rules whether they give the official seats, under others who has how many."""
    if now.as_official and now.limited and now.complete:
        return _confirmed(now) if now.agrees else _differs(now)
    conditions, said = _conditions(now), _shared(now)
    return (
        _("{conditions} {who_has_what}").format(conditions=conditions, who_has_what=said)
        if conditions
        else (capital(said))
    )


def _confirmed(now: Scenario) -> str:
    first, *others = now.winners
    name, size = now.dataset.short(first), words.count(now.rules.seats)
    if not others:
        return _("The official rules give the official seats: {name} has all {size}").format(name=name, size=size)
    rest = now.rules.seats - now.seats(first)
    if len(others) == 1:
        other = _("{name} {seats}").format(name=now.dataset.short(others[0]), seats=words.count(rest))
    else:
        pattern = _("{number} other parties {seats}")
        other = pattern.format(number=phrases.number(len(others)), seats=words.count(rest))
    return _("The official rules give the official seats: {name} {seats} of {size}, {other}").format(
        name=name, seats=words.count(now.seats(first)), size=size, other=other
    )


def _differs(now: Scenario) -> str:
    """Where the calculated seats differ from the official ones: the party with the greatest difference."""
    parting = max(now.parties, key=lambda party: (abs(now.moved(party)), now.most(party)))
    if not now.moved(parting):  # all that is decided is as it was: the rest is a tie
        number = sum(tie.seats for tie in now.result.ties)
        return n_(
            "The official rules leave {n} seat tied: the votes alone don’t decide it",
            "The official rules leave {n} seats tied: the votes alone don’t decide them",
            number,
        )
    return n_(
        "By the official rules as recorded {{name}} would have {n} list seat, officially it has {{official}}",
        "By the official rules as recorded {{name}} would have {n} list seats, officially it has {{official}}",
        now.seats(parting),
    ).format(name=now.dataset.short(parting), official=words.count(now.published[parting]))


def _conditions(now: Scenario) -> str:
    """The rules that are not the official ones: 'At a 7% threshold and by D'Hondt'. Empty if only the number of seats
    is another."""
    rules, official = now.rules, now.official
    parts = []
    limit_changed = rules.threshold != official.threshold or not now.limited
    base_changed = bool(rules.threshold) and rules.base != official.base
    if base_changed:
        parts.append(_("at {threshold}").format(threshold=of_threshold(rules)))
    elif limit_changed and rules.threshold:
        parts.append(_("at {share} threshold").format(share=_with_article(words.threshold(rules.percent))))
    elif limit_changed:
        parts.append(_("without a threshold"))
    if rules.formula != official.formula:
        formula = FORMULAS[rules.formula]
        pattern = _("by the {formula}") if formula.article else _("by {formula}")
        parts.append(pattern.format(formula=formula.short))
    if rules.at_least != official.at_least:
        parts.append(
            _("with at least {number} parties").format(number=phrases.number(rules.at_least))
            if rules.at_least > 1
            else _("with only those over it")
        )
    said = capital(words.listing(parts))
    long = len(parts) > 1 or "," in said or rules.at_least != official.at_least
    return _("{conditions},").format(conditions=said) if long else said


def _with_article(number: str) -> str:
    """English says 'an 8% threshold'; a translation may leave the article out."""
    return _("an {number}").format(number=number) if number.startswith("8") else _("a {number}").format(number=number)


def _shared(now: Scenario) -> str:
    """'four parties share the 69 list seats, and Amanat has 46'."""
    size = words.count(now.rules.seats)
    which = _("the {size} list seats") if now.compared else _("{size} list seats")
    which = which.format(size=size) if now.rules.seats != 1 else _("the one list seat")
    winners = now.winners
    if not winners:
        return _("no party takes part, and the list seats stay empty")
    if len(winners) == 1:
        return _("{name} alone has {which}").format(name=now.dataset.short(winners[0]), which=which)
    said = _("{number} parties share {which}").format(number=phrases.number(len(winners)), which=which)
    leaders = now.leaders
    if leaders:
        has = _("{name} has {seats}") if len(leaders) == 1 else _("{name} have {seats} each")
        names = words.listing([now.dataset.short(party) for party in leaders])
        lead = has.format(name=names, seats=words.count(now.seats(leaders[0])))
        said = _("{said}, and {lead}").format(said=said, lead=lead)
    tied = sum(tie.seats for tie in now.result.ties)
    return _("{said}; {tied}").format(said=said, tied=n_("{n} is tied", "{n} are tied", tied)) if tied else said
