"""From a value to its place on an axis."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from figure_svg.parts import Unsupported
from figure_svg.scale import Axis, milliseconds


@pytest.mark.parametrize(
    ("text", "day"),
    [("2023", (2023, 1, 1)), ("2023-03", (2023, 3, 1)), ("2023-03-19", (2023, 3, 19)),
     ("2023-03-19 12:00", (2023, 3, 19, 12)), ("2023-03-19T00:00:00Z", (2023, 3, 19)), ("1962-05-01", (1962, 5, 1))],
)  # fmt: skip
def test_dates_are_milliseconds_since_1970(text: str, day: tuple[int, ...]) -> None:
    assert milliseconds(text) == datetime(*day, tzinfo=UTC).timestamp() * 1000  # type: ignore[arg-type,misc]


def test_what_is_no_date_is_a_gap() -> None:
    assert milliseconds("yesterday") is None
    assert milliseconds(float("nan")) is None


def test_values_go_right_and_up_and_a_turned_range_the_other_way() -> None:
    assert Axis("x", {}, 50, 200, 0, 10).pixel(2.5) == 100
    assert Axis("y", {}, 50, 200, 0, 10).pixel(2.5) == 200
    assert Axis("y", {}, 50, 200, 10, 0).pixel(2.5) == 100


@pytest.mark.parametrize(("value", "number"), [(3, 3.0), (None, None), (float("nan"), None)])
def test_numbers_and_gaps(value: Any, number: float | None) -> None:
    assert Axis("x", {}, 0, 100).number(value) == number


def test_a_date_on_an_axis_of_numbers_is_refused() -> None:
    with pytest.raises(Unsupported, match="axis x2: '2023-03-19', which is no number"):
        Axis("x2", {}, 0, 100).number("2023-03-19")
