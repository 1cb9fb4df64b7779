"""A share by region beside the same at another contest, with the country's own figure."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests.region_facts import facts


def test_turnout_of_2023_beside_2021(good: Dataset) -> None:
    found = facts(good, "mazhilis-2023", "mazhilis-2021")
    assert (found.of, found.when_now, found.when_then) == ("turnout", "2023", "2021")
    assert found.national == pytest.approx(54.19, abs=0.005)  # the commission's
    assert len(found.compared) == 17  # Abai, Jetisu and Ulytau are of June 2022
    assert found.absent_then == "2021"
    assert (found.compared[-1].now.region_id, found.compared[-1].points) == ("almaty-region", -13.47)  # 60.03 - 73.5


def test_a_gap_has_no_year_where_a_unit_came_in_that_very_year(good: Dataset) -> None:
    """On 5 June 2022 Abai was no unit, on 8 June it was: "not a unit in 2022" would be wrong."""
    assert facts(good, "referendum-2022").absent_now == ""


def test_a_contestant_has_its_own_share_in_the_country_and_no_comparison(good: Dataset) -> None:
    found = facts(good, "mazhilis-2012", contestant="nur-otan")
    assert (found.of, found.national, found.when_then, found.pairs) == ("Nur Otan", 80.99, "", {})
