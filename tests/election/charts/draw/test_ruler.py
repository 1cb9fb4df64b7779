"""Labels need what they measure and a little more, in regular letters and in bold ones."""

from __future__ import annotations

import pytest

from election.charts.draw.ruler import margin, width, wrap
from tests.election.charts.layout import measured

WORDS = (
    "53.9%", "−17.2", "71.1 → 53.9", "did not stand in 2021", "under the threshold, no seats", "5% threshold",
    "Nationwide Social Democratic Party", "Opposition Union of Communists and DCK",
    "Жалпыұлттық социал-демократиялық партия", "«Ауыл» Халықтық-демократиялық патриоттық партиясы",
    "Народно-кооперативная партия Казахстана", "Қасым-Жомарт Тоқаев", "Ünal Şık Łódź Ærø", "WWWWWMMMMM@@@%%%",
)  # fmt: skip


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("bold", [False, True])
def test_a_width_is_rather_too_wide_than_too_narrow(text: str, bold: bool) -> None:
    real = measured(f"<b>{text}</b>" if bold else text, 13)
    assert real <= width(text, bold=bold) <= real * 1.07


@pytest.mark.parametrize("bold", [False, True])
def test_lines_leave_what_may_be_needed(bold: bool) -> None:
    text = "Nationwide Social Democratic Party of the northern and southern regions"
    assert all(width(line, bold=bold) <= 120 for line in wrap(text, 120, bold=bold, lines=9))
    assert len(wrap(text, 200, bold=True)) >= len(wrap(text, 200))


def test_no_label_has_more_than_three_lines_unless_it_is_said() -> None:
    assert len(wrap("word " * 40, 100)) == 3


@pytest.mark.parametrize(("reach", "at"), [(20, 0.5), (90, 2 / 3), (120, 0.98), (300, 0.5)])
def test_a_margin_holds_words_that_begin_within_the_drawing(reach: float, at: float) -> None:
    right = margin(reach, at, 240)
    assert at * (240 - right) + reach <= 240 + 1
    assert right == 8 or at * (240 - right + 1) + reach > 240  # no wider than it must be
