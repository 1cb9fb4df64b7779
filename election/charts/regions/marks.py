"""What map and tiles have in common: fills by step, gaps, the outline of a choice, words, what the pointer meets."""

from __future__ import annotations

from collections.abc import Sequence

from election import colours
from election.charts.draw import template
from election.charts.draw.pencil import Trace, text_trace
from election.charts.regions.spots import Spot
from election.colours import Pair

Outline = Sequence[Sequence[tuple[float, float]]]

_CLEAR = "rgba(0,0,0,0)"  # not an opacity, which fades to more than nothing when another unit is pointed at
HATCH = {"shape": "/", "fillmode": "replace", "size": 7, "solidity": 0.16}


def look(units: Sequence[tuple[Spot, Outline]]) -> list[Trace]:
    """The units as polygons. Those without a figure come last: their dotted edge would otherwise lie under a
    neighbour's."""
    ranked = sorted(units, key=lambda unit: ("", "absent", "missing").index(unit[0].gap))
    return [_polygon(spot, outline) for spot, outline in ranked]


def _polygon(spot: Spot, outline: Outline) -> Trace:
    if spot.step:
        edge = {"color": colours.PAPER.light, "width": 1}
        return _lines(spot, outline) | {"fill": "toself", "fillcolor": spot.step.fill.light, "line": edge}
    if spot.gap == "missing":
        return _lines(spot, outline) | {"line": {"color": colours.TERTIARY.light, "width": 1.5, "dash": "dot"}}
    pattern = {**HATCH, "fgcolor": colours.AXIS.light, "bgcolor": colours.PAPER.light}
    edge = {"color": colours.AXIS.light, "width": 1}
    return _lines(spot, outline) | {
        "fill": "toself", "fillcolor": colours.PAPER.light, "fillpattern": pattern, "line": edge,
    }  # fmt: skip


def outlined(units: Sequence[tuple[Spot, Outline]]) -> list[Trace]:
    """The choice, in the text's colour."""
    return [_lines(spot, outline) | {"line": {"color": colours.TEXT.light, "width": 2.5}} for spot, outline in units]


def _lines(spot: Spot, outline: Outline) -> Trace:
    """A unit's closed rings, with a gap after each but the last."""
    points: list[tuple[float | None, float | None]] = []
    for ring in outline:
        points += [*([(None, None)] if points else []), *ring]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _y in points],
        "y": [y for _x, y in points],
        "customdata": [[spot.region_id]],  # once for all of it
        "hoverinfo": "skip",
    }


def words(texts: Sequence[tuple[Spot, tuple[float, float], str]], *, size: int = template.LABEL) -> list[Trace]:
    """A text for each spot, safe already, in the ink that its fill asks for."""
    parts = []
    for colour in (colours.ON_PALE, colours.ON_STRONG, colours.SECONDARY):
        own = [(spot, at, text) for spot, at, text in texts if text and ink(spot) == colour]
        if own:
            places = [((round(x, 2), round(y, 2)), text) for _spot, (x, y), text in own]
            named = {"customdata": [[spot.region_id] for spot, _at, _text in own]}
            parts.append(text_trace(places, "middle center", colour.light, size) | named)
    return parts


def ink(spot: Spot) -> Pair:
    """The colour of words on a unit."""
    return spot.step.ink if spot.step else colours.SECONDARY


def caught(spot: Spot, places: Sequence[tuple[float, float]], size: int = 12) -> Trace:
    """Unseen marks at these places, `size` pixels wide: the pointer is told what is known of the unit."""
    if not places:
        return {}
    return {
        "type": "scatter",
        "mode": "markers",
        "marker": {"size": size, "opacity": 1, "color": _CLEAR, "line": {"width": 0, "color": _CLEAR}},
        "x": [x for x, _y in places],
        "y": [y for _x, y in places],
        "customdata": [[spot.region_id]] * len(places),
        "hovertemplate": hover(spot) + "<extra></extra>",
    }


def hover(spot: Spot) -> str:
    name, *lines = map(template.safe, spot.hover)
    return "<br>".join([f"<b>{name}</b>", *lines]).replace("%{", "%&#123;")
