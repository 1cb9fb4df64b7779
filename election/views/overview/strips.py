"""Thin bars that show figures: votes and seats of one contest one under the other, and those of the tiles."""

from __future__ import annotations

from election import colours, words
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.house import House
from election.contests.lines import Line, real, sources_of, whole
from election.contests.thresholds import thresholds_of
from election.package.dataset import Dataset
from election.view import Piece, Strip, Strips
from election.words import _, n_

SCALE = 10  # per cent: as far as a bar of a threshold goes, or further by as much again


def votes_and_seats(dataset: Dataset, election: str, base: BaseName, elected: House) -> Strips | None:
    """The shares of the vote over those of the seats, in the order of the seats; None where the votes of whoever won
    most seats are not known."""
    lines = [line for line in shares.shares(dataset, election, base) if line.share is not None]
    first = next((line for line in lines if line.contestant_id == elected.first.contestant_id), None)
    if first is None or elected.shared:
        return None
    order = [group.contestant_id for group in elected.groups]
    lines.sort(key=lambda line: order.index(line.contestant_id) if line.contestant_id in order else len(order))
    under = thresholds_of(dataset, election).under
    votes = [_of_line(dataset, line, hollow=line.contestant_id in under) for line in lines]
    seats = [
        Piece(
            group.seats / elected.size,
            dataset.colours[group.contestant_id],
            "hollow" if _rings(group.kind) or group.unconfirmed else "",
            group.contestant_id,
        )
        for group in elected.groups
    ]
    part = 100 * elected.first.seats / elected.size
    return Strips(
        "votes-and-seats",
        (
            Strip(_whole(votes), 0.5, _("Votes"), words.share(first.share or 0)),
            Strip(_whole(seats), 0.5, _("Seats"), words.share(part)),
        ),
        _note(dataset, election, base, elected),
        sources_of(dataset, election, tuple(lines)),
    )


def _rings(kind: str) -> bool:
    return kind == "independents"


def _of_line(dataset: Dataset, line: Line, *, hollow: bool) -> Piece:
    outlined = hollow or _rings(line.kind) or line.unconfirmed
    look = "hatched" if line.kind == "against_all" else "hollow" if outlined else ""
    return Piece((line.share or 0) / 100, dataset.colours[line.contestant_id], look, line.contestant_id)  # type: ignore[arg-type]


def _whole(pieces: list[Piece]) -> tuple[Piece, ...]:
    """With what is left to the whole, empty."""
    left = 1 - sum(piece.share for piece in pieces)
    return (*pieces, *([Piece(left)] if left > 0.001 else []))


def _note(dataset: Dataset, election: str, base: BaseName, elected: House) -> str:
    """How the bars are read, and that seats in districts follow from other votes than those over them."""
    said = [_("Dotted: half.")]
    if any(group.unconfirmed for group in elected.groups):
        said.append(_("Outlined: unconfirmed."))
    if base != "valid":
        kind = phrases.kind_of(shares.shares(dataset, election, base))
        said.append(_("Votes: shares {of_base}.").format(of_base=phrases.of_base(base, kind)))
    if elected.mixed and elected.first.by_district:
        won = elected.first.by_district
        said.append(n_("The seats include {n} won in a district.", "The seats include {n} won in districts.", won))
    return " ".join(said)


def of_turnout(percent: float) -> Strip:
    return Strip((Piece(percent / 100, colours.ACCENT), Piece(1 - percent / 100, colours.GRID)))


def of_seats(dataset: Dataset, election: str) -> Strip | None:
    """Seats by list, then in districts, then those that voters don't fill; None where all are of one sort."""
    contest = dataset.row("elections", election)
    parts = [whole(contest[column]) or 0 for column in ("list_seats", "district_seats", "appointed_seats")]
    if sum(map(bool, parts)) < 2:
        return None
    tones = (colours.TEXT, colours.AXIS, colours.GRID)
    return Strip(
        tuple(Piece(part / sum(parts), tone) for part, tone in zip(parts, tones, strict=True) if part),
    )


def of_threshold(dataset: Dataset, election: str, before: str | None) -> Strip | None:
    """The threshold, with a line at that of the contest before."""
    limit = real(dataset.row("elections", election)["threshold_pct"])
    last = real(dataset.row("elections", before)["threshold_pct"]) if before else None
    if not limit:
        return None
    end = SCALE * (1 + int(max(limit, last or 0)) // SCALE)
    pieces = Piece(limit / end, colours.TEXT), Piece(1 - limit / end, colours.GRID)
    return Strip(pieces, last / end if last and last != limit else None)


def of_parties(dataset: Dataset, seated: list[Line], every: int) -> Strip:
    """A piece for each that won seats, an empty one for each that won none."""
    won = [Piece(1 / every, dataset.colours[line.contestant_id], of=line.contestant_id) for line in seated]
    return Strip((*won, *[Piece(1 / every, colours.AXIS, "hollow") for _each in range(every - len(seated))]))
