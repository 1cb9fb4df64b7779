"""Steps for shares and for differences by region: which edges, which colours, which words.

Steps and not a ramp: a reader can name a step. A value belongs to the step that its printed form belongs to, so that
what stands on a fill never contradicts it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from election import colours, words
from election.colours import Pair
from election.contests.regions import printed
from election.words import _

_WIDTHS = (1, 2, 5, 10, 20)  # of a step, in points
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


def share_steps(values: tuple[float, ...]) -> tuple[Step, ...]:
    """Five steps of one width, with round edges, over which the values are spread as evenly as can be."""
    return tuple(
        Step(one, other, fill, colours.ON_PALE if number < _PALE else colours.ON_STRONG, _share_words(one, other))
        for number, (fill, (one, other)) in enumerate(zip(colours.STEPS, pairwise(_edges(values)), strict=True))
    )


@lru_cache(maxsize=64)  # the map and the ranks ask for the same; numbers alone, so that no language is kept
def _edges(values: tuple[float, ...]) -> tuple[float, ...]:
    shown = [printed(value) for value in values]
    options = [
        (width, first)
        for width in _wide_enough((max(shown) - min(shown)) / 12)
        for first in range(width, 101 - width * (_STEPS - 2), width)
    ]
    width, first = max(options, key=lambda option: (_evenness(shown, *option), option[0], -option[1]))
    return (-math.inf, *(first + width * number for number in range(_STEPS - 1)), math.inf)


def _evenness(values: Sequence[float], width: int, first: int) -> float:
    return _entropy([min(max((value - first) // width + 1, 0), _STEPS - 1) for value in values])


def _entropy(places: Sequence[float]) -> float:
    """Of values over steps, rounded so that between all but equal ones the wider step decides."""
    parts = [number / len(places) for number in Counter(places).values()]
    return round(-sum(part * math.log2(part) for part in parts), 3)


def _wide_enough(least: float) -> tuple[int, ...]:
    """The widths of a step that are not lost in the range of the values."""
    return tuple(width for width in _WIDTHS if width >= least) or _WIDTHS[-1:]


def _share_words(low: float, high: float) -> str:
    if low == -math.inf:
        return _("under {share}").format(share=words.share(high, 0))
    if high == math.inf:
        return _("{share} or more").format(share=words.share(low, 0))
    return _("{low}–{high}").format(low=words.decimal(low, 0), high=words.decimal(high, 0))


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
