"""What the overview says in words: who won how much in one sentence, and a sentence or two under it."""

from __future__ import annotations

from collections.abc import Iterator

from election import words
from election.certainty import with_doubt
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.changes import changes
from election.contests.house import House, house_of
from election.contests.lines import Line
from election.contests.reliance import counted_pct
from election.contests.rounds import first_round
from election.contests.series import back_then, by_election, previous, successor
from election.contests.turnouts import extreme
from election.package.dataset import Dataset
from election.views.shared import house_words, result_words
from election.words import _, capital, n_

LONGEST = 30  # words that stand under a headline


def headline(dataset: Dataset, election: str, base: BaseName) -> str:
    """Who won, how much, and what it amounts to, with the country: 'Kazakhstan’s ruling party, Amanat, won 62 of 98
    seats, four short of two thirds'. Without a house of its own, the vote."""
    elected, where = house_of(dataset, election), phrases.country(dataset)
    if elected is None or by_election(dataset, election):
        return result_words.headline(dataset, election, base, where)
    where = _with_house(dataset, election, where)
    if elected.first.kind == "independents":
        return _in(where, _("Nobody but independents won a seat"))
    if elected.shared:
        return _in(where, _level(dataset, elected))
    return _won(dataset, election, elected, where)


def _with_house(dataset: Dataset, election: str, where: str) -> str:
    """The country with its house, where the contest's name says that it is that one: 'Kazakhstan’s Mazhilis'."""
    name = dataset.settings["house"]
    elected = name and name in str(dataset.row("elections", election)["name"])
    return _("{country}’s {house}").format(country=where, house=name) if where and elected else where


def _in(where: str, said: str) -> str:
    return _("{said} in {country}").format(said=said, country=where) if where else said


def _level(dataset: Dataset, elected: House) -> str:
    level = [phrases.named(dataset, each.contestant_id) for each in elected.groups if each.seats == elected.first.seats]
    pattern = n_(
        "{{names}} won {n} of {{size}} seats each", "{{names}} won {n} of {{size}} seats each", elected.first.seats
    )
    return pattern.format(names=phrases.at_start(phrases.few(level)), size=words.count(elected.size))


def _won(dataset: Dataset, election: str, elected: House, where: str) -> str:
    first = elected.first
    name = phrases.named(dataset, first.contestant_id)
    country = phrases.country(dataset)
    ruling = country and election == dataset.focus and first.contestant_id == dataset.settings["ruling_party"]
    pattern = _("{country}’s ruling party, {name},") if ruling else "{name}"
    who = pattern.format(country=country, name=name if ruling else phrases.at_start(name))
    said = _("{who} {won} {seats}").format(who=who, won=_verb(dataset, election, elected), seats=_seats(elected))
    said = said if ruling else _in(where, said)
    if first.seats == elected.size:
        return said
    standing = house_words.standing(elected, first.seats, brief=True)
    return _("{said}, {standing}").format(said=said, standing=standing)


def _verb(dataset: Dataset, election: str, elected: House) -> str:
    """Nobody has won yet while votes are counted; where winners are not known, there may be more."""
    if counted_pct(dataset, election) is not None:
        return _("has")
    return _("is known to have won") if elected.unnamed else _("won")


def _seats(elected: House) -> str:
    seats = elected.first.seats
    if seats == elected.size:
        return n_("the one seat at stake", "all {n} seats", seats)
    return _("{seats} of {size} seats").format(seats=words.count(seats), size=words.count(elected.size))


def deck(dataset: Dataset, election: str, base: BaseName) -> str:
    """What a reader has to know beside the result, as much of it as can be read at a glance; where there is nothing of
    that, who came second and third."""
    said: list[str] = []
    for part in _sentences(dataset, election, base):
        if not said or len(" ".join([*said, part]).split()) <= LONGEST:
            said.append(part)
    return " ".join(said) or result_words.places(dataset, election, base)


def _sentences(dataset: Dataset, election: str, base: BaseName) -> Iterator[str]:
    """The most needed first: the question, the other round, the votes behind seats, what observers found of those who
    stood, that there is another house by now."""
    question = str(dataset.row("elections", election)["question"])
    told = (
        _("The question: {question}").format(question=question) if question else "",
        phrases.rest_unknown(dataset, election),
        result_words.other_round(dataset, election, base),
        _votes(dataset, election, base),
        house_words.observers_brief(dataset, election),
        _ended(dataset, election),
    )
    yield from filter(None, told)


def _votes(dataset: Dataset, election: str, base: BaseName) -> str:
    """The votes of whoever won a house, beside those of last time, and a turnout that was the lowest or the highest:
    'Amanat’s 53.9% was 17 points less than in 2021, on the lowest turnout of 19 national votes.'"""
    elected, least = house_of(dataset, election), extreme(dataset, election)
    if elected is None or elected.shared or by_election(dataset, election):
        return _("It had {extreme}.").format(extreme=least) if least else ""
    said = _share(dataset, election, elected, base)
    if not said:
        return ""
    return _("{said}, on {extreme}.").format(said=said, extreme=least) if least else _("{said}.").format(said=said)


def _share(dataset: Dataset, election: str, elected: House, base: BaseName) -> str:
    lines = shares.shares(dataset, election, base)
    own = next((line for line in lines if line.contestant_id == elected.first.contestant_id), None)
    most = phrases.leaders(lines)
    if own is None or own.share is None or not most:
        return ""
    if own not in most:
        pattern = _("{name} had the most votes, {share}")
        return pattern.format(name=_name(dataset, most[0]), share=words.share(most[0].share or 0))
    return _beside_last(dataset, election, own, base)


def _name(dataset: Dataset, line: Line) -> str:
    return phrases.at_start(phrases.named(dataset, line.contestant_id))


def _beside_last(dataset: Dataset, election: str, own: Line, base: BaseName) -> str:
    """'Amanat’s 53.9% was 17 points less than in 2021'; its share alone where it can't be compared."""
    share, of = with_doubt(words.share(own.share or 0), own.unconfirmed), phrases.of_base(base, own.kind)
    named = share if base == "valid" else _("{share} {of_base}").format(share=share, of_base=of)
    change = next((each for each in changes(dataset, election, base) if each.line == own), None)
    before = previous(dataset, election)
    if change is None or not change.points or before is None or first_round(dataset, election):
        return _("{name} had {share} {of_base}").format(name=_name(dataset, own), share=share, of_base=of)
    pattern = (
        _("{name}’s {share} was {points} more than {then}")
        if change.points > 0
        else _("{name}’s {share} was {points} less than {then}")
    )
    points, then = phrases.points_in_words(abs(change.points)), back_then(dataset, before, election)
    return pattern.format(name=_name(dataset, own), share=named, points=points, then=then)


def ended(dataset: Dataset, election: str) -> str:
    """Until when the house sat, in the middle of a sentence; empty where it may still sit."""
    contest = dataset.row("elections", election)
    day = str(contest["term_ended"])
    if contest["kind"] != "parliamentary" or not day:
        return ""
    return _("the house sat until {day}").format(day=words.day(day))


def _ended(dataset: Dataset, election: str) -> str:
    """That, and when the next one was elected, as a sentence."""
    said, after = capital(ended(dataset, election)), successor(dataset, election)
    if not said:
        return ""
    if after:
        said = _("{said}; {next}").format(said=said, next=_next(dataset, after))
    return _("{said}.").format(said=said)


def _next(dataset: Dataset, after: str) -> str:
    date = str(dataset.row("elections", after)["date"])
    if dataset.row("elections", after)["status"] != "announced":
        return _("the next was elected on {day}").format(day=words.day(date))
    return _("the next vote is announced for {day}").format(day=words.day(date)) if date else _("the next is announced")
