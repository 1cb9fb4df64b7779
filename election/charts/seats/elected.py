"""The house as it was elected, round one that is drawn beside it: a thin arc of its blocs, and rings round the seats
that would be another's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, sin
from typing import Any, NamedTuple

from election import colours
from election.charts.draw import template
from election.charts.seats.arc import Arc
from election.charts.seats.blocs import Bloc

AWAY, THICK = 10, 4  # pixels from the dots to the arc's middle, and across it
OFF, EDGE = 3, 1.6  # from a dot to its ring, and across that
STEP = 0.03  # radians from one point of the arc to the next

Trace = dict[str, Any]


class Compared(NamedTuple):
    """The house that another one is set against: its blocs, drawn as an arc, and the seats, by their places from the
    left, that are another's in the house drawn."""

    blocs: Sequence[Bloc]
    changed: Sequence[int]


def arc_of(blocs: Sequence[Bloc], places: Arc, radius: float) -> Iterator[Trace]:
    """Each bloc's part of the arc, as wide as its seats stand, a hair from the next."""
    first, size = 0, len(places.seats)
    for bloc in blocs:
        start = places.ray(first) if first else places.seats[0].angle + 0.01
        first += bloc.seats
        end = places.ray(first) if first < size else places.seats[-1].angle - 0.01
        yield _part(bloc, start - 1.5 / radius, end + 1.5 / radius, radius)


def _part(bloc: Bloc, start: float, end: float, radius: float) -> Trace:
    """From one angle down to a lesser one."""
    number = max(1, round((start - end) / STEP))
    angles = [start + (end - start) * place / number for place in range(number + 1)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [round(cos(angle) * radius, 1) for angle in angles],
        "y": [round(sin(angle) * radius, 1) for angle in angles],
        "line": {"color": bloc.colour.light, "width": THICK, "dash": "dot" if bloc.empty else "solid"},
        "customdata": [[bloc.contestant_id]] * len(angles),
        "hoverinfo": "text",
        "hovertext": template.safe(f"{bloc.name} {bloc.seats}"),
        "cliponaxis": False,
    }


def rings(against: Compared, places: Arc, radius: float, dot: float) -> Iterator[Trace]:
    """One trace of rings in the colour of text."""
    spots = [places.seats[number] for number in against.changed]
    if spots:
        yield {
            "type": "scatter",
            "mode": "markers",
            "name": "changed",
            "x": [round(spot.x * radius, 2) for spot in spots],
            "y": [round(spot.y * radius, 2) for spot in spots],
            "marker": {
                "symbol": "circle-open",
                "size": dot + 2 * OFF,
                "color": colours.TEXT.light,
                "opacity": 1,
                "line": {"width": EDGE, "color": colours.TEXT.light},
            },
            "ids": [f"changed-{number + 1}" for number in against.changed],
            "hoverinfo": "skip",
            "cliponaxis": False,
        }
