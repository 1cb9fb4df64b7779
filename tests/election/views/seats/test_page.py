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
    assert view.headline == (
        "62 of 98 seats: 40 from the list and 22 districts give Amanat a majority of its own"
    )  # fmt: skip
    assert view.deck == "A majority is 50, two thirds are 66."
    assert [(figure.label, figure.value, figure.base) for figure in view.figures] == [
        ("Seats of Amanat", "62", "40 from the list, 22 in districts, 63.3% of the house"),
        ("Majority", "50", "more than half of 98 seats; Amanat has 12 more"),
        ("Two thirds", "66", "at least two thirds of 98 seats; Amanat has 4 fewer"),
        ("Seats elected", "98", "69 from party lists, 29 in districts"),
    ]
    assert all(figure.source_ids for figure in view.figures)
    assert not view.notices
    assert isinstance(view.sections[0], Pair)
    assert block(view, "seats").title == "Amanat has 63.3% of the seats on 53.9% of the vote"
    ids = [part.id for part in view.each_section()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        ("2021", "76 of 107 seats give Nur Otan a majority of its own, and two thirds of the house"),
        ("2007", "98 of 107 seats give Nur Otan a majority of its own, and two thirds of the house"),
        ("2004", "42 of 77 seats: 7 from the list and 35 districts give Otan a majority of its own"),
        ("1999", "23 of 77 seats: 4 from the list and 19 districts leave Otan 16 seats short of a majority"),
    ],
)
def test_the_houses_before(year: str, expected: str) -> None:
    assert opened(REAL, election=f"mazhilis-{year}").headline == expected


def test_marks_are_of_the_whole_house() -> None:
    view = opened(REAL, election="mazhilis-2021")
    assert view.deck == (
        "A majority of the whole house is 54, two thirds are 72; 9 of its 107 seats were not elected."
    )  # fmt: skip
    assert "both marks are of the whole house" in block(view, "hemicycle").note
    assert "Independents won 23." in opened(REAL, election="mazhilis-1999").deck  # as many as the first party


@pytest.mark.parametrize(
    ("lines", "contest_row", "expected"),
    [
        ([("red", 49), ("blue", 49)], {}, "red and blue have 49 of 98 seats each: no one has a majority alone"),
        ([("red", 20), ("blue", 10)], {}, "20 of 98 seats are known to be held by red, 30 seats short of a majority"),
        ([("red", 98)], {}, "98 of 98 seats give red the whole house"),
        ([("red", 60), ("blue", 38)], {}, "60 of 98 seats give red a majority of its own"),
        (
            [("red", 60), ("blue", 38)],
            {"list_seats": 0, "district_seats": 98},
            "60 of 98 seats give red a majority of its own",
        ),
    ],
)
def test_houses_that_could_be(lines: list[tuple[str, int]], contest_row: dict[str, int], expected: str) -> None:
    rows = [{"id": name, "votes": 1000 - n, "seats": seats} for n, (name, seats) in enumerate(lines)]
    view = opened(contest(SMALL, rows, seats=98, **contest_row))
    assert view.headline == expected


def test_a_house_of_independents_alone_has_no_coalitions() -> None:
    view = opened(contest(SMALL, [{"id": "Independents", "kind": "independents", "seats": 10}], seats=10))
    assert view.headline == "10 of 10 seats, all of which independents won"
    assert "coalition" not in [section.id for section in view.each_section()]


def test_a_contest_without_a_house_falls_back_with_its_reason() -> None:
    view = opened(REAL, election="president-2022")
    assert view.headline.startswith("62 of 98 seats")
    assert view.notices[0].text == (
        "Election: “President 2022” can't be shown here. It elected no house, or its seats are not published."
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
    assert chart.title == "Auyl, Respublica and Aq Jol: 20 of 98 seats, 30 short of a majority"
    assert list(chart.table.frame["sum"]) == [8, 14, 20]
    assert [(rule.x0, rule.x1) for rule in chart.figure.layout.shapes] == [(50, 50), (66, 66)]
    with_first = opened(REAL, coalition=["amanat", "osdp"])
    assert block(with_first, "coalition").title == "Amanat and OSDP: 66 of 98 seats, a majority and two thirds"
    alone = opened(REAL, coalition="amanat")
    assert block(alone, "coalition").title == "Amanat: 62 of 98 seats, a majority, 4 short of two thirds"


@pytest.mark.parametrize(
    ("dataset", "election", "title", "which"),
    [
        (
            REAL,
            "mazhilis-2023",
            "Amanat reaches a majority alone; two thirds take at least two parties",
            "With two parties two thirds are reached in five ways, each with Amanat.",
        ),
        (REAL, "mazhilis-2021", "Nur Otan reaches a majority and two thirds alone", ""),
        (
            REAL,
            "mazhilis-1999",
            "A majority takes at least three parties; two thirds take at least five",
            "With three parties a majority is reached by these: Otan, Civic Party and Trade unions (47); Otan, Civic "
            "Party and Communist Party (39); Otan, Civic Party and Agrarian Party (39). With five parties two thirds "
            "are reached only by Otan, Civic Party, Trade unions, Communist Party and Agrarian Party (53).",
        ),
        (
            SMALL,
            "assembly-2020",
            "A majority takes at least two parties, and so do two thirds",
            "With two parties a majority is reached by these: Harbour and Fields (42); Harbour and Civic Light (36); "
            "Harbour and Workers (32). With two parties two thirds are reached only by Harbour and Fields (42).",
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
    assert view.notices[0].text == "Add up the seats of: “Auyl” can't be shown here. It has no seat in this house."


def test_two_houses() -> None:
    view = opened(REAL)
    assert block(view, "before").title == "2021: 76 of 107 seats for Nur Otan, more than two thirds"
    assert block(view, "after").title == "2023: 62 of 98 seats for Amanat, a majority, but short of two thirds"
    changes = cast(Listing, block(view, "changes"))
    assert changes.title == "From 2021 to 2023 Amanat (then Nur Otan) lost 14 seats; Auyl gained 8 seats"
    assert changes.reading == "The house of 2021 had 107 seats, that of 2023 98. Not elected were 9 in 2021."
    remarks = dict(zip(changes.table.frame["contestant"], changes.table.frame["remark"], strict=True))
    assert remarks["Amanat"] == "as Nur Otan in 2021"
    assert remarks["OSDP"] == "did not stand in 2021"
    assert remarks["Independents"] == "no seats in districts in 2021"


def test_the_earlier_house_is_on_the_left_whichever_is_asked_for() -> None:
    view = opened(REAL, election="mazhilis-2004", versus="mazhilis-2023")
    assert block(view, "before").title.startswith("2004:")
    assert block(view, "after").title.startswith("2023:")
    first = opened(REAL, election="mazhilis-1999")  # nothing before it: the next one
    assert block(first, "after").title.startswith("2004:")
    itself = opened(REAL, versus="mazhilis-2023")
    assert itself.notices[0].text == "Compare with: “Mazhilis 2023” can't be shown here. It is the house shown above."


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
