"""Voices laid out in rows of blocs and columns of stances: with names where there is room, counted where not.

Those from abroad stand first, with their counts over the columns; then those at home, with theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, product
from typing import Any, NamedTuple

import plotly.graph_objects as go

from election import colours
from election.certainty import with_doubt
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.ruler import width, wrap
from election.charts.draw.sheet import Sheet
from election.charts.reactions import heads
from election.record.statements import Statements
from election.words import _, day

LINE = 20  # from one name to the next
TEXT_LINE = heads.LINE  # from one line of a wrapped label to the next
GAP = 14  # between two blocs
HOME = 30  # the line with the counts of what was said at home
MARGIN = 8  # at the right
BESIDE = 22  # a mark and the space up to its name
BETWEEN = 12  # space after the longest name of a column
NEEDED = 960  # width at which names must not touch: the column of a page on a small laptop
LABELS = 150  # widest place for the name of a bloc or kind; longer ones are wrapped
MOST_ACROSS = 3  # names beside each other in a column
MANY_KINDS = 3  # a bloc of more kinds of actors than this has a row for each

# On a phone: its width, the place for a bloc's name, from one line of marks to the next, marks in a line of a column.
NARROW_WIDTH, NARROW_NAME, NARROW_LINE, NARROW_ACROSS = 350, 22, 17, 5


class _Row(NamedTuple):
    """A bloc, or one kind of actor in it (then `kind` names it), with its voices by stance. What is said at home has a
    row for each kind."""

    bloc: str
    kind: str
    home: bool
    cells: Mapping[str, list[Any]]

    @property
    def label(self) -> list[str]:
        return wrap(self.kind, LABELS) if self.kind else wrap(self.bloc, LABELS, bold=True)


class _Column(NamedTuple):
    """Where a stance's marks stand: from `start`, `across` beside each other, each `step` further."""

    start: float
    across: int
    step: float

    def lines(self, number: int) -> int:
        return -(-number // self.across)


def hover(row: Any) -> str:
    """What is said beside the pointer: all of it stands in cards and table too."""
    stance = row.stance_words
    if row.unconfirmed:
        stance = with_doubt(stance, unconfirmed=True)
    elif row.relayed:
        stance = _("{stance}, relayed by the host").format(stance=stance)
    return "\n".join((row.actor, stance, day(row.date)))


def named(found: Statements, chosen: str) -> go.Figure:
    """The figure for a wide page, every mark with its actor's short name."""
    rows = _rows(found)
    left = 24 + int(max(width(text, bold=not row.kind) for row in rows for text in row.label))
    columns = _named_columns(found, rows, NEEDED - left)
    places, rules, height = _places(rows, columns)
    rooms = {stance: column.across * column.step * (NEEDED - left) - 6 for stance, column in columns.items()}
    starts = {stance: column.start for stance, column in columns.items()}
    top = heads.height(found, rooms)
    sheet = Sheet(height, (0, 1), left, MARGIN, top)
    sheet.hairlines([-4.0, *rules])
    _row_labels(sheet, rows, places)
    heads.abroad(sheet, found, starts, rooms)
    if home := [place for row, place in zip(rows, places, strict=True) if row.home]:
        heads.at_home(sheet, found, starts, home[0] - HOME / 2)
    drawn = [
        _mark(item, chosen, *_place(columns[stance], number, first + LINE / 2, LINE), name=True)
        for row, first in zip(rows, places, strict=True)
        for stance, cell in row.cells.items()
        for number, item in enumerate(cell)
    ]
    marks.draw(sheet, drawn)
    return sheet.figure()


def _rows(found: Statements, *, by_kind: bool = True) -> list[_Row]:
    """A row for each bloc; `by_kind` gives each kind of actor one, at home and in a bloc of more than a few."""
    rows = []
    for (home, bloc), group in groupby(found.voices.itertuples(), _block):
        items = list(group)
        kinds = list(dict.fromkeys(str(item.kind_words) for item in items))
        for kind in kinds if by_kind and (home or len(kinds) > MANY_KINDS) else [""]:
            part = [item for item in items if kind in ("", item.kind_words)]
            cells = {stance: [item for item in part if item.stance == stance] for stance in found.stances}
            rows.append(_Row(bloc, kind, home, cells))
    return rows


def _block(item: Any) -> tuple[bool, str]:
    return bool(item.home), _("At home") if item.home else str(item.bloc_words)


def _named_columns(found: Statements, rows: Sequence[_Row], room: float) -> dict[str, _Column]:
    """As many names beside each other in each column as make the picture lowest in the room there is."""
    wide = {
        stance: BESIDE + BETWEEN + max([width(_name(item)) for row in rows for item in row.cells[stance]] or [70])
        for stance in found.stances
    }
    options = [dict(zip(wide, across, strict=True)) for across in product(range(1, MOST_ACROSS + 1), repeat=len(wide))]
    fitting = [each for each in options if _taken(wide, each) <= room] or options[:1]
    best = min(fitting, key=lambda across: (_lines(rows, across), sum(across.values())))
    total = _taken(wide, best)
    columns, start = {}, 0.0
    for stance, across in best.items():
        columns[stance] = _Column(start / total, across, wide[stance] / total)
        start += wide[stance] * across
    return columns


def _taken(wide: Mapping[str, float], across: Mapping[str, int]) -> float:
    return sum(wide[stance] * across[stance] for stance in wide)


def _lines(rows: Sequence[_Row], across: Mapping[str, int]) -> int:
    return sum(max(-(-len(cell) // across[stance]) for stance, cell in row.cells.items()) for row in rows)


def _places(rows: Sequence[_Row], columns: Mapping[str, _Column]) -> tuple[list[float], list[float], int]:
    """The first line of each row, the heights of the lines between blocs, and the height of all."""
    firsts: list[float] = []
    rules: list[float] = []
    top = 0.0
    for _bloc, group in groupby(rows, lambda row: row.bloc):
        if firsts:
            rules.append(top + GAP / 2)
            top += GAP
        for number, row in enumerate(group):
            if row.kind and number == 0:
                top += HOME if row.home else LINE  # the bloc's name
            firsts.append(top)
            lines = max(columns[stance].lines(len(cell)) for stance, cell in row.cells.items())
            top += max(lines * LINE, LINE + (len(row.label) - 1) * TEXT_LINE)
    return firsts, rules, int(top) + 4


def _place(column: _Column, number: int, first: float, pitch: float) -> tuple[float, float]:
    line, across = divmod(number, column.across)
    return column.start + across * column.step, first + line * pitch


def _mark(item: Any, chosen: str, x: float, y: float, *, name: bool) -> Mark:
    strong = chosen in item.reaction_ids
    words = _name(item) if name else ""
    shown = chosen if strong else item.reaction_id
    return Mark(x, y, item.stance, item.relayed, shown, words, hover(item), strong, item.unconfirmed)


def _name(item: Any) -> str:
    """The voice's short name. A ring is no verdict's own shape: there the relay must be said in words."""
    if item.relayed and item.stance == "neutral" and not item.unconfirmed:
        return _("{actor} (relayed)").format(actor=item.name)
    return with_doubt(str(item.name), item.unconfirmed)


def _row_labels(sheet: Sheet, rows: Sequence[_Row], firsts: Sequence[float]) -> None:
    before = ""
    for row, first in zip(rows, firsts, strict=True):
        if row.kind and row.bloc != before and not row.home:
            sheet.label(-sheet.left, first - LINE / 2, template.bold(row.bloc))
        for number, text in enumerate(row.label):
            y = first + LINE / 2 + number * TEXT_LINE
            if row.kind:
                sheet.label(-sheet.left, y, template.safe(text), font={"color": colours.SECONDARY.light})
            else:
                sheet.label(-sheet.left, y, template.bold(text))
        before = row.bloc


def counted(found: Statements) -> go.Figure:
    """The figure for a phone: the same marks without names, under the name of their bloc."""
    rows = _rows(found, by_kind=False)
    part = 1 / len(found.stances)
    step = part * 0.94 / NARROW_ACROSS
    columns = {stance: _Column(number * part, NARROW_ACROSS, step) for number, stance in enumerate(found.stances)}
    rooms = dict.fromkeys(columns, NARROW_WIDTH * part - 6)
    starts = {stance: column.start for stance, column in columns.items()}
    names = HOME if len(found.home) else 0  # the line that says “Abroad”
    top = heads.height(found, rooms) + names
    firsts, height = [], 0
    for row in rows:
        height += GAP if row.home else 0
        firsts.append(height)
        lines = max(columns[stance].lines(len(cell)) for stance, cell in row.cells.items())
        height += _over(row) + lines * NARROW_LINE + 4
    sheet = Sheet(height, (0, 1), 7, MARGIN, top)
    sheet.hairlines(firsts)
    for row, first in zip(rows, firsts, strict=True):
        if row.home:
            heads.at_home(sheet, found, starts, first + NARROW_NAME / 2 + 1, names=HOME - 4)
        else:
            sheet.label(-7, first + NARROW_NAME / 2 + 1, template.bold(row.bloc))
    heads.abroad(sheet, found, starts, rooms, names)
    drawn = [
        _mark(item, "", *_place(columns[stance], number, first + _over(row) + NARROW_LINE / 2, NARROW_LINE), name=False)
        for row, first in zip(rows, firsts, strict=True)
        for stance, cell in row.cells.items()
        for number, item in enumerate(cell)
    ]
    marks.draw(sheet, drawn, size=10)
    return sheet.figure()


def _over(row: _Row) -> int:
    """What stands over the marks of a row on a phone: its name, and at home the counts."""
    return NARROW_NAME + (HOME if row.home else 0)
