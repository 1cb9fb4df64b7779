"""Who observed, and what they found: of 33 findings in the research, 14 are shortcomings, 10 improvements, 1 both."""

from __future__ import annotations

from collections import Counter

import pytest

from election import Dataset
from election.record.observers import findings_of, missions_of, missions_sentence, observers_of
from tests.election.statement_tables import FOCUS, finding, mission, with_table


def test_every_finding_is_there_by_topic(good: Dataset) -> None:
    found = findings_of(good, FOCUS)
    assert Counter(found["polarity"]) == {"negative": 14, "positive": 10, "mixed": 1, "neutral": 8}
    topics = [topic for topic in good.labels("findings", "topic").values() if topic in set(found["topic_words"])]
    assert list(dict.fromkeys(found["topic_words"])) == topics


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        (float("nan"), "", ""),
        (1200.0, "stations", "1,200 stations"),
        (58.4, "per cent", "58.4 per cent"),
        (3.0, "", "3"),
    ],
)
def test_the_figure_of_a_finding_is_printed_with_its_unit(good: Dataset, figure: float, unit: str, words: str) -> None:
    table = [finding(1, "media", "negative", figure=figure, unit=unit)]
    assert list(findings_of(with_table(good, "findings", table), FOCUS)["figure_words"]) == [words]


def test_missions_stand_by_size_and_those_without_one_last(good: Dataset) -> None:
    rows = [mission(1, "welcomed"), mission(2, "mixed", 4), mission(3, "critical", 40)]
    assert list(missions_of(with_table(good, "missions", rows), FOCUS)["mission_id"]) == ["m3", "m2", "m1"]


def test_the_largest_mission_is_not_one_of_many_equals(good: Dataset) -> None:
    # The OSCE had 404 observers on the day; four analysts whom the host invited are no mission beside it.
    missions = missions_of(good, FOCUS)
    assert missions_sentence(missions) == (
        "The OSCE, with 404 observers the largest mission known, both praised and criticised, the six others approved"
    )
    assert len(observers_of(good, FOCUS)) == len(missions) + 1


@pytest.mark.parametrize(
    ("stances", "sentence"),
    [
        (["welcomed"], "M0 approved"),
        (["welcomed"] * 2, "Both observer missions approved"),
        (["welcomed"] * 3, "All three observer missions approved"),
        (["welcomed", "critical"], "Of two observer missions one approved and one criticised"),
        (["neutral"] * 3 + ["welcomed"], "Of four observer missions one approved and three gave no verdict"),
    ],
)
def test_the_sentence_on_missions_fits_whatever_they_said(good: Dataset, stances: list[str], sentence: str) -> None:
    rows = [mission(number, stance) for number, stance in enumerate(stances)]
    assert missions_sentence(missions_of(with_table(good, "missions", rows), FOCUS)) == sentence
