"""The voices on a contest for a wide page: a block for abroad and one for home, rows of kinds, columns of stances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

import plotly.graph_objects as go

from election import colours
from election.certainty import with_doubt
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.ruler import width, wrap
from election.charts.draw.sheet import Sheet
from election.charts.reactions import heads, quotations
from election.charts.reactions.heads import Place
from election.record.blocks import Block, Kind, Voice
from election.words import _, day

NAME, BRIEF = 14, 12  # sizes of a name and of what stands under it
LINE, UNDER = 22, 16  # from one name to the next, and from a line of words under a name to the next
PAD = 8  # over and under the voices of a kind
GAP = 34  # from one block to the next
WORDS = 9  # from the middle of a mark to its words
BETWEEN = 12  # after the longest name of a column
NEEDED = 960  # width at which names must not touch: the column of a page on a small laptop
LABELS = 142  # widest place for the name of a kind; longer ones are wrapped
LONGEST, LEAST = 126, 76  # pixels for a name and for what is under it, and for a column at least
MOST_ACROSS = 3  # names beside each other in a column
RIGHT = 8


class Column(NamedTuple):
    """Where a stance's marks stand: from `start`, `across` beside each other, each `step` further."""

    start: float
    across: int
    step: float


def hover(row: Any) -> str:
    """What is said beside the pointer: all of it stands in cards and table too."""
    stance = with_doubt(row.stance_words, row.unconfirmed)
    if row.relayed and not row.unconfirmed:
        stance = _("{stance}, relayed by the host").format(stance=stance)
    return "\n".join((row.actor, stance, day(row.date)))


def named(parts: Sequence[Block], stances: Mapping[str, str]) -> go.Figure:
    """The figure, every mark with its voice's name."""
    kinds = [kind for block in parts for kind in block.kinds]
    left = 26 + int(max(width(line, bold=True) for kind in kinds for line in _label(kind)))
    room = NEEDED - left - RIGHT
    columns = _columns(kinds, list(stances), room)
    places = {each: Place(at.start, at.across * at.step * room - BETWEEN) for each, at in columns.items()}
    sheet = Sheet(0, (0, 1), left, RIGHT, 0)
    drawn: list[Mark] = []
    top = 1.0
    for block in parts:
        heads.head(sheet, block, top, stances, places)
        top += heads.HIGH
        for kind in block.kinds:
            sheet.hairlines([top])
            drawn += _kind(sheet, kind, columns, places, top + PAD)
            top += _height(kind, columns, places) + 2 * PAD
        top += GAP
    sheet.down = top - GAP
    marks.draw(sheet, drawn, label=NAME)
    return sheet.figure()


def _label(kind: Kind) -> list[str]:
    return wrap(kind.label, LABELS, bold=True, lines=2)


# --- across --------------------------------------------------------------------------------------------------------


def _columns(kinds: Sequence[Kind], stances: Sequence[str], room: float) -> dict[str, Column]:
    """As many names beside each other in each column as make the picture lowest in the room there is."""
    wide = {stance: _widest([voice for kind in kinds for voice in kind.cells[stance]]) for stance in stances}
    options = [dict(zip(wide, across, strict=True)) for across in product(range(1, MOST_ACROSS + 1), repeat=len(wide))]
    fitting = [each for each in options if _taken(wide, each) <= room] or options[:1]
    best = min(fitting, key=lambda across: (_lines(kinds, across), sum(across.values())))
    total = _taken(wide, best)
    columns, start = {}, 0.0
    for stance, across in best.items():
        columns[stance] = Column(start / total, across, wide[stance] / total)
        start += wide[stance] * across
    return columns


def _widest(voices: Sequence[Voice]) -> float:
    words = [width(line, size=size, bold=bold) for voice in voices for line, size, bold in _words(voice)]
    quoted = [quotations.LEAST for voice in voices if voice.quotes]
    return heads.INDENT + WORDS + 3 + BETWEEN + max([LEAST, *words, *quoted])


def _taken(wide: Mapping[str, float], across: Mapping[str, int]) -> float:
    return sum(wide[stance] * across[stance] for stance in wide)


def _lines(kinds: Sequence[Kind], across: Mapping[str, int]) -> int:
    return sum(max(-(-len(cell) // across[stance]) for stance, cell in kind.cells.items()) for kind in kinds)


# --- down ----------------------------------------------------------------------------------------------------------


def _words(voice: Voice) -> list[tuple[str, int, bool]]:
    """The lines of words beside a mark, each with its size and whether it is bold."""
    names = [(line, NAME, voice.mission) for line in wrap(voice.name, LONGEST, size=NAME, bold=voice.mission, lines=2)]
    under = wrap(voice.brief, LONGEST, size=BRIEF, lines=3) if voice.brief and not voice.quotes else []
    return [*names, *((line, BRIEF, False) for line in under)]


def _rows(kind: Kind, columns: Mapping[str, Column]) -> list[list[tuple[str, int, Voice]]]:
    """A kind's voices line by line, each with its stance and its place among those beside it."""
    number = max(-(-len(cell) // columns[stance].across) for stance, cell in kind.cells.items())
    rows: list[list[tuple[str, int, Voice]]] = [[] for _each in range(number)]
    for stance, cell in kind.cells.items():
        for place, voice in enumerate(cell):
            line, across = divmod(place, columns[stance].across)
            rows[line].append((stance, across, voice))
    return rows


def _high(row: Sequence[tuple[str, int, Voice]]) -> float:
    return LINE + UNDER * max(len(_words(voice)) - 1 for _stance, _across, voice in row)


def _height(kind: Kind, columns: Mapping[str, Column], places: Mapping[str, Place]) -> float:
    lines = sum(_high(row) for row in _rows(kind, columns))
    quoted = [LINE + quotations.height(voice, rooms) for voice, rooms in _quoted(kind, places)]
    return max([lines, LINE + (len(_label(kind)) - 1) * UNDER, *quoted])


def _kind(
    sheet: Sheet, kind: Kind, columns: Mapping[str, Column], places: Mapping[str, Place], top: float
) -> Iterator[Mark]:
    for number, text in enumerate(_label(kind)):
        sheet.label(-sheet.left - heads.PAD, top + LINE / 2 + number * UNDER, template.bold(text))
    first = top
    for row in _rows(kind, columns):
        for stance, across, voice in row:
            x = columns[stance].start + across * columns[stance].step
            _under(sheet, voice, x, top + LINE / 2)
            yield mark(voice, x, top + LINE / 2, _words(voice)[0][0])
        top += _high(row)
    for voice, rooms in _quoted(kind, places):
        quotations.beside(sheet, voice, rooms, first + LINE)
        _size(sheet, voice, rooms[0].start, first + LINE / 2)


def mark(voice: Voice, x: float, y: float, label: str = "") -> Mark:
    row = voice.row
    strong = voice.mission and bool(label)
    return Mark(x, y, row.stance, row.relayed, row.reaction_id, label, hover(row), strong, row.unconfirmed)


def _under(sheet: Sheet, voice: Voice, x: float, y: float) -> None:
    """All lines of words beside a mark but the first, which is the mark's own."""
    for number, (line, size, bold) in enumerate(_words(voice)[1:], start=1):
        colour = colours.TEXT if size == NAME else colours.SECONDARY
        text = template.bold(line) if bold else template.safe(line)
        font = {"size": size, "color": colour.light}
        sheet.label(WORDS, y + number * UNDER, text, x=x, xref="x", font=font, name=voice.row.reaction_id)


def _size(sheet: Sheet, voice: Voice, x: float, y: float) -> None:
    """How many observers and statements stand behind a voice that is quoted, after its name."""
    after = WORDS + 8 + width(voice.name, size=NAME, bold=True)
    font = {"size": BRIEF, "color": colours.SECONDARY.light}
    sheet.label(after, y, template.safe(voice.size), x=x, xref="x", font=font, name=voice.row.reaction_id)


def _quoted(kind: Kind, places: Mapping[str, Place]) -> Iterator[tuple[Voice, list[Place]]]:
    """The voice of a kind that has room for its two quotations, with a place for each: its own column and all to the
    right of it, where nobody stands."""
    stances = list(places)
    for place, (stance, cell) in enumerate(kind.cells.items()):
        beside = [kind.cells[each] for each in stances[place + 1 :]]
        if len(cell) == 1 and cell[0].quotes and beside and not any(beside):
            right = [places[each] for each in stances[place + 1 :]]
            yield cell[0], [places[stance], Place(right[0].start, sum(each.room for each in right))]
