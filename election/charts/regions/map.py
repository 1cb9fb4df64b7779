"""Units as filled polygons, each with its figure, towns as dots; and a lattice of unseen marks that the pointer meets.

Plotly lets a reader click on marks but not on a fill; so each unit has marks spread over it, near enough to each other
that the nearest one to the pointer is one of the unit under it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from election import colours
from election.charts.draw import template
from election.charts.draw.pencil import Trace
from election.charts.regions.labels import DOT, LINE, Inner, Outer, Room, place
from election.charts.regions.marks import caught, look, outlined, words
from election.charts.regions.spots import Spot, Spots
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.shapes.geometry import Atlas, atlas, lattice
from election.shapes.outlines import outlines

_CATCH = 30  # units between the unseen marks
_CLEAR = 14  # units round a town in which only the town itself is met

Placed = tuple[list[Inner], list[Outer]]


def traces(dataset: Dataset, spots: Spots, placed: Placed, selected: str, axes: dict[str, str]) -> list[Trace]:
    """The map as traces on `axes` ({"xaxis": ..., "yaxis": ...}), from back to front."""
    drawn = _atlas(dataset)
    shown = [spot for spot in spots.every if spot.region_id in drawn.shapes]
    inner, outer = placed
    at = {each.region_id: each.at for each in inner}
    towns = {each.region_id: each.at for each in outer}
    lines = outlines(dataset)
    parts = look([(spot, lines[spot.region_id]) for spot in shown])
    parts += outlined([lines[spot.region_id] for spot in shown if spot.region_id == selected])
    parts += words([(spot, at[spot.region_id], spot.text or "–") for spot in shown if spot.region_id in at])
    parts += [_towns([(spot, towns[spot.region_id]) for spot in shown if spot.region_id in towns], selected)]
    parts += [caught(spot, _net(dataset, spot.region_id, tuple(towns.items()))) for spot in shown]
    return [part | axes for part in parts if part]


def labels(dataset: Dataset, spots: Spots, room: Room, *, every: bool) -> Placed:
    """Where figures and names of towns go, on a map that has so much room; `every` figure, if need be outside."""
    texts = {spot.region_id: (spot.text or "–", f"{spot.name} {spot.text or '–'}") for spot in spots.every}
    return place(dataset, texts, room, every=every)


def notes(spots: Spots, placed: Placed) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The names of towns on a piece of paper each, and the lines that lead to them: annotations and shapes."""
    by_id = {spot.region_id: spot for spot in spots.every}
    outer = placed[1]
    named = [
        {
            "x": round(each.at[0]),
            "y": round(each.at[1]),
            "text": f"{template.safe(by_id[each.region_id].name)} {template.bold(by_id[each.region_id].text or '–')}",
            "xshift": round(each.shift[0], 1),
            "yshift": round(-each.shift[1], 1),
            "xanchor": "center",
            "yanchor": "middle",
            "showarrow": False,
            "bgcolor": colours.PAPER.light,
            "borderpad": 0,
            "height": LINE,
            "font": {"family": template.FONT, "size": template.LABEL, "color": colours.TEXT.light},
        }
        for each in outer
    ]
    return named, [_leader(each) for each in outer if each.leader]


def _leader(each: Outer) -> dict[str, Any]:
    assert each.leader is not None
    (x0, y0), (x1, y1) = each.leader
    return {
        "type": "line",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": round(each.at[0]),
        "yanchor": round(each.at[1]),
        "x0": round(x0, 1),
        "y0": round(-y0, 1),
        "x1": round(x1, 1),
        "y1": round(-y1, 1),
        "line": {"color": colours.TEXT.light, "width": 1},
    }


def _towns(spots: Sequence[tuple[Spot, tuple[float, float]]], selected: str) -> Trace:
    """Dots in the colour of their step with a ring of the text's colour; a gap is an open ring."""
    if not spots:
        return {}
    fills = [spot.step.fill.light if spot.step else colours.PAPER.light for spot, _at in spots]
    widths = [3 if spot.region_id == selected else 1.5 for spot, _at in spots]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(at[0]) for _spot, at in spots],
        "y": [round(at[1]) for _spot, at in spots],
        "hoverinfo": "skip",
        "marker": {
            "size": 2 * DOT,
            "color": fills,
            "opacity": 1,
            "line": {"color": colours.TEXT.light, "width": widths},
        },
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "cliponaxis": False,
    }


def _atlas(dataset: Dataset) -> Atlas:
    drawn = atlas(dataset)
    assert drawn is not None  # who draws a map has asked
    return drawn


@kept_with_data(512)
def _net(dataset: Dataset, region_id: str, towns: tuple[tuple[str, tuple[float, float]], ...]) -> list[tuple[int, int]]:
    """Where the pointer meets a unit; for a town its dot."""
    own = dict(towns)
    if region_id in own:
        return [(round(own[region_id][0]), round(own[region_id][1]))]
    points = lattice(_atlas(dataset).shapes[region_id], _CATCH)
    for at in own.values():
        points = points[np.hypot(*(points - np.array(at)).T) > _CLEAR]
    return [(round(x), round(y)) for x, y in points]
