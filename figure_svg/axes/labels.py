"""What is written at the ticks of an axis: beside it, under it, or turned where labels would meet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from figure_svg.figure import Sheet
from figure_svg.scale import Axis, Tick
from figure_svg.text import LINE, Anchor, Block, Font, block, turned, write

_ANGLES = (30, 90)  # what labels are turned by, one after the other, until they don't meet
_MIDDLE = 0.35  # from a line's baseline up to its middle, in type sizes

Placed = tuple[float, Block]
"""Where along its axis a label stands, and its words."""


def labels(sheet: Sheet, axis: Axis, marks: Sequence[Tick]) -> list[str]:
    """The labels of an axis at the edge of the one that it stands at; plotly leaves out those not wholly on the
    picture."""
    where = f"axis {axis.id}, tick labels"
    font = Font.read(axis.settings.get("tickfont"), sheet.font)
    placed = [(axis.pixel(_label_at(tick)), block(tick.text, font, where)) for tick in marks]
    placed = [(place, words) for place, words in placed if not words.empty and _fits(sheet, axis, place, words)]
    return (_under if axis.horizontal else _beside)(sheet, axis, placed, where)


def _label_at(tick: Tick) -> float:
    return tick.at if tick.label_at is None else tick.label_at


def _fits(sheet: Sheet, axis: Axis, place: float, words: Block) -> bool:
    half = (words.width if axis.horizontal else words.height) / 2
    return place - half >= 0 and place + half <= (sheet.width if axis.horizontal else sheet.height)


def _standoff(axis: Axis) -> float:
    """From the axis to its labels: its line, even where it isn't drawn, and what the figure asks for."""
    return float(1 + axis.settings.get("ticklabelstandoff", 0))


def _beside(sheet: Sheet, axis: Axis, placed: Sequence[Placed], where: str) -> list[str]:
    partner = sheet.axes[axis.partner]
    right = axis.side == "right"
    edge = partner.end + _standoff(axis) if right else partner.offset - _standoff(axis)
    hangs: Anchor = "start" if right else "end"
    parts = []
    for place, words in placed:
        size = words.font.size
        up = (len(words.lines) - 1) * LINE * size / 2
        parts.append(write(words, edge, place + _MIDDLE * size - up, hangs, sheet.paint, where))
    return parts


def _under(sheet: Sheet, axis: Axis, placed: Sequence[Placed], where: str) -> list[str]:
    edge = sheet.axes[axis.partner].end + _standoff(axis)
    angle = _angle(placed)
    parts = []
    for place, words in placed:
        size = words.font.size
        if not angle:
            parts.append(write(words, place, edge + size, "middle", sheet.paint, where))
            continue
        up = (len(words.lines) - 1) * LINE * size / 2 if angle > 60 else 0
        hung = write(words, place, edge + size - up, "start", sheet.paint, where)
        parts.append(turned(hung, angle, place, edge + size / 2 - up))
    return parts


def _angle(placed: Sequence[Placed]) -> float:
    """The least turn, in degrees, at which neighbouring labels don't meet."""
    boxes = sorted((place - words.width / 2, place + words.width / 2 + 2) for place, words in placed)
    if len(boxes) < 2 or all(left[1] <= right[0] for left, right in pairwise(boxes)):
        return 0
    places = sorted(place for place, _words in placed)
    beside = min(right - left for left, right in pairwise(places))
    above = max(len(words.lines) * words.font.size * 1.25 for _place, words in placed)
    most = beside / math.hypot(beside, above)
    return next((angle for angle in _ANGLES if abs(math.cos(math.radians(angle))) <= most), _ANGLES[-1])
