"""Steps for shares and for differences by region: which edges, which colours, which words.

Steps and not a ramp: a reader can name a step. A value belongs to the step that its printed form belongs to, so that
what stands on a fill never contradicts it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from election import colours, words
from election.colours import Pair
from election.contests.regions import printed
from election.words import _

_UNITS = (1, 2, 5, 10, 20, 50, 100, 200)  # tenths of a per cent, of which edges are multiples
_FINE = 16  # such units may lie in the range of the values
_HARDLY = 0.02  # of all the spread: so much more may be left for the sake of rounder edges
_LOOKS = {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}  # colours for so many steps
_WIDTHS = (1, 2, 5, 10, 20)  # of a step of a difference, in points
_STEPS = len(colours.STEPS)
_PALE = 3  # of the steps of a share are so near the paper that words on them are as on paper


@dataclass(frozen=True)
class Step:
    """Values from `low` up to `high`, `high` not included; `ink` is for words on the fill."""

    low: float
    high: float
    fill: Pair
    ink: Pair
    words: str


def step_of(value: float, steps: Sequence[Step]) -> Step:
    shown = printed(value)
    return next(step for step in steps if step.low <= shown < step.high)


def share_steps(values: tuple[float, ...], line: float | None = None) -> tuple[Step, ...]:
    """Up to five steps with round edges, the outer ones open, so that values near to each other share a step and those
    far from the others have one of their own: a city where hardly anybody votes stands out. One edge is at `line`,
    where it has values on both sides: what a headline parts, the picture parts as well."""
    edges = (-math.inf, *_edges(values, line), math.inf)
    looks = _LOOKS[len(edges) - 1]
    return tuple(
        Step(
            low,
            high,
            colours.STEPS[look],
            colours.ON_PALE if look < _PALE else colours.ON_STRONG,
            _share_words(low, high),
        )
        for look, (low, high) in zip(looks, pairwise(edges), strict=True)
    )


@lru_cache(maxsize=64)  # the map and the ranks ask for the same; numbers alone, so that no language is kept
def _edges(values: tuple[float, ...], line: float | None) -> tuple[float, ...]:
    """Where the steps begin but for the first: of the multiples of a round number those that leave least spread within
    steps (Jenks's natural breaks, on round edges). A rounder number wins where it leaves hardly more."""
    ranked = sorted(round(10 * printed(value)) for value in values)  # tenths, as they are printed
    fine = (ranked[-1] - ranked[0]) / _FINE
    parted = round(10 * line) if line is not None and ranked[0] < 10 * line <= ranked[-1] else None
    found = [_breaks(ranked, unit, parted) for unit in _UNITS if unit >= fine]
    spreads = [_spread_within(ranked, edges) for edges in found]
    allowed = _HARDLY * (_spread_within(ranked, ()) - min(spreads)) + min(spreads)
    edges = next(edges for edges, spread in zip(found[::-1], spreads[::-1], strict=True) if spread <= allowed)
    return tuple(edge / 10 for edge in edges)


def _breaks(ranked: Sequence[int], unit: int, line: int | None) -> tuple[int, ...]:
    """Up to four multiples of `unit` with values between any two and beyond the ends, that leave the least spread; one
    of them is `line`, where there is one."""
    multiples = range(ranked[0] // unit * unit + unit, ranked[-1] + 1, unit)
    places = {bisect_left(ranked, edge): edge for edge in reversed(multiples)}  # of several in one gap the lowest
    if line is not None:
        places[bisect_left(ranked, line)] = line
    options = sorted(places.values())
    some = combinations(options, min(_STEPS - 1, len(options)))
    chosen = [edges for edges in some if line is None or line in edges]
    return min(chosen, key=lambda edges: _spread_within(ranked, edges))


def _spread_within(ranked: Sequence[int], edges: Sequence[int]) -> float:
    """The sum of squared distances of values from the mean of their step."""
    cuts = [0, *(bisect_left(ranked, edge) for edge in edges), len(ranked)]
    return sum(_spread_of(ranked[low:high]) for low, high in pairwise(cuts))


def _spread_of(values: Sequence[int]) -> float:
    return sum(value * value for value in values) - sum(values) ** 2 / max(len(values), 1)


def _share_words(low: float, high: float) -> str:
    if low == -math.inf and high == math.inf:
        return _("all alike")
    if low == -math.inf:
        return _("under {share}").format(share=words.threshold(high))
    if high == math.inf:
        return _("{share} or more").format(share=words.threshold(low))
    return _("{low}–{high}").format(low=words.threshold(low).rstrip("%"), high=words.threshold(high).rstrip("%"))


def point_steps(values: tuple[float, ...]) -> tuple[Step, ...]:
    """Steps of a difference in points, three downwards and three upwards, and one for what is printed as no change;
    each side and that one only where a value needs it."""
    shown = [printed(value) for value in values]
    sizes = [abs(value) for value in shown if value]
    fitting = _wide_enough(max(sizes, default=0) / 6)
    width = max(fitting, key=lambda width: (_spread(sizes, width), width))
    inks = (colours.ON_PALE, colours.ON_PALE, colours.ON_STRONG)
    tiny = 0.05  # less than any printed difference
    sides = list(pairwise([tiny, float(width), 2.0 * width, math.inf]))
    falls = [
        Step(-high + (0.01 if high < math.inf else 0), -low + 0.01, fill, ink, _size_words(low, high, tiny, fell=True))
        for (low, high), fill, ink in zip(sides, colours.FALLS, inks, strict=True)
    ]
    rises = [
        Step(low, high, fill, ink, _size_words(low, high, tiny, fell=False))
        for (low, high), fill, ink in zip(sides, colours.RISES, inks, strict=True)
    ]
    same = Step(-tiny + 0.01, tiny, colours.GRID, colours.ON_PALE, _("no change"))
    steps = falls[::-1] if any(value < 0 for value in shown) else []
    steps += [same] if 0 in shown else []
    return (*steps, *(rises if any(value > 0 for value in shown) else []))


def _entropy(places: Sequence[float]) -> float:
    """Of values over steps, rounded so that between all but equal ones the wider step decides."""
    parts = [number / len(places) for number in Counter(places).values()]
    return round(-sum(part * math.log2(part) for part in parts), 3)


def _wide_enough(least: float) -> tuple[int, ...]:
    """The widths of a step that are not lost in the range of the values."""
    return tuple(width for width in _WIDTHS if width >= least) or _WIDTHS[-1:]


def _spread(sizes: Sequence[float], width: int) -> float:
    return _entropy([min(size // width, 2) for size in sizes])


def _size_words(low: float, high: float, tiny: float, *, fell: bool) -> str:
    """The edges belong to the bigger step on either side: a fall of just 5.0 is one of 5 or more."""
    if low == tiny:
        pattern = _("fell by under {high}") if fell else _("rose by under {high}")
    elif high == math.inf:
        pattern = _("fell by {low} or more") if fell else _("rose by {low} or more")
    else:
        pattern = _("fell by {low}–{high}") if fell else _("rose by {low}–{high}")
    return pattern.format(low=words.decimal(low, 0), high=words.decimal(high if high < math.inf else 0, 0))
