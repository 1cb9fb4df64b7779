"""Overview: who won how much, who took part, who sits where, how it came to the vote, and what others said of it.

It stands a floor above the other pages, since it shows a few of their parts: a house, an event, a statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from election import words
from election.charts.reactions.stances import stance_counts
from election.charts.regions.charts import region_map
from election.charts.shares.shares import shares_chart
from election.choices import Control, Query
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.house import house_of
from election.contests.lines import ballot, real, whole
from election.contests.region_facts import facts
from election.contests.regions import contests_with_turnout
from election.contests.succession import contests, when
from election.package.dataset import Dataset
from election.record.observers import missions_of, missions_sentence
from election.view import Cards, Link, Pair, Part, Prose, Section, View
from election.views.reactions.cards import reaction_card
from election.views.seats import house
from election.views.shared import contest_figures as figures
from election.views.shared import result_words
from election.views.shared.contest_choice import contest_options, opening_base, opening_contest
from election.views.timeline.cards import event_card
from election.words import _, capital, n_

NAME = "overview"
TITLE = _("Overview")
NEEDS: frozenset[str] = frozenset()

MANY = 3  # contests with a turnout, before "the lowest of them" means anything


@dataclass(frozen=True)
class Choices:
    """`election` is a contest that has a result, "" when none has. The page has no widget for it: it carries what
    was chosen elsewhere."""

    election: str


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    return (Control("election", _("Election"), "hidden", opening_contest(dataset), contest_options(dataset)),)


def view(dataset: Dataset, choices: Choices) -> View:
    election = choices.election
    if not election:
        return View(NAME, TITLE, dataset.title, _("No contest in this data has a result"), "")
    base = opening_base(dataset, election)
    return View(
        page=NAME,
        title=TITLE,
        kicker=result_words.kicker(dataset, election),
        headline=headline(dataset, election, base),
        deck=deck(dataset, election),
        parts=tuple(_parts(dataset, election, base)),
    )


def headline(dataset: Dataset, election: str, base: BaseName) -> str:
    """Votes and seats in one sentence: 'Amanat took 53.9% of the vote and 62 of 98 seats: a majority, but short of
    two thirds'. Without a house, the vote alone."""
    elected, lines = house_of(dataset, election), shares.shares(dataset, election, base)
    first = phrases.leaders(lines)
    if elected is None or elected.shared or len(first) != 1 or phrases.against_all_leads(lines):
        return result_words.headline(dataset, election, base)
    seats = next((group.seats for group in elected.groups if group.contestant_id == first[0].contestant_id), 0)
    said = _("{name} took {share} {of_base} and {seats} of {size} seats").format(
        name=dataset.short(first[0].contestant_id),
        share=words.share(first[0].share or 0),
        of_base=phrases.of_base(base, phrases.kind_of(lines)),
        seats=words.count(seats),
        size=words.count(elected.size),
    )
    if elected.first.contestant_id != first[0].contestant_id:
        more = n_("{{name}} has more seats, {n}", "{{name}} has more seats, {n}", elected.first.seats)
        return f"{said}; {more.format(name=dataset.short(elected.first.contestant_id))}"
    return f"{said}: {result_words.standing(elected, seats)}"


def deck(dataset: Dataset, election: str) -> str:
    """Who took part, who passed the threshold, what was new about this contest, and what observers said of it."""
    contest = dataset.row("elections", election)
    question = str(contest["question"])
    parts = [
        _("The question: {question}").format(question=question) if question else "",
        _turnout(dataset, election),
        _passed(dataset, election),
        _districts(dataset, election),
        _observers(dataset, election),
    ]
    return " ".join(part for part in parts if part)


def _turnout(dataset: Dataset, election: str) -> str:
    known = shares.turnout(dataset, election)
    if known.percent is None:
        return ""
    held = [each for kind in dataset.labels("elections", "kind") for each in contests(dataset, kind)]
    every = [turnout for each in held if (turnout := shares.turnout(dataset, each).percent) is not None]
    said = _("Turnout was {share}").format(share=words.share(known.percent))
    if len(every) >= MANY and every.count(known.percent) == 1 and known.percent in (min(every), max(every)):
        pattern = (
            _("{said}, the lowest of the {n} contests recorded here.")
            if known.percent == min(every)
            else _("{said}, the highest of the {n} contests recorded here.")
        )
        return pattern.format(said=said, n=words.count(len(every)))
    return _("{said}.").format(said=said)


def _passed(dataset: Dataset, election: str) -> str:
    """How many parties passed the threshold. Empty where none is known or not all parties are published."""
    contest = dataset.row("elections", election)
    parties = [line for line in ballot(dataset, election) if line.kind == "party"]
    limit = real(contest["threshold_pct"])
    if limit is None or not parties or not bool(contest["lines_complete"]):
        return ""
    over = len(parties) - len(shares.under_threshold(dataset, election))
    pattern = (
        _("{Number} of {all} parties passed the {share} threshold.")
        if over != 1
        else _("One of {all} parties passed the {share} threshold.")
    )
    return pattern.format(
        Number=capital(phrases.number(over)),
        all=phrases.number(len(parties)),
        share=words.threshold(limit),
    )


def _districts(dataset: Dataset, election: str) -> str:
    """Whether seats in districts came back, or came for the first time among the contests known here."""
    series = contests(dataset, str(dataset.row("elections", election)["kind"]))
    seats = [whole(dataset.row("elections", each)["district_seats"]) for each in series]
    place = series.index(election)
    before = seats[:place]
    if not seats[place] or not before or before[-1] != 0:
        return ""
    since = next((number for number in range(place - 1, -1, -1) if before[number] != 0), None)
    if since is None or before[since] is None:
        return ""
    return _("It was the first such vote since {year} with seats elected in districts.").format(
        year=when(dataset, series[since])
    )


def _observers(dataset: Dataset, election: str) -> str:
    """The observers' verdicts in a sentence; empty where the data has no mission to this contest."""
    frame = missions_of(dataset, election)
    return "" if frame.empty else f"{missions_sentence(frame)}."


def _parts(dataset: Dataset, election: str, base: BaseName) -> Iterator[Part]:
    yield figures.tiles(
        figures.turnout(dataset, election),
        figures.seats(dataset, election),
        figures.threshold(dataset, election),
        figures.contestants(dataset, election),
        figures.valid_votes(dataset, election),
        figures.ballots(dataset, election),
        figures.roll(dataset, election),
    )
    focus = election == dataset.focus
    if focus:
        system, closing = _("The political system in short"), _("What the vote closed")
        yield from _paired(*_told(dataset, "primer", system), *_told(dataset, "closing", closing))
    chart = shares_chart(dataset, election, base, earlier=True)
    if chart:
        link = _link(dataset, election, _("Vote share: other bases, changes, all contests"), "vote_share")
        yield Section("shares", (chart,), link=link)
    link = _link(dataset, election, _("Seats: coalitions, other houses, districts"), "seats")
    seats = house.beside(dataset, election, base, link)
    if seats:
        yield seats
    yield from _regions(dataset, election)
    yield from _paired(*(_events(dataset) if focus else ()), *_reactions(dataset, election))


def _paired(*sections: Section) -> Iterator[Section | Pair]:
    """Two sections side by side; one stands alone."""
    if len(sections) == 2:
        yield Pair(*sections)
    else:
        yield from sections


def _link(dataset: Dataset, election: str, label: str, page: str) -> Link:
    """The way to a page with the contest carried along, where it is not the one that it opens with."""
    return Link(label, page, {} if election == dataset.focus else {"election": election})


def _told(dataset: Dataset, setting: str, title: str) -> Iterator[Section]:
    """A text of the package's own, with its sources."""
    told = dataset.settings[setting]
    if told.get("text"):
        yield Section(setting, (Prose((str(told["text"]),), tuple(told.get("source_ids", ()))),), title)


def _events(dataset: Dataset) -> Iterator[Section]:
    """The few events that the package names for this page, in order of time: title and sources, for the timeline
    tells the rest."""
    table = dataset["events"]
    named = table[table["event_id"].isin(dataset.settings["overview_events"])].sort_values("start_date", kind="stable")
    if named.empty:
        return
    cards = tuple(
        replace(event_card(dataset, row, focus=row.election_id == dataset.focus), text="", details=())
        for row in named.itertuples()
    )
    first, last = words.day(named["start_date"].iloc[0][:7]), words.day(named["start_date"].iloc[-1][:7])
    number = phrases.number(len(named))
    title = _("From {first} to {last} in {number} events") if len(named) > 1 else _("{first} in one event")
    yield Section(
        "events",
        (Cards("events", cards, layout="rows"),),
        title.format(first=first, last=last, number=number),
        n_("Of {n} in the timeline.", "Of {n} in the timeline.", len(table)),
        Link(n_("Timeline: all {n} events", "Timeline: all {n} events", len(table)), "timeline"),
    )


def _regions(dataset: Dataset, election: str) -> Iterator[Section]:
    """Where people voted, for a contest that has figures by region in a package that can draw them."""
    if election in contests_with_turnout(dataset):
        chart = region_map(facts(dataset, election), "turnout", clickable=False)
        if chart:
            link = _link(dataset, election, _("Regions: changes, ranks, each region by itself"), "regions")
            yield Section("regions", (chart,), link=link)


def _reactions(dataset: Dataset, election: str) -> Iterator[Section]:
    """The statements counted by stance, and one that both praised and criticised, by observers if there is one."""
    table = dataset["reactions"]
    rows = table[table["election_id"] == election]
    if rows.empty:
        return
    chosen = mixed(rows)
    card = (Cards("reaction", (reaction_card(dataset, chosen),)),) if chosen is not None else ()
    link = _link(dataset, election, _("Reactions: who said what"), "reactions")
    yield Section("reactions", (stance_counts(dataset, election), *card), link=link)


def mixed(rows: Any) -> Any:
    """The statement to show: of those with praise and criticism the first by observers with a quote, else the
    first that comes near; None where nobody said both."""
    both = [row for row in rows.itertuples() if row.stance == "mixed"]
    return min(both, key=lambda row: (row.actor_kind != "observer_mission", not row.quote), default=None)
