"""The timeline page: what happened when, on one picture and as a list, and each event by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.timeline.lanes import lanes
from election.charts.timeline.rules import rules_at_elections
from election.choices import Control, Option, Query
from election.contests import phrases, rule_changes
from election.contests.votes import votes_held
from election.link import Link
from election.package.dataset import Dataset
from election.table import Column, Table
from election.view import Block, Cards, FilterBar, Links, Listing, Section, View
from election.views.shared.filters import Filtered, reset
from election.views.shared.same_page import same_page
from election.views.timeline.cards import TURNING_POINT, at_mark, event_card, rule_in_words
from election.views.timeline.filter import (
    Choices,
    Years,
    filtered,
    filters_in_words,
    nothing_fits,
    record,
    way_out,
    ways_out,
    years_in_words,
    years_of,
)
from election.views.timeline.listing import by_year
from election.views.timeline.rule_links import every_what_if
from election.views.timeline.words import deck, headline
from election.words import _, n_

NAME = "timeline"
TITLE = _("Timeline")
NEEDS = frozenset({"events"})

_MOST_CARDS = 400  # at marks: more would be most of the page, and say what the list says


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """Search and filters of the events; each only where the data gives something to choose."""
    return tuple(_controls(dataset))


def _controls(dataset: Dataset) -> Iterator[Control]:
    yield Control("q", _("Search"), "search", "", placeholder=_("People, places, words"))
    bounds = record(dataset)
    if bounds[0] < bounds[1]:
        yield Control("years", _("Years"), "range", _start(dataset), bounds=bounds)
    categories = tuple(Option(*pair) for pair in dataset.labels("events", "category").items())
    yield Control("category", _("Category"), "many", (), categories, placeholder=_("All"))
    people = _people(dataset)
    if people:
        yield Control("person", _("Person"), "select", "", (Option("", _("Anyone")), *people))
    weights = (
        Option("all", _("All events")),
        Option("important", _("Important")),
        Option("turning", _("Turning points")),
    )
    yield Control("importance", _("Importance"), "select", "all", weights)
    if rule_changes.events(dataset):
        yield Control("rules", _("Changes of the rules only"), "switch", False)
    events = tuple(Option(row.event_id, row.title) for row in dataset["events"].itertuples())
    yield Control("event", _("Event"), "hidden", "", events)


def _start(dataset: Dataset) -> Years:
    """The years that the page opens with: those the package names, within the record; else the whole record."""
    first, last = record(dataset)
    named = dataset.settings["timeline"].get("years") or (first, last)
    low, high = max(first, int(named[0])), min(last, int(named[1]))
    return (low, high) if low <= high else (first, last)


def _people(dataset: Dataset) -> tuple[Option, ...]:
    """The people who take part in an event, by name, with the number of theirs."""
    counts = Counter(person for people in dataset["events"]["people_ids"] for person in people)
    named = sorted((str(dataset.row("people", person)["name_en"]), person) for person in counts)
    return tuple(Option(person, f"{name} ({words.count(counts[person])})") for name, person in named)


def view(dataset: Dataset, choices: Choices) -> View:
    """What the page says of the events that fit the choices; of all years where none are chosen."""
    choices = replace(choices, years=years_of(dataset, choices))
    found = filtered(dataset, choices)
    return View(
        page=NAME,
        title=TITLE,
        kicker=_kicker(dataset, choices),
        headline=headline(dataset, choices, found.fitting),
        deck=" ".join(deck(dataset, choices, found.fitting)),
        parts=tuple(_sections(dataset, choices, found)),
        beside=FilterBar(("q", "person", "importance"), folded=("years", "category", "rules")),
        asked=event_card(dataset, dataset.row("events", choices.event)) if choices.event else None,
    )


def _kicker(dataset: Dataset, choices: Choices) -> str:
    """'Kazakhstan · 2019 to 2023'."""
    return " · ".join(filter(None, (phrases.country(dataset), years_in_words(years_of(dataset, choices)))))


# --- sections ------------------------------------------------------------------------------------------------------


def _sections(dataset: Dataset, choices: Choices, found: Filtered) -> Iterator[Section]:
    events = found.fitting
    if events.empty:
        empty = Cards("none", (), "rows", empty=nothing_fits(found))
        yield Section("lanes", (empty,), link=_wider(dataset, found, choices))
        return
    yield Section("lanes", (_lanes(dataset, choices, events),), link=_other_years(dataset, choices))
    whole = not filters_in_words(dataset, choices)
    yield Section("list", (by_year(dataset, choices, found),), title=_("The events one by one"))
    yield from _rules(dataset)
    if whole:
        yield from _not_found(dataset)


def _lanes(dataset: Dataset, choices: Choices, events: pd.DataFrame) -> Chart:
    """The picture of the events, with a lane for each category that is chosen."""
    labels = dataset.labels("events", "category")
    years = years_of(dataset, choices)
    outside = _outside(dataset, choices)
    chart = lanes(
        events,
        {value: label for value, label in labels.items() if not choices.category or value in choices.category},
        years,
        votes_held(dataset, *years),
        outside=outside,
        weights=dataset.labels("events", "importance"),
        changed=_changed(dataset, pd.concat([events, outside])),
        chosen=bool(filters_in_words(dataset, choices)),
    )
    shown = pd.concat([events, outside]).sort_values("start_date", kind="stable")
    if len(shown) > _MOST_CARDS:
        return chart
    return replace(chart, cards=tuple(at_mark(dataset, row) for row in shown.itertuples()), card_parameter="event")


def _outside(dataset: Dataset, choices: Choices) -> pd.DataFrame:
    """The turning points of other years that fit what else is chosen."""
    others = filtered(dataset, replace(choices, years=None)).fitting
    inside = set(filtered(dataset, choices).fitting["event_id"])
    return others[(others["importance"] == TURNING_POINT) & ~others["event_id"].isin(inside)]


def _changed(dataset: Dataset, events: pd.DataFrame) -> dict[str, tuple[tuple[str, str], ...]]:
    """The rules that each of these events changed: ('Threshold', '7% → 5%')."""
    found = {
        row.event_id: tuple(
            (change.name, rule_in_words(change, row.start_date))
            for change in rule_changes.of_event(dataset, row.event_id)
        )
        for row in events.itertuples()
    }
    return {event: changes for event, changes in found.items() if changes}


def _not_found(dataset: Dataset) -> Iterator[Section]:
    """What of the course of events was looked for in vain."""
    rows = dataset["not_found"]
    rows = rows[rows["subject"] == NAME]
    if len(rows):
        columns = (
            Column("name", _("What was looked for")),
            Column("note", _("What was found instead, or how it was searched")),
            Column("searched_on", _("Searched on"), "date"),
        )
        text = _("Not found is not the same as not there.")
        yield Section("unknown", (Listing("unknown", Table(columns, rows)),), _("What we could not find"), text)


def _rules(dataset: Dataset) -> Iterator[Section]:
    """The rules at each election of the house, and the ways to turn those that changed."""
    blocks: list[Block] = [chart] if (chart := rules_at_elections(dataset)) else []
    links = every_what_if(dataset)
    if links:
        blocks.append(Links("turned", links, _("What if:")))
    if blocks:
        yield Section("rules", tuple(blocks), title=_("The rules at each election"), folded="phone")


# --- ways on -------------------------------------------------------------------------------------------------------


def _other_years(dataset: Dataset, choices: Choices) -> Link | None:
    """To the whole record, or from there back to the years that the page opens with."""
    whole, start = record(dataset), _start(dataset)
    if choices.years != whole:
        label = _("All years, {years}").format(years=years_in_words(whole))
        return same_page(dataset, label, NAME, controls, replace(choices, years=whole))
    if start != whole:
        label = _("Back to {years}").format(years=years_in_words(start))
        return same_page(dataset, label, NAME, controls, replace(choices, years=start))
    return None


def _wider(dataset: Dataset, found: Filtered, choices: Choices) -> Link:
    """A link to more events: without the filter that shuts out most of them, or without all filters if taking off one
    is not enough."""
    ways = ways_out(found)
    wider = reset(choices, ways[0][0]) if ways else Choices(event=choices.event)
    wider = replace(wider, years=years_of(dataset, wider))
    if not ways:
        return same_page(dataset, _("Take off all filters"), NAME, controls, wider)
    name, number = ways[0]
    events = n_("{n} event", "{n} events", number)
    label = _("{way}: {events}").format(way=way_out(name), events=events)
    return same_page(dataset, label, NAME, controls, wider)
