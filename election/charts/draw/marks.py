"""The marks of a stance: a shape for each, so that nobody needs the colour to tell them apart.

Welcomed is a disc, both is a half disc, critical a diamond, no verdict a ring. What is known only through the host
country is a ring in the stance's colour, whatever the stance; what is unconfirmed is a dotted one. The verdict on a
claim has the same four shapes, all in the colour of text: it is not for us to praise or blame.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from election import colours
from election.certainty import OUTLINE
from election.charts.draw import template
from election.charts.draw.sheet import Sheet
from election.colours import Pair
from election.table import Shape


class Look(NamedTuple):
    """How a stance is drawn: its shape, its colour, and the colour of words about it."""

    shape: Shape
    tone: str
    colour: Pair
    text: Pair


LOOKS = {
    "welcomed": Look("disc", "welcomed", colours.WELCOMED, colours.WELCOMED),
    "mixed": Look("half", "mixed", colours.MIXED, colours.MIXED_TEXT),
    "critical": Look("diamond", "critical", colours.CRITICAL, colours.CRITICAL),
    "neutral": Look("ring", "neutral", colours.NEUTRAL, colours.NEUTRAL),
    "supported": Look("disc", "text", colours.TEXT, colours.TEXT),
    "imprecise": Look("half", "text", colours.TEXT, colours.TEXT),
    "wrong": Look("diamond", "text", colours.TEXT, colours.TEXT),
    "unverifiable": Look("ring", "text", colours.TEXT, colours.TEXT),
}

SIZE = 11  # pixels across
_SYMBOLS = {
    "disc": "circle",
    "half": "circle-open",
    "diamond": "diamond",
    "ring": "circle-open",
    "dotted": "circle",  # without a fill: its outline is a path, as plotly's markers have none that is dotted
}
_CLEAR = "rgba(0,0,0,0)"
_EDGE = 2
# How far a Bezier curve's handles stand off for a quarter circle of radius 1.
_QUARTER = 0.5523


class Mark(NamedTuple):
    """One mark on a figure: where, of which stance, and what it says.

    `x` and `y` in the figure's axes; `id` is what a click on it sets; `label` stands to its right; `hover` is shown
    beside the pointer and repeats what can be read elsewhere. All three are plain text.
    """

    x: float
    y: float
    stance: str
    relayed: bool = False
    id: str = ""
    label: str = ""
    hover: str = ""
    strong: bool = False
    unconfirmed: bool = False


def look(stance: str, relayed: bool = False, unconfirmed: bool = False) -> Look:
    """How a stance is drawn; an unknown one like "no verdict"."""
    known = LOOKS.get(stance, LOOKS["neutral"])
    if unconfirmed:
        return known._replace(shape="dotted")
    return known._replace(shape="ring") if relayed else known


def draw(sheet: Sheet, marks: Sequence[Mark], *, size: float = SIZE, label: int = template.LABEL) -> None:
    """Puts the marks on the sheet as one trace, in the order given; `size` and `label` are their pixels, and those of
    the words beside them."""
    looks = [look(mark.stance, mark.relayed, mark.unconfirmed) for mark in marks]
    sheet.traces.append(
        {
            "type": "scatter",
            "x": [mark.x for mark in marks],
            "y": [mark.y for mark in marks],
            "mode": "markers+text" if any(mark.label for mark in marks) else "markers",
            "text": [_label(mark) for mark in marks],
            "textposition": "middle right",
            "textfont": {"family": template.FONT, "size": label, "color": colours.TEXT.light},
            "customdata": [[mark.id, _lines(mark.hover)] for mark in marks],
            "hovertemplate": "%{customdata[1]}<extra></extra>",
            "cliponaxis": False,
            "marker": _marker(looks, size),
        }
    )
    r = (size - 1) / 2
    low, high = sheet.across
    for mark, each in zip(marks, looks, strict=True):
        x = (mark.x - low) / (high - low)  # on the paper: on the axis a mark at its end would be cut
        if each.shape == "half":
            sheet.shapes.append(_path(_half(r), x, mark.y, fill=each.colour) | {"name": mark.id})
        if each.shape == "dotted":
            sheet.shapes.append(_path(_circle(r), x, mark.y, edge=each.colour, dash=OUTLINE) | {"name": mark.id})


def _marker(looks: Sequence[Look], size: float) -> dict[str, Any]:
    """Plotly's settings of marks that look so."""
    fills = [_CLEAR if each.shape == "dotted" else each.colour.light for each in looks]
    edges = [_EDGE if each.shape in ("half", "ring") else 0 for each in looks]
    return {
        "symbol": [_SYMBOLS[each.shape] for each in looks],
        "size": [_across(each.shape, size) for each in looks],
        "color": fills,
        "opacity": 1,  # plotly thins marks of several sizes unless told not to
        "line": {"color": fills, "width": edges},
    }


def beside(sheet: Sheet, shift: float, y: float, stance: str, *, size: float = SIZE) -> None:
    """One mark in the margin, `shift` pixels right of the drawing's left edge: for a row that has a verdict."""
    shape, _tone, colour, _text = look(stance)
    r = (size - 1) / 2
    parts: dict[str, list[tuple[Path, Pair | None, Pair | None]]] = {
        "disc": [(_circle(size / 2), colour, None)],
        "ring": [(_circle(r), None, colour)],
        "half": [(_circle(r), None, colour), (_half(r), colour, None)],
        "diamond": [(_diamond(size / 2 + 1), colour, None)],
    }
    sheet.shapes += [_path(path, 0, y, shift=shift, fill=fill, edge=edge) for path, fill, edge in parts[shape]]


def _across(shape: Shape, size: float) -> float:
    """Shapes of one size don't look so: a diamond needs more, a ring's edge lies half outside."""
    return size + 1.5 if shape == "diamond" else size if shape == "disc" else size - 1


def _label(mark: Mark) -> str:
    if not mark.label:
        return ""
    return "\N{NO-BREAK SPACE}" + (template.bold(mark.label) if mark.strong else template.safe(mark.label))


def _lines(hover: str) -> str:
    return "<br>".join(template.safe(line) for line in hover.split("\n"))


# Paths in pixels round a mark's place, so that they stay round at any width: plotly has no half disc among its
# symbols, and no marker that stands in a margin.

Path = Sequence[tuple[str, Sequence[tuple[float, float]]]]


def _half(r: float) -> Path:
    """The left half of a disc."""
    h = r * _QUARTER
    return (
        ("M", [(0, -r)]),
        ("C", [(-h, -r), (-r, -h), (-r, 0)]),
        ("C", [(-r, h), (-h, r), (0, r)]),
        ("Z", []),
    )


def _circle(r: float) -> Path:
    h = r * _QUARTER
    right = [("C", [(h, r), (r, h), (r, 0)]), ("C", [(r, -h), (h, -r), (0, -r)]), ("Z", [])]
    return (*_half(r)[:-1], *right)


def _diamond(r: float) -> Path:
    return (("M", [(0, -r)]), ("L", [(r, 0)]), ("L", [(0, r)]), ("L", [(-r, 0)]), ("Z", []))


def _path(
    path: Path,
    x: float,
    y: float,
    *,
    shift: float = 0,
    fill: Pair | None = None,
    edge: Pair | None = None,
    dash: str = "solid",
) -> dict[str, Any]:
    words = [
        letter + " ".join(f"{round(px + shift, 2):g},{round(py, 2):g}" for px, py in points) for letter, points in path
    ]
    return {
        "type": "path",
        "path": " ".join(words),
        "xref": "paper",
        "yref": "y",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": y,
        "fillcolor": fill.light if fill else _CLEAR,
        "line": {"width": _EDGE if edge else 0, "color": (edge or fill or colours.TEXT).light, "dash": dash},
        "layer": "above",
    }
