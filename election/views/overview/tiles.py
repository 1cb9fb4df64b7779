"""The overview's tiles: a contest's figures, each with what sets it apart from other contests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from election import words
from election.contests import shares, threshold_phrases
from election.contests.lines import whole
from election.contests.series import by_election, contests, when, with_result
from election.package.dataset import Dataset
from election.view import Figure, Tiles
from election.views.shared import contest_figures as figures
from election.words import _, lowered

MANY = 3  # contests with a turnout, before "the lowest of them" means anything


def tiles(dataset: Dataset, election: str) -> Tiles:
    return figures.tiles(
        _with(figures.turnout(dataset, election), _superlative(dataset, election)),
        _with(figures.seats(dataset, election), _districts(dataset, election)),
        _with(figures.threshold(dataset, election), _passed(dataset, election)),
        figures.contestants(dataset, election),
        figures.valid_votes(dataset, election),
        figures.ballots(dataset, election),
        figures.roll(dataset, election),
    )


def _with(figure: Figure | None, more: str) -> Figure | None:
    """The figure with something more under it."""
    if figure is None or not more:
        return figure
    base = _("{base}; {more}").format(base=figure.base, more=more) if figure.base else more
    return replace(figure, base=base)


def _superlative(dataset: Dataset, election: str) -> str:
    """That no national vote of the data had a lower or a higher turnout, and which votes are not in the data."""
    own = shares.turnout(dataset, election).percent
    every = list(_turnouts(dataset))
    if own is None or len(every) < MANY or by_election(dataset, election):
        return ""
    if every.count(own) > 1 or own not in (min(every), max(every)):
        return ""
    pattern = _("the lowest of {n} national votes") if own == min(every) else _("the highest of {n} national votes")
    said = pattern.format(n=words.count(len(every)))
    missing = str(dataset.settings["votes_left_out"])
    return _("{said}, without {missing}").format(said=said, missing=missing) if missing else said


def _turnouts(dataset: Dataset) -> Iterator[float]:
    for kind in dataset.labels("elections", "kind"):
        for each in with_result(dataset, kind):
            percent = shares.turnout(dataset, each).percent
            if percent is not None and not by_election(dataset, each):
                yield percent


def _districts(dataset: Dataset, election: str) -> str:
    """That seats in districts came back, after houses without any."""
    series = contests(dataset, str(dataset.row("elections", election)["kind"]))
    if election not in series:
        return ""
    seats = [whole(dataset.row("elections", each)["district_seats"]) for each in series]
    place = series.index(election)
    before = seats[:place]
    if not seats[place] or not before or before[-1] != 0:
        return ""
    since = next((number for number in range(place - 1, -1, -1) if before[number] != 0), None)
    if since is None or before[since] is None:
        return ""
    return _("the first in districts since {year}").format(year=when(dataset, series[since]))


def _passed(dataset: Dataset, election: str) -> str:
    return lowered(threshold_phrases.passed(dataset, election).rstrip("."))
