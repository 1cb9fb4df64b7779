"""A chart as an SVG without a browser, from the plotly figure that the live page draws."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from election import colours as palette
from election.chart import Chart
from election.render import frame
from election.words import clean
from figure_svg.fonts import SANS
from figure_svg.parts import Paint, escaped, tag
from figure_svg.picture import picture

Theme = Literal["light", "dark"]


def chart_svg(
    chart: Chart,
    *,
    width: int = 960,
    theme: Theme = "light",
    colours: Mapping[str, str] | None = None,
    framed: bool,
    first_line: str = "",
    source_line: str = "",
    narrow: bool = False,
) -> str:
    """The chart as SVG, `width` pixels wide.

    framed       True is a file: `first_line`, title, reading, note and `source_line` are baked in, on the page's
                 paper, and the height follows from them. False is the bare picture on transparent paper, as high as
                 the chart.
    colours      light to dark, from `election.colours.pairs(dataset.colours.values())`; without it the tokens alone
    first_line   country, contest and day, as the caller words them
    source_line  likewise publishers and the date of the data
    narrow       the chart's figure for a phone, where it has one

    Raises Unsupported, naming the trace or layout attribute, for what can't be drawn here.
    """
    figure = chart.form(narrow=narrow)
    height = int(figure.layout.height)
    paint = Paint(_dark(colours) if theme == "dark" else None)
    prefix = re.sub(r"[^A-Za-z0-9_-]", "-", f"{chart.id}-{width}-{theme}")
    inner = width - 2 * frame.padding(width) if framed else width
    drawn: str = picture(figure, inner, height, paint, prefix)
    whole: float = height
    if framed:
        drawn, whole = frame.around(
            drawn, chart, width=width, height=height, paint=paint, first=first_line, source=source_line, narrow=narrow
        )
    return _document(*chart.words(narrow=narrow), prefix, width, whole, drawn)


def _document(title: str, reading: str, prefix: str, width: float, height: float, drawn: str) -> str:
    words = tag("title", {"id": f"{prefix}-title"}, escaped(clean(title)))
    words += tag("desc", {"id": f"{prefix}-desc"}, escaped(clean(reading)))
    return tag(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": width,
            "height": height,
            "viewBox": f"0 0 {width:g} {height:g}",
            "role": "img",
            "aria-labelledby": f"{prefix}-title {prefix}-desc",
            "font-family": SANS,
            "xml:space": "preserve",
        },
        words + drawn,
    )


def _dark(colours: Mapping[str, str] | None) -> Mapping[str, str]:
    if colours is not None:
        return colours
    return palette.pairs(())
