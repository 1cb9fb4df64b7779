"""How high the panels of a history are: one scale for all, or two."""

from __future__ import annotations

from collections.abc import Sequence

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


def _round(top: float) -> float:
    """The next value that halves into a number one can name."""
    return next((step for step in (1, 2, 4, 6, 10, 16, 20, 30, 40, 60, 80, 100) if step >= top), 100.0)
