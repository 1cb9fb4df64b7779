"""How a number is written in a cell: digits with a point before decimals, and no more than a float64 or int64 holds."""

from __future__ import annotations

import re
from decimal import Decimal

from election.published import Published

WHOLE = re.compile(r"-?[0-9]{1,15}")
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


def number(text: str) -> Decimal | None:
    """The text as a number, None where it is none."""
    return Decimal(text) if NUMBER.fullmatch(text) else None


def exact(cell: float) -> Decimal:
    """A number out of a frame as the decimal that the file has; but for a share without idle noughts at its end.

    Frames hold the nearest binary fraction, and 5.31 - 5.2 in binary is not 0.11. The shortest decimal that is nearest
    to that fraction is the one that was written, as long as it has no more than 15 digits (IEEE 754 double precision).
    """
    if isinstance(cell, Published):
        return Decimal(str(cell))
    return Decimal(int(cell)) if cell.is_integer() else Decimal(str(cell))
