"""Every event on one picture: a lane for each category, dates from left to right, vertical lines for the votes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

import pandas as pd

from election.certainty import confirmed, is_unconfirmed, with_doubt
from election.chart import Chart
from election.charts.timeline import months
from election.charts.timeline.events import TURNING_POINT, Event, event_of
from election.charts.timeline.figure import draw
from election.charts.timeline.layout import Layout, lay_out
from election.cited import cited
from election.contests import phrases
from election.contests.votes import Vote
from election.dates import bounds, month_of, to_the_day, year_of
from election.table import Column, Table
from election.words import _, day, n_, span

Changes = tuple[tuple[str, str], ...]
"""Rules that an event changed: the name of each, and the change in words."""

_MANY = 6  # events, from which on the month with most of them is worth a title
_BURST, _BURST_DAYS = 3, 14  # so many turning points or more, within so many days, are a break


def lanes(
    events: pd.DataFrame,
    categories: Mapping[str, str],
    years: tuple[int, int],
    votes: Sequence[Vote] = (),
    *,
    outside: pd.DataFrame | None = None,
    weights: Mapping[str, str] = MappingProxyType({}),
    changed: Mapping[str, Changes] = MappingProxyType({}),
    chosen: bool = False,
) -> Chart:
    """The events as marks, each with its name, at least one.

    `events` are rows of the table of that name; `categories` are the lanes, value to words, in order; `years` are
    the first and last on the axis; `outside` are turning points of other years, for a row of their own; `weights` are
    the degrees of importance in words; `changed` has, by event, the rules that it changed; `chosen` says
    that they are not all events of these years.
    """
    marks = _marks(events, changed)
    others = [] if outside is None else _marks(outside, changed)
    focus = next((vote for vote in votes if vote.focus), None)
    accented = set(events.loc[events["election_id"] == focus.election_id, "event_id"]) if focus else set()
    layout = lay_out(marks, categories, years, votes, others)
    stacks = months.stacked(marks, years)
    return Chart(
        id="lanes",
        title=_title(events, chosen=chosen),
        reading=" ".join(_reading(marks, layout)),
        draw=partial(draw, layout, accented),
        table=_table(events, categories, weights, votes, changed),
        note=_note(marks, layout),
        source_ids=cited([*events["source_ids"], *(vote.source_ids for vote in votes)]),
        draw_narrow=partial(months.draw, stacks, focus),
        narrow_title=_narrow_title(events, stacks.months, chosen=chosen),
        narrow_reading=" ".join(_narrow_reading(marks, stacks, focus)),
    )


def _marks(events: pd.DataFrame, changed: Mapping[str, Changes]) -> list[Event]:
    return [
        event_of(
            row,
            span(row.start_date, row.end_date),
            tuple(_("{rule}: {change}").format(rule=rule, change=text) for rule, text in changed.get(row.event_id, ())),
        )
        for row in events.itertuples()
    ]


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
    if not chosen and (burst := _burst(events, month)):
        return burst
    pattern = (
        _("No other month had as many of these as {month}")
        if chosen
        else _("No other month was as eventful as {month}")
    )
    return pattern.format(month=day(month))


def _burst(events: pd.DataFrame, month: str) -> str:
    """That the turning points of the busiest month came within few days; "" where they didn't."""
    turning = confirmed(events[events["importance"] == TURNING_POINT])["start_date"]
    inside = sorted(bounds(date)[0] for date in turning if month_of(date) == month and to_the_day(date))
    days = inside[-1] - inside[0] + 1 if inside else 0
    if len(inside) < _BURST or days > _BURST_DAYS or len(inside) * 2 <= days:
        return ""
    return _("{month} was the break: {number} turning points in {days}").format(
        month=day(month),
        number=phrases.number(len(inside)),
        days=n_("a single day", "{{days}} days", days).format(days=phrases.number(days)),
    )


def _narrow_title(events: pd.DataFrame, months_each: int, *, chosen: bool) -> str:
    """The same of months, where a stack is one; of years the one with most events."""
    if months_each == 1:
        return _title(events, chosen=chosen)
    days = events["start_date"]
    year = busiest(confirmed(events)["start_date"], year_of)
    if not year or len(days) < _MANY or len(set(map(year_of, days))) == 1:
        return _("How much happened when")
    pattern = (
        _("No other year had as many of these as {year}") if chosen else _("No other year was as eventful as {year}")
    )
    return pattern.format(year=year)


def _reading(marks: Sequence[Event], layout: Layout) -> Iterator[str]:
    filled = any(mark.filled for mark in marks)
    if filled and not all(mark.filled for mark in marks):
        yield _("Filled: turning point. Ring: other event.")
    else:
        yield _("Each mark is a turning point.") if filled else _("Each ring is an event.")
    if any(mark.form == "span" for mark in marks):
        yield _("Bar: how long it lasted.")
    if layout.votes:
        yield _("Vertical lines: votes.")
    crowded = sum(piece.crowded for piece in layout.axis.pieces)
    if crowded:
        yield n_("The shaded period is drawn wider.", "The shaded periods are drawn wider.", crowded)
    if layout.outside:
        yield _("First row: turning points of other years.")


def _narrow_reading(marks: Sequence[Event], stacks: months.Stacks, focus: Vote | None) -> Iterator[str]:
    each = {1: _("month"), 12: _("year")}.get(stacks.months, _("{n} months").format(n=stacks.months))
    if stacks.unit > 1:
        yield _("A dot is up to {n} events, stacked by {period}.").format(n=stacks.unit, period=each)
    elif any(mark.filled for mark in marks):
        yield _("A dot is an event, stacked by {period}; filled, a turning point.").format(period=each)
    else:
        yield _("A dot is an event, stacked by {period}.").format(period=each)
    if focus:
        yield _("Line: the vote of {day}.").format(day=day(focus.date))


def _note(marks: Sequence[Event], layout: Layout) -> str:
    parts = [_("Which events are shown, and which count as turning points, is the choice of this site.")]
    if any(mark.form in ("month", "year") for mark in marks):
        parts.append(_("A dotted bar spans the month or year within which the day is not known."))
    if len(layout.axis.pieces) > 1 and not any(piece.crowded for piece in layout.axis.pieces):
        parts.append(_("The first years, in which little happened, are drawn narrower."))
    if layout.unnamed:
        parts.append(
            n_(
                "{n} mark has no room for its name: the list below has it.",
                "{n} marks have no room for their names: the list below has them.",
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
    changed: Mapping[str, Changes],
) -> Table:
    results = {vote.election_id: vote.label for vote in votes}
    frame = events.assign(
        when=[span(row.start_date, row.end_date) for row in events.itertuples()],
        title=[with_doubt(row.title, is_unconfirmed(row)) for row in events.itertuples()],
        lane=events["category"].map(dict(categories)),
        weight=[weights.get(str(value), str(value)) for value in events["importance"]],
        result=[results.get(election, "") for election in events["election_id"]],
        rules=[tuple(rule for rule, _change in changed.get(event, ())) for event in events["event_id"]],
    )
    return Table(
        (
            Column("when", _("Date")),
            Column("title", _("Event")),
            Column("lane", _("Category")),
            Column("weight", _("Importance")),
            *([Column("result", _("Result"), gap="")] if results else []),
            *([Column("rules", _("Rules changed"), gap="")] if changed else []),
            Column("source_ids", _("Sources"), "sources"),
        ),
        frame,
    )
