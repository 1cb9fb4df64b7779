"""Observers' findings: of the 33 in the research, 14 are shortcomings, 10 improvements, 1 both and 8 don't judge."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest

from election import Dataset
from election.charts.reactions.findings import findings_chart, findings_of
from election.charts.reactions.missions import missions_chart, missions_of, missions_sentence
from tests.election.statement_tables import with_table

FOCUS = "mazhilis-2023"


def finding(number: int, topic: str, polarity: str, **cells: object) -> dict[str, object]:
    plain = {
        "election_id": FOCUS,
        "document": "final",
        "finding": f"Finding {number}.",
        "figure": float("nan"),
        "unit": "",
    }
    names = {
        "finding_id": f"x{number}",
        "topic": topic,
        "polarity": polarity,
        "source_ids": ("reuters-whbl-2023-03-20",),
    }
    return {**plain, **names, **cells}


def mission(number: int, stance: str, observers: int | None = None) -> dict[str, object]:
    return {
        "mission_id": f"m{number}", "election_id": FOCUS, "organisation": f"Organisation {number}",
        "short_name": f"M{number}", "head": "", "head_role": "", "observers": observers, "countries": None,
        "arrived_on": "", "reported_on": "", "verdict": "Fine.", "stance": stance,
        "source_ids": ("reuters-whbl-2023-03-20",),
    }  # fmt: skip


def test_all_findings_are_there_and_those_that_judge_are_marks(good: Dataset) -> None:
    assert Counter(findings_of(good, FOCUS)["polarity"]) == {"negative": 14, "positive": 10, "mixed": 1, "neutral": 8}
    chart = findings_chart(good, FOCUS)
    assert chart is not None
    trace = chart.figure.data[0]
    rows = good["findings"].set_index("finding_id")
    assert len(trace.x) == 25
    middle = 0.5
    for x, (finding_id, _hover), symbol in zip(trace.x, trace.customdata, trace.marker.symbol, strict=True):
        polarity = rows.loc[finding_id, "polarity"]
        assert {"negative": x < -middle, "positive": x > middle, "mixed": abs(x) < middle}[polarity]
        assert symbol == {"negative": "diamond", "positive": "circle", "mixed": "circle-open"}[polarity]


def test_every_topic_has_its_own_row_and_most_shortcomings_come_first(good: Dataset) -> None:
    chart = findings_chart(good, FOCUS)
    assert chart is not None
    trace = chart.figure.data[0]
    rows = good["findings"].set_index("finding_id")
    topics: dict[float, set[str]] = {}
    faults: Counter[float] = Counter()
    for y, (finding_id, _hover) in zip(trace.y, trace.customdata, strict=True):
        topics.setdefault(y, set()).add(rows.loc[finding_id, "topic"])
        faults[y] += rows.loc[finding_id, "polarity"] == "negative"
    assert all(len(topic) == 1 for topic in topics.values())
    assert [faults[y] for y in sorted(topics)] == sorted(faults.values(), reverse=True)


def test_the_title_is_true_of_the_rows(good: Dataset) -> None:
    chart = findings_chart(good, FOCUS)
    assert chart is not None
    assert (
        chart.title == "14 shortcomings, 10 improvements; only shortcomings in counting, media and adding up the counts"
    )
    judged = findings_of(good, FOCUS).query("polarity != 'neutral'")
    only = {topic for topic, group in judged.groupby("topic") if set(group["polarity"]) == {"negative"}}
    assert only == {"counting", "media", "tabulation"}
    assert "8 further findings" in chart.note
    assert "3 documents" in chart.note


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([("media", "negative")], "The observers named 1 shortcoming and 0 improvements"),
        ([("media", "negative"), ("voting", "positive")], "1 shortcoming, 1 improvement; only shortcomings in media"),
        ([("media", "negative"), ("media", "positive")], "The observers named 1 shortcoming and 1 improvement"),
        ([("media", "negative"), ("media", "mixed")], "The observers named 1 shortcoming and 0 improvements"),
        (
            [(topic, "negative") for topic in ("media", "voting", "counting", "tabulation")] + [("women", "positive")],
            "4 shortcomings, 1 improvement; only shortcomings in 4 of 5 topics",
        ),
    ],
)
def test_the_title_fits_whatever_was_found(good: Dataset, rows: list[tuple[str, str]], title: str) -> None:
    table = [finding(number, *row) for number, row in enumerate(rows)]
    chart = findings_chart(with_table(good, "findings", table), FOCUS)
    assert chart is not None
    assert chart.title == title


def test_figures_alone_are_no_chart(good: Dataset) -> None:
    assert findings_chart(with_table(good, "findings", [finding(1, "media", "neutral")]), FOCUS) is None
    assert findings_chart(good, "president-2022") is None


def test_marks_do_not_touch_on_a_phone(good: Dataset) -> None:
    chart = findings_chart(good, FOCUS)
    assert chart is not None
    low, high = chart.figure.layout.xaxis.range
    pixels = (326 - chart.figure.layout.margin.l - chart.figure.layout.margin.r) / (high - low)
    assert pixels >= 14


def test_markup_in_a_finding_stays_text(good: Dataset) -> None:
    dataset = with_table(good, "findings", [finding(1, "media", "negative", finding="<b>Bold</b> & worse")])
    chart = findings_chart(dataset, FOCUS)
    assert chart is not None
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; worse" in chart.figure.data[0].customdata[0][1]


def test_missions_have_their_size_or_the_words_that_none_is_published(good: Dataset) -> None:
    chart = missions_chart(good, FOCUS)
    assert chart is not None
    texts = [note.text for note in chart.figure.layout.annotations]
    for number in ("404", "196", "61", "4"):
        assert f"<b>{number}</b>" in texts
    assert texts.count("<i>not published</i>") == 4
    assert [None if pd.isna(x) else x for x in chart.figure.data[0].x] == [404, 196, 61, 4, None, None, None, None]
    assert chart.title == "7 of 8 observer missions approved; OSCE gave both praise and criticism"


@pytest.mark.parametrize(
    ("stances", "sentence"),
    [
        (["welcomed"], "The one observer mission approved"),
        (["welcomed"] * 3, "All 3 observer missions approved"),
        (["welcomed", "critical"], "1 of 2 observer missions approved; M1 criticised"),
        (["critical", "mixed"], "M1 gave both praise and criticism; M0 criticised"),
        (["neutral"] * 3 + ["welcomed"], "1 of 4 observer missions approved; 3 missions gave no verdict"),
    ],
)
def test_the_sentence_on_missions_fits_whatever_they_said(good: Dataset, stances: list[str], sentence: str) -> None:
    rows = [mission(number, stance) for number, stance in enumerate(stances)]
    assert missions_sentence(missions_of(with_table(good, "missions", rows), FOCUS)) == sentence


def test_missions_without_any_published_size_are_still_drawn(good: Dataset) -> None:
    chart = missions_chart(with_table(good, "missions", [mission(1, "critical"), mission(2, "neutral")]), FOCUS)
    assert chart is not None
    assert [note.text for note in chart.figure.layout.annotations].count("<i>not published</i>") == 2
    assert missions_chart(good, "president-2022") is None
