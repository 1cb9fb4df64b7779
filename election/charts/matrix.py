"""Statements laid out in rows of blocs and columns of stances: with names where there is room, counted where not.

Vertical places are pixels from the top of the drawing, horizontal ones parts of its width, so that the rows stay as
they are while the columns follow the page. Labels stand in the margin at the left, measured in pixels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, product
from typing import Any, NamedTuple

import plotly.graph_objects as go

from election import colours
from election.charts import marks, template
from election.charts.marks import Mark
from election.charts.statements import Statements
from election.charts.textwidth import width, wrap
from election.words import _, count, day

LINE = 20  # from one name to the next
TEXT_LINE = 17  # from one line of a wrapped label to the next
GAP = 14  # between two blocs
BESIDE = 22  # a mark and the space up to its name
BETWEEN = 12  # space after the longest name of a column
NEEDED = 960  # width at which names must not touch: the column of a page on a small laptop
LABELS = 150  # widest place for the name of a bloc or kind; longer ones are wrapped
MOST_ACROSS = 3  # names beside each other in a column
MANY_KINDS = 3  # a bloc of more kinds of actors than this has a row for each

_BOLD = 1.09  # bold letters are that much wider

# On a phone: its width, the place for a bloc's name, from one line of marks to the next, marks in a line of a column.
NARROW_WIDTH, NARROW_NAME, NARROW_LINE, NARROW_ACROSS = 350, 22, 17, 5


class _Row(NamedTuple):
    """A bloc, or one kind of actor in it (then `kind` names it), with its statements by stance."""

    bloc: str
    kind: str
    cells: Mapping[str, list[Any]]

    @property
    def label(self) -> list[str]:
        return wrap(self.kind, LABELS) if self.kind else wrap(self.bloc, LABELS / _BOLD)


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
    if row.relayed:
        stance = _("{stance}, relayed by the host").format(stance=stance)
    return "\n".join((row.actor, stance, day(row.date)))


def hairlines(sheet: go.Figure, heights: Sequence[float]) -> None:
    """Lines at these heights from edge to edge of the figure: the parts over its margins are measured in pixels."""
    left, right = sheet.layout.margin.l, sheet.layout.margin.r
    lines: list[dict[str, Any]] = []
    for y in heights:
        common = {"type": "line", "xref": "paper", "yref": "y", "y0": y, "y1": y, "layer": "below"}
        common["line"] = {"width": 1, "color": colours.GRID.light}
        lines.append({**common, "x0": 0, "x1": 1})
        lines.append({**common, "xsizemode": "pixel", "xanchor": 0, "x0": -left, "x1": 0})
        lines.append({**common, "xsizemode": "pixel", "xanchor": 1, "x0": 0, "x1": right})
    sheet.update_layout(shapes=[*sheet.layout.shapes, *lines])


def label(sheet: go.Figure, shift: float, y: float, text: str, **more: Any) -> None:
    """A line of text (already safe for plotly) that begins `shift` pixels right of the drawing's left edge."""
    font = {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light} | more.pop("font", {})
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": y, "yref": "y", "yanchor": "middle", "yshift": 1} | more
    sheet.add_annotation(text=text, showarrow=False, xshift=shift, font=font, **place)


def named(found: Statements, chosen: str) -> tuple[go.Figure, int]:
    """The figure for a wide page, every mark with its actor's short name, and its height in pixels."""
    rows = _rows(found, MANY_KINDS)
    left = 24 + int(max(width(text, bold=not row.kind) for row in rows for text in row.label))
    columns = _named_columns(found, rows, NEEDED - left)
    places, rules, height = _places(rows, columns)
    rooms = {stance: column.across * column.step * (NEEDED - left) - 6 for stance, column in columns.items()}
    top = _headings_height(found, rooms)
    sheet = _sheet(height, left, top)
    hairlines(sheet, [-4.0, *rules])
    _row_labels(sheet, rows, places, left)
    _headings(sheet, found, columns, rooms, top)
    drawn = [
        _mark(item, chosen, *_place(columns[stance], number, first + LINE / 2, LINE), name=True)
        for row, first in zip(rows, places, strict=True)
        for stance, cell in row.cells.items()
        for number, item in enumerate(cell)
    ]
    marks.draw(sheet, drawn)
    return sheet, height + top


def _rows(found: Statements, many: int) -> list[_Row]:
    """A row for each bloc, and one for each kind of actor in a bloc that has more than `many` of them."""
    rows = []
    for bloc, group in groupby(found.frame.itertuples(), lambda item: str(item.bloc_words)):
        items = list(group)
        kinds = list(dict.fromkeys(str(item.kind_words) for item in items))
        for kind in kinds if len(kinds) > many else [""]:
            part = [item for item in items if kind in ("", item.kind_words)]
            cells = {stance: [item for item in part if item.stance == stance] for stance in found.stances}
            rows.append(_Row(bloc, kind, cells))
    return rows


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
                top += LINE  # the bloc's name
            firsts.append(top)
            lines = max(columns[stance].lines(len(cell)) for stance, cell in row.cells.items())
            top += max(lines * LINE, LINE + (len(row.label) - 1) * TEXT_LINE)
    return firsts, rules, int(top) + 4


def _place(column: _Column, number: int, first: float, pitch: float) -> tuple[float, float]:
    line, across = divmod(number, column.across)
    return column.start + across * column.step, first + line * pitch


def _mark(item: Any, chosen: str, x: float, y: float, *, name: bool) -> Mark:
    strong = item.reaction_id == chosen
    words = _name(item) if name else ""
    return Mark(x, y, item.stance, item.relayed, item.reaction_id, words, hover(item), strong)


def _name(item: Any) -> str:
    """The actor's short name. A ring is no verdict's own shape: there the relay must be said in words."""
    if item.relayed and item.stance == "neutral":
        return _("{actor} (relayed)").format(actor=item.short_name)
    return str(item.short_name)


def _sheet(height: int, left: int, top: int) -> go.Figure:
    sheet = template.figure(height + top, left=left, right=8, top=top, bottom=0)
    sheet.update_xaxes(range=[0, 1], showticklabels=False)
    sheet.update_yaxes(range=[height, 0], showticklabels=False)
    return sheet


def _row_labels(sheet: go.Figure, rows: Sequence[_Row], firsts: Sequence[float], left: float) -> None:
    before = ""
    for row, first in zip(rows, firsts, strict=True):
        if row.kind and row.bloc != before:
            label(sheet, -left, first - LINE / 2, template.bold(row.bloc))
        for number, text in enumerate(row.label):
            y = first + LINE / 2 + number * TEXT_LINE
            if row.kind:
                label(sheet, -left, y, template.safe(text), font={"color": colours.SECONDARY.light})
            else:
                label(sheet, -left, y, template.bold(text))
        before = row.bloc


def _headings_height(found: Statements, rooms: Mapping[str, float]) -> int:
    return 34 + TEXT_LINE * max(len(_heading(found.stances[stance], room)) for stance, room in rooms.items())


def _headings(
    sheet: go.Figure, found: Statements, columns: Mapping[str, _Column], rooms: Mapping[str, float], height: int
) -> None:
    """Over each column how many there are and of what, in the stance's colour for words, from `height` down."""
    for stance, column in columns.items():
        colour = marks.look(stance).text.light
        words = "<br>".join(map(template.bold, _heading(found.stances[stance], rooms[stance])))
        for text, size, down in ((template.bold(count(found.counts[stance])), 20, 0), (words, template.LABEL, 24)):
            sheet.add_annotation(
                x=column.start, xref="x", xanchor="left", xshift=-7, y=1, yref="paper", yanchor="top",
                yshift=height - down, text=text, showarrow=False, align="left",
                font={"family": template.FONT, "size": size, "color": colour},
            )  # fmt: skip


def _heading(words: str, room: float) -> list[str]:
    return wrap(words, room / _BOLD)


def counted(found: Statements) -> tuple[go.Figure, int]:
    """The figure for a phone, and its height: the same marks without names, under the name of their bloc."""
    rows = _rows(found, many=len(found.frame))
    part = 1 / len(found.stances)
    step = part * 0.94 / NARROW_ACROSS
    columns = {stance: _Column(number * part, NARROW_ACROSS, step) for number, stance in enumerate(found.stances)}
    rooms = dict.fromkeys(columns, NARROW_WIDTH * part - 6)
    top = _headings_height(found, rooms)
    firsts, height = [], 0
    for row in rows:
        firsts.append(height)
        lines = max(columns[stance].lines(len(cell)) for stance, cell in row.cells.items())
        height += NARROW_NAME + lines * NARROW_LINE + 4
    sheet = _sheet(height, left=7, top=top)
    hairlines(sheet, firsts)
    for row, first in zip(rows, firsts, strict=True):
        label(sheet, -7, first + NARROW_NAME / 2 + 1, template.bold(row.bloc))
    _headings(sheet, found, columns, rooms, top)
    drawn = [
        _mark(
            item, "", *_place(columns[stance], number, first + NARROW_NAME + NARROW_LINE / 2, NARROW_LINE), name=False
        )
        for row, first in zip(rows, firsts, strict=True)
        for stance, cell in row.cells.items()
        for number, item in enumerate(cell)
    ]
    marks.draw(sheet, drawn, size=10)
    return sheet, height + top
