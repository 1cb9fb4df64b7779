"""Observer missions as bars: eight in 2023, of which half have published no size."""

from __future__ import annotations

import pandas as pd

from election import Dataset
from election.charts.reactions.missions import missions_chart
from tests.election.statement_tables import FOCUS, mission, with_table


def test_missions_have_their_size_or_the_words_that_none_is_published(good: Dataset) -> None:
    chart = missions_chart(good, FOCUS)
    assert chart is not None
    texts = [note.text for note in chart.figure.layout.annotations]
    for number in ("404", "196", "61", "4"):
        assert f"<b>{number}</b>" in texts
    assert texts.count("<i>not published</i>") == 4
    assert [None if pd.isna(x) else x for x in chart.figure.data[0].x] == [404, 196, 61, 4, None, None, None, None]
    assert chart.title == "7 of 8 observer missions approved; OSCE gave both praise and criticism"


def test_missions_without_any_published_size_are_still_drawn(good: Dataset) -> None:
    chart = missions_chart(with_table(good, "missions", [mission(1, "critical"), mission(2, "neutral")]), FOCUS)
    assert chart is not None
    assert [note.text for note in chart.figure.layout.annotations].count("<i>not published</i>") == 2
    assert missions_chart(good, "president-2022") is None
