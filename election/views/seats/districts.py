"""The single-member districts of a contest: who won where, for whom, and what no source found says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from election import words
from election.charts.seats.districts import districts_chart
from election.cited import cited
from election.contests import phrases
from election.contests.districts import District, districts_of, reconciled
from election.contests.house import House
from election.contests.lines import whole
from election.package.dataset import Dataset
from election.table import Column, Marked, Table
from election.view import Listing, Prose, Section
from election.words import _, capital, n_


def districts(dataset: Dataset, election_id: str, house: House) -> Iterator[Section]:
    """The districts as marks and as a table; a sentence where the contest had some and the data has none of them;
    nothing where it had none."""
    found = districts_of(dataset, election_id)
    if not found:
        yield from _untold(dataset, election_id)
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
        title=_known(found),
        reading=_("What sources say of each district. What none says is left as a gap."),
        source_ids=sources,
    )
    yield Section("district-marks", (chart,))
    yield Section("districts", (table,))


def _untold(dataset: Dataset, election_id: str) -> Iterator[Section]:
    """How many districts there were, where the data says nothing of any; nothing where there were none."""
    contest = dataset.row("elections", election_id)
    seats = whole(contest["district_seats"]) or 0
    if seats:
        said = n_(
            "{n} seat was elected in a district. Who won it is not in this data.",
            "{n} seats were elected in districts. Who won each is not in this data.",
            seats,
        )
        yield Section("districts", (Prose((said,), tuple(contest["source_ids"])),), _("Districts"))


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
    return pattern.format(Named=capital(phrases.number(named)), every=words.count(every), rest=rest)


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


def _known(found: tuple[District, ...]) -> str:
    """Of how many districts the winner's votes are known, over the table."""
    figures = sum(not (pd.isna(each.row.votes) and pd.isna(each.row.share_pct)) for each in found)
    every = len(found)
    if figures == every:
        return n_("How {n} district voted", "How {n} districts voted", every)
    if not figures:
        return n_(
            "What share of the vote the winner had in the {n} district is in no source found",
            "What share of the vote the winners had in the {n} districts is in no source found",
            every,
        )
    if figures == 1:
        return _("The winner's share of the vote is known in one of {every} districts").format(every=words.count(every))
    return _("The winner's share of the vote is known in {figures} of {every} districts").format(
        figures=phrases.number(figures), every=words.count(every)
    )


def _table(dataset: Dataset, found: tuple[District, ...]) -> Table:
    columns = (
        Column("district_no", _("No.")),
        Column("winner", _("Winner"), gap=_("not published in a source found")),
        Column("stood_for", _("Stood for"), gap=_("not known")),
        Column("region", _("Region")),
        Column("area", _("District"), gap=_("area not described"), wide_only=True),
        Column("known", _("Also known"), gap=_("nothing found")),
        Column("source_ids", _("Sources"), "sources", wide_only=True),
    )
    return Table(columns, pd.DataFrame([_cells(dataset, district) for district in found], dtype=object))


def _cells(dataset: Dataset, district: District) -> dict[str, Any]:
    party = district.contestant_id
    return {
        "district_no": words.count(district.number),
        "area": district.area,
        "region": district.region,
        "winner": district.winner,
        "stood_for": Marked.of(dataset.short(party), "ring", dataset.colours[party]) if party else None,
        "known": _figures(district),
        "source_ids": tuple(district.row.source_ids),
    }


def _figures(district: District) -> str:
    """What else is known of a district, in words: '30% of the votes; 37 candidates'."""
    row = district.row
    parts = []
    if not pd.isna(row.votes):
        parts.append(n_("{n} vote", "{n} votes", int(row.votes)))
    if not pd.isna(row.share_pct):
        parts.append(_("{share} of the votes").format(share=words.share(row.share_pct, 2)))
    if not pd.isna(row.turnout_pct):
        parts.append(_("turnout {share}").format(share=words.share(row.turnout_pct, 2)))
    if not pd.isna(row.candidates):
        parts.append(n_("{n} candidate", "{n} candidates", int(row.candidates)))
    if row.nominated_by:
        parts.append(_("put up by {who}").format(who=row.nominated_by))
    return "; ".join(parts)
