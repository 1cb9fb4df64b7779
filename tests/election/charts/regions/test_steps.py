"""Steps of shares and of differences: round edges, and each value on the step of its printed form."""

from __future__ import annotations

import pytest

from election import Dataset
from election.charts.regions.steps import point_steps, share_steps, step_of
from election.contests import regions
from election.sight import contrast


def test_the_steps_of_2023_have_round_edges(good: Dataset) -> None:
    values = tuple(cell.value or 0 for cell in regions.known(regions.turnout_cells(good, "mazhilis-2023")))
    steps = share_steps(values)
    assert [step.words for step in steps] == ["under 30%", "30–50", "50–55", "55–65", "65% or more"]
    assert step_of(64.96, steps).words == "65% or more"  # it is printed as 65.0
    assert step_of(64.94, steps).words == "55–65"
    assert step_of(0.0, steps) is steps[0]
    assert step_of(100.0, steps) is steps[-1]


@pytest.mark.parametrize("election", ["mazhilis-2023", "president-2022", "referendum-2022", "referendum-2024"])
def test_almaty_where_hardly_anybody_votes_has_a_step_of_its_own(good: Dataset, election: str) -> None:
    values = tuple(cell.value or 0 for cell in regions.known(regions.turnout_cells(good, election)))
    steps = share_steps(values)
    assert [value for value in values if step_of(value, steps) is steps[0]] == [min(values)]


@pytest.mark.parametrize(
    "values", [(50.0,), (0.0, 0.0), (100.0,) * 3, (0.0, 100.0), (0.1, 0.2, 0.3), (99.9, 100.0), (50.0, 104.17)]
)
def test_steps_hold_any_shares(values: tuple[float, ...]) -> None:
    steps = share_steps(values)
    assert 1 <= len(steps) <= 5
    assert {step_of(value, steps) for value in values} == set(steps)


def test_the_steps_of_a_difference_belong_to_one_side_each() -> None:
    steps = point_steps((-13.0, -7.0, -2.0, 0.0, 3.0, 12.0))
    named = {value: step_of(value, steps).words for value in (-5.0, -4.9, -0.05, 0.04, 0.05, 5.0, 10.0, -10.0)}
    assert named == {
        -5.0: "fell by 5–10", -4.9: "fell by under 5", -0.05: "fell by under 5", 0.04: "no change",
        0.05: "rose by under 5", 5.0: "rose by 5–10", 10.0: "rose by 10 or more", -10.0: "fell by 10 or more",
    }  # fmt: skip
    assert [step.words for step in point_steps((-1.0, -2.0))][-1].startswith("fell")
    assert [step.words for step in point_steps((0.0,))] == ["no change"]


def test_a_line_that_a_headline_draws_is_an_edge(good: Dataset) -> None:
    values = tuple(cell.value or 0 for cell in regions.known(regions.turnout_cells(good, "referendum-2024")))
    assert 65.0 not in {step.low for step in share_steps(values)}
    assert 65.0 in {step.low for step in share_steps(values, 65.0)}
    assert share_steps(values, 5.0) == share_steps(values)  # nobody is on its other side


def test_words_on_every_step_can_be_read_in_both_themes() -> None:
    steps = (*share_steps((10.0, 30.0, 50.0, 70.0, 90.0)), *point_steps((-13.0, -7.0, -2.0, 0.0, 3.0, 7.0, 12.0)))
    assert len(steps) == 12
    for step in steps:
        assert contrast(step.fill.light, step.ink.light) >= 4.5, step.words
        assert contrast(step.fill.dark, step.ink.dark) >= 4.5, step.words
