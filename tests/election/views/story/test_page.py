"""The story: its steps follow from the rows, in order of time, each with sources, and none is told without rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from election import Dataset
from election.chart import Chart
from election.view import Prose
from election.views import available, open_page
from tests.election.changed import changed


def told(dataset: Dataset) -> list[tuple[str, Prose, Chart]]:
    view = open_page(dataset, "story", {}).view
    found = []
    for section in view.each_section():
        prose, chart = section.blocks
        assert isinstance(prose, Prose)
        assert isinstance(chart, Chart)
        found.append((section.title, prose, chart))
    return found


def test_it_leads_from_the_break_over_the_votes_to_what_came_after(good: Dataset) -> None:
    titles = [title for title, _prose, _chart in told(good)]
    assert titles == [
        "1. The break: January 2022",
        "2. Constitutional referendum, 5 June 2022",
        "3. Early presidential election, 20 November 2022",
        "4. The rules",
        "5. Early Mazhilis election, 19 March 2023",
        "6. What others said",
        "7. What came after",
    ]
    assert open_page(good, "story", {}).view.headline == (
        "How it came to the vote of March 2023, from January 2022 on, and what had followed by August 2026"
    )


def test_every_step_has_its_sources_and_a_picture_of_its_own(good: Dataset) -> None:
    steps = told(good)
    assert all(prose.source_ids and chart.source_ids for _title, prose, chart in steps)
    assert len({chart.id for _title, _prose, chart in steps}) == len(steps)
    assert all(1 <= len(prose.paragraphs) <= 2 for _title, prose, _chart in steps)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (0, "It began on 2 January 2022: Protests over LPG prices begin in Zhanaozen."),
        (1, "By preliminary figures turnout was 68.1%."),
        (3, "Between the votes of 2021 and 2023 the rules changed: threshold 7% → 5%"),
        (3, "With the votes of 2023 the 7% of 2021 shuts out two parties."),
        (4, "Amanat won 53.9% of the vote"),
        (5, "Of six governments and organisations abroad, four welcomed the election and two did both."),
        (6, "Adilet ahead by unconfirmed figures"),
    ],
)
def test_its_sentences_are_those_of_the_rows(good: Dataset, step: int, words: str) -> None:
    assert words in told(good)[step][1].paragraphs[0]


def test_a_step_without_rows_is_not_told(good: Dataset) -> None:
    quiet = changed(good, events=good["events"][good["events"]["importance"] != 1])
    titles = [title for title, _prose, _chart in told(quiet)]
    assert titles == ["1. The rules", "2. Early Mazhilis election, 19 March 2023", "3. What others said"]
    silent = changed(quiet, rule_changes=good["rule_changes"].iloc[:0], missions=good["missions"].iloc[:0])
    assert [title for title, _prose, _chart in told(silent)] == ["1. Early Mazhilis election, 19 March 2023"]
    assert open_page(silent, "story", {}).view.headline


def test_a_package_without_events_has_no_story(good: Dataset) -> None:
    without = replace(good, version="none", tables={name: t for name, t in good.tables.items() if name != "events"})
    assert "story" not in available(without)
