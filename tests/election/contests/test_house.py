"""Houses and what changed between two of them, against the official seats."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests.house import House, house_of, houses, winners
from election.contests.seat_changes import SeatChange
from tests.datasets import SMALL
from tests.election.changed import contest


def of(changes: tuple[SeatChange, ...], name: str) -> SeatChange:
    return next(each for each in changes if each.contestant_id == name)


def house(dataset: Dataset, election: str) -> House:
    found = house_of(dataset, election)
    assert found is not None
    return found


def test_contests_with_a_house(good: Dataset) -> None:
    years = ("1999", "2004", "2007", "2012", "2016", "2021", "2023")
    assert houses(good) == (*(f"mazhilis-{year}" for year in years), "kurultai-2026")
    assert house_of(good, "president-2022") is None


def test_the_houses_as_published(good: Dataset) -> None:
    last = house(good, "mazhilis-2023")
    assert [(group.contestant_id, group.by_list, group.by_district, group.seats) for group in last.groups] == [
        ("amanat", 40, 22, 62),
        ("auyl", 8, 0, 8),
        ("respublica", 6, 0, 6),
        ("aq-jol", 6, 0, 6),
        ("qhp", 5, 0, 5),
        ("osdp", 4, 0, 4),
        ("independents", None, 7, 7),
    ]
    assert (last.appointed, last.unnamed) == (0, 0)
    before = house(good, "mazhilis-2021")
    assert (before.size, before.appointed, before.unnamed) == (107, 9, 0)


def test_every_seat_of_a_house_of_one_sort_is_of_that_sort() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 6}, {"id": "own", "kind": "independents", "seats": 4}]
    found = house(contest(SMALL, lines, seats=12, list_seats=0, district_seats=12), "now")
    assert [(group.by_list, group.by_district) for group in found.groups] == [(None, 6), (None, 4)]
    assert found.unnamed == 2
    mixed = house(contest(SMALL, lines, seats=12, list_seats=6, district_seats=6), "now")
    assert not any(group.told for group in mixed.groups)


LINES = [
    {"id": "red", "votes": 60, "list_seats": 6, "seats": 6},
    {"id": "blue", "votes": 40, "list_seats": 2, "seats": 2},
]


@pytest.mark.parametrize(
    ("lines", "election", "vacant", "unnamed"),
    [
        (LINES, {"list_seats": 10}, 2, 0),  # every list's seats are known, and all seats were theirs to win
        (LINES, {"list_seats": 10, "vacant_seats": 1}, 1, 1),  # what the contest says comes first
        (LINES, {"list_seats": 10, "lines_complete": False}, 0, 2),
        (LINES, {"list_seats": 6, "district_seats": 4}, 0, 2),
        ([{**line, "status": "preliminary"} for line in LINES], {"list_seats": 10}, 0, 2),
        ([*LINES, {"id": "green", "votes": 9}], {"list_seats": 10}, 0, 2),
    ],
)
def test_seats_are_vacant_only_where_nobody_can_hold_them(
    lines: list[dict[str, object]], election: dict[str, object], vacant: int, unnamed: int
) -> None:
    found = house(contest(SMALL, lines, seats=10, **election), "now")
    assert (found.vacant, found.unnamed) == (vacant, unnamed)


def test_seats_by_list_and_in_districts_make_the_total_where_it_is_not_given() -> None:
    lines = [
        {"id": "red", "votes": 60, "list_seats": 4, "district_seats": 3},
        {"id": "blue", "votes": 40, "list_seats": 3, "district_seats": 0},
    ]
    found = house(contest(SMALL, lines, seats=10, list_seats=7, district_seats=3), "now")
    assert [group.seats for group in found.groups] == [7, 3]
    assert [found.won(group) for group in found.groups] == [4, 3]
    assert found.at_stake == 7


def test_winners_are_all_that_hold_a_seat_with_or_without_a_line_of_the_ballot(good: Dataset) -> None:
    """2023: six lists, and seven independents from districts; two lists had no seat."""
    won = winners(good, "mazhilis-2023").set_index("contestant_id")["seats"]
    assert dict(won) == {"amanat": 62, "auyl": 8, "respublica": 6, "aq-jol": 6, "qhp": 5, "osdp": 4, "independents": 7}
