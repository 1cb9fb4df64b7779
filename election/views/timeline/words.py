"""What the timeline says of the events that fit: its headline and the sentences under it."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pandas as pd

from election import words
from election.dates import bounds, to_the_day, year_of
from election.package.dataset import Dataset
from election.views.timeline.filter import Choices, Years, filters_in_words, record, within, years_of
from election.words import _, capital, n_

_SHORT_STRETCH = 3  # half of the events within this part of the time is worth saying
_OFTEN = 5  # events with one person in them


def headline(dataset: Dataset, choices: Choices, events: pd.DataFrame, total: int) -> str:
    """How many events fit, of the `total` in the years chosen; without a filter, how they crowd before the vote."""
    years = within(years_of(dataset, choices))
    chosen = filters_in_words(dataset, choices)
    if events.empty:
        return _("No event {years} fits: {filters}").format(years=years, filters=chosen or _("none is on record"))
    if chosen:
        return _("{filters}: {number} of the {total} events {years}").format(
            filters=capital(chosen), number=words.count(len(events)), total=words.count(total), years=years
        )
    crowded = _up_to_the_vote(dataset, years_of(dataset, choices), events)
    if not crowded:
        return n_("{n} event {{years}}", "{n} events {{years}}", total).format(years=years)
    number, months, vote = crowded
    return n_(
        "{{number}} of the {{total}} events {{years}} fall in the month up to the vote of {{day}}",
        "{{number}} of the {{total}} events {{years}} fall in the {n} months up to the vote of {{day}}",
        months,
    ).format(number=words.count(number), total=words.count(total), years=years, day=words.day(vote))


def _up_to_the_vote(dataset: Dataset, years: Years, events: pd.DataFrame) -> tuple[int, int, str] | None:
    """The shortest time before the focus vote, in whole months, in which at least half of these events lie.

    (their number, months, day of the vote); None where that time is more than a third of the years shown, or where the
    vote is not among these years."""
    vote = str(dataset.row("elections", dataset.focus)["date"])
    if not to_the_day(vote) or not years[0] <= int(year_of(vote)) <= years[1]:
        return None
    spans = [(bounds(row.start_date)[0], bounds(row.end_date or row.start_date)[1]) for row in events.itertuples()]
    last = date.fromisoformat(vote).toordinal() + 1
    for months in range(1, (years[1] - years[0] + 1) * 12 // _SHORT_STRETCH + 1):
        first = _months_before(date.fromisoformat(vote), months).toordinal() + 1
        number = sum(first <= start and end <= last for start, end in spans)
        if number > 1 and number * 2 >= len(spans):
            return number, months, vote
    return None


def _months_before(day: date, months: int) -> date:
    """The same day that many months earlier, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def deck(dataset: Dataset, choices: Choices, events: pd.DataFrame) -> Iterator[str]:
    """Sentences on the events that fit, and on what else there is."""
    turning = int((events["importance"] == 1).sum())
    if turning and choices.importance != "turning":
        yield n_(
            "{n} of the {{total}} is a turning point.", "{n} of the {{total}} are turning points.", turning
        ).format(total=words.count(len(events)))
    if not choices.person:
        yield from _most_named(dataset, events)
    whole = record(dataset)
    if whole != years_of(dataset, choices):
        yield n_(
            "The whole record has {n} event, {{years}}.",
            "The whole record has {n} events, {{years}}.",
            len(dataset["events"]),
        ).format(years=within(whole))


def _most_named(dataset: Dataset, events: pd.DataFrame) -> Iterator[str]:
    """Who takes part in most of these events, where that is one person and more than a few times."""
    counts = Counter(person for people in events["people_ids"] for person in people).most_common(2)
    if counts and counts[0][1] >= _OFTEN and (len(counts) == 1 or counts[0][1] > counts[1][1]):
        name = dataset.row("people", counts[0][0])["name_en"]
        yield n_(
            "{{name}} takes part in {n} of the {{total}}, more than anyone else.",
            "{{name}} takes part in {n} of the {{total}}, more than anyone else.",
            counts[0][1],
        ).format(name=name, total=words.count(len(events)))
