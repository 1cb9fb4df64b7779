"""What stands over the voices of a block: its name, and how many there are of each stance, in the stance's tone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from election import colours
from election.charts.draw import marks, template
from election.charts.draw.ruler import width, wrap
from election.charts.draw.sheet import Sheet
from election.contests.phrases import number
from election.record.blocks import Block
from election.words import _, count

RULE = 2  # pixels: over a block
HIGH = 54  # a block's head in a wide picture
NUMBER, LABEL = 34, 25
LINE = 15  # from one line of words to the next
PAD = 1  # pixels that plotly leaves round words
INDENT = 7  # from the left edge of a column to the middle of its marks


class Place(NamedTuple):
    """A stance's column: where it begins across the sheet, and the pixels it has for words where the sheet is
    narrowest."""

    start: float
    room: float


def head(sheet: Sheet, block: Block, top: float, stances: Mapping[str, str], places: Mapping[str, Place]) -> None:
    """The line over a block whose upper edge is at `top`: counts with their words beside them."""
    rule(sheet, top)
    middle = top + HIGH / 2 + 2
    sheet.label(-sheet.left - PAD, middle, template.bold(block.label), font={"family": template.SERIF, "size": LABEL})
    for stance, place in places.items():
        text = count(block.counts[stance]) if block.counts[stance] else "–"
        tone = {"color": marks.look(stance).text.light}
        sheet.label(
            -INDENT, middle, template.bold(text), x=place.start, xref="x",
            font={**tone, "family": template.SERIF, "size": NUMBER},
        )  # fmt: skip
        aside = _number_width(text) + 8 - INDENT
        _words(sheet, block, stance, stances[stance], place, aside, middle + 5)


def taken(number: int, words: str) -> float:
    """The pixels that a count takes with its words in one line."""
    return _number_width(count(number)) + 8 + width(words, bold=True)


def rule(sheet: Sheet, y: float) -> None:
    sheet.hairlines([y], width=RULE, colour=colours.TEXT)


def _number_width(text: str) -> float:
    return 0.56 * NUMBER * len(text)  # a digit of the serif face, which has them all alike


def _words(sheet: Sheet, block: Block, stance: str, words: str, place: Place, aside: float, middle: float) -> None:
    """The stance in words, and after or under them what is unconfirmed."""
    more, room = _more(block.unconfirmed[stance]), place.room - aside
    lines = wrap(words, room, bold=True, lines=2)
    wide = width(lines[0], bold=True) + 10
    beside = more and len(lines) == 1 and wide + width(more) <= room
    high = len(lines) + bool(more and not beside)
    at = {"x": place.start, "xref": "x"}
    for down, line in enumerate(lines):
        y = middle + (down - (high - 1) / 2) * LINE
        sheet.label(aside, y, template.bold(line), **at, font={"color": marks.look(stance).text.light})
    if more:
        y = middle if beside else middle + (high - 1) / 2 * LINE
        shift = aside + wide if beside else aside
        sheet.label(shift, y, template.safe(more), **at, font={"color": colours.SECONDARY.light})


def _more(unconfirmed: int) -> str:
    return _("and {n} unconfirmed").format(n=number(unconfirmed)) if unconfirmed else ""
