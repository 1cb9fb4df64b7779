"""A chart as pictures inside a page, of which a media query shows one: for a wide screen, for a narrower one and paper,
for a phone.

All are drawn in the light; `style.themed_pictures` turns them.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from election.chart import Chart
from election.render.chart_svg import chart_svg

PHONE = 358  # pixels: a phone of 390 less the page's padding
HALF = 576  # pixels: one of two columns
PAPER = 680  # pixels: A4 between its margins, and a small screen
BROAD = 960  # pixels: what the wide form of a chart that has two wants for its names


@dataclass(frozen=True)
class Picture:
    """`shown` are the classes that say where it is seen. A chart of two forms has `wide-only` and `narrow-only`, as its
    two readings have it."""

    shown: str
    svg: Markup


def pictures(chart: Chart, *, halved: bool = False) -> tuple[Picture, ...]:
    """The chart's pictures, the widest first; `halved` for one that shares the page's width with another.

    Raises Unsupported as `chart_svg` does.
    """
    if chart.narrow is not None:
        wide = HALF if halved else BROAD
        if chart.narrow_on == "phone":
            return Picture("not-slim", _drawn(chart, wide)), Picture("slim", _drawn(chart, PHONE, narrow=True))
        return Picture("wide-only", _drawn(chart, wide)), Picture("narrow-only", _drawn(chart, PHONE, narrow=True))
    slim = Picture("slim", _drawn(chart, PHONE))
    if halved:
        return Picture("not-slim", _drawn(chart, HALF)), slim
    return Picture("broad", _drawn(chart, BROAD)), Picture("middle", _drawn(chart, PAPER)), slim


def _drawn(chart: Chart, width: int, *, narrow: bool = False) -> Markup:
    return Markup(chart_svg(chart, width=width, framed=False, narrow=narrow))
