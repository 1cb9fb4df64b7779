"""A figure as its source printed it, with the digits that the source gave."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal


class Published(float):
    """A number that is printed with no more decimals than it was published with: 71, not 71.0; 33.3, not 33.30.

    A share that is calculated of votes is a plain float: it has all the digits that it is printed with.
    """

    decimals: int

    def __new__(cls, written: str | float | Decimal, decimals: int | None = None) -> Published:
        """The number as it was written ('71', '12.0', Decimal('33.3')), or another known to so many decimals."""
        figure = super().__new__(cls, written)
        figure.decimals = len(f"{Decimal(str(written)):f}".partition(".")[2]) if decimals is None else decimals
        return figure

    def __str__(self) -> str:
        return f"{float(self):.{self.decimals}f}"


def added(figures: Iterable[float]) -> float:
    """Their sum, with the digits that the least exact of them has."""
    every = list(figures)
    decimals = [each.decimals for each in every if isinstance(each, Published)]
    total = sum(every)
    return Published(total, min(decimals)) if decimals else total
