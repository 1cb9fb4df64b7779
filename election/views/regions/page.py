"""Regions: where people voted, on a map and ranked, beside another contest; one region by itself; what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from election.card import Card
from election.charts.regions.charts import region_map, region_ranks_chart, region_tiles
from election.choices import Control, Option, Query, said
from election.cited import cited
from election.contests import phrases
from election.contests.naming import short_name
from election.contests.region_facts import Facts, Show, facts
from election.contests.region_phrases import (
    biggest_change,
    change_title,
    national_sentence,
    preliminary,
    shares_headline,
    with_reliance,
)
from election.contests.regions import contests_with_figures, contests_with_turnout, short_when, usual_comparison
from election.contests.states import has_result
from election.contests.units import full_name, unit_name
from election.link import Link
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.table import Column, Table
from election.view import FilterBar, Listing, Pair, Part, Prose, Section, View
from election.views.regions.card import figure_of, place_of, region_section, whole_section
from election.views.shared import result_words
from election.views.shared.contest_choice import asked_of, contest_options, opening_of
from election.views.shared.no_result import no_result
from election.views.shared.same_page import same_page
from election.words import _, listing, n_

NAME = "regions"
TITLE = _("Regions")
NEEDS = frozenset({"regions", "region_turnout|region_results"})

_WHAT_IS_SHOWN = FilterBar(("show", "contestant", "since", "region"))
_MAP, _TILES = (752, 336), (677, 411)  # the widths of map and card, of tiles and ranks, on a page of 1280 pixels


@dataclass(frozen=True)
class Choices:
    """`election` has figures by region, "" when none has; `since` is another such contest to compare with, "" for none;
    `contestant` matters where `show` is "share"; `region` is the unit in the card, "" for the one that stands out."""

    election: str
    show: Show = "turnout"
    since: str = ""
    contestant: str = ""
    region: str = ""


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """What there is to compare and to show depends on the contest that the query asks for."""
    asked = asked_of(dataset, query, _known(dataset))
    return tuple(_controls(dataset, asked, query))


def _controls(dataset: Dataset, asked: str, query: Query) -> Iterator[Control]:
    known, silent = _contest_options(dataset)
    yield Control("election", _("Election"), "contest", opening_of(dataset, _known(dataset)), known, closed=silent)
    yield Control(
        "show", _("Show"), "segments", _opening_show(dataset, asked), tuple(_show_options(dataset, asked, query))
    )
    others = [each for each in reversed(contests_with_turnout(dataset)) if each != asked]
    if others:
        options = tuple(Option(each, short_name(dataset, each)) for each in others)
        yield Control("since", _("Compare with"), "select", usual_comparison(dataset, asked), options)
    shown = said(query, "show") or _opening_show(dataset, asked)
    stood = _contestants(dataset, asked)
    if shown == "share" and stood:
        names = tuple(Option(each, dataset.short(each)) for each in stood)
        yield Control("contestant", _("Contestant"), "select", stood[0], names)
    yield Control("region", _("Region"), "select", _standing_out(dataset, asked, shown, query), _unit_options(dataset))


def _standing_out(dataset: Dataset, asked: str, show: str, query: Query) -> str:
    """The unit that the card opens with: the one that stands out among the figures shown."""
    if not asked or (show == "share" and not _contestants(dataset, asked)):
        return next(iter(dataset["regions"]["region_id"]))
    contestant = (said(query, "contestant") or _contestants(dataset, asked)[0]) if show == "share" else ""
    if contestant not in ("", *_contestants(dataset, asked)):
        contestant = _contestants(dataset, asked)[0]
    return facts(dataset, asked, contestant=contestant).telling


def _known(dataset: Dataset) -> tuple[str, ...]:
    """The contests with figures by region, newest first; where the focus has no result, it as well."""
    known = contests_with_figures(dataset)[::-1]
    untold = dataset.focus not in known and not has_result(dataset, dataset.focus)
    return (dataset.focus, *known) if untold else known


def _opening_show(dataset: Dataset, election: str) -> Show:
    """Turnout; a contestant's share where results by region are known of the contest, but no turnout."""
    only_results = election in contests_with_figures(dataset) and election not in contests_with_turnout(dataset)
    return "share" if only_results else "turnout"


@kept_with_data(1)  # every page asks for these controls, to carry choices along
def _unit_options(dataset: Dataset) -> tuple[Option, ...]:
    units = sorted(dataset["regions"]["region_id"], key=lambda region: unit_name(dataset, region))
    return tuple(Option(region, unit_name(dataset, region)) for region in units)


@kept_with_data(1)  # as above
def _contest_options(dataset: Dataset) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The contests that can be chosen, then the others, which say that they have no figures by region."""
    known, reason = _known(dataset), _("Its figures by region were not found.")
    every = contest_options(dataset)
    silent = tuple(replace(each, reason=reason) for each in every if each.value not in known)
    return tuple(each for each in every if each.value in known), silent


def _show_options(dataset: Dataset, asked: str, query: Query) -> Iterator[Option]:
    silent = asked and asked not in contests_with_turnout(dataset)
    yield Option("turnout", _("Turnout"), _("No turnout by region was found.") if silent else "")
    others = [each for each in contests_with_turnout(dataset) if each != asked and not silent]
    since = said(query, "since")
    since = since if since in others else usual_comparison(dataset, asked)
    if since:
        dates = [str(dataset.row("elections", each)["date"]) for each in (since, asked)]
        pattern = _("Change since {when}") if dates[0] <= dates[1] else _("Difference from {when}")
        yield Option("change", pattern.format(when=short_when(dataset, since, asked)))
    if "region_results" in dataset or not _missing(dataset, asked, "region_results").empty:
        reason = "" if _contestants(dataset, asked) else _no_shares(dataset, asked)
        yield Option("share", _("Result"), reason)


def _contestants(dataset: Dataset, election: str) -> list[str]:
    """Those with a share in some region, in the order of the rows."""
    rows = dataset["region_results"]
    rows = rows[(rows["election_id"] == election) & rows["share_pct"].notna()]
    return list(dict.fromkeys(rows["contestant_id"]))


def _missing(dataset: Dataset, election: str, *tables: str) -> pd.DataFrame:
    """The rows that say what was looked for and not found for a contest, of what would stand in these tables."""
    rows = dataset["not_found"]
    return rows[(rows["election_id"] == election) & rows["table"].isin(tables)]


def _no_shares(dataset: Dataset, election: str) -> str:
    for row in _missing(dataset, election, "region_results").itertuples():
        return _("{what}: not found. {note}").format(what=row.name, note=row.note)
    return _("No result by region is in this data.")


def view(dataset: Dataset, choices: Choices) -> View:
    untold = no_result(dataset, NAME, TITLE, choices.election) if choices.election else None
    if untold and choices.election not in contests_with_turnout(dataset):
        return replace(untold, beside=_WHAT_IS_SHOWN)
    if not choices.election:
        headline = _("No contest in this data has figures by region")
        return View(NAME, TITLE, dataset.title, headline, "", beside=_WHAT_IS_SHOWN)
    shown = _facts(dataset, choices)
    show: Show = choices.show if choices.show != "change" or shown.then else "turnout"
    change = show == "change"
    found = change_title(shown) if change else shares_headline(shown)
    return View(
        page=NAME,
        title=TITLE,
        kicker=result_words.kicker(dataset, choices.election),
        headline=with_reliance(shown, found, both=change),
        deck=_deck(shown, show),
        parts=tuple(_parts(replace(choices, region=choices.region or shown.telling), shown, show)),
        beside=_WHAT_IS_SHOWN,
    )


def _facts(dataset: Dataset, choices: Choices) -> Facts:
    if choices.show == "share":
        return facts(
            dataset, choices.election, contestant=choices.contestant or _contestants(dataset, choices.election)[0]
        )
    return facts(dataset, choices.election, choices.since)


def _deck(shown: Facts, show: Show) -> str:
    parts = [national_sentence(shown)]
    if show == "change":
        parts.append(biggest_change(shown))
    parts.append(preliminary(shown, both=show == "change"))
    return " ".join(part for part in parts if part)


def _parts(choices: Choices, shown: Facts, show: Show) -> Iterator[Part]:
    dataset, region, ways = shown.dataset, choices.region, _Ways.of(choices, shown)
    every = (region_map, region_tiles, region_ranks_chart)
    charts = [chart for chart in (draw(shown, show, region) for draw in every) if chart]
    if charts:  # one list of cards serves all of them
        cards = tuple(_card(ways, shown, each) for each in shown.now)
        charts[0] = replace(charts[0], cards=cards, card_parameter="mark")
    drawn = [Section(chart.id, (chart,)) for chart in charts]
    whole = whole_section(dataset, region)
    card = region_section(shown, region, (*_neighbours(ways, shown, region), *_all_of(ways, whole, region)))
    yield from _side_by_side(drawn, card)
    if whole.blocks:
        yield whole
    if show == "share":
        yield Section("results", (_results(dataset, choices.election),))
    yield from _unknown(dataset, choices.election)


def _side_by_side(drawn: list[Section], card: Section) -> Iterator[Part]:
    """The first picture with the card of the region, then tiles and ranks."""
    if drawn:
        yield Pair(drawn[0], card, _MAP)
    else:
        yield card
    rest = drawn[1:]
    yield from [Pair(rest[0], rest[1], _TILES)] if len(rest) == 2 else rest


@dataclass(frozen=True)
class _Ways:
    """Ways to the same page with another region in the card: `query` has the other choices, `usual` is the region that
    the page opens with."""

    query: Mapping[str, str | Sequence[str]]
    usual: str

    @classmethod
    def of(cls, choices: Choices, shown: Facts) -> _Ways:
        return cls(
            same_page(shown.dataset, "", NAME, controls, replace(choices, region=shown.telling)).query, shown.telling
        )

    def to(self, label: str, region: str, anchor: str = "") -> Link:
        return Link(label, NAME, self.query if region == self.usual else {**self.query, "region": region}, anchor)


def _neighbours(ways: _Ways, shown: Facts, region: str) -> tuple[Link, ...]:
    """To the regions before and after it in the ranking."""
    known = [cell.region_id for cell in shown.known]
    if region not in known:
        return ()
    place = known.index(region)
    before = [ways.to(f"‹ {shown.name(known[place - 1])}", known[place - 1])] if place else []
    after = [ways.to(f"{shown.name(each)} ›", each) for each in known[place + 1 : place + 2]]
    return (*before, *after)


def _all_of(ways: _Ways, whole: Section, region: str) -> tuple[Link, ...]:
    """To the fold with everything, further down on the page as it is."""
    return (ways.to(_("All of it ↓"), region, f"section-{whole.id}"),) if whole.blocks else ()


def _card(ways: _Ways, shown: Facts, region: str) -> Card:
    """What stands at the mark of a region: its figure, and the way to the card beside the map."""
    figure = figure_of(shown, region)
    return Card(
        id=region,
        title=shown.full_name(region),
        date=place_of(shown, region),
        text=_("{label}: {value}. {base}.").format(label=figure.label, value=figure.value, base=figure.base),
        links=(ways.to(_("All its votes →"), region),),
    )


def _unknown(dataset: Dataset, election: str) -> Iterator[Section]:
    """What was looked for in vain, and the contests without any figure by region."""
    missing = _not_found(dataset, election)
    if missing:
        yield Section("unpublished", (missing,))
    silent = _contest_options(dataset)[1]
    if silent:
        names = _("No figures by region were found for {contests}.").format(
            contests=listing([option.label for option in silent])
        )
        title = n_("No regional figures for {n} vote", "No regional figures for {n} votes", len(silent))
        yield Section("silent", (Prose((names,)),), title, folded="always")


def _results(dataset: Dataset, election: str) -> Listing:
    """Every published result by region of a contest, not of the chosen contestant alone."""
    rows = dataset["region_results"]
    rows = rows[rows["election_id"] == election]
    labels = dataset.labels("region_results", "status")
    rows = rows.assign(
        region=[full_name(dataset, each) for each in rows["region_id"]],
        name=[dataset.short(each) for each in rows["contestant_id"]],
        status=[labels[each] for each in rows["status"]],
    )
    columns = (
        Column("region", _("Unit")),
        Column("name", _("Contestant")),
        Column("votes", _("Votes"), "count", gap=_("not known")),
        Column("share_pct", _("Share"), "share", gap=_("not known"), bar=True),
        Column("status", _("Status")),
        Column("source_ids", _("Sources"), "sources"),
    )
    number = rows["region_id"].nunique()
    return Listing(
        id="results",
        table=Table(columns, rows),
        title=n_("Results are known for {{number}} unit", "Results are known for {{number}} units", number).format(
            number=phrases.number(number)
        ),
        source_ids=cited(rows["source_ids"]),
    )


def _not_found(dataset: Dataset, election: str) -> Listing | None:
    """What was looked for, for this contest and by region, and not found."""
    rows = _missing(dataset, election, "region_turnout", "region_results")
    if rows.empty:
        return None
    columns = (
        Column("name", _("What")),
        Column("note", _("What there is instead")),
        Column("searched_on", _("Searched on"), "date"),
    )
    return Listing(
        id="unpublished",
        table=Table(columns, rows),
        title=_("What was looked for by region and not found"),
        reading=_("It may still have been published."),
    )
