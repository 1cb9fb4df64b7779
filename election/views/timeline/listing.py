"""The list of the events: by year, those of the years chosen among those of the years before and after."""

from __future__ import annotations

from collections import Counter
from typing import Any

from election.card import Card
from election.dates import year_of
from election.package.dataset import Dataset
from election.view import Cards
from election.views.shared.filters import Filtered
from election.views.timeline.cards import event_card, put_aside
from election.views.timeline.filter import Choices, record, years_in_words, years_of
from election.words import _

_FEW = 24  # events that all stand open: years fold where there are more


def by_year(dataset: Dataset, choices: Choices, found: Filtered) -> Cards:
    """A card for each event, by year; then those of the years before and after that fit what else is chosen. The year
    with most events stands open, and so does that of the event that was asked for; where there are few, all do."""
    years, whole = years_of(dataset, choices), record(dataset)
    inside = set(found.fitting["event_id"])
    others = [row for row in found.without("years").itertuples() if row.event_id not in inside]
    before = [row for row in others if int(year_of(row.start_date)) < years[0]]
    groups = {
        years_in_words((whole[0], years[0] - 1)): len(before),
        **Counter(map(year_of, found.fitting["start_date"])),  # in order: the events are
        years_in_words((years[1] + 1, whole[1])): len(others) - len(before),
    }
    rows = [*before, *found.fitting.itertuples(), *others[len(before) :]]
    return Cards(
        "list",
        put_aside([_card(dataset, row) for row in rows]),
        "months",
        tuple((title, number) for title, number in groups.items() if number),
        index=_("Years"),
        open_groups=_open(dataset, choices, found),
    )


def _open(dataset: Dataset, choices: Choices, found: Filtered) -> tuple[str, ...]:
    counts = Counter(map(year_of, found.fitting["start_date"]))
    if len(found.fitting) <= _FEW:
        return tuple(counts)
    (busiest, _number), years, whole = counts.most_common(1)[0], years_of(dataset, choices), record(dataset)
    asked = year_of(dataset.row("events", choices.event)["start_date"]) if choices.event else busiest
    if asked in counts:
        return tuple({busiest: "", asked: ""})
    return busiest, years_in_words((whole[0], years[0] - 1) if int(asked) < years[0] else (years[1] + 1, whole[1]))


def _card(dataset: Dataset, row: Any) -> Card:
    return event_card(dataset, row, focus=bool(row.election_id) and row.election_id == dataset.focus)
