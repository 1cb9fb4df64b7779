"""Figures by region against what was published, gaps told apart, two contests beside each other."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests import regions
from tests.election.changed import changed, rows


def test_the_contests_with_figures(good: Dataset) -> None:
    assert regions.contests_with_turnout(good) == (
        "mazhilis-2012", "mazhilis-2016", "president-2019", "mazhilis-2021", "referendum-2022", "president-2022",
        "mazhilis-2023", "referendum-2024", "referendum-2026", "kurultai-2026",
    )  # fmt: skip


def test_turnout_of_2023_is_the_commissions(good: Dataset) -> None:
    cells = regions.turnout_cells(good, "mazhilis-2023")
    ranked = regions.known(cells)
    assert len(ranked) == 20
    assert (ranked[0].region_id, ranked[0].value) == ("kyzylorda", 67.21)
    assert (ranked[-1].region_id, ranked[-1].value) == ("almaty-city", 25.82)
    assert all(cell.preliminary for cell in ranked)


def test_a_unit_that_was_not_there_is_no_missing_figure(good: Dataset) -> None:
    gaps = {
        election: {
            gap: {cell.region_id for cell in regions.turnout_cells(good, election).values() if cell.gap == gap}
            for gap in ("absent", "missing")
        }
        for election in regions.contests_with_turnout(good)
    }
    new = {"abai", "jetisu", "ulytau"}  # from 8 June 2022 on, three days after the referendum
    assert gaps["mazhilis-2021"] == {"absent": new, "missing": set()}
    assert gaps["referendum-2022"] == {"absent": new, "missing": {"kostanay"}}
    assert gaps["president-2022"] == {"absent": set(), "missing": set()}
    assert gaps["referendum-2026"]["missing"] == {"mangystau", "pavlodar", "north-kazakhstan", "ulytau"}
    assert gaps["mazhilis-2012"] == {"absent": {*new, "turkistan", "shymkent"}, "missing": set()}


def test_seventeen_units_can_be_compared_with_2021_and_fell(good: Dataset) -> None:
    pairs = regions.moved(regions.turnout_cells(good, "mazhilis-2023"), regions.turnout_cells(good, "mazhilis-2021"))
    points = [pair.points for pair in pairs.values() if pair.points is not None]
    assert len(points) == 17
    assert all(point < 0 for point in points)
    assert pairs["almaty-region"].points == -13.47
    assert {region for region, pair in pairs.items() if pair.gap == "absent"} == {"abai", "jetisu", "ulytau"}


@pytest.mark.parametrize(
    ("election", "other"),
    [
        ("mazhilis-2023", "mazhilis-2021"),
        ("mazhilis-2021", "mazhilis-2016"),
        ("president-2022", "president-2019"),
        ("president-2019", "mazhilis-2016"),  # of another kind: none of its own came before
        ("mazhilis-2012", "mazhilis-2016"),  # the first of all
        ("mazhilis-2007", ""),
    ],
)
def test_what_a_contest_is_compared_with_unless_asked(good: Dataset, election: str, other: str) -> None:
    assert regions.usual_comparison(good, election) == other


def test_a_by_election_is_compared_with_only_where_there_is_nothing_else(good: Dataset) -> None:
    elections = good["elections"].copy()
    elections.loc[elections["election_id"] == "mazhilis-2021", "scope"] = "by-election"
    assert regions.usual_comparison(changed(good, elections=elections), "mazhilis-2023") == "mazhilis-2016"


def test_a_unit_of_which_only_the_year_is_known_counts_as_there_in_that_year(good: Dataset) -> None:
    units = good["regions"].copy()
    units.loc[units["region_id"] == "abai", "established"] = "2021"
    units.loc[units["region_id"] == "jetisu", "established"] = "2021-02"
    cells = regions.turnout_cells(changed(good, regions=units), "mazhilis-2021")
    assert cells["abai"].gap == "missing"
    assert cells["jetisu"].gap == "absent"


def test_a_package_without_regions_has_no_figures_by_region(small: Dataset) -> None:
    assert regions.contests_with_turnout(small) == ()


def test_a_row_of_a_unit_that_was_founded_later_is_believed(good: Dataset) -> None:
    record = {"election_id": "mazhilis-2021", "region_id": "abai", "turnout_pct": 50.0, "status": "final"}
    cells = regions.turnout_cells(changed(good, region_turnout=rows(good, "region_turnout", [record])), "mazhilis-2021")
    assert cells["abai"].gap == ""
    assert cells["jetisu"].gap == "absent"
    assert cells["akmola"].gap == "missing"
