"""What the page of regions says for a contest, a comparison, a region; and of what was never published."""

from __future__ import annotations

from typing import cast

import pytest

from election import Dataset
from election.chart import Chart
from election.choices import Option
from election.view import Figure, Links, Listing, Prose, Tiles, View
from election.views import available, open_page
from tests.election.changed import changed, rows
from tests.election.charts.drawn import Drawn


def said(dataset: Dataset, **query: str) -> View:
    opened = open_page(dataset, "regions", {name: [value] for name, value in query.items()})
    assert opened.view.notices == ()
    return opened.view


def options(dataset: Dataset, key: str, **query: str) -> list[Option]:
    controls = open_page(dataset, "regions", {name: [value] for name, value in query.items()}).controls
    return list(next(control for control in controls if control.key == key).options)


def test_the_answer_for_2023(good: Dataset) -> None:
    view = said(good)
    assert view.kicker == "Kazakhstan · Early Mazhilis election, 19 March 2023"
    assert view.headline == (
        "Preliminary: fewer than half voted in Shymkent, Astana and Almaty city, where turnout was only 25.8%"
    )
    assert view.deck == "Turnout in the whole country was 54.19%."
    assert [section.id for section in view.each_section()] == [
        "map", "region", "tiles", "ranks", "region-all", "unpublished", "silent",
    ]  # fmt: skip
    assert "kazinform-2023-03-19-turnout" in view.source_ids()


def test_the_change_since_2021(good: Dataset) -> None:
    view = said(good, show="change")
    assert view.headline == (
        "Preliminary: turnout was lower than in 2021 in all 14 units with the same borders, "
        "and in the three that lost territory"
    )
    chart = next(view.charts())
    assert chart.title == (
        "Preliminary: compared with 2021, turnout fell most in Turkistan, Akmola and Pavlodar, "
        "least in Aktobe, Mangystau and Astana"
    )
    frame = chart.table.frame.set_index("region")
    assert frame.loc["Abai Region", "status_before"] == "not a unit in 2021"
    assert frame.loc["Kyzylorda Region", "status_before"] == "Final"
    assert frame.loc["Almaty city", "points"] == -4.48


def test_contests_with_figures_are_offered_and_the_others_say_that_they_have_none(good: Dataset) -> None:
    assert [option.value for option in options(good, "election")] == [
        "kurultai-2026", "mazhilis-2023", "mazhilis-2021", "mazhilis-2016", "mazhilis-2012", "president-2022",
        "president-2019", "referendum-2026", "referendum-2024", "referendum-2022",
    ]  # fmt: skip
    view = open_page(good, "regions", {"election": ["mazhilis-2007"]}).view
    assert [notice.text for notice in view.notices] == [
        "Election: “Mazhilis 2007” can't be shown on this page. Its figures by region were not found."
    ]


def test_what_can_be_shown_names_the_other_contest(good: Dataset) -> None:
    assert [option.label for option in options(good, "show")] == ["Turnout", "Change since 2021", "Result"]
    other = options(good, "show", since="president-2022")
    assert other[1].label == "Change since President 2022"
    later = options(good, "show", election="mazhilis-2021", since="mazhilis-2023")
    assert later[1].label == "Difference from 2023"


def test_a_party_result_by_region_that_nobody_published_is_said_in_its_place(good: Dataset) -> None:
    result = options(good, "show")[2]
    assert result.reason == (
        "Party-list result by region or district: not found. "
        "Reports give national totals only; searched in Russian, Kazakh and English."
    )
    listing = cast(Listing, said(good).section("unpublished").blocks[0])
    assert list(listing.table.frame["name"]) == [
        "Party-list result by region or district",
        "Final turnout by region",
        "Roll and ballots by region",
    ]
    assert set(listing.table.frame["searched_on"]) == {"2026-11-23"}


def test_the_one_region_whose_result_is_known(good: Dataset) -> None:
    view = said(good, election="mazhilis-2021", show="share")
    assert view.headline == "The share of Nur Otan is known for one unit only: 74.5% in Kyzylorda Region"
    assert view.deck == "In the whole country Nur Otan had 71.09%."
    assert [section.id for section in view.each_section()] == [
        "map", "region", "tiles", "region-all", "results", "unpublished", "silent",
    ]  # fmt: skip
    listing = cast(Listing, view.section("results").blocks[0])
    assert listing.table.frame["share_pct"].sum() == pytest.approx(100)
    auyl = said(good, election="mazhilis-2021", show="share", contestant="auyl")
    assert "8.7% in Kyzylorda Region" in auyl.headline


def figure(view: View) -> Figure:
    return next(block for block in view.section("region").blocks if isinstance(block, Tiles)).figures[0]


def charts_of(view: View) -> dict[str, Chart]:
    return {chart.id: chart for chart in view.charts()}


def test_the_card_opens_with_the_region_that_stands_out(good: Dataset) -> None:
    view = said(good)
    assert view.section("region").title == "Almaty city"
    assert figure(view).value == "25.8%"
    assert figure(view).base == "4.5 points less than in 2021; 28.4 below the country; preliminary"
    chosen = next(each for each in open_page(good, "regions", {}).controls if each.key == "region")
    assert chosen.default == "almaty-city"
    assert said(good, election="mazhilis-2021", show="share").section("region").title == "Kyzylorda Region"


def test_a_chosen_region_has_its_votes_and_its_assembly_in_the_card(good: Dataset) -> None:
    view = said(good, region="astana")
    assert view.section("region").title == "Astana"
    votes = charts_of(view)["region-votes"]
    assert votes.title == "Preliminary: turnout in Astana was below the country’s at all nine votes"
    turnout = votes.table.frame
    assert list(turnout["turnout_pct"].astype(float).round(2)) == [
        60.36, 50.81, 42.91, 48.6, 57.06, 45.1, 68.3, 69.83, 53.32,
    ]  # fmt: skip
    local = charts_of(view)["region-assembly"]
    assert local.title == "Another ballot of 19 March 2023: Amanat 68.8%"
    assert local.note.startswith("332,694 ballots of 788,931 on the roll.")
    assert "not to be read as a result of the parliament" in local.note
    for chart in (votes, local):
        for width in (276, 358, 700):
            assert Drawn(chart, width).overlaps() == Drawn(chart, width).outside() == []


def test_the_card_leads_to_its_neighbours_in_the_ranking(good: Dataset) -> None:
    def beside(**query: str) -> tuple[str, list[str]]:
        links = next(block for block in said(good, **query).section("region").blocks if isinstance(block, Links))
        return links.title, [link.address for link in links.links]

    assert beside() == ("20 of 20", ["regions?region=astana", "regions#section-region-all"])
    place, addresses = beside(region="astana", show="change")
    assert place == "19 of 20"
    assert addresses[:2] == ["regions?show=change&region=shymkent", "regions?show=change"]


def test_a_region_without_a_figure_says_why(good: Dataset) -> None:
    view = said(good, election="mazhilis-2021", region="abai")
    assert figure(view).value == "–"
    assert figure(view).base == "Not a unit in 2021"


def test_all_that_is_known_of_a_region_is_folded_below(good: Dataset) -> None:
    section = said(good, region="astana").section("region-all")
    assert (section.title, section.folded) == ("All of Astana", "always")
    about = cast(Prose, section.blocks[0]).paragraphs[0]
    assert about == "City, KZ-71 in ISO 3166-2. 1,376,528 people lived there on 1 June 2023."
    listings = {block.id: block for block in section.blocks if isinstance(block, Listing)}
    assert list(listings["region-districts"].table.frame["winner"]) == ["Daulet Turlykhanov", "Daulet Mukayev"]
    links = next(each for each in said(good, region="astana").section("region").blocks if isinstance(each, Links))
    assert links.links[-1].address == "regions?region=astana#section-region-all"


def test_a_region_says_since_when_it_is_one_and_out_of_which_it_came(good: Dataset) -> None:
    def about(region: str) -> str:
        return cast(Prose, said(good, region=region).section("region-all").blocks[0]).paragraphs[0]

    assert "A unit since 8 June 2022, until then a part of Karaganda." in about("ulytau")
    assert "Until 8 June 2022 it included Ulytau." in about("karaganda")
    assert "A unit since 19 June 2018." in about("turkistan")
    assert "No figure of its population was found." in about("atyrau")


def test_a_region_with_a_published_result_shows_it(good: Dataset) -> None:
    blocks = {
        block.id: block
        for block in said(good, region="kyzylorda").section("region-all").blocks
        if isinstance(block, Listing)
    }
    assert blocks["region-results"].title == "Result in this region: Mazhilis 2021"
    assert blocks["region-districts"].title == "One single-member district; who won is not known"


def test_every_region_has_a_card_at_its_mark(good: Dataset) -> None:
    first, *others = said(good).charts()
    assert [card.id for card in first.cards] == list(good["regions"]["region_id"])
    assert not any(chart.cards for chart in others)  # the cards of one chart serve all of the page
    card = next(card for card in first.cards if card.id == "abai")
    assert (card.title, card.date) == ("Abai Region", "13 of 20")
    assert card.text.startswith("Turnout, Mazhilis 2023: 57.0%. Not a unit in 2021; 2.8 above the country")
    assert card.links[0].address == "regions?region=abai"


def test_contests_without_any_figure_by_region_are_folded(good: Dataset) -> None:
    section = said(good).section("silent")
    assert (section.title, section.folded) == ("No regional figures for 10 votes", "always")
    assert "Mazhilis 2007" in cast(Prose, section.blocks[0]).paragraphs[0]


def test_the_reason_of_a_contradiction_stands_with_its_gap(good: Dataset) -> None:
    view = said(good, election="referendum-2022")
    assert view.headline == (
        "Preliminary: turnout ran from 33.3% in Almaty city to 80.7% in Turkistan Region, of 16 units with a figure"
    )
    charts = charts_of(view)
    assert all("77.28% was reported at 20:00 and 72.28% at 22:00" in charts[name].note for name in ("map", "ranks"))


def test_every_contest_has_a_view(good: Dataset) -> None:
    for option in options(good, "election")[1:]:
        if not option.reason:
            assert {"map", "tiles", "ranks"} <= set(charts_of(said(good, election=option.value, show="change")))


def test_the_page_needs_figures_by_region(good: Dataset, small: Dataset) -> None:
    assert "regions" in available(good)
    assert "regions" not in available(small)
    none = rows(good, "region_results", [])
    empty = changed(good, region_turnout=rows(good, "region_turnout", []), region_results=none)
    assert "regions" not in available(empty)
    gap = {"election_id": "mazhilis-2023", "region_id": "abai", "status": "final"}
    unknown = changed(good, region_turnout=rows(good, "region_turnout", [gap]), region_results=none)
    assert said(unknown).headline == "No contest in this data has figures by region"


@pytest.mark.parametrize(
    "turnout", [[], [{"election_id": "mazhilis-2021", "region_id": "abai", "status": "final", "roll": 9}]]
)
def test_results_by_region_alone_make_the_page(good: Dataset, turnout: list[dict[str, object]]) -> None:
    alone = changed(good, region_turnout=rows(good, "region_turnout", turnout))
    view = said(alone)
    assert view.kicker.startswith("Kazakhstan · Mazhilis election, 10 January 2021")
    assert "74.5% in Kyzylorda Region" in view.headline
    assert [option.label for option in options(alone, "show") if not option.reason] == ["Result"]


def test_one_contest_alone_has_nothing_to_compare_with(good: Dataset) -> None:
    turnout = good["region_turnout"]
    alone = changed(good, region_turnout=turnout[turnout["election_id"] == "mazhilis-2023"])
    view = said(alone)
    charts = {chart.id: chart for chart in view.charts()}
    assert charts["ranks"].title == "Preliminary: 14 of 20 units were above the national figure, 54.2%"
    assert [option.value for option in options(alone, "show")] == ["turnout", "share"]


def test_an_unconfirmed_turnout_of_the_country_is_told_as_such(good: Dataset) -> None:
    doubted = changed(good, elections=good["elections"].assign(certainty="unconfirmed"))
    assert said(doubted).deck == "Turnout in the whole country was 54.19% (unconfirmed)."
