"""Dashes of a line, as plotly sizes them."""

from __future__ import annotations

from figure_svg.parts import Unsupported, number

_NAMED = {"dot": (1, 1), "dash": (3, 3)}


def dashes(dash: str, width: float, where: str) -> str | None:
    """`stroke-dasharray` of a line so wide, or None for a whole one."""
    if dash == "solid":
        return None
    if dash not in _NAMED:
        raise Unsupported(where, f"dash={dash!r}")
    return ",".join(number(part * max(width, 3)) for part in _NAMED[dash])
