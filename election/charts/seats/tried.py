"""A house as other rules would have made it: its seats, those that change hands ringed, and the house as it was elected
as a thin arc round it."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from election import colours, words
from election.chart import Chart
from election.charts.seats.blocs import Bloc, blocs_of
from election.charts.seats.dots import Centre, draw
from election.charts.seats.elected import Compared
from election.charts.seats.measures import TRIED, TRIED_CARD, TRIED_PHONE, Measures
from election.contests.lines import ballot, sources_of
from election.contests.scenario import Scenario
from election.contests.would_be import WouldBe
from election.table import Column, Table
from election.words import _, n_


def tried_house(now: Scenario, whole: WouldBe, *, title: str, note: str = "") -> Chart:
    """The whole house by the rules of `now`, or the list seats where they make none."""
    against = _against(now, whole)
    blocs, centre = _blocs(now, whole), _centre(now, whole)

    def drawn(measures: Measures) -> go.Figure:
        return draw(blocs, whole.house.size, measures, centre, against, marked=whole.elected is not None)

    return Chart(
        id="what_if",
        title=title,
        reading=_reading(whole, bool(against and against.changed)),
        draw=partial(drawn, TRIED),
        draw_card=partial(drawn, TRIED_CARD),
        draw_narrow=partial(drawn, TRIED_PHONE),
        table=_table(now, whole),
        drawn="in_house" if whole.elected else "seats",
        note=note,
        source_ids=sources_of(now.dataset, now.election, ballot(now.dataset, now.election)),
    )


def _blocs(now: Scenario, whole: WouldBe) -> tuple[Bloc, ...]:
    """Everyone's seats in the order of the house as elected; those that are tied are nobody's."""
    blocs = list(blocs_of(now.dataset, whole.house))
    if not whole.tied:
        return tuple(blocs)
    unnamed = whole.house.unnamed - whole.tied
    blocs = blocs[:-1]
    if unnamed:
        blocs.append(Bloc("", _("Not known whose"), colours.TERTIARY, (("unnamed", unnamed),)))
    return (*blocs, Bloc("", _("Tied"), colours.TERTIARY, (("tied", whole.tied),)))


def _against(now: Scenario, whole: WouldBe) -> Compared | None:
    """The house as elected, and the last list seats of each who gains: which seats change is a convention."""
    if whole.elected is None:
        return None
    gains, changed, first = whole.gains, list[int](), 0
    for group in whole.house.groups:
        last = first + ((group.by_list or 0) or group.seats)
        more = min(gains.get(group.contestant_id, 0), last - first)
        changed += range(last - more, last)
        first += group.seats
    return Compared(blocs_of(now.dataset, whole.elected), changed)


def _centre(now: Scenario, whole: WouldBe) -> Centre:
    """The seats of whoever has most, of how many; those of the house where that is not one alone."""
    size, first = whole.house.size, whole.first
    seats = whole.seats(first)
    level = sum(whole.seats(each) == seats for each in whole.everyone)
    if not seats or level > 1:
        return Centre(size, (n_("seat", "seats", size),))
    of = _("of {size}").format(size=words.count(size))
    return Centre(seats, (_("{of}: {name}").format(of=of, name=now.dataset.short(first)), of))


def _reading(whole: WouldBe, changed: bool) -> str:
    parts = [_("A dot is a seat.") if whole.elected else _("A dot is a list seat.")]
    if changed:
        parts.append(_("Ringed: a seat that changes hands."))
    if any(group.by_list and group.by_district for group in whole.house.groups) or whole.districts:
        parts.append(_("Hollow: district seat."))
    if whole.tied:
        parts.append(_("Dotted: a seat that is tied."))
    if whole.elected:
        parts.append(_("Thin arc: the house as elected."))
    return " ".join(parts)


def _table(now: Scenario, whole: WouldBe) -> Table:
    """The list seats of every party of the ballot, officially and by these rules, and all seats in the house."""
    gap = _("not known")
    votes = [] if now.counted.from_shares else [Column("votes", _("Votes"), "count")]
    tied = [Column("tied_for", _("Tied for"), "count", gap="")] if now.result.ties else []
    house = [] if whole.elected is None else [
        Column("in_house", _("In the house"), "count"),
        Column("in_house_before", _("As elected"), "count"),
    ]  # fmt: skip
    columns = (
        Column("contestant", _("Party")),
        *votes,
        Column("share_pct", _("Share"), "share", bar=True),
        Column("seats", _("By these rules"), "count"),
        *tied,
        Column("official_seats", _("Official seats"), "count", gap=gap),
        Column("change", _("Change"), "change"),
        *house,
    )
    others = [each for each in whole.everyone if each not in now.parties and whole.elected]
    rows = [*(_row(now, whole, party) for party in now.parties), *(_other(now, whole, each) for each in others)]
    return Table(columns, pd.DataFrame(rows, dtype=object))


def _row(now: Scenario, whole: WouldBe, party: str) -> dict[str, Any]:
    share = now.share(party)
    return {
        "contestant": now.dataset.name(party),
        "votes": None if now.counted.from_shares else now.counted.votes[party],
        "share_pct": None if share is None else float(share) * 100,
        "seats": now.seats(party),
        "tied_for": now.most(party) - now.seats(party) or None,
        "official_seats": now.published.get(party),
        "change": now.change(party) if now.compared and now.seats(party) == now.most(party) else None,
        "in_house": whole.seats(party),
        "in_house_before": whole.before(party),
    }


def _other(now: Scenario, whole: WouldBe, contestant: str) -> dict[str, Any]:
    """Someone in the house who was on no list, such as those who stood alone."""
    unlisted = {"votes": None, "share_pct": None, "seats": 0, "tied_for": None, "official_seats": 0, "change": None}
    seats = {"in_house": whole.seats(contestant), "in_house_before": whole.before(contestant)}
    return {"contestant": now.dataset.name(contestant), **unlisted, **seats}
