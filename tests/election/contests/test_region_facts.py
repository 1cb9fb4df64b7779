"""A share by region beside the same at another contest, with the country's own figure."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests.region_facts import facts


def test_turnout_of_2023_beside_2021(good: Dataset) -> None:
    found = facts(good, "mazhilis-2023", "mazhilis-2021")
    assert (found.of, found.when_now, found.when_then) == ("turnout", "2023", "2021")
    assert found.national == pytest.approx(54.19, abs=0.005)  # the commission's
    assert len(found.compared) == 14  # Abai, Jetisu and Ulytau are of June 2022, and others lost them
    assert found.absent_then == "2021"
    lost = {pair.now.region_id: pair.difference for pair in found.apart}
    assert lost == {"east-kazakhstan": -8.25, "almaty-region": -13.47, "karaganda": -11.22}


def test_a_gap_has_no_year_where_a_unit_came_in_that_very_year(good: Dataset) -> None:
    """On 5 June 2022 Abai was no unit, on 8 June it was: "not a unit in 2022" would be wrong."""
    assert facts(good, "referendum-2022").absent_now == ""


def test_a_contestant_has_its_own_share_in_the_country_and_no_comparison(good: Dataset) -> None:
    found = facts(good, "mazhilis-2012", contestant="nur-otan")
    assert (found.of, found.when_then, found.pairs) == ("Nur Otan", "", {})
    assert found.national == pytest.approx(80.99, abs=0.005)


def test_the_country_stands_beside_its_units_by_the_same_count(good: Dataset) -> None:
    """2019: 77.0% when the regions' list was made, 77.50% in the end; 2024: 63.87% and 63.66%; 2021: only the final one
    is known."""
    found = {
        election: facts(good, election).country for election in ("president-2019", "referendum-2024", "mazhilis-2021")
    }
    told = [(round(each.percent or 0, 2), each.final and round(each.final, 1), each.later) for each in found.values()]
    assert told == [(77.0, 77.5, False), (63.87, 63.7, False), (63.25, None, True)]
