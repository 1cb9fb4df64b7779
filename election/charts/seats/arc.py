"""Where the seats of a house stand: equal dots in half rings, as far from their neighbours along a ring as across.

Angles are in radians from the right end of the half circle, so the first seat, on the left, is at pi; lengths are in
radii of the outermost ring.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, floor, pi, sin
from typing import NamedTuple

HOLLOW = 0.5  # the innermost ring's radius that looks best: room for the number, and rings that differ little


class Seat(NamedTuple):
    angle: float
    radius: float

    @property
    def x(self) -> float:
        return self.radius * cos(self.angle)

    @property
    def y(self) -> float:
        return self.radius * sin(self.angle)


@dataclass(frozen=True)
class Arc:
    """`seats` from left to right by angle, so that any run of them is a wedge; `pitch` from one to the next."""

    seats: tuple[Seat, ...]
    rings: int
    pitch: float

    @property
    def inner(self) -> float:
        return min(seat.radius for seat in self.seats)

    def ray(self, after: int) -> float:
        """The angle that parts the first `after` seats from the rest. ValueError where it would part nothing."""
        if not 0 < after < len(self.seats):
            raise ValueError(f"{after} of {len(self.seats)} seats leave nothing to part")
        return (self.seats[after - 1].angle + self.seats[after].angle) / 2


@lru_cache(maxsize=64)
def arc(size: int) -> Arc:
    """The places of `size` seats. ValueError for a house without any."""
    if size < 1:
        raise ValueError("a house has at least one seat")
    rings = min(range(1, size + 1), key=lambda number: _misfit(size, number))
    inner = _inner(size, rings)
    step = (1 - inner) / (rings - 1) if rings > 1 else pi / max(1, size - 1)
    radii = [inner + number * step for number in range(rings)] if rings > 1 else [1.0]
    seats = [
        Seat(pi * (1 - place / (number - 1)) if number > 1 else pi / 2, radius)
        for radius, number in zip(radii, _numbers(size, radii), strict=True)
        for place in range(number)
    ]
    # Of several at one angle the outer one comes first: blocks then begin where their names stand.
    seats.sort(key=lambda seat: (-round(seat.angle, 9), -seat.radius))
    return Arc(tuple(seats), rings, min(step, 0.4))


def _misfit(size: int, rings: int) -> float:
    """How far the radius of the innermost ring is from the one that looks best. With so many rings that it would be
    smaller than a point, a number greater than any such distance."""
    inner = _inner(size, rings)
    return abs(inner - HOLLOW) if inner > 0 else float(rings)


def _inner(size: int, rings: int) -> float:
    """The innermost radius with which seats are as far apart along the rings as the rings are from each other.

    Rings with radii from r to 1 have pi * rings * (1 + r) / 2 of length for size - rings gaps; they are
    (1 - r) / (rings - 1) apart. Both are equal for r = (1 - k) / (1 + k), k = pi * rings * (rings - 1) / 2 / gaps.
    """
    if rings == 1:
        return 1.0
    gaps = size - rings
    if gaps <= 0:
        return -1.0
    k = pi * rings * (rings - 1) / 2 / gaps
    return (1 - k) / (1 + k)


def _numbers(size: int, radii: list[float]) -> list[int]:
    """Seats in each ring, in proportion to its length, by largest remainders. In pairs, so that no two rings have a
    seat in the very middle, where the line of a majority runs; an odd seat goes to the ring that is owed most."""
    pairs, odd = divmod(size, 2)
    room = size - len(radii)  # the first seat of each ring takes no length
    owed = [1 + room * radius / sum(radii) for radius in radii]
    halves = [floor(each / 2) for each in owed]
    for _each in range(pairs - sum(halves)):
        ring = max(range(len(radii)), key=lambda number: owed[number] / 2 - halves[number])
        halves[ring] += 1
    numbers = [2 * each for each in halves]
    if odd:
        numbers[max(range(len(radii)), key=lambda number: owed[number] - numbers[number])] += 1
    return numbers
