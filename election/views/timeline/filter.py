"""Which events fit what a reader chose, those choices in words, and what to loosen when nothing fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from election.contests import rule_changes
from election.dates import year_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.search import matches
from election.views.shared.filters import Filtered, Test
from election.words import _, listing, n_

Years = tuple[int, int]

_LEAST = {"important": 2, "turning": 1}  # important that each choice still shows; "all" shows every event


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


def record(dataset: Dataset) -> Years:
    """The first and the last year that an event begins in."""
    years = [int(year_of(start)) for start in dataset["events"]["start_date"]]
    return min(years), max(years)


def years_of(dataset: Dataset, choices: Choices) -> Years:
    """The years chosen, else those of the whole record."""
    return choices.years or record(dataset)


def filtered(dataset: Dataset, choices: Choices) -> Filtered:
    """The events by date, under the tests of the choices. One that is known to its year or month only comes before that
    year's or month's days."""
    by_date = dataset["events"].sort_values("start_date", kind="stable")
    return Filtered(by_date, dict(_tests(dataset, choices)))


def _tests(dataset: Dataset, choices: Choices) -> Iterator[tuple[str, Test]]:
    if choices.q.strip():
        texts = _texts(dataset)
        yield "q", lambda row: matches(choices.q, *texts[row.event_id])
    if choices.category:
        yield "category", lambda row: row.category in choices.category
    if choices.importance in _LEAST:
        yield "importance", lambda row: int(row.importance) <= _LEAST[choices.importance]
    if choices.person:
        yield "person", lambda row: choices.person in row.people_ids
    if choices.rules:
        changing = rule_changes.events(dataset)
        yield "rules", lambda row: row.event_id in changing
    if choices.years:
        first, last = choices.years
        yield "years", lambda row: _years(row)[0] <= last and _years(row)[1] >= first


def _years(row: Any) -> Years:
    """The years that an event begins and ends in."""
    return int(year_of(row.start_date)), int(year_of(row.end_date or row.start_date))


@kept_with_data(1)
def _texts(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """What a search looks through, by event: its words, its category, and who took part, in all their languages."""
    people = {
        row.person_id: (row.name_en, row.name_kk, row.name_ru, *row.other_names)
        for row in dataset["people"].itertuples()
    }
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


# --- words ---------------------------------------------------------------------------------------------------------


def years_in_words(years: Years) -> str:
    """'2019 to 2023', or '2022'."""
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


def ways_out(found: Filtered) -> list[tuple[str, int]]:
    """The filters without which some events fit, with how many, most first; the search last, for it says best what is
    looked for."""
    ways = [(name, number) for name, number in found.loosened().items() if number]
    return sorted(ways, key=lambda way: (way[0] == "q", -way[1]))


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


def nothing_fits(found: Filtered) -> str:
    """What to loosen where nothing fits; the best way is the link beside it, so it says the others."""
    ways = ways_out(found)
    if not ways:
        return _("No single filter is the reason: take off more than one.")
    others = [
        _("{way}: {events}.").format(way=way_out(name), events=n_("{n} event", "{n} events", number))
        for name, number in ways[1:]
    ]
    return " ".join(others) or _("Try another word, or take the filter off.")
