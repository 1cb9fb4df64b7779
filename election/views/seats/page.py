"""Seats: who holds the house, who could hold it together, what changed, and who won the districts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from election import words
from election.certainty import word
from election.charts.seats.coalition import coalition
from election.choices import Control, Option, Query
from election.contests import shares
from election.contests.house import House, house_of, houses
from election.contests.reliance import with_reliance
from election.contests.series import by_election
from election.contests.state_phrases import became
from election.contests.states import has_result
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.cell_sources import contest_sources
from election.view import Figure, FilterBar, Part, Prose, Section, View, Workbench
from election.views.seats import house as house_parts
from election.views.seats import words as seats_words
from election.views.seats.districts import districts
from election.views.seats.two_houses import compared
from election.views.shared import contest_figures as figures
from election.views.shared import result_words
from election.views.shared.contest_choice import (
    asked_of,
    contest_options,
    opening_base,
    opening_of,
    with_the_uncounted,
)
from election.views.shared.no_result import no_result
from election.words import _, n_

NAME = "seats"
TITLE = _("Seats")
NEEDS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Choices:
    """`election` is a contest with a house, "" when none has; `coalition` the parties whose seats are added up;
    `versus` the house that it is compared with, "" where there is no other."""

    election: str
    coalition: tuple[str, ...]
    versus: str


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """Parties and houses to compare with depend on the contest that the query asks for."""
    options, closed = _contests(dataset)
    asked = asked_of(dataset, query, _known(dataset))
    comparable = houses(dataset) if asked in houses(dataset) else ()
    others = tuple(option for option in options if option.value != asked and option.value in comparable)
    own = tuple(
        Option(option.value, option.label, _("It is the house shown above."))
        for option in options
        if option.value == asked
    )
    parties, seatless = _parties(dataset, asked)
    return (
        Control("election", _("Election"), "contest", opening_of(dataset, _known(dataset)), options, closed=closed),
        Control(
            "coalition", _("Add up the seats of"), "many" if parties else "hidden", (), parties,
            placeholder=_("Pick parties"), closed=seatless,
        ),
        Control(
            "versus", _("Compare with"), "select" if others else "hidden", _before(dataset, asked), others, closed=own
        ),
    )  # fmt: skip


def _contests(dataset: Dataset) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The contests with which the page opens, newest first, and the others with the reason why it doesn't."""
    known = _known(dataset)
    every = contest_options(dataset)
    offered = tuple(option for option in every if option.value in known)
    closed = tuple(
        Option(option.value, option.label, _no_house(dataset, option.value))
        for option in every
        if option.value not in known
    )
    return offered, closed


def _no_house(dataset: Dataset, election: str) -> str:
    if by_election(dataset, election):
        return _("It filled single seats of a house that was elected before.")
    return _("It elected no house, or its seats are not known.")


@kept_with_data(1)
def _known(dataset: Dataset) -> tuple[str, ...]:
    """The contests with a house, and those of which none is known yet, newest first."""
    return with_the_uncounted(dataset, houses(dataset), "parliamentary")


def _before(dataset: Dataset, election: str) -> str:
    """The house before this one, else the one after it; empty where there is no other."""
    known = houses(dataset)
    if election not in known or len(known) < 2:
        return ""
    place = known.index(election)
    return known[place - 1] if place else known[1]


def _parties(dataset: Dataset, election: str) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The parties with seats, and those without: someone may have picked them in another house."""
    house = house_of(dataset, election) if election else None
    if house is None:
        return (), ()
    held = [group.contestant_id for group in house.parties]
    people = dataset["contestants"]
    without = [name for name in people[people["kind"] == "party"]["contestant_id"] if name not in held]
    reason = _("It has no seat in this house.")
    return (
        tuple(Option(name, dataset.short(name)) for name in held),
        tuple(Option(name, dataset.short(name), reason) for name in without),
    )


def view(dataset: Dataset, choices: Choices) -> View:
    election = choices.election
    untold = no_result(dataset, NAME, TITLE, election) if election else None
    house = house_of(dataset, election) if election else None
    if untold and (house is None or not has_result(dataset, election)):
        return untold
    if house is None:
        headline = _("No contest in this data elects a house whose seats are known")
        return View(NAME, TITLE, dataset.title, headline, "")
    return View(
        page=NAME,
        title=TITLE,
        kicker=result_words.kicker(dataset, election),
        headline=became(dataset, election) or with_reliance(dataset, election, seats_words.headline(dataset, house)),
        deck=seats_words.deck(dataset, election, house),
        parts=tuple(_parts(dataset, choices, house)),
    )


def _first(dataset: Dataset, election: str, house: House) -> Figure:
    first = house.first
    parts = []
    if first.by_list and first.by_district and first.told:
        parts.append(n_("{n} from the list", "{n} from the list", first.by_list))
        parts.append(n_("{n} in a district", "{n} in districts", first.by_district))
    if first.unconfirmed:
        parts.insert(0, word())
    share = words.share(100 * first.seats / house.size)
    parts.append(_("{share} of the house").format(share=share))
    label = _("Seats of {name}").format(name=dataset.short(first.contestant_id))
    rows = dataset.row("results", election, first.contestant_id)
    return Figure(label, words.count(first.seats), ", ".join(parts), tuple(rows["source_ids"]))


def _mark(dataset: Dataset, election: str, house: House, label: str, seats: int) -> Figure:
    """A number of seats at which something changes, and how far the biggest group was from it."""
    distance = house.first.seats - seats
    name = dataset.short(house.first.contestant_id)
    of = (
        n_("more than half of {n} seat", "more than half of {n} seats", house.size)
        if label == _("Majority")
        else n_("at least two thirds of {n} seat", "at least two thirds of {n} seats", house.size)
    )
    if distance > 0:
        stands = n_("{{name}} won {n} more", "{{name}} won {n} more", distance)
    elif distance < 0:
        stands = n_("{{name}} won {n} fewer", "{{name}} won {n} fewer", -distance)
    else:
        stands = _("{name} won just as many")
    base = _("{of}; {stands}").format(of=of, stands=stands.format(name=name))
    return Figure(label, words.count(seats), base, contest_sources(dataset, election, "seats"))


def _parts(dataset: Dataset, choices: Choices, house: House) -> Iterator[Part]:
    election = choices.election
    marks = [
        _mark(dataset, election, house, _("Majority"), shares.majority(house.size)),
        _mark(dataset, election, house, _("Two thirds"), shares.two_thirds(house.size)),
    ]
    whole = house.size > 1  # one seat, as at a by-election, is no house to have a majority in
    yield figures.tiles(_first(dataset, election, house), *(marks if whole else ()), figures.seats(dataset, election))
    pair = house_parts.beside(dataset, election, opening_base(dataset, election))
    if pair:
        yield pair
    if house.parties and whole:
        yield _coalition(dataset, election, house, choices.coalition)
    yield FilterBar(("versus",))
    if choices.versus:
        yield from compared(dataset, election, choices.versus)
    yield from districts(dataset, election, house)


def _coalition(dataset: Dataset, election: str, house: House, picked: tuple[str, ...]) -> Workbench:
    """How many parties a majority takes, and the picked ones' seats against both marks."""
    groups = [group for group in house.parties if group.contestant_id in picked]
    needed, sources = seats_words.needed(dataset, house), house_parts.sources(dataset, election)
    told = [f"{needed}." if groups else "", seats_words.which(dataset, house)]
    under = (Section("needed", (Prose(tuple(text for text in told if text), sources),)),) if any(told) else ()
    title = seats_words.picked(dataset, house, groups) if groups else needed
    chosen = [group.contestant_id for group in groups]
    result = Section(
        "coalition",
        (coalition(dataset, house, chosen, title=with_reliance(dataset, election, title), source_ids=sources),),
    )
    return Workbench(FilterBar(("coalition",)), under, result)
