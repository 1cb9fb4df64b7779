"""The voices on a contest counted, for the picture beside a link: large numbers, and under each its marks, unnamed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import plotly.graph_objects as go

from election.charts.draw import marks
from election.charts.draw.marks import Mark
from election.charts.draw.sheet import Sheet
from election.charts.reactions import heads, matrix
from election.charts.reactions.heads import Place
from election.record.blocks import Block, Voice
from election.record.verdicts import short_stance

LEFT, RIGHT = 118, 8
NARROWEST = 520  # pixels: the picture's least width
AFTER = 8  # pixels after the words of a column at least
STEP, LINE = 16, 16  # from one mark to the next, and from one line of them to the next
GAP = 10  # from one block to the next


def counted(parts: Sequence[Block], stances: Mapping[str, str]) -> go.Figure:
    """The figure: a head and the marks of each block, what is unconfirmed last."""
    words = {stance: short_stance(stance, stances) for stance in stances}
    places = _places(parts, words)
    sheet, drawn, top = Sheet(0, (0, 1), LEFT, RIGHT, 0), list[Mark](), 1.0
    for block in parts:
        heads.head(sheet, replace(block, unconfirmed=dict.fromkeys(stances, 0)), top, words, places)
        top += heads.HIGH
        lines = 1
        for stance, place in places.items():
            voices = [each for kind in block.kinds for each in kind.cells[stance]]
            across = max(1, int(place.room // STEP))
            drawn += _marks(voices, place.start, top, across)
            lines = max(lines, -(-len(voices) // across))
        top += LINE * lines + GAP
    sheet.down = top
    marks.draw(sheet, drawn)
    return sheet.figure()


def _places(parts: Sequence[Block], words: Mapping[str, str]) -> dict[str, Place]:
    """Columns as wide as their longest count with its word, and what is left over shared out."""
    wide = {stance: max(heads.taken(block.counts[stance], words[stance]) for block in parts) for stance in words}
    drawing = NARROWEST - LEFT - RIGHT
    spare = max(AFTER, (drawing - sum(wide.values())) / len(wide))
    places, start = {}, 0.0
    for stance, taken in wide.items():
        places[stance] = Place(start / drawing, taken + spare - heads.INDENT)
        start += taken + spare
    return places


def _marks(voices: Sequence[Voice], start: float, top: float, across: int) -> list[Mark]:
    step = STEP / (NARROWEST - LEFT - RIGHT)
    ordered = sorted(voices, key=lambda voice: (voice.row.unconfirmed, voice.row.relayed))
    return [
        matrix.mark(voice, start + place % across * step, top + (place // across + 0.5) * LINE)
        for place, voice in enumerate(ordered)
    ]
