"""The faces that are shipped, how wide a text is in them, and where it breaks into lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

FOLDER = Path(__file__).parent / "faces"

SANS = "'Source Sans', 'Source Sans 3', 'Election Sans', sans-serif"
SERIF = "'Source Serif', 'Source Serif 4', 'Election Serif', serif"
"""What an SVG asks for: the page's own faces where the reader has them, the cuts of them shipped here on the server."""

_FILES = {
    (False, False, False): "ElectionSans-Regular.ttf",
    (False, True, False): "ElectionSans-SemiBold.ttf",
    (False, False, True): "ElectionSans-Italic.ttf",
    (False, True, True): "ElectionSans-SemiBold.ttf",
    (True, False, False): "ElectionSerif-SemiBold.ttf",
    (True, True, False): "ElectionSerif-SemiBold.ttf",
    (True, False, True): "ElectionSerif-SemiBold.ttf",
    (True, True, True): "ElectionSerif-SemiBold.ttf",
}
FILES = tuple(sorted({str(FOLDER / name) for name in _FILES.values()}))

_EM = 1000  # measured at the size the faces are drawn in, where nothing is rounded


@lru_cache(maxsize=8)
def _face(serif: bool, bold: bool, italic: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FOLDER / _FILES[serif, bold, italic]), _EM)


@lru_cache(maxsize=8192)
def width(text: str, size: float, *, bold: bool = False, italic: bool = False, serif: bool = False) -> float:
    """The width of one line in pixels, kerned as a browser kerns it. Letters as wide as they are high, as in Chinese,
    the faces don't have: they count as such, whatever face a reader's machine has for them."""
    wide = [letter for letter in text if unicodedata.east_asian_width(letter) in ("W", "F")]
    known = "".join(letter for letter in text if letter not in wide) if wide else text
    return (_face(serif, bold, italic).getlength(known) + len(wide) * _EM) * size / _EM


def wrap(text: str, room: float, size: float, *, bold: bool = False, serif: bool = False, lines: int = 0) -> list[str]:
    """Plain text in lines no wider than `room` pixels, broken between words, and within a word that is wider.

    At most so many `lines`, an ellipsis at the end of the last where something is left over; 0: as many as it takes.
    """

    def fits(words: str) -> bool:
        return width(words, size, bold=bold, serif=serif) <= room

    broken: list[str] = []
    for word in text.split():
        if broken and fits(f"{broken[-1]} {word}"):
            broken[-1] += f" {word}"
            continue
        while len(word) > 1 and not fits(word):
            cut = _cut(word, fits)
            broken.append(word[:cut])
            word = word[cut:]
        broken.append(word)
    if lines and len(broken) > lines:
        last = broken[lines - 1]
        while last and not fits(f"{last}…"):
            last = last[:-1].rstrip()
        broken[lines - 1 :] = [f"{last}…"]
    return broken or [""]


def _cut(word: str, fits: Callable[[str], bool]) -> int:
    """How many letters of the word fit, at least one; a hyphen among them is where it breaks best."""
    fitting = next((end for end in range(len(word) - 1, 1, -1) if fits(word[:end])), 1)
    return word.rfind("-", 0, fitting) + 1 or fitting


def rise(size: float) -> int:
    """From the baseline to the top of a line of the sans face, in whole pixels as a browser counts it."""
    return round(size)


def fall(size: float) -> int:
    """From the baseline to the bottom of a line of the sans face, in whole pixels as a browser counts it."""
    return round(0.326 * size)


def is_serif(family: str) -> bool:
    return "serif" in family.lower().replace("sans-serif", "")
