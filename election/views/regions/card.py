"""One region: in short beside the map, and everything that the package knows of it, each figure with its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from election import colours, words
from election.certainty import is_unconfirmed, with_doubt
from election.charts.regions.assembly import assembly_chart
from election.charts.regions.votes import region_votes_chart
from election.cited import cited
from election.contests import phrases
from election.contests.lines import whole
from election.contests.naming import short_name
from election.contests.region_facts import Facts
from election.contests.region_phrases import gap_words, other_borders, took_part
from election.contests.regions import printed
from election.contests.units import full_name, unit_name
from election.link import Link
from election.package.dataset import Dataset
from election.table import Column, Table
from election.view import Block, Figure, Links, Listing, Piece, Prose, Section, Strip, Tiles
from election.words import _, capital, listing, n_

ALL = "region-all"  # the section with everything


def region_section(facts: Facts, region_id: str, ways: tuple[Link, ...]) -> Section:
    """The region in short: its figure, its votes, its own assembly. `ways` lead to the regions before and after it in
    the ranking, and to all that is known of it."""
    dataset = facts.dataset
    blocks: list[Block | None] = [
        Tiles((figure_of(facts, region_id),)),
        Links("region-beside", ways, place_of(facts, region_id)) if ways else None,
        region_votes_chart(dataset, region_id, facts.election),
        assembly_chart(dataset, region_id),
    ]
    return Section("region", tuple(each for each in blocks if each), full_name(dataset, region_id))


def figure_of(facts: Facts, region_id: str) -> Figure:
    """The region's figure, beside that of another contest and the country's."""
    cell = facts.now[region_id]
    label = _("{What}, {contest}").format(What=capital(facts.of), contest=short_name(facts.dataset, facts.election))
    if cell.value is None:
        gap = capital(gap_words(cell.gap, facts.absent_now if cell.gap == "absent" else ""))
        return Figure(label, "–", gap, cell.source_ids)
    base = "; ".join(_against(facts, region_id))
    early = _("{text}; preliminary").format(text=base) if base else _("preliminary")
    return Figure(
        label,
        words.share(cell.value),
        capital(early if cell.preliminary else base),
        cell.source_ids,
        strip=_strip(float(cell.value), facts.national),
    )


def _strip(value: float, national: float | None) -> Strip:
    own = min(value, 100) / 100
    pieces = (Piece(own, colours.ACCENT), Piece(1 - own, colours.GRID))
    return Strip(pieces, None if national is None else min(float(national), 100) / 100)


def _against(facts: Facts, region_id: str) -> Iterator[str]:
    """The figure beside that of another contest, and beside the country's."""
    cell, pair = facts.now[region_id], facts.pairs.get(region_id)
    if pair and pair.points is not None:
        yield _more_or_less(
            pair.points,
            facts.when_then,
            _("{n} points more than in {when}"),
            _("{n} points less than in {when}"),
            _("as in {when}"),
        )
    elif pair and pair.reshaped:
        yield _("{reason} in {when}").format(reason=other_borders(), when=facts.when_then)
    elif pair:
        yield gap_words(pair.then.gap, facts.when_then)
    if facts.national is not None and cell.value is not None:
        points = printed(cell.value) - printed(facts.national)
        yield _more_or_less(points, "", _("{n} above the country"), _("{n} below the country"), _("as in the country"))


def _more_or_less(points: float, when: str, more: str, less: str, same: str) -> str:
    size = words.decimal(abs(points))
    pattern = same if not printed(points) else more if points > 0 else less
    return pattern.format(n=size, when=when)


def place_of(facts: Facts, region_id: str) -> str:
    """'20 of 20': the region's place among those with a figure; empty for one without."""
    known = [cell.region_id for cell in facts.known]
    if region_id not in known:
        return ""
    return _("{place} of {all}").format(place=known.index(region_id) + 1, all=len(known))


def whole_section(dataset: Dataset, region_id: str) -> Section:
    """All that is known of a region besides what the card has, folded."""
    row = dataset.row("regions", region_id)
    blocks: list[Block | None] = [
        _about(dataset, row),
        _results(dataset, region_id),
        _districts(dataset, region_id),
        *_local(dataset, region_id),
    ]
    title = _("All of {name}").format(name=full_name(dataset, region_id))
    return Section(ALL, tuple(block for block in blocks if block), title, folded="always")


def _about(dataset: Dataset, row: Any) -> Prose:
    sources = cited((row["source_ids"], row["population_source_ids"]))
    return Prose((" ".join(_sentences(dataset, row)),), sources)


def _sentences(dataset: Dataset, row: Any) -> Iterator[str]:
    kinds = dataset.labels("regions", "kind")
    if row["kind"]:
        code = str(row["iso_3166_2"])
        kind = kinds[row["kind"]]
        yield (
            _("{kind}, {code} in ISO 3166-2.").format(kind=kind, code=code) if code else _("{kind}.").format(kind=kind)
        )
    if row["capital"] and row["capital"] != row["name_en"]:
        yield _("Seat: {town}.").format(town=row["capital"])
    yield from _history(dataset, row)
    people = whole(row["population"])
    if people is not None:
        date = str(row["population_date"])
        said = n_("{n} person lived there", "{n} people lived there", people)
        yield _("{said} on {date}.").format(said=said, date=words.day(date)) if date else _("{said}.").format(said=said)
    else:
        yield _("No figure of its population was found.")


def _history(dataset: Dataset, row: Any) -> Iterator[str]:
    """Since when it is a unit, out of which it was cut, and which were cut out of it."""
    parents = listing([unit_name(dataset, parent) for parent in row["formed_from"]])
    if row["established"]:
        day = words.day(str(row["established"]))
        pattern = _("A unit since {day}, until then a part of {parents}.") if parents else _("A unit since {day}.")
        yield pattern.format(day=day, parents=parents)
    for unit in dataset["regions"].itertuples():
        if row["region_id"] in unit.formed_from:
            yield _("Until {day} it included {name}.").format(
                day=words.day(unit.established), name=unit_name(dataset, unit.region_id)
            )


def _dated(dataset: Dataset, table: str, region_id: str) -> pd.DataFrame:
    """The region's rows with their contests, the latest first."""
    rows = dataset[table]
    rows = rows[rows["region_id"] == region_id]
    contests = [dataset.row("elections", election) for election in rows["election_id"]]
    rows = rows.assign(
        contest=[str(contest["short_name"]) for contest in contests],
        day=[str(contest["date"]) for contest in contests],
    )
    return rows.sort_values("day", ascending=False, kind="stable")


def _filled(rows: pd.DataFrame, *columns: Column) -> list[Column]:
    """The columns among these in which at least one row has something to show."""
    return [column for column in columns if any(column.text(value) for value in rows[column.key])]


def _results(dataset: Dataset, region_id: str) -> Listing | None:
    rows = _dated(dataset, "region_results", region_id)
    if rows.empty:
        return None
    labels = dataset.labels("region_results", "status")
    rows = rows.assign(
        name=[dataset.short(each) for each in rows["contestant_id"]], status=[labels[each] for each in rows["status"]]
    )
    columns = (
        Column("contest", _("Contest")),
        Column("name", _("Contestant")),
        *_filled(rows, Column("votes", _("Votes"), "count"), Column("share_pct", _("Share"), "share")),
        Column("status", _("Status")),
        Column("source_ids", _("Sources"), "sources"),
    )
    contests = listing(list(dict.fromkeys(rows["contest"])))
    return Listing(
        id="region-results",
        table=Table(columns, rows),
        title=_("Result in this region: {contests}").format(contests=contests),
        source_ids=cited(rows["source_ids"]),
    )


def _districts(dataset: Dataset, region_id: str) -> Listing | None:
    rows = _dated(dataset, "districts", region_id)
    if rows.empty:
        return None
    doubted = [is_unconfirmed(row) for row in rows.itertuples()]
    known = sum(winner != "" and not doubt for winner, doubt in zip(rows["winner"], doubted, strict=True))
    rows = rows.assign(
        winner=[with_doubt(name, doubt and name != "") for name, doubt in zip(rows["winner"], doubted, strict=True)],
        party=[dataset.short(each) if each else "" for each in rows["contestant_id"]],
    )
    columns = (
        *([Column("contest", _("Contest"))] if rows["election_id"].nunique() > 1 else []),
        Column("district_no", _("District"), "count"),
        *_filled(rows, Column("name", _("Area"), gap=_("not described"))),
        Column("winner", _("Winner"), gap=_("not known")),
        Column("party", _("Party"), gap=_("not known")),
        *_filled(rows, Column("share_pct", _("Share"), "share"), Column("candidates", _("Candidates"), "count")),
        Column("source_ids", _("Sources"), "sources"),
    )
    return Listing(
        id="region-districts",
        table=Table(columns, rows),
        title=_districts_title(len(rows), known),
        source_ids=cited(rows["source_ids"]),
    )


def _districts_title(number: int, known: int) -> str:
    districts = n_("{{number}} single-member district", "{{number}} single-member districts", number)
    districts = capital(districts.format(number=phrases.number(number)))
    if known == number:
        return districts
    if known == 0:
        return _("{districts}; who won is not known").format(districts=districts)
    return _("{districts}; the winner of {known} is known").format(districts=districts, known=phrases.number(known))


def _local(dataset: Dataset, region_id: str) -> Iterator[Listing]:
    """Local votes besides the one that the card draws: each another ballot, and says so."""
    every = dataset["local_results"]
    drawn = assembly_chart(dataset, region_id)
    for date, rows in every[every["region_id"] == region_id].groupby("date", sort=False):
        if drawn and date == max(every[(every["region_id"] == region_id) & every["share_pct"].notna()]["date"]):
            continue
        rows = rows.assign(name=[dataset.short(each) for each in rows["contestant_id"]])
        columns = (
            Column("name", _("Contestant")),
            *_filled(rows, Column("votes", _("Votes"), "count"), Column("share_pct", _("Share"), "share")),
            *_filled(rows, Column("seats", _("Seats"), "count")),
            Column("source_ids", _("Sources"), "sources"),
        )
        yield Listing(
            id=f"region-local-{date}",
            table=Table(columns, rows),
            title=_("Another ballot of {date}").format(date=words.day(str(date))),
            note=took_part(whole(rows["roll"].iloc[0]), whole(rows["ballots"].iloc[0])),
            source_ids=cited(rows["source_ids"]),
        )
