"""Dashes as plotly sizes them."""

from __future__ import annotations

import pytest

from figure_svg.parts import Unsupported
from figure_svg.strokes.dash import dashes


@pytest.mark.parametrize(
    ("dash", "width", "drawn"),
    [("solid", 2, None), ("dot", 1, "3,3"), ("dot", 4, "4,4"), ("dash", 1, "9,9"), ("dash", 5, "15,15")],
)
def test_dashes_grow_with_lines_thicker_than_three_pixels(dash: str, width: float, drawn: str | None) -> None:
    assert dashes(dash, width, "x") == drawn


def test_a_dash_that_no_chart_has_is_refused() -> None:
    with pytest.raises(Unsupported, match="line 3: dash='4px,2px'"):
        dashes("4px,2px", 1, "line 3")
