"""What changed between two houses, against the official seats."""

from __future__ import annotations

from election import Dataset
from election.contests.seat_changes import SeatChange, seat_changes
from tests.datasets import SMALL
from tests.election.changed import contest


def of(changes: tuple[SeatChange, ...], name: str) -> SeatChange:
    return next(each for each in changes if each.contestant_id == name)


def test_from_2021_to_2023(good: Dataset) -> None:
    changes = seat_changes(good, "mazhilis-2021", "mazhilis-2023")
    assert [each.contestant_id for each in changes] == [
        "amanat", "auyl", "aq-jol", "respublica", "qhp", "osdp", "independents",
    ]  # fmt: skip
    assert (of(changes, "amanat").before, of(changes, "amanat").change) == (76, -14)
    assert of(changes, "amanat").stood_as == ("nur-otan",)
    assert (of(changes, "auyl").before, of(changes, "auyl").now) == (0, 8)  # stood, won none
    assert of(changes, "respublica").status == "new"
    assert of(changes, "osdp").status == "boycotted"
    assert of(changes, "osdp").change is None
    assert of(changes, "independents").status == "no districts"


def test_who_left(good: Dataset) -> None:
    changes = seat_changes(good, "mazhilis-1999", "mazhilis-2004")
    assert of(changes, "independents").change == 18 - 23
    assert (of(changes, "aist").before, of(changes, "aist").now) == (13 + 3, 11)  # the bloc of Civic and Agrarian
    assert {each.contestant_id for each in changes if each.now is None} == {
        "cpk",
        "trade-unions",
        "peoples-cooperative",
    }


def test_a_merger_and_a_split_leave_every_seat_counted_once(good: Dataset) -> None:
    split = seat_changes(good, "mazhilis-1999", "mazhilis-2004")
    assert (of(split, "cpk").before, of(split, "cpk").status) == (3, "split")
    merged = seat_changes(good, "mazhilis-2004", "mazhilis-2007")
    assert (of(merged, "nur-otan").before, of(merged, "nur-otan").now) == (42, 98)
    assert {each.contestant_id for each in merged if each.status == "merged"} == {"asar", "aist"}
    assert of(merged, "independents").status == "no districts"
    for changes in (split, merged):
        assert sum(each.before or 0 for each in changes) == 77


def test_an_invented_line_of_succession(small: Dataset) -> None:
    changes = seat_changes(small, "assembly-2020", "assembly-2024")
    assert of(changes, "coast-alliance").change == 21 - 26
    assert of(changes, "coast-alliance").stood_as == ("harbour-union",)
    assert of(changes, "old-guard").now is None


def test_the_seats_of_a_party_that_split_stand_once() -> None:
    now = [
        {"id": "coast", "votes": 34, "seats": 21, "predecessor_id": "harbour"},
        {"id": "north", "votes": 12, "seats": 7, "predecessor_id": "harbour"},
        {"id": "fields", "votes": 54, "seats": 33},
    ]
    then = [{"id": "harbour", "votes": 42, "seats": 26}, {"id": "fields", "votes": 58, "seats": 35}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then), seats=61)
    changes = seat_changes(data, "then", "now")
    assert sum(each.before or 0 for each in changes) == sum(each.now or 0 for each in changes) == 61
    assert {each.contestant_id for each in changes if each.status == "split"} == {"coast", "north", "harbour"}
    assert all(each.change is None for each in changes if each.status == "split")


def test_who_is_not_in_a_result_that_is_not_whole_is_not_said_to_have_stayed_away(good: Dataset) -> None:
    """Of the Kurultai one list's seats are known; six more stood."""
    assert of(seat_changes(good, "mazhilis-2023", "kurultai-2026"), "auyl").status == "unlisted"
