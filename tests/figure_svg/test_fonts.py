"""The shipped faces: every letter that names here need, the licence kept, the reserved name not used."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from figure_svg import fonts as svg_fonts

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЪъЫыЭэЩщ"
SIGNS = "−–—…“”‘’№₸→←°·×≥"
RESERVED = "source"
FACES = sorted(svg_fonts.FOLDER.glob("*.ttf"))


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_no_letter_is_a_missing_glyph(path: Path) -> None:
    font = TTFont(path)
    cmap, order = font.getBestCmap(), font.getGlyphOrder()
    for letter in KAZAKH + KAZAKH.lower() + SIGNS + "Türkiye Šoš ŁŒß":
        assert order.index(cmap[ord(letter)]) != 0, letter
        assert letter == " " or font["hmtx"][cmap[ord(letter)]][0] > 0, letter


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_the_licence_is_kept(path: Path) -> None:
    names = TTFont(path)["name"]
    for number in (1, 2, 3, 4, 6, 16, 17):
        assert RESERVED not in str(names.getDebugName(number)).lower()
    copyright_line = str(names.getDebugName(0))
    assert copyright_line in (svg_fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License, Version 1.1" in str(names.getDebugName(13))


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_is_small(path: Path) -> None:
    assert path.stat().st_size < 150_000


def test_all_faces_are_used() -> None:
    assert {Path(name) for name in svg_fonts.FILES} == set(FACES)


def test_a_width_is_the_sum_of_its_glyphs() -> None:
    """Letters that no kerning brings together: widths as the font's own table has them."""
    font = TTFont(svg_fonts.FOLDER / "ElectionSans-Regular.ttf")
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    for word in ("nnn", "53.9%", "Ұнн"):
        units = sum(metrics[cmap[ord(letter)]][0] for letter in word)
        assert svg_fonts.width(word, 13) == pytest.approx(units * 13 / font["head"].unitsPerEm, abs=0.15)


def test_bold_is_wider_and_kerning_counts() -> None:
    assert svg_fonts.width("Respublica", 13, bold=True) > svg_fonts.width("Respublica", 13)
    assert svg_fonts.width("AVAV", 20) < 4 * svg_fonts.width("A", 20)
