"""Dates of which the day, or day and month, may not be known: '2023-03-19', '2023-03', '2023'. They stay texts,
and sort as texts do.

It stands at the bottom because the reader of a package's cells and the words for a date both rest on it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def parts(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day, None for what is left out: '2022-02' -> (2022, 2, None). None for any other text.

    Whether the calendar has such a day is not asked: '2022-02-30' has its three parts.
    """
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def is_date(text: str) -> bool:
    """Whether a text is written as such a date."""
    return parts(text) is not None


def to_the_day(text: str) -> bool:
    """Whether a text is a date that is known to the day."""
    found = parts(text)
    return found is not None and found[2] is not None


def year_of(text: str) -> str:
    """The year of such a date, as text: '2022-02-28' -> '2022'. "" for any other text."""
    return text[:4] if is_date(text) else ""


def month_of(text: str) -> str:
    """The month of such a date, with its year: '2022-02-28' -> '2022-02'. "" where it is not known."""
    found = parts(text)
    return text[:7] if found is not None and found[1] is not None else ""


def bounds(text: str) -> tuple[int, int]:
    """The days that a date covers, as ordinals (1 January of year 1 is 1), the second exclusive: '2022-02' has 28.

    ValueError: no date, or one that the calendar doesn't have.
    """
    found = parts(text)
    if found is None:
        raise ValueError(f"not a date: {text!r}")
    year, month, day = found
    if month is None:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1
    if day is None:
        first = date(year, month, 1).toordinal()
        return first, first + monthrange(year, month)[1]
    return date(year, month, day).toordinal(), date(year, month, day).toordinal() + 1
