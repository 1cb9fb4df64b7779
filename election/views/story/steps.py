"""The steps of the story, each there only where the data has what it is told with.

The month that turned most, the other votes between it and the focus, the rules that had changed, the vote itself, what
others said of it, what came after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from election import words
from election.certainty import confirmed, is_unconfirmed, with_doubt
from election.chart import Chart
from election.charts.reactions.stances import stance_counts
from election.charts.shares.shares import shares_chart
from election.charts.timeline.lanes import lanes
from election.charts.timeline.rules import rules_at_elections
from election.cited import cited
from election.contests import rule_changes, shares
from election.contests.house import house_of
from election.contests.naming import asked_for
from election.contests.rules import official_rules
from election.contests.scenario import scenario
from election.contests.series import by_election, previous, when
from election.contests.states import has_result
from election.contests.votes import result_sources, votes_held
from election.dates import month_of, year_of
from election.link import Link
from election.package.dataset import Dataset
from election.record.observers import missions_of, missions_sentence
from election.record.statements import statements
from election.record.verdicts import beside_observers
from election.record.voices import told
from election.seats.awards import ApportionmentError
from election.views.seats import house
from election.views.shared import result_words
from election.views.shared.contest_choice import opening_base
from election.views.timeline.cards import TURNING_POINT, at_mark
from election.views.what_if.effects import by_threshold
from election.words import _, listing

_BREAK = 3  # turning points, from which on a month is a beginning to tell from
_RULES = ("list_seats", "district_seats", "threshold", "formula")  # those that the picture of the rules shows


@dataclass(frozen=True)
class Step:
    """A picture and the two sentences over it; `dates` are the first and last day that it speaks of."""

    title: str
    text: str
    source_ids: tuple[str, ...]
    chart: Chart
    dates: tuple[str, str]
    link: Link | None = None


def steps(dataset: Dataset) -> tuple[Step, ...]:
    """In order of what they tell; of every package at least the vote where it has a result."""
    return tuple(_steps(dataset))


def _steps(dataset: Dataset) -> Iterator[Step]:
    vote = str(dataset.row("elections", dataset.focus)["date"])
    events = confirmed(dataset["events"]).sort_values("start_date", kind="stable")
    turning = events[events["importance"] == TURNING_POINT]
    began = _beginning(turning[turning["start_date"] < vote])
    if began:
        yield _break(dataset, turning[turning["start_date"].between(began, vote)], began)
        for election in _votes_between(dataset, began, vote):
            yield from _vote(dataset, election)
    yield from _rules(dataset, vote)
    yield from _vote(dataset, dataset.focus)
    yield from _reactions(dataset, vote)
    table = dataset["events"].sort_values("start_date", kind="stable")
    yield from _after(dataset, table[(table["importance"] == TURNING_POINT) & (table["start_date"] > vote)])


def _beginning(turning: pd.DataFrame) -> str:
    """The month in which most turned, the latest of several; "" where no month had more than a few."""
    counts = Counter(filter(None, map(month_of, turning["start_date"])))
    most = max(counts.values(), default=0)
    return max(month for month, number in counts.items() if number == most) if most >= _BREAK else ""


def _break(dataset: Dataset, events: pd.DataFrame, month: str) -> Step:
    inside = events[events["start_date"].map(month_of) == month]
    return Step(
        title=_("The break: {month}").format(month=words.day(month)),
        text=_first_and_last(inside, _("It began on {day}: {title}."), _("On {day} followed: {title}.")),
        source_ids=cited([inside["source_ids"].iloc[0], inside["source_ids"].iloc[-1]]),
        chart=_lanes(dataset, events),
        dates=(month, events["start_date"].iloc[-1]),
        link=Link(_("Timeline: all events"), "timeline"),
    )


def _first_and_last(events: pd.DataFrame, first: str, last: str) -> str:
    """A sentence on the first event and one on the last."""
    patterns = [first, last] if len(events) > 1 else [first]
    rows = [events.iloc[0], events.iloc[-1]][: len(patterns)]
    return " ".join(
        pattern.format(day=words.span(row.start_date, row.end_date), title=with_doubt(row.title, is_unconfirmed(row)))
        for pattern, row in zip(patterns, rows, strict=True)
    )


def _lanes(dataset: Dataset, events: pd.DataFrame) -> Chart:
    """These events in lanes, without those that would be empty, and their cards."""
    years = int(year_of(events["start_date"].iloc[0])), int(year_of(events["start_date"].iloc[-1]))
    categories = {
        key: label for key, label in dataset.labels("events", "category").items() if key in set(events["category"])
    }
    chart = lanes(
        events, categories, years, votes_held(dataset, *years), weights=dataset.labels("events", "importance")
    )
    return replace(chart, cards=tuple(at_mark(dataset, row) for row in events.itertuples()))


def _votes_between(dataset: Dataset, first: str, last: str) -> Sequence[str]:
    held = dataset["elections"].sort_values("date", kind="stable")
    inside = held[held["date"].between(first, last) & (held["election_id"] != dataset.focus)]
    return [
        election
        for election in inside["election_id"]
        if has_result(dataset, election) and not by_election(dataset, election)
    ]


def _vote(dataset: Dataset, election: str) -> Iterator[Step]:
    """A contest: who won and how many took part, over the house that it filled, or else the shares."""
    base = opening_base(dataset, election)
    chart = shares_chart(dataset, election, base, earlier=True)
    if chart is None or not has_result(dataset, election):
        return
    elected = None if by_election(dataset, election) else house_of(dataset, election)
    text = _("{result}.").format(result=result_words.headline(dataset, election, base))
    if elected:
        chart = house.picture(dataset, election, elected)
    contest = dataset.row("elections", election)
    yield Step(
        title=result_words.named(dataset, election),
        text=" ".join(filter(None, (text, _turnout(dataset, election)))),
        source_ids=result_sources(dataset, election),
        chart=chart,
        dates=(str(contest["date"]), str(contest["date"])),
        link=Link(_("Vote share: all of this contest"), "vote_share", asked_for(dataset, election)),
    )


def _turnout(dataset: Dataset, election: str) -> str:
    found = shares.turnout(dataset, election)
    if found.percent is None:
        return ""
    pattern = _("By preliminary figures turnout was {share}.") if found.preliminary else _("Turnout was {share}.")
    return pattern.format(share=words.share(found.percent))


def _rules(dataset: Dataset, vote: str) -> Iterator[Step]:
    """The rules at each election of the house, with those that had changed since the one before the focus, and what the
    threshold of that one would have done."""
    chart, before = rules_at_elections(dataset), previous(dataset, dataset.focus)
    if chart is None or before is None:
        return
    then = str(dataset.row("elections", before)["date"])
    changed = [each for each in rule_changes.changes(dataset) if each.rule in _RULES and then < each.since <= vote]
    if not changed:
        return
    yield Step(
        title=_("The rules"),
        text=" ".join(filter(None, (_changed(dataset, before, changed), _old_threshold(dataset)))),
        source_ids=cited(each.source_ids for each in changed),
        chart=chart,
        dates=(changed[0].since, vote),
        link=Link(_("What if: the same votes under other rules"), "what_if"),
    )


def _changed(dataset: Dataset, before: str, changed: Sequence[rule_changes.Change]) -> str:
    pattern = _("Between the votes of {then} and {now} the rules changed: {changes}.")
    return pattern.format(
        then=when(dataset, before),
        now=when(dataset, dataset.focus),
        changes=listing(
            [_("{rule} {change}").format(rule=words.lowered(each.name), change=each.text) for each in changed]
        ),
    )


def _old_threshold(dataset: Dataset) -> str:
    """What the threshold before makes of the votes at the focus; empty where the seats can't be worked out."""
    rules = official_rules(dataset, dataset.focus)
    try:
        effect = by_threshold(scenario(dataset, dataset.focus, rules)) if rules else ""
    except ApportionmentError:
        return ""
    pattern = _("With the votes of {now} {effect}.")
    return pattern.format(now=when(dataset, dataset.focus), effect=effect) if effect else ""


def _reactions(dataset: Dataset, vote: str) -> Iterator[Step]:
    missions = missions_of(dataset, dataset.focus)
    spoken = told(dataset)
    if missions.empty or not (spoken["election_id"] == dataset.focus).any():
        return
    first: Any = missions.iloc[0]
    text = _("{missions}.").format(missions=missions_sentence(missions))
    found = statements(dataset, dataset.focus)
    beside = found.home if found.group("states").empty else found.group("states")
    yield Step(
        title=_("What others said"),
        text=" ".join(filter(None, (text, beside_observers(found)))),
        source_ids=cited([first["source_ids"], *missions["source_ids"], *beside["source_ids"]]),
        chart=stance_counts(dataset, dataset.focus),
        dates=(vote, vote),
        link=Link(_("Reactions: who said what"), "reactions"),
    )


def _after(dataset: Dataset, events: pd.DataFrame) -> Iterator[Step]:
    if events.empty:
        return
    rows = events.iloc[0], events.iloc[-1]
    first, last = (words.day(month_of(row.start_date) or row.start_date) for row in rows)
    finding = _("What the vote was followed by, from {first} to {last}").format(first=first, last=last)
    yield Step(
        title=_("What came after"),
        text=_first_and_last(events, _("First, on {day}: {title}."), _("Most recently, on {day}: {title}.")),
        source_ids=cited([row.source_ids for row in rows]),
        chart=replace(_lanes(dataset, events), title=finding, narrow_title=finding),
        dates=(rows[0].start_date, rows[1].start_date),
        link=Link(_("Timeline: all events"), "timeline"),
    )
