"""What a share can be a share of in a contest, and why it sometimes can't be known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from election.contests.lines import Line, ballot, whole
from election.package.dataset import Dataset
from election.words import _, listing

BaseName = Literal["valid", "ballots", "roll", "parties"]
BASES: tuple[BaseName, ...] = ("valid", "ballots", "roll", "parties")


@dataclass(frozen=True)
class Base:
    """What a share is a share of.

    votes   how many that are; None when only the shares are published, or when nothing is known
    reason  why no share of it can be given; empty when it can
    """

    name: BaseName
    votes: int | None
    reason: str = ""

    @property
    def known(self) -> bool:
        return not self.reason


def valid_votes(dataset: Dataset, election_id: str) -> int | None:
    """The sum of the votes for every line of the ballot, "against all" among them.

    None unless every line is published with its votes: a sum of some would make every share too big. Commissions
    announce this number or let it be added up; press reports at times call it the ballots cast, which it is not.
    """
    votes = [line.votes for line in ballot(dataset, election_id)]
    if not votes or None in votes or not bool(dataset.row("elections", election_id)["lines_complete"]):
        return None
    return sum(vote for vote in votes if vote is not None)


def base_of(dataset: Dataset, election_id: str, name: BaseName) -> Base:
    """What shares of that base rest on in this contest, or why there are none.

    valid    the votes for any line of the ballot; when they can't be added up, the published shares will do if they
             are shares of valid votes
    ballots  every ballot cast, valid or not: the base of the official shares in some contests
    roll     everybody who was entitled to vote
    parties  the valid votes without those for what is no party: "against all" and independents
    """
    contest = dataset.row("elections", election_id)
    lines = ballot(dataset, election_id)
    if not lines:
        return Base(name, None, _("No result is known."))
    if name == "valid":
        return _valid(dataset, election_id, lines)
    if name == "parties":
        return _for_parties(dataset, election_id, lines)
    total = whole(contest[name])
    if name == contest["share_base"] and any(line.printed is not None for line in lines):
        return Base(name, total or None)
    if not total:
        return Base(name, None, _unpublished(name))
    if all(line.votes is None for line in lines):
        return Base(name, None, _("Shares are known, but no votes."))
    return Base(name, total)


def _unpublished(name: BaseName) -> str:
    if name == "ballots":
        return _("The number of ballots cast is not known.")
    return _("The number of voters on the roll is not known.")


def _valid(dataset: Dataset, election_id: str, lines: tuple[Line, ...]) -> Base:
    total = valid_votes(dataset, election_id)
    contest = dataset.row("elections", election_id)
    if total:
        return Base("valid", total)
    if contest["share_base"] == "valid" and any(line.printed is not None for line in lines):
        return Base("valid", None)
    if total == 0:
        return Base("valid", None, _("No valid vote was counted."))
    if not bool(contest["lines_complete"]):
        reason = _("Not every line of this ballot is known, so its valid votes can't be added up.")
        return Base("valid", None, reason)
    missing = [dataset.short(line.contestant_id) for line in lines if line.votes is None]
    reason = _("The votes for {names} are not known.").format(names=listing(missing))
    return Base("valid", None, reason)


def is_no_party(line: Line) -> bool:
    """Whether votes for it are valid, but for no party, candidate or answer by itself or among others."""
    return line.kind in ("against_all", "independents")


def _for_parties(dataset: Dataset, election_id: str, lines: tuple[Line, ...]) -> Base:
    valid = _valid(dataset, election_id, lines)
    if not valid.known:
        return Base("parties", None, valid.reason)
    off = [line for line in lines if is_no_party(line)]
    if not off and not bool(dataset.row("elections", election_id)["lines_complete"]):
        reason = _("Not every line of this ballot is known, so votes “against all” can't be taken off.")
        return Base("parties", None, reason)
    names = listing([dataset.short(line.contestant_id) for line in off])
    if valid.votes is None:
        if any(line.printed is None for line in off):
            return Base("parties", None, _("The share of {names} is not known.").format(names=names))
        return Base("parties", None)
    total = valid.votes - sum(line.votes or 0 for line in off)
    return Base("parties", total) if total else Base("parties", None, _("No vote was for a party."))


def published_bases(dataset: Dataset, election_id: str) -> frozenset[str]:
    """The bases that the published shares are shares of. That is the contest's own; if this is the valid votes, and
    nobody could vote for what is no party, it is the votes for parties as well: they are the same votes."""
    contest = dataset.row("elections", election_id)
    own = str(contest["share_base"])
    alone = not any(map(is_no_party, ballot(dataset, election_id)))
    if own == "valid" and bool(contest["lines_complete"]) and alone:
        return frozenset({"valid", "parties"})
    return frozenset({own})
