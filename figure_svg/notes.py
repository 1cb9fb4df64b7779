"""Words at a place of a figure: plotly's annotations without arrows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from figure_svg.figure import Sheet
from figure_svg.parts import group, tag
from figure_svg.place import axis_of, pixel
from figure_svg.text import Anchor, Block, Font, block, write

_SHIFTS = {"center": 0.0, "middle": 0.0, "left": 0.5, "top": 0.5, "right": -0.5, "bottom": -0.5}
_ALIGNED: dict[str, tuple[Anchor, float]] = {"left": ("start", 0.0), "center": ("middle", 0.5), "right": ("end", 1.0)}


@dataclass(frozen=True)
class _Note:
    """An annotation with its words measured; `border` is the room round them, in pixels."""

    item: Mapping[str, Any]
    words: Block
    where: str

    @property
    def border(self) -> float:
        return float(self.item.get("borderwidth", 1)) + float(self.item.get("borderpad", 1))

    @property
    def wide(self) -> int:
        return round(self.words.width + 2 * self.border)

    @property
    def high(self) -> int:
        return round(self.item.get("height", self.words.height) + 2 * self.border)

    def shift(self, letter: str) -> float:
        """From its place to the middle of its box, in pixels."""
        away = float(self.item.get(f"{letter}shift", 0)) * (1 if letter == "x" else -1)
        return (self.wide if letter == "x" else self.high) * _SHIFTS[self.item[f"{letter}anchor"]] + away


def draw(sheet: Sheet) -> list[str]:
    """Every annotation, in order; nothing of one whose place is outside the range of its axis, as in plotly."""
    notes = [
        _Note(item, block(item["text"], Font.read(item.get("font"), sheet.font), where), where)
        for count, item in enumerate(sheet.layout["annotations"])
        for where in [f"layout.annotations[{count}]"]
    ]
    return [_note(sheet, note) for note in notes]


def _note(sheet: Sheet, note: _Note) -> str:
    x, y = (_middle(sheet, note, letter) for letter in "xy")
    if x is None or y is None:
        return ""
    left, top = round(x - note.wide / 2), round(y - note.high / 2)
    return group(
        {"class": "annotation", "data-id": note.item.get("name") or None},
        [_paper(sheet, note, left, top), _words(sheet, note, left, top)],
    )


def _middle(sheet: Sheet, note: _Note, letter: str) -> float | None:
    axis = axis_of(sheet, str(note.item.get(f"{letter}ref", letter)), note.where)
    at = pixel(sheet, axis, letter, note.item[letter])
    if at is None or (axis is not None and not axis.offset - 0.01 <= at <= axis.end + 0.01):
        return None
    return at + note.shift(letter)


def _paper(sheet: Sheet, note: _Note, left: float, top: float) -> str:
    """What is behind the words, within the border, of which nothing is seen."""
    style = sheet.paint.fill(note.item.get("bgcolor", "transparent"), note.where)
    if style == {"fill": "none"}:
        return ""
    edge = float(note.item.get("borderwidth", 1))
    place = {"x": left + edge / 2, "y": top + edge / 2, "width": note.wide - edge, "height": note.high - edge}
    return tag("rect", place | style)


def _words(sheet: Sheet, note: _Note, left: float, top: float) -> str:
    if note.words.empty:
        return ""
    anchor, part = _ALIGNED[note.item.get("align", "center")]
    higher = note.item.get("height", note.words.height) - note.words.height
    x, y = left + note.border + note.words.width * part, top + note.border + higher / 2 - note.words.top
    return write(note.words, x, y, anchor, sheet.paint, note.where)
