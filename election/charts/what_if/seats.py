"""Calculated list seats beside the official ones."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.ruler import wrap
from election.charts.what_if.bars import LOW_ROW, Bar, draw
from election.contests.lines import ballot, sources_of
from election.contests.scenario import Scenario
from election.table import Column, Table
from election.words import _, n_

NAMES = 116  # pixels that a party's name may take before it is broken
MOST = 12  # bars; on a longer ballot those without a seat, here and officially, are left to the table


def what_if(now: Scenario, *, title: str, reading: str, note: str = "") -> Chart:
    """Every party's seats under the rules of `now`, most votes first, so that a row keeps its place while the rules
    turn. The words are the page's: they speak of the house too."""
    shown = _shown(now)
    bars = [_bar(now, party) for party in shown]
    return Chart(
        id="what_if",
        title=title,
        reading=reading,
        draw=partial(draw, bars, _label(now, shown[0])),
        draw_card=partial(
            draw, [replace(bar, name=[" ".join(bar.name)]) for bar in bars], _label(now, shown[0]), pitch=LOW_ROW
        ),
        table=_table(now),
        note=note,
        source_ids=sources_of(now.dataset, now.election, ballot(now.dataset, now.election)),
    )


def _shown(now: Scenario) -> tuple[str, ...]:
    if len(now.parties) <= MOST:
        return now.parties
    won = tuple(party for party in now.parties if now.most(party) or now.published.get(party))
    return won or now.parties[:MOST]


def _label(now: Scenario, party: str) -> str:
    official = now.published.get(party)
    if not official:
        return ""
    if now.compared:
        return _("official {seats}").format(seats=words.count(official))
    return _("official {seats} of {size}").format(seats=words.count(official), size=words.count(now.official.seats))


def _bar(now: Scenario, party: str) -> Bar:
    official, seats, most = now.published.get(party), now.seats(party), now.most(party)
    mark = None if official is None else official * now.rules.seats / now.official.seats
    value = words.count(seats)
    if most > seats:
        value = _("{low} or {high}").format(low=words.count(seats), high=words.count(most))
    return Bar(
        name=wrap(now.dataset.short(party), NAMES, lines=2),
        colour=now.dataset.colours[party],
        seats=seats,
        most=most,
        mark=mark,
        value=value,
        more=_more(now, party),
        hover=_hover(now, party),
    )


def _more(now: Scenario, party: str) -> str:
    """The difference from the official seats; with another number of seats, the share of them and its difference."""
    if now.most(party) > now.seats(party):
        tie = next(tie for tie in now.result.ties if party in tie.contestants)
        return n_("{n} seat is tied", "one of {n} tied", tie.seats)
    change = now.change(party)
    if not now.compared:
        share = 100 * now.seats(party) / now.rules.seats
        if change is None or not (now.seats(party) or now.published[party]):
            return ""
        before = 100 * now.published[party] / now.official.seats
        return _("{share}, {points}").format(share=words.share(share), points=words.points(share - before))
    return words.points(change, 0) if change else ""


def _hover(now: Scenario, party: str) -> str:
    lines = [
        template.bold(now.dataset.short(party)),
        _("{seats} of {size} list seats").format(
            seats=words.count(now.seats(party)), size=words.count(now.rules.seats)
        ),
    ]
    if party in now.published:
        lines.append(
            _("officially {seats} of {size}").format(
                seats=words.count(now.published[party]), size=words.count(now.official.seats)
            )
        )
    share = now.share(party)
    if share is not None:
        lines.append(_("{share} of the base of the threshold").format(share=words.share(float(share) * 100, 2)))
    return "<br>".join(lines)


def _table(now: Scenario) -> Table:
    gap = _("not known")
    votes = [] if now.counted.from_shares else [Column("votes", _("Votes"), "count")]
    tied = [Column("tied_for", _("Tied for"), "count", gap="")] if now.result.ties else []
    columns = (
        Column("contestant", _("Party")),
        *votes,
        Column("share_pct", _("Share"), "share", bar=True),
        Column("seats", _("By these rules"), "count"),
        *tied,
        Column("official_seats", _("Official seats"), "count", gap=gap),
        Column("change", _("Change"), "change"),
    )
    return Table(columns, pd.DataFrame([_row(now, party) for party in now.parties], dtype=object))


def _row(now: Scenario, party: str) -> dict[str, Any]:
    share = now.share(party)
    return {
        "contestant": now.dataset.name(party),
        "votes": None if now.counted.from_shares else now.counted.votes[party],
        "share_pct": None if share is None else float(share) * 100,
        "seats": now.seats(party),
        "tied_for": now.most(party) - now.seats(party) or None,
        "official_seats": now.published.get(party),
        "change": now.change(party) if now.compared and now.seats(party) == now.most(party) else None,
    }
