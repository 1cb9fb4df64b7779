"""The question that the chosen rules ask, with its answer."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from election import words
from election.contests import phrases, shares
from election.contests.lines import decimal
from election.contests.scenario import Scenario
from election.contests.series import previous
from election.contests.would_be import WouldBe
from election.seats.formulas import FORMULAS
from election.views.what_if.words import headline as statement
from election.views.what_if.words import of_threshold
from election.words import _

FEW = 2  # changed rules that a question names; of more it says how many


def headline(now: Scenario, whole: WouldBe) -> str:
    """'Would the old 7% threshold have given Amanat two thirds? Yes: 68 of 98 seats instead of 62'. A statement under
    the official rules, and where there is no house to compare with, or none that the votes decide."""
    rules, first = _changed(now), whole.first
    official = now.as_official and now.limited
    if official or not rules or whole.elected is None or whole.tied or not now.complete or not first:
        return statement(now)
    if not whole.gains:
        return _("Would {rules} have moved a seat? No: every party would have as many as it won").format(rules=rules)
    before = _before(whole)
    if len(before) != 1 or _level(whole):
        return _moved(whole, rules)
    if before[0] != first:
        return _other_first(now, whole, rules, before[0])
    return _mark(now, whole, rules)


def _before(whole: WouldBe) -> list[str]:
    """Who had most seats in the house as elected."""
    most = max(whole.before(each) for each in whole.everyone)
    return [each for each in whole.everyone if whole.before(each) == most]


def _level(whole: WouldBe) -> bool:
    return sum(whole.seats(each) == whole.seats(whole.first) for each in whole.everyone) > 1


def _moved(whole: WouldBe, rules: str) -> str:
    number = sum(whole.gains.values())
    pattern = _("Would {rules} have moved seats? Yes: {number} of {size}")
    return pattern.format(rules=rules, number=phrases.number(number), size=words.count(whole.house.size))


def _other_first(now: Scenario, whole: WouldBe, rules: str, was: str) -> str:
    name, other = (phrases.named(now.dataset, each) for each in (whole.first, was))
    pattern = _("Would {rules} have put {name} ahead of {other}? Yes: {seats} seats against {others}")
    seats, others = words.count(whole.seats(whole.first)), words.count(whole.seats(was))
    return pattern.format(rules=rules, name=name, other=other, seats=seats, others=others)


def _mark(now: Scenario, whole: WouldBe, rules: str) -> str:
    """Whether the biggest party would have crossed the mark that it had not reached, or kept the one that it had."""
    size, first = whole.house.size, whole.first
    seats, before = whole.seats(first), whole.before(first)
    half, more = shares.majority(size), shares.two_thirds(size)
    name = phrases.named(now.dataset, first)
    count = _("{seats} of {size} seats instead of {before}").format(
        seats=words.count(seats), size=words.count(size), before=words.count(before)
    )
    if seats == before:
        pattern = _("Would {rules} have changed {name}’s seats? No, but {number} of {size} would go to others")
        number = phrases.number(sum(whole.gains.values()))
        return pattern.format(rules=rules, name=name, number=number, size=words.count(size))
    kept = before >= more or (before >= half > seats)
    mark = _("two thirds") if before >= more or (before >= half and seats >= half) else _("a majority")
    if kept:
        held = seats >= (more if before >= more else half)
        mark = _("two thirds") if before >= more else _("majority")
        pattern = (
            _("Would {rules} have cost {name} its {mark}? No: {count}")
            if held
            else _("Would {rules} have cost {name} its {mark}? Yes: {count}")
        )
        return pattern.format(rules=rules, name=name, mark=mark, count=count)
    crossed = seats >= (more if before >= half else half)
    pattern = (
        _("Would {rules} have given {name} {mark}? Yes: {count}")
        if crossed
        else _("Would {rules} have given {name} {mark}? No: {count}")
    )
    return pattern.format(rules=rules, name=name, mark=mark, count=count)


def _changed(now: Scenario) -> str:
    """The rules that are not the official ones: 'the old 7% threshold', 'dropping the threshold and D'Hondt'."""
    rules, official = now.rules, now.official
    parts = []
    if rules.threshold and rules.base != official.base:
        parts.append(_("a threshold of {threshold}").format(threshold=of_threshold(now, rules)))
    elif rules.threshold != official.threshold:
        parts.append(_threshold(now))
    if rules.formula != official.formula:
        formula = FORMULAS[rules.formula]
        pattern = _("the {formula}") if formula.article else _("the {formula} formula")
        parts.append(pattern.format(formula=formula.short))
    if rules.seats != official.seats:
        parts.append(_("electing all {n} by list").format(n=words.count(rules.seats)))
    if rules.at_least != official.at_least:
        parts.append(
            _("letting in at least {number} parties").format(number=phrases.number(rules.at_least))
            if rules.at_least > 1
            else _("letting in only those over the threshold")
        )
    if len(parts) > FEW:
        return _("these {number} changes").format(number=phrases.number(len(parts)))
    return words.listing(parts)


def _threshold(now: Scenario) -> str:
    """'the old 7% threshold' where the contest before had it."""
    if not now.rules.threshold:
        return _("dropping the general threshold") if now.rules.own else _("dropping the threshold")
    share = words.threshold(now.rules.percent)
    before = previous(now.dataset, now.election)
    limit = decimal(now.dataset.row("elections", before)["threshold_pct"]) if before else None
    if limit is not None and Fraction(Decimal(limit)) / 100 == now.rules.threshold:
        return _("the old {share} threshold").format(share=share)
    article = _("an") if share.startswith(("8", "11%", "18%")) else _("a")
    return _("{a} {share} threshold").format(a=article, share=share)
