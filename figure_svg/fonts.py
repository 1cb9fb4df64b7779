"""The faces that are shipped, and how wide a text is in them."""

from __future__ import annotations

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
    """The width of one line in pixels, kerned as a browser kerns it."""
    return _face(serif, bold, italic).getlength(text) * size / _EM


def rise(size: float) -> int:
    """From the baseline to the top of a line of the sans face, in whole pixels as a browser counts it."""
    return round(size)


def fall(size: float) -> int:
    """From the baseline to the bottom of a line of the sans face, in whole pixels as a browser counts it."""
    return round(0.326 * size)


def is_serif(family: str) -> bool:
    return "serif" in family.lower().replace("sans-serif", "")
