"""The arithmetic of a result: what is counted, what share of it each line had, and who took part.

Each figure has one home here, named as the public says it. Votes stay whole numbers; a figure that can't be known
is None, and `Base.reason` says why in a sentence for the reader.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from election.dataset import Dataset
from election.result import Line, ballot, real, result, whole
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


@dataclass(frozen=True)
class Turnout:
    """Who took part. `percent` is as published, else ballots / roll x 100; None when neither is known."""

    percent: float | None
    ballots: int | None
    roll: int | None
    published: bool


def valid_votes(dataset: Dataset, election_id: str) -> int | None:
    """The sum of the votes for every line of the ballot, "against all" among them.

    None unless every line is published with its votes: a sum of some would make every share too big. Commissions
    announce this number or let it be added up; press reports at times call it the ballots cast, which it is not.
    """
    votes = [line.votes for line in ballot(dataset, election_id)]
    if not votes or None in votes or not bool(dataset.row("elections", election_id)["lines_complete"]):
        return None
    return sum(vote for vote in votes if vote is not None)


def share_of(votes: int, total: int) -> float:
    """votes / total x 100, in per cent. ValueError when nothing was counted."""
    if total <= 0:
        raise ValueError("a share needs a total above zero")
    return 100 * votes / total


def base_of(dataset: Dataset, election_id: str, name: BaseName) -> Base:
    """What shares of that base rest on in this contest, or why there are none.

    valid    the votes for any line of the ballot; when they can't be added up, the published shares will do if they
             are shares of valid votes
    ballots  every ballot cast, valid or not: the base of the official shares in some contests
    roll     everybody who was entitled to vote
    parties  the valid votes without those "against all"
    """
    contest = dataset.row("elections", election_id)
    lines = ballot(dataset, election_id)
    if not lines:
        return Base(name, None, _("No result is published."))
    if name == "valid":
        return _valid(dataset, election_id, lines)
    if name == "parties":
        return _without_against_all(dataset, election_id, lines)
    total = whole(contest[name])
    if name == contest["share_base"] and any(line.printed is not None for line in lines):
        return Base(name, total or None)
    if not total:
        return Base(
            name,
            None,
            _("The number of ballots cast is not published.")
            if name == "ballots"
            else _("The number of voters on the roll is not published."),
        )
    if all(line.votes is None for line in lines):
        return Base(name, None, _("Shares are published, but no votes."))
    return Base(name, total)


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
        reason = _("Not every line of this ballot is published, so its valid votes can't be added up.")
        return Base("valid", None, reason)
    missing = [dataset.short(line.contestant_id) for line in lines if line.votes is None]
    reason = _("The votes for {names} are not published.").format(names=listing(missing))
    return Base("valid", None, reason)


def _without_against_all(dataset: Dataset, election_id: str, lines: tuple[Line, ...]) -> Base:
    valid = _valid(dataset, election_id, lines)
    if not valid.known:
        return Base("parties", None, valid.reason)
    against = [line for line in lines if line.kind == "against_all"]
    if not against and not bool(dataset.row("elections", election_id)["lines_complete"]):
        reason = _("Not every line of this ballot is published, so votes “against all” can't be taken off.")
        return Base("parties", None, reason)
    if valid.votes is None:
        if any(line.printed is None for line in against):
            return Base("parties", None, _("The share “against all” is not published."))
        return Base("parties", None)
    total = valid.votes - sum(line.votes or 0 for line in against)
    return Base("parties", total) if total else Base("parties", None, _("Every valid vote was “against all”."))


def published_bases(dataset: Dataset, election_id: str) -> frozenset[str]:
    """The bases of which the published shares are shares: the contest's own, and where that is the valid votes of a
    ballot without a line "against all", the votes for parties as well, which are then the same votes."""
    contest = dataset.row("elections", election_id)
    own = str(contest["share_base"])
    against_all = any(line.kind == "against_all" for line in ballot(dataset, election_id))
    if own == "valid" and bool(contest["lines_complete"]) and not against_all:
        return frozenset({"valid", "parties"})
    return frozenset({own})


def shares(dataset: Dataset, election_id: str, name: BaseName) -> tuple[Line, ...]:
    """The lines to show for a base, biggest first, "against all" after them, what counted for nobody last.

    The published share stands where it is a share of this base (it agrees with the division to the printed
    precision, which the data's own checks hold); else votes / base x 100. Votes that count for nobody are a part of
    the ballots and of the roll only.
    """
    base = base_of(dataset, election_id, name)
    published = published_bases(dataset, election_id)
    lines = result(dataset, election_id)
    against_all = sum(line.printed or 0 for line in lines if line.kind == "against_all")
    shown = [replace(line, share=_share(line, base, published, against_all)) for line in lines if _belongs(line, name)]
    return tuple(sorted(shown, key=_order(shown)))


def _belongs(line: Line, name: BaseName) -> bool:
    """Whether a line is a part of that base."""
    if line.kind == "uncounted":
        return name in ("ballots", "roll")
    return name != "parties" or line.kind != "against_all"


def _share(line: Line, base: Base, published: frozenset[str], against_all: float) -> float | None:
    """A line's share of the base; `against_all` is the published share of that line, for "parties" without votes."""
    if not base.known:
        return None
    if base.name in published and line.printed is not None:
        return line.printed
    if base.votes and line.votes is not None:
        return share_of(line.votes, base.votes)
    if base.name == "parties" and "valid" in published and line.printed is not None and against_all < 100:
        return 100 * line.printed / (100 - against_all)
    return None


def _order(lines: list[Line]) -> Callable[[Line], tuple[int, float]]:
    """A sort key: contestants first, then "against all", then what counts for nobody; each by size.

    Size is votes if all contestants have them, else the published share if all have that, else the share shown: a
    contestant with a gap in one column is not put last while another column says where it stands.
    """
    stand = [line for line in lines if line.stands]
    sizes: Mapping[str, float | None]
    if all(line.votes is not None for line in stand):
        sizes = {line.contestant_id: line.votes for line in lines}
    elif all(line.printed is not None for line in stand):
        sizes = {line.contestant_id: line.printed for line in lines}
    else:
        sizes = {line.contestant_id: line.share for line in lines}

    def key(line: Line) -> tuple[int, float]:
        place = 0 if line.stands else 1 if line.kind == "against_all" else 2
        size = sizes[line.contestant_id]
        return place, 0.0 if size is None else -float(size)

    return key


def under_threshold(dataset: Dataset, election_id: str) -> frozenset[str]:
    """The parties that stayed under the contest's threshold; empty where it had none or none is known.

    The threshold is set against the shares as they are published. Where votes and total are known, whole numbers
    decide (100 x votes < threshold x total), so that no rounding lifts a party over it.
    """
    contest = dataset.row("elections", election_id)
    threshold = real(contest["threshold_pct"])
    if threshold is None:
        return frozenset()
    total = base_of(dataset, election_id, contest["share_base"]).votes
    under = set()
    for line in ballot(dataset, election_id):
        if line.kind != "party":
            continue
        if line.votes is not None and total:
            below = 100 * line.votes < Fraction(str(threshold)) * total
        else:
            below = line.printed is not None and line.printed < threshold
        if below:
            under.add(line.contestant_id)
    return frozenset(under)


def turnout(dataset: Dataset, election_id: str) -> Turnout:
    """Ballots cast in per cent of the voters on the roll ("voter turnout" in International IDEA's database)."""
    contest = dataset.row("elections", election_id)
    ballots, roll, percent = whole(contest["ballots"]), whole(contest["roll"]), real(contest["turnout_pct"])
    if percent is None and ballots is not None and roll:
        return Turnout(share_of(ballots, roll), ballots, roll, published=False)
    return Turnout(percent, ballots, roll, published=percent is not None)


def majority(seats: int) -> int:
    """The smallest number of seats that is more than half of a house."""
    return seats // 2 + 1


def two_thirds(seats: int) -> int:
    """The smallest number of seats that is at least two thirds of a house."""
    return -(-2 * seats // 3)
