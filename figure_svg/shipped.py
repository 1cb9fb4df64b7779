"""The faces that are shipped, and which letters they lack."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from figure_svg import machine
from figure_svg.letters import letters

FOLDER = Path(__file__).parent / "faces"

_FILES = {
    (False, False, False): "ElectionSans-Regular.ttf",
    (False, True, False): "ElectionSans-SemiBold.ttf",
    (False, False, True): "ElectionSans-Italic.ttf",
    (False, True, True): "ElectionSans-SemiBold.ttf",
    (True, False, False): "ElectionSerif-Regular.ttf",
    (True, True, False): "ElectionSerif-SemiBold.ttf",
    (True, False, True): "ElectionSerif-Regular.ttf",
    (True, True, True): "ElectionSerif-SemiBold.ttf",
}
FILES = tuple(sorted({str(FOLDER / name) for name in _FILES.values()}))


def file(serif: bool, bold: bool, italic: bool) -> str:
    """The file of that face."""
    return str(FOLDER / _FILES[serif, bold, italic])


@cache
def _shipped() -> frozenset[str]:
    """The letters that every shipped face has."""
    return frozenset(map(chr, frozenset.intersection(*map(letters, FILES))))


def foreign(text: str) -> str:
    """The letters of a text, each once, that the shipped faces lack."""
    if _shipped().issuperset(text):
        return ""
    return "".join(dict.fromkeys(letter for letter in text if letter not in _shipped() and not machine.silent(letter)))


def undrawn(text: str) -> str:
    """The letters of a text, each once, for which neither the shipped faces nor the machine's have a shape."""
    return "".join(letter for letter in foreign(text) if not machine.face_of(letter))
