"""How numbers and dates are written in a cell."""

from __future__ import annotations

import re
from decimal import Decimal

WHOLE = re.compile(r"-?[0-9]{1,15}")
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def number(text: str) -> Decimal | None:
    """The text as a number, None where it is none."""
    return Decimal(text) if NUMBER.fullmatch(text) else None


def is_date(text: str) -> bool:
    """Whether this is an ISO date, of which the day, or day and month, may be left out."""
    return _DATE.fullmatch(text) is not None
