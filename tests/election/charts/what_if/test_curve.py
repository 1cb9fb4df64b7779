"""The biggest party's seats over all thresholds: the picture has the table's steps, and no word lies on another."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.what_if.curve import curve
from election.contests.rules import Rules, official_rules
from election.contests.scenario import scenario
from election.contests.would_be import would_be
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


def made(dataset: Dataset, election: str, rules: Rules | None) -> Chart | None:
    assert rules is not None
    now = scenario(dataset, election, rules)
    return curve(now, would_be(now), TOP)


@cache
def drawn(dataset: Dataset, election: str, threshold: int) -> Chart:
    rules = official_rules(dataset, election)
    assert rules is not None
    chart = made(dataset, election, replace(rules, threshold=Fraction(threshold, 1000)))
    assert chart is not None
    return chart


@pytest.mark.parametrize("width", [328, 358, 690, 1150])
@pytest.mark.parametrize(("dataset", "election", "threshold"), CASES)
def test_no_word_lies_on_another_or_leaves_the_sheet(
    dataset: Dataset, election: str, threshold: int, width: int
) -> None:
    laid = Laid(drawn(dataset, election, threshold).figure, width)
    labels = [replace(box, top=box.top + 1.5, bottom=box.bottom - 1.5) for box in laid.words()]
    for one, other in combinations(labels, 2):
        assert not one.overlaps(other), (one.text, other.text)
    assert all(label.left >= -1 and label.right <= width + 1 for label in labels)


def test_the_curve_of_2023_says_where_two_thirds_tip() -> None:
    chart = drawn(REAL, "mazhilis-2023", 50)
    assert chart.title == "Any threshold above 6.8% would have given Amanat two thirds"
    rows = chart.table.frame
    assert list(rows["amanat"]) == [39, 40, 42, 46, 51, 57]
    assert list(rows["in_house"]) == [61, 62, 64, 68, 73, 79]
    assert list(rows["osdp"]) == [4, 4, 0, 0, 0, 0]
    assert [round(to, 2) for to in rows["to_pct"]] == [2.3, 5.2, 6.8, 8.41, 8.59, 10]


def test_the_steps_are_the_table_s_against_the_marks_of_the_house() -> None:
    figure = drawn(REAL, "mazhilis-2023", 70).figure
    (line,) = [trace for trace in figure.data if trace.customdata is not None]
    assert {mark[0] for mark in line.customdata} == {"amanat"}
    assert line.x[2] == pytest.approx(2.3, abs=0.001)
    words = {text for trace in figure.data if trace.mode == "text" for text in trace.text}
    assert {"Two thirds <b>66</b>", "Majority <b>50</b>", "official 5%", "<b>chosen 7%</b>", "<b>68</b>"} <= words
    assert {text.strip("\N{NO-BREAK SPACE}") for text in words if " out" in text} == {
        "Baytaq out", "OSDP out", "People's Party out", "Aq Jol out", "Respublica out",
    }  # fmt: skip


def test_nobody_s_seats_make_no_curve() -> None:
    lines = [{"id": "a", "votes": 0}, {"id": "b", "votes": 0}]
    empty = contest(REAL, lines, list_seats=3, seats=3, formula="hare", threshold_pct=5)
    rules = official_rules(empty, "now")
    assert rules is not None
    assert made(empty, "now", replace(rules, threshold=Fraction(0))) is None


@pytest.mark.parametrize(
    ("votes", "title"),
    [
        ((600, 400), "A would have had a majority at any threshold up to 10%"),
        ((700, 300), "A would have had two thirds at any threshold up to 10%"),
        ((400, 330, 270), "No threshold up to 10% would have given A a majority"),
    ],
)
def test_where_no_threshold_tips_the_title_says_so(votes: tuple[int, ...], title: str) -> None:
    lines = [
        {"id": name, "votes": number, "list_seats": number // 100} for name, number in zip("ABC", votes, strict=False)
    ]
    data = contest(REAL, lines, list_seats=10, seats=10, formula="hare", threshold_pct=5)
    chart = made(data, "now", official_rules(data, "now"))
    assert chart is not None
    assert chart.title == title


def test_without_a_house_to_compare_with_there_are_list_seats_and_no_marks() -> None:
    rules = official_rules(REAL, "mazhilis-2023")
    assert rules is not None
    chart = made(REAL, "mazhilis-2023", replace(rules, seats=50))
    assert chart is not None
    assert chart.title == "Amanat would have 28 to 42 of 50 list seats, by the threshold"
    assert "in_house" not in [column.key for column in chart.table.columns]


def test_several_that_drop_out_at_once_are_told_as_several() -> None:
    lines = [{"id": name, "votes": 20, "list_seats": 1} for name in "abcd"] + [{"id": "big", "votes": 920}]
    data = contest(SMALL, lines, list_seats=50, seats=50, formula="hare", threshold_pct=0.0)
    texts = [text for trace in drawn(data, "now", 0).figure.data if trace.mode == "text" for text in trace.text]
    assert any("a and 3 more out" in text for text in texts)
