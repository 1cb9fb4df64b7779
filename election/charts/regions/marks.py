"""What map and tiles have in common: fills by step, gaps, the outline of a choice, words, what the pointer meets."""

from __future__ import annotations

from collections.abc import Sequence

from election import colours
from election.charts.draw import template
from election.charts.draw.pencil import Trace, text_trace
from election.charts.regions.spots import Spot
from election.colours import Pair

Outline = Sequence[Sequence[tuple[float, float]]]

HATCH = {"shape": "/", "fillmode": "replace", "size": 7, "solidity": 0.16}


def look(units: Sequence[tuple[Spot, Outline]]) -> list[Trace]:
    """The units as polygons, one trace for all on a step. Those without a figure come last: their dotted edge would
    otherwise lie under a neighbour's."""
    steps = {spot.step.fill: spot.step for spot, _outline in units if spot.step}
    parts = [
        _filled([outline for spot, outline in units if spot.step and spot.step.fill == fill], fill) for fill in steps
    ]
    absent = [outline for spot, outline in units if spot.gap == "absent"]
    missing = [outline for spot, outline in units if spot.gap == "missing"]
    return [*parts, *([_hatched(absent)] if absent else []), *([_dotted(missing)] if missing else [])]


def _filled(outlines: Sequence[Outline], fill: Pair) -> Trace:
    edge = {"color": colours.PAPER.light, "width": 1}
    return _lines(outlines) | {"fill": "toself", "fillcolor": fill.light, "line": edge}


def _hatched(outlines: Sequence[Outline]) -> Trace:
    pattern = {**HATCH, "fgcolor": colours.AXIS.light, "bgcolor": colours.PAPER.light}
    edge = {"color": colours.AXIS.light, "width": 1}
    return _lines(outlines) | {
        "fill": "toself", "fillcolor": colours.PAPER.light, "fillpattern": pattern, "line": edge,
    }  # fmt: skip


def _dotted(outlines: Sequence[Outline]) -> Trace:
    return _lines(outlines) | {"line": {"color": colours.TERTIARY.light, "width": 1.5, "dash": "dot"}}


def outlined(outlines: Sequence[Outline]) -> list[Trace]:
    """The choice, in the text's colour."""
    return [_lines([outline]) | {"line": {"color": colours.TEXT.light, "width": 2.5}} for outline in outlines]


def _lines(outlines: Sequence[Outline]) -> Trace:
    """Closed rings as one trace, with a gap after each but the last."""
    spots: list[tuple[float | None, float | None]] = []
    for outline in outlines:
        for ring in outline:
            spots += [*([(None, None)] if spots else []), *ring]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _y in spots],
        "y": [y for _x, y in spots],
        "hoverinfo": "skip",
    }


def words(texts: Sequence[tuple[Spot, tuple[float, float], str]], *, bold: bool = True, size: int = 13) -> list[Trace]:
    """A text for each spot, in the ink that its fill asks for."""
    parts = []
    for ink in (colours.ON_PALE, colours.ON_STRONG, colours.SECONDARY):
        own = [(spot, at, text) for spot, at, text in texts if text and _ink(spot) == ink]
        if own:
            write = template.bold if bold else template.safe
            places = [((round(x, 2), round(y, 2)), write(text)) for _spot, (x, y), text in own]
            kept = {"textfont": {"color": ink.light}}
            parts.append(text_trace(places, "middle center", ink.light, size) | {"selected": kept, "unselected": kept})
    return parts


def _ink(spot: Spot) -> Pair:
    return spot.step.ink if spot.step else colours.SECONDARY


def caught(spot: Spot, places: Sequence[tuple[float, float]]) -> Trace:
    """Unseen marks at these places: a click on one names the unit, and the pointer is told what is known of it."""
    if not places:
        return {}
    return _UNSEEN | {
        "x": [x for x, _y in places],
        "y": [y for _x, y in places],
        "customdata": [[spot.region_id]] * len(places),
        "hovertemplate": hover(spot) + "<extra></extra>",
    }


_UNSEEN = {"type": "scatter", "mode": "markers", "marker": {"size": 12, "opacity": 0, "color": colours.TEXT.light}}


def hover(spot: Spot) -> str:
    name, *lines = map(template.safe, spot.hover)
    return "<br>".join([f"<b>{name}</b>", *lines]).replace("%{", "%&#123;")
