"""The letters of a font file, as fontTools reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont

from figure_svg import shipped
from figure_svg.letters import letters
from tests.figure_svg.faces import made


@pytest.mark.parametrize("path", shipped.FILES, ids=lambda path: Path(path).stem)
def test_the_shipped_faces_have_what_fonttools_finds_in_them(path: str) -> None:
    assert letters(path) == frozenset(TTFont(path).getBestCmap())


def test_letters_beyond_the_first_plane_and_in_collections(tmp_path: Path) -> None:
    path = made(tmp_path / "a.ttf", "aაᲐ𞤀🌿")
    assert letters(path) == {ord(letter) for letter in "aაᲐ𞤀🌿"}
    collection = TTCollection()
    collection.fonts = [TTFont(path), TTFont(made(tmp_path / "b.ttf", "b"))]
    collection.save(tmp_path / "both.ttc")
    assert letters(tmp_path / "both.ttc") == letters(path)


def test_a_letter_that_is_mapped_to_the_sign_for_a_missing_one_is_none(tmp_path: Path) -> None:
    font = TTFont(made(tmp_path / "a.ttf", "abc"))
    for table in font["cmap"].tables:
        table.cmap[ord("b")] = ".notdef"
    font.save(tmp_path / "b.ttf")
    assert letters(tmp_path / "b.ttf") == {ord("a"), ord("c")}


@pytest.mark.parametrize(
    "content", [b"", b"wOFF", b"\0\1\0\0\0\xff", b"ttcf" + b"\xff" * 40, b"\0\1\0\0" + b"\0\1" * 40]
)
def test_what_is_no_font_has_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "no.ttf").write_bytes(content)
    assert letters(tmp_path / "no.ttf") == frozenset()
    assert letters(tmp_path / "gone.ttf") == frozenset()


def test_a_font_cut_short_anywhere_is_read_without_a_fault(tmp_path: Path) -> None:
    whole = made(tmp_path / "a.ttf", "abcაᲐ").read_bytes()
    cut = tmp_path / "cut.ttf"
    for end in range(0, len(whole), 7):
        cut.write_bytes(whole[:end])
        letters(cut)
