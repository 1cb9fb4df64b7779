"""The single-member districts of a contest: who won where, for whom, and what no source found says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from election import words
from election.certainty import meaning
from election.charts.seats.districts import districts_chart
from election.cited import cited
from election.contests import phrases
from election.contests.districts import Deputy, District, districts_of, reconciled, stood_for, unplaced
from election.contests.house import House
from election.contests.lines import whole
from election.package.dataset import Dataset
from election.table import Column, Marked, Table
from election.view import Listing, Prose, Section
from election.words import _, capital, n_


def districts(dataset: Dataset, election_id: str, house: House) -> Iterator[Section]:
    """The districts as marks, and those of which something is known as a table; a sentence where the contest had some
    and the data has none of them; nothing where it had none."""
    found = districts_of(dataset, election_id)
    if not found:
        yield from _untold(dataset, election_id)
        return
    deputies = unplaced(dataset, election_id)
    chart = districts_chart(
        dataset,
        found,
        title=title(found, len(deputies)),
        reading=_reading(found),
        note=reconciliation(dataset, found, house),
        table=_table(dataset, found),
        source_ids=cited(district.row.source_ids for district in found),
    )
    yield Section("district-marks", (chart,))
    known = [district for district in found if district.named]
    blocks = [_listing(dataset, known, found), _deputies(deputies)]
    if any(blocks):
        yield Section("districts", tuple(block for block in blocks if block), _known(found), folded="always")


def _listing(dataset: Dataset, known: Sequence[District], found: tuple[District, ...]) -> Listing | None:
    """The districts whose winner is known, row by row; the others by their numbers."""
    if not known:
        return None
    others = [words.count(district.number) for district in found if not district.named]
    note = n_("Winner not found: district {{numbers}}.", "Winners not found: districts {{numbers}}.", len(others))
    return Listing(
        id="districts",
        table=_table(dataset, known),
        note=note.format(numbers=words.listing(others)) if others else "",
        source_ids=cited(district.row.source_ids for district in known),
    )


def _deputies(deputies: Sequence[Deputy]) -> Prose | None:
    """Who sat for a district that no source names: winners of the contest unless somebody was replaced before."""
    if not deputies:
        return None
    pattern = n_(
        "{{names}} also sat for a district on {{date}}; which one was not found.",
        "These {n} also sat for a district on {{date}}; which ones was not found: {{names}}.",
        len(deputies),
    )
    said = pattern.format(names=words.listing([deputy.name for deputy in deputies]), date=words.day(deputies[0].date))
    caveat = _("They won it at this election unless a by-election came between.")
    return Prose((said, caveat), cited(deputy.source_ids for deputy in deputies))


def _untold(dataset: Dataset, election_id: str) -> Iterator[Section]:
    """How many districts there were, where the data says nothing of any; nothing where there were none."""
    contest = dataset.row("elections", election_id)
    seats = whole(contest["district_seats"]) or 0
    if seats:
        said = n_(
            "{n} seat was elected in a district. Its winner is not in this data.",
            "{n} seats were elected in districts. Their winners are not in this data.",
            seats,
        )
        yield Section("districts", (Prose((said,), tuple(contest["source_ids"])),), _("Districts"))


def title(found: tuple[District, ...], unplaced: int = 0) -> str:
    """How many of the winners are known: 'Twelve of 29 district winners are known; 17 more deputies can't be placed'.
    `unplaced` are deputies of whose district no source tells."""
    named = sum(district.known for district in found)
    every, unsure = len(found), sum(district.unconfirmed for district in found)
    if named == every:
        return n_("The winner of the {n} district is known", "The winners of all {n} districts are known", every)
    if not named and not unplaced and not unsure:
        return n_("The winner of the {n} district was not found", "No winner of the {n} districts was found", every)
    pattern = (
        _("{Named} of {every} district winners is known; {rest}")
        if named == 1
        else _("{Named} of {every} district winners are known; {rest}")
    )
    rest = _rest(every - named - unsure, unplaced)
    if unsure:
        doubt = n_("{{number}} more is unconfirmed", "{{number}} more are unconfirmed", unsure)
        rest = _("{doubt}, and {rest}").format(doubt=doubt.format(number=phrases.number(unsure)), rest=rest)
    return pattern.format(Named=capital(phrases.number(named)), every=words.count(every), rest=rest)


def _rest(left: int, unplaced: int) -> str:
    """What is to be said of the districts without a known winner."""
    if unplaced:
        pattern = n_(
            "{{number}} more deputy can’t be placed", "{{number}} more deputies can’t be placed", unplaced
        )  # fmt: skip
        return pattern.format(number=phrases.number(unplaced))
    return n_("{{number}} was not found", "{{number}} were not found", left).format(number=phrases.number(left))


def _reading(found: tuple[District, ...]) -> str:
    parts = [_("Each ring is a district with one member, in the colour of the winner’s party.")]
    if any(district.unconfirmed for district in found):
        parts.append(_("Dotted: winner or party not found, or unconfirmed."))
    elif any(not district.contestant_id for district in found):
        parts.append(_("Dotted: winner or party not found."))
    return " ".join(parts)


def reconciliation(dataset: Dataset, found: tuple[District, ...], house: House) -> str:
    """How many of the district seats of the official result these names account for."""
    told = [
        _("{seats} for {name} ({known})").format(
            seats=words.count(seats), name=dataset.short(contestant), known=_of_them(named, seats)
        )
        for contestant, seats, named in reconciled(found, house)
    ]
    parts = []
    if told:
        parts.append(_("District seats by the official result: {told}.").format(told=words.listing(told)))
    unsure = sum(bool(district.winner) and not district.contestant_id for district in found)
    if unsure:
        pattern = (
            _("{Number} more winner’s party is not known.")
            if unsure == 1
            else _("{Number} more winners’ parties are not known.")
        )
        parts.append(pattern.format(Number=capital(phrases.number(unsure))))
    if any(district.unconfirmed for district in found):
        parts.append(meaning())
    return " ".join(parts)


def _of_them(named: int, seats: int) -> str:
    """How many of a party's district seats have a name: '7 of them known', 'all known'."""
    if not named:
        return _("none known")
    if named < seats:
        return _("{named} of them known").format(named=words.count(named))
    return _("all known") if seats > 1 else _("known")


def _known(found: tuple[District, ...]) -> str:
    """Of how many districts the winner's votes are known, over the table."""
    figures = sum(not (pd.isna(each.row.votes) and pd.isna(each.row.share_pct)) for each in found)
    every = len(found)
    if figures == every:
        return n_("How {n} district voted", "How {n} districts voted", every)
    if not figures:
        return n_(
            "The winner’s share of the vote in the {n} district was not found",
            "The winners’ shares of the vote in the {n} districts were not found",
            every,
        )
    if figures == 1:
        return _("The winner's share of the vote is known in one of {every} districts").format(every=words.count(every))
    return _("The winner's share of the vote is known in {figures} of {every} districts").format(
        figures=phrases.number(figures), every=words.count(every)
    )


def _table(dataset: Dataset, found: Sequence[District]) -> Table:
    columns = (
        Column("district_no", _("No.")),
        Column("winner", _("Winner"), gap=_("not found")),
        Column("stood_for", _("Stood for"), gap=_("not known")),
        Column("region", _("Region")),
        Column("area", _("District"), gap="", wide_only=True),
        Column("known", _("Also known"), gap=""),
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
        "stood_for": Marked.of(stood_for(dataset, district), "ring", dataset.colours[party]) if party else None,
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
