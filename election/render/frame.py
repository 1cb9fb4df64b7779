"""What stands round a chart in a file: title and reading above, note and source below, on the page's own paper."""

from __future__ import annotations

from dataclasses import dataclass

from election import colours
from election.chart import Chart
from election.words import clean
from figure_svg import fonts
from figure_svg.parts import Paint, tag
from figure_svg.text import Block, Font, Run, write

WIDE_PADDING, NARROW_PADDING = 32, 16
TEXT_WIDTH = 736  # pixels: lines of text end here, at about eighty letters; the chart may be wider
NARROW = 600  # pixels: files under this width have a phone's padding


@dataclass(frozen=True)
class Part:
    """Words between the edges: their font, the distance from one line to the next, and the room before them."""

    text: str
    font: Font
    line: float
    before: float
    bold: bool = False


def padding(width: float) -> int:
    return NARROW_PADDING if width < NARROW else WIDE_PADDING


def around(
    picture: str,
    chart: Chart,
    *,
    width: float,
    height: float,
    paint: Paint,
    first: str = "",
    source: str = "",
    narrow: bool = False,
) -> tuple[str, float]:
    """The picture of a chart, `height` pixels high and as wide as the padding leaves, with its words above and below,
    those of its figure for a phone if `narrow`: `first` over the title, `source` last of all.

    Returns the markup and the height of the whole.
    """
    side = padding(width)
    room = width - 2 * side
    text, grey = colours.TEXT.light, colours.SECONDARY.light
    (title, reading), note = chart.words(narrow=narrow), chart.note_of(narrow=narrow)
    above = [
        Part(first, Font(14, colours.ACCENT.light), 24, 0, bold=True),
        Part(title, Font(21, text, "serif"), 27, 0, bold=True),
        Part(reading, Font(16, grey), 23, 4),
    ]
    below = [
        Part(note, Font(13, grey), 19, 12),
        Part(source, Font(13, grey), 19, 4 if note else 12),
    ]
    head, top = _column(above, side, side, room, paint)
    top += 16
    foot, end = _column(below, side, top + height, room, paint)
    total = end + side
    paper = tag("rect", {"width": width, "height": total} | paint.fill(colours.PAPER.light, "paper"))
    drawn = tag("svg", {"x": side, "y": top, "width": room, "height": height, "overflow": "visible"}, picture)
    return f"{paper}{head}{drawn}{foot}", total


def _column(parts: list[Part], left: float, top: float, room: float, paint: Paint) -> tuple[str, float]:
    """The parts one under the other, and where the last one ends."""
    written = []
    for part in parts:
        if not part.text:
            continue
        top += part.before
        text, size = clean(part.text), part.font.size
        if fonts.is_serif(part.font.family):
            fitted = balanced(text, room, size)
        else:
            fitted = fonts.wrap(text, min(room, TEXT_WIDTH), size, bold=part.bold)
        for line in fitted:
            # the letters stand in the middle of the line's height, as in a browser
            base = top + part.line / 2 + (fonts.rise(part.font.size) - fonts.fall(part.font.size)) / 2
            block = Block(((Run(line, bold=part.bold),),), part.font)
            written.append(write(block, left, base, "start", paint, "frame"))
            top += part.line
    return "".join(written), top


def balanced(text: str, room: float, size: float) -> list[str]:
    """A title in as few lines as the room allows, about equally long: no single word on the last."""
    lines = fonts.wrap(text, room, size, serif=True)
    low, high = room / 2, room
    while len(lines) > 1 and high - low > 8:
        middle = (low + high) / 2
        tighter = fonts.wrap(text, middle, size, serif=True)
        low, high, lines = (low, middle, tighter) if len(tighter) == len(lines) else (middle, high, lines)
    return lines
