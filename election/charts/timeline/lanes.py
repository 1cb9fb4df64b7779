"""Every event on one picture: a lane for each category, a true axis of dates, uprights for the votes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

import pandas as pd

from election.certainty import is_unconfirmed, with_doubt
from election.chart import Chart
from election.charts.timeline import years as event_years
from election.charts.timeline.events import Event, event_of
from election.charts.timeline.figure import draw
from election.charts.timeline.layout import Layout, lay_out
from election.cited import cited
from election.contests.votes import Vote
from election.dates import month_of
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
) -> Chart:
    """The events as marks that can be clicked, at least one.

    `events` are rows of the table of that name; `categories` are the lanes, value to words, in order; `years` are
    the first and last on the axis; `weights` are the degrees of importance in words; `changed` has, by event, the rules
    that it changed, a line of words each.
    """
    marks = [
        event_of(row, span(row.start_date, row.end_date), changed.get(row.event_id, ())) for row in events.itertuples()
    ]
    focus = next((vote for vote in votes if vote.focus), None)
    accented = set(events.loc[events["election_id"] == focus.election_id, "event_id"]) if focus else set()
    layout = lay_out(marks, categories, years, votes)
    return Chart(
        id="lanes",
        title=_title(events, categories),
        reading=_reading(marks, layout),
        draw=partial(draw, layout, accented),
        table=_table(events, categories, weights, votes, changed),
        note=_note(layout),
        source_ids=cited([*events["source_ids"], *(vote.source_ids for vote in votes)]),
        draw_narrow=partial(event_years.bars, events, years, focus.year if focus else ""),
        narrow_reading=_narrow_reading(focus),
        selects="event",
        zoom=True,
    )


def busiest(events: pd.DataFrame) -> tuple[str, int]:
    """The month that most events begin in, as ISO, and how many; ('', 0) where no single month leads or the most is
    one. Events whose month isn't known count for none."""
    months = Counter(filter(None, map(month_of, events["start_date"])))
    first_two = months.most_common(2)
    if not first_two or first_two[0][1] < 2 or (len(first_two) == 2 and first_two[0][1] == first_two[1][1]):
        return "", 0
    return first_two[0]


def _title(events: pd.DataFrame, categories: Mapping[str, str]) -> str:
    month, number = busiest(events)
    if not month or len(events) < _MANY:
        dates = events.sort_values("start_date", kind="stable")["start_date"]
        first, last = day(dates.iloc[0]), day(dates.iloc[-1])
        if first == last:
            return n_("{n} event: {{first}}", "{n} events: {{first}}", len(events)).format(first=first)
        return n_("{n} event, {{first}} to {{last}}", "{n} events, {{first}} to {{last}}", len(events)).format(
            first=first, last=last
        )
    within = events[events["start_date"].str.startswith(month)]["category"].nunique()
    if within == 1 or len(categories) == 1:
        return _("{month} alone has {n} of the {total} events").format(month=day(month), n=number, total=len(events))
    return _("{month} alone has {n} of the {total} events, in {lanes} of the {all} categories").format(
        month=day(month), n=number, total=len(events), lanes=within, all=len(categories)
    )


def _reading(marks: Sequence[Event], layout: Layout) -> str:
    return " ".join(_sentences(marks, layout))


def _sentences(marks: Sequence[Event], layout: Layout) -> Iterator[str]:
    filled = any(mark.filled for mark in marks)
    if filled and not all(mark.filled for mark in marks):
        yield _("Each mark is an event: filled, a turning point; open, any other.")
    elif filled:
        yield _("Each mark is an event, all of them turning points.")
    else:
        yield _("Each mark is an event, none of them a turning point.")
    forms = {mark.form for mark in marks}
    if "span" in forms:
        yield _("Triangle: it lasted, as far as its bar.")
    if {"month", "year"} <= forms:
        yield _("Square: only the month is known; diamond: only the year.")
    elif "month" in forms:
        yield _("Square: only the month is known.")
    elif "year" in forms:
        yield _("Diamond: only the year is known.")
    if any(mark.changed for mark in marks):
        yield _("A fine ring round a mark: it changed a rule of the elections.")
    if layout.votes:
        yield _("Uprights are votes, with who led and the share.")


def _narrow_reading(focus: Vote | None) -> str:
    counted = _("The number of events that begin in each year.")
    return (
        f"{counted} {_('In colour: the year of the vote of {day}.').format(day=day(focus.date))}" if focus else counted
    )


def _note(layout: Layout) -> str:
    parts = [_("Marks that would overlap are set under one another; none is moved off its date.")]
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
                "{n} vote has no room for its result at the top, and no upright.",
                "{n} votes have no room for their results at the top, and no upright.",
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
