"""How wide a text is, and where it breaks into lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import groupby

from PIL import ImageFont

from figure_svg import machine
from figure_svg.shipped import file, foreign

SANS = "'Source Sans', 'Source Sans 3', 'Election Sans', sans-serif"
SERIF = "'Source Serif', 'Source Serif 4', 'Election Serif', serif"
"""What an SVG asks for: the page's own faces where the reader has them, the cuts of them shipped here on the server."""

_EM = 1000  # measured at the size the faces are drawn in, where nothing is rounded


@lru_cache(maxsize=8)
def _face(serif: bool, bold: bool, italic: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file(serif, bold, italic), _EM)


@lru_cache(maxsize=8192)
def width(text: str, size: float, *, bold: bool = False, italic: bool = False, serif: bool = False) -> float:
    """The width of one line in pixels, kerned as a browser kerns it. What the shipped faces lack is as wide as in the
    machine's own, and where that has none as in most: a reader's browser will take another face in any case."""
    strange = foreign(text)
    if not strange:
        return _face(serif, bold, italic).getlength(text) * size / _EM
    known = "".join(letter for letter in text if letter not in strange)
    runs = ("".join(run) for own, run in groupby(text, strange.__contains__) if own)
    return (_face(serif, bold, italic).getlength(known) + sum(map(_foreign_width, runs))) * size / _EM


def _foreign_width(run: str) -> float:
    """The width of letters that the shipped faces lack, at the size of an em."""
    if any(unicodedata.east_asian_width(letter) in ("W", "F") for letter in run):
        return sum(map(_usual_width, run))
    found = machine.faces(run)
    face = _machines(found[0]) if len(found) == 1 else None
    return face.getlength(run) if face else sum(map(_usual_width, run))


def _usual_width(letter: str) -> float:
    """As wide as high in Chinese and of emoji, nothing for what stands over or under another letter."""
    if unicodedata.east_asian_width(letter) in ("W", "F"):
        return _EM
    return 0 if unicodedata.category(letter) in ("Mn", "Me") else 0.62 * _EM


@lru_cache(maxsize=8)
def _machines(path: str) -> ImageFont.FreeTypeFont | None:
    """A face of the machine; None where it has pictures of one size alone, as emoji have."""
    try:
        return ImageFont.truetype(path, _EM)
    except OSError:
        return None


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
