"""How a number is written in a cell: digits with a point before decimals, and no more than a float64 or int64 holds."""

from __future__ import annotations

import re
from decimal import Decimal

WHOLE = re.compile(r"-?[0-9]{1,15}")
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


def number(text: str) -> Decimal | None:
    """The text as a number, None where it is none."""
    return Decimal(text) if NUMBER.fullmatch(text) else None
