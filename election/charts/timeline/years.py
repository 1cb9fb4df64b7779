"""How many events each year has, as bars: what a phone shows in place of the lanes."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from election import colours
from election.charts.draw import ruler, template
from election.charts.draw.boxes import Box
from election.dates import year_of

_HEIGHT = 200
_TOP, _BOTTOM, _SIDE = 22, 28, 6
NARROWEST = 340  # pixels: the least width the bars are shown at
_LINE = 14  # height of a number above its bar
_TICKS = 6  # years named at most
_FEWEST = 5  # years that the width is meant for, so that one year isn't one huge bar
_BAR = 0.78  # of a year's width
_SHIFTS = {"center": -0.5, "right": 0.0, "left": -1.0}  # from the bar's middle to the number's left, in its widths


def bars(events: pd.DataFrame, years: tuple[int, int], focus_year: str = "") -> go.Figure:
    """One bar a year, for every year of `years` and those that events outside it begin in; `focus_year`'s is in the
    accent. A year without events keeps its place and shows nothing."""
    counts = events["start_date"].map(year_of).astype(int).value_counts()
    first, last = min([years[0], *counts.index]), max([years[1], *counts.index])
    shown = list(range(first, last + 1))
    numbers = [int(counts.get(year, 0)) for year in shown]
    sheet = template.figure(_HEIGHT, left=_SIDE, right=_SIDE, top=_TOP, bottom=_BOTTOM)
    sheet.add_bar(
        x=shown,
        y=numbers,
        width=_BAR,
        marker={"color": [_colour(year, focus_year) for year in shown], "line": {"width": 0}},
        hovertemplate="%{x}: %{y}<extra></extra>",
    )
    sheet.add_scatter(**_numbers(shown, numbers))
    ticks = _ticks(shown)
    beside = max(0.6, (_FEWEST - len(shown)) / 2)
    across = {"tickvals": ticks, "ticktext": [str(year) for year in ticks], "range": [first - beside, last + beside]}
    up = {"range": [0, max(numbers, default=1) or 1], "showticklabels": False}
    return sheet.update_layout(xaxis=across, yaxis=up)


def _numbers(shown: Sequence[int], numbers: Sequence[int]) -> dict[str, object]:
    """The numbers over the bars that have room for one."""
    sides = _sides(numbers)
    return {
        "name": "numbers",
        "x": [shown[at] for at in sides],
        "y": [numbers[at] for at in sides],
        "text": [template.bold(str(numbers[at])) for at in sides],
        "textposition": [f"top {side}" for side in sides.values()],
        "mode": "text",
        "cliponaxis": False,
        "textfont": {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light},
        "hoverinfo": "skip",
    }


def _colour(year: int, focus_year: str) -> str:
    return (colours.ACCENT if str(year) == focus_year else colours.TERTIARY).light


def _sides(numbers: Sequence[int]) -> dict[int, str]:
    """Where each number stands over its bar: in the middle, or to the right or left where a neighbour is in the way.

    The larger choose first; one that has no room is left out (hover, table and list have it). Keys are positions.
    """
    pitch = (NARROWEST - 2 * _SIDE) / (max(len(numbers), _FEWEST) + 0.2)
    scale = (_HEIGHT - _TOP - _BOTTOM) / (max(numbers, default=1) or 1)
    bars = [
        Box((at - _BAR / 2) * pitch, (at + _BAR / 2) * pitch, 0, number * scale) for at, number in enumerate(numbers)
    ]
    taken = [bar for bar in bars if bar.high]
    sides: dict[int, str] = {}
    for at in sorted(range(len(numbers)), key=lambda at: (-numbers[at], at)):
        for side in _SHIFTS if numbers[at] else ():
            box = _number_box(at * pitch, numbers[at], numbers[at] * scale, side)
            if not any(box.touches(other) for other in taken):
                taken.append(box)
                sides[at] = side
                break
    return sides


def _number_box(middle: float, number: int, up: float, side: str) -> Box:
    wide = ruler.width(str(number), bold=True)
    left = middle + _SHIFTS[side] * wide
    return Box(left, left + wide, up + 0.5, up + _LINE)


def _ticks(years: Sequence[int]) -> list[int]:
    """All years where they are few, else round ones at an even step."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if len(years) / step <= _TICKS or step == 1000)
    return [year for year in years if year % step == 0]
