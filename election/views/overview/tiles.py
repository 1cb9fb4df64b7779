"""The overview's tiles: a contest's figures, each with a bar that shows it."""

from __future__ import annotations

from dataclasses import replace

from election import words
from election.cited import cited
from election.contests import phrases, shares
from election.contests.lines import Line, ballot, whole
from election.contests.series import contests, previous, when
from election.package.dataset import Dataset
from election.view import Figure, Strip, Tiles
from election.views.overview import strips
from election.views.shared import contest_figures as figures
from election.words import _, n_


def tiles(dataset: Dataset, election: str) -> Tiles:
    return figures.tiles(
        _turnout(dataset, election),
        _seats(dataset, election),
        _shown(
            figures.threshold(dataset, election), strips.of_threshold(dataset, election, previous(dataset, election))
        ),
        _seated(dataset, election) or figures.contestants(dataset, election),
        figures.valid_votes(dataset, election),
        figures.ballots(dataset, election),
        figures.roll(dataset, election),
    )


def _shown(figure: Figure | None, strip: Strip | None) -> Figure | None:
    return replace(figure, strip=strip) if figure else None


def _turnout(dataset: Dataset, election: str) -> Figure | None:
    percent = shares.turnout(dataset, election).percent
    return _shown(figures.turnout(dataset, election), strips.of_turnout(percent) if percent is not None else None)


def _seats(dataset: Dataset, election: str) -> Figure | None:
    figure, more = figures.seats(dataset, election), _districts(dataset, election)
    if figure and more:
        figure = replace(figure, base=_("{base}; {more}").format(base=figure.base, more=more))
    return _shown(figure, strips.of_seats(dataset, election))


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


def _seated(dataset: Dataset, election: str) -> Figure | None:
    """How many of the parties on the ballot won seats, and who won none. None unless all of it is published, and where
    not all parties are told apart."""
    lines = ballot(dataset, election)
    parties = [line for line in lines if line.kind == "party"]
    if not parties or not bool(dataset.row("elections", election)["lines_complete"]):
        return None
    if any(line.kind == "others" for line in lines) or any(line.seats is None for line in parties):
        return None
    won, none = ([line for line in parties if bool(line.seats) is seated] for seated in (True, False))
    if not won:
        return None
    sources = cited(line.source_ids for line in parties)
    rest, strip = _("of {n}").format(n=words.count(len(parties))), strips.of_parties(dataset, won, len(parties))
    return Figure(_("Parties with seats"), words.count(len(won)), _outside(dataset, none), sources, rest, strip)


def _outside(dataset: Dataset, none: list[Line]) -> str:
    if not none:
        return _("all that were on the ballot")
    if len(none) == 1 and none[0].printed is not None:
        pattern = _("{name}, with {share}, won none")
        return pattern.format(name=dataset.short(none[0].contestant_id), share=words.share(none[0].printed))
    names = phrases.few([dataset.short(line.contestant_id) for line in none])
    return n_("{{names}} won none", "{{names}} won none", len(none)).format(names=names)
