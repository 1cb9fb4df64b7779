"""Lines over all contests: breaks, titles by rank, and panels whose words keep apart."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.shares.history import history
from election.charts.shares.scales import scales
from election.contests.bases import BASES, BaseName
from election.contests.courses import courses
from tests.datasets import REAL, SMALL
from tests.election.changed import contest
from tests.election.charts.layout import Laid

CASES = [
    (dataset, election, base)
    for dataset in (REAL, SMALL)
    for election in dict.fromkeys(dataset["results"]["election_id"])
    for base in BASES
    if history(dataset, election, base)
]
every = pytest.mark.parametrize(("dataset", "election", "base"), CASES, ids=[f"{each[1]}-{each[2]}" for each in CASES])


@cache
def drawn(dataset: Dataset, election: str, base: BaseName = "valid") -> Chart:
    return cast(Chart, history(dataset, election, base))


@every
def test_words_keep_to_the_sheet_and_off_each_other(dataset: Dataset, election: str, base: BaseName) -> None:
    chart = drawn(dataset, election, base)
    for figure, width in ((chart.narrow, 328), (chart.narrow, 358), (chart.figure, 577), (chart.figure, 1150)):
        sheet = Laid(figure, width)
        words = [*sheet.words(), *sheet.labels()]
        assert all(word.left >= 0 and word.right <= width for word in words), width
        touching = [(one.text, two.text) for n, one in enumerate(words) for two in words[n + 1 :] if one.overlaps(two)]
        assert touching == [], width


@every
def test_lowest_and_highest_are_so_in_the_table(dataset: Dataset, election: str, base: BaseName) -> None:
    chart = drawn(dataset, election, base)
    found = re.match(r"(.+)’s share was the (lowest|highest)( known)? since (\d{4})", chart.title)
    if not found:
        return
    date = dataset.row("elections", election)["date"]
    table = chart.table.frame
    line = table[(table["date"] == date) & (table["stood_as"] == full_name(dataset, found[1]))]["line"].iloc[0]
    rows = table[(table["line"] == line) & (table["date"] <= date)]
    now = rows["share_pct"].iloc[-1]
    between = rows[(rows["date"].str[:4] > found[4]) & (rows["date"] < date)]
    known = between["share_pct"].dropna()
    assert (known > now).all() if found[2] == "lowest" else (known < now).all()
    if not found[3]:
        then = rows[rows["date"].str[:4] == found[4]]["share_pct"].iloc[0]
        assert then <= now if found[2] == "lowest" else then >= now
        assert not between["share_pct"].isna().any()


def full_name(dataset: Dataset, short: str) -> str:
    return next(row.name_en for row in dataset["contestants"].itertuples() if row.short_name == short)


@pytest.mark.parametrize(
    ("election", "base", "title"),
    [
        ("mazhilis-2023", "valid", "Amanat’s share was the lowest since 1999, when it stood as Otan"),
        ("mazhilis-2023", "roll", "Amanat’s share was the lowest known since 1999, when it stood as Otan"),
        ("mazhilis-2016", "valid", "Nur Otan’s share was the highest since 2007"),
        ("mazhilis-2007", "valid", "Nur Otan’s share was the highest at three contests, 1999 to 2007"),
        ("president-2022", "valid", "Tokayev’s share was higher than in 2019"),
        ("mazhilis-1999", "ballots", "Otan: 30.9% in 1999, 52.6% in 2023 as Amanat"),
    ],
)
def test_titles(good: Dataset, election: str, base: BaseName, title: str) -> None:
    assert drawn(good, election, base).title == title


def test_the_table_has_every_row_of_every_contest_of_the_kind(good: Dataset) -> None:
    rows = good["results"]
    kinds = good["elections"].set_index("election_id")["kind"]
    known = (rows["votes"].notna() | rows["share_pct"].notna()) & (rows["certainty"] != "unconfirmed")
    own = rows[rows["election_id"].map(kinds).eq("parliamentary") & known]
    names = [
        name for course in courses(good, "parliamentary", "valid") for each in course.points for name in each.stood_as
    ]
    assert len(names) == len(own)


def test_a_line_is_broken_where_it_did_not_stand_and_dashed_where_its_share_is_not_known(good: Dataset) -> None:
    chart = drawn(good, "mazhilis-2023")
    violet = good.colours["osdp"].light
    strokes = [trace for trace in chart.figure.data if trace.mode == "lines" and trace.line.color == violet]
    assert strokes[0].customdata[0][0] == "osdp"
    assert sum(x is not None for x in strokes[0].x) == 4  # 2007 to 2012 and 2012 to 2016; nothing to 2023
    assert "Gaps: not on the ballot." in chart.reading
    of_ballots = drawn(good, "mazhilis-2023", "ballots")
    assert "Dashed: its share is not known." in of_ballots.reading
    assert "Shares of this base are not known for 2004 and 2012." in of_ballots.note
    assert any(trace.line.dash == "dash" for trace in of_ballots.figure.data if trace.mode == "lines")


def test_a_line_that_would_flatten_those_of_the_ballot_is_only_in_the_table(good: Dataset) -> None:
    chart = drawn(good, "mazhilis-2023")
    lines = {trace.name for trace in chart.figure.data if trace.mode == "markers"}
    assert lines == {
        "Amanat", "Auyl", "Respublica", "Aq Jol", "People's Party", "OSDP", "Baytaq", "Against all",
    }  # fmt: skip
    left_out = set(chart.table.frame["line"]) - lines
    assert {"Asar", "Communist Party", "Alash", "AIST"} <= left_out
    named = chart.note.partition("Only in the table: ")[2]
    assert named.count(",") + named.count(" and ") >= 8
    assert "and three more" in named
    assert len(left_out) == 8 + 3


def test_points_of_one_contest_alone_are_left_to_its_own_picture(good: Dataset) -> None:
    chart = drawn(good, "president-2022")
    assert {trace.name for trace in chart.figure.data if trace.mode == "markers"} == {"Tokayev"}
    assert chart.reading == "Share of the valid votes, 2019 to 2022. "[:-1]


def test_a_line_that_dwarfs_the_rest_has_a_scale_of_its_own(good: Dataset) -> None:
    found = courses(good, "parliamentary", "valid")
    tops = scales([course for course in found if course.end in ("amanat", "auyl", "osdp")])
    assert tops["amanat"] == 100
    assert tops["auyl"] == tops["osdp"] == 15
    assert set(scales([course for course in found if course.end in ("auyl", "aq-jol")]).values()) == {15}
    heads = [each.text for each in drawn(good, "mazhilis-2023").figure.layout.annotations]
    assert "<b>The others, scale to 15%</b>" in heads


def test_no_history_of_answers_to_different_questions(good: Dataset) -> None:
    assert history(good, "referendum-2024") is None


def test_names_stay_text() -> None:
    now = [{"id": "<b>x</b>", "votes": 60, "predecessor_id": "<i>y</i>"}, {"id": "blue", "votes": 40}]
    then = [{"id": "<i>y</i>", "votes": 9}, {"id": "blue", "votes": 9}]
    chart = drawn(contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then)), "now")
    texts = [each.text for each in chart.figure.layout.annotations]
    assert "&lt;b&gt;x&lt;/b&gt; <b>60.0</b>" in texts


def test_a_share_of_two_that_merged_later_is_not_told_as_one_s_own() -> None:
    then = [{"id": "Red", "votes": 40}, {"id": "Rose", "votes": 30}, {"id": "Blue", "votes": 30}]
    now = [{"id": "Left", "votes": 60, "predecessor_id": ("Red", "Rose")}, {"id": "Blue", "votes": 40}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then))
    assert drawn(data, "then").title == "Red and Rose together: 70.0% in 2020, 60.0% in 2024 as Left"
