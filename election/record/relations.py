"""How a figure, date or word that somebody states stands to a cell of the record, both as texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from election.dates import is_date
from election.package.values import number
from election.words import rounded


def holds(relation: str, stated: str, cell: str, day: str = "") -> bool | None:
    """Whether a cell stands in that relation to what is stated, both as texts; None where that can't be told.

    Numbers are compared as decimals, dates to the digits that are stated, anything else letter by letter. `rounds_to`
    rounds the cell, halves away from zero, to the decimals stated. `age` counts whole years from the date in the cell
    to `day`.
    """
    if not cell:
        return None
    if relation == "age":
        return _age(stated, cell, day)
    if relation == "rounds_to":
        return _rounds_to(stated, cell)
    order = _order(stated, cell)
    if order is None:
        return None if relation != "equals" or _both_dates(stated, cell) else stated == cell
    return _ORDERS[relation](order)


_ORDERS: Mapping[str, Callable[[int], bool]] = {
    "equals": lambda order: order == 0,
    "at_least": lambda order: order >= 0,
    "at_most": lambda order: order <= 0,
    "more_than": lambda order: order > 0,
    "less_than": lambda order: order < 0,
}


def _order(stated: str, cell: str) -> int | None:
    """1 where the cell is more, or later, than what is stated, 0 where it is the same, -1 where it is less. None for
    texts, and where a date is known less exactly than it would have to be."""
    numbers = number(cell), number(stated)
    if numbers[0] is not None and numbers[1] is not None:
        return (numbers[0] > numbers[1]) - (numbers[0] < numbers[1])
    if not _both_dates(stated, cell):
        return None
    digits = min(len(stated), len(cell))
    first, second = cell[:digits], stated[:digits]
    if first == second and len(cell) < len(stated):
        return None
    return (first > second) - (first < second)


def _both_dates(stated: str, cell: str) -> bool:
    return is_date(stated) and is_date(cell)


def _rounds_to(stated: str, cell: str) -> bool | None:
    figure, wanted = number(cell), number(stated)
    if figure is None or wanted is None:
        return None
    return rounded(figure, len(stated.partition(".")[2])) == wanted


def _age(stated: str, cell: str, day: str) -> bool | None:
    years = age(cell, day)
    return None if years is None or not stated.isdigit() else years == int(stated)


def age(born: str, day: str) -> int | None:
    """Whole years from one ISO date to another; None where either is not known to the day."""
    try:
        first, last = date.fromisoformat(born), date.fromisoformat(day)
    except ValueError:
        return None
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
