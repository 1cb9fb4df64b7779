"""Observer missions as bars: seven in 2023, of which four published no size."""

from __future__ import annotations

import pandas as pd

from election import Dataset
from election.charts.reactions.missions import missions_chart
from tests.election.statement_tables import FOCUS, mission, with_table


def test_missions_have_their_size_or_the_words_that_none_is_published(good: Dataset) -> None:
    chart = missions_chart(good, FOCUS)
    assert chart is not None
    texts = [note.text for note in chart.figure.layout.annotations]
    for number in ("404", "196", "61"):
        assert f"<b>{number}</b>" in texts
    assert texts.count("<i>not known</i>") == 4
    assert [None if pd.isna(x) else x for x in chart.figure.data[0].x] == [404, 196, 61, None, None, None, None]
    assert chart.title == "The OSCE sent 404 observers, the CIS 196; four missions gave no number"


def test_invited_people_are_no_mission_and_a_sample_is_called_one(good: Dataset) -> None:
    chart = missions_chart(good, FOCUS)
    assert chart is not None
    assert "Four US analysts" in chart.note
    assert not any("US analysts" in name for name in chart.table.frame["short_name"])
    assert "sample: twelve international organisations" in chart.note
    (fact,) = good["facts"].query("fact_id == 'observer_organisations'").itertuples()
    assert set(fact.source_ids) <= set(chart.source_ids)


def test_missions_without_any_published_size_are_still_drawn(good: Dataset) -> None:
    chart = missions_chart(with_table(good, "missions", [mission(1, "critical"), mission(2, "neutral")]), FOCUS)
    assert chart is not None
    assert [note.text for note in chart.figure.layout.annotations].count("<i>not known</i>") == 2
    assert missions_chart(good, "president-2022") is None
