"""Two axes with as many pixels to a unit."""

from __future__ import annotations

import pytest

from figure_svg.parts import Unsupported
from figure_svg.scale import Axis
from figure_svg.scaling import tie


def pair(**settings: object) -> dict[str, Axis]:
    """200 pixels across and 100 up, for 10 units each way."""
    tied = {"scaleanchor": "x"} | settings
    return {"x": Axis("x", dict(settings), 50, 200, 0, 10), "y": Axis("y", tied, 50, 100, 0, 10)}


def test_the_longer_axis_shows_more_where_its_range_may_give_way() -> None:
    axes = pair()
    tie(axes)
    assert abs(axes["x"].per_unit) == pytest.approx(abs(axes["y"].per_unit)) == 10
    assert (axes["x"].low, axes["x"].high) == (-5, 15)
    assert (axes["x"].offset, axes["x"].length) == (50, 200)


@pytest.mark.parametrize(("towards", "offset"), [("left", 50), ("center", 100), ("right", 150)])
def test_the_longer_axis_is_cut_where_its_field_may_give_way(towards: str, offset: float) -> None:
    axes = pair(constrain="domain")
    axes["x"].settings["constraintoward"] = towards
    tie(axes)
    assert (axes["x"].low, axes["x"].high) == (0, 10)
    assert (axes["x"].offset, axes["x"].length) == (offset, 100)


def test_three_axes_tied_to_one_another_are_refused() -> None:
    axes = pair() | {"y2": Axis("y2", {"scaleanchor": "x"}, 50, 100, 0, 10)}
    with pytest.raises(Unsupported, match="axis y2: scaleanchor='x'"):
        tie(axes)
