"""The room that a mark or a label takes on a picture, so that no two lie on one another."""

from __future__ import annotations

from collections.abc import Sequence
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


def apart(wanted: Sequence[float], lowest: float, line: float) -> list[float]:
    """Heights from the top down at least a `line` apart, none under `lowest`, each as near as may be to where it should
    stand."""
    places: list[float] = []
    for y in wanted:
        places.append(max(y, places[-1] + line) if places else y)
    # what was pushed down under the lowest pushes the others up again
    limit = lowest
    for number in range(len(places) - 1, -1, -1):
        places[number] = min(places[number], limit)
        limit = places[number] - line
    return places
