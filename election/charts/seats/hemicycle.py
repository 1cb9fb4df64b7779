"""A house as a half circle of equal dots: blocs together, list and district seats told apart, both marks as rays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.seats.blocs import Bloc, blocs_of
from election.charts.seats.dots import Centre, draw
from election.charts.seats.level import level
from election.charts.seats.measures import CARD, HALF_PAGE, PHONE, WIDE
from election.cited import cited
from election.contests.house import House, winners
from election.package.dataset import Dataset
from election.table import Column, Marked, Table
from election.words import _, n_


def hemicycle(
    dataset: Dataset, election_id: str, house: House, *, title: str, note: str = "", name: str = "hemicycle",
    beside: House | None = None,
) -> Chart:  # fmt: skip
    """The house that a contest elected, one dot a seat: the biggest party left, then by seats, independents after them,
    then seats that voters did not fill, vacant ones, and those whose holder no source names. `beside`: the
    house next to which it stands, on one scale with it."""
    blocs, centre, wide, phone = blocs_of(dataset, house), _centre(dataset, house), WIDE, PHONE
    if beside:
        wide, phone = (level(blocs, blocs_of(dataset, beside), each)[0] for each in (HALF_PAGE, PHONE))
    return Chart(
        id=name,
        title=title,
        reading=reading(dataset, house),
        draw=partial(draw, blocs, house.size, wide, centre),
        table=_table(house, blocs),
        drawn="seats",
        note=note,
        source_ids=cited(
            [*winners(dataset, election_id)["source_ids"], dataset.row("elections", election_id)["source_ids"]]
        ),
        draw_card=partial(draw, blocs, house.size, CARD, centre),
        draw_narrow=partial(draw, blocs, house.size, phone, centre),
        narrow_on="phone",
    )


def _centre(dataset: Dataset, house: House) -> Centre:
    """In the middle the seats of whoever has most; those of the house where that is not one alone, or no party, or
    where winners are not known."""
    first = house.first
    if house.shared or first.kind == "independents" or house.unnamed:
        return Centre(house.size, (n_("seat", "seats", house.size),))
    brief = _("of {size}").format(size=words.count(house.size))
    full = _("of {size} seats: {name}").format(size=words.count(house.size), name=dataset.short(first.contestant_id))
    return Centre(first.seats, (full, brief))


def reading(dataset: Dataset, house: House) -> str:
    """What a dot is, and how its forms are read; nothing is said of forms that are not there."""
    told = [group for group in house.groups if group.told]
    listed, rings = any(group.by_list for group in told), any(group.by_district for group in told)
    parts = [_("A dot is a seat, the biggest party on the left.")]
    if listed and rings:
        parts.append(_("Filled: elected from party lists. Ring: elected in a district."))
    elif rings:
        parts.append(_("Ring: elected in a district."))
    untold = [dataset.short(group.contestant_id) for group in house.groups if not group.told]
    if untold and rings:
        parts.append(
            _("Filled too: {names}, whose seats no source tells apart.").format(names=words.listing(untold))
        )  # fmt: skip
    if any(group.unconfirmed for group in house.groups):
        parts.append(_("Dotted in a party’s colour: unconfirmed."))
    if house.appointed:
        parts.append(n_("Grey: {n} seat not elected.", "Grey: {n} seats not elected.", house.appointed))
    if house.vacant:
        parts.append(n_("Empty circle: {n} vacant seat.", "Empty circles: {n} vacant seats.", house.vacant))
    if house.unnamed:
        parts.append(
            n_(
                "Dotted: {n} seat whose winner was not found.",
                "Dotted: {n} seats whose winners were not found.",
                house.unnamed,
            )
        )
    return " ".join(parts)


def _table(house: House, blocs: Sequence[Bloc]) -> Table:
    groups = {group.contestant_id: group for group in house.groups}
    columns = [
        Column("holder", _("Party")),
        Column("list_seats", _("List"), "count"),
        Column("district_seats", _("District"), "count"),
        Column("seats", _("Seats"), "count"),
        Column("seats_pct", _("Of seats"), "share", digits=1, bar=True),
    ]
    parts = {
        "list_seats": any(group.by_list for group in house.groups),
        "district_seats": any(group.by_district for group in house.groups),
    }
    rows = []
    for bloc in blocs:
        group = groups.get(bloc.contestant_id)
        rows.append(
            {
                "holder": Marked.of(bloc.told, bloc.shape, bloc.colour, of=bloc.contestant_id),
                "list_seats": (group.by_list or None) if group else None,
                "district_seats": (group.by_district or None) if group else None,
                "seats": bloc.seats,
                "seats_pct": 100 * bloc.seats / house.size,
            }
        )
    shown = tuple(column for column in columns if parts.get(column.key, True))
    return Table(shown, pd.DataFrame(rows, dtype=object))
