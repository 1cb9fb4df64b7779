"""Every event on one picture: a lane for each category, a true axis of dates, vertical lines for the votes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

import pandas as pd

from election.certainty import confirmed, is_unconfirmed, with_doubt
from election.chart import Chart
from election.charts.timeline import years as event_years
from election.charts.timeline.events import Event, event_of
from election.charts.timeline.figure import draw
from election.charts.timeline.layout import Layout, lay_out
from election.cited import cited
from election.contests.votes import Vote
from election.dates import month_of, year_of
from election.table import Column, Table
from election.words import _, day, n_, span

_MANY = 6  # events, from which on the month with most of them is worth a title


def lanes(
    events: pd.DataFrame,
    categories: Mapping[str, str],
    years: tuple[int, int],
    votes: Sequence[Vote] = (),
    *,
    weights: Mapping[str, str] = MappingProxyType({}),
    changed: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    chosen: bool = False,
) -> Chart:
    """The events as marks that can be clicked, at least one.

    `events` are rows of the table of that name; `categories` are the lanes, value to words, in order; `years` are
    the first and last on the axis; `weights` are the degrees of importance in words; `changed` has, by event, the rules
    that it changed, a line of words each; `chosen` says that they are not all events of these years.
    """
    marks = [
        event_of(row, span(row.start_date, row.end_date), changed.get(row.event_id, ())) for row in events.itertuples()
    ]
    focus = next((vote for vote in votes if vote.focus), None)
    accented = set(events.loc[events["election_id"] == focus.election_id, "event_id"]) if focus else set()
    layout = lay_out(marks, categories, years, votes)
    return Chart(
        id="lanes",
        title=_title(events, chosen=chosen),
        reading=_reading(marks, layout),
        draw=partial(draw, layout, accented),
        table=_table(events, categories, weights, votes, changed),
        note=_note(layout),
        source_ids=cited([*events["source_ids"], *(vote.source_ids for vote in votes)]),
        draw_narrow=partial(event_years.bars, events, years, focus.year if focus else ""),
        narrow_title=_narrow_title(events, chosen=chosen),
        narrow_reading=_narrow_reading(focus),
        selects="event",
        zoom=True,
    )


def busiest(days: pd.Series, part: Callable[[str], str]) -> str:
    """The month or year, by `part` of a date, that most events begin in; "" where no single one leads or the most is
    one. Events of which it isn't known count for none."""
    counted = Counter(filter(None, map(part, days))).most_common(2)
    if not counted or counted[0][1] < 2 or (len(counted) == 2 and counted[0][1] == counted[1][1]):
        return ""
    return counted[0][0]


def _title(events: pd.DataFrame, *, chosen: bool) -> str:
    """The month with most events, which the wide form shows; of few events, when they were."""
    days = events["start_date"]
    month = busiest(confirmed(events)["start_date"], month_of)
    if not month or len(events) < _MANY:
        first, last = min(days), max(days)
        if first == last:
            return _("What happened: {day}").format(day=day(first))
        return _("What happened from {first} to {last}").format(first=day(first), last=day(last))
    pattern = (
        _("No other month had as many of these as {month}")
        if chosen
        else _("No other month was as eventful as {month}")
    )
    return pattern.format(month=day(month))


def _narrow_title(events: pd.DataFrame, *, chosen: bool) -> str:
    """The year with most events, which is what the bars show."""
    days = events["start_date"]
    year = busiest(confirmed(events)["start_date"], year_of)
    if not year or len(days) < _MANY or len(set(map(year_of, days))) == 1:
        return _("How much happened in which year")
    pattern = (
        _("No other year had as many of these as {year}") if chosen else _("No other year was as eventful as {year}")
    )
    return pattern.format(year=year)


def _reading(marks: Sequence[Event], layout: Layout) -> str:
    return " ".join(_sentences(marks, layout))


def _sentences(marks: Sequence[Event], layout: Layout) -> Iterator[str]:
    filled = any(mark.filled for mark in marks)
    if filled and not all(mark.filled for mark in marks):
        yield _("Filled marks: turning points.")
    elif filled:
        yield _("Each mark is a turning point.")
    else:
        yield _("Each mark is an event.")
    forms = {mark.form for mark in marks}
    if "span" in forms:
        yield _("Triangle and bar: a period.")
    if {"month", "year"} <= forms:
        yield _("Square, diamond: only month, year known.")
    elif "month" in forms:
        yield _("Square: only the month is known.")
    elif "year" in forms:
        yield _("Diamond: only the year is known.")
    if any(mark.changed for mark in marks):
        yield _("Ring: new rules.")
    if layout.votes:
        yield _("Vertical lines: votes, with the winner's share.")


def _narrow_reading(focus: Vote | None) -> str:
    counted = _("The number of events that begin in each year.")
    return (
        f"{counted} {_('In colour: the year of the vote of {day}.').format(day=day(focus.date))}" if focus else counted
    )


def _note(layout: Layout) -> str:
    parts = [
        _("Which events are shown, and which count as turning points, is the choice of this site."),
        _("Marks that would overlap are set one under the other, each on its date."),
    ]
    if layout.unnamed:
        parts.append(
            n_(
                "{n} mark has no room for its name: point at it, choose fewer years, or see the list below.",
                "{n} marks have no room for their names: point at them, choose fewer years, or see the list below.",
                layout.unnamed,
            )
        )
    if layout.unflagged:
        parts.append(
            n_(
                "{n} vote has no line: its result has no room at the top.",
                "{n} votes have no line: their results have no room at the top.",
                layout.unflagged,
            )
        )
    return " ".join(parts)


def _table(
    events: pd.DataFrame,
    categories: Mapping[str, str],
    weights: Mapping[str, str],
    votes: Sequence[Vote],
    changed: Mapping[str, tuple[str, ...]],
) -> Table:
    results = {vote.election_id: vote.label for vote in votes}
    frame = events.assign(
        when=[span(row.start_date, row.end_date) for row in events.itertuples()],
        title=[with_doubt(row.title, is_unconfirmed(row)) for row in events.itertuples()],
        lane=events["category"].map(dict(categories)),
        weight=[weights.get(str(value), str(value)) for value in events["importance"]],
        result=[results.get(election, "") for election in events["election_id"]],
        rules=[changed.get(event, ()) for event in events["event_id"]],
    )
    return Table(
        (
            Column("when", _("Date")),
            Column("title", _("Event")),
            Column("result", _("Result"), gap=""),
            *([Column("rules", _("Rules changed"), gap="")] if changed else []),
            Column("lane", _("Category")),
            Column("weight", _("Importance")),
            Column("source_ids", _("Sources"), "sources"),
        ),
        frame,
    )
