"""Numbers at the ticks of an axis, as plotly and d3 write them."""

from __future__ import annotations

import math
import re

from figure_svg.parts import Unsupported

_MINUS = "\N{MINUS SIGN}"
_PATTERN = re.compile(r"(?P<sign>[+\- ])?(?P<comma>,)?(?:\.(?P<digits>\d+))?(?P<trim>~)?(?P<kind>[fd%])")
_LETTERS = {3: "k", 6: "M", 9: "B", 12: "T"}


def formatted(value: float, pattern: str, where: str) -> str:
    """A number by a d3 pattern: '.1f', ',d', '+.0%'. Raises Unsupported for the rarer ones."""
    match = _PATTERN.fullmatch(pattern)
    if not match:
        raise Unsupported(where, repr(pattern))
    percent, digits = match["kind"] == "%", match["digits"]
    places = 0 if match["kind"] == "d" else int(digits) if digits else 6
    size = abs(value) * (100 if percent else 1)
    text = f"{size:{',' if match['comma'] else ''}.{places}f}"
    if match["trim"] and "." in text:
        text = text.rstrip("0").rstrip(".")
    negative = value < 0 and bool(text.strip("0.,"))
    sign = _MINUS if negative else (match["sign"] or "").replace("-", "")
    return f"{sign}{text}{'%' if percent else ''}"


def plain(value: float, step: float, largest: float, *, grouped: bool, letters: bool) -> str:
    """A number on an axis without a format: as many decimals as its steps need, thousands as k from 10,000 on.

    `largest` is the greater end of the range; `letters` allows k, M and B.
    """
    places = 2 - math.floor(math.log10(step) + 0.01)
    power = math.floor(math.log10(largest) + 0.01) if largest > 0 else 0
    exponent = 3 * round((power - 1) / 3) if abs(power) > 3 and letters else 0
    if exponent and exponent not in _LETTERS:
        raise Unsupported("axis", f"tick labels of the size of 1e{exponent}")
    size = abs(value) + 10.0**-places / 2
    if size < 10.0**-places:
        return "0"
    text = _cut(size / 10**exponent, places + exponent)
    if grouped:
        whole, dot, part = text.partition(".")
        text = f"{int(whole):,}{dot}{part}"
    return f"{_MINUS if value < 0 else ''}{text}{_LETTERS.get(exponent, '')}"


def _cut(size: float, places: int) -> str:
    """Decimals cut off, not rounded (half a unit is added before), idle noughts dropped."""
    if places <= 0:
        unit = 10**-places
        return str(math.floor(size / unit) * unit)
    text = f"{math.floor(size * 10**places) / 10**places:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
