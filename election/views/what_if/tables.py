"""A calculation beside the official result in numbers, and the same votes under every formula."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from election import words
from election.contests.indices import effective_number, gallagher, loosemore_hanby, sainte_lague_index
from election.contests.lines import ballot, sources_of
from election.contests.scenario import Scenario
from election.seats.formulas import FORMULAS, Formula
from election.seats.quotas import LargestRemainder
from election.table import Column, Table
from election.view import Listing
from election.words import _

Index = Callable[[Sequence[float], Sequence[float]], float | None]


def official_list(now: Scenario) -> list[int] | None:
    """The official seats in the order of `now.parties`; None where some are not known."""
    return [now.published[party] for party in now.parties] if now.complete else None


def calculated_list(now: Scenario) -> list[int] | None:
    """The calculated seats; None where a tie leaves some open or nobody has one."""
    seats = [now.seats(party) for party in now.parties]
    return seats if sum(seats) == now.rules.seats else None


def index_of(now: Scenario, index: Index, seats: Sequence[int] | None) -> float | None:
    """An index of votes and seats, or of seats alone."""
    return None if seats is None else index([now.counted.votes[party] for party in now.parties], seats)


def _of_votes(votes: Sequence[float], seats: Sequence[float]) -> float | None:
    return effective_number(votes)


def _of_seats(votes: Sequence[float], seats: Sequence[float]) -> float | None:
    return effective_number(seats)


def indices(now: Scenario) -> Listing:
    """Disproportionality and numbers of parties, official and calculated."""
    rows = [_index_row(now, *known) for known in _indices()]
    columns = (
        Column("index", _("Index")),
        Column("official", _("Officially"), "number", gap=_("not known")),
        Column("calculated", _("By these rules"), "number", gap=_("open")),
        Column("meaning", _("What it says")),
    )
    return Listing(
        id="indices",
        table=Table(columns, pd.DataFrame(rows, dtype=object)),
        title=_indices_title(now),
        reading=_("Votes for parties, without those against all, beside list seats."),
        note=_(
            "Formulas: Gallagher, Electoral Studies 10 (1991), also for the Sainte-Laguë index; Loosemore and Hanby, "
            "British Journal of Political Science 1 (1971); Laakso and Taagepera, Comparative Political Studies 12 "
            "(1979)."
        ),
        source_ids=sources_of(now.dataset, now.election, ballot(now.dataset, now.election)),
    )


def _indices() -> tuple[tuple[str, Index, str], ...]:
    return (
        (
            _("Gallagher"),
            gallagher,
            _("gaps between seats and votes, big ones weigh most; 0: they match exactly"),
        ),
        (_("Loosemore-Hanby"), loosemore_hanby, _("per cent of the seats that went to others than the votes did")),
        (
            _("Sainte-Laguë"),
            sainte_lague_index,
            _("gaps measured by each party’s own size; 0: they match exactly"),
        ),
        (_("Effective parties, votes"), _of_votes, _("as fragmented as with this many parties of equal size")),
        (_("Effective parties, seats"), _of_seats, _("the same, of the seats")),
    )


def _index_row(now: Scenario, name: str, index: Index, meaning: str) -> dict[str, Any]:
    by_votes_alone = index is _of_votes
    here = calculated_list(now) or ([1] * len(now.parties) if by_votes_alone else None)
    official = official_list(now) or ([1] * len(now.parties) if by_votes_alone else None)
    return {
        "index": name,
        "official": index_of(now, index, official),
        "calculated": index_of(now, index, here),
        "meaning": meaning,
    }


def _indices_title(now: Scenario) -> str:
    before = index_of(now, gallagher, official_list(now))
    here = index_of(now, gallagher, calculated_list(now))
    if before is None or here is None:
        return _("How far seats are from votes")
    first, second = words.decimal(before, 1), words.decimal(here, 1)
    if first == second:
        pattern = (
            _("Seats are {index} from the votes on Gallagher’s index, where 0 is a perfect match")
            if now.as_official
            else _("Seats follow votes as closely as officially: {index} on Gallagher’s index")
        )
        return pattern.format(index=second)
    pattern = (
        _("Seats follow votes less closely than officially: {here} on Gallagher’s index, not {before}")
        if here > before
        else _("Seats follow votes more closely than officially: {here} on Gallagher’s index, not {before}")
    )
    return pattern.format(here=second, before=first)


def names() -> Listing:
    """What each formula is called in the field, where it is in use, and who says so."""
    columns = (
        Column("formula", _("Formula")),
        Column("family", _("Family"), wide_only=True),
        Column("also", _("Also called"), gap=""),
        Column("used", _("In use"), gap=_("no source found")),
        Column("source", _("Source"), "link", gap=_("none")),
    )
    rows = [_name_row(formula) for formula in FORMULAS.values()]
    return Listing(
        id="formula_names",
        table=Table(columns, pd.DataFrame(rows, dtype=object)),
        title=_("What the formulas are called"),
        reading=_("Largest remainder: a seat for each whole quota, the rest to the largest remainders. "
                  "Highest averages: seat after seat to the largest quotient of votes and a growing divisor."),
    )  # fmt: skip


def _name_row(formula: Formula) -> dict[str, Any]:
    return {
        "formula": formula.short,
        "family": _("largest remainder") if isinstance(formula.rule, LargestRemainder) else _("highest averages"),
        "also": ", ".join(formula.also),
        "used": formula.used,
        "source": (formula.source, formula.source_url) if formula.source else (),
    }
