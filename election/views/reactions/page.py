"""The reactions page: who welcomed a vote, who criticised it and who did both, in their own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from election.card import Card, Mark
from election.chart import Chart
from election.charts.reactions.comparison import comparison_chart
from election.charts.reactions.findings import findings_chart
from election.charts.reactions.missions import missions_chart
from election.charts.reactions.stances import stance_matrix
from election.choices import Control, Option, Query, read, said
from election.link import Link
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.observers import findings_of, observers_of
from election.record.statements import Statements, not_found, statements
from election.record.verdicts import deck, headline
from election.table import Column, Shape, Table
from election.view import Block, Cards, FilterBar, Key, Listing, Pair, Part, Prose, Section, View
from election.views.reactions.cards import PAGE, reaction_card, voice_card
from election.views.reactions.filter import (
    EVERYBODY,
    YES,
    Choices,
    caption,
    few,
    filtered,
    group_words,
    groups,
    nothing_fits,
)
from election.views.reactions.observer_cards import finding_card, mission_card, topic_cards
from election.views.shared.filters import Filtered, reset
from election.views.shared.result_words import kicker
from election.views.shared.same_page import same_page
from election.words import _, count, day, listing, lowered, n_

NAME = PAGE
TITLE = _("Reactions")
NEEDS = frozenset({"reactions"})


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """The controls; who can be asked for depends on the election that the query names."""
    election = _election(dataset, query)
    found = statements(dataset, read((election,), query)[0]["election"])
    search = Control("q", _("Search"), "search", "", placeholder=_("a name, a country, a word"))
    show_all = Control("all", _("Show all"), "hidden", "", (Option(YES, _("yes")),))
    return election, _who(found, bool(said(query, "q"))), search, _statement(found), show_all


def _election(dataset: Dataset, query: Query) -> Control:
    """The contests with statements, latest first. One without is an option only when the query asks for it: so the
    reader who comes with it from another page is told why it isn't shown."""
    spoken = _spoken(dataset)
    with_any = [option.value for option in spoken]
    default = dataset.focus if dataset.focus in with_any else with_any[0]
    reason = _("The data has no reaction to it.")
    names = dict(zip(dataset["elections"]["election_id"], dataset["elections"]["short_name"], strict=True))
    asked = [each for each in query.get("election", ()) if each in names and each not in with_any]
    silent = tuple(Option(each, names[each], reason) for each in dict.fromkeys(asked))
    return Control("election", _("Election"), "contest", default, spoken + silent)


@kept_with_data(1)  # every page asks it of this one, to carry choices along
def _spoken(dataset: Dataset) -> tuple[Option, ...]:
    table = dataset["elections"]
    spoken = table[table["election_id"].isin(set(dataset["reactions"]["election_id"]))]
    latest_first = spoken.sort_values("date", ascending=False, kind="stable")
    return tuple(Option(row.election_id, row.short_name) for row in latest_first.itertuples())


def _who(found: Statements, searching: bool) -> Control:
    """Whose statements are shown: the first group's, where nothing is looked for among all."""
    parts = groups(found)
    everybody = Option(EVERYBODY, _("All {n}").format(n=count(len(found.frame))))
    options = (*(Option(name, group_words(name)) for name in parts), everybody)
    default = EVERYBODY if searching or not parts else next(iter(parts))
    return Control("who", _("Statements by"), "segments", default, options)


def _statement(found: Statements) -> Control:
    return Control(
        "reaction",
        _("Statement"),
        "hidden",
        "",
        tuple(Option(row.reaction_id, row.actor) for row in found.frame.itertuples()),
    )


def view(dataset: Dataset, choices: Choices) -> View:
    """What the page says. KeyError for an election that the data doesn't have."""
    election = choices.election or controls(dataset, {})[0].default
    choices = replace(choices, election=election)
    found = statements(dataset, election)
    return View(
        page=NAME,
        title=TITLE,
        kicker=kicker(dataset, election),
        headline=headline(found),
        deck=deck(found),
        beside=_key(found),
        asked=_asked(dataset, found, choices.reaction),
        parts=tuple(_parts(dataset, found, choices)),
    )


def _asked(dataset: Dataset, found: Statements, reaction_id: str) -> Card | None:
    row = next((row for row in found.frame.itertuples() if row.reaction_id == reaction_id), None)
    return reaction_card(dataset, row, chosen=True) if row else None


def _parts(dataset: Dataset, found: Statements, choices: Choices) -> Iterator[Part]:
    election = choices.election
    yield Section("matrix", (_matrix(dataset, found, election),))
    yield _said(dataset, found, choices)
    yield from _observers(dataset, election)
    compared = tuple(_compared(dataset, election))
    if compared:
        yield Section("comparison", compared, title=_("Milder than usual?"), folded="phone")
    yield from _in_full(dataset, election)
    method = tuple(_method(dataset, found, election))
    if method:
        yield Section(
            "method",
            method,
            title=_("How this was made"),
            text=_("how a stance is told, and what was looked for in vain"),
            folded="always",
        )


def _matrix(dataset: Dataset, found: Statements, election: str) -> Chart:
    cards = tuple(voice_card(dataset, row) for row in found.voices.itertuples())
    return replace(stance_matrix(dataset, election), cards=cards, card_parameter="reaction")


def _key(found: Statements) -> Key | None:
    """What the shapes of the picture mean, where it has more than one way of knowing."""
    ways: tuple[tuple[Shape, str, bool], ...] = (
        ("disc", _("said in public"), True),
        ("ring", _("known only through the host's media or ministry"), bool(found.voices["relayed"].any())),
        ("dotted", _("unconfirmed, not counted"), len(found.unconfirmed) > 0),
    )
    marks = tuple(Mark(shape, "welcomed", words) for shape, words, there in ways if there)
    return Key(marks) if len(marks) > 1 else None


def _said(dataset: Dataset, found: Statements, choices: Choices) -> Section:
    """The cards: the statement that was asked for first, whether it fits the filters or not."""
    fit = filtered(found, choices)
    shown = fit.fitting if choices.all else few(fit.fitting)
    asked = _asked(dataset, found, choices.reaction)
    rest = shown[shown["reaction_id"] != choices.reaction]
    cards = [*([asked] if asked else []), *(reaction_card(dataset, row) for row in rest.itertuples())]
    block = Cards(
        "statements",
        tuple(cards),
        empty=nothing_fits(found, fit, choices),
        caption=caption(fit, len(shown)),
    )
    link = _onward(dataset, fit, len(shown), choices)
    return Section("cards", (block,), title=_("What they said"), link=link, bar=FilterBar(("who", "q")))


def _onward(dataset: Dataset, fit: Filtered, shown: int, choices: Choices) -> Link | None:
    """To all cards where only a few are shown, and out of filters that nothing fits."""
    number, total = len(fit.fitting), len(fit.frame)
    if fit.tests and not number:
        label = n_("Show the {n} statement without filters", "Show the {n} statements without filters", total)
        return same_page(dataset, label, NAME, controls, reset(choices, *fit.tests))
    if shown < number:
        label = n_("Show {n}", "Show all {n}", number)
        return same_page(dataset, label, NAME, controls, replace(choices, all=YES))
    return None


def _observers(dataset: Dataset, election: str) -> Iterator[Section | Pair]:
    """What observers found beside who they were."""
    findings, missions = findings_chart(dataset, election), missions_chart(dataset, election)
    if findings:
        findings = replace(findings, cards=tuple(map(finding_card, findings.table.frame.itertuples())))
    if findings and missions:
        yield Pair(Section("findings", (findings,)), Section("missions", (missions,)))
    else:
        yield from (Section(chart.id, (chart,)) for chart in (findings, missions) if chart)


def _in_full(dataset: Dataset, election: str) -> Iterator[Section]:
    """What each observer concluded, and what they found sentence by sentence."""
    verdicts = observers_of(dataset, election)
    if len(verdicts):
        cards = Cards("verdicts", tuple(mission_card(dataset, row) for row in verdicts.itertuples()))
        yield Section(
            "verdicts",
            (cards,),
            title=_("What each observer concluded"),
            text=_("verdict, size, dates"),
            folded="always",
        )
    found = findings_of(dataset, election)
    if len(found):
        block = Cards("found", tuple(topic_cards(found)))
        number = n_("{n} finding, by topic", "{n} findings, by topic", len(found))
        yield Section(
            "found", (block,), title=_("What the observers found, sentence by sentence"), text=number, folded="always"
        )


def _compared(dataset: Dataset, election: str) -> Iterator[Block]:
    if not (dataset["reactions"]["compared_as"] != "").any():
        return
    chart = comparison_chart(dataset, election)
    if chart:
        yield chart
        if dataset.settings["comparison_note"]:
            yield Prose((dataset.settings["comparison_note"],))
    elif dataset.row("elections", election)["kind"] == "referendum":
        yield Prose((_("A referendum is not compared with elections: nobody is elected in it."),))
    else:
        yield Prose((_("The data has no earlier statement of these actors to compare with."),))


def _method(dataset: Dataset, found: Statements, election: str) -> Iterator[Block]:
    tests = dataset.settings["stance_method"]
    if tests:
        yield _coding(found, tests)
    note = dataset.settings["bloc_note"]
    if note["text"] and found.voices["bloc"].nunique() > 1:
        yield Prose((note["text"],), tuple(note["source_ids"]))
    missing = not_found(dataset, election)
    if len(missing):
        yield Prose(tuple(_missing(missing)))


def _coding(found: Statements, tests: list[dict[str, str]]) -> Listing:
    rows = [
        {"place": number, "stance": found.stances.get(test["stance"], test["stance"]), "test": test["test"]}
        for number, test in enumerate(tests, start=1)
    ]
    columns = (
        Column("place", _("Test")),
        Column("stance", _("Stance")),
        Column("test", _("What earns this label")),
    )
    return Listing(
        "coding",
        Table(columns, pd.DataFrame(rows), _("Tests for a stance")),
        title=_("How a stance is coded"),
        reading=_("Each statement as a whole is put to these tests in this order; the first that it meets decides."),
        note=_("Why each was coded as it is stands on its card."),
    )


def _missing(missing: pd.DataFrame) -> Iterator[str]:
    """What was looked for in vain, in as few sentences as the notes allow."""
    last = max(missing["searched_on"])
    text = _("Looked for and not found, last on {date}. Not found is not the same as silence.")
    yield text.format(date=day(last))
    for note, group in missing.groupby("note", sort=False):
        yield _("{names}: {note}").format(names=listing(list(group["name"])), note=lowered(note))
