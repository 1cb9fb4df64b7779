"""How wide a label will be, without a browser: where a label may stand is decided before anything is drawn.

The widths are those of the page's face (Source Sans, regular), in thousandths of the type size, rounded up to the
next 50, so that an estimate errs on the wide side. Accents don't widen a letter and are taken off first.
"""

from __future__ import annotations

import unicodedata

_GROUPS = {
    200: "  ",
    250: "',.:;ij|·‘’і",
    300: "!Ifl¡І",
    350: "()-/[\\]rt{}°",
    450: '"*?sxz«»гхѕ“”',
    500: "#$+0123456789<=>FJLY^_cekvy~ГезкстуьэўәҰұҮү–−ә",
    550: "AESTVXZ`aghnouАЕЗТУХабвдлочяқҒғөһ",
    600: "BCKPRbdpqßþБВКРСЧЬЭЯийнпрцъңҺ",
    650: "&DGNUДЛПЦмҚ→←Ə",
    700: "HOQØИЙНОжыӘҢӨ",
    750: "MwМФЪфюш",
    800: "WæЫщ—",
    850: "%@mŒœЖ",
    900: "ШЩ",
    950: "Ю…",
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_OTHER = 600  # a letter the table does not have
_WIDE = 1000  # a letter as wide as it is high, as in Chinese
_BOLD = 1.09


def width(text: str, *, size: float = 13, bold: bool = False) -> float:
    """The width of one line of plain text, in pixels, rather too wide than too narrow."""
    return sum(map(_letter, text)) * size / 1000 * (_BOLD if bold else 1)


def _letter(letter: str) -> int:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    bare = unicodedata.normalize("NFD", letter)[0]
    wide = unicodedata.east_asian_width(letter) in ("W", "F")
    return _WIDTHS.get(bare, _WIDE if wide else _OTHER)


def wrap(text: str, room: float, *, size: float = 13, lines: int = 3) -> list[str]:
    """Plain text in lines no wider than `room` pixels, broken between words, and within a word that is wider.

    At most `lines` lines: what is left over ends in an ellipsis (the table beside every chart has all of it).
    """
    broken: list[str] = []
    for word in text.split():
        joined = f"{broken[-1]} {word}" if broken else word
        if broken and width(joined, size=size) <= room:
            broken[-1] = joined
            continue
        while width(word, size=size) > room and len(word) > 1:
            cut = _fitting(word, room, size)
            broken.append(word[:cut])
            word = word[cut:]
        broken.append(word)
    if len(broken) > lines:
        last = broken[lines - 1]
        while width(last + "…", size=size) > room and last:
            last = last[:-1].rstrip()
        broken = [*broken[: lines - 1], last + "…"]
    return broken or [""]


def _fitting(word: str, room: float, size: float) -> int:
    """How many letters of the word fit, at least one; a hyphen among them is where it breaks best."""
    fitting = next((n for n in range(len(word), 1, -1) if width(word[:n], size=size) <= room), 1)
    return word.rfind("-", 0, fitting) + 1 or fitting
