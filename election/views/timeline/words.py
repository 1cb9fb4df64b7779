"""What the timeline says of the events that fit: its headline and the sentences under it."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from election import words
from election.certainty import confirmed, is_unconfirmed, with_doubt
from election.contests import phrases
from election.dates import bounds, month_of, to_the_day, year_of
from election.package.dataset import Dataset
from election.views.timeline.filter import Choices, Years, filters_in_words, record, within, years_of
from election.words import _, capital

_SHORT_STRETCH = 3  # half of the turning points within this part of the time is worth saying
_LONGEST = 24  # months that a reader still counts in
_FEWEST = 4  # turning points that are worth comparing
_OFTEN = 5  # events with one person in them


def headline(dataset: Dataset, choices: Choices, events: pd.DataFrame) -> str:
    """Without a filter, how what happened crowds before the vote; else the latest thing that fits."""
    years = within(years_of(dataset, choices))
    chosen = filters_in_words(dataset, choices)
    if events.empty and not chosen:
        return _("Nothing {years} is in the data").format(years=years)
    if events.empty:
        return _("No event {years} matches {filters}").format(years=years, filters=chosen)
    crowded = "" if chosen else _up_to_the_vote(dataset, years_of(dataset, choices), events)
    if crowded:
        return crowded
    if not chosen:
        return _latest(events, years)
    pattern = _("{filters}: {title}") if len(events) == 1 else _("{filters}, most recently: {title}")
    return pattern.format(filters=capital(chosen), title=_titled(events.iloc[-1]))


def _latest(events: pd.DataFrame, years: str) -> str:
    """The last turning point of these years, or the last event where there is none."""
    turning = events[events["importance"] == 1]
    if turning.empty:
        return _("The last event {years}: {title}").format(years=years, title=_titled(events.iloc[-1]))
    return _("The last turning point {years}: {title}").format(years=years, title=_titled(turning.iloc[-1]))


def _titled(event: Any) -> str:
    return with_doubt(str(event.title), is_unconfirmed(event))


def _up_to_the_vote(dataset: Dataset, years: Years, events: pd.DataFrame) -> str:
    """That half or more of the turning points lie within few months before the focus vote; "" where they don't, or
    where the years shown don't end with that vote's."""
    vote, counted = str(dataset.row("elections", dataset.focus)["date"]), confirmed(events)
    turning = counted[counted["importance"] == 1]
    if not to_the_day(vote) or years[1] != int(year_of(vote)) or len(turning) < _FEWEST:
        return ""
    spans = [(bounds(row.start_date)[0], bounds(row.end_date or row.start_date)[1]) for row in turning.itertuples()]
    last = date.fromisoformat(vote).toordinal() + 1
    for months in range(2, min((years[1] - years[0] + 1) * 12 // _SHORT_STRETCH, _LONGEST) + 1):
        first = _months_before(date.fromisoformat(vote), months).toordinal() + 1
        inside = sum(first <= start and end <= last for start, end in spans)
        if inside * 2 >= len(spans):
            return _crowded(years, months, month_of(vote), most=inside * 2 > len(spans))
    return ""


def _crowded(years: Years, months: int, vote: str, *, most: bool) -> str:
    pattern = (
        _("Most turning points {years} came in the {n} months before the vote of {month}")
        if most
        else _("Half of the turning points {years} came in the {n} months before the vote of {month}")
    )
    return pattern.format(years=within(years), n=words.count(months), month=words.day(vote))


def _months_before(day: date, months: int) -> date:
    """The same day that many months earlier, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def deck(dataset: Dataset, choices: Choices, events: pd.DataFrame) -> Iterator[str]:
    """Sentences on the events that fit, and on what has happened since the years shown."""
    if not filters_in_words(dataset, choices):
        yield from _most_named(dataset, events)
        yield from _since(dataset, choices)
    elif len(events) > 1:
        first = events.iloc[0]
        yield _("{Number} events match. The first, {day}: {title}.").format(
            Number=capital(phrases.number(len(events))),
            day=words.span(first.start_date, first.end_date),
            title=_titled(first),
        )


def _most_named(dataset: Dataset, events: pd.DataFrame) -> Iterator[str]:
    """Who took part in most of these events, where that is one person and more than a few times."""
    counts = Counter(person for people in confirmed(events)["people_ids"] for person in people).most_common(2)
    if counts and counts[0][1] >= _OFTEN and (len(counts) == 1 or counts[0][1] > counts[1][1]):
        name = dataset.row("people", counts[0][0])["name_en"]
        yield _("{name} took part in more of what happened than anyone else.").format(name=name)


def _since(dataset: Dataset, choices: Choices) -> Iterator[str]:
    """The latest turning point, for who reads of years that are past."""
    table = dataset["events"].sort_values("start_date", kind="stable")
    later = table[table["start_date"].map(year_of).astype(int) > years_of(dataset, choices)[1]]
    later = later[later["importance"] == 1]
    if len(later) and record(dataset) != years_of(dataset, choices):
        last = later.iloc[-1]
        yield _("The latest turning point since then, {day}: {title}.").format(
            day=words.span(last.start_date, last.end_date), title=_titled(last)
        )
