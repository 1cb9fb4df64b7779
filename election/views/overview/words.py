"""What the overview says in words: votes and seats in one sentence, and the sentences under it."""

from __future__ import annotations

from election import words
from election.contests import phrases, shares, threshold_phrases
from election.contests.bases import BaseName
from election.contests.house import house_of
from election.contests.lines import whole
from election.contests.series import contests, when, with_result
from election.package.dataset import Dataset
from election.record.observers import missions_of, missions_sentence
from election.views.shared import house_words, result_words
from election.words import _, n_

MANY = 3  # contests with a turnout, before "the lowest of them" means anything


def headline(dataset: Dataset, election: str, base: BaseName) -> str:
    """Votes and seats in one sentence: 'Amanat took 53.9% of the vote and 62 of 98 seats, 22 of them in
    districts: a majority but four short of two thirds'. Without a house, the vote alone."""
    elected, lines = house_of(dataset, election), shares.shares(dataset, election, base)
    first = phrases.leaders(lines)
    if elected is None or elected.shared or len(first) != 1 or phrases.against_all_leads(lines):
        return result_words.headline(dataset, election, base)
    group = next((group for group in elected.groups if group.contestant_id == first[0].contestant_id), None)
    seats = group.seats if group else 0
    said = _("{name} took {share} {of_base} and {seats} of {size} seats").format(
        name=dataset.short(first[0].contestant_id),
        share=words.share(first[0].share or 0),
        of_base=phrases.of_base(base, phrases.kind_of(lines)),
        seats=words.count(seats),
        size=words.count(elected.size),
    )
    if group and elected.mixed and group.by_district:
        # won on other votes than those of which the share is
        apart = n_("{n} of them in a district", "{n} of them in districts", group.by_district)
        said = _("{said}, {apart}").format(said=said, apart=apart)
    if elected.first.contestant_id != first[0].contestant_id:
        more = n_("{{name}} has more seats, {n}", "{{name}} has more seats, {n}", elected.first.seats)
        return f"{said}; {more.format(name=dataset.short(elected.first.contestant_id))}"
    return f"{said}: {house_words.standing(elected, seats)}"


def deck(dataset: Dataset, election: str) -> str:
    """Who took part, who passed the threshold, what was new about this contest, and what observers said of it."""
    contest = dataset.row("elections", election)
    question = str(contest["question"])
    parts = [
        _("The question: {question}").format(question=question) if question else "",
        phrases.rest_unknown(dataset, election),
        _turnout(dataset, election),
        threshold_phrases.passed(dataset, election),
        house_words.beside_seats(dataset, election),
        _districts(dataset, election),
        _observers(dataset, election),
    ]
    return " ".join(part for part in parts if part)


def _turnout(dataset: Dataset, election: str) -> str:
    known = shares.turnout(dataset, election)
    if known.percent is None:
        return ""
    held = [each for kind in dataset.labels("elections", "kind") for each in with_result(dataset, kind)]
    every = [turnout for each in held if (turnout := shares.turnout(dataset, each).percent) is not None]
    said = _("Turnout was {share}").format(share=words.share(known.percent))
    if len(every) >= MANY and every.count(known.percent) == 1 and known.percent in (min(every), max(every)):
        pattern = (
            _("{said}, the lowest of the {n} contests recorded here.")
            if known.percent == min(every)
            else _("{said}, the highest of the {n} contests recorded here.")
        )
        return pattern.format(said=said, n=words.count(len(every)))
    return _("{said}.").format(said=said)


def _districts(dataset: Dataset, election: str) -> str:
    """Whether seats in districts came back, or came for the first time among the contests known here."""
    series = contests(dataset, str(dataset.row("elections", election)["kind"]))
    seats = [whole(dataset.row("elections", each)["district_seats"]) for each in series]
    if election not in series:
        return ""
    place = series.index(election)
    before = seats[:place]
    if not seats[place] or not before or before[-1] != 0:
        return ""
    since = next((number for number in range(place - 1, -1, -1) if before[number] != 0), None)
    if since is None or before[since] is None:
        return ""
    return _("It was the first such vote since {year} with seats elected in districts.").format(
        year=when(dataset, series[since])
    )


def _observers(dataset: Dataset, election: str) -> str:
    """The observers' verdicts in a sentence; empty where the data has no mission to this contest."""
    frame = missions_of(dataset, election)
    return "" if frame.empty else f"{missions_sentence(frame)}."
