"""Seats over all thresholds: the picture has the table's steps, and no name lies on another."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations

import pytest

from election.chart import Chart
from election.charts.what_if.curve import curve
from election.charts.what_if.curve_lines import LINE, NARROW
from election.contests.rules import official_rules
from election.contests.scenario import scenario
from tests.datasets import REAL, SMALL
from tests.election.changed import contest
from tests.election.charts.layout import Laid

TOP = Fraction(1, 10)
CASES = [
    (dataset, election, threshold)
    for dataset, elections in (
        (REAL, ("mazhilis-1999", "mazhilis-2004", "mazhilis-2007", "mazhilis-2021", "mazhilis-2023")),
        (SMALL, ("assembly-2020", "assembly-2024")),
    )
    for election in elections
    for threshold in (0, 50, 70)
]


@cache
def drawn(dataset, election: str, threshold: int) -> Chart:  # type: ignore[no-untyped-def]
    rules = official_rules(dataset, election)
    assert rules is not None
    chart = curve(scenario(dataset, election, replace(rules, threshold=Fraction(threshold, 1000))), TOP)
    assert chart is not None
    return chart


@pytest.mark.parametrize("width", [358, 1150])
@pytest.mark.parametrize(("dataset", "election", "threshold"), CASES)
def test_no_name_lies_on_another_or_leaves_the_sheet(dataset, election: str, threshold: int, width: int) -> None:  # type: ignore[no-untyped-def]
    laid = Laid(drawn(dataset, election, threshold).figure, width)
    labels = [replace(box, top=box.top + 1.5, bottom=box.bottom - 1.5) for box in laid.words()]
    for one, other in combinations(labels, 2):
        assert not one.overlaps(other), (one.text, other.text)
    assert all(label.left >= -1 and label.right <= width + 1 for label in labels)


def test_the_curve_of_2023_says_where_it_tips() -> None:
    chart = drawn(REAL, "mazhilis-2023", 50)
    assert "Above 5.20% OSDP" in chart.title
    assert "at 2.30% Baytaq" in chart.title
    rows = chart.table.frame
    assert list(rows["amanat"]) == [39, 40, 42, 46, 51, 57]
    assert list(rows["osdp"]) == [4, 4, 0, 0, 0, 0]
    assert [round(to, 2) for to in rows["to_pct"]] == [2.3, 5.2, 6.8, 8.41, 8.59, 10]


def test_a_line_ends_where_its_party_drops_out() -> None:
    figure = drawn(REAL, "mazhilis-2023", 50).figure
    (line,) = [trace for trace in figure.data if trace.name == "OSDP"]
    ends = [x for x in line.x if x is not None]
    assert max(ends) == pytest.approx(5.2, abs=0.001)


def test_nobody_s_seats_make_no_curve() -> None:
    lines = [{"id": "a", "votes": 0}, {"id": "b", "votes": 0}]
    empty = contest(REAL, lines, list_seats=3, seats=3, formula="hare", threshold_pct=5)
    rules = official_rules(empty, "now")
    assert rules is not None
    assert curve(scenario(empty, "now", replace(rules, threshold=Fraction(0))), TOP) is None


def test_where_nobody_drops_out_the_title_says_so() -> None:
    lines = [{"id": "a", "votes": 600}, {"id": "b", "votes": 400}]
    two = contest(REAL, lines, list_seats=5, seats=5, formula="hare", threshold_pct=5)
    rules = official_rules(two, "now")
    assert rules is not None
    chart = curve(scenario(two, "now", rules), TOP)
    assert chart is not None
    assert chart.title == "No threshold up to 10% would cost a party its seats"


@pytest.mark.parametrize("election", ["mazhilis-2012", "mazhilis-2023"])
def test_no_number_of_the_scale_stands_beside_that_of_a_line(election: str) -> None:
    """“57 60” and “12 12” would read as one number."""
    figure = drawn(REAL, election, 50).figure
    ends = [y for trace in figure.data if trace.textposition == "middle right" for y in trace.y]
    ticks = figure.layout.yaxis.tickvals
    assert ends
    assert ticks
    assert all(abs(end - tick) >= LINE for end in ends for tick in ticks)


def test_several_that_drop_out_at_once_are_told_as_several() -> None:
    lines = [{"id": name, "votes": 20, "list_seats": 1} for name in "abcd"] + [{"id": "big", "votes": 920}]
    data = contest(SMALL, lines, list_seats=50, seats=50, formula="hare", threshold_pct=0.0)
    assert drawn(data, "now", 0).title == "Above 2.00% a, b, c and one more would drop out"


def test_the_longest_names_leave_room_to_the_lines() -> None:
    lines = [{"id": "W" * 200, "votes": 60, "list_seats": 6}, {"id": "Long name " * 20, "votes": 40, "list_seats": 4}]
    chart = drawn(contest(SMALL, lines, list_seats=10, seats=10, formula="hare", threshold_pct=0.0), "now", 0)
    assert chart.figure.layout.margin.l + chart.figure.layout.margin.r < NARROW - 100
