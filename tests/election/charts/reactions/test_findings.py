"""Observers' findings: of the 33 in the research, 14 are shortcomings, 10 improvements, 1 both and 8 don't judge."""

from __future__ import annotations

from collections import Counter

import pytest

from election import Dataset
from election.charts.reactions.findings import findings_chart
from election.record.observers import findings_of
from tests.election.charts.drawn import Drawn
from tests.election.statement_tables import finding, with_table

FOCUS = "mazhilis-2023"


def test_the_findings_that_judge_are_marks(good: Dataset) -> None:
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
    assert chart.title == "On counting, media and adding up the counts, observers found shortcomings only"
    judged = findings_of(good, FOCUS).query("polarity != 'neutral'")
    only = {topic for topic, group in judged.groupby("topic") if set(group["polarity"]) == {"negative"}}
    assert only == {"counting", "media", "tabulation"}
    assert "without a judgement" in chart.note
    assert "3 documents" in chart.note


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([("media", "negative")], "Observers found shortcomings only"),
        ([("media", "negative"), ("voting", "positive")], "On media, observers found shortcomings only"),
        ([("media", "negative"), ("media", "positive")], "Observers named both improvements and shortcomings"),
        ([("media", "negative"), ("media", "mixed")], "Observers named both improvements and shortcomings"),
        (
            [(topic, "negative") for topic in ("media", "voting", "counting", "tabulation")] + [("women", "positive")],
            "Observers found shortcomings only on four of five topics",
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
    assert chart.narrow is not None
    low, high = chart.narrow.layout.xaxis.range
    pixels = (288 - chart.narrow.layout.margin.l - chart.narrow.layout.margin.r) / (high - low)
    assert pixels >= 14
    drawn = Drawn(chart, 288, narrow=True)
    assert drawn.outside() == []
    assert drawn.overlaps() == []


def test_markup_in_a_finding_stays_text(good: Dataset) -> None:
    dataset = with_table(good, "findings", [finding(1, "media", "negative", finding="<b>Bold</b> & worse")])
    chart = findings_chart(dataset, FOCUS)
    assert chart is not None
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; worse" in chart.figure.data[0].customdata[0][1]
