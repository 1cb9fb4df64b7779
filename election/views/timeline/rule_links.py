"""Ways from a change of rules to the seats that it would have made, or unmade, of real votes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from election import words
from election.contests.lines import decimal
from election.contests.rule_changes import Change, changes, of_event
from election.contests.rules import official_rules
from election.contests.series import contests, when
from election.link import Link
from election.package.dataset import Dataset
from election.package.values import number
from election.seats.formulas import FORMULAS
from election.words import _

PAGE = "what_if"
# The rules that the what-if page can be set to: its name for each in an address, by the name of the rule.
_KEYS = {"list_seats": "seats", "threshold": "threshold", "formula": "formula"}


def what_if(dataset: Dataset, event_id: str) -> tuple[Link, ...]:
    """Links from an event that changed rules to real votes under other rules: the last vote before it under the new
    ones, the first after it under the old ones. A label ends a question: 'the votes of 2021 with the
    new 5% threshold'. Empty if no such vote
    can be calculated, or its rules would be the same."""
    turned = [change for change in of_event(dataset, event_id) if change.rule in _KEYS]
    if not turned:
        return ()
    first, last = min(change.since for change in turned), max(change.since for change in turned)
    votes = _votes(dataset)
    before = [election for election, day in votes.items() if day < first]
    after = [election for election, day in votes.items() if day >= last]
    links = []
    if before:
        wanted = _brought(dataset, last, before[-1], after[:1])
        links.append(_link(dataset, before[-1], wanted, _("the votes of {year} with the new {rules}")))
    if after:
        wanted = {change.rule: change.old for change in turned}
        links.append(_link(dataset, after[0], wanted, _("the votes of {year} with the old {rules}")))
    return tuple(link for link in links if link)


def _brought(dataset: Dataset, day: str, before: str, after: Sequence[str]) -> dict[str, str]:
    """The rules that changes have brought up to a day. Where the vote before has no known threshold of its own, that of
    the vote after, if there is one, is among them."""
    brought = {change.rule: change.new for change in changes(dataset) if change.rule in _KEYS and change.since <= day}
    if after and not _limit(dataset, before):
        brought.setdefault("threshold", _limit(dataset, after[0]))
    return brought


def every_what_if(dataset: Dataset) -> tuple[Link, ...]:
    """The links of all events that changed a rule, in order of time; one that several have stands once."""
    found = [link for event in _in_order(changes(dataset)) for link in what_if(dataset, event)]
    return tuple({link.label: link for link in found}.values())


def _in_order(every: Iterable[Change]) -> list[str]:
    return list(dict.fromkeys(change.event_id for change in every if change.event_id))


def _votes(dataset: Dataset) -> dict[str, str]:
    """The elections of a house that can be calculated, with their days, oldest first."""
    return {
        election: str(dataset.row("elections", election)["date"])
        for election in contests(dataset, "parliamentary")
        if official_rules(dataset, election)
    }


def _limit(dataset: Dataset, election: str) -> str:
    """The contest's own threshold in per cent, as it would stand in the table of changes; "" where not known."""
    percent = decimal(dataset.row("elections", election)["threshold_pct"])
    return "" if percent is None else f"{percent:f}"


def _link(dataset: Dataset, election: str, wanted: Mapping[str, str], pattern: str) -> Link | None:
    """A link to a vote under the rules wanted; None where they are its own. `pattern` words the label."""
    own = official_rules(dataset, election)
    assert own is not None
    mine = {"list_seats": Fraction(own.seats), "threshold": own.threshold * 100, "formula": own.formula}
    query, said = {"election": election}, []
    for rule, key in _KEYS.items():
        text = wanted.get(rule, "")
        value = text if rule == "formula" else number(text)
        if text and value is not None and value != mine[rule] and (rule != "formula" or text in FORMULAS):
            query[key] = text
            said.append(_SAID[rule](text))
    if not said:
        return None
    return Link(pattern.format(year=when(dataset, election), rules=words.listing(said)), PAGE, query)


_SAID: Mapping[str, Callable[[str], str]] = {
    "list_seats": lambda text: _("{n} list seats").format(n=words.count(Decimal(text))),
    "threshold": lambda text: _("{share} threshold").format(share=words.threshold(Decimal(text))),
    "formula": lambda text: _("formula, {formula}").format(formula=FORMULAS[text].title),
}
