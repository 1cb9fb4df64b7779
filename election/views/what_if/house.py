"""The whole house under the rules tried: what changes in it as a title, everyone's seats in cells, and votes that won
nothing."""

from __future__ import annotations

from election import words
from election.certainty import with_doubt
from election.colours import ACCENT
from election.contests import phrases, shares
from election.contests.lines import ballot, sources_of
from election.contests.reliance import with_reliance
from election.contests.scenario import Scenario
from election.contests.would_be import WouldBe
from election.view import Cell, Cells, Figure, Piece, Strip, Tiles
from election.views.shared.house_words import standing
from election.views.what_if.changes import house as as_it_is
from election.words import _, capital, n_


def title(now: Scenario, whole: WouldBe) -> str:
    """'Nine of 98 seats would change hands, and Amanat would cross the line of two thirds'."""
    said = _title(now, whole)
    return with_reliance(now.dataset, now.election, said)


def _title(now: Scenario, whole: WouldBe) -> str:
    if (now.as_official and now.limited) or whole.elected is None or whole.tied or not whole.gains:
        return as_it_is(now)
    number = sum(whole.gains.values())
    said = n_(
        "{{Number}} of {{size}} seats would change hands", "{{Number}} of {{size}} seats would change hands", number
    )
    said = said.format(Number=capital(phrases.number(number)), size=words.count(whole.house.size))
    return _("{moved}, and {stands}").format(moved=said, stands=_stands(now, whole))


def _stands(now: Scenario, whole: WouldBe) -> str:
    """Which mark the biggest party crosses, or how far it stays from one."""
    first, size = whole.first, whole.house.size
    seats, before, name = whole.seats(first), whole.before(first), phrases.named(now.dataset, first)
    for mark, line in ((shares.two_thirds(size), _("two thirds")), (shares.majority(size), _("a majority"))):
        if (seats >= mark) is not (before >= mark):
            pattern = (
                _("{name} would cross the line of {line}")
                if seats >= mark
                else _("{name} would fall below the line of {line}")
            )
            return pattern.format(name=name, line=line)
    pattern = _("{name} would have {seats}: {standing}")
    return pattern.format(name=name, seats=words.count(seats), standing=standing(whole.house, seats))


def cells(now: Scenario, whole: WouldBe) -> Cells:
    """Everyone's seats, with the change and from what."""
    return Cells("seats_of", tuple(_cell(now, whole, each) for each in whole.everyone))


def _cell(now: Scenario, whole: WouldBe, each: str) -> Cell:
    seats, before = whole.seats(each), whole.before(each)
    most = seats + sum(each in tie.contestants for tie in now.result.ties)
    value = words.count(seats)
    if most > seats:
        value = _("{low} or {high}").format(low=value, high=words.count(most))
    unsure = next((group.unconfirmed for group in whole.elected.groups if group.contestant_id == each), False) if (
        whole.elected) else False  # fmt: skip
    return Cell(
        id=each,
        name=with_doubt(now.dataset.short(each), unsure),
        value=value,
        detail=_detail(whole, seats, before),
        colour=now.dataset.colours[each],
        empty=not most,
    )


def _detail(whole: WouldBe, seats: int, before: int) -> str:
    if whole.elected is None:
        return ""
    if seats == before:
        return _("as elected")
    return _("{change} from {before}").format(change=words.points(seats - before, 0), before=words.count(before))


def lost(now: Scenario) -> Tiles | None:
    """The votes for parties without a list seat, in per cent of all that the threshold is set against, with a line
    where they officially were. None where that is not known."""
    total = now.base_votes
    if not total:
        return None
    votes = sum(now.counted.votes[party] for party in now.parties if not now.most(party))
    pieces = (Piece(votes / total, ACCENT), Piece(1 - votes / total)) if votes else (Piece(1.0),)
    officially = None
    if now.complete and not now.agrees:
        officially = sum(now.counted.votes[party] for party in now.parties if not now.published[party]) / total
    share = words.share(100 * votes / total, 1 if votes else 0)
    sources = sources_of(now.dataset, now.election, ballot(now.dataset, now.election))
    note = _lost_note(now, votes, officially)
    return Tiles((Figure(_("Votes without a seat"), share, note, sources, strip=Strip(pieces, mark=officially)),))


def _lost_note(now: Scenario, votes: int, officially: float | None) -> str:
    parts = [phrases.of_base(now.rules.base, "party")]
    if not now.counted.from_shares:
        parts = [n_("{n} vote for parties without a list seat", "{n} votes for parties without a list seat", votes)]
    if not votes:
        parts = [_("every party with votes has a list seat")]
    if officially is not None:
        parts.append(_("officially {share}").format(share=words.share(100 * officially, 1 if officially else 0)))
    return "; ".join(parts)
