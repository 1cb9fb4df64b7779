"""The rules at each election as a picture: seats as the rows have them, bold only for what is known to be new."""

from __future__ import annotations

from functools import cache
from typing import cast

import pytest

from election import Dataset
from election.chart import Chart
from election.charts.timeline.rules import rules_at_elections
from election.render.chart_svg import chart_svg
from tests.election.changed import contest
from tests.election.charts.layout import Laid


@cache
def drawn(dataset: Dataset) -> Chart:
    return cast(Chart, rules_at_elections(dataset))


def test_bars_are_the_seats_of_each_house(good: Dataset) -> None:
    bars = [trace for trace in drawn(good).figure.data if trace.type == "bar"]
    seats: dict[int, int] = {}
    for bar in bars:
        row = round(bar.y[0] + 0.16)
        assert bar.base[0] == seats.get(row, 0)  # one begins where the last ended
        seats[row] = bar.base[0] + bar.x[0]
    assert list(seats.values()) == [77, 77, 107, 107, 107, 107, 98, 145]


def test_bold_is_what_is_known_to_be_new(good: Dataset) -> None:
    lines = next(trace for trace in drawn(good).figure.data if trace.type == "scatter").text
    assert lines[1] == "10 by list, 67 in districts, threshold not known, a party needs 50,000 members"
    assert lines[2].startswith("<b>98 by list</b>, <b>9 appointed</b>, threshold 7%, ")  # that of 2004 is not known
    assert lines[6] == (
        "<b>69 by list</b>, <b>29 in districts</b>, <b>threshold 5%</b>, <b>a party needs 5,000 members</b>"
    )


def test_the_title_has_the_last_vote_and_the_last_one_under_other_rules(good: Dataset) -> None:
    assert drawn(good).title == ("In 2026, all 145 seats were filled by list; in 2023, 69 by list and 29 in districts")
    assert "No source was found for the threshold of 2004 and 2026." in drawn(good).note


@pytest.mark.parametrize(("narrow", "widths"), [(False, (640, 1150)), (True, (328, 358))])
def test_words_keep_to_the_sheet(good: Dataset, narrow: bool, widths: tuple[int, ...]) -> None:
    figure = drawn(good).narrow if narrow else drawn(good).figure
    for width in widths:
        sheet = Laid(figure, width)
        assert all(box.left >= 0 and box.right <= width for box in [*sheet.labels(), *sheet.words(), *sheet.names()])


def test_the_picture_can_be_drawn_without_a_browser(good: Dataset) -> None:
    assert "threshold not known" in chart_svg(drawn(good), framed=False)


def test_a_house_of_the_same_rules_each_time(small: Dataset) -> None:
    assert drawn(small).title == "The house was elected by the same rules each time"


def test_one_election_has_nothing_to_compare(good: Dataset) -> None:
    assert rules_at_elections(contest(good, [{"id": "red", "votes": 1}], seats=5, list_seats=5)) is None


def test_a_house_of_districts_that_takes_up_lists(good: Dataset) -> None:
    lines = [{"id": "red", "votes": 1}]
    made = contest(
        good, lines, ({"election_id": "then", "date": "2020-05-12", "district_seats": 9, "list_seats": 0}, lines),
        seats=9, list_seats=4, district_seats=5, threshold_pct=3.0,
    )  # fmt: skip
    assert drawn(made).title == ("In 2024, 4 seats were filled by list and 5 in districts; in 2020, all 9 in districts")
