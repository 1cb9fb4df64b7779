"""A figure read into plain dictionaries, and what it defines once."""

from __future__ import annotations

import numpy as np

from figure_svg.figure import each, is_flat
from tests.figure_svg.sheets import sheet


def test_the_field_is_what_the_margins_leave() -> None:
    found = sheet()
    assert (found.left, found.top, found.inner_width, found.inner_height) == (50, 50, 200, 100)


def test_the_same_definition_is_made_once() -> None:
    found = sheet()
    names = [found.define("clip", f'<clipPath id="ID">{mark}</clipPath>') for mark in ("a", "b", "a")]
    assert names == ["t-clip0", "t-clip1", "t-clip0"]
    assert found.definitions == {
        "t-clip0": '<clipPath id="t-clip0">a</clipPath>',
        "t-clip1": '<clipPath id="t-clip1">b</clipPath>',
    }


def test_a_message_names_a_trace_by_its_place_and_name_and_hidden_ones_count() -> None:
    dots = {"type": "scatter", "mode": "markers", "x": [np.float64(1)], "y": [np.int64(2)], "marker": {"color": "red"}}
    found = sheet(dots | {"visible": False}, dots | {"name": "polls"})
    assert [trace["_where"] for trace in found.traces] == ["trace 1 (polls), scatter"]
    assert [type(found.traces[0][name][0]) for name in "xy"] == [float, int]


def test_one_value_holds_for_all_marks_and_a_list_for_each_its_own() -> None:
    assert [each("red", place) for place in (0, 5)] == ["red", "red"]
    assert [each(["red", None], place, "blue") for place in (0, 1, 2)] == ["red", "blue", "blue"]


def test_bars_stand_unless_they_are_said_to_lie() -> None:
    assert [is_flat({}), is_flat({"orientation": "v"}), is_flat({"orientation": "h"})] == [False, False, True]
