"""An event as a card: when, what, who, from where; and the result, where the event is a vote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import Any

from election import words
from election.card import Card, Mark
from election.certainty import is_unconfirmed, with_doubt, word
from election.cited import cited
from election.contests import phrases, rule_changes, shares
from election.contests.house import winners
from election.contests.lines import Line, whole
from election.contests.votes import leader, result_sources
from election.dates import month_of
from election.link import Link
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.search import fold
from election.views.timeline.rule_links import what_if
from election.words import _, capital, n_

TURNING_POINT = 1
_KEPT = 2048  # cards and results in memory: they change with the data only
_LINES = 8  # of a result that are named before the rest is counted
_NAMES = ("name_en", "name_kk", "name_ru")


def event_card(dataset: Dataset, event: Any, *, open: bool = False, focus: bool = False) -> Card:
    """The card of a row of the events table; `open` shows all of it, `focus` marks the page's own election."""
    return replace(_card(dataset, event.event_id), open=open, focus=focus)


@kept_with_data(_KEPT)
def _card(dataset: Dataset, event_id: str) -> Card:
    event = _rows(dataset)[event_id]
    category = _labels(dataset, "category")[event.category]
    weight = int(event.importance)
    shown = [category]
    if weight == TURNING_POINT:  # told by type alone, it would be lost on whoever doesn't see the page
        shown.append(_labels(dataset, "importance")[str(weight)].lower())
    changed = rule_changes.of_event(dataset, event_id)
    if changed:
        shown.append(_("changed the rules"))
    return Card(
        id=event.event_id,
        title=event.title,
        mark=Mark("dotted", "text", capital(word())) if is_unconfirmed(event) else None,
        date=words.span(event.start_date, event.end_date),
        text=event.summary,
        details=tuple(_details(dataset, event)),
        footer=", ".join(shown),
        source_ids=cited(
            [event.source_ids, *(each.source_ids for each in changed), result_sources(dataset, event.election_id)]
        ),
        link=Link(_("Link to this event"), "timeline", {"event": event.event_id}),
        links=tuple(
            replace(link, label=_("What if: {vote}").format(vote=link.label)) for link in what_if(dataset, event_id)
        ),
        weight=weight,
        month=words.day(month_of(event.start_date) or event.start_date),
        day=_day(event.start_date, event.end_date),
        vote=bool(event.election_id),
    )


@kept_with_data(1)  # a value of such a row is had many times as fast as one of a frame's
def _rows(dataset: Dataset) -> dict[str, Any]:
    return {row.event_id: row for row in dataset["events"].itertuples()}


@kept_with_data(2)  # asked for by each of thousands of events
def _labels(dataset: Dataset, column: str) -> dict[str, str]:
    return dict(dataset.labels("events", column))


def at_mark(dataset: Dataset, event: Any) -> Card:
    """An event in short, beside its mark: its first sentences, and who won where it is a vote."""
    whole = event_card(dataset, event)
    won = leader(dataset, event.election_id) if event.election_id else ""
    return Card(
        id=whole.id,
        title=whole.title,
        date=whole.date,
        subtitle=_labels(dataset, "category")[event.category],
        mark=whole.mark,
        text=words.first_sentences(whole.text),
        details=((_("Result"), won),) if won else (),
        source_ids=whole.source_ids,
        links=whole.links,
    )


def _day(start: str, end: str) -> str:
    """The day within its month: '5', '5–19' for a span of days of one month. Empty where it is not known."""
    first, last = start[8:].lstrip("0"), (end or "")[8:].lstrip("0")
    return f"{first}–{last}" if last and month_of(start) == month_of(end) and last != first else first


def put_aside(cards: Sequence[Card]) -> tuple[Card, ...]:
    """The cards with those marked that fold on a phone: of each month all lesser events but one, and that one too where
    there is something greater. A single one is not worth folding."""
    aside: set[str] = set()
    for _month, group in groupby(cards, attrgetter("month")):
        each = list(group)
        lesser = [card.id for card in each if card.weight != TURNING_POINT and not card.vote]
        rest = lesser if len(lesser) < len(each) else lesser[1:]
        aside |= set(rest) if len(rest) > 1 else set()
    return tuple(replace(card, aside=card.id in aside) for card in cards)


def _details(dataset: Dataset, event: Any) -> Iterator[tuple[str, str]]:
    for change in rule_changes.of_event(dataset, event.event_id):
        yield change.name, rule_in_words(change, event.start_date)
    people = [dataset.row("people", person) for person in event.people_ids]
    if people:
        yield _("People"), words.listing([person["name_en"] for person in people])
    known = {fold(person[name]) for person in people for name in _NAMES}
    others = [actor for actor in event.actors if fold(actor) not in known]
    if others:
        yield (_("Also involved") if people else _("Involved")), words.listing(others)
    if event.election_id:
        yield from result_details(dataset, event.election_id)


def rule_in_words(change: rule_changes.Change, day: str) -> str:
    """Old and new of a rule that an event of that day changed; from when, where that isn't the day itself."""
    if day.startswith(change.since):
        return change.text
    return _("{change}, from {day}").format(change=change.text, day=words.day(change.since))


def result_details(dataset: Dataset, election_id: str) -> Iterator[tuple[str, str]]:
    """Result, turnout and seats of a contest as (name, words), each only where the package has it."""
    contest = dataset.row("elections", election_id)
    base = contest["share_base"]
    lines = [line for line in shares.shares(dataset, election_id, base) if line.share is not None]
    if lines:
        kind = phrases.kind_of(lines)
        told = [_said(dataset, line) for line in lines[:_LINES]]
        if len(lines) > _LINES:
            told.append(n_("{n} more", "{n} more", len(lines) - _LINES))
        text = f"{words.listing(told)} {phrases.of_base(base, kind)}"
        if all(line.status == "preliminary" for line in lines):
            text = _("{text}, preliminary").format(text=text)
        early = phrases.preliminary(dataset, lines)
        yield _("Result"), f"{text}. {early}" if early else text
    turnout = shares.turnout(dataset, election_id)
    if turnout.percent is not None:
        yield _("Turnout"), _turnout(turnout)
    seats = _seats(dataset, election_id)
    if seats:
        yield _("Seats"), seats


def _said(dataset: Dataset, line: Line) -> str:
    return with_doubt(f"{dataset.short(line.contestant_id)} {words.share(line.share or 0)}", line.unconfirmed)


def _turnout(turnout: shares.Turnout) -> str:
    percent = words.share(turnout.percent or 0, 2)
    if turnout.preliminary:
        percent = _("{percent}, preliminary").format(percent=percent)
    if turnout.ballots is None or turnout.roll is None:
        return percent
    return _("{percent}: {ballots} ballots of {roll} on the roll").format(
        percent=percent, ballots=words.count(turnout.ballots), roll=words.count(turnout.roll)
    )


def _seats(dataset: Dataset, election_id: str) -> str:
    """Who won how many seats, for a house and not for an office."""
    contest = dataset.row("elections", election_id)
    won = winners(dataset, election_id)
    if contest["kind"] != "parliamentary" or won.empty:
        return ""
    shown = [
        with_doubt(f"{dataset.short(row.contestant_id)} {words.count(row.seats)}", is_unconfirmed(row))
        for row in won.sort_values("seats", ascending=False, kind="stable").itertuples()
    ]
    house = whole(contest["seats"])
    text = words.listing(shown)
    return _("{seats}, of {house}").format(seats=text, house=words.count(house)) if house else text
