"""What is written at ticks: beside an upright axis, under a level one, turned where labels would meet."""

from __future__ import annotations

from typing import Any

import pytest

from tests.figure_svg.sheets import SVG, drawn


def labels(name: str, texts: list[str], values: list[float], **more: Any) -> Any:
    axis = {"tickvals": values, "ticktext": texts, "showticklabels": True} | more
    return drawn(**{name: axis})


def texts(root: Any) -> list[dict[str, str]]:
    return [text.attrib for text in root.iter(f"{SVG}text")]


def test_labels_hang_left_of_an_upright_axis_and_right_of_one_on_the_right() -> None:
    (left,) = texts(labels("yaxis", ["a"], [5], ticklabelstandoff=8))
    assert (left["x"], left["text-anchor"]) == ("41", "end")  # its line's pixel and eight more from 50
    (right,) = texts(labels("yaxis", ["a"], [5], side="right"))
    assert (right["x"], right.get("text-anchor")) == ("251", None)


def test_two_lines_stand_round_the_middle_of_their_tick() -> None:
    (one,) = texts(labels("yaxis", ["a"], [5]))
    (two,) = texts(labels("yaxis", ["a<br>b"], [5]))
    assert float(one["y"]) == pytest.approx(100 + 0.35 * 13, abs=0.01)
    assert float(one["y"]) - float(two["y"]) == pytest.approx(1.3 * 13 / 2, abs=0.01)


def test_labels_stand_under_a_level_axis() -> None:
    (text,) = texts(labels("xaxis", ["a"], [5], ticklabelstandoff=2))
    assert (text["x"], text["y"], text["text-anchor"]) == ("150", "166", "middle")


@pytest.mark.parametrize(("apart", "angle"), [(5, None), (1.5, "rotate(30 "), (0.5, "rotate(90 ")])
def test_labels_that_would_meet_are_turned_as_little_as_keeps_them_apart(apart: float, angle: str | None) -> None:
    root = labels("xaxis", ["forty pixels", "forty pixels"], [3, 3 + apart])
    found = [each.get("transform", "") for each in root.iter(f"{SVG}g")]
    assert len(found) == (2 if angle else 0)
    assert all(each.startswith(angle or "") for each in found)
    assert {text.get("text-anchor") for text in texts(root)} == ({None} if angle else {"middle"})


def test_a_label_that_would_leave_the_picture_is_left_out() -> None:
    long = "a label of some hundred and fifty pixels"
    assert texts(labels("xaxis", [long, "b"], [0, 10])) == texts(labels("xaxis", ["b"], [10]))
    assert texts(labels("yaxis", ["<br>".join("abcdefghijkl")], [0])) == []
