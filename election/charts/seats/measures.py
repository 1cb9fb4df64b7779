"""How big a hemicycle may be, and the biggest that leaves its names room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import degrees

from election import words
from election.charts.draw.ruler import width, wrap
from election.charts.seats.arc import Arc
from election.charts.seats.blocs import Bloc
from election.charts.seats.labels import Laid, Name, Ray, lay

FILLED = 0.74  # of the way from one dot to the next
LONGEST = 190  # pixels for a name and its number: a longer name is cut, the table has all of it


@dataclass(frozen=True)
class Measures:
    """How big the picture may become: across the whole sheet, and its outer radius; whether blocs have their names
    round it, or else in a list under it; the size of the number in the middle."""

    across: float
    radius: float
    named: bool
    number: int
    around: float = 0  # pixels between dots and names for an arc round them

    @property
    def reach(self) -> float:
        """How far the rays go beyond the dots."""
        return 26 if self.named else 12


WIDE = Measures(across=664, radius=262, named=True, number=72)
HALF_PAGE = Measures(across=540, radius=210, named=True, number=56)
CARD = Measures(across=540, radius=158, named=True, number=44)
PHONE = Measures(across=356, radius=160, named=False, number=44)
TRIED = Measures(across=740, radius=290, named=True, number=72, around=14)
TRIED_CARD = Measures(across=540, radius=150, named=True, number=44, around=12)
TRIED_PHONE = Measures(across=356, radius=150, named=False, number=44, around=12)


def fitted(
    blocs: Sequence[Bloc], places: Arc, rays: Sequence[tuple[str, int, float]], measures: Measures
) -> tuple[float, Laid, float]:
    """The biggest radius, up to that of the measures, with which names and all fit across."""
    radius = measures.radius
    middles = list(_middles(blocs, places))
    while True:
        dot = FILLED * places.pitch * radius
        names = [
            Name(middle, _widths(bloc) if measures.named else (0.0,), bloc.seats)
            for bloc, middle in zip(blocs, middles, strict=True)
        ]
        ends = [Ray(angle, width(f"{name} {seat}") * 1.05) for name, seat, angle in rays]
        laid = lay(names, ends, radius + dot / 2 + 3 + measures.around, measures.reach)
        over = laid.reach.right - laid.reach.left + 4 - measures.across
        if over <= 0 or radius <= 60:
            return radius, laid, dot
        radius -= max(3.0, over / 2)


def _middles(blocs: Sequence[Bloc], places: Arc) -> Iterator[float]:
    """The angle of each bloc's middle, in degrees."""
    first = 0
    for bloc in blocs:
        last = first + bloc.seats - 1
        yield degrees((places.seats[first].angle + places.seats[last].angle) / 2)
        first += bloc.seats


def _widths(bloc: Bloc) -> tuple[float, float]:
    """The widths of name and number, and of the number alone."""
    alone = width(words.count(bloc.seats), bold=True)
    return width(f"{name_of(bloc)} ") + alone, alone


def name_of(bloc: Bloc) -> str:
    """The bloc's name as there is room for it with its number."""
    room = LONGEST - width(" ") - width(words.count(bloc.seats), bold=True)
    return wrap(bloc.name, room, lines=1)[0]
