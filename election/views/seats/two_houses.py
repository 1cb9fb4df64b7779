"""Two houses beside each other, and what changed from the earlier to the later one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.seats.hemicycle import hemicycle
from election.cited import cited
from election.contests.house import House, house_of, houses
from election.contests.reliance import with_reliance
from election.contests.seat_changes import SeatChange, seat_changes
from election.contests.series import when
from election.package.dataset import Dataset
from election.table import Column, Marked, Shape, Table
from election.view import Listing, Pair, Section
from election.views.seats import change_words
from election.views.seats import house as house_parts
from election.views.seats import words as seats_words
from election.views.seats.party_cards import party_cards
from election.views.shared.house_words import standing
from election.words import _, n_


def compared(dataset: Dataset, election: str, versus: str) -> Iterator[Section | Pair]:
    """The earlier house, then the later one, then the seats of everyone in both."""
    order = list(houses(dataset))
    pair = sorted((election, versus), key=order.index)
    then, now = (house_of(dataset, each) for each in pair)
    assert then is not None
    assert now is not None
    before, after = (
        Section(name, (_house(dataset, each, own, name, other),))
        for each, name, own, other in zip(pair, ("before", "after"), (then, now), (now, then), strict=True)
    )
    yield Pair(before, after)
    yield Section("changes", (_changes(dataset, *pair),))


def _house(dataset: Dataset, election: str, house: House, name: str, beside: House) -> Chart:
    chart = hemicycle(dataset, election, house, title=_standing(dataset, election, house), name=name, beside=beside)
    return replace(chart, cards=party_cards(dataset, election, house))


def _standing(dataset: Dataset, election: str, house: House) -> str:
    """A house in a few words: '2021: Nur Otan won 76 of 107 seats, more than two thirds'."""
    if house.shared or house.first.kind == "independents":
        said = house_parts.title(dataset, house)
    else:
        of = n_("{{seats}} of {n} seat", "{{seats}} of {n} seats", house.size)
        pattern = _("{name} won {of}, {standing}") if house.size > 1 else _("{name} won the one seat")
        said = pattern.format(
            name=dataset.short(house.first.contestant_id),
            of=of.format(seats=words.count(house.first.seats)),
            standing=standing(house, house.first.seats),
        )
    year = when(dataset, election)
    then = _("in {year} {said}").format(year=year, said=said)
    told = with_reliance(dataset, election, then)
    return _("{year}: {said}").format(year=year, said=said) if told == then else told  # one colon is enough


def _changes(dataset: Dataset, earlier: str, later: str) -> Listing:
    changes = seat_changes(dataset, earlier, later)
    then, now = house_of(dataset, earlier), house_of(dataset, later)
    assert then is not None
    assert now is not None
    years = when(dataset, earlier), when(dataset, later)
    rows = [
        _row(dataset, each, (then, now)) | {"remark": change_words.remark(dataset, each, earlier, later)}
        for each in changes
    ]
    merged = [each for each in changes if each.merged and each.change is not None]
    title = change_words.changed(dataset, changes, earlier, later)
    return Listing(
        id="changes",
        table=Table(_columns(*years), pd.DataFrame(rows, dtype=object)),
        title=with_reliance(dataset, later, title, earlier) if any(each.change for each in changes) else title,
        reading=_sizes(then, now, years),
        note=" ".join(
            filter(None, (*(change_words.merged(dataset, each) for each in merged), *_of_all(years, then, now)))
        ),
        source_ids=cited([house_parts.sources(dataset, earlier), house_parts.sources(dataset, later)]),
    )


def _of_all(years: tuple[str, str], then: House, now: House) -> Iterator[str]:
    """What a majority is counted of, in each house where that is not plain."""
    for year, elected in zip(years, (then, now), strict=True):
        said = house_parts.of_all(elected)
        if said:
            yield _("{year}: {said}").format(year=year, said=said)


def _columns(before: str, now: str) -> tuple[Column, ...]:
    return (
        Column("contestant", _("Party or its predecessor")),
        Column("before", before, "count"),
        Column("now", now, "count"),
        Column("change", _("Change"), "change", gap=_("not compared")),
        Column("before_pct", _("Of seats {year}").format(year=before), "share", digits=1, wide_only=True),
        Column("now_pct", _("Of seats {year}").format(year=now), "share", digits=1, wide_only=True),
        Column("remark", _("Remark"), gap=""),
    )


def _row(dataset: Dataset, each: SeatChange, houses: tuple[House, House]) -> dict[str, Any]:
    """The cells of a line of succession in two houses, the earlier one first."""
    then, now = houses
    shape: Shape = "ring" if each.kind == "independents" else "disc"
    return {
        "contestant": Marked.of(dataset.short(each.contestant_id), shape, dataset.colours[each.contestant_id]),
        "before": each.before,
        "now": each.now,
        "change": each.change,
        "before_pct": None if each.before is None else 100 * each.before / then.size,
        "now_pct": None if each.now is None else 100 * each.now / now.size,
    }


def _sizes(then: House, now: House, years: tuple[str, str]) -> str:
    """How big the two houses are: seats of houses of other sizes don't compare by themselves."""
    if then.size == now.size:
        said = n_("Both houses had {n} seat.", "Both houses had {n} seats.", now.size)
    else:
        said = _("The house of {before} had {then} seats, that of {after} {now}.").format(
            before=years[0], then=words.count(then.size), after=years[1], now=words.count(now.size)
        )
    if seats_words.unfilled(then) == seats_words.unfilled(now) != "":
        more = _("In both, {left}.").format(left=seats_words.unfilled(now))
        return f"{said} {more}"
    told = [
        _("In {year}, {left}.").format(left=left, year=year)
        for house, year in ((then, years[0]), (now, years[1]))
        if (left := seats_words.unfilled(house))
    ]
    return " ".join([said, *told])
