"""Seats added up: each bar begins where the one above it ends, in the row of all together and in its own."""

from __future__ import annotations

from itertools import accumulate

import pytest

from election.chart import Chart
from election.charts.seats.coalition import coalition
from election.colours import PAPER
from election.contests.house import house_of
from tests.datasets import REAL, SMALL
from tests.election.changed import contest


def drawn(*picked: str) -> Chart:
    house = house_of(REAL, "mazhilis-2023")
    assert house is not None
    return coalition(REAL, house, picked, title="Title", source_ids=())


@pytest.mark.parametrize("picked", [(), ("auyl", "respublica", "aq-jol")])
def test_each_party_begins_where_the_one_above_it_ends(picked: tuple[str, ...]) -> None:
    pale, *bars = drawn(*picked).figure.data
    assert (pale.base[0], pale.x[0]) == (0, 98)  # the house
    together = [bar for bar in bars if bar.y[0] == 0]
    own = [bar for bar in bars if bar.y[0] > 0]
    sizes = [bar.x[0] for bar in own]
    begins = [0, *accumulate(sizes)][:-1]
    assert [bar.base[0] for bar in together] == [bar.base[0] for bar in own] == begins
    assert [bar.y[0] for bar in own] == list(range(1, len(own) + 1))


def test_seats_that_nobody_is_known_to_hold_are_an_outline() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 40}, {"id": "blue", "votes": 40, "seats": 30}]
    data = contest(SMALL, lines, seats=80, vacant_seats=10)
    house = house_of(data, "now")
    assert house is not None
    last = coalition(data, house, (), title="Title", source_ids=()).figure.data[-1]
    assert (last.x[0], last.marker.color) == (10, PAPER.light)


def test_the_table_adds_up_as_the_bars_do() -> None:
    """Auyl won 8 seats, Respublica and Aq Jol 6 each."""
    rows = drawn("auyl", "respublica", "aq-jol").table.frame
    assert list(rows["seats"]) == [8, 6, 6]
    assert list(rows["sum"]) == [8, 14, 20]
