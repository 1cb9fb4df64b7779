"""Houses and what changed between two of them, against the official seats."""

from __future__ import annotations

from election import Dataset
from election.contests.house import House, SeatChange, house_of, houses, seat_changes, winners
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


def test_from_2021_to_2023(good: Dataset) -> None:
    changes = seat_changes(good, "mazhilis-2021", "mazhilis-2023")
    assert [each.contestant_id for each in changes] == [
        "amanat", "auyl", "aq-jol", "respublica", "qhp", "osdp", "independents",
    ]  # fmt: skip
    assert (of(changes, "amanat").before, of(changes, "amanat").change) == (76, -14)
    assert of(changes, "amanat").stood_as == ("nur-otan",)
    assert (of(changes, "auyl").before, of(changes, "auyl").now) == (0, 8)  # stood, won none
    assert of(changes, "respublica").status == "new"
    assert of(changes, "osdp").status == "absent"
    assert of(changes, "osdp").change is None
    assert of(changes, "independents").status == "no districts"


def test_who_left(good: Dataset) -> None:
    changes = seat_changes(good, "mazhilis-1999", "mazhilis-2004")
    assert of(changes, "independents").change == 18 - 23
    assert of(changes, "civic").now is None
    assert {each.contestant_id for each in changes[-4:]} == {"civic", "trade-unions", "agrarian", "peoples-cooperative"}


def test_an_invented_line_of_succession(small: Dataset) -> None:
    changes = seat_changes(small, "assembly-2020", "assembly-2024")
    assert of(changes, "coast-alliance").change == 21 - 26
    assert of(changes, "coast-alliance").stood_as == ("harbour-union",)
    assert of(changes, "old-guard").now is None


def test_every_seat_of_a_house_of_one_sort_is_of_that_sort() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 6}, {"id": "own", "kind": "independents", "seats": 4}]
    found = house(contest(SMALL, lines, seats=12, list_seats=0, district_seats=12), "now")
    assert [(group.by_list, group.by_district) for group in found.groups] == [(None, 6), (None, 4)]
    assert found.unnamed == 2
    mixed = house(contest(SMALL, lines, seats=12, list_seats=6, district_seats=6), "now")
    assert not any(group.told for group in mixed.groups)


def test_winners_are_all_that_hold_a_seat_with_or_without_a_line_of_the_ballot(good: Dataset) -> None:
    """2023: six lists, and seven independents from districts; two lists had no seat."""
    won = winners(good, "mazhilis-2023").set_index("contestant_id")["seats"]
    assert dict(won) == {"amanat": 62, "auyl": 8, "respublica": 6, "aq-jol": 6, "qhp": 5, "osdp": 4, "independents": 7}
