"""Names that pictures on this machine can't show are named; the folder is sound all the same."""

from __future__ import annotations

import pytest

from figure_svg import machine
from tests.election.package.damages import warnings
from tests.folders import Folder


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with a font for Arabic alone."""
    monkeypatch.setattr(machine, "face_of", lambda letter: "arabic.ttf" if machine.script(letter) == "Arabic" else "")


def test_each_script_without_a_font_is_told_once(orvania: Folder) -> None:
    names = {"coast-alliance": "ოცნება", "field-league": "ოცნება ไทย", "northern-voice": "القائمة", "civic-light": "Қ"}
    for contestant, name in names.items():
        orvania.cell("contestants.csv", orvania.row_of("contestants.csv", contestant_id=contestant), "short_name", name)
    told = [(each.value, each.what.partition("(")[2].partition(")")[0]) for each in warnings(orvania)]
    assert told == [("ოცნება", "Georgian"), ("ოცნება ไทย", "Thai")]


def test_names_that_can_be_drawn_are_no_matter(orvania: Folder) -> None:
    assert warnings(orvania) == ()
