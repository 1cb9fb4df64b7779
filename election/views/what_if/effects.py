"""Whether other rules would have changed the seats: what the page asks, and its answer under the official rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from election import words
from election.contests import phrases
from election.contests.lines import decimal
from election.contests.rules import Rules
from election.contests.scenario import Scenario, scenario
from election.contests.series import previous, when
from election.seats.awards import ApportionmentError
from election.seats.formulas import FORMULAS
from election.words import _


def answer(now: Scenario) -> str:
    """'Would other rules have changed the seats? Another formula moves one at most; the 7% of 2021 shuts out two
    parties'."""
    parts = [_by_formula(now), by_threshold(now)]
    return _("Would other rules have changed the seats? {answer}").format(answer="; ".join(filter(None, parts)))


def _by_formula(now: Scenario) -> str:
    """How many seats another formula moves, at most."""
    others = (_under(now, replace(now.rules, formula=name)) for name in FORMULAS if name != now.rules.formula)
    most = max((_moved(other) for other in others if other), default=0)
    if not most:
        return _("No other formula moves one")
    return _("Another formula moves {number} at most").format(number=phrases.number(most))


def _moved(other: Scenario) -> int:
    """How many of the official seats go to another party, whichever way ties end."""
    return sum(max(0, other.moved(party)) for party in other.parties)


def _under(now: Scenario, rules: Rules) -> Scenario | None:
    try:
        return scenario(now.dataset, now.election, rules)
    except ApportionmentError:
        return None


def by_threshold(now: Scenario) -> str:
    """Whom the threshold of the contest before would have shut out or let in; without another one there, who would come
    in without any. Empty where there is nothing to say."""
    before = previous(now.dataset, now.election)
    limit = decimal(now.dataset.row("elections", before)["threshold_pct"]) if before else None
    if before is not None and limit is not None and Fraction(limit) / 100 != now.rules.threshold:
        what = _("the {share} of {year}").format(share=words.threshold(limit), year=when(now.dataset, before))
        return _with_another(now, what, Fraction(limit) / 100)
    return _without(now) if now.rules.threshold else ""


def _with_another(now: Scenario, what: str, threshold: Fraction) -> str:
    other = _under(now, replace(now.rules, threshold=threshold))
    if other is None:
        return ""
    out = [party for party in now.parties if now.most(party) and not other.most(party)]
    new = [party for party in now.parties if other.most(party) and not now.most(party)]
    if not out and not new:
        return _("{what} shuts nobody out and lets nobody in").format(what=what)
    pattern = _("{what} shuts out {who}") if out else _("{what} lets in {who}")
    return pattern.format(what=what, who=_who(now, out or new))


def _without(now: Scenario) -> str:
    other = _under(now, replace(now.rules, threshold=Fraction(0)))
    if other is None:
        return ""
    new = [party for party in now.parties if other.most(party) and not now.most(party)]
    general = any(limit for _party, limit in now.rules.own)
    start = _("having no general threshold") if general else _("having no threshold")
    if not new:
        return _("{start} lets nobody else in").format(start=start)
    return _("{start} lets in {who}").format(start=start, who=_who(now, new))


def _who(now: Scenario, parties: Sequence[str]) -> str:
    """One by its name, several by their number."""
    if len(parties) == 1:
        return phrases.named(now.dataset, parties[0])
    return _("{number} parties").format(number=phrases.number(len(parties)))
