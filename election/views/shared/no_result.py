"""The page of a contest that has no votes to show: not held yet, held and not counted, cancelled, annulled, or decided
without a poll. It says so, and what is known all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from election.charts.shares.shares import shares_chart
from election.contests.state_phrases import became
from election.contests.states import state_of
from election.package.dataset import Dataset
from election.view import Part, Prose, Section, View
from election.views.shared import contest_figures as figures
from election.views.shared import result_words
from election.views.shared.contest_choice import opening_base
from election.words import _


def no_result(dataset: Dataset, page: str, title: str, election: str, bars: Sequence[Part] = ()) -> View | None:
    """The view under the page's own name, with its filter `bars`; None for a contest that was counted."""
    if state_of(dataset, election) == "counted":
        return None
    return View(
        page=page,
        title=title,
        kicker=result_words.kicker(dataset, election),
        headline=became(dataset, election),
        deck="",
        parts=(*bars, *parts(dataset, election)),
    )


def parts(dataset: Dataset, election: str) -> Iterator[Part]:
    """The rules under which it was or is to be held, who took part if anyone did, and what the data notes about it."""
    took_place = state_of(dataset, election) in ("uncounted", "annulled")
    tiles = figures.tiles(
        figures.turnout(dataset, election) if took_place else None,
        figures.seats(dataset, election),
        figures.threshold(dataset, election),
        figures.roll(dataset, election),
    )
    if tiles.figures:
        yield tiles
    chart = shares_chart(dataset, election, opening_base(dataset, election))
    if chart:
        yield Section("shares", (chart,), _("What was counted before it was annulled"))
    note = str(dataset.row("elections", election)["note"])
    if note:
        sources = tuple(dataset.row("elections", election)["source_ids"])
        yield Section("note", (Prose((note,), sources),), _("About this election"))
