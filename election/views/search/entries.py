"""What a search looks through: each event, person, statement ... of the data, with its words and the way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from election import words
from election.card import Card
from election.contests.lines import result_rows
from election.contests.naming import asked_for, short_name
from election.contests.units import full_name, unit_name
from election.countries import country_names
from election.dates import year_of
from election.link import HOME, Link
from election.package.dataset import Dataset
from election.record.claims import claims_in_order
from election.record.voices import told
from election.views.data import page as data
from election.views.glossary import terms_in_order
from election.views.reactions.cards import reaction_card
from election.views.regions import page as regions
from election.views.shared.contest_choice import contest_options
from election.views.source_check.cards import claim_card
from election.views.timeline.cards import event_card
from election.views.timeline.filter import record
from election.words import _, capital, n_


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    link   the way to it, with its title as the words
    about  what is said beside the title: its date, its kind
    names  what else it is called, in any language; found there it is found as in its title
    texts  what else is said of it
    """

    link: Link
    about: str = ""
    names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def entries(dataset: Dataset) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of each of `KINDS` of which the data has some, by kind."""
    found = {kind: tuple(each.of(dataset)) for kind, each in KINDS.items() if each.table in dataset}
    return {kind: each for kind, each in found.items() if each}


def _people(dataset: Dataset) -> Iterator[Entry]:
    """To their events; to their row where they take part in none."""
    seen = {person for people in dataset["events"]["people_ids"] for person in people}
    years = "-".join(map(str, record(dataset))) if seen else ""
    for row in dataset["people"].itertuples():
        query = {"person": row.person_id, "years": years}
        link = (
            Link(row.name_en, "timeline", query)
            if row.person_id in seen
            else _row(row.name_en, "people", row.person_id)
        )
        yield Entry(link, _life(row), (row.name_kk, row.name_ru, *row.other_names), (row.role,))


def _life(row: Any) -> str:
    born, died = year_of(row.born or ""), year_of(row.died or "")
    if died:
        return f"{born}–{died}"
    return _("born {year}").format(year=born) if born else ""


def _contestants(dataset: Dataset) -> Iterator[Entry]:
    """To the vote shares of the latest contest in which it stood; to its row where it stood in none."""
    kinds = dataset.labels("contestants", "kind")
    stood = {
        contestant: election
        for election in _oldest_first(dataset)
        for contestant in result_rows(dataset, election)["contestant_id"]
    }
    for row in dataset["contestants"].itertuples():
        name = dataset.name(row.contestant_id)
        contest = stood.get(row.contestant_id, "")
        link = (
            _contest(dataset, name, "vote_share", contest) if contest else _row(name, "contestants", row.contestant_id)
        )
        latest = _("latest: {contest}").format(contest=short_name(dataset, contest)) if contest else ""
        yield Entry(
            link,
            ", ".join(filter(None, (kinds.get(row.kind, ""), latest))),
            (row.short_name, row.name_kk, row.name_ru, row.abbreviation, *row.other_names),
            tuple(_said_of(row)),
        )


def _said_of(row: Any) -> Iterator[str]:
    if row.orientation:
        yield capital(row.orientation)
    if row.leader:
        yield _("Led by {name}").format(name=row.leader)


def _oldest_first(dataset: Dataset) -> list[str]:
    """The contests that were held, by date."""
    held = dataset["elections"].sort_values("date", kind="stable")
    return [row.election_id for row in held.itertuples() if row.date]


def _contests(dataset: Dataset) -> Iterator[Entry]:
    for option in contest_options(dataset):
        row = dataset.row("elections", option.value)
        link = _contest(dataset, option.label, HOME, option.value)
        names = (str(row["short_name"]), str(row["name"]))
        yield Entry(
            link, words.day(str(row["date"])), names, (str(row["question"]), str(row["system"]), str(row["note"]))
        )


def _regions(dataset: Dataset) -> Iterator[Entry]:
    """To the region by itself; to its row where the data has no figures by region."""
    kinds = dataset.labels("regions", "kind")
    shown = all(any(table in dataset for table in need.split("|")) for need in regions.NEEDS)
    for row in dataset["regions"].itertuples():
        name = full_name(dataset, row.region_id)
        link = Link(name, regions.NAME, {"region": row.region_id}) if shown else _row(name, "regions", row.region_id)
        names = (unit_name(dataset, row.region_id), row.name_kk, row.name_ru, row.iso_3166_2)
        yield Entry(link, kinds.get(row.kind, ""), names, tuple(_places(dataset, row)))


def _places(dataset: Dataset, region: Any) -> Iterator[str]:
    """Its seat, and what its own page says of its districts: where each lies, and who won it."""
    if region.capital and region.capital != region.name_en:
        yield _("Seat: {town}").format(town=region.capital)
    rows = dataset["districts"]
    for row in rows[rows["region_id"] == region.region_id].itertuples():
        yield ": ".join(filter(None, (short_name(dataset, row.election_id), row.name, row.winner)))


def _events(dataset: Dataset) -> Iterator[Entry]:
    names = {row.person_id: (row.name_en, row.name_kk, row.name_ru) for row in dataset["people"].itertuples()}
    for row in dataset["events"].sort_values("start_date", ascending=False, kind="stable").itertuples():
        card = event_card(dataset, row)
        who = [", ".join(filter(None, names.get(person, ()))) for person in row.people_ids]
        yield Entry(_to(card), card.date, (row.short_name,), (row.summary, ", ".join(row.actors), *who))


def _statements(dataset: Dataset) -> Iterator[Entry]:
    for row in told(dataset).itertuples():
        card = reaction_card(dataset, row)
        said = card.mark.words if card.mark else ""
        yield Entry(
            _to(card),
            ", ".join((said, words.day(row.date))),
            (row.short_name, row.compared_as, *country_names(row.country_iso3)),
            (row.summary, row.quote, ", ".join(filter(None, (row.speaker, row.speaker_role)))),
        )


def _claims(dataset: Dataset) -> Iterator[Entry]:
    for row in claims_in_order(dataset).itertuples():
        card = claim_card(dataset, row)
        about = ", ".join(filter(None, (row.verdict_words, words.lowered(card.date))))
        yield Entry(_to(card), about, texts=(row.record, row.article_wording))


def _terms(dataset: Dataset) -> Iterator[Entry]:
    for row in terms_in_order(dataset).itertuples():
        names = tuple(dict.fromkeys(filter(None, (row.term_kk, row.term_ru))))
        yield Entry(Link(row.term, "glossary", {"term": row.id}), " · ".join(names), names, (row.definition,))


def _sources(dataset: Dataset) -> Iterator[Entry]:
    """To the source's row, which has its address and how many rows rest on it; the newest first."""
    for row in dataset["sources"].sort_values("published", ascending=False, kind="stable").itertuples():
        about = ", ".join(filter(None, (row.publisher, words.day(row.published))))
        yield Entry(_row(row.title, "sources", row.source_id), about, (row.publisher,))


def _to(card: Card) -> Link:
    """The way that leads to a card, with its title as the words."""
    assert card.link is not None
    return replace(card.link, label=card.title)


def _row(label: str, table: str, key: str) -> Link:
    """The way to a row of a table by itself."""
    return Link(label, data.NAME, {"table": table, "q": key})


def _contest(dataset: Dataset, label: str, page: str, election: str) -> Link:
    """The way to a page with a contest, which its address doesn't name where the page opens with it."""
    return Link(label, page, asked_for(dataset, election))


@dataclass(frozen=True)
class Kind:
    """A kind of thing: its heading, how many there are in words, the page that has all of them, and the entries."""

    title: str
    table: str
    page: str
    number: Callable[[int], str]
    of: Callable[[Dataset], Iterator[Entry]]


KINDS: dict[str, Kind] = {
    "person": Kind(_("People"), "people", "timeline", lambda n: n_("{n} person", "{n} people", n), _people),
    "contestant": Kind(
        _("Parties and candidates"),
        "contestants",
        "vote_share",
        lambda n: n_("{n} party or candidate", "{n} parties and candidates", n),
        _contestants,
    ),
    "contest": Kind(_("Votes"), "elections", HOME, lambda n: n_("{n} vote", "{n} votes", n), _contests),
    "region": Kind(_("Regions"), "regions", "regions", lambda n: n_("{n} region", "{n} regions", n), _regions),
    "term": Kind(_("Words"), "glossary", "glossary", lambda n: n_("{n} word", "{n} words", n), _terms),
    "event": Kind(_("Events"), "events", "timeline", lambda n: n_("{n} event", "{n} events", n), _events),
    "statement": Kind(
        _("Statements"), "reactions", "reactions", lambda n: n_("{n} statement", "{n} statements", n), _statements
    ),
    "claim": Kind(
        _("Checked claims"),
        "claims",
        "source_check",
        lambda n: n_("{n} checked claim", "{n} checked claims", n),
        _claims,
    ),
    "source": Kind(_("Sources"), "sources", "data", lambda n: n_("{n} source", "{n} sources", n), _sources),
}
"""In the order in which they stand where none was found better than the others."""
