"""Overview: who won how much, who took part, what observers said, how it came to the vote and what followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from election import words
from election.charts.reactions.stances import stance_counts
from election.charts.shares.shares import shares_chart
from election.charts.turnout.votes import turnout_over_time
from election.choices import Control, Query
from election.contests.bases import BaseName
from election.contests.house import House, house_of
from election.contests.naming import asked_for
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
from election.view import Cards, Pair, Prose, Section, View
from election.views.overview.afterwards import afterwards
from election.views.overview.strips import votes_and_seats
from election.views.overview.tiles import tiles
from election.views.overview.words import deck, ended, headline
from election.views.reactions.cards import reaction_card
from election.views.reactions.observer_cards import mission_voices
from election.views.seats import house
from election.views.shared import no_result, result_words
from election.views.shared.contest_choice import contest_options, opening_base, opening_contest
from election.views.timeline.cards import event_card
from election.words import _

NAME = "overview"
TITLE = _("Overview")
NEEDS: frozenset[str] = frozenset()
WEIGHTS = (690, 418)  # shares, and the turnout of all votes


@dataclass(frozen=True)
class Choices:
    """`election` is any contest."""

    election: str


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    return (Control("election", _("Election"), "contest", opening_contest(dataset), contest_options(dataset)),)


def view(dataset: Dataset, choices: Choices) -> View:
    election = choices.election
    base = opening_base(dataset, election)
    counted = state_of(dataset, election) == "counted"
    elected = _whole_house(dataset, election)
    finding = became(dataset, election) or with_reliance(dataset, election, headline(dataset, election, base))
    drawn = tuple(_shares(dataset, election, base)) if counted else ()
    return View(
        page=NAME,
        title=TITLE,
        kicker=result_words.kicker(dataset, election),
        headline=finding,
        deck=deck(dataset, election, base) if counted else "",
        beside=_picture(dataset, election, elected) or next(iter(drawn), None),
        under=_strips(dataset, election, base, elected) if counted else None,
        parts=(
            *((tiles(dataset, election),) if counted else no_result.parts(dataset, election)),
            *_paired(*(drawn if elected else ()), *_turnout(dataset, election)),
            *_said(dataset, election),
            *_events(dataset, election),
            *_texts(dataset, election),
            *afterwards(dataset, election),
        ),
    )


def _whole_house(dataset: Dataset, election: str) -> House | None:
    """The house that the contest elected, unless it filled single seats of one or came to nothing."""
    sits = has_result(dataset, election) and not by_election(dataset, election)
    return house_of(dataset, election) if sits else None


def _picture(dataset: Dataset, election: str, elected: House | None) -> Section | None:
    """The house beside the headline, which says what the chart's own title would."""
    if elected is None:
        return None
    return Section("hemicycle", (house.picture(dataset, election, elected, brief=True),))


def _strips(dataset: Dataset, election: str, base: BaseName, elected: House | None) -> Section | None:
    block = votes_and_seats(dataset, election, base, elected) if elected else None
    link = _link(dataset, election, _("Seats: coalitions, other houses, districts"), "seats")
    return Section("votes-and-seats", (block,) if block else (), link=link) if elected else None


def _shares(dataset: Dataset, election: str, base: BaseName) -> Iterator[Section]:
    chart = shares_chart(dataset, election, base, earlier=True)
    if chart:
        link = _link(dataset, election, _("Vote share: other bases, changes, all contests"), "vote_share")
        yield Section("shares", (chart,), link=link)


def _turnout(dataset: Dataset, election: str) -> Iterator[Section]:
    """The turnout of all votes, with the way to that of regions where there are such figures."""
    chart = turnout_over_time(dataset, election)
    regions = election in contests_with_turnout(dataset)
    link = _link(dataset, election, _("Regions: turnout in each, on a map"), "regions") if regions else None
    if chart:
        yield Section("turnout", (chart,), link=link)


def _paired(*sections: Section) -> Iterator[Section | Pair]:
    """Two sections side by side; one stands alone."""
    if len(sections) == 2:
        yield Pair(*sections, weights=WEIGHTS)
    else:
        yield from sections


def _link(dataset: Dataset, election: str, label: str, page: str) -> Link:
    """The way to a page with the contest carried along, where it is not the one that it opens with."""
    return Link(label, page, asked_for(dataset, election))


def _texts(dataset: Dataset, election: str) -> Iterator[Section]:
    """The package's own texts, which are about its focus, under their headings."""
    if election == dataset.focus:
        yield from _told(dataset, "primer", _("The political system in short"))
        yield from _told(dataset, "closing", _("What this election ended"), ended(dataset, election))


def _told(dataset: Dataset, setting: str, title: str, beside: str = "") -> Iterator[Section]:
    """A text of the package's own, with its sources."""
    told = dataset.settings[setting]
    if told.get("text"):
        prose = Prose((str(told["text"]),), tuple(told.get("source_ids", ())))
        yield Section(setting, (prose,), title, beside, folded="always")


def _events(dataset: Dataset, election: str) -> Iterator[Section]:
    """Beside the focus the few events that the package names for this page, in order of time: title and sources, for
    the timeline tells the rest."""
    table = dataset["events"]
    named = table[table["event_id"].isin(dataset.settings["overview_events"])].sort_values("start_date", kind="stable")
    if named.empty or election != dataset.focus:
        return
    cards = tuple(
        replace(event_card(dataset, row, focus=row.election_id == dataset.focus), details=())
        for row in named.itertuples()
    )
    first, last = (words.day(month_of(start) or start) for start in named["start_date"].iloc[[0, -1]])
    title = _("How it came to the vote, {first} to {last}") if len(named) > 1 else _("How it came to the vote")
    yield Section(
        "events",
        (Cards("events", cards, layout="steps"),),
        title.format(first=first, last=last),
        link=Link(_("Timeline: all events"), "timeline"),
        folded="phone",
    )


def _said(dataset: Dataset, election: str) -> Iterator[Section]:
    """What observers said, each mission by name; without missions the statements counted by stance, and one that both
    praised and criticised."""
    table = told(dataset)
    rows = table[table["election_id"] == election]
    if rows.empty:
        return
    link = _link(dataset, election, _("Reactions: who said what"), "reactions")
    missions = missions_of(dataset, election)
    voices = tuple(replace(card, text="") if card.counter else card for card in mission_voices(dataset, election))
    if len(missions) and voices:
        yield Section(
            "reactions", (Cards("missions", voices, layout="voices"),), missions_sentence(missions), link=link
        )
        return
    chosen = mixed(rows)
    card = (Cards("reaction", (reaction_card(dataset, chosen),)),) if chosen is not None else ()
    yield Section("reactions", (stance_counts(dataset, election), *card), link=link)


def mixed(rows: Any) -> Any:
    """The statement to show: of those with praise and criticism the first by observers with a quote, else the
    first that comes near; None where nobody said both."""
    both = [row for row in rows.itertuples() if row.stance == "mixed"]
    return min(both, key=lambda row: (row.actor_kind != "observer_mission", not row.quote), default=None)
