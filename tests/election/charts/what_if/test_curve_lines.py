"""Names beside lines that end close to one another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from election.charts.what_if.curve_lines import LINE, Upright, apart, draw
from election.charts.what_if.curve_panels import Course
from election.colours import DEFAULTS


def test_names_that_have_room_stand_at_their_lines() -> None:
    assert apart([10, 60, 90], 200) == [10, 60, 90]


def test_names_of_lines_that_meet_are_set_under_one_another() -> None:
    assert apart([50, 50, 51], 200) == [50, 50 + LINE, 50 + 2 * LINE]


def test_at_the_foot_of_a_panel_the_lowest_name_pushes_the_others_up() -> None:
    assert apart([195, 199, 200], 200) == [200 - 2 * LINE, 200 - LINE, 200]


@given(st.lists(st.floats(0, 200), max_size=10).map(sorted))
def test_no_two_names_are_closer_than_a_line(wanted: list[float]) -> None:
    places = apart(wanted, 200)
    assert all(below - above >= LINE - 1e-9 for above, below in pairwise(places))
    assert all(place <= 200 for place in places)


def test_many_lines_have_their_colours_beside_their_names_and_all_names_stay_under_the_uprights() -> None:
    courses = [
        Course(f"p{number}", f"Party {number}", DEFAULTS[number], ((0.0, 5.0, 30 - number),), "")
        for number in range(24)
    ]
    figure = draw(courses, [Upright(3.0, "official 3%", rule=True)], 10.0)
    words = [trace for trace in figure.data if trace.mode == "text"]
    keys = [trace for trace in words if trace.text[0].startswith("■")]
    assert [trace.textfont.color for trace in keys] == [pair.light for pair in DEFAULTS]
    names = words[0].y
    flag = next(trace for trace in words if "official" in trace.text[0])
    assert min(names) >= max(flag.y) + LINE / 2
    assert [trace.y[0] for trace in keys] == list(names)
