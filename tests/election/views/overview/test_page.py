"""The overview: votes, seats, turnout and what else the data has, in sentences that the rows bear out."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

import pytest

from election import Dataset, load
from election.chart import Chart
from election.choices import read, write
from election.contests.phrases import number
from election.contests.shares import majority, two_thirds
from election.view import Cards, Pair, Prose, Section, Strips, View
from election.views import open_page
from election.views.overview import page as overview
from election.views.overview.words import LONGEST
from election.views.seats import house
from tests.datasets import REAL, SMALL
from tests.election.changed import changed, contest
from tests.folders import Folder

CASES = [
    (dataset, election) for dataset in (REAL, SMALL) for election in dict.fromkeys(dataset["results"]["election_id"])
]
every = pytest.mark.parametrize(("dataset", "election"), CASES, ids=[each[1] for each in CASES])


@cache
def said(dataset: Dataset, election: str) -> View:
    return overview.view(dataset, overview.Choices(election))


def half_circle(view: View) -> Chart:
    return cast(Chart, view.section("hemicycle").blocks[0])


def test_the_page_opens_with_the_answer(good: Dataset) -> None:
    view = open_page(good, "overview", {}).view
    assert view.kicker == "Kazakhstan · Early Mazhilis election, 19 March 2023"
    assert view.headline == "Kazakhstan’s ruling party, Amanat, won 62 of 98 seats, four short of two thirds"
    assert view.deck == (
        "Amanat’s 53.9% was 17 points less than in 2021, on the lowest turnout of 20 national votes. "
        "OSCE/ODIHR: some groups kept out; party platforms mostly backed the president."
    )
    tiles = [(figure.label, f"{figure.value} {figure.rest}".strip(), figure.base) for figure in view.figures]
    assert tiles == [
        ("Turnout", "54.2%", "preliminary: 6,521,860 ballots of 12,035,578 on the roll"),
        ("Seats elected", "98", "69 from party lists, 29 in districts; the first in districts since 2004"),
        ("Threshold", "5%", "It was 7% from 2007 to 2021"),
        ("Parties with seats", "6 of 7", "Baytaq, with 2.3%, won none"),
    ]
    assert view.figures[2].source_ids[0] == "interfax-2023-01-19"  # the report on the threshold itself


def test_each_tile_has_a_bar_of_its_figure(good: Dataset) -> None:
    turnout, house_seats, threshold, parties = open_page(good, "overview", {}).view.figures
    assert turnout.strip is not None
    assert turnout.strip.pieces[0].share == pytest.approx(0.5419, abs=0.001)
    assert house_seats.strip is not None
    assert [round(98 * piece.share) for piece in house_seats.strip.pieces] == [69, 29]
    assert threshold.strip is not None
    assert (threshold.strip.pieces[0].share, threshold.strip.mark) == (0.5, 0.7)  # the former seven per cent
    assert parties.strip is not None
    assert [piece.look for piece in parties.strip.pieces] == [""] * 6 + ["hollow"]


@every
def test_what_stands_under_the_headline_is_short(dataset: Dataset, election: str) -> None:
    view = said(dataset, election)
    assert len(view.deck.split()) <= LONGEST or dataset.row("elections", election)["question"]
    assert dataset.settings["country"]["en"] in view.headline
    assert dataset.settings["country"]["en"] in view.kicker


@every
def test_a_picture_stands_beside_the_headline(dataset: Dataset, election: str) -> None:
    """The house, or where there is none the shares of the vote; never both under it again."""
    view = said(dataset, election)
    assert isinstance(view.beside, Section)
    elected = house.house_of(dataset, election)
    assert [chart.id for chart in view.beside.blocks if isinstance(chart, Chart)] == [
        "hemicycle" if elected else "shares"
    ]
    assert [chart.id for chart in view.charts()].count("shares") == 1


def test_votes_and_seats_are_two_bars_of_one_length(good: Dataset) -> None:
    (strips,) = cast(Section, said(good, "mazhilis-2023").under).blocks
    votes, seated = cast(Strips, strips).strips
    assert (votes.value, seated.value) == ("53.9%", "63.3%")
    assert [sum(piece.share for piece in strip.pieces) for strip in (votes, seated)] == pytest.approx([1, 1])
    assert votes.mark == seated.mark == 0.5
    assert cast(Strips, strips).note == "Dotted: half. The seats include 22 won in districts."


def test_the_parts_of_the_page(good: Dataset) -> None:
    view = open_page(good, "overview", {}).view
    parts = ["hemicycle", "votes-and-seats", "shares", "turnout", "reactions", "events"]
    folds = ["primer", "closing", "afterwards"]
    assert [section.id for section in view.each_section()] == [*parts, *folds]
    assert [section.id for section in view.each_section() if section.folded == "always"] == folds
    assert any(isinstance(part, Pair) for part in view.sections)
    events = cast(Cards, view.section("events").blocks[0])
    assert [card.id for card in events.cards] == good.settings["overview_events"]
    assert view.section("events").title == "How it came to the vote, March 2019 to March 2023"
    missions = cast(Cards, view.section("reactions").blocks[0]).cards
    assert missions[0].title == "OSCE"
    assert missions[0].quote
    assert missions[0].counter
    assert not [card.title for card in missions[1:] if card.quote]
    assert cast(Prose, view.section("primer").blocks[0]).source_ids


def test_each_part_leads_to_its_page(good: Dataset) -> None:
    links = {section.id: section.link for section in said(good, "mazhilis-2021").each_section() if section.link}
    pages = {"votes-and-seats": "seats", "shares": "vote_share", "turnout": "regions", "reactions": "reactions"}
    assert {name: link.page for name, link in links.items()} == pages
    assert all(link.query == {"election": "mazhilis-2021"} for link in links.values())
    focus = {section.id: section.link for section in said(good, "mazhilis-2023").each_section() if section.link}
    assert focus.pop("afterwards").query == {"election": "kurultai-2026"}
    assert all(link.query == {} for link in focus.values())


def test_a_contest_chosen_elsewhere_is_carried(good: Dataset) -> None:
    controls = overview.controls(good, {})
    values, notices = read(controls, {"election": ["president-2022"]})
    assert values == {"election": "president-2022"}
    assert notices == ()
    assert write(controls, values) == {"election": ["president-2022"]}
    assert open_page(good, "overview", {"election": ["president-2022"]}).view.headline.startswith("Tokayev won 81.3%")


@every
def test_what_is_said_of_the_house_follows_from_its_seats(dataset: Dataset, election: str) -> None:
    elected = house.house_of(dataset, election)
    view = said(dataset, election)
    if elected is None:
        assert "hemicycle" not in [section.id for section in view.each_section()]
        return
    most = max(group.seats for group in elected.groups)
    half, more = majority(elected.size), two_thirds(elected.size)
    title = half_circle(view).title
    for mark, place in (("a majority", half), ("two thirds", more)):
        found = re.search(rf"(\w+) (?:seats )?(more|fewer) than {mark}", title)
        assert found is not None
        assert found[1] == number(abs(most - place))
        assert (found[2] == "more") is (most > place)
    if "more than two thirds" in view.headline:
        assert most > more
    elif found := re.search(r"(\w+) short of two thirds", view.headline):
        assert found[1] == number(more - most)
        assert half <= most < more
    elif found := re.search(r"(\w+) short of a majority", view.headline):
        assert found[1] == number(half - most)
        assert most < half


@every
def test_seats_in_the_table_are_those_of_the_data(dataset: Dataset, election: str) -> None:
    rows = dataset["results"]
    own = rows[(rows["election_id"] == election) & (rows["seats"] > 0)]
    elected = house.house_of(dataset, election)
    if elected is not None:
        assert sum(group.seats for group in elected.groups) == own["seats"].sum()
        assert {group.contestant_id for group in elected.groups} == set(own["contestant_id"])


def test_seats_that_are_nobodys_are_told(good: Dataset) -> None:
    assert "nine were filled by another body" in half_circle(said(good, "mazhilis-2021")).note
    independents = half_circle(said(good, "mazhilis-2023")).table.frame.iloc[-1]
    assert independents["holder"] == "Independents"  # without a party, last


def test_most_votes_need_not_be_most_seats() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 40}, {"id": "blue", "votes": 40, "seats": 58}]
    view = said(contest(SMALL, lines, seats=98), "now")
    assert view.headline == "blue won 58 of 98 seats in Orvania, eight short of two thirds"
    assert view.deck == "red had the most votes, 60.0%."


def test_a_whole_house_and_a_house_of_one_seat_are_told_as_such() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 1}, {"id": "blue", "votes": 40, "seats": 0}]
    assert said(contest(SMALL, lines, seats=1), "now").headline == "red won the one seat at stake in Orvania"
    lines[0]["seats"] = 98
    assert said(contest(SMALL, lines, seats=98), "now").headline == "red won all 98 seats in Orvania"


def test_level_groups_have_no_leader() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 49}, {"id": "blue", "votes": 40, "seats": 49}]
    view = said(contest(SMALL, lines, seats=98), "now")
    assert half_circle(view).title == "red and blue won 49 seats each"
    assert view.headline == "red and blue won 49 of 98 seats each in Orvania"


def test_with_only_the_needed_tables_the_overview_stands(small: Dataset) -> None:
    view = open_page(small, "overview", {}).view
    assert view.headline == "Coast won 21 of 61 seats in Orvania’s Great Council, ten short of a majority"
    assert [section.id for section in view.each_section()] == ["hemicycle", "votes-and-seats", "shares"]
    assert len(view.figures) == 4


def test_figures_that_are_not_published_are_left_out_and_not_made_up(orvania: Folder) -> None:
    for row in range(2, 4):
        for column in ("turnout_pct", "ballots", "roll", "threshold_pct", "invalid_votes"):
            orvania.cell("elections.csv", row, column, "")
    view = open_page(load(orvania.path), "overview", {}).view
    assert [figure.label for figure in view.figures] == ["Seats elected", "Parties with seats", "Valid votes"]
    assert "Turnout" not in view.deck


def test_no_reactions_no_section(good: Dataset) -> None:
    quiet = changed(good, reactions=good["reactions"].iloc[:0])
    assert "reactions" not in [section.id for section in said(quiet, "mazhilis-2023").each_section()]


def test_the_card_is_by_observers_with_a_quote_where_there_is_one(good: Dataset) -> None:
    rows = good["reactions"]
    rows = rows[rows["election_id"] == "mazhilis-2023"]
    assert overview.mixed(rows).actor_kind == "observer_mission"
    assert overview.mixed(rows).quote
    assert overview.mixed(rows[rows["stance"] != "mixed"]) is None
    others = rows[rows["actor_kind"] != "observer_mission"]
    assert overview.mixed(others).stance == "mixed"


@every
def test_a_superlative_of_turnout_is_true(dataset: Dataset, election: str) -> None:
    deck = said(dataset, election).deck
    known = dataset["elections"].set_index("election_id")["turnout_pct"].dropna()
    if "the lowest turnout of" in deck:
        assert known.idxmin() == election
    if "the highest turnout of" in deck:
        assert known.idxmax() == election
    if found := re.search(r"of (\d+) national votes", deck):
        assert int(found[1]) == len(known)


def test_a_by_election_is_told_as_one_and_stands_in_no_row_of_the_whole() -> None:
    row = {"date": "2022-10-02", "seats": 1, "turnout_pct": 12.0}
    lines = [{"id": "red", "votes": 8, "seats": 1}, {"id": "blue", "votes": 4}]
    house_of_61 = [{"id": "red", "votes": 8, "seats": 40}, {"id": "blue", "votes": 4, "seats": 21}]
    rest = [
        {"election_id": str(year), "date": f"{year}-05-17", "seats": 61, "turnout_pct": 60.0 + year % 7}
        for year in (2016, 2020, 2024)
    ]
    view = said(contest(SMALL, lines, *((each, house_of_61) for each in rest), **row), "now")
    assert view.headline == "red won 66.7% of the vote in the by-election in Orvania, 33 points ahead of blue"
    assert "lowest" not in view.deck
    assert "hemicycle" not in [section.id for section in view.each_section()]


def test_each_round_tells_of_the_other() -> None:
    three = [{"id": "berg", "votes": 40}, {"id": "dorn", "votes": 33}, {"id": "falk", "votes": 27}]
    first = {"election_id": "first", "date": "2022-04-10", "kind": "presidential"}
    data = contest(
        SMALL, [{"id": "berg", "votes": 58}, {"id": "dorn", "votes": 42}], (first, three),
        date="2022-04-24", kind="presidential",
    )  # fmt: skip
    assert said(data, "first").headline == (
        "berg led the first round with 40.0% of the vote in Orvania, 7.0 points ahead of dorn"
    )
    assert said(data, "first").deck == "The run-off followed on 24 April 2022."
    assert said(data, "now").headline == (
        "berg won 58.0% of the vote in the run-off with two parties instead of three in Orvania, "
        "16 points ahead of dorn"
    )
    assert said(data, "now").deck == "berg led the first round, on 10 April 2022, with 40.0%."
    chart = cast(Chart, said(data, "now").section("shares").blocks[0])
    assert chart.title == "berg won the run-off by 16 points"
    assert "In the first round" in [column.label for column in chart.table.columns]
