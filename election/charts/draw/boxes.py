"""The room that a mark or a label takes on a picture, so that no two lie on one another."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels. `low` is the lesser height and `high` the greater, whichever way the picture counts."""

    left: float
    right: float
    low: float
    high: float

    def touches(self, other: Box, *, beside: float = 0.0) -> bool:
        """Whether they share ground, or stand side by side with less than `beside` between them."""
        return (
            self.left < other.right + beside
            and other.left < self.right + beside
            and self.low < other.high
            and other.low < self.high
        )
