"""The order in which a figure is drawn, and what is cut at the edges of its field."""

from __future__ import annotations

from tests.figure_svg.sheets import BLUE, SVG, drawn

DOTS = {"type": "scatter", "mode": "markers", "x": [1], "y": [1], "marker": {"color": BLUE}}
BAR = {"type": "bar", "x": [1], "y": [1], "width": 1, "marker": {"color": BLUE}}


def test_bars_lie_under_points_whatever_their_place_among_the_traces() -> None:
    assert [each.get("class") for each in drawn(DOTS, BAR) if each.get("class")] == ["trace bar", "trace scatter"]


def test_a_trace_is_cut_at_its_field_unless_it_may_go_over() -> None:
    (cut,) = drawn(DOTS).iterfind(f"{SVG}g")
    assert cut.get("clip-path") == "url(#t-clip0)"
    (free,) = drawn(DOTS | {"cliponaxis": False}).iterfind(f"{SVG}g")
    assert free.get("clip-path") is None


def test_each_pair_of_axes_draws_its_own_traces() -> None:
    right = {"range": [0, 10], "domain": [0.5, 1], "anchor": "y2", "visible": False}
    side = {"range": [0, 10], "anchor": "x2", "visible": False}
    root = drawn(DOTS | {"xaxis": "x2", "yaxis": "y2"}, DOTS, xaxis2=right, yaxis2=side)
    assert [circle.get("cx") for circle in root.iter(f"{SVG}circle")] == ["70", "160"]


def test_a_mark_says_what_it_stands_for_and_a_trace_of_one_thing_says_it_once() -> None:
    several = DOTS | {"x": [1, 2, 3], "y": [1, 2, 3], "customdata": [["ann", 1], ["ben", 2], [""]]}
    bar = BAR | {"customdata": [["ann"]]}
    ruled = {"type": "line", "x0": 0, "x1": 1, "y0": 0, "y1": 1, "name": "limit"}
    root = drawn(several, bar, shapes=[ruled])
    assert [(each.tag.removeprefix(SVG), each.get("data-id")) for each in root.iter() if each.get("data-id")] == [
        ("g", "ann"),
        ("circle", "ann"),
        ("circle", "ben"),
        ("line", "limit"),
    ]


def test_words_at_points_and_notes_say_what_they_stand_for() -> None:
    words = {"type": "scatter", "mode": "text", "x": [1, 2], "y": [1, 2], "text": ["Ann", "Ben"]}
    note = {"x": 1, "y": 1, "text": "Ann", "showarrow": False, "xanchor": "left", "yanchor": "middle", "name": "ann"}
    root = drawn(words | {"customdata": [["ann"], ["ben"]]}, annotations=[note])
    assert [each.get("data-id") for each in root.iter() if each.get("data-id")] == ["ann", "ben", "ann"]
