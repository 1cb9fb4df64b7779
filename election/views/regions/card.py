"""One region by itself: everything that the package knows of it, each figure with its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from election import words
from election.certainty import is_unconfirmed, with_doubt
from election.cited import cited
from election.contests import phrases
from election.contests.lines import whole
from election.contests.region_facts import national_turnout
from election.contests.units import full_name, unit_name
from election.link import Link
from election.package.dataset import Dataset
from election.table import Column, Table
from election.view import Block, Listing, Prose, Section
from election.words import _, capital, listing, n_


def region_section(dataset: Dataset, region_id: str, close: Link) -> Section:
    """The section of a chosen region; `close` leads back to none."""
    row = dataset.row("regions", region_id)
    blocks: list[Block | None] = [
        _about(dataset, row),
        _turnouts(dataset, region_id),
        _results(dataset, region_id),
        _districts(dataset, region_id),
        *_local(dataset, region_id),
    ]
    return Section("region", tuple(block for block in blocks if block), title=full_name(dataset, region_id), link=close)


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


def _turnouts(dataset: Dataset, region_id: str) -> Listing | None:
    rows = _dated(dataset, "region_turnout", region_id)
    if rows.empty:
        return None
    labels = dataset.labels("region_turnout", "status")
    rows = rows.assign(status=[labels[status] for status in rows["status"]])
    columns = [
        Column("contest", _("Contest")),
        Column("turnout_pct", _("Turnout"), "share", gap=_("no figure")),
        Column("national", _("Country"), "share"),
        Column("status", _("Status")),
        *_filled(rows, Column("roll", _("On the roll"), "count"), Column("ballots", _("Ballots"), "count")),
        *_filled(rows, Column("note", _("Note"), gap="")),
        Column("source_ids", _("Sources"), "sources"),
    ]
    return Listing(
        id="region-turnout",
        table=Table(tuple(columns), rows),
        title=_("Turnout at {number} contests").format(number=phrases.number(len(rows)))
        if len(rows) > 1
        else _("Turnout"),
        reading=_(
            "In the borders of the day, beside the figure for the country, by the same count where that is known."
        ),
        source_ids=cited(rows["source_ids"]),
    )


def _dated(dataset: Dataset, table: str, region_id: str) -> pd.DataFrame:
    """The region's rows with their contests, the latest first."""
    rows = dataset[table]
    rows = rows[rows["region_id"] == region_id]
    contests = [dataset.row("elections", election) for election in rows["election_id"]]
    rows = rows.assign(
        contest=[str(contest["short_name"]) for contest in contests],
        national=pd.Series(
            [national_turnout(dataset, each).percent for each in rows["election_id"]], rows.index, object
        ),
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
    """The local vote, which is another ballot and says so."""
    every = dataset["local_results"]
    for date, rows in every[every["region_id"] == region_id].groupby("date", sort=False):
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
            title=_("Another ballot of {date}: {what}").format(
                date=words.day(str(date)), what=_described(dataset, "title") or _("the local vote")
            ),
            reading=_described(dataset, "description"),
            note=_took_part(rows),
            source_ids=cited(rows["source_ids"]),
        )


def _described(dataset: Dataset, what: str) -> str:
    """What the package's own dictionary says of the local results."""
    resources = dataset.package.get("resources", ())
    return next((str(each.get(what) or "") for each in resources if each.get("name") == "local_results"), "")


def _took_part(rows: pd.DataFrame) -> str:
    roll, ballots = whole(rows["roll"].iloc[0]), whole(rows["ballots"].iloc[0])
    if roll is not None and ballots is not None:
        return _("{ballots} ballots of {roll} on the roll.").format(
            ballots=words.count(ballots), roll=words.count(roll)
        )
    if ballots is not None:
        return _("{ballots} ballots; the roll was not found.").format(ballots=words.count(ballots))
    return _("{roll} on the roll; the ballots were not found.").format(roll=words.count(roll)) if roll else ""
