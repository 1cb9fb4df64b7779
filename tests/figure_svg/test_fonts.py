"""Widths of words, and where they break into lines."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from figure_svg import shipped
from figure_svg.fonts import width, wrap


def test_a_width_is_the_sum_of_its_glyphs() -> None:
    """Letters that no kerning brings together: widths as the font's own table has them."""
    font = TTFont(shipped.FOLDER / "ElectionSans-Regular.ttf")
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    for word in ("nnn", "53.9%", "Ұнн"):
        units = sum(metrics[cmap[ord(letter)]][0] for letter in word)
        assert width(word, 13) == pytest.approx(units * 13 / font["head"].unitsPerEm, abs=0.15)


def test_bold_is_wider_and_kerning_counts() -> None:
    assert width("Respublica", 13, bold=True) > width("Respublica", 13)
    assert width("AVAV", 20) < 4 * width("A", 20)


def test_letters_that_no_face_has_are_as_wide_as_high_in_chinese_and_never_nothing() -> None:
    assert width("哈萨克", 20) == 60
    assert width("哈 a", 20) == 20 + width(" a", 20)
    assert 8 < width("\N{OGHAM LETTER BEITH}", 20) < 24


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x4FF, categories=("L", "N", "P")), max_size=30))
def test_wrapped_text_fits_and_loses_nothing(text: str) -> None:
    lines = wrap(text, 120, 13)
    assert all(width(line, 13) <= 120 or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_words_wrap_at_spaces_and_long_ones_where_they_must() -> None:
    lines = wrap("one two three " + "x" * 60, 80, 13)
    assert "".join(lines).replace(" ", "") == "onetwothree" + "x" * 60
    assert lines[0] == "one two three"


def test_too_many_lines_end_in_an_ellipsis() -> None:
    lines = wrap("one two three four five six seven eight nine ten eleven twelve", 60, 13, lines=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert width(lines[-1], 13) <= 60


def test_a_long_word_breaks_at_its_hyphen() -> None:
    assert wrap("социал-демократиялық", 130, 13) == ["социал-", "демократиялық"]


def test_nothing_is_one_line_without_words() -> None:
    assert wrap("  ", 100, 13) == [""]
