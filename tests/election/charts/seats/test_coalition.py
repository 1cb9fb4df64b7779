"""Seats added up: each bar begins where the one above it ends, in the row of all together and in its own."""

from __future__ import annotations

from itertools import accumulate

import pytest

from election.chart import Chart
from election.charts.seats.coalition import coalition
from election.contests.house import house_of
from tests.datasets import REAL


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


def test_the_table_adds_up_as_the_bars_do() -> None:
    """Auyl won 8 seats, Respublica and Aq Jol 6 each."""
    rows = drawn("auyl", "respublica", "aq-jol").table.frame
    assert list(rows["seats"]) == [8, 6, 6]
    assert list(rows["sum"]) == [8, 14, 20]
