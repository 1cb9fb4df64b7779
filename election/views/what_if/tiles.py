"""A calculation in four numbers, each beside its official one."""

from __future__ import annotations

from election import words
from election.contests import phrases
from election.contests.indices import effective_number, gallagher
from election.contests.lines import ballot, sources_of
from election.contests.scenario import Scenario
from election.view import Figure, Tiles
from election.views.what_if.changes import seats_in_words
from election.views.what_if.tables import calculated_list, index_of, official_list
from election.words import _, n_


def tiles(now: Scenario) -> Tiles:
    sources = sources_of(now.dataset, now.election, ballot(now.dataset, now.election))
    made = (_parties(now), _biggest(now), _without_seat(now), _gallagher(now))
    return Tiles(tuple(Figure(*figure, sources) for figure in made if figure))


def _parties(now: Scenario) -> tuple[str, str, str]:
    """How many parties have seats, beside the effective number of parties."""
    parts = []
    if now.complete and not now.agrees:
        official = sum(seats > 0 for seats in now.published.values())
        same = official == len(now.winners)
        parts.append(_("as officially") if same else _("officially {n}").format(n=words.count(official)))
    seats, before = calculated_list(now), official_list(now)
    here = effective_number(seats) if seats else None
    if here is not None and len(now.winners) > 1:
        then = effective_number(before) if before else None
        effective = _("as fragmented as {here} parties of equal size").format(here=words.decimal(here))
        if then is not None and words.decimal(then) != words.decimal(here):
            effective = _("as fragmented as {here} parties of equal size, officially {then}").format(
                here=words.decimal(here), then=words.decimal(then)
            )
        parts.append(effective)
    return _("Parties with list seats"), words.count(len(now.winners)), "; ".join(parts)


def _biggest(now: Scenario) -> tuple[str, str, str] | None:
    if not now.winners:
        return None
    first = now.winners[0]
    share = words.share(100 * now.seats(first) / now.rules.seats)
    base = n_("of {n} list seat, {{share}}", "of {n} list seats, {{share}}", now.rules.seats).format(share=share)
    if first in now.published and not now.agrees:
        official = words.share(100 * now.published[first] / now.official.seats)
        base = _("{base}; officially {seats} of {size}, {share}").format(
            base=base,
            seats=words.count(now.published[first]),
            size=words.count(now.official.seats),
            share=official,
        )
    return _("{name}’s list seats").format(name=phrases.named(now.dataset, first)), seats_in_words(now, first), base


def _without_seat(now: Scenario) -> tuple[str, str, str] | None:
    """The votes for parties without a list seat, in per cent of all votes that the threshold is set against."""
    total = now.base_votes
    if not total:
        return None
    lost = sum(now.counted.votes[party] for party in now.parties if not now.most(party))
    of_base = phrases.of_base(now.rules.base, "party")
    said = of_base
    if not now.counted.from_shares:
        said = n_("{n} vote for parties without a list seat", "{n} votes for parties without a list seat", lost)
        said = _("{of_base}: {votes}").format(of_base=of_base, votes=said)
    if not lost:
        said = _("every party with votes has a list seat")
    if now.complete and not now.agrees:
        officially = sum(now.counted.votes[party] for party in now.parties if not now.published[party])
        said = _("{said}; officially {share}").format(said=said, share=words.share(100 * officially / total))
    return _("Votes without a seat"), words.share(100 * lost / total, 1 if lost else 0), said


def _gallagher(now: Scenario) -> tuple[str, str, str] | None:
    here = index_of(now, gallagher, calculated_list(now))
    if here is None:
        return None
    before = index_of(now, gallagher, official_list(now))
    said = _("0 would mean that list seats match votes exactly")
    if before is not None and not now.agrees:
        said = _("{said}; officially {index}").format(said=said, index=words.decimal(before, 2))
    return _("Disproportionality (Gallagher)"), words.decimal(here, 2), said
