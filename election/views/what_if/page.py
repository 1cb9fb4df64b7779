"""What if: the list seats that the same votes would have made under other rules, beside the official ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from election.charts.seats.tried import tried_house
from election.charts.what_if.curve import curve
from election.choices import Control, Query
from election.contests.bases import BaseName
from election.contests.reliance import with_reliance
from election.contests.rules import Rules
from election.contests.scenario import Scenario, scenario
from election.contests.would_be import WouldBe, would_be
from election.package.dataset import Dataset
from election.seats.awards import ApportionmentError
from election.view import FilterBar, Links, Pair, Part, Prose, Section, View, Workbench
from election.views.shared import result_words
from election.views.shared.house_words import beside_seats
from election.views.shared.no_result import no_result
from election.views.what_if import controls as what_if_controls
from election.views.what_if import house
from election.views.what_if.by_formula import formulas
from election.views.what_if.changes import deck, majority_marks, ties
from election.views.what_if.controls import TWO, calculable, highest, why_not
from election.views.what_if.presets import presets
from election.views.what_if.question import headline
from election.views.what_if.steps import steps
from election.views.what_if.tables import indices, names
from election.views.what_if.words import in_words, without_threshold
from election.words import _

NAME = "what_if"
TITLE = _("What if")
NEEDS: frozenset[str] = frozenset()

WEIGHTS = (1, 2.69)  # controls, and what they make
HALVES = (1.65, 1)  # the curve, and the formulas
_RULES = FilterBar(("threshold",), folded=("formula", "seats", "base", "enter"))


@dataclass(frozen=True)
class Choices:
    """`election` is a contest that has a result, "" when none has; the others are its official rules unless chosen.

    threshold  in per cent of `base`
    formula    a name in FORMULAS
    seats      list seats
    enter      "2" where at least two parties take part, whoever is over the threshold; else "1"
    """

    election: str
    threshold: Decimal
    formula: str
    seats: int
    base: BaseName
    enter: str


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """The rules that can be turned, for the contest that the query asks for; as they are when nothing is said."""
    return what_if_controls.controls(dataset, query)


def rules_of(choices: Choices) -> Rules:
    return Rules(
        choices.formula,
        Fraction(choices.threshold) / 100,
        choices.seats,
        choices.base,
        TWO if choices.enter == "2" else 0,
    )


def view(dataset: Dataset, choices: Choices) -> View:
    if not choices.election:
        return View(NAME, TITLE, dataset.title, _("No contest in this data has a result"), "", (_RULES,))
    official = calculable(dataset, choices.election)
    untold = no_result(dataset, NAME, TITLE, choices.election, (_RULES,))
    if untold:
        return untold
    if official is None:
        return _without(dataset, choices.election)
    kicker = result_words.kicker(dataset, choices.election)
    own = tuple(presets(dataset, choices.election, controls(dataset, {"election": [choices.election]}), choices))
    ways = Section("presets", (Links("presets", own, _("Try")),))
    rules = replace(rules_of(choices), own=official.own)
    try:
        now = scenario(dataset, choices.election, rules)
    except ApportionmentError as error:
        said = _("The rules asked for: {rules}.").format(rules=", ".join(without_threshold(rules)))
        shown = Section("what_if", (Prose((said,)),))
        return View(NAME, TITLE, kicker, str(error).rstrip("."), "", (Workbench(_RULES, (ways,), shown, WEIGHTS),))
    top, whole = Fraction(highest(official), 100), would_be(now)
    return View(
        page=NAME,
        title=TITLE,
        kicker=kicker,
        headline=with_reliance(dataset, choices.election, headline(now, whole)),
        deck=deck(now, whole),
        parts=tuple(_parts(now, whole, ways, top)),
    )


def _parts(now: Scenario, whole: WouldBe, ways: Section, top: Fraction) -> Iterator[Part]:
    result = tried_house(now, whole, title=house.title(now, whole), note=_note(now))
    without_seat = house.lost(now)
    under = (ways, Section("lost", (without_seat,))) if without_seat else (ways,)
    yield Workbench(_RULES, under, Section(result.id, (result, house.cells(now, whole))), WEIGHTS)
    drawn, listed = curve(now, whole, top), formulas(now)
    by_formula = Section(listed.id, (listed,))
    yield Pair(Section(drawn.id, (drawn,)), by_formula, HALVES) if drawn else by_formula
    last = steps(now)
    if last:
        yield Section("last_seats", (last,), _("How the last seats fell"), folded="always")
    yield Section("closeness", (indices(now),), _("How far seats are from votes"), folded="always")
    yield Section("names", (names(),), _("What the formulas are called"), folded="always")


def _note(now: Scenario) -> str:
    parts = [
        _("A calculation, not a result: it keeps the votes as cast, and people might have voted otherwise."),
        ties(now),
        _rules(now),
        majority_marks(now),
        beside_seats(now.dataset, now.election),
    ]
    if now.counted.from_shares:
        parts.append(_("Votes are not known: calculated from published shares, which are rounded."))
    return " ".join(part for part in parts if part)


def _rules(now: Scenario) -> str:
    """By which rules the bars are, and by which the official seats."""
    here = _("These rules: {rules}.").format(rules=in_words(now, now.rules))
    if now.as_official:
        return here
    official = in_words(now, now.official)
    if not now.limited:
        official = ", ".join([_("threshold not known"), *without_threshold(now.official)])
    if now.by_constituency:
        official = _("{rules}, by constituency").format(rules=official)
    return _("{here} The official ones: {rules}.").format(here=here, rules=official)


def _without(dataset: Dataset, election: str) -> View:
    """The page if the seats of no contest can be calculated: it says why those of the newest can't."""
    reason = why_not(dataset, election).rstrip(".")
    head = _("{reason}, so there is nothing to calculate").format(reason=reason)
    return View(NAME, TITLE, result_words.kicker(dataset, election), head, "", (_RULES,))
