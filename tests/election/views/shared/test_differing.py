"""What is said of a figure on which sources differ."""

from __future__ import annotations

from election import Dataset
from election.record.named_cells import NamedCell
from election.render import html
from election.views.shared import contest_figures
from election.views.shared.differing import said


def test_a_figure_says_what_is_used_and_of_each_other_why_it_is_not(good: Dataset) -> None:
    text = said(good, NamedCell("elections", "mazhilis-2023", "turnout_pct"))
    assert text.startswith("54.19% is used. 54.21%: a later figure, after stations abroad had closed;")
    assert text.endswith(".")
    assert ".." not in text


def test_a_figure_on_which_no_source_differs_says_nothing(good: Dataset) -> None:
    assert said(good, NamedCell("elections", "mazhilis-2023", "date")) == ""


def test_a_tile_says_it_under_its_sources(good: Dataset) -> None:
    turnout = contest_figures.turnout(good, "mazhilis-2023")
    assert turnout
    assert "Sources differ" in html.figures([turnout], good)
