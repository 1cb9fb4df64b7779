"""The hemicycle: blocs as wedges, rays where majorities begin, names off each other."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from math import atan2, degrees, hypot
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset
from election.chart import Chart
from election.charts.seats.blocs import blocs_of
from election.charts.seats.dots import Centre, draw
from election.charts.seats.hemicycle import hemicycle, reading
from election.charts.seats.measures import HALF_PAGE, PHONE, WIDE, Measures
from election.contests.house import house_of, houses
from election.render.chart_svg import chart_svg
from tests.datasets import REAL, SMALL
from tests.election.changed import contest
from tests.election.charts.layout import Box, Laid

CENTRE = Centre(62, ("of 98 seats: Amanat", "of 98"))
CASES = [(dataset, election) for dataset in (REAL, SMALL) for election in houses(dataset)]
every = pytest.mark.parametrize(("dataset", "election"), CASES, ids=[each[1] for each in CASES])


@cache
def drawn(dataset: Dataset, election: str) -> Chart:
    house = house_of(dataset, election)
    assert house is not None
    return hemicycle(dataset, election, house, title="Title")


def dots(figure: Any) -> list[tuple[int, str, float, float]]:
    """Every seat: its number, its holder, and where it is."""
    return sorted(
        (number, holder, x, y)
        for trace in figure.data
        if trace.ids is not None
        for (holder, number), x, y in zip(trace.customdata, trace.x, trace.y, strict=True)
    )


@every
def test_every_seat_of_a_house_is_drawn_once_and_blocs_are_wedges(dataset: Dataset, election: str) -> None:
    size = int(dataset.row("elections", election)["seats"])
    rows = dataset["results"]
    won = rows[(rows["election_id"] == election) & (rows["seats"] > 0)].set_index("contestant_id")["seats"]
    chart = drawn(dataset, election)
    for figure in (chart.figure, chart.narrow):
        seats = dots(figure)
        assert [number for number, *_rest in seats] == list(range(1, size + 1))
        holders = [holder for _number, holder, *_place in seats]
        counted = Counter(holder for holder in holders if holder)
        assert counted == {name: int(number) for name, number in won.items()}
        order = list(dict.fromkeys(holders))
        assert holders == [name for name in order for _seat in range(holders.count(name))]  # in runs
        angles = [degrees(atan2(y, x)) for _number, _holder, x, y in seats]
        assert all(one >= two - 0.01 for one, two in pairwise(angles))


@every
def test_names_keep_off_each_other_off_the_dots_and_on_the_sheet(dataset: Dataset, election: str) -> None:
    for measures in (WIDE, HALF_PAGE, PHONE):
        house = house_of(dataset, election)
        assert house is not None
        figure = draw(blocs_of(dataset, house), house.size, measures, CENTRE)
        (left, right), (_low, top) = figure.layout.xaxis.range, figure.layout.yaxis.range
        labels = Laid(figure, right - left).labels()  # where a pixel is a pixel
        assert _on_each_other(labels) == []
        assert all(box.left >= 0 and box.right <= right - left for box in labels)
        assert all(box.top >= 0 and box.bottom <= figure.layout.height for box in labels)
        radius = max(trace.marker.size for trace in figure.data if trace.ids is not None) / 2
        for _number, _holder, x, y in dots(figure):
            assert not [box.text for box in labels if _distance(box, x - left, top - y) < radius]


def _on_each_other(labels: list[Box]) -> list[tuple[str, str]]:
    return [(one.text, two.text) for n, one in enumerate(labels) for two in labels[:n] if one.overlaps(two)]


def _distance(box: Box, x: float, y: float) -> float:
    return hypot(max(box.left - x, 0, x - box.right), max(box.top - y, 0, y - box.bottom))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=16), st.sampled_from([WIDE, HALF_PAGE, PHONE]))
def test_no_house_is_too_crowded_for_names_that_keep_off_each_other(won: list[int], measures: Measures) -> None:
    lines = [{"id": f"Party number {n}", "votes": 1000 - n, "seats": each} for n, each in enumerate(won)]
    data = contest(SMALL, lines, seats=sum(won))
    house = house_of(data, "now")
    assert house is not None
    figure = draw(blocs_of(data, house), house.size, measures, CENTRE)
    low, high = figure.layout.xaxis.range
    assert _on_each_other(Laid(figure, high - low).labels()) == []
    assert len(dots(figure)) == sum(won)


def test_the_house_of_2023(good: Dataset) -> None:
    chart = drawn(good, "mazhilis-2023")
    lists, districts = (trace for trace in chart.figure.data if trace.ids is not None)
    assert (len(lists.x), len(districts.x)) == (69, 29)
    assert districts.marker.symbol == "circle-open"
    assert Counter(name for name, _seat in districts.customdata) == {"amanat": 22, "independents": 7}
    seats = dots(chart.figure)
    assert [holder for _number, holder, *_place in seats[-7:]] == ["independents"] * 7  # a bloc of their own, last
    texts = [each.text for each in chart.figure.layout.annotations]
    for words in (
        "Majority <b>50</b>",
        "Two thirds <b>66</b>",
        "Amanat <b>62</b>",
        "Independents <b>7</b>",
        "<b>62</b>",
        "of 98 seats: Amanat",
    ):
        assert words in texts
    assert all(each.font.color in ("#1E1D1B", "#5C5851") for each in chart.figure.layout.annotations)  # no party's
    phone = [each.text for each in chart.narrow.layout.annotations]
    assert "Auyl<b> 8</b>" in phone  # in the list under the picture


def test_seats_that_voters_did_not_fill_are_a_bloc(good: Dataset) -> None:
    chart = drawn(good, "mazhilis-2021")
    grey = next(trace for trace in chart.figure.data if trace.ids is not None and not trace.customdata[0][0])
    assert len(grey.x) == 9
    assert "Grey: 9 seats not elected." in chart.reading
    assert chart.table.frame["seats"].sum() == 107


def test_seats_of_no_named_holder_are_drawn_as_gaps_and_said() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 40}, {"id": "blue", "votes": 40, "seats": 30}]
    chart = drawn(contest(SMALL, lines, seats=80), "now")
    circles = [shape for shape in chart.figure.layout.shapes if shape.type == "circle"]
    assert len(circles) == 10
    assert {shape.line.dash for shape in circles} == {"dot"}
    assert "Dotted: 10 seats whose winners were not found." in chart.reading
    assert list(chart.table.frame["seats"]) == [40, 30, 10]


def test_a_house_elected_in_districts_alone_has_rings() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 6}, {"id": "own", "kind": "independents", "seats": 4}]
    chart = drawn(contest(SMALL, lines, seats=10, list_seats=0, district_seats=10), "now")
    assert [trace.marker.symbol for trace in chart.figure.data if trace.ids is not None] == ["circle-open"]
    assert "Ring: elected in a district." in chart.reading


def test_tiers_that_no_source_tells_apart_are_said() -> None:
    red = {"id": "red", "votes": 60, "seats": 6, "list_seats": 2, "district_seats": 4}
    lines = [red, {"id": "blue", "votes": 40, "seats": 4}]
    chart = drawn(contest(SMALL, lines, seats=10, list_seats=5, district_seats=5), "now")
    assert "Filled too: blue, whose seats no source tells apart." in chart.reading


def test_the_picture_can_be_drawn_as_a_file_and_names_stay_text() -> None:
    lines = [{"id": "<b>x</b>", "votes": 60, "seats": 40}, {"id": "blue", "votes": 40, "seats": 30}]
    chart = drawn(contest(SMALL, lines, seats=80), "now")
    assert "&lt;b&gt;x&lt;/b&gt;" in chart_svg(chart, framed=True)
    assert any("&lt;b&gt;x" in each.text for each in chart.figure.layout.annotations)


def test_vacant_seats_are_empty_circles_with_a_name() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 40}, {"id": "blue", "votes": 40, "seats": 30}]
    chart = drawn(contest(SMALL, lines, seats=80, vacant_seats=4), "now")
    circles = [shape for shape in chart.figure.layout.shapes if shape.type == "circle"]
    assert [circle.line.dash for circle in circles] == ["solid"] * 4 + ["dot"] * 6
    assert any("Vacant <b>4</b>" in each.text for each in chart.figure.layout.annotations)


def test_unconfirmed_seats_are_dotted_in_the_colour_of_whose_they_are_said_to_be() -> None:
    lines = [
        {"id": "red", "votes": 60, "seats": 6, "certainty": "unconfirmed"},
        {"id": "blue", "votes": 40, "seats": 4},
    ]
    data = contest(SMALL, lines, seats=10)
    chart = drawn(data, "now")
    circles = [shape for shape in chart.figure.layout.shapes if shape.type == "circle"]
    assert {(circle.line.dash, circle.line.color) for circle in circles} == {("dot", data.colours["red"].light)}
    assert len(circles) == 6
    assert "Dotted in a party’s colour: unconfirmed." in chart.reading
    assert list(chart.table.frame["holder"]) == ["red (unconfirmed)", "blue"]


def test_a_name_too_long_for_its_place_is_cut_and_not_left_out() -> None:
    long = "Alliance of all the Villages and Towns along the Northern Coast"
    lines = [{"id": long, "votes": 60, "seats": 21}, {"id": "blue", "votes": 40, "seats": 40}]
    texts = [each.text for each in drawn(contest(SMALL, lines, seats=61), "now").figure.layout.annotations]
    assert any(text.startswith("Alliance of all") and text.endswith("… <b>21</b>") for text in texts)


def test_majorities_are_marked_without_crossing_a_seat() -> None:
    figure = drawn(REAL, "mazhilis-2023").figure
    radii = [hypot(x, y) for _number, _holder, x, y in dots(figure)]
    for shape in figure.layout.shapes:
        if shape.type == "line":
            ends = sorted((hypot(shape.x0, shape.y0), hypot(shape.x1, shape.y1)))
            assert ends[1] < min(radii) or ends[0] > max(radii)


def test_a_party_of_which_no_source_says_how_it_won_its_seats_is_named() -> None:
    lines = [
        {"id": "red", "votes": 60, "seats": 5, "list_seats": 3, "district_seats": 2},
        {"id": "blue", "votes": 40, "seats": 4},
    ]
    house = house_of(contest(SMALL, lines, seats=9), "now")
    assert house is not None
    assert "Filled too: blue, whose seats no source tells apart." in reading(contest(SMALL, lines, seats=9), house)
    known = [lines[0], lines[1] | {"list_seats": 4, "district_seats": 0}]
    house = house_of(contest(SMALL, known, seats=9), "now")
    assert house is not None
    assert "no source tells" not in reading(contest(SMALL, known, seats=9), house)


def test_two_houses_side_by_side_have_seats_of_one_size(good: Dataset) -> None:
    """107 seats beside 98: the bigger house is the bigger picture."""
    houses = [house_of(good, election) for election in ("mazhilis-2021", "mazhilis-2023")]
    dots, reach = [], []
    for own, other in (houses, houses[::-1]):
        assert own is not None
        figure = hemicycle(good, "mazhilis-2023", own, title="x", beside=other).figure
        seats = next(trace for trace in figure.data if trace.mode == "markers")
        dots.append(seats.marker.size)
        reach.append(max(seats.y))
    assert dots[0] == pytest.approx(dots[1], abs=0.01)
    assert reach[0] > reach[1]
