"""Calculated seats beside official ones: what the picture shows is what the table says."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.what_if.seats import what_if
from election.contests.rules import Rules, official_rules
from election.contests.scenario import scenario
from tests.datasets import REAL
from tests.election.changed import contest
from tests.election.charts.layout import Box, Laid, measured


@cache
def drawn(dataset: Dataset, election: str, **rules: object) -> Chart:
    official = official_rules(dataset, election)
    assert official is not None
    return what_if(scenario(dataset, election, replace(official, **rules)), title="T", reading="R")  # type: ignore[arg-type]


def texts(chart: Chart) -> list[str]:
    """What is said of each bar, from top to bottom, then what is over the first mark."""
    traces = [trace for trace in chart.figure.data if trace.type == "scatter" and trace.mode == "text"]
    said: dict[float, list[str]] = {}
    for trace in traces:
        for y, text in zip(trace.y, trace.text, strict=True):
            said.setdefault(y, []).append(text.replace("\N{NO-BREAK SPACE}", " ").strip())
    return ["  ".join(said[y]) for y in sorted(said, key=lambda y: (y < 0, y))]


def marks(chart: Chart) -> list[float]:
    """The upright marks' places, from top to bottom."""
    return list(_rows(chart).values())


def test_differences_are_written_with_their_sign() -> None:
    chart = drawn(REAL, "mazhilis-2023", threshold=Fraction(7, 100))
    assert texts(chart) == [
        "<b>46</b>  +6", "<b>9</b>  +1", "<b>7</b>  +1", "<b>7</b>  +1",
        "<b>0</b>  −5", "<b>0</b>  −4", "<b>0</b>", "official 40",
    ]  # fmt: skip


def test_the_official_seats_are_upright_marks() -> None:
    assert marks(drawn(REAL, "mazhilis-2023", threshold=Fraction(7, 100))) == [40, 8, 6, 6, 5, 4]


def test_with_another_number_of_seats_shares_are_compared() -> None:
    chart = drawn(REAL, "mazhilis-2023", seats=98)
    assert marks(chart)[0] == pytest.approx(40 * 98 / 69)
    assert "official 40 of 69" in texts(chart)
    assert texts(chart)[0] == "<b>56</b>  57.1%, −0.8"
    assert set(chart.table.frame["change"]) == {None}


@pytest.mark.parametrize("rules", [{}, {"threshold": Fraction(7, 100)}, {"seats": 98}, {"seats": 1}, {"seats": 196}])
@pytest.mark.parametrize("election", ["mazhilis-1999", "mazhilis-2007", "mazhilis-2021", "mazhilis-2023"])
@pytest.mark.parametrize("width", [358, 760])
def test_no_label_lies_on_a_mark_or_leaves_the_sheet(election: str, rules: dict[str, object], width: int) -> None:
    chart = drawn(REAL, election, **rules)
    laid = Laid(chart.figure, width)
    rows = {row: laid.x(place) for row, place in _rows(chart).items()}
    for label in laid.words():
        assert label.left >= 0
        assert label.right <= width
        row = round(_row(laid, label))
        if not label.text.startswith("official") and row in rows:
            air = measured("\N{NO-BREAK SPACE}" * 2, 13)
            assert not label.left + air - 1 < rows[row] < label.right, label.text


def _rows(chart: Chart) -> dict[int, float]:
    """Row -> where its upright mark is."""
    lines = [trace for trace in chart.figure.data if trace.type == "scatter" and trace.mode == "lines"]
    drawn = [trace for trace in lines if trace.line.width == 2]
    return {round(trace.y[at]): trace.x[at] for trace in drawn for at in range(0, len(trace.x), 3)}


def _row(laid: Laid, label: Box) -> float:
    height = laid.y(1) - laid.y(0)
    return ((label.top + label.bottom) / 2 - laid.y(0)) / height


def test_a_tied_seat_is_outlined_and_said() -> None:
    lines = [{"id": "a", "votes": 300}, {"id": "b", "votes": 150}, {"id": "c", "votes": 150}]
    tied = contest(REAL, lines, list_seats=3, seats=3, formula="dhondt", threshold_pct=5)
    chart = drawn(tied, "now")
    hollow = [trace for trace in chart.figure.data if trace.type == "bar" and trace.marker.color == "rgba(0,0,0,0)"]
    assert [(list(trace.base), list(trace.x)) for trace in hollow] == [([1], [1]), ([0], [1]), ([0], [1])]
    assert texts(chart)[0] == "<b>1 or 2</b>  one of 2 tied"
    assert list(chart.table.frame["tied_for"]) == [1, 1, 1]


def test_a_long_ballot_shows_those_who_have_seats() -> None:
    lines = [{"id": f"p{number}", "votes": 1000 - 60 * number} for number in range(15)]
    many = contest(REAL, lines, list_seats=4, seats=4, formula="dhondt", threshold_pct=0)
    chart = drawn(many, "now")
    assert len(chart.figure.layout.yaxis.ticktext) < 15
    assert len(chart.table.frame) == 15


def test_without_official_seats_nothing_is_compared() -> None:
    lines = [{"id": "a", "votes": 600}, {"id": "b", "votes": 400}]
    unknown = contest(REAL, lines, list_seats=5, seats=5, formula="hare", threshold_pct=5)
    chart = what_if(scenario(unknown, "now", Rules("hare", Fraction(0), 5, "valid")), title="T", reading="R")
    assert marks(chart) == []
    assert texts(chart) == ["<b>3</b>", "<b>2</b>"]
