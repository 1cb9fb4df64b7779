"""Changes in points: signs, words for who can't be compared, and titles that the rows bear out."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.shares.change import change
from election.contests.bases import BASES, BaseName
from election.contests.change_phrases import joint_names
from election.contests.changes import joint_changes
from election.contests.phrases import at_start, named
from tests.datasets import REAL, SMALL
from tests.election.changed import changed, contest, rows
from tests.election.charts.layout import Laid

CASES = [
    (dataset, election, base)
    for dataset in (REAL, SMALL)
    for election in dict.fromkeys(dataset["results"]["election_id"])
    for base in BASES
    if change(dataset, election, base)
]
every = pytest.mark.parametrize(("dataset", "election", "base"), CASES, ids=[f"{each[1]}-{each[2]}" for each in CASES])


@cache
def drawn(dataset: Dataset, election: str, base: BaseName = "valid") -> Chart:
    return cast(Chart, change(dataset, election, base))


@every
def test_labels_keep_to_the_sheet_and_off_each_other(dataset: Dataset, election: str, base: BaseName) -> None:
    for width in (328, 358, 577, 1150):
        sheet = Laid(drawn(dataset, election, base).figure, width)
        labels = sheet.labels()
        assert all(label.left >= 0 and label.right <= width for label in labels), width
        assert not any(one.overlaps(two) for n, one in enumerate(labels) for two in labels[n + 1 :]), width
        assert all(name.left >= 0 for name in sheet.names())


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
    told = re.findall(r"(?:^|; )(.+?) (lost|gained) (\d+\.\d)", chart.title)
    assert told
    for name, verb, size in told:
        exact = points[full[name]]
        assert (exact < 0) is (verb == "lost")
        assert abs(exact) == pytest.approx(float(size), abs=0.051)
        same_way = [each for each in points.values() if (each < 0) is (exact < 0)]
        assert abs(exact) == max(abs(each) for each in same_way)
    assert abs(points[full[told[0][0]]]) == max(abs(each) for each in points.values())


@every
def test_a_row_has_either_a_change_or_a_reason(dataset: Dataset, election: str, base: BaseName) -> None:
    chart = drawn(dataset, election, base)
    for row in chart.table.frame.itertuples():
        assert (row.change_points is None) is bool(row.remark)
        if row.change_points is not None:
            assert row.change_points == pytest.approx(row.share_pct - row.share_before_pct, abs=1e-5)
    assert len(chart.figure.data) == chart.table.frame["change_points"].notna().sum()  # no bar without a change


def test_the_changes_of_2023(good: Dataset) -> None:
    chart = drawn(good, "mazhilis-2023")
    assert chart.title == "Amanat lost 17.2 points; Auyl gained 5.6"
    assert chart.reading == "Change in points of the valid votes, 2021 to 2023. Amanat is compared with Nur Otan."
    assert chart.note.startswith("Adal had merged into Amanat: against Nur Otan and Adal together it lost 20.8 points.")
    texts = [label.text for label in Laid(chart.figure, 358).labels()]
    assert texts[:2] == ["<b>−17.2</b>", "71.1 → 53.9"]
    assert "<i>boycotted the vote in 2021</i>" in texts  # OSDP
    assert texts.count("<i>new</i>") == 2
    assert "<i>not on the ballot in 2021</i>" in texts  # against all


def test_no_chart_where_nothing_can_be_compared(good: Dataset) -> None:
    assert change(good, "mazhilis-1999") is None  # the first
    assert change(good, "president-2019") is None  # nobody stood before
    assert change(good, "mazhilis-2016", "ballots") is None  # the ballots of 2012 are not published
    assert change(good, "referendum-2024") is None  # another question


def test_a_change_too_small_to_print_is_no_gain_in_the_title() -> None:
    now = [{"id": "red", "votes": 500_100}, {"id": "blue", "votes": 499_900}]
    then = [{"id": "red", "votes": 500_000}, {"id": "blue", "votes": 500_000}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then))
    assert drawn(data, "now").title == "No change for red and blue"


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
    drawn_text = "".join(chart.figure.layout.yaxis.ticktext) + "".join(each.hovertext for each in chart.figure.data)
    assert "&lt;b&gt;x&lt;/b&gt;" in drawn_text
    assert "&lt;i&gt;y&lt;/i&gt;" in drawn_text
    assert "<b>x</b> is compared with <i>y</i>." in chart.reading  # plain text: escaped by whoever shows it


def test_the_title_speaks_of_who_stood_and_not_of_the_line_against_all() -> None:
    none = {"id": "none", "kind": "against_all"}
    now = [{"id": "red", "votes": 50}, {"id": "blue", "votes": 45}, {**none, "votes": 5}]
    then = [{"id": "red", "votes": 40}, {"id": "blue", "votes": 30}, {**none, "votes": 30}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then))
    assert drawn(data, "now").title == "blue gained 15.0 points"


def test_why_one_did_not_stand_again_is_said_where_it_is_known() -> None:
    then = [{"id": "red", "votes": 60}, {"id": "blue", "votes": 30}, {"id": "grey", "votes": 10}]
    data = contest(SMALL, then[:2], ({"election_id": "then", "date": "2020-05-17"}, then))
    gone = [{"election_id": "now", "contestant_id": "grey", "reason": "barred"}]
    assert "grey (10.0%, barred)" in drawn(changed(data, absences=rows(data, "absences", gone)), "now").note
