"""Which faces of the machine are taken, and what is said where it has none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from figure_svg import fonts, machine, shipped
from tests.figure_svg.faces import made


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine that has the fonts of this folder alone; nothing is kept of them."""
    kept = (machine.face_of, machine._files, fonts.width)
    for each in kept:
        each.cache_clear()
    monkeypatch.setattr(machine, "folders", lambda: [tmp_path])
    yield tmp_path
    for each in kept:
        each.cache_clear()


def test_a_face_is_found_in_folders_within_folders_the_plainest_first(installed: Path) -> None:
    (installed / "truetype").mkdir()
    made(installed / "Aa Serif Bold.ttf", "ა")
    plain = made(installed / "truetype" / "Zz Sans.ttf", "აბ")
    (installed / "broken.ttf").write_bytes(b"no font")
    assert machine.faces("აბ") == (str(plain),)
    assert machine.face_of("ไ") == ""


def test_nothing_is_looked_for_while_the_shipped_faces_do(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def looked() -> list[Path]:
        raise AssertionError

    monkeypatch.setattr(machine, "folders", looked)
    text = "Amanat − “Ауыл” Әділет 53.9% №\N{NO-BREAK SPACE}1\N{ZERO WIDTH JOINER}"
    assert fonts.width(text, 13) > 0
    assert shipped.undrawn(text) == ""


def test_letters_of_the_machines_face_are_as_wide_as_there(installed: Path) -> None:
    made(installed / "Georgian Sans.ttf", "აბ", advance=800)
    assert fonts.width("აბა", 10) == pytest.approx(24)
    assert fonts.width("a აბ", 10) == pytest.approx(fonts.width("a ", 10) + 16)


def test_without_a_face_letters_have_their_usual_width_and_are_named(installed: Path) -> None:
    assert 5 < fonts.width("ა", 10) < 8
    assert fonts.width("民進黨", 10) == 30
    assert fonts.width("กั", 10) == fonts.width("ก", 10)  # a vowel over its letter
    assert shipped.undrawn("a 民民 ไ🌿\N{VARIATION SELECTOR-16}") == "民ไ🌿"
    assert [machine.script(letter) for letter in "民ไ🌿აع"] == ["Chinese", "Thai", "emoji", "Georgian", "Arabic"]


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_its_folders(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert all(folder.is_dir() for folder in machine.folders())
