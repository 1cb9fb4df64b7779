"""The single-member districts of a contest: who won where, for whom, and what no source found says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from election import phrases, words
from election.charts.districts import districts_chart
from election.cited import cited
from election.dataset import Dataset
from election.districts import District, districts_of, reconciled
from election.house import House
from election.result import whole
from election.table import Column, Marked, Table
from election.view import Listing, Prose, Section
from election.words import _, n_


def districts(dataset: Dataset, election_id: str, house: House) -> Iterator[Section]:
    """The districts as marks and as a table; a sentence where the contest had some and the data has none of them;
    nothing where it had none."""
    found = districts_of(dataset, election_id)
    contest = dataset.row("elections", election_id)
    seats = whole(contest["district_seats"]) or 0
    if not found:
        if seats:
            said = n_(
                "{n} seat was elected in a district. Who won it is not in this data.",
                "{n} seats were elected in districts. Who won each is not in this data.",
                seats,
            )
            yield Section("districts", (Prose((said,), tuple(contest["source_ids"])),), _("Districts"))
        return
    sources = cited(district.row.source_ids for district in found)
    chart = districts_chart(
        dataset,
        found,
        title=title(found),
        reading=_reading(found),
        note=reconciliation(dataset, found, house),
        table=_table(dataset, found),
        source_ids=sources,
    )
    table = Listing(
        id="districts",
        table=_table(dataset, found),
        title=_known(dataset, found),
        reading=_("What sources say of each district. What none says is left as a gap."),
        source_ids=sources,
    )
    yield Section("district-marks", (chart,))
    yield Section("districts", (table,))


def title(found: tuple[District, ...]) -> str:
    """How many of the winners are named: 'Ten of 29 district winners are named in a source; 19 are not'."""
    named = sum(district.named for district in found)
    every = len(found)
    if named == every:
        return n_(
            "The winner of the {n} district is named in a source",
            "The winners of all {n} districts are named in a source",
            every,
        )
    if not named:
        return n_(
            "No source found names the winner of the {n} district",
            "No source found names the winner of any of the {n} districts",
            every,
        )
    pattern = (
        _("{Named} of {every} district winners is named in a source; {rest}")
        if named == 1
        else _("{Named} of {every} district winners are named in a source; {rest}")
    )
    left = every - named
    rest = _("one is not") if left == 1 else _("{number} are not").format(number=phrases.number(left))
    return pattern.format(Named=phrases.capital(phrases.number(named)), every=words.count(every), rest=rest)


def _reading(found: tuple[District, ...]) -> str:
    parts = [_("A ring is a district that elects one member, in the colour of whom its winner stood for.")]
    if any(not district.contestant_id for district in found):
        parts.append(_("Dotted: no source found says."))
    return " ".join(parts)


def reconciliation(dataset: Dataset, found: tuple[District, ...], house: House) -> str:
    """How many of the district seats of the official result these names account for."""
    told = [
        _("{named} of {seats} for {name}").format(
            named=words.count(named), seats=words.count(seats), name=dataset.short(contestant)
        )
        for contestant, seats, named in reconciled(found, house)
    ]
    parts = []
    if told:
        parts.append(
            _("Of the district seats in the official result, those named are {told}.").format(told=words.listing(told))
        )
    unsure = sum(bool(district.winner) and not district.contestant_id for district in found)
    if unsure:
        pattern = (
            _("For whom {number} more winner stood no source found says.")
            if unsure == 1
            else _("For whom {number} more winners stood no source found says.")
        )
        parts.append(pattern.format(number=phrases.number(unsure)))
    return " ".join(parts)


def _known(dataset: Dataset, found: tuple[District, ...]) -> str:
    """Of how many districts votes, shares or turnout are known, over the table."""
    figures = sum(any(not pd.isna(getattr(each.row, key)) for key in ("votes", "share_pct")) for each in found)
    every = len(found)
    if not figures:
        return n_(
            "The votes in the {n} district are in no source found",
            "The votes in the {n} districts are in no source found",
            every,
        )
    if figures == every:
        return n_("The result in {n} district", "The results in {n} districts", every)
    return _("The votes of the winner are known in {figures} of {every} districts").format(
        figures=words.count(figures), every=words.count(every)
    )


def _table(dataset: Dataset, found: tuple[District, ...]) -> Table:
    columns = [
        Column("district_no", _("No."), "count"),
        Column("area", _("District"), gap=_("area not described")),
        Column("region", _("Region"), wide_only=True),
        Column("winner", _("Winner"), gap=_("no winner published in a source found")),
        Column("stood_for", _("Stood for"), gap=_("not known")),
        Column("nominated_by", _("Put up by"), gap=_("not known")),
        Column("votes", _("Votes"), "count", gap=_("not published")),
        Column("share_pct", _("Share"), "share", gap=_("not published"), digits=_digits(found)),
        Column("turnout_pct", _("Turnout"), "share", gap=_("not published"), digits=1),
        Column("candidates", _("Candidates"), "count", gap=_("not published")),
        Column("source_ids", _("Sources"), "sources", wide_only=True),
    ]
    rows = [_cells(dataset, district) for district in found]
    frame = pd.DataFrame(rows, dtype=object)
    optional = {"nominated_by", "votes", "share_pct", "turnout_pct", "candidates"}
    shown = [
        column for column in columns if column.key not in optional or any(row[column.key] is not None for row in rows)
    ]
    return Table(tuple(shown), frame)


def _digits(found: tuple[District, ...]) -> int:
    """No decimals where no source gives any."""
    shares = [float(each.row.share_pct) for each in found if not pd.isna(each.row.share_pct)]
    return 0 if all(share.is_integer() for share in shares) else 2


def _cells(dataset: Dataset, district: District) -> dict[str, Any]:
    row, party = district.row, district.contestant_id
    numbers = {
        key: None if pd.isna(getattr(row, key)) else getattr(row, key)
        for key in ("votes", "share_pct", "turnout_pct", "candidates")
    }
    return {
        "district_no": district.number,
        "area": district.area or None,
        "region": district.region,
        "winner": district.winner or None,
        "stood_for": Marked.of(dataset.short(party), "ring", dataset.colours[party]) if party else None,
        "nominated_by": str(row.nominated_by) or None,
        "source_ids": tuple(row.source_ids),
        **numbers,
    }
