"""A house under other rules: every seat once, those that change hands ringed, the house as elected round it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.seats.elected import OFF
from election.charts.seats.tried import tried_house
from election.contests.rules import official_rules
from election.contests.scenario import scenario
from election.contests.would_be import would_be
from election.render.chart_svg import chart_svg
from tests.datasets import REAL, SMALL
from tests.election.changed import contest


@cache
def drawn(dataset: Dataset, election: str = "mazhilis-2023", percent: int = 7, seats: int = 0) -> Chart:
    rules = official_rules(dataset, election)
    assert rules is not None
    rules = replace(rules, threshold=Fraction(percent, 100), seats=seats or rules.seats)
    now = scenario(dataset, election, rules)
    return tried_house(now, would_be(now), title="x")


def seats_of(chart: Chart) -> list[str]:
    """Whose each seat is, from left to right."""
    spots = [
        (mark[1], mark[0])
        for trace in chart.figure.data
        if trace.mode == "markers" and trace.name is None and trace.customdata is not None
        for mark in trace.customdata
        if len(mark) > 1
    ]
    return [contestant for _number, contestant in sorted(spots)]


def test_the_house_has_the_calculated_seats_in_the_order_of_the_one_elected() -> None:
    held = seats_of(drawn(REAL))
    assert [held.count(each) for each in dict.fromkeys(held)] == [68, 9, 7, 7, 7]
    assert list(dict.fromkeys(held)) == ["amanat", "auyl", "respublica", "aq-jol", "independents"]


def test_the_last_list_seats_of_who_gains_are_ringed() -> None:
    chart = drawn(REAL)
    (rings,) = [trace for trace in chart.figure.data if trace.name == "changed"]
    dots = next(trace for trace in chart.figure.data if trace.mode == "markers" and trace.name is None)
    assert len(rings.x) == 9
    assert rings.marker.size == pytest.approx(dots.marker.size + 2 * OFF)
    ringed = [int(name.rpartition("-")[2]) - 1 for name in rings.ids]
    held = seats_of(chart)
    assert [held[place] for place in ringed] == ["amanat"] * 6 + ["auyl", "respublica", "aq-jol"]
    assert ringed[:6] == list(range(40, 46))  # 46 list seats come before 22 of districts


def test_the_arc_is_the_house_as_elected() -> None:
    arcs = [trace for trace in drawn(REAL).figure.data if trace.mode == "lines"]
    assert [trace.customdata[0][0] for trace in arcs] == [
        "amanat", "auyl", "respublica", "aq-jol", "qhp", "osdp", "independents",
    ]  # fmt: skip
    assert "Thin arc: the house as elected." in drawn(REAL).reading


def test_by_the_official_rules_nothing_is_ringed() -> None:
    chart = drawn(REAL, percent=5)
    assert [trace for trace in chart.figure.data if trace.name == "changed"] == []
    assert "Ringed" not in chart.reading


def test_the_table_has_both_houses() -> None:
    rows = drawn(REAL).table.frame.set_index("contestant")
    assert (rows.loc["Amanat", "seats"], rows.loc["Amanat", "official_seats"]) == (46, 40)
    assert (rows.loc["Amanat", "in_house"], rows.loc["Amanat", "in_house_before"]) == (68, 62)
    assert rows["in_house"].sum() == rows["in_house_before"].sum() == 98


def test_tied_seats_are_nobody_s() -> None:
    lines = [{"id": name, "votes": 10, "list_seats": 1, "seats": 1} for name in "ab"]
    data = contest(SMALL, lines, list_seats=3, seats=3, formula="hare", threshold_pct=0.0)
    chart = drawn(data, "now", 0)
    assert "Dotted: a seat that is tied." in chart.reading
    assert seats_of(chart) == ["a", "b", ""]


@pytest.mark.parametrize(("election", "seats"), [("mazhilis-2023", 50), ("mazhilis-2023", 98), ("mazhilis-2021", 0)])
def test_any_number_of_seats_is_a_picture(election: str, seats: int) -> None:
    chart = drawn(REAL, election, 3, seats)
    for narrow in (False, True):
        assert chart_svg(chart, framed=False, narrow=narrow)
