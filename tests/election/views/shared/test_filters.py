"""Rows under the tests of a page's choices: which fit, and how many would without one of them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from election.views.shared.filters import Filtered, fit_of_all, reset

FRUIT = pd.DataFrame({"name": ["apple", "cherry", "plum", "lime"], "colour": ["green", "red", "blue", "green"]})


def found() -> Filtered:
    return Filtered(FRUIT, {"colour": lambda row: row.colour == "green", "long": lambda row: len(row.name) > 4})


def test_only_rows_that_pass_every_test_fit_in_their_order() -> None:
    assert list(found().fitting["name"]) == ["apple"]
    assert list(found().without("long")["name"]) == ["apple", "lime"]
    assert list(found().without("long", "colour")["name"]) == list(FRUIT["name"])


def test_without_each_filter_more_fit() -> None:
    assert found().loosened() == {"colour": 2, "long": 2}
    assert Filtered(FRUIT, {}).loosened() == {}


def test_of_no_rows_none_fit_and_the_columns_stay() -> None:
    assert list(Filtered(FRUIT.iloc[:0], {"any": lambda row: True}).fitting.columns) == ["name", "colour"]


@dataclass(frozen=True)
class Choices:
    colour: str = ""
    long: bool = False
    fruit: str = ""


def test_a_filter_is_taken_off_and_the_other_choices_stay() -> None:
    assert reset(Choices("green", True, "lime"), "colour", "long") == Choices(fruit="lime")


def test_one_that_fits_is_said_as_one() -> None:
    assert fit_of_all(1, 25) == "1 of 25 statements fits the filters."
    assert fit_of_all(1200, 2500) == "1,200 of 2,500 statements fit the filters."
