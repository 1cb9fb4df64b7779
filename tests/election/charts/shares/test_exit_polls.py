"""The picture of exit polls: every figure once, labels on the sheet and off each other, words that the rows bear."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.shares.exit_polls import exit_polls
from election.render.chart_svg import chart_svg
from election.views.vote_share.exit_polls import meant_seats
from tests.election.charts.layout import Laid
from tests.election.contests.test_exit_polls import FOCUS, asked


@cache
def drawn(dataset: Dataset, election: str = FOCUS) -> Chart:
    return cast(Chart, exit_polls(dataset, election))


def test_rings_are_as_far_off_as_the_polls_were(good: Dataset) -> None:
    chart = drawn(good)
    rings = next(trace for trace in chart.figure.data if trace.name == "polls")
    polls = good["exit_polls"]
    results = good["results"].set_index(["election_id", "contestant_id"])["share_pct"]
    errors = [float(row.share_pct) - float(results[FOCUS, row.contestant_id]) for row in polls.itertuples()]
    assert sorted(rings.x) == pytest.approx(sorted(errors))
    assert sorted(mark[0] for mark in rings.customdata) == sorted(polls["contestant_id"])
    assert chart.title == "All three exit polls were within a point of the result"
    assert max(map(abs, errors)) <= 1
    assert "Sotsis-A had OSDP under the threshold." in chart.note
    assert "no check of the count" in chart.note
    assert "five years of experience" in chart.note
    assert "cec-2023-01-24-polls" in chart.source_ids


@pytest.mark.parametrize("width", [328, 358, 420, 690, 1150])
def test_labels_keep_to_the_sheet_and_off_each_other(good: Dataset, width: int) -> None:
    sheet = Laid(drawn(good).figure, width)
    labels = sheet.labels()
    assert all(label.left >= 0 and label.right <= width for label in labels)
    assert not any(one.overlaps(two) for n, one in enumerate(labels) for two in labels[n + 1 :])


def test_the_picture_can_be_drawn_without_a_browser(good: Dataset) -> None:
    assert "too high" in chart_svg(drawn(good), framed=False)


def test_another_base_is_said_to_be_not_the_polls(good: Dataset) -> None:
    told = "Compared with the result in per cent of the valid votes, not with the base chosen above."
    for base, said in (("valid", False), ("roll", True), ("parties", True)):
        assert (told in cast(Chart, exit_polls(good, FOCUS, base)).reading) is said  # type: ignore[arg-type]


def test_the_table_has_each_error_beside_its_poll(good: Dataset) -> None:
    row = drawn(good).table.frame.set_index("contestant").loc["Nationwide Social Democratic Party"]
    assert row["result_pct"] == 5.2
    assert (row["sotsis_a_pct"], row["sotsis_a_error_points"]) == (4.91, -0.29)
    assert (row["eurasian_integration_pct"], row["eurasian_integration_error_points"]) == (5.31, 0.11)


def test_what_a_poll_under_the_threshold_would_have_meant(good: Dataset) -> None:
    listing = meant_seats(good, FOCUS)
    assert listing is not None
    assert listing.title == "One exit poll would have cost OSDP all four of its list seats"
    rows = listing.table.frame.set_index("name")
    assert rows.loc["Sotsis-A", "difference"] == "Amanat +3, Respublica +1, OSDP −4"
    assert rows.loc["Eurasian Integration", "difference"] == "none"
    assert "All their figures fell within that margin." in listing.note


ONE: list[dict[str, Any]] = [
    {"contestant_id": "red", "share_pct": 58.0, "sample": 900},
    {"contestant_id": "blue", "share_pct": 32.0, "sample": 900},
]


def test_one_poll_says_how_far_it_was_off(good: Dataset) -> None:
    chart = drawn(asked(good, ONE), "now")
    assert chart.title == "The exit poll was within two points of the result on every line"
    assert chart.reading == "Ring: how many points the exit poll was off the result."
    far = [ONE[0] | {"share_pct": 70.0}, ONE[1] | {"share_pct": 30.0}]
    assert drawn(asked(good, far), "now").title == "The exit poll was up to 10.0 points off the result"


def test_without_the_tables_there_is_nothing(small: Dataset) -> None:
    assert exit_polls(small, small.focus) is None
    assert meant_seats(small, small.focus) is None
