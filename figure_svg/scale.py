"""An axis: what its values are, and where on the picture they stand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from figure_svg.parts import Unsupported

DAY = 86_400_000.0  # milliseconds: the unit of plotly's dates


class Tick(NamedTuple):
    """A place on an axis, in its own numbers, what is written there (with plotly's little HTML), and where that
    stands when it isn't at the tick itself."""

    at: float
    text: str
    label_at: float | None = None


@dataclass
class Axis:
    """One axis with its settings.

    `low` and `high` are the ends of the range, left to right or bottom to top, in the axis's own numbers: milliseconds
    since 1970 for dates. `offset` and `length` are pixels, on the picture, from its left or top.
    """

    id: str
    settings: dict[str, Any]
    offset: float
    length: float
    low: float = 0.0
    high: float = 1.0

    @property
    def letter(self) -> str:
        return self.id[0]

    @property
    def horizontal(self) -> bool:
        return self.id[0] == "x"

    @property
    def dated(self) -> bool:
        return self.settings.get("type") == "date"

    @property
    def visible(self) -> bool:
        return bool(self.settings.get("visible", True))

    @property
    def side(self) -> str:
        return str(self.settings.get("side") or ("bottom" if self.horizontal else "left"))

    @property
    def partner(self) -> str:
        """The id of the axis that this one stands at."""
        return str(self.settings.get("anchor") or ("y" if self.horizontal else "x"))

    @property
    def end(self) -> float:
        return self.offset + self.length

    @property
    def per_unit(self) -> float:
        """Pixels per unit: negative where values run against the pixels."""
        scale = self.length / (self.high - self.low)
        return scale if self.horizontal else -scale

    def number(self, value: Any) -> float | None:
        """A value from the data in the axis's own numbers, or None for a gap. Raises Unsupported for a word or a date
        on an axis of numbers, which plotly would make one of categories or dates."""
        if value is None:
            return None
        if self.dated:
            return milliseconds(value)
        if isinstance(value, str):
            raise Unsupported(f"axis {self.id}", f"{value!r}, which is no number,")
        return float(value) if math.isfinite(value) else None

    def pixel(self, number: float) -> float:
        """Where a value in the axis's own numbers stands on the picture."""
        share = (number - self.low) / (self.high - self.low)
        return self.offset + self.length * (share if self.horizontal else 1 - share)

    def inside(self, number: float) -> bool:
        low, high = sorted((self.low, self.high))
        slack = (high - low) * 1e-9
        return low - slack <= number <= high + slack


def milliseconds(value: Any) -> float | None:
    """A date as plotly counts: milliseconds since 1970. '2023', '2023-03' and a time of day are understood."""
    if isinstance(value, (int, float)):
        return float(value) if math.isfinite(value) else None
    text = str(value).strip().removesuffix("Z")
    text += {4: "-01-01", 7: "-01"}.get(len(text), "")
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000
    except ValueError:
        return None
