"""What became of a contest in words: as a remark beside its name, and as a sentence where it has no result to show."""

from __future__ import annotations

from election import words
from election.certainty import is_unconfirmed, word
from election.contests.lines import result_rows, seats_won, whole
from election.contests.naming import short_name
from election.contests.reliance import before
from election.contests.states import state_of
from election.dates import to_the_day
from election.package.dataset import Dataset
from election.words import _, capital


def remark(dataset: Dataset, election_id: str) -> str:
    """What became of it, in a word or two: 'cancelled'; empty for a contest that was held and counted."""
    return {
        "counted": "",
        "uncounted": _("nothing counted yet"),
        "uncontested": _("elected unopposed"),
        "announced": _("announced"),
        "cancelled": _("cancelled"),
        "annulled": _("annulled"),
    }[state_of(dataset, election_id)]


def labelled(dataset: Dataset, election_id: str) -> str:
    """Its short name, with what became of it where there is something to say: 'Council 2020 (cancelled)'."""
    name, told = short_name(dataset, election_id), remark(dataset, election_id)
    return _("{name} ({remark})").format(name=name, remark=told) if told else name


def became(dataset: Dataset, election_id: str) -> str:
    """What became of it as a headline: 'The Great Council election of 17 May 2020 was cancelled: no poll took place'.

    Empty for a contest that was held and counted. What is unconfirmed has the word first.
    """
    said = _became(dataset, election_id)
    rows = [dataset.row("elections", election_id), *result_rows(dataset, election_id).itertuples()]
    doubted = said and any(map(is_unconfirmed, rows))
    return before(dataset, capital(word()), said) if doubted else said


def _became(dataset: Dataset, election_id: str) -> str:
    state = state_of(dataset, election_id)
    if state == "counted":
        return ""
    if state == "uncontested":
        return _unopposed(dataset, election_id)
    contest = dataset.row("elections", election_id)
    if state == "announced":
        pattern = _announced(str(contest["date"]))
    elif state == "uncounted":
        pattern = (
            _("The {name} was held on {date}; nothing is counted yet")
            if to_the_day(str(contest["date"]))
            else _("The {name} was held in {date}; nothing is counted yet")
        )
    else:
        pattern = _came_to_nothing(state, str(contest["date"]))
    name = str(contest["name"])
    name = f"{name}," if "," in name else name  # 'The presidential election, second round, of 24 April 2022'
    return pattern.format(name=name, date=words.day(str(contest["date"])))


def _announced(date: str) -> str:
    if not date:
        return _("The {name} is announced; its day is not known, and it has no result yet")
    return _("The {name} is announced for {date}; it has no result yet")


def _came_to_nothing(state: str, date: str) -> str:
    if state == "annulled":
        return _("The {name} of {date} was annulled: it was held, but its result was declared void")
    if not date:
        return _("The {name} was cancelled: no poll took place")
    return _("The {name} of {date} was cancelled: no poll took place")


def _unopposed(dataset: Dataset, election_id: str) -> str:
    """Who was elected without a poll: 'Coast was elected unopposed to all 61 seats: no poll was taken'."""
    rows = result_rows(dataset, election_id)
    names = [dataset.short(name) for name in rows[seats_won(rows).fillna(0) > 0]["contestant_id"]]
    seats = whole(dataset.row("elections", election_id)["seats"]) or 0
    if not names:
        return _("Nobody had to be voted for: no more stood than were to be elected")
    if len(names) > 1:
        pattern = _("{names} were elected unopposed: no poll was taken")
    elif seats > 1:
        pattern = _("{names} took all {n} seats unopposed: no poll was taken")
    else:
        pattern = _("{names} was elected unopposed: no poll was taken")
    return pattern.format(names=words.listing(names), n=words.count(seats))
