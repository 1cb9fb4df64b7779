"""How much room a label will need: where it may stand is decided before anything is drawn.

It is measured in the faces that are shipped, with a little to spare: a browser's bold is bolder than the semibold
there, and on some systems letters lie on whole pixels.
"""

from __future__ import annotations

from math import ceil

from figure_svg import fonts

SPARE, BOLDER = 1.03, 1.06
"""What a label in regular and in bold letters may need, as a part of what it measures."""


def width(text: str, *, size: float = 13, bold: bool = False) -> float:
    """The width of one line of plain text, in pixels, rather too wide than too narrow."""
    return fonts.width(text, size, bold=bold) * (BOLDER if bold else SPARE)


def wrap(
    text: str, room: float, *, size: float = 13, bold: bool = False, serif: bool = False, lines: int = 3
) -> list[str]:
    """Plain text in lines of which none needs more than `room` pixels; at most `lines` of them: what is left over ends
    in an ellipsis (the table beside every chart has all of it)."""
    return fonts.wrap(text, room / (BOLDER if bold else SPARE), size, bold=bold, serif=serif, lines=lines)


def margin(reach: float, at: float, room: float, *, least: int = 8) -> int:
    """How wide the right margin must be for words that begin at `at` of the drawing's width, from 0 to 1, and reach
    so many pixels to the right: drawing and margin have `room` pixels together."""
    return max(least, ceil((reach - (1 - at) * room) / at))
