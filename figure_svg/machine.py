"""Faces of this machine, for letters that the shipped ones lack: Georgian, Arabic, Chinese, emoji.

Nothing is looked for before such a letter is to be drawn. What a machine has differs from the next one's, so nothing
else depends on it.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from figure_svg.letters import letters

MOST = 3000  # font files that are looked at
_ENDINGS = (".ttf", ".otf", ".ttc")
_PLAIN = ("sans", "regular")  # what a name has that is tried before others, and what after them
_ODD = ("mono", "serif", "condensed", "display", "bold", "italic", "oblique", "light", "thin", "black", "medium")


def folders() -> list[Path]:
    """Where systems keep fonts; those that are not there are left out."""
    home = Path.home()
    if sys.platform == "win32":
        places = [Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts")]
    elif sys.platform == "darwin":
        places = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    else:
        shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        own = os.environ.get("XDG_DATA_HOME") or home / ".local/share"
        places = [Path(own, "fonts"), home / ".fonts", *(Path(each, "fonts") for each in shared.split(":") if each)]
    return [place for place in places if place.is_dir()]


def faces(text: str) -> tuple[str, ...]:
    """The files that have the letters of the text, each once, in the order in which they come."""
    return tuple(dict.fromkeys(face for face in map(face_of, text) if face))


@lru_cache(maxsize=65536)
def face_of(letter: str) -> str:
    """The first file that has the letter; empty where the machine has none."""
    code = ord(letter)
    near = (path for path, blocks in _files() if code >> 8 in blocks)
    return next((path for path in near if code in _letters(path)), "")


@cache
def _files() -> tuple[tuple[str, frozenset[int]], ...]:
    """The machine's font files, plain faces first, each with the blocks of 256 letters of which it has some."""
    found = sorted(set(_found(folders())), key=lambda path: (_oddness(Path(path).stem.lower()), path))
    return tuple((path, frozenset(code >> 8 for code in letters(path))) for path in found)


def _found(places: Iterable[Path]) -> Iterator[str]:
    left = MOST
    for place in places:
        for folder, _folders, names in os.walk(place):
            for name in sorted(names):
                if name.lower().endswith(_ENDINGS) and left:
                    left -= 1
                    yield str(Path(folder, name))


def _oddness(name: str) -> int:
    return sum(each in name for each in _ODD) - sum(each in name for each in _PLAIN)


@lru_cache(maxsize=32)
def _letters(path: str) -> frozenset[int]:
    return letters(path)


def silent(letter: str) -> bool:
    """Whether a letter is never drawn by itself: spaces, signs of direction, joiners, selectors of a variant."""
    return unicodedata.category(letter) in ("Cc", "Cf", "Zs", "Zl", "Zp") or 0xFE00 <= ord(letter) <= 0xFE0F


def script(letter: str) -> str:
    """The script of a letter by the name that Unicode gives it: 'Georgian'; 'emoji' for pictures of things."""
    if unicodedata.category(letter).startswith("S"):
        return "emoji"
    name = unicodedata.name(letter, "")
    return "Chinese" if name.startswith("CJK") else name.partition(" ")[0].capitalize()
