"""Shares with their changes: arrows, words for who can't be compared, and titles that the rows bear out."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.shares.change import shares_and_changes, title
from election.colours import PAPER, TEXT
from election.contests.bases import BASES, BaseName
from election.contests.change_phrases import joint_names
from election.contests.changes import changes, joint_changes
from election.contests.phrases import at_start, named
from tests.datasets import REAL, SMALL
from tests.election.changed import changed, contest, rows
from tests.election.charts.layout import Laid
from tests.election.charts.shares.test_shares import crowded

CASES = [
    (dataset, election, base)
    for dataset in (REAL, SMALL)
    for election in dict.fromkeys(dataset["results"]["election_id"])
    for base in BASES
    if shares_and_changes(dataset, election, base)
]
every = pytest.mark.parametrize(("dataset", "election", "base"), CASES, ids=[f"{each[1]}-{each[2]}" for each in CASES])


@cache
def drawn(dataset: Dataset, election: str, base: BaseName = "valid") -> Chart:
    return cast(Chart, shares_and_changes(dataset, election, base))


def told(dataset: Dataset, election: str, base: BaseName = "valid") -> str:
    """The finding about changes alone."""
    return title(dataset, election, changes(dataset, election, base), joint_changes(dataset, election, base))


@every
def test_no_label_leaves_the_sheet_or_lies_on_a_label_or_a_line(
    dataset: Dataset, election: str, base: BaseName
) -> None:
    chart = drawn(dataset, election, base)
    for figure, width in ((chart.narrow, 328), (chart.narrow, 358), (chart.figure, 860), (chart.figure, 1152)):
        assert crowded(Laid(figure, width)) == [], width


@every
def test_the_title_names_the_biggest_change_and_the_biggest_the_other_way(
    dataset: Dataset, election: str, base: BaseName
) -> None:
    chart = drawn(dataset, election, base)
    rows = chart.table.frame.dropna(subset=["change_points"])
    full = {
        written(named(dataset, row.contestant_id)): row.name_en
        for row in dataset["contestants"].itertuples()
        for written in (str, at_start)
    }
    rows = rows[~rows["contestant"].isin([full.get("Against all")])]
    points = dict(zip(rows["contestant"], rows["change_points"], strict=True))
    for joint in joint_changes(dataset, election, base):
        points[joint_names(dataset, joint)] = joint.points
        full[joint_names(dataset, joint)] = joint_names(dataset, joint)
    found = re.findall(r"(?:^|; )(.+?) (lost|gained) (\d+\.\d)", told(dataset, election, base))
    assert found
    for name, verb, size in found:
        exact = points[full[name]]
        assert (exact < 0) is (verb == "lost")
        assert abs(exact) == pytest.approx(float(size), abs=0.051)
        same_way = [each for each in points.values() if (each < 0) is (exact < 0)]
        assert abs(exact) == max(abs(each) for each in same_way)
    assert abs(points[full[found[0][0]]]) == max(abs(each) for each in points.values())


@every
def test_a_row_has_either_a_change_or_a_reason(dataset: Dataset, election: str, base: BaseName) -> None:
    chart = drawn(dataset, election, base)
    for row in chart.table.frame.itertuples():
        assert row.change_points is not None or row.remark
        if row.change_points is not None:
            assert row.change_points == pytest.approx(row.share_pct - row.share_before_pct, abs=1e-5)
    rings = [trace for trace in chart.figure.data if trace.type == "scatter" and trace.mode == "markers"]
    assert len(rings) == chart.table.frame["share_before_pct"].notna().sum()  # no ring without an earlier share


def test_the_changes_of_2023(good: Dataset) -> None:
    chart = drawn(good, "mazhilis-2023")
    assert (
        chart.title == "Amanat lost a quarter of its share and still had nearly five times the vote of the next party"
    )
    assert told(good, "mazhilis-2023") == "Amanat lost 17.2 points; Auyl gained 5.6"
    assert "Ring: the share of 2021; an arrow runs from it to that of 2023." in chart.reading
    assert "Adal had merged into Amanat: against Nur Otan and Adal together it lost 20.8 points." in chart.note
    texts = [label.text for label in Laid(chart.figure, 1152).labels()]
    assert "2021, as Nur Otan" in texts
    assert texts.index("71.1%") < texts.index("5.3%")
    assert "<i>boycotted the vote in 2021</i>" in texts  # OSDP
    assert "<i>not on the ballot in 2021</i>" in texts  # against all
    assert "<i>new; below the threshold</i>" in texts  # Baytaq


def test_an_arrow_runs_inside_a_bar_that_has_grown_and_up_to_one_that_has_not(good: Dataset) -> None:
    figure = drawn(good, "mazhilis-2023").figure
    scattered = [trace for trace in figure.data if trace.type == "scatter"]
    shafts = {trace.customdata[0][0]: trace for trace in scattered if trace.mode == "lines"}
    assert shafts["auyl"].line.color == PAPER.light
    assert shafts["amanat"].line.color == TEXT.light
    assert list(shafts["amanat"].x[:2]) == pytest.approx([71.09, 53.9], abs=0.01)
    heads = [shape for shape in figure.layout.shapes if shape.type == "path"]
    assert sorted(round(head.xanchor, 1) for head in heads) == [6.8, 8.4, 10.9, 53.9]


@pytest.mark.parametrize(
    ("now", "then", "found"),
    [
        ((600, 300, 100), (700, 200, 100), "red lost 10.0 points and still had twice the vote of the next party"),
        ((640, 260, 100), (600, 300, 100), "red gained 4.0 points and had more than twice the vote of the next party"),
        ((400, 350, 250), (600, 200, 200), "red lost 20.0 points; blue gained 15.0"),
    ],
)
def test_how_many_times_the_next_is_said_where_it_is_twice_or_more(
    now: tuple[int, ...], then: tuple[int, ...], found: str
) -> None:
    lines = [[{"id": name, "votes": votes} for name, votes in zip(("red", "blue", "green"), each, strict=True)]
             for each in (now, then)]  # fmt: skip
    data = contest(SMALL, lines[0], ({"election_id": "then", "date": "2020-05-17"}, lines[1]))
    assert drawn(data, "now").title == found


def test_no_chart_where_nothing_can_be_compared(good: Dataset) -> None:
    assert shares_and_changes(good, "mazhilis-1999") is None  # the first
    assert shares_and_changes(good, "president-2019") is None  # nobody stood before
    assert shares_and_changes(good, "mazhilis-2016", "ballots") is None  # the ballots of 2012 are not published
    assert shares_and_changes(good, "referendum-2024") is None  # another question


def test_a_change_too_small_to_print_is_no_gain_in_the_title() -> None:
    now = [{"id": "red", "votes": 500_100}, {"id": "blue", "votes": 499_900}]
    then = [{"id": "red", "votes": 500_000}, {"id": "blue", "votes": 500_000}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then))
    assert told(data, "now") == "No change for red and blue"


def test_shares_that_are_printed_further_apart_than_their_change_are_explained() -> None:
    """61.25% is printed as 61.3%, 60.12% as 60.1%: 1.2 apart, where the change is 1.13 points."""
    now = [{"id": "red", "votes": 6125}, {"id": "blue", "votes": 3875}]
    then = [{"id": "red", "votes": 6012}, {"id": "blue", "votes": 3988}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then))
    assert "rounded once" in drawn(data, "now").note


def test_names_stay_text() -> None:
    now = [{"id": "<b>x</b>", "votes": 60, "predecessor_id": "<i>y</i>"}, {"id": "blue", "votes": 40}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, [{"id": "<i>y</i>", "votes": 9}]))
    chart = drawn(data, "now")
    texts = "".join(label.text for label in Laid(chart.figure, 1152).labels())
    assert "&lt;b&gt;x&lt;/b&gt;" in texts
    assert "&lt;i&gt;y&lt;/i&gt;" in texts
    assert "<b>x</b> is compared with <i>y</i>." in chart.note  # plain text: escaped by whoever shows it


def test_the_title_speaks_of_who_stood_and_not_of_the_line_against_all() -> None:
    none = {"id": "none", "kind": "against_all"}
    now = [{"id": "red", "votes": 50}, {"id": "blue", "votes": 45}, {**none, "votes": 5}]
    then = [{"id": "red", "votes": 40}, {"id": "blue", "votes": 30}, {**none, "votes": 30}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then))
    assert told(data, "now") == "blue gained 15.0 points"


def test_why_one_did_not_stand_again_is_said_where_it_is_known() -> None:
    then = [{"id": "red", "votes": 60}, {"id": "blue", "votes": 30}, {"id": "grey", "votes": 10}]
    data = contest(SMALL, then[:2], ({"election_id": "then", "date": "2020-05-17"}, then))
    gone = [{"election_id": "now", "contestant_id": "grey", "reason": "barred"}]
    assert "grey (10.0%, barred)" in drawn(changed(data, absences=rows(data, "absences", gone)), "now").note
