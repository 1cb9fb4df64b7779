"""Who sits in the house that a contest elected: majority and two thirds in words, and the seats as a table."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from election import measures, phrases, words
from election.cited import cited
from election.dataset import Dataset
from election.measures import BaseName
from election.result import whole
from election.table import Column, Table
from election.view import Listing
from election.views.disagreements import differing, other
from election.words import _, n_

NAMED = 4  # other figures that a note names before it leaves the rest to the page that lists them


@dataclass(frozen=True)
class Group:
    """The seats of one contestant. `seats` is their total; the parts are None where they are not told apart."""

    contestant_id: str
    kind: str
    by_list: int | None
    by_district: int | None
    seats: int


@dataclass(frozen=True)
class House:
    """`size` is the whole house, elected or not; groups biggest first, those without a party last."""

    size: int
    groups: tuple[Group, ...]

    @property
    def first(self) -> Group:
        return self.groups[0]

    @property
    def shared(self) -> bool:
        """Whether nobody has more seats than everybody else."""
        return len(self.groups) > 1 and self.groups[1].seats == self.first.seats


def house_of(dataset: Dataset, election_id: str) -> House | None:
    """None for a contest that elects no house, and where its seats are not published."""
    contest = dataset.row("elections", election_id)
    rows = dataset["results"]
    rows = rows[(rows["election_id"] == election_id) & (rows["seats"].fillna(0) > 0)]
    size = whole(contest["seats"])
    if contest["kind"] != "parliamentary" or rows.empty or not size:
        return None
    kinds = dataset["contestants"].set_index("contestant_id")["kind"]
    groups = [
        Group(
            row.contestant_id,
            kinds[row.contestant_id],
            whole(row.list_seats),
            whole(row.district_seats),
            int(row.seats),
        )
        for row in rows.itertuples()
    ]
    groups.sort(key=lambda group: (group.kind == "independents", -group.seats))
    return House(size, tuple(groups))


def standing(house: House, seats: int) -> str:
    """What a number of seats amounts to: 'a majority, but short of two thirds'."""
    half, more = measures.majority(house.size), measures.two_thirds(house.size)
    if seats >= house.size:
        return _("all of them")
    if seats >= more:
        return _("more than two thirds") if seats > more else _("two thirds")
    if seats >= half:
        return _("a majority, but short of two thirds")
    return n_("{n} short of a majority", "{n} short of a majority", half - seats)


def listing(dataset: Dataset, election_id: str, base: BaseName) -> Listing | None:
    """The seats of everyone who won any, beside their shares of seats and of votes."""
    house = house_of(dataset, election_id)
    if house is None:
        return None
    rows = dataset["results"]
    rows = rows[(rows["election_id"] == election_id) & (rows["seats"].fillna(0) > 0)]
    sources = cited(rows["source_ids"])
    return Listing(
        id="seats",
        table=_table(dataset, election_id, house, base),
        title=title(dataset, house),
        reading=_reading(dataset, election_id, house, base),
        note=_note(dataset, election_id, house),
        source_ids=sources,
    )


def title(dataset: Dataset, house: House) -> str:
    """How the biggest group stands to a majority and to two thirds of the house."""
    first = house.first
    if house.shared:
        names = [dataset.short(group.contestant_id) for group in house.groups if group.seats == first.seats]
        return n_("{{names}} have {n} seat each", "{{names}} have {n} seats each", first.seats).format(
            names=words.listing(names)
        )
    half, more = measures.majority(house.size), measures.two_thirds(house.size)
    name = dataset.short(first.contestant_id)
    stands = _("{majority} and {two_thirds}").format(
        majority=_beside(first.seats - half, _("a majority")), two_thirds=_beside(first.seats - more, _("two thirds"))
    )
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
    kind = phrases.kind_of(measures.ballot(dataset, election_id))
    of = _("of the valid votes") if base == "valid" else phrases.of_base(base, kind)
    return _(
        "Of {size} seats {half} are a majority and {more} are two thirds. The last column is the share {of_base}."
    ).format(
        size=words.count(house.size),
        half=words.count(measures.majority(house.size)),
        more=words.count(measures.two_thirds(house.size)),
        of_base=of,
    )


def _table(dataset: Dataset, election_id: str, house: House, base: BaseName) -> Table:
    shares = {line.contestant_id: line.share for line in measures.shares(dataset, election_id, base)}
    parts = {
        "list_seats": any(group.by_list for group in house.groups),
        "district_seats": any(group.by_district for group in house.groups),
    }
    columns = [
        Column("contestant", _("Won seats")),
        Column("list_seats", _("List"), "count"),
        Column("district_seats", _("District"), "count"),
        Column("seats", _("Seats"), "count"),
        Column("seats_pct", _("Of seats"), "share"),
        Column("share_pct", _("Of votes"), "share", gap=_("not published")),
    ]
    rows = [
        {
            "contestant": dataset.short(group.contestant_id),
            "list_seats": group.by_list or None,
            "district_seats": group.by_district or None,
            "seats": group.seats,
            "seats_pct": 100 * group.seats / house.size,
            "share_pct": shares.get(group.contestant_id),
        }
        for group in house.groups
    ]
    shown = tuple(column for column in columns if parts.get(column.key, True))
    return Table(shown, pd.DataFrame(rows, dtype=object))


def _note(dataset: Dataset, election_id: str, house: House) -> str:
    """Seats that are nobody's here, and what other sources say."""
    contest = dataset.row("elections", election_id)
    won, appointed = sum(group.seats for group in house.groups), whole(contest["appointed_seats"]) or 0
    parts = []
    if appointed:
        parts.append(n_("{n} more seat was not elected.", "{n} more seats were not elected.", appointed))
    missing = house.size - won - appointed
    if missing > 0:
        parts.append(n_("No source says whose {n} seat is.", "No source says whose {n} seats are.", missing))
    parts.append(_others(dataset, election_id))
    return " ".join(part for part in parts if part)


def _others(dataset: Dataset, election_id: str) -> str:
    """Other figures in other sources: 'Other figures: OSDP 5 (IFES ElectionGuide)'."""
    found = differing(dataset, election_id)
    found = found[(found["table"] == "results") & (found["column"] == "seats")]
    told = [
        _("{name} {figure} ({source})").format(
            name=dataset.short(row.key.partition("/")[2]),
            figure=other(row),
            source=words.listing([source.publisher or source.title for source in dataset.sources(row.source_ids)]),
        )
        for row in found.head(NAMED).itertuples()
    ]
    if not told:
        return ""
    if len(found) > NAMED:
        told.append(_("{number} more").format(number=phrases.number(len(found) - NAMED)))
    return _("Other sources have other seats: {figures}; the vote share page says why they are not used.").format(
        figures=words.listing(told)
    )
