"""Dates known to the day, the month or the year, against the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from election.dates import bounds, is_date, month_of, parts, to_the_day, year_of


@pytest.mark.parametrize(
    ("text", "known", "day"),
    [
        ("2023-03-19", (2023, 3, 19), True),
        ("2023-03", (2023, 3, None), False),
        ("1989", (1989, None, None), False),
        ("2022-02-30", (2022, 2, 30), True),  # the calendar is not asked
    ],
)
def test_what_is_left_out_is_not_known(text: str, known: tuple[int, int | None, int | None], day: bool) -> None:
    assert parts(text) == known
    assert is_date(text)
    assert to_the_day(text) is day


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [("2023-03-19", "2023", "2023-03"), ("2023-03", "2023", "2023-03"), ("1989", "1989", "")],
)
def test_the_year_and_the_month_of_a_date(text: str, year: str, month: str) -> None:
    assert year_of(text) == year
    assert month_of(text) == month


@pytest.mark.parametrize("text", ["", "in spring", "19.03.2023", "2023-3-19", "2023-03-", "20230319", "2023-03-19T00"])
def test_other_texts_are_no_dates(text: str) -> None:
    assert parts(text) is None
    assert not is_date(text)
    assert not to_the_day(text)
    assert year_of(text) == month_of(text) == ""
    with pytest.raises(ValueError, match="not a date"):
        bounds(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-03-19", date(2023, 3, 19), date(2023, 3, 19)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1989", date(1989, 1, 1), date(1989, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_the_days_that_a_date_covers(text: str, first: date, last: date) -> None:
    assert bounds(text) == (first.toordinal(), last.toordinal() + 1)


@pytest.mark.parametrize("text", ["2023-02-29", "2023-13", "2023-00-01", "2023-03-00", "0000"])
def test_a_day_that_never_was_has_no_place(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        bounds(text)
