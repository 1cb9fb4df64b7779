"""What is said of colours that can't be seen or told apart: the folder is sound all the same."""

from __future__ import annotations

from election import load
from tests.election.package.damages import warnings
from tests.folders import Folder


def coloured(folder: Folder, contestant: str, light: str, dark: str = "") -> int:
    row = folder.row_of("contestants.csv", contestant_id=contestant)
    folder.cell("contestants.csv", row, "colour", light)
    folder.cell("contestants.csv", row, "colour_dark", dark)
    return row


def test_a_colour_that_its_page_swallows_is_named_with_what_is_drawn(orvania: Folder) -> None:
    row = coloured(orvania, "coast-alliance", "#FFFF00", "#000000")
    light, dark = warnings(orvania)
    assert (light.row, light.column, light.value) == (row, "colour", "#FFFF00")
    drawn = load(orvania.path).colours["coast-alliance"]
    assert light.what == f"#FFFF00 can hardly be seen on the light page: it is drawn as {drawn.light}."
    assert (dark.row, dark.column) == (row, "colour_dark")
    assert dark.what.endswith(f"{drawn.dark}.")


def test_a_colour_for_one_page_alone_is_no_fault_of_the_other(orvania: Folder) -> None:
    coloured(orvania, "coast-alliance", "#000000")
    assert warnings(orvania) == ()


def test_two_of_one_contest_that_look_alike_are_named(orvania: Folder) -> None:
    row = coloured(orvania, "field-league", "#005F74", "#6CC5D9")
    told = [each.what for each in warnings(orvania) if each.row == row]
    assert told == [
        "harbour-union and field-league stand in assembly-2020 and look alike: one is drawn in another shade."
    ]
