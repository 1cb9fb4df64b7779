"""The table of widths against the font itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from election.charts.draw.textwidth import width, wrap
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
    assert real <= width(text, bold=bold) <= real * 1.2


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x4FF, categories=("L", "N", "P")), max_size=30))
def test_wrapped_text_fits_and_loses_nothing(text: str) -> None:
    lines = wrap(text, 120, lines=30)
    assert all(width(line) <= 120 or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_too_many_lines_end_in_an_ellipsis() -> None:
    lines = wrap("one two three four five six seven eight nine ten eleven twelve", 60, lines=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert width(lines[-1]) <= 60


def test_a_long_word_breaks_at_its_hyphen() -> None:
    assert wrap("социал-демократиялық", 130) == ["социал-", "демократиялық"]
