"""The names of a house's blocs in lines under its picture, where there is no room for them round it; and the shapes and
words that both are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from election import colours, words
from election.charts.draw import template
from election.charts.draw.ruler import width, wrap
from election.charts.seats.blocs import Bloc
from election.colours import Pair

LINE = 22  # pixels from one line to the next
MARK = 14  # pixels from a mark's left edge to its name
BETWEEN = 14  # pixels between two names
LEAST = 286  # pixels that the narrowest phone leaves
CLEAR = "rgba(0,0,0,0)"

Part = dict[str, Any]  # of a plotly layout


def listed(blocs: Sequence[Bloc], left: float, top: float) -> tuple[list[Part], list[Part], float]:
    """Words and marks of the lines, as many names in each as the narrowest phone holds, and where the last line ends.
    Names are set in pixels from the left edge: letters don't shrink with the picture."""
    names: list[Part] = []
    marks: list[Part] = []
    x, y = 0.0, top - LINE / 2
    for bloc in blocs:
        number = f" {words.count(bloc.seats)}"
        name = wrap(bloc.name, LEAST - MARK - width(number, bold=True), lines=1)[0]
        long = MARK + width(name) + width(number, bold=True)
        if x and x + long > LEAST:
            x, y = 0.0, y - LINE
        marks.append(_mark(bloc, left, x + 5, y))
        text = template.safe(name) + template.bold(number)
        names.append(label(left, y, text, "left", shift=x + MARK, of=bloc.contestant_id))
        x += long + BETWEEN
    return names, marks, y - LINE / 2


def _mark(bloc: Bloc, left: float, shift: float, y: float) -> Part:
    """Filled or a ring, as the bloc's seats are."""
    mark = circle(left, y, 4, bloc.colour, dash="dot" if bloc.empty else "solid", thick=1.75)
    return {
        **mark,
        "name": bloc.contestant_id,
        "x0": shift - 4,
        "x1": shift + 4,
        "fillcolor": CLEAR if bloc.ring else bloc.colour.light,
    }


def circle(x: float, y: float, radius: float, colour: Pair, *, dash: str, thick: float = 0) -> Part:
    """An outline of so many pixels round a place."""
    return {
        "type": "circle",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": round(x, 2),
        "yanchor": round(y, 2),
        "x0": -radius,
        "x1": radius,
        "y0": -radius,
        "y1": radius,
        "line": {"color": colour.light, "width": thick or (1.5 if dash == "dot" else 1), "dash": dash},
        "fillcolor": CLEAR,
    }


def label(
    x: float, y: float, text: str, anchor: str, *, size: int = template.LABEL, family: str = template.FONT,
    shift: float = 0, of: str = "",
) -> Part:  # fmt: skip
    """Safe text at a place, moved right by so many pixels; `of` is the contestant that it names."""
    return {
        "name": of,
        "x": round(x, 2),
        "y": round(y, 2),
        "xshift": shift,
        "text": text,
        "xanchor": anchor,
        "yanchor": "middle",
        "showarrow": False,
        "borderpad": 0,
        "borderwidth": 0,
        "font": {"family": family, "size": size, "color": colours.TEXT.light},
    }
