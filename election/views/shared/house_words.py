"""What seats amount to in the house, beside which votes they may stand, and what else belongs beside them."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from election import words
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.house import Group, House
from election.contests.lines import ballot
from election.package.dataset import Dataset
from election.record.observers import findings_beside
from election.words import _


def standing(house: House, seats: int, *, brief: bool = False) -> str:
    """What a number of seats amounts to: 'a majority but four short of two thirds'; `brief` leaves the majority out."""
    half, more = shares.majority(house.size), shares.two_thirds(house.size)
    if seats >= house.size:
        return _("all of them")
    if seats >= more:
        return _("more than two thirds") if seats > more else _("exactly two thirds")
    if seats >= half:
        pattern = _("{number} short of two thirds") if brief else _("a majority but {number} short of two thirds")
        return pattern.format(number=phrases.number(more - seats))
    return _("{number} short of a majority").format(number=phrases.number(half - seats))


class OnVotes(NamedTuple):
    """A part of the seats beside the part of the votes from which they follow, both in per cent. `votes` is None where
    it is not known."""

    group: Group
    seats: float
    votes: float | None


def on_votes(dataset: Dataset, election_id: str, house: House, base: BaseName) -> tuple[OnVotes, ...]:
    """Everyone's part of the seats that were shared out by these votes, beside its part of the votes, biggest first.
    Seats won in districts, on other votes than those of the lists, are no part of it."""
    line_of = {line.contestant_id: line.share for line in shares.shares(dataset, election_id, base)}
    won = [(group, house.won(group)) for group in house.groups]
    found = [
        OnVotes(group, 100 * seats / house.at_stake, line_of.get(group.contestant_id))
        for group, seats in won
        if seats and house.at_stake
    ]
    return tuple(sorted(found, key=lambda each: (-each.seats, -(each.votes or 0))))


def shared_out(house: House) -> str:
    """Which seats these are, inside a sentence: 'of the list seats'."""
    if house.mixed:
        return _("of the list seats")
    return _("of the elected seats") if house.appointed else _("of the seats")


def proportion(dataset: Dataset, election_id: str, house: House, base: BaseName) -> str:
    """'58.0% of the list seats on 53.9% of the vote', of whoever has most of them. Empty where that is not one alone,
    or the votes are not known."""
    found = on_votes(dataset, election_id, house, base)
    if not found or found[0].votes is None or (len(found) > 1 and found[1].seats == found[0].seats):
        return ""
    return _("{part} {of_seats} on {share} {of_base}").format(
        part=words.share(found[0].seats),
        of_seats=shared_out(house),
        share=words.share(found[0].votes),
        of_base=phrases.of_base(base, phrases.kind_of(ballot(dataset, election_id))),
    )


def observers_brief(dataset: Dataset, election_id: str) -> str:
    """The same in a few words where the data has such, so that it may stand under a headline; else as it is said."""
    found = findings_beside(dataset, election_id, "seats")
    told = [str(getattr(row, "brief", "")) for row in found.itertuples()]
    if not all(told) or found.empty:
        return beside_seats(dataset, election_id)
    return _("{who}: {findings}.").format(who=_observers(dataset, found), findings="; ".join(told))


def beside_seats(dataset: Dataset, election_id: str) -> str:
    """What observers found that a reader of the seats must know, in whole sentences with who says so; empty where the
    data has nothing of the kind."""
    found = findings_beside(dataset, election_id, "seats")
    if found.empty:
        return ""
    return _("{who}: {findings}").format(who=_observers(dataset, found), findings=" ".join(found["finding"]))


def _observers(dataset: Dataset, found: pd.DataFrame) -> str:
    publishers = [dataset.sources(ids)[0].publisher for ids in found["source_ids"] if dataset.sources(ids)]
    return words.listing(list(dict.fromkeys(publishers))) or _("Observers")
