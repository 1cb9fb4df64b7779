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
    """How big the picture may become: across the whole sheet, and its outer radius; whether blocs have names."""

    across: float
    radius: float
    named: bool
    number: int  # size of the house's number in the middle

    def room(self, number: int) -> float:
        """Pixels for name and seats of a bloc, by its number from the left: a small picture names the first alone."""
        return LONGEST if self.named else LONGEST / 2 if number == 0 else 0

    @property
    def reach(self) -> float:
        """How far the rays go beyond the dots."""
        return 26 if self.named else 12


WIDE = Measures(across=664, radius=262, named=True, number=40)
HALF_PAGE = Measures(across=540, radius=210, named=True, number=34)
CARD = Measures(across=540, radius=158, named=True, number=26)
PHONE = Measures(across=356, radius=158, named=False, number=26)


def fitted(
    blocs: Sequence[Bloc], places: Arc, rays: Sequence[tuple[str, int, float]], measures: Measures
) -> tuple[float, Laid, float]:
    """The biggest radius, up to that of the measures, with which names and all fit across."""
    radius = measures.radius
    middles = list(_middles(blocs, places))
    while True:
        dot = FILLED * places.pitch * radius
        names = [
            Name(middle, _widths(bloc, number, measures), bloc.seats)
            for number, (bloc, middle) in enumerate(zip(blocs, middles, strict=True))
        ]
        ends = [Ray(angle, width(f"{name} {seat}") * 1.05) for name, seat, angle in rays]
        laid = lay(names, ends, radius + dot / 2 + 3, measures.reach)
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


def _widths(bloc: Bloc, number: int, measures: Measures) -> tuple[float, ...]:
    """The widths of name and number, 0 where the picture has no room for a name, and of the number alone."""
    alone, name = width(words.count(bloc.seats), bold=True), name_of(bloc, measures.room(number))
    return (width(f"{name} ") + alone if name else 0.0, alone)


def name_of(bloc: Bloc, room: float) -> str:
    """The bloc's name as it stands in so many pixels with its number; empty where there are none."""
    if not room:
        return ""
    return wrap(bloc.name, room - width(" ") - width(words.count(bloc.seats), bold=True), lines=1)[0]
