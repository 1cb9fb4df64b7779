"""Which axes a figure has, and where they lie."""

from __future__ import annotations

from figure_svg.axes.axes import subplots
from tests.figure_svg.sheets import AXIS, sheet


def test_axes_lie_in_their_part_of_the_field() -> None:
    axes = sheet(
        xaxis2=AXIS | {"domain": [0.5, 1], "anchor": "y2"}, yaxis2=AXIS | {"domain": [0.2, 1], "anchor": "x2"}
    ).axes
    assert list(axes) == ["x", "x2", "y", "y2"]
    assert (axes["x"].offset, axes["x"].end) == (50, 250)
    assert (axes["x2"].offset, axes["x2"].end) == (150, 250)
    assert (axes["y2"].offset, axes["y2"].end) == (50, 130)  # counted from above: the lower fifth is left free


def test_ranges_are_the_figures_own_and_may_run_backwards() -> None:
    axes = sheet(xaxis={"range": ["2019", "2023-06-15"], "type": "date"}, yaxis={"range": [7, -1]}).axes
    assert axes["x"].high - axes["x"].low == (4 * 365 + 1 + 165) * 86_400_000
    assert (axes["y"].low, axes["y"].high) == (7, -1)


def test_an_axis_without_traces_shares_the_field_of_the_one_it_stands_at() -> None:
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": [1],
        "y": [1],
        "xaxis": "x2",
        "yaxis": "y2",
        "marker": {"color": "red"},
    }
    more = {
        f"{letter}axis{number}": AXIS | {"anchor": f"{other}{number}"}
        for number in ("2", "10")
        for letter, other in ("xy", "yx")
    }
    assert subplots(sheet(dots, **more)) == [("x", "y"), ("x2", "y2"), ("x10", "y10")]
