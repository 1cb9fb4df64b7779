"""Where the ticks of an axis stand and what is written at them."""

from __future__ import annotations

from collections.abc import Iterator

from figure_svg.axes import dates
from figure_svg.parts import Unsupported
from figure_svg.scale import Axis, Tick


def ticks(axis: Axis) -> list[Tick]:
    """The ticks within the range: those that the figure lists, or of an axis of dates those that plotly finds."""
    if "tickvals" in axis.settings:
        return list(_listed(axis))
    if axis.dated:
        return dates.ticks(axis)
    raise Unsupported(f"axis {axis.id}", "ticks of plotly's own finding (no tickvals)")


def _listed(axis: Axis) -> Iterator[Tick]:
    slack = abs(axis.high - axis.low) * 1e-4
    low, high = min(axis.low, axis.high) - slack, max(axis.low, axis.high) + slack
    values, texts = axis.settings["tickvals"], axis.settings.get("ticktext") or []
    if len(texts) < len(values):
        raise Unsupported(f"axis {axis.id}", "words of plotly's own finding (tickvals without ticktext)")
    for value, text in zip(values, texts, strict=False):
        at = axis.number(value)
        if at is not None and low <= at <= high:
            yield Tick(at, str(text))
