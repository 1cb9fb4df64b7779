"""Where annotations and shapes stand: on an axis, within its length, or on the whole field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figure_svg.figure import Sheet
from figure_svg.parts import Unsupported
from figure_svg.scale import Axis


def axis_of(reference: str, axes: Mapping[str, Axis], where: str) -> Axis | None:
    """The axis that a reference counts on: None for 'paper' and for 'x domain', whose numbers are shares."""
    if reference == "paper" or reference.endswith(" domain"):
        return None
    if reference not in axes:
        raise Unsupported(where, f"the reference {reference!r}, which is no axis of this figure,")
    return axes[reference]


def share(sheet: Sheet, reference: str, axes: Mapping[str, Axis], letter: str, value: float, where: str) -> float:
    """The pixel of a share from 0 to 1 of the field or of an axis's length, counted from the left or bottom."""
    if letter == "y":
        value = 1 - value
    if reference == "paper":
        return sheet.left + sheet.inner_width * value if letter == "x" else sheet.top + sheet.inner_height * value
    axis = axis_of(reference.removesuffix(" domain"), axes, where)
    assert axis is not None
    return axis.offset + axis.length * value


def pixel(
    sheet: Sheet, reference: str, axes: Mapping[str, Axis], letter: str, value: Any, where: str, *, exponent: bool
) -> float | None:
    """Where a value stands on the picture; None where it is no value of its axis. On a log axis annotations give
    exponents (`exponent`), shapes give values."""
    axis = axis_of(reference, axes, where)
    if axis is None:
        return share(sheet, reference, axes, letter, float(value), where)
    found = axis.number(value) if axis.kind == "log" and not exponent else axis.position(value)
    return None if found is None else axis.pixel(found)
