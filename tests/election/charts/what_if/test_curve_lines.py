"""Names beside lines that end close to one another."""

from __future__ import annotations

from election.charts.what_if.curve_lines import LINE, Upright, draw
from election.charts.what_if.curve_panels import Course
from election.colours import DEFAULTS


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
