"""Which events fit what a reader chose, those choices in words, and what to loosen when nothing fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from election.contests import rule_changes
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.search import matches
from election.words import _, listing, n_

Years = tuple[int, int]

IMPORTANCE = {"all": 3, "important": 2, "turning": 1}
"""The least important that each choice still shows."""


@dataclass(frozen=True)
class Choices:
    """What can be chosen on the page. `years` are inclusive; None means the years of the whole record. `rules`: only
    what changed a rule of the elections."""

    q: str = ""
    category: tuple[str, ...] = ()
    importance: str = "all"
    person: str = ""
    years: Years | None = None
    event: str = ""
    rules: bool = False


def in_order(dataset: Dataset) -> pd.DataFrame:
    """All events by date; one that is known to its year or month only comes before that year's or month's days."""
    return dataset["events"].sort_values("start_date", kind="stable")


def record(dataset: Dataset) -> Years:
    """The first and the last year that an event begins in."""
    years = [int(start[:4]) for start in dataset["events"]["start_date"]]
    return min(years), max(years)


def years_of(dataset: Dataset, choices: Choices) -> Years:
    return choices.years or record(dataset)


def fitting(dataset: Dataset, choices: Choices) -> pd.DataFrame:
    """The events that fit every choice, by date."""
    events = in_order(dataset)
    tests = [test(dataset, choices) for test in _TESTS.values()]
    return events[[all(test(row) for test in tests) for row in events.itertuples()]]


def without(choices: Choices, name: str) -> Choices:
    """The same choices with one filter taken off, or with all of them for name "all"."""
    plain = Choices(event=choices.event)
    return plain if name == "all" else replace(choices, **{name: getattr(plain, name)})


Test = Callable[[Any], bool]


@kept_with_data(4)
def _texts(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """What a search looks through, by event: its words, its category, and who took part, in all their languages."""
    people = {row.person_id: (row.name_en, row.name_kk, row.name_ru) for row in dataset["people"].itertuples()}
    labels = dataset.labels("events", "category")
    return {
        row.event_id: (
            row.title,
            row.short_name,
            row.summary,
            labels[row.category],
            *row.actors,
            *(name for person in row.people_ids for name in people.get(person, ())),
        )
        for row in dataset["events"].itertuples()
    }


def _search(dataset: Dataset, choices: Choices) -> Test:
    if not choices.q.strip():
        return lambda row: True
    texts = _texts(dataset)
    return lambda row: matches(choices.q, *texts[row.event_id])


def _category(dataset: Dataset, choices: Choices) -> Test:
    return lambda row: not choices.category or row.category in choices.category


def _importance(dataset: Dataset, choices: Choices) -> Test:
    least = IMPORTANCE[choices.importance]
    return lambda row: least == max(IMPORTANCE.values()) or int(row.importance) <= least


def _person(dataset: Dataset, choices: Choices) -> Test:
    return lambda row: not choices.person or choices.person in row.people_ids


def _years(dataset: Dataset, choices: Choices) -> Test:
    if choices.years is None:
        return lambda row: True
    first, last = choices.years
    return lambda row: int(row.start_date[:4]) <= last and int((row.end_date or row.start_date)[:4]) >= first


def _rules(dataset: Dataset, choices: Choices) -> Test:
    changing = rule_changes.events(dataset)
    return lambda row: not choices.rules or row.event_id in changing


_TESTS: Mapping[str, Callable[[Dataset, Choices], Test]] = {
    "q": _search,
    "category": _category,
    "importance": _importance,
    "person": _person,
    "rules": _rules,
    "years": _years,
}


# --- words ---------------------------------------------------------------------------------------------------------


def years_in_words(years: Years) -> str:
    return str(years[0]) if years[0] == years[1] else _("{first} to {last}").format(first=years[0], last=years[1])


def within(years: Years) -> str:
    """The years inside a sentence: 'from 2019 to 2023', 'in 2022'."""
    pattern = _("in {years}") if years[0] == years[1] else _("from {years}")
    return pattern.format(years=years_in_words(years))


def filters_in_words(dataset: Dataset, choices: Choices) -> str:
    """What is chosen beside the years: '“massimov”, justice or party, turning points only'. Empty for no filter."""
    return ", ".join(_words(dataset, choices))


def _words(dataset: Dataset, choices: Choices) -> Iterator[str]:
    if choices.q.strip():
        yield _("“{words}”").format(words=choices.q.strip())
    if choices.category:
        labels = dataset.labels("events", "category")
        yield listing([labels[value] for value in choices.category])
    if choices.person:
        yield str(dataset.row("people", choices.person)["name_en"])
    if choices.importance == "turning":
        yield _("turning points only")
    elif choices.importance == "important":
        yield _("important ones only")
    if choices.rules:
        yield _("changes of the rules only")


def loosened(dataset: Dataset, choices: Choices) -> list[tuple[str, int]]:
    """For each filter that is set, how many events fit without it, most first; only those where some do."""
    unset = Choices()
    counts = [
        (name, len(fitting(dataset, without(choices, name))))
        for name in _TESTS
        if getattr(choices, name) != getattr(unset, name)
    ]
    return sorted(((name, number) for name, number in counts if number), key=lambda pair: -pair[1])


def way_out(name: str) -> str:
    """A filter taken off, as the start of a sentence: 'Without the search', 'In all categories'."""
    return {
        "q": _("Without the search"),
        "category": _("In all categories"),
        "importance": _("Of any importance"),
        "person": _("With anyone"),
        "rules": _("Whether or not they changed a rule"),
        "years": _("In all years"),
    }[name]


def nothing_fits(dataset: Dataset, choices: Choices) -> str:
    """What was looked for, that nothing fits, and which filters shut out most."""
    sought = ", ".join([*_words(dataset, choices), within(years_of(dataset, choices))])
    message = _("No event fits: {sought}.").format(sought=sought)
    gains = loosened(dataset, choices)
    if not gains:
        return message + " " + _("No single filter is the reason: take off more than one.")
    ways = [
        _("{way}: {events}.").format(way=way_out(name), events=n_("{n} event", "{n} events", number))
        for name, number in gains
    ]
    return " ".join([message, *ways])
