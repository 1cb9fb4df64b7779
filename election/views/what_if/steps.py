"""How the seats of a calculation fell, one by one: quota and remainders, or quotients in their order."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pandas as pd

from election import words
from election.contests import phrases
from election.contests.lines import ballot, sources_of
from election.contests.scenario import Scenario, scenario, votes_short
from election.seats.awards import ApportionmentError, Award, QuotaShare, Steps
from election.seats.divisors import HighestAverages
from election.seats.formulas import FORMULAS
from election.seats.quotas import LargestRemainder
from election.table import Column, Table
from election.view import Listing
from election.words import _, either, listing, n_

PRINTED = 12  # of the seats by quotients: the last ones, which decide
DIGITS = 3


def steps(now: Scenario) -> Listing | None:
    """How the seats were divided, step by step; None if no list took part."""
    if now.result.steps == Steps():
        return None
    match FORMULAS[now.rules.formula].rule:
        case LargestRemainder():
            reading, table = _quota_reading(now), _quota_table(now)
        case HighestAverages() as rule:
            reading, table = _divisor_reading(rule), _divisor_table(now)
    return Listing(
        id="steps",
        table=table,
        title=_title(now),
        reading=reading,
        note=" ".join(part for part in (_short(now), _note(now)) if part),
        source_ids=sources_of(now.dataset, now.election, ballot(now.dataset, now.election)),
    )


def _by(now: Scenario, value: Fraction | None) -> float | None:
    """A remainder or quotient as a number; of a squared one the root."""
    return None if value is None else FORMULAS[now.rules.formula].rule.number(value)


def _title(now: Scenario) -> str:
    awards = now.result.steps.awards
    if not awards:
        return n_(
            "The {n} seat is a whole quota: no remainder decides",
            "All {n} seats are whole quotas: no remainder decides",
            now.rules.seats,
        )
    last = awards[-1]
    by = _what(now, last.value)
    if len(last.contestants) > 1:
        names = phrases.few([phrases.named(now.dataset, party) for party in last.contestants])
        return _("Seat {n} is tied between {names}, each {by}").format(n=words.count(last.seat), names=names, by=by)
    said = _("Seat {n} goes to {name} {by}").format(
        n=words.count(last.seat), name=phrases.named(now.dataset, last.contestants[0]), by=by
    )
    following = _next(now)
    if following is None:
        return said
    if following.contestants == last.contestants:
        return _("{said}; the next would be its as well, {by}").format(said=said, by=_what(now, following.value))
    names = either(phrases.cut([phrases.named(now.dataset, party) for party in following.contestants]))
    return _("{said}; the next would go to {names}, {by}").format(
        said=said, names=names, by=_what(now, following.value)
    )


def _what(now: Scenario, value: Fraction | None) -> str:
    """'with a remainder of 0.649', 'with a quotient of 84,720.8'."""
    number = _by(now, value)
    if number is None:
        return _("as everyone’s first")
    if now.result.steps.quota is not None:
        return _("with a remainder of {number}").format(number=words.decimal(number, DIGITS))
    return _("with a quotient of {number}").format(number=words.decimal(number, 1))


def _next(now: Scenario) -> Award | None:
    """Who would have had the next seat, and by what remainder or quotient; None if that can't be said."""
    if now.result.ties or not now.result.steps.awards:
        return None
    if now.result.steps.quota is None:
        try:
            more = scenario(now.dataset, now.election, replace(now.rules, seats=now.rules.seats + 1))
        except ApportionmentError:
            return None
        award = more.result.steps.awards[-1]
        # with one seat more, a divisor method gives the same seats first
        return award if award.seat == now.rules.seats + 1 else None
    served = {party for award in now.result.steps.awards for party in award.contestants}
    waiting = [share for share in now.result.steps.shares if share.contestant not in served]
    if not waiting or len(now.result.steps.awards) > len(served):
        return None
    best = max(share.remainder for share in waiting)
    names = tuple(share.contestant for share in waiting if share.remainder == best)
    return Award(now.rules.seats + 1, names, best, 0)


def _short(now: Scenario) -> str:
    """How many votes the next one lacked."""
    following = _next(now)
    if following is None or len(following.contestants) != 1:
        return ""
    votes = votes_short(now, following.contestants[0])
    if votes is None:
        return ""
    return n_(
        "With {n} vote more, and all others’ votes as they are, {{name}} would have one seat more.",
        "With {n} votes more, and all others’ votes as they are, {{name}} would have one seat more.",
        votes,
    ).format(name=phrases.named(now.dataset, following.contestants[0]))


def _quota_reading(now: Scenario) -> str:
    quota = now.result.steps.quota
    assert quota is not None
    total = sum(share.votes for share in now.result.steps.shares)
    whole = sum(share.whole for share in now.result.steps.shares)
    parts = Fraction(total) / quota
    if parts.denominator == 1 and quota.denominator != 1:
        size = _("{votes} / {parts} = {number}").format(
            votes=words.count(total), parts=words.count(parts.numerator), number=words.decimal(float(quota), DIGITS)
        )
    else:
        size = f"{words.count(quota.numerator)} / {words.count(quota.denominator)}".removesuffix(" / 1")
    said = _("A quota of the votes for those who take part is {size}.").format(size=size)
    left = now.rules.seats - whole
    if left <= 0:
        return _("{said} Whole quotas give every seat.").format(said=said)
    given = n_("Whole quotas give {n} seat", "Whole quotas give {n} seats", whole) if whole else _("No party has one")
    rest = n_("{n} is left to the largest remainder", "{n} are left to the largest remainders", left)
    return _("{said} {given}; {rest}.").format(said=said, given=given, rest=rest)


def _quota_table(now: Scenario) -> Table:
    """Largest remainder first."""
    got = {party: award.seat for award in reversed(now.result.steps.awards) for party in award.contestants}
    tied = {party for tie in now.result.ties for party in tie.contestants}
    shares = sorted(now.result.steps.shares, key=lambda share: -share.remainder)
    columns = (
        Column("contestant", _("Party")),
        Column("votes", _("Votes") if not now.counted.from_shares else _("Hundredths of a per cent"), "count"),
        Column("quotas", _("Quotas"), "number", digits=DIGITS, wide_only=True),
        Column("whole", _("Whole"), "count"),
        Column("remainder", _("Remainder"), "number", digits=DIGITS),
        Column("by_remainder", _("By remainder"), gap=""),
        Column("seats", _("Seats"), "count"),
    )
    return Table(columns, pd.DataFrame([_quota_row(now, share, got, tied) for share in shares], dtype=object))


def _quota_row(now: Scenario, share: QuotaShare, got: dict[str, int], tied: set[str]) -> dict[str, Any]:
    party = share.contestant
    seat = _("seat {n}").format(n=words.count(got[party])) if party in got else ""
    return {
        "contestant": now.dataset.short(party),
        "votes": share.votes,
        "quotas": float(share.whole + share.remainder),
        "whole": share.whole,
        "remainder": float(share.remainder),
        "by_remainder": _("tied") if party in tied else seat,
        "seats": now.seats(party),
    }


def _divisor_reading(rule: HighestAverages) -> str:
    return _("{rule} Each seat goes to the largest. The last seats stand first.").format(rule=rule.quotient)


def _divisor_table(now: Scenario) -> Table:
    columns = (
        Column("seat", _("Seat"), "count"),
        Column("contestant", _("Goes to")),
        Column("holding", _("Seats before"), "count"),
        Column("divisor", _("Divisor"), "number", gap=_("none: first seat")),
        Column("quotient", _("Quotient"), "number", digits=1),
    )
    rows = [_divisor_row(now, award) for award in reversed(now.result.steps.awards)]
    return Table(columns, pd.DataFrame(rows, dtype=object), limit=PRINTED)


def _divisor_row(now: Scenario, award: Award) -> dict[str, Any]:
    names = listing([now.dataset.short(party) for party in award.contestants])
    quotient = _by(now, award.value)
    rule = FORMULAS[now.rules.formula].rule
    assert isinstance(rule, HighestAverages)
    divisor = rule.number(Fraction(rule.divisor(award.holding), rule.unit))
    return {
        "seat": award.seat,
        "contestant": _("{names} (tied)").format(names=names) if len(award.contestants) > 1 else names,
        "holding": award.holding if len(award.contestants) == 1 else None,
        "divisor": divisor if quotient and len(award.contestants) == 1 else None,
        "quotient": quotient,
    }


def _note(now: Scenario) -> str:
    parts = [FORMULAS[now.rules.formula].title + "."]
    count = len(now.result.steps.awards)
    if now.result.steps.quota is None and count > PRINTED:
        parts.append(_("All {n} seats are in the file of the rows.").format(n=words.count(count)))
    if now.counted.from_shares:
        parts.append(_("Votes are not known: calculated from published shares, which are rounded."))
    if now.result.excluded:
        names = listing([phrases.named(now.dataset, each.contestant) for each in now.result.excluded])
        parts.append(_("Under the threshold: {names}.").format(names=names))
    return " ".join(parts)
