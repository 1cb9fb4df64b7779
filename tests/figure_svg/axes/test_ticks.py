"""Ticks and ranges as plotly 4.1 finds them: the expected values were read from its own drawings."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import pytest

from election.charts.draw.template import figure
from figure_svg import figure as svg_figure
from figure_svg import range as svg_range
from figure_svg.axes import axes as svg_axes
from figure_svg.axes.numbers import formatted, plain
from figure_svg.axes.ticks import ticks
from figure_svg.bars import layout as svg_bar_layout
from figure_svg.parts import Paint, Unsupported
from figure_svg.scale import Axis, kind_of, milliseconds
from tests.browser.svg_figures import bars_lying, bars_relative, overlaid


def axes_of(sheet: go.Figure, width: float = 900, height: float = 400) -> dict[str, Axis]:
    read = svg_figure.read(sheet, width, height, Paint(), "t")
    for trace in read.traces:
        trace.setdefault("mode", "lines+markers")
    axes = svg_axes.build(read)
    svg_range.fit(read, axes, svg_bar_layout.place(read, axes))
    return axes


def axis(low: float, high: float, length: float, kind: str = "linear", name: str = "x", **settings: Any) -> Axis:
    return Axis(name, settings, 0, length, kind, low, high)


@pytest.mark.parametrize(
    ("high", "length", "step"),
    [(2, 60, 0.5), (3, 60, 1), (5, 300, 2), (10, 300, 5), (9, 300, 2), (5, 350, 1),
     (11, 400, 2), (11, 350, 5), (9, 700, 1)],
)  # fmt: skip
def test_steps_of_numbers(high: float, length: float, step: float) -> None:
    found = ticks(axis(0, high, length), 13)
    assert found[1].at - found[0].at == pytest.approx(step)


def test_a_range_has_room_for_words_over_bars() -> None:
    sheet = bars_relative()
    found = axes_of(sheet)["y"]
    assert (found.low, found.high) == pytest.approx((-8.940646130728776, 8.940646130728776))
    found = axes_of(sheet.update_traces(textposition="none"))["y"]
    assert (found.low, found.high) == pytest.approx((-7.777777777777778, 7.777777777777778))


def test_ranges_of_bars_and_lines() -> None:
    sheet = bars_lying().update_xaxes(range=None)
    found = axes_of(sheet)["x"]
    assert (found.low, found.high) == pytest.approx((-7.427777777777778, 57.12777777777778))
    found = axes_of(overlaid())["y"]
    # 400 pixels high here as in the drawing that the values come from
    assert (found.low, found.high) == pytest.approx((9.285714285714286, 20.714285714285715))


def test_labels_of_dates() -> None:
    def texts(start: str, end: str, **settings: Any) -> list[str]:
        low, high = milliseconds(start), milliseconds(end)
        assert low is not None
        assert high is not None
        return [tick.text for tick in ticks(axis(low, high, 750, "date", **settings), 13)]

    assert texts("2023-01-01", "2023-02-15") == [
        "Jan 1<br>2023", "Jan 8", "Jan 15", "Jan 22", "Jan 29", "Feb 5", "Feb 12",
    ]  # fmt: skip
    assert texts("2022-01-01", "2023-02-15")[::3] == ["Jan 2022", "Jul 2022", "Jan 2023"]
    assert texts("2019-03-01", "2023-06-01", tickformat="%-d %b", dtick="M24") == ["1 Jan", "1 Jan"]


def test_labels_on_periods_stand_in_their_middle() -> None:
    low, high = milliseconds("2021-06-01"), milliseconds("2023-06-01")
    assert low is not None
    assert high is not None
    found = ticks(axis(low, high, 750, "date", dtick="M12", tickformat="%Y", ticklabelmode="period"), 13)
    labelled = [tick for tick in found if tick.text]
    assert [tick.text for tick in labelled] == ["2021", "2022"]
    assert labelled[1].label_at == pytest.approx(milliseconds("2022-07-02 12:00"))


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [(5, ".0f", "5"), (-17.19, "+.1f", "−17.2"), (5.6, "+.1f", "+5.6"), (0.539, ".1%", "53.9%"),
     (6366441, ",d", "6,366,441"),
     (-0.01, ".1f", "0.0"), (2.50, ".2~f", "2.5")],
)  # fmt: skip
def test_formats(value: float, pattern: str, text: str) -> None:
    assert formatted(value, pattern, "x") == text


def test_a_rare_format_is_refused() -> None:
    with pytest.raises(Unsupported, match=r"'\.3s'"):
        formatted(1, ".3s", "axis x")


@pytest.mark.parametrize(
    ("value", "step", "largest", "text"),
    [(1.2, 0.2, 2, "1.2"), (2, 0.2, 2, "2"), (2019, 2, 2023, "2019"), (10000, 2000, 10714, "10k"),
     (-5, 5, 10, "−5"), (0, 5, 10, "0")],
)  # fmt: skip
def test_plain_numbers(value: float, step: float, largest: float, text: str) -> None:
    assert plain(value, step, largest, grouped=False, letters=True) == text


@pytest.mark.parametrize(
    ("values", "strict", "kind"),
    [
        (["Amanat", "Auyl"], True, "category"),
        (["2023-03-19", "2021-01-10", None], True, "date"),
        ([1, 2.5, None], True, "linear"),
        (["1", "2"], True, "category"),
        (["1", "2"], False, "linear"),
        ([], True, "linear"),
    ],
)
def test_what_an_axis_is_taken_for(values: list[Any], strict: bool, kind: str) -> None:
    assert kind_of(values, strict) == kind


def test_a_figure_without_room_is_refused() -> None:
    sheet = figure(300, left=300, right=200, top=0, bottom=0)
    with pytest.raises(Unsupported, match="left by the margins"):
        axes_of(sheet.add_bar(x=[1], y=[1]), width=358)
