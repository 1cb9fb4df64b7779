"""Ticks of dates as plotly finds them: round steps, and labels in the middle of what they name."""

from __future__ import annotations

from typing import Any

import pytest

from figure_svg.axes.dates import ticks
from figure_svg.parts import Unsupported
from figure_svg.scale import DAY, Axis, Tick, milliseconds

STOPS = [
    {"dtickrange": [None, 14 * DAY], "value": "%-d %b %Y"},
    {"dtickrange": ["M1", "M6"], "value": "%b %Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]


def found(start: str, end: str, **more: Any) -> list[Tick]:
    low, high = milliseconds(start), milliseconds(end)
    assert low is not None
    assert high is not None
    said = {"type": "date", "nticks": 10, "ticklabelmode": "period", "tickformatstops": STOPS} | more
    return ticks(Axis("x", said, 0, 750, low, high))


@pytest.mark.parametrize(
    ("start", "end", "texts"),
    [
        ("2022-01-01", "2023-02-15", ["Jan 2022", "Mar 2022", "May 2022", "Jul 2022"]),
        ("2013-06-01", "2023-06-01", ["2013", "2014", "2015", "2016"]),
        ("1991-06-01", "2023-06-01", ["1995", "2000", "2005", "2010"]),
    ],
)
def test_steps_are_round_and_labels_say_what_differs(start: str, end: str, texts: list[str]) -> None:
    assert [tick.text for tick in found(start, end) if tick.text][: len(texts)] == texts


def test_labels_stand_in_the_middle_of_their_period() -> None:
    labelled = [tick for tick in found("2016-06-01", "2023-06-01") if tick.text]
    assert labelled[1].text == "2017"
    assert labelled[1].label_at == pytest.approx(milliseconds("2017-07-02 12:00"), abs=DAY)


def test_a_period_of_which_the_middle_is_out_of_the_range_has_no_label() -> None:
    early, late = (found(start, "2023-06-01")[0] for start in ("2016-06-01", "2016-08-01"))
    assert (early.text, late.text) == ("2016", "")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"tickformatstops": STOPS[:1]}, "a step that none of tickformatstops is for"),
        ({"tickformatstops": [{"dtickrange": [None, None], "value": "%H"}]}, "%H in tickformatstops"),
    ],
)
def test_what_cannot_be_written_is_refused(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(Unsupported, match=f"axis x: {message}"):
        found("2016-06-01", "2023-06-01", **changed)


def test_an_axis_of_days_is_refused() -> None:
    with pytest.raises(Unsupported, match="axis x: ticks closer than a month"):
        found("2023-01-01", "2023-02-15")
