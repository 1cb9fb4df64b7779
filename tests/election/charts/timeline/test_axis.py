"""The axis is wider where much happened, and every day keeps its order on it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from election.charts.timeline.axis import CROWDED, MOST, stretched
from election.charts.timeline.scale import periods, ticks


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def spread(first: int, last: int) -> list[int]:
    """An event every other month of these years."""
    return [date(year, month, 10).toordinal() for year in range(first, last + 1) for month in range(1, 13, 2)]


YEARS = day("2019-01-01"), day("2024-01-01")
BURST = [*spread(2019, 2023), *(day(f"2022-03-{number:02}") for number in range(1, 21))]


def test_a_month_with_far_more_events_than_others_is_a_wider_piece_of_its_own() -> None:
    axis = stretched(BURST, YEARS, 0, 800)
    (piece,) = [piece for piece in axis.pieces if piece.crowded]
    assert (piece.first, piece.last) == (day("2022-03-01"), day("2022-04-01"))
    assert piece.day > 5 * axis.pieces[0].day


def test_even_events_leave_one_scale() -> None:
    (piece,) = stretched(spread(2019, 2023), YEARS, 10, 800).pieces
    assert (piece.left, piece.right, piece.crowded) == (10, 800, False)


def test_a_month_between_two_crowded_ones_belongs_to_their_period() -> None:
    begins = [
        *spread(2019, 2023),
        *(day(f"2023-{month}-{number:02}") for month in ("01", "03") for number in range(1, 9)),
    ]
    (piece,) = [piece for piece in stretched(begins, YEARS, 0, 800).pieces if piece.crowded]
    assert (piece.first, piece.last) == (day("2023-01-01"), day("2023-04-01"))


def test_a_long_quiet_start_gives_room_to_what_came_after() -> None:
    begins = [day("1990-05-01"), day("2001-05-01"), *spread(2019, 2023)]
    quiet, busy = stretched(begins, (day("1989-01-01"), YEARS[1]), 0, 800).pieces
    assert (busy.first, busy.last) == YEARS
    assert busy.day > 5 * quiet.day


@given(st.lists(st.integers(*YEARS).filter(lambda each: each < YEARS[1]), max_size=60), st.integers(*YEARS))
def test_the_axis_covers_its_days_in_order_whatever_happened(begins: list[int], some: int) -> None:
    axis = stretched(begins, YEARS, 10, 800)
    assert (axis.at(YEARS[0]), axis.at(YEARS[1])) == (10, pytest.approx(800))
    assert axis.days == YEARS
    assert axis.at(some) <= axis.at(some + 1)
    assert sum(piece.crowded for piece in axis.pieces) <= MOST
    assert CROWDED > 1


def test_periods_are_named_and_days_are_written_under_a_single_month() -> None:
    axis = stretched(BURST, YEARS, 0, 800)
    names = [label.text for label in periods(axis)]
    assert names == ["2019", "2020", "2021", "March 2022, day by day", "from April", "2023"]
    written = [text for _place, text in ticks(axis)]
    assert {"5", "10", "20"} <= set(written)
    places = [place for place, _text in ticks(axis)]
    assert places == sorted(places)
