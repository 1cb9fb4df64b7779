"""Rules worth trying, each a link: those of the contest before, no threshold, every seat by list, another formula."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from election import words
from election.choices import Control, write
from election.contests.lines import decimal, whole
from election.contests.rules import official_rules
from election.contests.series import previous, when
from election.link import Link
from election.package.dataset import Dataset
from election.seats.formulas import FORMULAS
from election.words import _, n_

PAGE = "what_if"


def presets(dataset: Dataset, election: str, controls: Sequence[Control], choices: Any) -> Iterator[Link]:
    """Links to the same page with other rules, from the official ones on; not the one that is open. `choices` are the
    page's own."""
    official = {control.key: control.default for control in controls} | {"election": election}
    base = next(control for control in controls if control.key == "base")
    bases = {option.value for option in base.options if not option.reason}
    for label, changes in _offers(dataset, election, official, bases):
        wanted = official | changes
        if wanted != asdict(choices):
            yield Link(label, PAGE, write(controls, wanted))


def _offers(
    dataset: Dataset, election: str, official: dict[str, Any], bases: set[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    limited = decimal(dataset.row("elections", election)["threshold_pct"]) is not None
    by_constituency = dataset.row("elections", election)["seats_by"] == "constituency"
    official_label = _("Back to the official formula") if by_constituency else _("Back to the official rules")
    yield (official_label if limited else _("Back to no threshold")), {}
    before = _rules_before(dataset, election, official, bases)
    if before:
        yield before
    if official["threshold"]:
        yield _("No threshold"), {"threshold": Decimal(0)}
    by_district = whole(dataset.row("elections", election)["district_seats"])
    if by_district:
        every = official["seats"] + by_district
        yield n_("The {n} seat by list", "All {n} seats by list", every), {"seats": every}
    other = next(each for each in FORMULAS.values() if each.offered and each.name != official["formula"])
    yield other.title, {"formula": other.name}


def _rules_before(
    dataset: Dataset, election: str, official: dict[str, Any], bases: set[str]
) -> tuple[str, dict[str, Any]] | None:
    """The rules of the contest before, as far as this one's votes can be divided by them. None if they are the same, or
    not known."""
    before = previous(dataset, election)
    rules = official_rules(dataset, before) if before else None
    limit = decimal(dataset.row("elections", before)["threshold_pct"]) if before else None
    if before is None or rules is None or limit is None:
        return None
    then: dict[str, Any] = {"threshold": limit, "formula": rules.formula}
    if rules.base in bases:
        then["base"] = rules.base
    changes = {key: value for key, value in then.items() if value != official[key]}
    if not changes:
        return None
    year = when(dataset, before)
    if set(changes) == {"threshold"}:
        return _("The {share} of {year}").format(share=words.threshold(limit), year=year), changes
    return _("The rules of {year}").format(year=year), changes
