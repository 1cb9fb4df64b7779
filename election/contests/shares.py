"""The arithmetic of a result: what is counted, what share of it each line had, and who took part.

Each figure has one home here, named as the public says it. Votes stay whole numbers; a figure that can't be known
is None, and `Base.reason` says why in a sentence for the reader.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from election.contests.bases import Base, BaseName, base_of, is_no_party, published_bases
from election.contests.lines import Line, decimal, result, whole
from election.package.checks.rounding import follows
from election.package.dataset import Dataset
from election.published import Published


@dataclass(frozen=True)
class Turnout:
    """Who took part. `percent` is ballots / roll x 100 or as published (see `told_share`); None when unknown."""

    percent: float | None
    ballots: int | None
    roll: int | None
    published: bool
    preliminary: bool = False


def share_of(votes: int, total: int) -> float:
    """votes / total x 100, in per cent. ValueError when nothing was counted."""
    if total <= 0:
        raise ValueError("a share needs a total above zero")
    return 100 * votes / total


def told_share(printed: Decimal | None, part: int | None, total: int | None) -> float | None:
    """A share in per cent to show: part / total x 100 where the numbers are known, so that it is rounded once, when it
    is printed. As published where it is all there is, and where division gives another figure: one that was cut, or
    raised a little so that all make 100. None where neither is known."""
    if part is not None and total and (printed is None or follows(part, total, printed)):
        return share_of(part, total)
    return None if printed is None else Published(printed)


def shares(dataset: Dataset, election_id: str, name: BaseName) -> tuple[Line, ...]:
    """The lines to show for a base, biggest first; after them all others together, then "against all", and last what
    counted for nobody.

    A share is votes / base x 100; as published where that is a share of this base and is not the division's (see
    `told_share`), and all of them where they were made to add up to 100. Votes that count for nobody are a part of the
    ballots and of the roll only.
    """
    base = base_of(dataset, election_id, name)
    published = published_bases(dataset, election_id)
    lines = result(dataset, election_id)
    own = [line for line in lines if _belongs(line, name)]
    if name in published and _spread(own, base):
        shown = [replace(line, share=Published(line.printed or 0)) for line in own]
    else:
        off = sum(line.printed or Decimal(0) for line in lines if is_no_party(line))
        shown = [replace(line, share=_share(line, base, published, off)) for line in own]
    return tuple(sorted(shown, key=_order(shown)))


def _spread(lines: Sequence[Line], base: Base) -> bool:
    """Whether the published shares were rounded so that they add up to 100, not each by itself: 33.4, 33.3 and 33.3
    for a third each."""
    figures = [(line.printed, line.votes) for line in lines]
    if not base.votes or any(printed is None or votes is None for printed, votes in figures):
        return False
    whole = sum(printed for printed, _votes in figures if printed is not None) == 100
    return whole and not all(follows(votes or 0, base.votes, printed or Decimal(0)) for printed, votes in figures)


def _belongs(line: Line, name: BaseName) -> bool:
    """Whether a line is a part of that base."""
    if line.kind == "uncounted":
        return name in ("ballots", "roll")
    return name != "parties" or not is_no_party(line)


def _share(line: Line, base: Base, published: frozenset[str], off: Decimal | int) -> float | None:
    """A line's share of the base; `off` is the published share of what is no party, for "parties" without votes."""
    if not base.known:
        return None
    told = told_share(line.printed if base.name in published else None, line.votes, base.votes)
    if told is not None:
        return told
    if base.name == "parties" and "valid" in published and line.printed is not None and off < 100:
        return float(100 * line.printed / (100 - off))
    return None


def _order(lines: list[Line]) -> Callable[[Line], tuple[int, float]]:
    """A sort key: contestants first, then all others, then "against all", then what counts for nobody; each by size.

    Size is votes if all of a group have them, else the published share if all have that, else the share shown: a
    contestant with a gap in one column is not put last while another column says where it stands.
    """
    groups = {place: [line for line in lines if _place(line) == place] for place in range(4)}
    sizes: dict[str, float | Decimal | None] = {}
    for group in groups.values():
        if all(line.votes is not None for line in group):
            sizes |= {line.contestant_id: line.votes for line in group}
        elif all(line.printed is not None for line in group):
            sizes |= {line.contestant_id: line.printed for line in group}
        else:
            sizes |= {line.contestant_id: line.share for line in group}

    def key(line: Line) -> tuple[int, float]:
        size = sizes[line.contestant_id]
        return _place(line), 0.0 if size is None else -float(size)

    return key


def _place(line: Line) -> int:
    return {"others": 1, "against_all": 2, "uncounted": 3}.get(line.kind, 0)


def turnout(dataset: Dataset, election_id: str) -> Turnout:
    """Ballots cast in per cent of the voters on the roll ("voter turnout" in International IDEA's database)."""
    contest = dataset.row("elections", election_id)
    ballots, roll, printed = whole(contest["ballots"]), whole(contest["roll"]), decimal(contest["turnout_pct"])
    early = contest["turnout_status"] == "preliminary"
    return Turnout(told_share(printed, ballots, roll), ballots, roll, printed is not None, early)


def majority(seats: int) -> int:
    """The smallest number of seats that is more than half of a house."""
    return seats // 2 + 1


def two_thirds(seats: int) -> int:
    """The smallest number of seats that is at least two thirds of a house."""
    return -(-2 * seats // 3)
