"""Axes tied to one another: as many pixels to a unit on one as on the other, so that a circle stays round."""

from __future__ import annotations

from collections.abc import Mapping

from figure_svg.parts import Unsupported
from figure_svg.scale import Axis

_TOWARDS = {"left": 0.0, "bottom": 0.0, "center": 0.5, "middle": 0.5, "right": 1.0, "top": 1.0}


def tie(axes: Mapping[str, Axis]) -> None:
    """Widens ranges, or narrows the field where `constrain` is 'domain', until each tied pair has one scale. Three axes
    tied to one another can't be drawn."""
    tied: set[str] = set()
    for axis in axes.values():
        if "scaleanchor" not in axis.settings:
            continue
        other = axes.get(str(axis.settings["scaleanchor"]))
        if other is None or tied & {axis.id, other.id}:
            raise Unsupported(f"axis {axis.id}", f"scaleanchor={axis.settings['scaleanchor']!r}")
        tied |= {axis.id, other.id}
        own, others = abs(axis.per_unit), abs(other.per_unit)
        _loosen(axis, own / min(own, others))
        _loosen(other, others / min(own, others))


def _loosen(axis: Axis, factor: float) -> None:
    """Makes a unit `factor` times smaller."""
    if factor <= 1 + 1e-9:
        return
    towards = _TOWARDS[axis.settings.get("constraintoward", "center")]
    if axis.settings.get("constrain") == "domain":
        spared = axis.length * (1 - 1 / factor)
        axis.offset += spared * (towards if axis.horizontal else 1 - towards)
        axis.length -= spared
        return
    fixed = axis.low + (axis.high - axis.low) * towards
    axis.low, axis.high = (fixed + (end - fixed) * factor for end in (axis.low, axis.high))
