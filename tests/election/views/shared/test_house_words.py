"""What is said of seats wherever they stand: what they amount to, beside which votes, and what belongs beside them."""

from __future__ import annotations

import pytest

from election.contests.house import House, house_of
from election.views.shared.house_words import beside_seats, proportion, standing
from tests.datasets import REAL, SMALL
from tests.election.changed import contest


@pytest.mark.parametrize(
    ("seats", "expected"),
    [
        (98, "all of them"),
        (67, "more than two thirds"),
        (66, "exactly two thirds"),
        (62, "a majority but four short of two thirds"),
        (49, "one short of a majority"),
    ],
)
def test_what_a_number_of_seats_amounts_to(seats: int, expected: str) -> None:
    assert standing(House(98, ()), seats) == expected


def of(year: str) -> str:
    house = house_of(REAL, f"mazhilis-{year}")
    assert house is not None
    return proportion(REAL, f"mazhilis-{year}", house, "valid")


def test_seats_stand_beside_the_votes_that_gave_them() -> None:
    """40 of 69 and 76 of 98: neither the 29 districts of 2023 nor the nine members of 2021 whom another body chose."""
    assert of("2023") == "58.0% of the list seats on 53.9% of the vote"
    assert of("2021") == "77.6% of the elected seats on 71.1% of the vote"


def test_seats_that_no_source_tells_apart_stand_beside_no_votes() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 6}, {"id": "blue", "votes": 40, "seats": 4}]
    mixed = contest(SMALL, lines, seats=10, list_seats=5, district_seats=5)
    house = house_of(mixed, "now")
    assert house is not None
    assert proportion(mixed, "now", house, "valid") == ""


def test_findings_stand_beside_the_seats_where_the_data_says_so() -> None:
    assert beside_seats(REAL, "mazhilis-2023").startswith("OSCE/ODIHR: Some political groups were still prevented")
    assert beside_seats(REAL, "mazhilis-2021") == ""
    assert beside_seats(SMALL, "assembly-2024") == ""
