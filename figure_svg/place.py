"""Where annotations and shapes stand: on an axis, or within the whole field."""

from __future__ import annotations

from typing import Any

from figure_svg.figure import Sheet
from figure_svg.parts import Unsupported
from figure_svg.scale import Axis


def axis_of(sheet: Sheet, reference: str, where: str) -> Axis | None:
    """The axis that a reference counts on: None for 'paper', whose numbers are shares of the field."""
    if reference == "paper":
        return None
    if reference not in sheet.axes:
        raise Unsupported(where, f"the reference {reference!r}, which is no axis of this figure,")
    return sheet.axes[reference]


def pixel(sheet: Sheet, axis: Axis | None, letter: str, value: Any) -> float | None:
    """Where a value stands on the picture along x or y (`letter`); None where it is no value of its axis. Without an
    axis it is a share from 0 to 1 of the field, counted from the left or bottom."""
    if axis is not None:
        found = axis.number(value)
        return None if found is None else axis.pixel(found)
    if letter == "x":
        return sheet.left + sheet.inner_width * float(value)
    return sheet.top + sheet.inner_height * (1 - float(value))
