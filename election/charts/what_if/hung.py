"""Names along a scale, each beside a tick that rises from the scale to the line on which the name stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Hung:
    """A name of that width in pixels, beside a tick at `x`: `after` it or before it, on the line `tier` counted up from
    the scale."""

    name: str
    x: float
    long: float
    tier: int = 0
    after: bool = True

    @property
    def left(self) -> float:
        return self.x if self.after else self.x - self.long

    @property
    def right(self) -> float:
        return self.left + self.long

    def clear_of(self, other: Hung) -> bool:
        """Whether neither lies on the other, or on the other's tick."""
        beside = self.right < other.left or other.right < self.left
        return (self.tier != other.tier or beside) and not self.cut_by(other) and not other.cut_by(self)

    def cut_by(self, other: Hung) -> bool:
        """Whether the other's tick, which ends at its own line, goes through this name."""
        return self.tier <= other.tier and self.left - 2 < other.x < self.right + 2


def hung(names: Sequence[Hung], left: float, right: float) -> list[Hung]:
    """The names on as few lines as there is room for between two edges; of those for which there is none the last are
    left out."""
    for number in range(len(names), 0, -1):
        for tiers in range(1, number + 1):
            found = next(_placed(names[:number], (), tiers, left, right), None)
            if found is not None:
                return list(found)
    return []


def _placed(
    names: Sequence[Hung], before: tuple[Hung, ...], tiers: int, left: float, right: float
) -> Iterator[tuple[Hung, ...]]:
    """Every way to place the names after those `before`, on so many lines."""
    if not names:
        yield before
        return
    for tier in range(tiers):
        for after in (True, False):
            each = replace(names[0], tier=tier, after=after)
            if each.left >= left and each.right <= right and all(each.clear_of(other) for other in before):
                yield from _placed(names[1:], (*before, each), tiers, left, right)
