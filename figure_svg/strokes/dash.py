"""Dashes of a line, as plotly sizes them."""

from __future__ import annotations

import re

from figure_svg.parts import Unsupported, number

_NAMED = {
    "dot": (1, 1),
    "dash": (3, 3),
    "longdash": (5, 5),
    "dashdot": (3, 1, 1, 1),
    "longdashdot": (5, 2, 1, 2),
}
_LENGTHS = re.compile(r"[\d.]+(?:px)?(?:[,\s]+[\d.]+(?:px)?)*")


def dashes(dash: str, width: float, where: str) -> str | None:
    """`stroke-dasharray` of a line so wide, or None for a whole one."""
    if dash in ("", "solid"):
        return None
    if dash in _NAMED:
        return ",".join(number(part * max(width, 3)) for part in _NAMED[dash])
    if _LENGTHS.fullmatch(dash):
        return dash.replace("px", "")
    raise Unsupported(where, f"dash={dash!r}")
