"""Words at a bar: inside, outside, or where they fit, turned or made smaller as plotly does it."""

from __future__ import annotations

from typing import Any, NamedTuple

from figure_svg import text as svg_text
from figure_svg.bars.layout import Bar
from figure_svg.figure import Sheet, each, is_flat
from figure_svg.parts import number, tag
from figure_svg.text import Block

_PAD = 3  # pixels between words and the end of a bar


class Fit(NamedTuple):
    scale: float
    turned: bool

    def size(self, block: Block) -> tuple[float, float]:
        """Width and height of the words as they stand."""
        width, height = block.width * self.scale, block.height * self.scale
        return (height, width) if self.turned else (width, height)


def put(
    sheet: Sheet,
    bar: Bar,
    box: tuple[float, float, float, float],
    position: str,
    inside: Block,
    outside: Block,
    where: str,
) -> str:
    """The words of one bar. `inside` and `outside` are the same words in the fonts for either place."""
    x0, x1, y0, y1 = box
    wide, high = abs(x1 - x0), abs(y1 - y0)
    flat, angle = is_flat(bar.trace), bar.trace.get("textangle", "auto")
    within = position == "inside" or not bar.outmost
    if position == "auto" and bar.outmost:
        within = _fits(inside, wide - 2 * _PAD, high - 2 * _PAD, flat)
    shrinks = bar.trace.get("constraintext", "both")
    if within:
        fit, pad = _inside(inside, wide, high, angle, shrinks in ("inside", "both"))
        middle = _middle_inside(bar, box, fit.size(inside), pad)
        return _write(sheet, inside, fit, middle, where)
    fit, pad = _outside(outside, high if flat else wide, flat, shrinks in ("outside", "both"))
    width, height = fit.size(outside)
    if flat:
        middle = (x1 + (pad + width / 2) * (-1 if x1 < x0 else 1), (y0 + y1) / 2)
    else:
        middle = ((x0 + x1) / 2, y1 + (pad + height / 2) * (1 if y1 > y0 else -1))
    return _write(sheet, outside, fit, middle, where)


def _fits(block: Block, wide: float, high: float, flat: bool) -> bool:
    """Whether words go into a bar as they are, turned, or made smaller along with it."""
    if block.width <= wide and block.height <= high:
        return True
    if block.width <= high and block.height <= wide:
        return True
    if flat:
        return wide >= block.width * (high / block.height)
    return high >= block.height * (wide / block.width)


def _inside(block: Block, wide: float, high: float, angle: Any, shrinks: bool) -> tuple[Fit, float]:
    pad = 0.0
    if wide > 2 * _PAD and high > 2 * _PAD:
        pad, wide, high = _PAD, wide - 2 * _PAD, high - 2 * _PAD
    upright = block.width <= wide and block.height <= high
    lying = block.width <= high and block.height <= wide
    alike = (block.width < block.height) == (wide < high)
    turned = False if angle != "auto" else not upright and (lying or not alike)
    width, height = (block.height, block.width) if turned else (block.width, block.height)
    scale = min(1.0, wide / width, high / height) if shrinks else 1.0
    return Fit(scale, turned), pad


def _outside(block: Block, room: float, flat: bool, shrinks: bool) -> tuple[Fit, float]:
    pad = 0.0
    if room > 2 * _PAD:
        pad, room = _PAD, room - 2 * _PAD
    scale = min(1.0, room / (block.height if flat else block.width)) if shrinks else 1.0
    return Fit(scale, False), pad


def _middle_inside(
    bar: Bar, box: tuple[float, float, float, float], size: tuple[float, float], pad: float
) -> tuple[float, float]:
    """At the end of the bar, in its middle, or at its start."""
    x0, x1, y0, y1 = box
    place = each(bar.trace.get("insidetextanchor"), bar.index, "end")
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)
    if place == "middle":
        return middle
    if is_flat(bar.trace):
        start, end = (x1, x0) if place == "start" else (x0, x1)
        return end - (pad + size[0] / 2) * (1 if end > start else -1), middle[1]
    start, end = (y1, y0) if place == "start" else (y0, y1)
    return middle[0], end - (pad + size[1] / 2) * (1 if end > start else -1)


def _write(sheet: Sheet, block: Block, fit: Fit, middle: tuple[float, float], where: str) -> str:
    x, y = middle
    turn = 90.0 if fit.turned else 0.0
    baseline = -block.top - block.height / 2
    if not turn and fit.scale == 1:
        return svg_text.write(block, x, y + baseline, "middle", sheet.paint, where)
    move = f"translate({number(x)} {number(y)})"
    if fit.scale != 1:
        move += f" scale({fit.scale:.4f})"
    if turn:
        move += f" rotate({number(turn)})"
    return tag("g", {"transform": move}, svg_text.write(block, 0, baseline, "middle", sheet.paint, where))
