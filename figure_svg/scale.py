"""An axis: what its values are, and where on the picture they stand."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

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

    `kind` is linear, log, date or category. `low` and `high` are the ends of the range, left to right or bottom to top,
    in the axis's own numbers: the exponent for log, milliseconds since 1970 for dates, the place for categories.
    `offset` and `length` are pixels, on the picture, from its left or top.
    """

    id: str
    settings: dict[str, Any]
    offset: float
    length: float
    kind: str = "linear"
    low: float = 0.0
    high: float = 1.0
    categories: dict[str, int] = field(default_factory=dict)

    @property
    def letter(self) -> str:
        return self.id[0]

    @property
    def horizontal(self) -> bool:
        return self.id[0] == "x"

    @property
    def visible(self) -> bool:
        return bool(self.settings.get("visible", True))

    @property
    def side(self) -> str:
        return str(self.settings.get("side") or ("bottom" if self.horizontal else "left"))

    @property
    def end(self) -> float:
        return self.offset + self.length

    @property
    def per_unit(self) -> float:
        """Pixels per unit: negative where values run against the pixels."""
        scale = self.length / (self.high - self.low)
        return scale if self.horizontal else -scale

    def number(self, value: Any) -> float | None:
        """A value from the data in the axis's own numbers, or None for a gap."""
        if value is None or isinstance(value, bool):
            return None
        if self.kind == "category":
            place = self.categories.get(category(value))
            return None if place is None else float(place)
        if self.kind == "date":
            return milliseconds(value)
        try:
            found = float(value)
        except (TypeError, ValueError):
            return None
        if self.kind == "log":
            return math.log10(found) if found > 0 else None
        return found if math.isfinite(found) else None

    def position(self, value: Any) -> float | None:
        """As `number`, for annotations, ranges and ticks: on a log axis these are exponents already, and on an
        axis of categories a number counts places."""
        if self.kind == "log":
            return None if value is None else float(value)
        if self.kind == "category" and category(value) not in self.categories:
            try:
                return float(value)
            except (TypeError, ValueError):
                return None
        return self.number(value)

    def pixel(self, number: float) -> float:
        """Where a value in the axis's own numbers stands on the picture."""
        share = (number - self.low) / (self.high - self.low)
        return self.offset + self.length * (share if self.horizontal else 1 - share)

    def inside(self, number: float) -> bool:
        low, high = sorted((self.low, self.high))
        slack = (high - low) * 1e-9
        return low - slack <= number <= high + slack


def category(value: Any) -> str:
    """A category's name: 5.0 and 5 are one, as in a browser."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def milliseconds(value: Any) -> float | None:
    """A date as plotly counts: milliseconds since 1970. '2023', '2023-03' and a time of day are understood."""
    if isinstance(value, (int, float)):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC).timestamp() * 1000
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC).timestamp() * 1000
    text = str(value).strip().removesuffix("Z")
    text += {4: "-01-01", 7: "-01"}.get(len(text), "")
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000
    except ValueError:
        return None


def kind_of(values: Iterable[Any], strict: bool) -> str:
    """What plotly takes an axis for from its data: mostly dates, mostly words, or numbers.

    `strict`: numbers written as text stay text.
    """
    dates = numbers = words = 0
    for value in values:
        if isinstance(value, (datetime, date)):
            dates += 1
        elif isinstance(value, str):
            if _is_number(value):
                numbers, words = numbers + (not strict), words + strict
            elif len(value) >= 4 and value[:4].isdigit() and milliseconds(value) is not None:
                dates += 1
            else:
                words += bool(value)
        elif value is not None and not isinstance(value, bool):
            numbers += 1
    if dates > 2 * numbers and dates >= words:
        return "date"
    return "category" if words > 2 * numbers else "linear"


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
