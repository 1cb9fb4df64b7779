"""How big two houses that stand side by side may be, so that a seat of one is as big as a seat of the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import degrees

from election.charts.seats.arc import arc
from election.charts.seats.blocs import Bloc, marks_of
from election.charts.seats.measures import Measures, fitted


def level(first: Sequence[Bloc], second: Sequence[Bloc], measures: Measures) -> tuple[Measures, Measures]:
    """The measures of each: none bigger than those given, and both with room for their names."""
    dot = min(_pitch(blocs) * _radius(blocs, measures) for blocs in (first, second))
    one, two = (replace(measures, radius=dot / _pitch(blocs)) for blocs in (first, second))
    return one, two


def _size(blocs: Sequence[Bloc]) -> int:
    return sum(bloc.seats for bloc in blocs)


def _pitch(blocs: Sequence[Bloc]) -> float:
    return arc(_size(blocs)).pitch


def _radius(blocs: Sequence[Bloc], measures: Measures) -> float:
    """The biggest that leaves its names room."""
    size = _size(blocs)
    rays = [(name, seat, degrees(arc(size).ray(seat))) for name, seat in marks_of(size) if seat < size]
    radius, _laid, _dot = fitted(blocs, arc(size), rays, measures)
    return radius
