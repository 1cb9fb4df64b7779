"""Overview: who won how much, who took part, who sits where, how it came to the vote, and what others said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from election import words
from election.charts.reactions.stances import stance_counts
from election.charts.regions.charts import region_map
from election.charts.shares.shares import shares_chart
from election.choices import Control, Query
from election.contests.bases import BaseName
from election.contests.region_facts import facts
from election.contests.regions import contests_with_turnout
from election.contests.reliance import with_reliance
from election.contests.series import by_election
from election.contests.state_phrases import became
from election.contests.states import has_result, state_of
from election.dates import month_of
from election.link import Link
from election.package.dataset import Dataset
from election.record.observers import missions_of, missions_sentence
from election.record.voices import told
from election.view import Cards, Pair, Part, Prose, Section, View
from election.views.overview.afterwards import afterwards, neighbours
from election.views.overview.tiles import tiles
from election.views.overview.words import deck, headline
from election.views.reactions.cards import reaction_card
from election.views.seats import house
from election.views.shared import no_result, result_words
from election.views.shared.contest_choice import contest_options, opening_base, opening_contest
from election.views.timeline.cards import event_card
from election.words import _

NAME = "overview"
TITLE = _("Overview")
NEEDS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Choices:
    """`election` is any contest. The page has no widget for it: it carries what
    was chosen elsewhere."""

    election: str


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    return (Control("election", _("Election"), "hidden", opening_contest(dataset), contest_options(dataset)),)


def view(dataset: Dataset, choices: Choices) -> View:
    election = choices.election
    base = opening_base(dataset, election)
    counted = state_of(dataset, election) == "counted"
    finding = became(dataset, election) or with_reliance(dataset, election, headline(dataset, election, base))
    return View(
        page=NAME,
        title=TITLE,
        kicker=result_words.kicker(dataset, election),
        headline=finding,
        deck=deck(dataset, election, base) if counted else "",
        parts=(
            *((tiles(dataset, election),) if counted else no_result.parts(dataset, election)),
            *_texts(dataset, election),
            *afterwards(dataset, election),
            *(_shares(dataset, election, base) if counted else ()),
            *_seats(dataset, election, base),
            *_regions(dataset, election),
            *_paired(*_events(dataset, election), *_reactions(dataset, election)),
            *neighbours(dataset, election),
        ),
    )


def _texts(dataset: Dataset, election: str) -> Iterator[Part]:
    """The package's own texts, which are about its focus."""
    if election == dataset.focus:
        system, closing = _("The political system in short"), _("What this election ended")
        yield from _paired(*_told(dataset, "primer", system), *_told(dataset, "closing", closing))


def _shares(dataset: Dataset, election: str, base: BaseName) -> Iterator[Part]:
    chart = shares_chart(dataset, election, base, earlier=True)
    if chart:
        link = _link(dataset, election, _("Vote share: other bases, changes, all contests"), "vote_share")
        yield Section("shares", (chart,), link=link)


def _seats(dataset: Dataset, election: str, base: BaseName) -> Iterator[Part]:
    link = _link(dataset, election, _("Seats: coalitions, other houses, districts"), "seats")
    whole_house = has_result(dataset, election) and not by_election(dataset, election)
    seats = house.beside(dataset, election, base, link) if whole_house else None
    if seats:
        yield seats


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


def _events(dataset: Dataset, election: str) -> Iterator[Section]:
    """Beside the focus the few events that the package names for this page, in order of time: title and sources, for
    the timeline tells the rest."""
    table = dataset["events"]
    named = table[table["event_id"].isin(dataset.settings["overview_events"])].sort_values("start_date", kind="stable")
    if named.empty or election != dataset.focus:
        return
    cards = tuple(
        replace(event_card(dataset, row, focus=row.election_id == dataset.focus), text="", details=())
        for row in named.itertuples()
    )
    first, last = (words.day(month_of(start) or start) for start in named["start_date"].iloc[[0, -1]])
    title = _("How it came to the vote, {first} to {last}") if len(named) > 1 else _("How it came to the vote")
    yield Section(
        "events",
        (Cards("events", cards, layout="rows"),),
        title.format(first=first, last=last),
        link=Link(_("Timeline: all events"), "timeline"),
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
    table = told(dataset)
    rows = table[table["election_id"] == election]
    if rows.empty:
        return
    chosen = mixed(rows)
    card = (Cards("reaction", (reaction_card(dataset, chosen),)),) if chosen is not None else ()
    link = _link(dataset, election, _("Reactions: who said what"), "reactions")
    missions = missions_of(dataset, election)
    title = "" if missions.empty else missions_sentence(missions)
    yield Section("reactions", (stance_counts(dataset, election), *card), title, link=link)


def mixed(rows: Any) -> Any:
    """The statement to show: of those with praise and criticism the first by observers with a quote, else the
    first that comes near; None where nobody said both."""
    both = [row for row in rows.itertuples() if row.stance == "mixed"]
    return min(both, key=lambda row: (row.actor_kind != "observer_mission", not row.quote), default=None)
