"""The voices on a contest for a phone: the counts, then a row for each voice of a mission, of a government and at home,
and one row with all marks for each other kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import plotly.graph_objects as go

from election import colours
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.ruler import width, wrap
from election.charts.draw.sheet import Sheet
from election.charts.reactions import heads, matrix, quotations
from election.record.blocks import Block, Kind, Voice
from election.record.verdicts import short_stance
from election.words import count, lowered

WIDE = 288  # pixels of the narrowest phone, on which everything must fit
ROW = 44  # a voice: as high as a finger
NAME, BRIEF, NUMBER = 15, 12, 26  # sizes
COUNTS, BLOCK, KIND = 66, 52, 40  # the rows of counts, and the heads of a block and of a kind
COUNTED = 58  # pixels for the name of a block before its counts
GAP = 14
WORD = 0.74  # where the mark before a stance's word stands across the sheet
STEP = 14  # pixels from one mark to the next in a row of several, on the narrowest phone
EDGE = 7  # at both sides: half a mark
FEW = 10  # voices of a block that have a row each, whoever they are


def listed(parts: Sequence[Block], stances: Mapping[str, str]) -> go.Figure:
    """The figure, as long as the voices are many."""
    rows = _Rows(stances)
    for block in parts:
        rows.counts(block)
    for block in parts:
        rows.block(block)
    rows.sheet.down = rows.top
    marks.draw(rows.sheet, rows.drawn)
    return rows.sheet.figure()


@dataclass
class _Rows:
    """Rows put on a sheet from the top downwards; each method adds one kind of row."""

    stances: Mapping[str, str]
    sheet: Sheet = field(default_factory=lambda: Sheet(0, (0, 1), EDGE, EDGE, 0))
    drawn: list[Mark] = field(default_factory=list)
    top: float = 1

    def counts(self, block: Block) -> None:
        """A block's name, and the number of each stance over its word."""
        self.sheet.hairlines([self.top])
        self.sheet.label(-EDGE, self.top + 26, template.bold(block.label), font={"size": 14})
        for stance, x in self._columns().items():
            tone = {"color": marks.look(stance).text.light}
            number = template.bold(count(block.counts[stance]) if block.counts[stance] else "–")
            font = {**tone, "family": template.SERIF, "size": NUMBER}
            self.sheet.label(0, self.top + 24, number, x=x, xref="x", font=font)
            self.sheet.label(0, self.top + 50, self._word(stance), x=x, xref="x", font={**tone, "size": BRIEF})
        self.top += COUNTS

    def _columns(self) -> dict[str, float]:
        """Where the counts stand across the sheet: as far from each other as their words need, and all alike beyond."""
        room, first = WIDE - 2 * EDGE, COUNTED
        wide = {stance: width(short_stance(stance, self.stances), size=BRIEF, bold=True) for stance in self.stances}
        spare = (room - first - sum(wide.values())) / max(1, len(wide) - 1)
        places, x = {}, float(first)
        for stance, taken in wide.items():
            places[stance] = x / room
            x += taken + spare
        return places

    def block(self, block: Block) -> None:
        self.top += GAP
        heads.rule(self.sheet, self.top)
        self._heading(block.label, BLOCK, 22)
        few = sum(len(kind.voices) for kind in block.kinds) <= FEW
        for kind in block.kinds:
            if few:
                self.each(kind)
            elif any(voice.row.group in ("missions", "states") for voice in kind.voices):
                self._heading(kind.label, KIND, 17)
                self.each(kind)
            else:
                self.together(kind)

    def each(self, kind: Kind) -> None:
        """A row for each voice, the one that is quoted first."""
        for voice in sorted(kind.voices, key=lambda voice: not voice.quotes):
            if voice.quotes:
                self.quoted(voice)
            else:
                self.voice(voice)

    def voice(self, voice: Voice) -> None:
        """A voice's name at the left, its mark with the stance's word at the right."""
        room = WORD * WIDE - EDGE - 8
        lines = [(text, NAME, colours.TEXT) for text in wrap(voice.name, room, size=NAME, lines=2)]
        if voice.brief:
            lines += [(text, BRIEF, colours.SECONDARY) for text in wrap(voice.brief, room, size=BRIEF, lines=2)]
        high = ROW + 16 * max(0, len(lines) - 2)
        middle = self.top + high / 2
        self.sheet.hairlines([self.top])
        for number, (text, size, colour) in enumerate(lines):
            y = middle + (number - (len(lines) - 1) / 2) * 18
            font = {"size": size, "color": colour.light}
            self.sheet.label(-EDGE, y, template.safe(text), font=font, name=voice.row.reaction_id)
        stance = voice.row.stance
        font = {"color": marks.look(stance).text.light}
        self.sheet.label(12, middle, self._word(stance), x=WORD, xref="x", font=font, name=voice.row.reaction_id)
        self.drawn.append(matrix.mark(voice, WORD, middle))
        self.top += high

    def together(self, kind: Kind) -> None:
        """All voices of a kind in one row: how many, and their marks at the right edge."""
        voices, middle, step = kind.voices, self.top + ROW / 2, STEP / (WIDE - 2 * EDGE)
        self.sheet.hairlines([self.top])
        name = f"{template.bold(kind.label)}  {count(len(voices))}"
        self.sheet.label(-EDGE, middle, name, font={"size": NAME})
        last = len(voices) - 1
        self.drawn += [matrix.mark(voice, 1 - (last - place) * step, middle) for place, voice in enumerate(voices)]
        self.top += ROW

    def quoted(self, voice: Voice) -> None:
        """A voice with its quotations, under a rule in its stance's tone."""
        look, room, sheet = marks.look(voice.row.stance), WIDE - 2 * EDGE, self.sheet
        sheet.hairlines([self.top], width=heads.RULE, colour=look.colour)
        words = template.bold(self.stances[voice.row.stance])
        sheet.label(12, self.top + 17, words, x=0, xref="x", font={"color": look.text.light})
        sheet.label(-EDGE, self.top + 39, template.bold(voice.name), font={"size": NAME})
        grey = {"size": BRIEF, "color": colours.SECONDARY.light}
        after = width(voice.name, size=NAME, bold=True) + 8
        sheet.label(after - EDGE, self.top + 39, template.safe(voice.size), font=grey)
        self.drawn.append(matrix.mark(voice, 0, self.top + 17))
        self.top += 54
        for each in voice.quotes:
            quotations.write(sheet, each, self.top, room, voice.row.reaction_id, shift=-EDGE)
            self.top += quotations.high(each, room) + 6

    def _heading(self, words: str, high: int, size: int) -> None:
        font = {"family": template.SERIF, "size": size}
        self.sheet.label(-EDGE, self.top + high / 2, template.bold(words), font=font)
        self.top += high

    def _word(self, stance: str) -> str:
        return template.bold(lowered(short_stance(stance, self.stances)))
