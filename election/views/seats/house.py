"""Who sits in the house that a contest elected: as a picture, majority and two thirds in words, and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from election import words
from election.certainty import with_doubt
from election.chart import Chart
from election.charts.seats.hemicycle import hemicycle
from election.cited import cited
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.house import House, house_of, winners
from election.contests.lines import ballot
from election.contests.reliance import with_reliance
from election.link import Link
from election.package.dataset import Dataset
from election.record import differences
from election.record.observers import findings_beside
from election.table import Column, Marked, Table
from election.view import Listing, Pair, Section
from election.views.seats import words as seats_words
from election.views.seats.party_cards import party_cards
from election.views.shared import differing, house_words
from election.views.shared.house_words import OnVotes
from election.words import _, n_

WEIGHTS = (1.6, 1)  # picture and table
NAMED = 4  # other figures that a note names before it leaves the rest to the page that lists them


def picture(dataset: Dataset, election_id: str, house: House, *, brief: bool = False) -> Chart:
    """The half circle of seats under its finding; the note has what it can't show. `brief`: for beside a headline,
    under which stands what observers found."""
    found = "" if brief else house_words.beside_seats(dataset, election_id)
    told = (of_all(house), found, "" if brief else _others(dataset, election_id))
    note = " ".join(text for text in told if text)
    chart = hemicycle(
        dataset, election_id, house, title=with_reliance(dataset, election_id, title(dataset, house)), note=note
    )
    findings = findings_beside(dataset, election_id, "seats")["source_ids"]
    cards = party_cards(dataset, election_id, house)
    return replace(chart, source_ids=cited([chart.source_ids, *findings]), cards=cards, card_parameter="party")


def beside(dataset: Dataset, election_id: str, base: BaseName, link: Link | None = None) -> Pair | Section | None:
    """The half circle and, beside it, what these votes gave; None where the contest has no house. `link` leads on."""
    house = house_of(dataset, election_id)
    if house is None:
        return None
    drawn, listed = picture(dataset, election_id, house), listing(dataset, election_id, house, base)
    if listed is None:
        return Section("hemicycle", (drawn,), link=link)
    return Pair(Section("hemicycle", (drawn,)), Section("seats", (listed,), link=link), weights=WEIGHTS)


def listing(dataset: Dataset, election_id: str, house: House, base: BaseName) -> Listing | None:
    """The seats that were shared out by the votes counted, beside those votes; None where they are not told apart from
    others, and where none of these votes are known."""
    found = house_words.on_votes(dataset, election_id, house, base)
    if all(each.votes is None for each in found):
        return None
    return Listing(
        id="seats",
        table=_table(dataset, house, found, base),
        title=with_reliance(dataset, election_id, _proportion(dataset, election_id, house, base)),
        reading=_reading(dataset, election_id, house, base),
        note=_districts_apart(house),
        source_ids=sources(dataset, election_id),
    )


def sources(dataset: Dataset, election_id: str) -> tuple[str, ...]:
    """What the seats of a contest rest on."""
    return cited(winners(dataset, election_id)["source_ids"])


def _proportion(dataset: Dataset, election_id: str, house: House, base: BaseName) -> str:
    """'Amanat won 58.0% of the list seats on 53.9% of the vote'."""
    said = house_words.proportion(dataset, election_id, house, base)
    if not said:
        return _("List seats beside votes") if house.mixed else _("Seats beside votes")
    first = house_words.on_votes(dataset, election_id, house, base)[0]
    name = dataset.short(first.group.contestant_id)
    return _("{name} won {proportion}").format(name=name, proportion=said)


def title(dataset: Dataset, house: House) -> str:
    """How the biggest group stands to a majority and to two thirds of the house: 'Amanat won 12 seats more than a
    majority, four fewer than two thirds'."""
    first = house.first
    if first.kind == "independents":
        return _("Nobody but independents won a seat")
    if house.size == 1:
        return _("{name} won the one seat at stake").format(name=dataset.short(first.contestant_id))
    if house.shared:
        level = [dataset.short(group.contestant_id) for group in house.groups if group.seats == first.seats]
        pattern = n_("{{names}} won {n} seat each", "{{names}} won {n} seats each", first.seats)
        return pattern.format(names=phrases.few(level))
    half, more = first.seats - shares.majority(house.size), first.seats - shares.two_thirds(house.size)
    pattern = _("{name} won {majority}, {two_thirds}")
    if house.unnamed and half < 0:
        pattern = _("{name} is known to have won {majority}, {two_thirds}")
    return pattern.format(
        name=dataset.short(first.contestant_id), majority=_to_majority(half), two_thirds=_to_two_thirds(more)
    )


def _to_majority(distance: int) -> str:
    """'twelve seats more than a majority', 'just a majority'."""
    if not distance:
        return _("just a majority")
    number = phrases.number(abs(distance))
    if distance > 0:
        return n_("{{number}} seat more than a majority", "{{number}} seats more than a majority", distance).format(
            number=number
        )
    return n_("{{number}} seat fewer than a majority", "{{number}} seats fewer than a majority", -distance).format(
        number=number
    )


def _to_two_thirds(distance: int) -> str:
    """'four fewer than two thirds', after the seats have been named."""
    if not distance:
        return _("exactly two thirds")
    pattern = _("{number} more than two thirds") if distance > 0 else _("{number} fewer than two thirds")
    return pattern.format(number=phrases.number(abs(distance)))


def _reading(dataset: Dataset, election_id: str, house: House, base: BaseName) -> str:
    kind = phrases.kind_of(ballot(dataset, election_id))
    of = _("of the valid votes") if base == "valid" else phrases.of_base(base, kind)
    if house.mixed:
        which = n_("Shares of the {n} list seat", "Shares of the {n} list seats", house.at_stake)
    elif house.appointed:
        which = n_("Shares of the {n} elected seat", "Shares of the {n} elected seats", house.at_stake)
    else:
        which = n_("Shares of the {n} seat", "Shares of all {n} seats", house.at_stake)
    return _("{which}, beside shares {of_base}.").format(which=which, of_base=of)


def _districts_apart(house: House) -> str:
    """That seats in districts follow from other votes; empty where there were none beside those by list."""
    if not house.mixed:
        return ""
    return n_(
        "The {n} district seat was won on votes of its own.", "The {n} district seats were won on votes of their own.",
        house.districts or 0,
    )  # fmt: skip


def _table(dataset: Dataset, house: House, found: Sequence[OnVotes], base: BaseName) -> Table:
    seats, part = (
        (_("List seats"), _("Of list seats"))
        if house.mixed
        else (_("Seats"), _("Of elected seats") if house.appointed else _("Of seats"))
    )
    columns = (
        Column("contestant", _("Party")),
        Column("votes_pct", _("Of ballots") if base == "ballots" else _("Of votes"), "share",
               gap=_("not known"), digits=1),
        Column("seats", seats, "count"),
        Column("seats_pct", part, "share", digits=1),
    )  # fmt: skip
    rows = [
        {
            "contestant": Marked.of(
                with_doubt(dataset.short(each.group.contestant_id), each.group.unconfirmed),
                "disc",
                dataset.colours[each.group.contestant_id],
                of=each.group.contestant_id,
            ),
            "votes_pct": each.votes,
            "seats": house.won(each.group),
            "seats_pct": each.seats,
        }
        for each in found
    ]
    return Table(columns, pd.DataFrame(rows, dtype=object))


def of_all(house: House) -> str:
    """That the marks count all seats, where voters did not fill all; else empty."""
    left = seats_words.unfilled(house)
    if not left:
        return ""
    return _("Both lines count all {size} seats: {left}.").format(size=words.count(house.size), left=left)


def _others(dataset: Dataset, election_id: str) -> str:
    """Other figures in other sources: 'Other figures: OSDP 5 (IFES ElectionGuide)'."""
    of_result = differences.of_result(dataset, election_id)
    found = [each for each in of_result if (each.cell.table, each.cell.column) == ("results", "seats")]
    told = [
        _("{name} {figure} ({source})").format(
            name=dataset.short(each.cell.key.partition("/")[2]),
            figure=differing.other(dataset, each),
            source=words.listing([source.publisher or source.title for source in dataset.sources(each.source_ids)]),
        )
        for each in found[:NAMED]
    ]
    if not told:
        return ""
    if len(found) > NAMED:
        told.append(_("{number} more").format(number=phrases.number(len(found) - NAMED)))
    return _("Some sources give other numbers: {figures}. The vote share page says why they are not used.").format(
        figures=words.listing(told)
    )
