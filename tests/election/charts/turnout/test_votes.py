"""The turnout of all national votes: what the title says is what the points show, and names keep off each other."""

from __future__ import annotations

from typing import cast

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.turnout.votes import turnout_over_time
from election.contests.turnouts import beside_others, extreme, national_votes
from tests.datasets import REAL, SMALL
from tests.election.charts.layout import Box, Laid

VOTES = [vote.election_id for vote in national_votes(REAL)]


def drawn(election: str) -> Chart:
    return cast(Chart, turnout_over_time(REAL, election))


def test_the_lowest_turnout_is_called_so_and_nothing_is_drawn_under_its_line(good: Dataset) -> None:
    chart = drawn("mazhilis-2023")
    n = len(VOTES)
    assert chart.title == f"Turnout was the lowest of {n} national votes"
    assert extreme(good, "mazhilis-2023") == f"the lowest turnout of {n} national votes"
    assert chart.note.startswith("Not in the data: the parliamentary votes of 1994 and 1995. Preliminary: ")
    (line,) = chart.figure.layout.shapes
    points = [y for trace in chart.figure.data if trace.customdata is not None for y in trace.y]
    assert len(points) == n
    assert min(points) == line.y0 == line.y1


def test_a_turnout_that_is_neither_lowest_nor_highest_is_set_beside_the_others(good: Dataset) -> None:
    assert beside_others(good, "president-2019").startswith("Turnout was higher than in ")
    assert not extreme(good, "president-2019")


def test_too_few_votes_make_no_picture() -> None:
    assert turnout_over_time(SMALL, SMALL.focus) is None


@pytest.mark.parametrize("election", VOTES)
@pytest.mark.parametrize("width", [286, 418, 1150])
def test_the_vote_in_focus_has_its_name_and_no_name_touches_another(election: str, width: int) -> None:
    laid = Laid(drawn(election).figure, width)
    labels = laid.labels()
    assert sum("<b>" in label.text and label.text.startswith("<b>") for label in labels) == 1
    assert not [(a.text, b.text) for n, a in enumerate(labels) for b in labels[:n] if a.overlaps(b)]
    assert all(label.left >= 0 and label.right <= width and label.bottom <= laid.height for label in labels)


def test_a_name_that_is_clear_of_marks_on_a_narrow_sheet_is_so_on_a_wide_one() -> None:
    laid = Laid(drawn("president-1991").figure, 1152)
    marks = [
        Box("", laid.x(at) - 4, laid.x(at) + 4, laid.y(share) - 4, laid.y(share) + 4)
        for trace in drawn("president-1991").figure.data
        if trace.customdata is not None
        for at, share in zip(trace.x, trace.y, strict=True)
    ]
    assert not [label.text for label in laid.labels() for mark in marks if label.overlaps(mark)]


def test_every_point_can_be_opened() -> None:
    chart = drawn("referendum-2022")
    ids = {each[0] for trace in chart.figure.data if trace.customdata is not None for each in trace.customdata}
    assert ids == {card.id for card in chart.cards} == set(VOTES)
