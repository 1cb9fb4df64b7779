"""The shipped faces: every letter that names here need, the licence kept, the reserved name not used."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from figure_svg import shipped

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЪъЫыЭэЩщ"
SIGNS = "−–—…“”‘’№₸→←°·×≥"
RESERVED = "source"
FACES = sorted(shipped.FOLDER.glob("*.ttf"))


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
    assert copyright_line in (shipped.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License, Version 1.1" in str(names.getDebugName(13))


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_is_small(path: Path) -> None:
    assert path.stat().st_size < 150_000


def test_all_faces_are_used() -> None:
    assert {Path(name) for name in shipped.FILES} == set(FACES)


def test_what_they_lack_is_told_letter_by_letter() -> None:
    assert shipped.foreign(f"{KAZAKH}{SIGNS} Türkiye\N{NO-BREAK SPACE}\N{LEFT-TO-RIGHT MARK}") == ""
    assert shipped.foreign("Aა бბ აไ") == "აბไ"
