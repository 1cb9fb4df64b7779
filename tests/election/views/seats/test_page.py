"""The page of seats: sentences against official figures, for every house there is and some that there could be."""

from __future__ import annotations

from typing import Any, cast

import pytest

from election import Dataset
from election.chart import Chart
from election.contests.house import house_of, houses
from election.view import Listing, Pair, Prose, View
from election.views import open_page
from tests.datasets import REAL, SMALL
from tests.election.changed import changed, contest


def opened(dataset: Dataset, **query: Any) -> View:
    asked = {name: value if isinstance(value, list) else [value] for name, value in query.items()}
    return open_page(dataset, "seats", asked).view


def block(view: View, section: str) -> Any:
    return view.section(section).blocks[0]


def test_the_house_of_2023() -> None:
    view = opened(REAL)
    assert view.headline == "Amanat won 62 of 98 seats, a majority of its own but four short of two thirds"
    assert view.deck.startswith("A majority is 50 of the 98 seats, two thirds are 66.")
    assert [(figure.label, figure.value, figure.base) for figure in view.figures] == [
        ("Seats of Amanat", "62", "40 from the list, 22 in districts, 63.3% of the house"),
        ("Majority", "50", "more than half of 98 seats; Amanat won 12 more"),
        ("Two thirds", "66", "at least two thirds of 98 seats; Amanat won 4 fewer"),
        ("Seats elected", "98", "69 from party lists, 29 in districts"),
    ]
    assert all(figure.source_ids for figure in view.figures)
    assert not view.notices
    assert isinstance(view.sections[0], Pair)
    assert block(view, "seats").title == "Amanat won 58.0% of the list seats on 53.9% of the vote"
    ids = [part.id for part in view.each_section()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        ("2021", "Nur Otan won 76 of 107 seats, more than two thirds of the house"),
        ("2007", "Nur Otan won 98 of 107 seats, more than two thirds of the house"),
        ("2004", "Otan won 42 of 77 seats, a majority of its own but ten short of two thirds"),
        ("1999", "Otan won 23 of 77 seats, 16 short of a majority"),
    ],
)
def test_the_houses_before(year: str, expected: str) -> None:
    assert opened(REAL, election=f"mazhilis-{year}").headline == expected


def test_what_observers_found_stands_beside_the_majority_where_the_data_says_so() -> None:
    said = "OSCE/ODIHR: Some political groups were still prevented from taking part as parties."
    view = opened(REAL)
    assert said in view.deck
    assert said in block(view, "hemicycle").note
    assert "osce-2023-03-20" in block(view, "hemicycle").source_ids
    assert "OSCE" not in opened(REAL, election="mazhilis-2021").deck  # no finding is marked for it


def test_vacant_seats_are_drawn_and_named() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 35}, {"id": "blue", "votes": 40, "seats": 24}]
    view = opened(contest(SMALL, lines, seats=61, list_seats=61))
    assert view.headline == "red won 35 of 61 seats, a majority of its own but six short of two thirds"
    assert view.deck == (
        "A majority is 31 of all 61 seats, two thirds are 41; two are vacant. "
        "Of the 59 seats that are filled, 30 are a majority."
    )
    assert list(block(view, "hemicycle").table.frame["holder"]) == ["red", "blue", "Vacant"]
    assert "Empty circles: 2 vacant seats." in block(view, "hemicycle").reading
    assert list(block(view, "coalition").table.frame["holder"])[-1] == "Vacant"
    assert view.figures[-1].base == "all from party lists; 2 of them are vacant"


def test_marks_are_of_the_whole_house() -> None:
    view = opened(REAL, election="mazhilis-2021")
    assert view.deck == "A majority is 54 of all 107 seats, two thirds are 72; nine were filled by another body."
    assert "Both lines count all 107 seats" in block(view, "hemicycle").note
    assert "Independents won 23." in opened(REAL, election="mazhilis-1999").deck  # as many as the first party


@pytest.mark.parametrize(
    ("lines", "contest_row", "expected"),
    [
        ([("red", 49), ("blue", 49)], {}, "red and blue won 49 of 98 seats each, and nobody had a majority alone"),
        ([("red", 20), ("blue", 10)], {}, "red is known to have won 20 of 98 seats, 30 short of a majority"),
        ([("red", 98)], {}, "red won all 98 seats"),
        ([("red", 60), ("blue", 38)], {}, "red won 60 of 98 seats, a majority of its own but six short of two thirds"),
        (
            [("red", 60), ("blue", 38)],
            {"list_seats": 0, "district_seats": 98},
            "red won 60 of 98 seats, a majority of its own but six short of two thirds",
        ),
    ],
)
def test_houses_that_could_be(lines: list[tuple[str, int]], contest_row: dict[str, int], expected: str) -> None:
    rows = [{"id": name, "votes": 1000 - n, "seats": seats} for n, (name, seats) in enumerate(lines)]
    view = opened(contest(SMALL, rows, seats=98, **contest_row))
    assert view.headline == expected


def test_a_single_seat_is_no_house_to_have_a_majority_in() -> None:
    view = opened(contest(SMALL, [{"id": "red", "votes": 60, "seats": 1}, {"id": "blue", "votes": 40}], seats=1))
    assert view.headline == "red won the one seat at stake"
    assert view.deck == ""
    assert "Majority" not in [figure.label for figure in view.figures]
    assert "coalition" not in [section.id for section in view.each_section()]


def test_a_house_of_independents_alone_has_no_coalitions() -> None:
    view = opened(contest(SMALL, [{"id": "Independents", "kind": "independents", "seats": 10}], seats=10))
    assert view.headline == "Independents won 10 of 10 seats, and no party won any"
    assert "coalition" not in [section.id for section in view.each_section()]


def test_a_contest_without_a_house_falls_back_with_its_reason() -> None:
    view = opened(REAL, election="president-2022")
    assert view.headline.startswith("Amanat won 62 of 98 seats")
    assert view.notices[0].text == (
        "Election: “President 2022” can't be shown on this page. It elected no house, or its seats are not known."
    )
    offered = next(each for each in open_page(REAL, "seats", {}).controls if each.key == "election").options
    assert {option.value for option in offered} == set(houses(REAL))


def test_no_house_at_all_is_said(good: Dataset) -> None:
    elections = good["elections"]
    alone = changed(good, elections=elections[elections["kind"] != "parliamentary"])
    assert opened(alone).headline == "No contest in this data elects a house whose seats are known"


def test_parties_added_up() -> None:
    view = opened(REAL, coalition=["aq-jol", "auyl", "respublica"])
    chart = cast(Chart, block(view, "coalition"))
    assert chart.title == "Auyl, Respublica and Aq Jol together won 20 of 98 seats, 30 short of a majority"
    assert list(chart.table.frame["sum"]) == [8, 14, 20]
    assert [(rule.x0, rule.x1) for rule in chart.figure.layout.shapes] == [(50, 50), (66, 66)]
    with_first = opened(REAL, coalition=["amanat", "osdp"])
    assert block(with_first, "coalition").title == "Amanat and OSDP together won 66 of 98 seats, exactly two thirds"
    alone = opened(REAL, coalition="amanat")
    assert block(alone, "coalition").title == "Amanat won 62 of 98 seats, a majority but four short of two thirds"


@pytest.mark.parametrize(
    ("dataset", "election", "title", "which"),
    [
        (
            REAL,
            "mazhilis-2023",
            "Amanat won a majority alone and needed one partner for two thirds",
            "Amanat could have reached two thirds with any one of five parties: Auyl, Respublica, Aq Jol, the "
            "People's Party or OSDP.",
        ),
        (REAL, "mazhilis-2021", "Nur Otan won a majority and two thirds alone", ""),
        (
            REAL,
            "mazhilis-1999",
            "A majority took at least three parties, two thirds at least five",
            "Three parties could have reached a majority together: Otan, the Civic Party and Trade unions (47); Otan,"
            " the Civic Party and the Communist Party (39); Otan, the Civic Party and the Agrarian Party (39). Only "
            "these five parties could have reached two thirds together: Otan, the Civic Party, Trade unions, the "
            "Communist Party and the Agrarian Party (53).",
        ),
        (
            SMALL,
            "assembly-2020",
            "A majority took at least two parties, and so did two thirds",
            "Two parties could have reached a majority together: Harbour and Fields (42); Harbour and Civic Light "
            "(36); Harbour and Workers (32). Only these two parties could have reached two thirds together: Harbour "
            "and Fields (42).",
        ),
    ],
)
def test_how_many_parties_it_takes(dataset: Dataset, election: str, title: str, which: str) -> None:
    view = opened(dataset, election=election)
    assert block(view, "coalition").title == title
    told = [section for section in view.each_section() if section.id == "needed"]
    assert [cast(Prose, section.blocks[0]).paragraphs for section in told] == ([(which,)] if which else [])


def test_a_party_without_a_seat_can_not_be_added_up() -> None:
    view = opened(REAL, election="mazhilis-2021", coalition="auyl")
    assert (
        view.notices[0].text == "Add up the seats of: “Auyl” can't be shown on this page. It has no seat in this house."
    )


def test_two_houses() -> None:
    view = opened(REAL)
    assert block(view, "before").title == "2021: Nur Otan won 76 of 107 seats, more than two thirds"
    assert block(view, "after").title == "2023: Amanat won 62 of 98 seats, a majority but four short of two thirds"
    changes = cast(Listing, block(view, "changes"))
    assert changes.title == "From 2021 to 2023 Amanat (then Nur Otan) lost 14 seats and Auyl gained eight seats"
    assert changes.reading == (
        "The house of 2021 had 107 seats, that of 2023 98. In 2021, nine were filled by another body."
    )
    remarks = dict(zip(changes.table.frame["contestant"], changes.table.frame["remark"], strict=True))
    assert remarks["Amanat"] == "as Nur Otan in 2021"
    assert remarks["OSDP"] == "boycotted the vote in 2021"
    assert remarks["Independents"] == "no district seats in 2021"


def test_parties_that_merged_are_counted_too_and_both_figures_said() -> None:
    """Otan won 42 seats in 2004, AIST 11 and Asar 4: in 2006 both joined Nur Otan, which won 98 in 2007."""
    changes = cast(Listing, block(opened(REAL, election="mazhilis-2007"), "changes"))
    assert changes.title.startswith("From 2004 to 2007 Nur Otan (then Otan) gained 56 seats")
    assert changes.note.startswith(
        "Asar and AIST had merged into Nur Otan: against Otan, Asar and AIST together it gained 41 seats."
    )


def test_the_earlier_house_is_on_the_left_whichever_is_asked_for() -> None:
    view = opened(REAL, election="mazhilis-2004", versus="mazhilis-2023")
    assert block(view, "before").title.startswith("2004:")
    assert block(view, "after").title.startswith("2023:")
    first = opened(REAL, election="mazhilis-1999")  # nothing before it: the next one
    assert block(first, "after").title.startswith("2004:")
    itself = opened(REAL, versus="mazhilis-2023")
    assert (
        itself.notices[0].text
        == "Compare with: “Mazhilis 2023” can't be shown on this page. It is the house shown above."
    )


def test_the_only_house_is_compared_with_none(good: Dataset) -> None:
    lines = [{"id": "red", "votes": 60, "seats": 6}, {"id": "blue", "votes": 40, "seats": 4}]
    view = opened(contest(SMALL, lines, seats=10))
    assert "changes" not in [section.id for section in view.each_section()]


@pytest.mark.parametrize("election", houses(REAL))
def test_every_house_adds_up(election: str) -> None:
    house = house_of(REAL, election)
    view = opened(REAL, election=election)
    chart = cast(Chart, block(view, "hemicycle"))
    assert house is not None
    assert chart.table.frame["seats"].sum() == house.size
    assert block(view, "coalition").table.frame["sum"].iloc[-1] == house.size
    changes = block(view, "changes").table.frame
    assert changes["now"].dropna().sum() in (sum(group.seats for group in house.groups), 77)  # 1999 has none before


def test_a_party_s_seats_have_a_card_with_what_they_rest_on(good: Dataset) -> None:
    shown = open_page(good, "seats", {"versus": ["mazhilis-2021"]}).view
    charts = {chart.id: chart for chart in shown.charts()}
    card = charts["hemicycle"].cards[0]
    assert (card.id, card.title, card.subtitle) == ("amanat", "Amanat", "62 of 98 seats, 63.3%")
    assert card.details == (("From the list", "40"), ("In districts", "22"), ("Votes", "53.9% of the vote"))
    assert charts["before"].cards[0].subtitle == "76 of 107 seats, 71.0%"
    for chart in charts.values():
        drawn = {point[0] for trace in chart.figure.data for point in trace.customdata or ()}
        assert {card.id for card in chart.cards} <= drawn
