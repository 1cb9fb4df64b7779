"""How high the panels of a history are: one scale for all, or two."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from election.charts.draw import template
from election.contests.courses import Course


def scales(shown: Sequence[Course]) -> dict[str, float]:
    """Course -> the top of its panel: one scale for all, or two where some lines dwarf the rest."""
    tops = sorted((course.top for course in shown), reverse=True)
    cut = next((at for at in range(1, len(tops)) if tops[at - 1] > template.DWARFED * max(tops[at], 0.1)), None)
    if cut is None or tops[cut - 1] < 10:
        return {course.end: _round(tops[0]) for course in shown} if tops else {}
    high, low = _round(tops[0]), _round(tops[cut])
    return {course.end: high if course.top >= tops[cut - 1] else low for course in shown}


_STEPS = (0.1, 0.5, 1, 2, 5, 10, 25)  # per cent from one line to the next
_MOST = 4  # lines over zero


def _round(top: float) -> float:
    """The next multiple of a step that reaches it in few lines."""
    step = next((step for step in _STEPS if top <= step * _MOST), _STEPS[-1])
    return step * max(1, ceil(top / step))


def ticks(top: float) -> list[float]:
    """Where lines are drawn across a panel of that height: from zero to its top."""
    step = next((step for step in _STEPS if top <= step * _MOST), _STEPS[-1])
    return [step * number for number in range(round(top / step) + 1)]
