"""Who sits in the house that a contest elected: as a picture, majority and two thirds in words, and as a table."""

from __future__ import annotations

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.seats.hemicycle import hemicycle
from election.cited import cited
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.house import Group, House, house_of, winners
from election.contests.lines import ballot
from election.link import Link
from election.package.dataset import Dataset
from election.record import differences
from election.table import Column, Marked, Table
from election.view import Listing, Pair, Section
from election.views.shared import differing
from election.words import _, n_

WEIGHTS = (1.6, 1)  # picture and table
NAMED = 4  # other figures that a note names before it leaves the rest to the page that lists them


def picture(dataset: Dataset, election_id: str, house: House) -> Chart:
    """The half circle of seats under its finding; the note has what it can't show."""
    note = " ".join(text for text in (of_all(house), _others(dataset, election_id)) if text)
    return hemicycle(dataset, election_id, house, title=title(dataset, house), note=note)


def beside(dataset: Dataset, election_id: str, base: BaseName, link: Link | None = None) -> Pair | None:
    """The half circle and, beside it, the table; None where the contest has no house. `link` leads on."""
    house = house_of(dataset, election_id)
    if house is None:
        return None
    return Pair(
        Section("hemicycle", (picture(dataset, election_id, house),)),
        Section("seats", (listing(dataset, election_id, house, base),), link=link),
        weights=WEIGHTS,
    )


def listing(dataset: Dataset, election_id: str, house: House, base: BaseName) -> Listing:
    """The seats of everyone who won any, beside their shares of seats and of votes."""
    return Listing(
        id="seats",
        table=_table(dataset, election_id, house, base),
        title=_proportion(dataset, election_id, house, base),
        reading=_reading(dataset, election_id, house, base),
        source_ids=sources(dataset, election_id),
    )


def sources(dataset: Dataset, election_id: str) -> tuple[str, ...]:
    """What the seats of a contest rest on."""
    return cited(winners(dataset, election_id)["source_ids"])


def _proportion(dataset: Dataset, election_id: str, house: House, base: BaseName) -> str:
    """The first group's part of the seats beside its part of the votes."""
    first = house.first
    line = next(
        (
            each
            for each in shares.shares(dataset, election_id, base)
            if each.contestant_id == first.contestant_id and each.share is not None
        ),
        None,
    )
    name, part = dataset.short(first.contestant_id), words.share(100 * first.seats / house.size)
    if line is None or house.shared:
        parties = len(house.parties)
        return n_("Seats of {n} party", "Seats of {n} parties", parties) if parties else _("Seats")
    of = phrases.of_base(base, line.kind)
    return _("{name} has {part} of the seats on {share} {of_base}").format(
        name=name, part=part, share=words.share(line.share or 0), of_base=of
    )


def title(dataset: Dataset, house: House) -> str:
    """How the biggest group stands to a majority and to two thirds of the house."""
    first = house.first
    if house.shared:
        names = [dataset.short(group.contestant_id) for group in house.groups if group.seats == first.seats]
        return n_("{{names}} have {n} seat each", "{{names}} have {n} seats each", first.seats).format(
            names=words.listing(names)
        )
    half, more = shares.majority(house.size), shares.two_thirds(house.size)
    name = dataset.short(first.contestant_id)
    stands = _("{majority} and {two_thirds}").format(
        majority=_beside(first.seats - half, _("a majority")), two_thirds=_beside(first.seats - more, _("two thirds"))
    )
    if first.kind == "independents":
        return _("Nobody but independents won a seat")
    if house.unnamed:
        return n_(
            "With the {n} seat known to be its own {{name}} is {{stands}}",
            "With the {n} seats known to be its own {{name}} is {{stands}}",
            first.seats,
        ).format(name=name, stands=stands)
    if first.by_district and first.by_list:
        return n_(
            "With its {n} district seat {{name}} is {{stands}}", "With its {n} district seats {{name}} is {{stands}}",
            first.by_district,
        ).format(name=name, stands=stands)  # fmt: skip
    return n_("With {n} seat {{name}} is {{stands}}", "With {n} seats {{name}} is {{stands}}", first.seats).format(
        name=name, stands=stands
    )


def _beside(distance: int, mark: str) -> str:
    """'12 above a majority', '4 below two thirds', 'exactly at two thirds'."""
    if distance == 0:
        return _("exactly at {mark}").format(mark=mark)
    pattern = _("{n} above {mark}") if distance > 0 else _("{n} below {mark}")
    return pattern.format(n=words.count(abs(distance)), mark=mark)


def _reading(dataset: Dataset, election_id: str, house: House, base: BaseName) -> str:
    kind = phrases.kind_of(ballot(dataset, election_id))
    of = _("of the valid votes") if base == "valid" else phrases.of_base(base, kind)
    return n_(
        "Shares of the whole house of {n} seat, beside shares {{of_base}}.",
        "Shares of the whole house of {n} seats, beside shares {{of_base}}.",
        house.size,
    ).format(of_base=of)


def _table(dataset: Dataset, election_id: str, house: House, base: BaseName) -> Table:
    of_votes = {line.contestant_id: line.share for line in shares.shares(dataset, election_id, base)}
    parts = {
        "list_seats": any(group.by_list for group in house.groups),
        "district_seats": any(group.by_district for group in house.groups),
    }
    columns = [
        Column("contestant", _("Won seats")),
        Column("list_seats", _("List"), "count"),
        Column("district_seats", _("District"), "count"),
        Column("seats", _("Seats"), "count"),
        Column("seats_pct", _("Of seats"), "share", digits=1, wide_only=True),
        Column("share_pct", _("Of votes"), "share", gap=_("not published"), digits=1),
    ]
    rows = [
        {
            "contestant": _named(dataset, group),
            "list_seats": group.by_list or None,
            "district_seats": group.by_district or None,
            "seats": group.seats,
            "seats_pct": 100 * group.seats / house.size,
            "share_pct": of_votes.get(group.contestant_id),
        }
        for group in house.groups
    ]
    shown = tuple(column for column in columns if parts.get(column.key, True))
    return Table(shown, pd.DataFrame(rows, dtype=object))


def _named(dataset: Dataset, group: Group) -> Marked:
    """The name with the mark that it has in the picture."""
    ring = group.told and not group.by_list
    return Marked.of(
        dataset.short(group.contestant_id), "ring" if ring else "disc", dataset.colours[group.contestant_id]
    )


def of_all(house: House) -> str:
    """That the marks are of all seats, where not all were elected; else empty."""
    if not house.appointed:
        return ""
    return n_(
        "{n} seat was not elected; both marks are of the whole house.",
        "{n} seats were not elected; both marks are of the whole house.",
        house.appointed,
    )


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
    return _("Other sources have other seats: {figures}; the vote share page says why they are not used.").format(
        figures=words.listing(told)
    )
