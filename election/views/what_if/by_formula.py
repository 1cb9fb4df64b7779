"""The same votes under every formula: those that give the same seats in one row, with what differs from the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from election.contests import phrases
from election.contests.lines import ballot, sources_of
from election.contests.scenario import Scenario, scenario
from election.seats.awards import ApportionmentError
from election.seats.formulas import FORMULAS
from election.table import Column, Differing, Table
from election.view import Listing
from election.views.what_if.words import of_threshold
from election.words import _, capital, listing, n_

NAMED = 2  # formulas that a row names before it counts the others

Group = tuple[list[str], "Scenario | str"]
"""Formulas by name, and what all of them give, or why they give nothing."""


def formulas(now: Scenario) -> Listing:
    """Every formula's seats, with the same threshold and number of seats; the official one first."""
    groups = _groups(now)
    given = [result for _names, result in groups if isinstance(result, Scenario)]
    shown = [party for party in now.parties if any(result.most(party) for result in given)]
    rows = [_row(now, group, shown, given[0] if given else None) for group in groups]
    columns = [Column("formula", _("Formula")), *(Column(party, now.dataset.short(party), "count") for party in shown)]
    if any(row["remark"] for row in rows):
        columns.append(Column("remark", _("Remark"), gap=""))
    return Listing(
        id="formulas",
        table=Table(tuple(columns), pd.DataFrame(rows, dtype=object)),
        title=_title(groups, given),
        reading=_reading(now, len(given)),
        note=" ".join(_alike(names) for names, _result in groups if len(names) > NAMED + 1),
        source_ids=sources_of(now.dataset, now.election, ballot(now.dataset, now.election)),
    )


def _reading(now: Scenario, given: int) -> str:
    seats = n_("{n} seat", "{n} seats", now.rules.seats)
    said = _("List seats of the same votes: {seats}, {rules}.").format(seats=seats, rules=of_threshold(now, now.rules))
    return " ".join((said, _("Underlined: differs from the first row."))) if given > 1 else said


def _groups(now: Scenario) -> list[Group]:
    """Formulas with the same result together, in the order of the table but for the official one."""
    order = sorted(FORMULAS, key=lambda name: name != now.official.formula)
    groups: dict[Any, Group] = {}
    for name in order:
        result = _under(now, name)
        key = (
            result
            if isinstance(result, str)
            else tuple((result.seats(each), result.most(each)) for each in now.parties)
        )
        groups.setdefault(key, ([], result))[0].append(name)
    return list(groups.values())


def _under(now: Scenario, formula: str) -> Scenario | str:
    """The calculation by that formula, or why there is none."""
    try:
        return scenario(now.dataset, now.election, replace(now.rules, formula=formula))
    except ApportionmentError as error:
        return str(error)


def _row(now: Scenario, group: Group, shown: Sequence[str], first: Scenario | None) -> dict[str, Any]:
    names, result = group
    told = [FORMULAS[name].short for name in names]
    title = phrases.few(told, NAMED) if len(told) > NAMED + 1 else listing(told)
    marks = [
        *([_("official")] if now.official.formula in names else []),
        *([_("chosen")] if now.rules.formula in names and now.rules.formula != now.official.formula else []),
    ]
    row: dict[str, Any] = {"formula": f"{title} ({listing(marks)})" if marks else title, **dict.fromkeys(shown)}
    if isinstance(result, str):
        return row | {"remark": result}
    seats = {each: _cell(result.seats(each), first.seats(each) if first else None) for each in shown}
    return row | seats | {"remark": "; ".join(_ties(now, result))}


def _cell(seats: int, before: int | None) -> int:
    return seats if before is None or seats == before else Differing(seats)


def _ties(now: Scenario, result: Scenario) -> list[str]:
    return [
        n_("{n} seat tied: {{names}}", "{n} seats tied: {{names}}", tie.seats).format(
            names=listing([now.dataset.short(party) for party in tie.contestants])
        )
        for tie in result.result.ties
    ]


def _title(groups: Sequence[Group], given: Sequence[Scenario]) -> str:
    """How much depends on the formula: 'The formula hardly matters: ten of them move one seat at most'."""
    number = sum(len(names) for names, result in groups if isinstance(result, Scenario))
    if len(given) < 2:
        return _("Every formula gives the same seats")
    first = given[0]
    most = max(sum(max(0, each.seats(party) - first.seats(party)) for party in each.parties) for each in given[1:])
    if not most or any(each.result.ties for each in given):
        pattern = _("{Number} formulas give {different} different results")
        return pattern.format(Number=capital(phrases.number(number)), different=phrases.number(len(given)))
    seats = n_("{{number}} seat", "{{number}} seats", most).format(number=phrases.number(most))
    if most == 1:
        return _("The formula hardly matters: {number} of them move {seats} at most").format(
            number=phrases.number(number), seats=seats
        )
    return _("The formula matters: {number} of them move up to {seats}").format(
        number=phrases.number(number), seats=seats
    )


def _alike(names: Sequence[str]) -> str:
    """All the formulas of a row that names only some."""
    told = [FORMULAS[name].short for name in names]
    return _("The same as {first}: {others}.").format(first=told[0], others=listing(told[1:]))
