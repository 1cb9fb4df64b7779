"""The whole house under other rules, against the seats as they were won."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from election import Dataset
from election.contests.rules import official_rules
from election.contests.scenario import scenario
from election.contests.would_be import WouldBe, would_be


def under(dataset: Dataset, election: str, **changes: object) -> WouldBe:
    rules = official_rules(dataset, election)
    assert rules is not None
    return would_be(scenario(dataset, election, replace(rules, **changes)))  # type: ignore[arg-type]


def test_by_the_official_rules_it_is_the_house_that_was_elected(good: Dataset) -> None:
    house = under(good, "mazhilis-2023")
    assert house.gains == {}
    assert {each: house.seats(each) for each in house.everyone} == {
        "amanat": 62, "auyl": 8, "respublica": 6, "aq-jol": 6, "qhp": 5, "osdp": 4, "independents": 7,
    }  # fmt: skip


def test_district_seats_stay_where_the_threshold_is_another(good: Dataset) -> None:
    """At 7% the People's Party (6.8) and OSDP (5.2) are out, and 46 + 22 seats are two thirds of 98."""
    house = under(good, "mazhilis-2023", threshold=Fraction(7, 100))
    assert house.districts == {"amanat": 22, "independents": 7}
    assert house.seats("amanat") == 68
    assert (house.seats("qhp"), house.seats("osdp"), house.seats("independents")) == (0, 0, 7)
    assert house.gains == {"amanat": 6, "auyl": 1, "respublica": 1, "aq-jol": 1}
    assert sum(house.gains.values()) == house.before("qhp") + house.before("osdp")
    assert house.everyone[-1] == "independents"


def test_with_every_seat_by_list_no_district_stays(good: Dataset) -> None:
    house = under(good, "mazhilis-2023", seats=98)
    assert house.districts == {}
    assert sum(group.seats for group in house.house.groups) == 98 == house.house.size


@pytest.mark.parametrize("seats", [50, 120])
def test_other_numbers_of_list_seats_make_no_house_to_compare_with(good: Dataset, seats: int) -> None:
    house = under(good, "mazhilis-2023", seats=seats)
    assert house.elected is None
    assert house.gains == {}
    assert house.house.size == seats == sum(group.seats for group in house.house.groups)


def test_seats_that_voters_did_not_fill_stay_so(good: Dataset) -> None:
    house = under(good, "mazhilis-2021", threshold=Fraction(0))
    assert (house.house.size, house.house.appointed) == (107, 9)
    assert sum(group.seats for group in house.house.groups) == 98
