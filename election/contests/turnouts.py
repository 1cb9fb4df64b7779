"""The turnout of every national vote beside the others: who took part when, and which had the lowest or the highest."""

from __future__ import annotations

from typing import NamedTuple

from election import words
from election.certainty import is_unconfirmed
from election.contests import shares
from election.contests.series import by_election, with_result
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.words import _

MANY = 3  # votes with a turnout, before "the lowest of them" means anything


class Vote(NamedTuple):
    """A national vote of which the turnout is known, in per cent of the roll."""

    election_id: str
    kind: str
    date: str
    percent: float
    preliminary: bool


@kept_with_data(1)
def national_votes(dataset: Dataset) -> tuple[Vote, ...]:
    """All of them, oldest first; no by-elections, and none of which the figures are hearsay."""
    found = []
    for kind in dataset.labels("elections", "kind"):
        for each in with_result(dataset, kind):
            contest, turnout = dataset.row("elections", each), shares.turnout(dataset, each)
            if turnout.percent is None or by_election(dataset, each) or is_unconfirmed(contest):
                continue
            found.append(Vote(each, kind, str(contest["date"]), turnout.percent, turnout.preliminary))
    return tuple(sorted(found, key=lambda vote: vote.date))


def extreme(dataset: Dataset, election_id: str) -> str:
    """'the lowest turnout of 19 national votes'; empty for a vote that has neither the lowest nor the highest of
    all, or not alone, and where too few are known."""
    votes = national_votes(dataset)
    own = next((vote.percent for vote in votes if vote.election_id == election_id), None)
    every = [vote.percent for vote in votes]
    if own is None or len(every) < MANY or every.count(own) > 1 or own not in (min(every), max(every)):
        return ""
    if own == min(every):
        return _("the lowest turnout of {n} national votes").format(n=words.count(len(every)))
    return _("the highest turnout of {n} national votes").format(n=words.count(len(every)))


def beside_others(dataset: Dataset, election_id: str) -> str:
    """How a vote's turnout stands to that of all others, as a sentence: 'Turnout was the lowest of 19 national votes',
    'Turnout was higher than in 13 of 18 other national votes'. Without a turnout of its own, how far those of the
    others lie apart."""
    votes = national_votes(dataset)
    own = next((vote.percent for vote in votes if vote.election_id == election_id), None)
    others = [vote.percent for vote in votes if vote.election_id != election_id]
    if own is None:
        pattern = _("Turnout ran from {low} to {high} in {n} national votes")
        return pattern.format(low=words.share(min(others)), high=words.share(max(others)), n=words.count(len(others)))
    if own < min(others):
        return _("Turnout was the lowest of {n} national votes").format(n=words.count(len(votes)))
    if own > max(others):
        return _("Turnout was the highest of {n} national votes").format(n=words.count(len(votes)))
    lower = sum(other < own for other in others)
    if not lower:  # level with the lowest
        return _("No national vote had a lower turnout")
    pattern = _("Turnout was higher than in {lower} of {n} other national votes")
    return pattern.format(lower=words.count(lower), n=words.count(len(others)))
