"""Vote share: who had how much of what, beside last time, and over all contests of the kind."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from election.charts.shares.change import shares_and_changes
from election.charts.shares.exit_polls import exit_polls
from election.charts.shares.history import history
from election.charts.shares.shares import shares_chart
from election.choices import Control, Query
from election.cited import cited
from election.contests import phrases
from election.contests.bases import BaseName
from election.contests.changes import changes, compared_with, why_no_change
from election.contests.lines import ballot
from election.contests.reliance import with_reliance
from election.contests.series import previous, when
from election.package.dataset import Dataset
from election.record import differences
from election.table import Table
from election.view import Block, FilterBar, Listing, Pair, Prose, Section, View
from election.views.shared import contest_figures as figures
from election.views.shared import differing, result_words
from election.views.shared.contest_choice import (
    asked_contest,
    base_options,
    contest_options,
    opening_base,
    opening_contest,
)
from election.views.shared.no_result import no_result
from election.views.vote_share.exit_polls import meant_seats
from election.views.vote_share.words import headline
from election.words import _, n_

NAME = "vote_share"
TITLE = _("Vote share")
NEEDS: frozenset[str] = frozenset()

WEIGHTS = (1.65, 1)  # lines over time, and exit polls


@dataclass(frozen=True)
class Choices:
    """`election` is any contest; `base` what the shares are shares of."""

    election: str
    base: BaseName


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """Which bases there are depends on the contest that the query asks for."""
    asked = asked_contest(dataset, query)
    return (
        Control("election", _("Election"), "contest", opening_contest(dataset), contest_options(dataset)),
        Control("base", _("Share of"), "segments", opening_base(dataset, asked), base_options(dataset, asked)),
    )


def view(dataset: Dataset, choices: Choices) -> View:
    election, base = choices.election, choices.base
    untold = no_result(dataset, NAME, TITLE, election, (FilterBar(),))
    if untold:
        return untold
    tiles = figures.tiles(
        figures.turnout(dataset, election),
        figures.valid_votes(dataset, election),
        figures.ballots(dataset, election),
        figures.roll(dataset, election),
    )
    return View(
        page=NAME,
        title=TITLE,
        kicker=result_words.kicker(dataset, election),
        headline=with_reliance(
            dataset, election, headline(dataset, election, base), compared_with(dataset, election, base)
        ),
        deck=_deck(dataset, election, base),
        beside=FilterBar(("base",)),
        parts=(*_sections(dataset, election, base), tiles),
    )


def _deck(dataset: Dataset, election: str, base: BaseName) -> str:
    question = str(dataset.row("elections", election)["question"])
    parts = [
        _("The question: {question}").format(question=question) if question else "",
        result_words.other_round(dataset, election, base),
        result_words.places(dataset, election, base),
        phrases.rest_unknown(dataset, election),
    ]
    return " ".join(part for part in parts if part)


def _sections(dataset: Dataset, election: str, base: BaseName) -> list[Section | Pair]:
    note = str(dataset.row("elections", election)["note"])
    sources = tuple(dataset.row("elections", election)["source_ids"])
    alone = shares_chart(dataset, election, base, full_page=True)
    bars = (shares_and_changes(dataset, election, base),)
    blocks: dict[str, tuple[Block | None, ...]] = {
        "shares": bars if bars[0] else (alone, _no_change(dataset, election, base)),
        "history": (history(dataset, election, base),),
        "exit_polls": (exit_polls(dataset, election, base),),
        "exit_seats": (meant_seats(dataset, election),),
        "differ": (_differ(dataset, election),),
        "note": (Prose((note,), sources) if note else None,),
    }
    titles = {"note": _("About these figures")}
    links = {"differ": differing.ledger_link(dataset, election)} if blocks["differ"][0] else {}
    sections = {
        name: Section(name, known, titles.get(name, ""), link=links.get(name))
        for name, each in blocks.items()
        if (known := tuple(block for block in each if block))
    }
    return _side_by_side(sections, "history", "exit_polls")


def _side_by_side(sections: dict[str, Section], left: str, right: str) -> list[Section | Pair]:
    """The sections in order, these two as one pair where both are there."""
    if not {left, right} <= set(sections):
        return list(sections.values())
    pair = Pair(sections[left], sections[right], WEIGHTS)
    return [pair if name == left else section for name, section in sections.items() if name != right]


def _no_change(dataset: Dataset, election: str, base: BaseName) -> Prose | None:
    """Why there is no change to show, where a reader would look for one."""
    before = previous(dataset, election)
    if before is None:
        return None
    reason = why_no_change(dataset, election, base)
    if reason:
        return Prose((reason,))
    if not changes(dataset, election, base):
        return None
    who = phrases.plural(phrases.kind_of(ballot(dataset, election)))
    year = when(dataset, before)
    if not bool(dataset.row("elections", before)["lines_complete"]):
        pattern = _("No change since {year} can be shown: its known lines have none of these {who}.")
    elif who == phrases.plural("party"):
        pattern = _("No change since {year} can be shown: none of these {who}, nor a predecessor, stood then.")
    else:
        pattern = _("No change since {year} can be shown: none of these {who} stood then.")
    return Prose((pattern.format(year=year, who=who),))


def _differ(dataset: Dataset, election: str) -> Listing | None:
    """Each figure of the contest and its result on which a source differs; None where none does."""
    found = differences.of_result(dataset, election)
    if not found:
        return None
    rows = [differing.row(dataset, each) for each in found]
    return Listing(
        id="differ",
        title=n_(
            "Sources differ on {{number}} figure", "Sources differ on {{number}} figures", differences.figures(found)
        ).format(number=phrases.number(differences.figures(found))),
        reading=_("The figure that this page uses, beside what another source says."),
        table=Table(differing.columns(), pd.DataFrame(rows, dtype=object)),
        source_ids=cited(each.source_ids for each in found),
    )
