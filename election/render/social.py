"""The picture that a chat shows beside a link: 1200 x 630, the finding and its chart on the page's paper.

It is drawn at two thirds of that and enlarged, so that words are read where it is shown small.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from election import colours as palette
from election.chart import Chart
from election.package.dataset import Dataset
from election.render.credits import data_line, first_line
from election.render.frame import balanced
from election.view import Figure, Section, View
from election.words import clean
from figure_svg.fonts import SANS, fall, rise, wrap
from figure_svg.parts import Paint, tag
from figure_svg.picture import picture
from figure_svg.text import Block, Font, Run, write

WIDTH, HEIGHT = 1200, 630
_WIDE, _HIGH = 800, 420  # what is drawn in
_SIDE = 36
_ROOM = _WIDE - 2 * _SIDE
_TITLE_LINES = 3
_LARGEST = 1.35  # a low chart grows so far


class _Lines(NamedTuple):
    """Words already broken, and the distance from one line to the next."""

    lines: Sequence[str]
    font: Font
    step: float
    bold: bool = False


def card_svg(view: View, dataset: Dataset, chart: Chart | None, *, dark: bool = False, remark: str = "") -> str:
    """The picture for a view: that chart under its title, or, where the view has none, the answer over its first
    figures; a remark takes the place of the data's version. Raises Unsupported as `chart_svg` does."""
    paint = Paint(palette.pairs(dataset.colours.values()) if dark else None)
    text, grey = palette.TEXT.light, palette.SECONDARY.light
    title = chart.words(narrow=_narrow(chart))[0] if chart and not _beside(view, chart) else view.headline
    head = [
        _Lines([_fitted(first_line(view, dataset), 15)], Font(15, palette.ACCENT.light), 22, bold=True),
        _Lines(_limited(balanced(clean(title), _ROOM, 27)), Font(27, text, "serif"), 34, bold=True),
    ]
    drawn, top = _written(head, 28, paint)
    foot, _end = _written(
        [_Lines([_fitted(f"{dataset.title}. {remark or data_line(dataset)}", 13)], Font(13, grey), 18)],
        _HIGH - 34,
        paint,
    )
    room = _HIGH - 42 - top - 12
    middle = _chart(chart, top + 12, room, paint) if chart else _figures(view, top + 28, paint)
    paper = tag("rect", {"width": _WIDE, "height": _HIGH} | paint.fill(palette.PAPER.light, "paper"))
    size = {"width": WIDTH, "height": HEIGHT, "viewBox": f"0 0 {_WIDE} {_HIGH}"}
    root = {"xmlns": "http://www.w3.org/2000/svg", **size, "font-family": SANS, "xml:space": "preserve"}
    return tag("svg", root, paper + drawn + middle + foot)


def _beside(view: View, chart: Chart) -> bool:
    """Whether the page's headline says what the chart shows."""
    return isinstance(view.beside, Section) and chart in view.beside.blocks


def _narrow(chart: Chart) -> bool:
    """Whether the form for a phone is taken: none is made for cards, and it is shrunk less than the wide one."""
    return chart.draw_card is None and chart.narrow is not None and chart.narrow_height < chart.height


def _chart(chart: Chart, top: float, room: float, paint: Paint) -> str:
    """The form for a card, or the one that has to be made smaller least, as large as the room takes it."""
    figure = chart.draw_card() if chart.draw_card else chart.form(narrow=_narrow(chart))
    height = int(figure.layout.height)
    scale = min(_LARGEST, room / height)
    width = _ROOM / scale
    drawn = picture(figure, width, height, paint, "card")
    place = {"x": _SIDE, "y": top, "width": _ROOM, "height": height * scale}
    return tag("svg", {**place, "viewBox": f"0 0 {width:g} {height:g}", "overflow": "visible"}, drawn)


def _figures(view: View, top: float, paint: Paint) -> str:
    """The first figures in a row; without any, what stands under the answer."""
    if not view.figures:
        deck = _Lines(wrap(clean(view.deck), _ROOM, 19)[:5], Font(19, palette.SECONDARY.light), 28)
        return _written([deck], top, paint)[0]
    shown = view.figures[:3]
    step = _ROOM / len(shown)
    return "".join(_figure(each, _SIDE + place * step, step - 16, top, paint) for place, each in enumerate(shown))


def _figure(figure: Figure, left: float, room: float, top: float, paint: Paint) -> str:
    text, grey = palette.TEXT.light, palette.SECONDARY.light
    lines = [
        _Lines(wrap(clean(figure.label), room, 16)[:1], Font(16, text), 24, bold=True),
        _Lines([figure.value], Font(38, text, "serif"), 48, bold=True),
        _Lines(wrap(clean(figure.base), room, 15)[:3], Font(15, grey), 21),
    ]
    return _written(lines, top, paint, left)[0]


def _written(blocks: Sequence[_Lines], top: float, paint: Paint, left: float = _SIDE) -> tuple[str, float]:
    """The lines one under the other, and where the last one ends."""
    written = []
    for block in blocks:
        for line in filter(None, block.lines):
            base = top + block.step / 2 + (rise(block.font.size) - fall(block.font.size)) / 2
            words = Block(((Run(line, bold=block.bold),),), block.font)
            written.append(write(words, left, base, "start", paint, "card"))
            top += block.step
    return "".join(written), top


def _limited(lines: list[str]) -> list[str]:
    return lines if len(lines) <= _TITLE_LINES else [*lines[: _TITLE_LINES - 1], f"{lines[_TITLE_LINES - 1]}…"]


def _fitted(text: str, size: float) -> str:
    """As much of a text as one line holds."""
    lines = wrap(clean(text), _ROOM - 12, size)
    return lines[0] if len(lines) == 1 else f"{lines[0]}…" if lines else ""
