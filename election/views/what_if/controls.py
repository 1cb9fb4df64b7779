"""What can be turned on the what-if page: the contest, and each rule by which its list seats are shared out."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from election.choices import Control, Option, Query, said
from election.contests import phrases
from election.contests.bases import BASES, BaseName
from election.contests.lines import whole
from election.contests.rules import Rules, calculated, list_votes, official_rules
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.seats.awards import ApportionmentError
from election.seats.formulas import ANY, FORMULAS
from election.views.shared.contest_choice import asked_of, contest_options, opening_of, with_the_uncounted
from election.views.what_if.notches import notches
from election.words import _

TOP = 10  # per cent: the highest threshold that can be tried, unless the contest's own is higher
# Per cent: the first of them that has the contest's own threshold on its scale.
STEPS = tuple(Decimal(step) for step in ("0.5", "0.25", "0.1", "0.05", "0.01"))
HOUSES = 2  # times as many seats as the house has can be tried
TWO = 2  # parties that the law may want in the house


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """The rules that can be turned, for the contest that the query asks for; as they are when nothing is said."""
    election = asked_of(dataset, query, _known(dataset))
    found = _for(dataset, election)
    base = next((control for control in found if control.key == "base"), None)
    asked = said(query, "base")
    option = base.option(asked) if base else None
    given = option.value if option and not option.reason else ""
    return tuple(
        replace(control, notches=notches(dataset, election, given, control)) if control.kind == "steps" else control
        for control in found
    )


@kept_with_data(64)  # they stand on every rule that is tried
def _for(dataset: Dataset, election: str) -> tuple[Control, ...]:
    """The choice of a contest, then its rules to turn; hidden where its seats can't be calculated."""
    official = calculable(dataset, election) if election else None
    rules = official or Rules(ANY, Fraction(0), 1, "valid")
    opening, contests = opening_of(dataset, _known(dataset)), _options(dataset)
    seats = Control("seats", _("List seats"), "number", rules.seats, bounds=_bounds(dataset, election))
    turned = (_threshold_control(rules), _formula_control(rules), seats)
    return (
        Control("election", _("Election"), "contest", opening, contests, closed=_closed(dataset)),
        *(turned if official else (replace(control, kind="hidden") for control in turned)),
        _base_control(dataset, election, official),
        _enter_control(dataset, election, official),
    )


def _threshold_control(rules: Rules) -> Control:
    step = next((step for step in STEPS if rules.percent % step == 0), STEPS[-1])
    label = _("Threshold, in per cent")
    return Control("threshold", label, "steps", rules.percent, bounds=(0, highest(rules)), step=step)


def _formula_control(rules: Rules) -> Control:
    options = tuple(Option(name, formula.title) for name, formula in FORMULAS.items())
    return Control("formula", _("Seat formula"), "select", rules.formula, options)


def _base_control(dataset: Dataset, election: str, official: Rules | None) -> Control:
    default: BaseName = official.base if official else "valid"
    options = tuple(
        Option(name, phrases.base_label(name, "party"), _no_base(dataset, election, official, name))
        for name in BASES
        if name != "roll"
    )
    usable = official is not None and any(not option.reason for option in options)
    return Control("base", _("Threshold is a share of"), "segments" if usable else "hidden", default, options)


def _no_base(dataset: Dataset, election: str, official: Rules | None, name: BaseName) -> str:
    """Why no threshold can be set against that base; empty where it can, and for the contest's own."""
    if official is None or name == official.base:
        return ""
    try:
        calculated(dataset, election, Rules(ANY, Fraction(1, 100), official.seats, name))
    except ApportionmentError as error:
        return str(error)
    return ""


def _enter_control(dataset: Dataset, election: str, official: Rules | None) -> Control:
    """Only where it makes a difference: where some threshold on the scale leaves fewer than two parties."""
    options = (Option("1", _("Those over it")), Option("2", _("At least two")))
    default = "2" if official and official.at_least >= TWO else "1"
    shown = official is not None and _leaves_one(dataset, election, official)
    return Control("enter", _("Parties that take part"), "segments" if shown else "hidden", default, options)


def _leaves_one(dataset: Dataset, election: str, official: Rules) -> bool:
    for base in BASES:
        rules = Rules(ANY, max(Fraction(TOP, 100), official.threshold), 1, base, own=official.own)
        if base != "roll" and not _no_base(dataset, election, official, base):
            try:
                if len(calculated(dataset, election, rules).seats) < TWO:
                    return True
            except ApportionmentError:
                continue
    return False


def calculable(dataset: Dataset, election: str) -> Rules | None:
    """A contest's official rules where there are votes to calculate by; else None."""
    rules = official_rules(dataset, election)
    votes = list_votes(dataset, election)
    return rules if rules is not None and votes is not None and any(votes.votes.values()) else None


def highest(official: Rules) -> int:
    """The highest threshold that can be tried, in per cent."""
    return max(TOP, math.ceil(official.threshold * 100))


def _bounds(dataset: Dataset, election: str) -> tuple[int, int]:
    house = whole(dataset.row("elections", election)["seats"]) if election else None
    own = whole(dataset.row("elections", election)["list_seats"]) if election else None
    return 1, max(HOUSES * (house or 1), own or 1)


@kept_with_data(1)
def _options(dataset: Dataset) -> tuple[Option, ...]:
    """The contests whose list seats can be calculated, and those of a house without a result. If there are none, every
    contest: the page then says why not."""
    every = contest_options(dataset)
    ready = [option.value for option in every if calculable(dataset, option.value) is not None]
    known = with_the_uncounted(dataset, ready, "parliamentary")
    return tuple(option for option in every if option.value in known) or every


def _closed(dataset: Dataset) -> tuple[Option, ...]:
    """The other contests that have a result, each with why it can't be calculated."""
    open_ones = {option.value for option in _options(dataset)}
    return tuple(
        replace(option, reason=why_not(dataset, option.value))
        for option in contest_options(dataset)
        if option.value not in open_ones
    )


def why_not(dataset: Dataset, election: str) -> str:
    """Why a contest's list seats can't be calculated, as a sentence."""
    contest = dataset.row("elections", election)
    if contest["kind"] != "parliamentary":
        return _("No seats were shared out at this contest.")
    if not whole(contest["list_seats"]):
        return _("No seat of this house was won from a list.")
    votes = list_votes(dataset, election)
    if votes is None:
        return _("The votes for the parties are not all known.")
    if not any(votes.votes.values()):
        return _("Nobody voted for a party.")
    if contest["seats_by"] == "constituency":
        return _("The list seats were given out by constituency, by a formula that is not known.")
    return _("The formula by which seats were shared out is not known.")


def _known(dataset: Dataset) -> tuple[str, ...]:
    return tuple(option.value for option in _options(dataset))
