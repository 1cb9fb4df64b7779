"""What the overview says in words: votes and seats in one sentence, and the sentences under it."""

from __future__ import annotations

from election import words
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.house import House, house_of
from election.contests.series import by_election, successor
from election.package.dataset import Dataset
from election.views.shared import house_words, result_words
from election.words import _, n_


def headline(dataset: Dataset, election: str, base: BaseName) -> str:
    """Votes and seats in one sentence: 'Amanat took 53.9% of the vote and 62 of 98 seats, 22 in districts:
    four short of two thirds'. Without a house of its own, the vote alone."""
    elected, lines = house_of(dataset, election), shares.shares(dataset, election, base)
    first = phrases.leaders(lines)
    alone = len(first) == 1 and not phrases.against_all_leads(lines)
    if elected is None or elected.shared or not alone or by_election(dataset, election):
        return result_words.headline(dataset, election, base)
    return _with_seats(dataset, elected, first[0].contestant_id, base, election)


def _with_seats(dataset: Dataset, elected: House, leader: str, base: BaseName, election: str) -> str:
    lines = shares.shares(dataset, election, base)
    share = next(line.share for line in lines if line.contestant_id == leader)
    group = next((group for group in elected.groups if group.contestant_id == leader), None)
    seats = group.seats if group else 0
    if seats == elected.size:
        pattern = n_(
            "{{name}} took {{share}} {{of_base}} and the one seat at stake",
            "{{name}} took {{share}} {{of_base}} and all {n} seats",
            seats,
        )
    else:
        pattern = _("{name} took {share} {of_base} and {seats} of {size} seats")
    said = pattern.format(
        name=phrases.at_start(phrases.named(dataset, leader)),
        share=words.share(share or 0),
        of_base=phrases.of_base(base, phrases.kind_of(lines)),
        seats=words.count(seats),
        size=words.count(elected.size),
    )
    if group and elected.mixed and group.by_district:
        # won on other votes than those of which the share is
        apart = n_("{n} in a district", "{n} in districts", group.by_district)
        said = _("{said}, {apart}").format(said=said, apart=apart)
    if elected.first.contestant_id != leader:
        pattern = _("{said}; {name} won more seats, {n}")
        other = dataset.short(elected.first.contestant_id)
        return pattern.format(said=said, name=other, n=words.count(elected.first.seats))
    return said if seats == elected.size else f"{said}: {house_words.standing(elected, seats, brief=True)}"


def deck(dataset: Dataset, election: str, base: BaseName) -> str:
    """What a reader has to know beside the result: the question, that there is another house by now, what observers
    found of those who stood, the other round. Where there is nothing of that, who came second and third."""
    question = str(dataset.row("elections", election)["question"])
    parts = [
        _("The question: {question}").format(question=question) if question else "",
        phrases.rest_unknown(dataset, election),
        result_words.other_round(dataset, election, base),
        _ended(dataset, election),
        house_words.beside_seats(dataset, election),
    ]
    return " ".join(part for part in parts if part) or result_words.places(dataset, election, base)


def _ended(dataset: Dataset, election: str) -> str:
    """Until when the house sat, and when the next one was elected; empty where it may still sit."""
    contest, after = dataset.row("elections", election), successor(dataset, election)
    ended = str(contest["term_ended"])
    if contest["kind"] != "parliamentary" or not ended:
        return ""
    said = _("The house sat until {day}").format(day=words.day(ended))
    if after:
        said = _("{said}; {next}").format(said=said, next=_next(dataset, after))
    return _("{said}.").format(said=said)


def _next(dataset: Dataset, after: str) -> str:
    date = str(dataset.row("elections", after)["date"])
    if dataset.row("elections", after)["status"] != "announced":
        return _("the next was elected on {day}").format(day=words.day(date))
    return _("the next vote is announced for {day}").format(day=words.day(date)) if date else _("the next is announced")
