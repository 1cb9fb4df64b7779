"""Seats on rings of a half circle: as many as the house has, none on another, and rays between them."""

from __future__ import annotations

from math import hypot

import pytest

from election.charts.seats.arc import arc
from election.contests.shares import majority, two_thirds

SIZES = (1, 2, 3, 5, 10, 50, 77, 98, 107, 145, 450, 650)


@pytest.mark.parametrize("size", SIZES)
def test_a_house_of_any_size_has_as_many_dots_as_seats_none_on_another(size: int) -> None:
    places = arc(size)
    assert len(places.seats) == size
    assert all(seat.y >= -1e-9 and 0 < seat.radius <= 1 for seat in places.seats)
    spots = [(seat.x, seat.y) for seat in places.seats]
    nearest = min((hypot(a[0] - b[0], a[1] - b[1]) for n, a in enumerate(spots) for b in spots[:n]), default=1.0)
    assert nearest > 0.78 * places.pitch  # dots are drawn 0.74 of the pitch across


@pytest.mark.parametrize(("size", "rings"), [(10, 2), (50, 4), (98, 5), (107, 5), (650, 12)])
def test_a_bigger_house_has_more_rings(size: int, rings: int) -> None:
    assert arc(size).rings == rings


@pytest.mark.parametrize("size", [size for size in SIZES if size > 3])
def test_a_ray_lies_between_the_seats_that_it_parts(size: int) -> None:
    places = arc(size)
    angles = [seat.angle for seat in places.seats]
    assert angles == sorted(angles, reverse=True)
    for seat in (majority(size), two_thirds(size)):
        assert angles[seat - 1] >= places.ray(seat) >= angles[seat]
    # the line of a majority, in the middle, lies on no seat
    assert angles[majority(size) - 1] > places.ray(majority(size)) > angles[majority(size)]


def test_a_line_that_parts_nothing_is_no_ray() -> None:
    with pytest.raises(ValueError, match="nothing to part"):
        arc(3).ray(3)
    with pytest.raises(ValueError, match="at least one seat"):
        arc(0)
