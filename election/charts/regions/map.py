"""Units as polygons with name and figure, towns as squares; and a lattice of unseen marks that the pointer meets.

Plotly lets a reader point at marks but not at a fill; so each unit has marks spread over it, near enough to each other
that the nearest one to the pointer is one of the unit under it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from election import colours
from election.charts.draw import template
from election.charts.draw.pencil import Trace
from election.charts.regions.labels import LINE, Label, Placed, Room, Town, place
from election.charts.regions.marks import caught, hover, ink, look, outlined, words
from election.charts.regions.spots import Spot, Spots
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.shapes.geometry import Atlas, Point, atlas, lattice
from election.shapes.outlines import outlines

_CATCH = 30  # units between the unseen marks
_CLEAR = 24  # units round a town in which only the town itself is met


def labels(dataset: Dataset, spots: Spots, room: Room) -> Placed:
    """Where squares, names and figures go on a map that has so much room."""
    said = tuple((spot.region_id, (spot.name, spot.brief), spot.text or "–") for spot in spots.every)
    return place(dataset, said, room)


def traces(dataset: Dataset, spots: Spots, placed: Placed, room: Room, selected: str) -> list[Trace]:
    """The map, from back to front."""
    drawn = _atlas(dataset)
    shown = [spot for spot in spots.every if spot.region_id in drawn.shapes]
    by_id = {spot.region_id: spot for spot in shown}
    towns = {town.region_id: town.at for town in placed.towns}
    lines = outlines(dataset)
    parts = look([(spot, lines[spot.region_id]) for spot in shown])
    parts += outlined([(spot, lines[spot.region_id]) for spot in shown if spot.region_id == selected not in towns])
    parts += [caught(spot, _net(dataset, spot.region_id, tuple(towns.items()))) for spot in shown]
    parts += words([(by_id[each.region_id], each.at, _said(each)) for each in placed.units if each.on])
    parts += _squares([(by_id[town.region_id], town.at) for town in placed.towns], room.side, selected)
    return [part for part in parts if part]


def notes(spots: Spots, placed: Placed) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Words beside a square or the country, and the lines that lead to what was moved: annotations and shapes."""
    by_id = {spot.region_id: spot for spot in spots.every}
    beside = [_note(each, _said(each), by_id) for each in placed.units if not each.on]
    beside += [_note(each, template.bold(each.lines[0]), by_id) for each in placed.names]
    return beside, [_leader(town) for town in placed.towns if town.at != town.home]


def _said(label: Label) -> str:
    """Name over figure, the figure bold; of words in one line the last one is the figure."""
    if not label.on and len(label.lines) == 1:
        name, _, figure = label.lines[0].rpartition(" ")
        return f"{template.safe(name)} {template.bold(figure)}"
    *lines, last = label.lines
    return "<br>".join([*map(template.safe, lines), template.bold(last)])


def _note(label: Label, text: str, by_id: dict[str, Spot]) -> dict[str, Any]:
    under = by_id.get(label.on or "")
    return {
        "name": label.region_id,
        "x": round(label.at[0]),
        "y": round(label.at[1]),
        "text": text,
        "xshift": round(label.shift[0], 1),
        "yshift": round(-label.shift[1], 1),
        "xanchor": "center",
        "yanchor": "middle",
        "showarrow": False,
        **({"bgcolor": colours.PAPER.light, "borderpad": 0, "height": LINE} if label.on is None else {}),
        "font": {
            "family": template.FONT,
            "size": template.LABEL,
            "color": (ink(under) if under else colours.TEXT).light,
        },
    }


def _leader(town: Town) -> dict[str, Any]:
    line = {"color": colours.TEXT.light, "width": 1}
    (x0, y0), (x1, y1) = town.home, town.at
    return {"type": "line", "x0": round(x0), "y0": round(y0), "x1": round(x1), "y1": round(y1), "line": line}


def _squares(towns: Sequence[tuple[Spot, Point]], side: float, selected: str) -> list[Trace]:
    """Squares in the colour of their step, framed, with their figure; the chosen one has a second frame."""
    if not towns:
        return []
    chosen = [at for spot, at in towns if spot.region_id == selected]
    fills = [spot.step.fill.light if spot.step else colours.PAPER.light for spot, _at in towns]
    parts = [
        _frames(chosen, side + 8, colours.ACCENT.light, colours.PAPER.light) if chosen else {},
        _frames([at for _spot, at in towns], side, colours.TEXT.light, fills)
        | {
            "customdata": [[spot.region_id, hover(spot)] for spot, _at in towns],
            "hovertemplate": "%{customdata[1]}<extra></extra>",
        },
    ]
    return [*parts, *words([(spot, at, template.bold(spot.text or "–")) for spot, at in towns])]


def _frames(places: Sequence[Point], side: float, edge: str, fill: str | list[str]) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(at[0]) for at in places],
        "y": [round(at[1]) for at in places],
        "hoverinfo": "skip",
        "marker": {
            "symbol": "square",
            "size": side,
            "color": fill,
            "opacity": 1,
            "line": {"color": edge, "width": 2},
        },
        "cliponaxis": False,
    }


def _atlas(dataset: Dataset) -> Atlas:
    drawn = atlas(dataset)
    assert drawn is not None  # who draws a map has asked
    return drawn


@kept_with_data(512)
def _net(dataset: Dataset, region_id: str, towns: tuple[tuple[str, Point], ...]) -> list[tuple[int, int]]:
    """Where the pointer meets a unit; a town is met at its square."""
    if region_id in dict(towns):
        return []
    points = lattice(_atlas(dataset).shapes[region_id], _CATCH)
    for _region, at in towns:
        points = points[np.hypot(*(points - np.array(at)).T) > _CLEAR]
    return [(round(x), round(y)) for x, y in points]
