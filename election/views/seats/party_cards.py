"""What a click on a party's seats tells: how many it has, how they were won, and on which share of the vote."""

from __future__ import annotations

from collections.abc import Iterator

from election import words
from election.card import Card
from election.certainty import with_doubt
from election.contests import phrases, shares
from election.contests.house import Group, House
from election.contests.lines import ballot
from election.contests.naming import asked_for
from election.link import Link
from election.package.dataset import Dataset
from election.views.shared.contest_choice import opening_base
from election.words import _, n_


def party_cards(dataset: Dataset, election_id: str, house: House) -> tuple[Card, ...]:
    """A card for each group of the house, by the id that its seats have in pictures."""
    base = opening_base(dataset, election_id)
    share_of = {line.contestant_id: line.share for line in shares.shares(dataset, election_id, base)}
    of = phrases.of_base(base, phrases.kind_of(ballot(dataset, election_id)))
    told = {
        name: _("{share} {of}").format(share=words.share(share), of=of) for name, share in share_of.items() if share
    }
    return tuple(_card(dataset, election_id, house, group, told.get(group.contestant_id, "")) for group in house.groups)


def _card(dataset: Dataset, election_id: str, house: House, group: Group, votes: str) -> Card:
    of = n_("of {n} seat", "of {n} seats", house.size)
    held = n_("{n} {{of}}, {{share}}", "{n} {{of}}, {{share}}", group.seats)
    contest = asked_for(dataset, election_id)
    return Card(
        id=group.contestant_id,
        title=dataset.name(group.contestant_id),
        subtitle=with_doubt(held.format(of=of, share=words.share(100 * group.seats / house.size)), group.unconfirmed),
        details=tuple(_parts(group, votes)),
        links=(Link(_("All shares of the vote") + " →", "vote_share", contest),),
    )


def _parts(group: Group, votes: str) -> Iterator[tuple[str, str]]:
    if group.told and group.by_list:
        yield _("From the list"), words.count(group.by_list)
    if group.told and group.by_district:
        yield _("In districts"), words.count(group.by_district)
    if votes:
        yield _("Votes"), votes
