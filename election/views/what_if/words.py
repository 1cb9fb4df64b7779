"""A calculation of seats in a sentence: under which rules, and who has how many."""

from __future__ import annotations

from fractions import Fraction

from election import words
from election.contests import phrases
from election.contests.rules import Rules
from election.contests.scenario import Scenario
from election.seats.formulas import FORMULAS
from election.views.what_if.effects import answer
from election.words import _, capital, n_


def of_threshold(now: Scenario, rules: Rules) -> str:
    """The threshold with what it is a share of, and for whom it is another: '5% of the vote', 'no threshold'."""
    others = sorted({limit for _name, limit in rules.own if limit != rules.threshold})
    if not rules.threshold and not others:
        return _("no threshold")
    base = phrases.of_base(rules.base, "party")
    said = (
        _("{share} {of_base}").format(share=words.threshold(rules.percent), of_base=base)
        if rules.threshold
        else _("no general threshold")
    )
    if not others:
        return said
    own = words.listing([_own(now, rules, limit) for limit in others])
    return _("{general} but {own}").format(general=said, own=own)


def _own(now: Scenario, rules: Rules, limit: Fraction) -> str:
    """A threshold that holds for some lists alone: '8% for Coast', 'none for Greens'."""
    names = words.listing([phrases.named(now.dataset, name) for name, own in rules.own if own == limit])
    if not limit:
        return _("none for {names}").format(names=names)
    return _("{share} for {names}").format(share=words.threshold(float(100 * limit)), names=names)


def in_words(now: Scenario, rules: Rules) -> str:
    """All the rules: '5% of the vote, Hare quota, 69 seats'."""
    return ", ".join([of_threshold(now, rules), *without_threshold(rules)])


def without_threshold(rules: Rules) -> list[str]:
    """The rules but for the threshold: 'Hare quota', '69 seats'."""
    parts = [FORMULAS[rules.formula].short, n_("{n} seat", "{n} seats", rules.seats)]
    if rules.at_least > 1:
        parts.append(_("at least {number} parties").format(number=phrases.number(rules.at_least)))
    return parts


def headline(now: Scenario) -> str:
    """The answer: under the official rules whether others would have changed the seats, under others who would have
    how many."""
    if now.as_official and now.limited and now.complete:
        if now.by_constituency:
            return _nationwide(now)
        if now.vacated:
            return _but_vacant(now)
        return answer(now) if now.agrees else _differs(now)
    conditions, said = _conditions(now), _shared(now)
    if conditions:
        return _("{conditions} {who_has_what}").format(conditions=conditions, who_has_what=said)
    return capital(said)


def _nationwide(now: Scenario) -> str:
    """Seats that were given out by constituency, beside what one nationwide district would have made of the votes."""
    party = _parting(now)
    if not now.moved(party):
        return _("Shared out nationwide, the list seats would have come out as they did by constituency")
    return _(
        "Shared out nationwide, the votes would have given {name} {seats} list seats; by constituency it won {won}"
    ).format(
        name=phrases.named(now.dataset, party),
        seats=words.count(now.seats(party)),
        won=words.count(now.published[party]),
    )


def _but_vacant(now: Scenario) -> str:
    """That what is missing from the official seats is what stays vacant."""
    party = _parting(now)
    said = n_(
        "By the official rules {{name}} would have {n} list seat; it holds {{held}}, and {{vacant}}",
        "By the official rules {{name}} would have {n} list seats; it holds {{held}}, and {{vacant}}",
        now.seats(party),
    )
    vacant = n_("{{number}} is vacant", "{{number}} are vacant", now.vacant).format(number=phrases.number(now.vacant))
    return said.format(name=phrases.named(now.dataset, party), held=words.count(now.published[party]), vacant=vacant)


def _parting(now: Scenario) -> str:
    """The party whose calculated seats differ most from its official ones."""
    return max(now.parties, key=lambda party: (abs(now.moved(party)), now.most(party)))


def _differs(now: Scenario) -> str:
    """That the rules as recorded don't give the official seats, and for whom they are farthest off."""
    party = _parting(now)
    if not now.moved(party):  # all that is decided is as it was: the rest is a tie
        number = sum(tie.seats for tie in now.result.ties)
        return n_(
            "The official rules leave {n} seat tied: the votes alone don’t decide it",
            "The official rules leave {n} seats tied: the votes alone don’t decide them",
            number,
        )
    return n_(
        "The rules as recorded don’t give the official seats: {{name}} would have {n} list seat, but won {{official}}",
        "The rules as recorded don’t give the official seats: {{name}} would have {n} list seats, but won {{official}}",
        now.seats(party),
    ).format(name=phrases.named(now.dataset, party), official=words.count(now.published[party]))


def _conditions(now: Scenario) -> str:
    """The rules that are not the official ones: 'At a 7% threshold and by D'Hondt'. Empty if only the number of seats
    is another."""
    rules, official = now.rules, now.official
    parts = []
    limit_changed = rules.threshold != official.threshold or not now.limited
    base_changed = bool(rules.threshold) and rules.base != official.base
    if base_changed:
        parts.append(_("at {threshold}").format(threshold=of_threshold(now, rules)))
    elif limit_changed and rules.threshold:
        parts.append(_("at {share} threshold").format(share=_with_article(words.threshold(rules.percent))))
    elif limit_changed:
        parts.append(_("without a general threshold") if rules.limited else _("without a threshold"))
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
    if now.as_official and now.limited:
        parts.append(_("by the official rules"))
    said = capital(words.listing(parts))
    long = len(parts) > 1 or "," in said or rules.at_least != official.at_least
    return _("{conditions},").format(conditions=said) if long else said


def _with_article(number: str) -> str:
    """English says 'an 8% threshold'; a translation may leave the article out."""
    return _("an {number}").format(number=number) if number.startswith("8") else _("a {number}").format(number=number)


def _shared(now: Scenario) -> str:
    """'four parties would share the 69 list seats, and Amanat would have 46'."""
    size = words.count(now.rules.seats)
    which = _("the {size} list seats") if now.compared else _("{size} list seats")
    which = which.format(size=size) if now.rules.seats != 1 else _("the one list seat")
    winners = now.winners
    if not winners:
        return _("no party would take part, and the list seats would stay empty")
    if len(winners) == 1:
        return _("{name} alone would have {which}").format(name=phrases.named(now.dataset, winners[0]), which=which)
    said = _("{number} parties would share {which}").format(number=phrases.number(len(winners)), which=which)
    leaders = now.leaders
    if leaders:
        has = _("{name} would have {seats}") if len(leaders) == 1 else _("{name} would have {seats} each")
        names = phrases.few([phrases.named(now.dataset, party) for party in leaders])
        lead = has.format(name=names, seats=words.count(now.seats(leaders[0])))
        said = _("{said}, and {lead}").format(said=said, lead=lead)
    tied = sum(tie.seats for tie in now.result.ties)
    return _("{said}; {tied}").format(said=said, tied=n_("{n} is tied", "{n} are tied", tied)) if tied else said
