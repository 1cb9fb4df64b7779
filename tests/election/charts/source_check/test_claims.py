"""The statements of an article as marks: their words and paragraphs lie on nothing else, on any page."""

from __future__ import annotations

import pytest

from election import Dataset
from election.charts.source_check.claims import claims_chart
from tests.election.charts.drawn import Drawn


@pytest.mark.parametrize(("width", "narrow"), [(288, True), (358, True), (620, False), (1150, False)])
def test_no_word_or_mark_lies_on_another(good: Dataset, width: int, narrow: bool) -> None:
    chart = claims_chart(good)
    assert chart is not None
    picture = Drawn(chart, width, narrow=narrow)
    assert picture.overlaps() == []
    assert picture.outside() == []
    assert [(dot, word) for dot in picture.dots() for word in picture.words() if dot.overlaps(word)] == []
