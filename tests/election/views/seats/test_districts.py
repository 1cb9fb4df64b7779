"""The districts: what is known of each against the sources, and what is not as what it is."""

from __future__ import annotations

from typing import cast

import pytest

from election import Dataset
from election.chart import Chart
from election.contests.districts import districts_of
from election.contests.house import house_of
from election.render.chart_svg import chart_svg
from election.view import Listing, Prose, Section
from election.views import open_page
from election.views.seats.districts import districts, title
from tests.datasets import SMALL
from tests.election.changed import changed, contest, rows
from tests.election.charts.layout import Laid


def parts(dataset: Dataset, election: str) -> dict[str, Section]:
    house = house_of(dataset, election)
    assert house is not None
    return {section.id: section for section in districts(dataset, election, house)}


def test_the_districts_of_2023(good: Dataset) -> None:
    found = parts(good, "mazhilis-2023")
    chart = cast(Chart, found["district-marks"].blocks[0])
    assert chart.title == (
        "Eleven of 29 district winners are known; one more is unconfirmed, and 17 more deputies can’t be placed"
    )
    assert chart.note == (
        "District seats by the official result: 22 for Amanat (7 of them known) and 7 for Independents (3 of them "
        "known). "
        "One more winner’s party is not known. "
        "Unconfirmed: it rests on one source that could not be opened, or on hearsay."
    )
    circles = chart.figure.layout.shapes
    assert len(circles) == 29
    assert sum(circle.line.dash == "solid" for circle in circles) == 10
    assert sum(circle.line.dash == "dot" for circle in circles) == 19
    assert len(chart.table.frame) == 29
    listed = cast(Listing, found["districts"].blocks[0])
    frame = listed.table.frame.set_index("district_no")
    assert len(frame) == 12
    assert (frame.loc["3", "winner"], frame.loc["3", "stood_for"]) == ("Ermurat Bapi", "independent")
    assert (frame.loc["2", "known"], frame.loc["3", "known"]) == ("30% of the votes", "37 candidates")
    assert frame.loc["5", "winner"] == "Bakytzhan Bazarbek (unconfirmed)"
    assert listed.note.startswith("Winners not found: districts 4, 9, 10")


def test_deputies_whose_district_no_source_names_are_listed_apart(good: Dataset) -> None:
    """The list of 2025 has 29 names for 29 seats: 12 are placed."""
    prose = cast(Prose, parts(good, "mazhilis-2023")["districts"].blocks[1])
    assert prose.paragraphs[0].startswith("These 17 also sat for a district on 16 September 2025")
    assert "Guldara Nurym" in prose.paragraphs[0]
    assert "Bapi" not in prose.paragraphs[0]
    assert "unless a by-election came between" in prose.paragraphs[1]
    assert prose.source_ids == ("ozekti-2025-09-16",)


def test_marks_and_words_keep_off_each_other(good: Dataset) -> None:
    chart = cast(Chart, parts(good, "mazhilis-2023")["district-marks"].blocks[0])
    for figure, widths in ((chart.figure, (1010, 1150)), (chart.narrow, (328, 358))):
        for width in widths:
            labels = [box for box in Laid(figure, width).labels() if box.text]
            assert not [(a.text, b.text) for n, a in enumerate(labels) for b in labels[:n] if a.overlaps(b)]
            assert all(box.right <= width and box.bottom <= figure.layout.height for box in labels)
    assert "Ermurat Bapi, independent" in chart_svg(chart, framed=False)


def test_contests_without_rows(good: Dataset, small: Dataset) -> None:
    found = parts(good, "mazhilis-2004")
    assert cast(Prose, found["districts"].blocks[0]).paragraphs == (
        "67 seats were elected in districts. Their winners are not in this data.",
    )
    assert parts(good, "mazhilis-2021") == {}  # no districts then
    assert parts(small, "assembly-2024") == {}
    empty = changed(good, districts=good["districts"].iloc[:0])
    assert "districts" in [section.id for section in open_page(empty, "seats", {}).view.each_section()]


def test_a_house_elected_by_districts_alone() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 2}, {"id": "own", "kind": "independents", "seats": 1}]
    data = contest(SMALL, lines, seats=3, list_seats=0, district_seats=3)
    won = [("Ada", "red"), ("Bo", "red"), ("", "own")]
    records = [
        {"election_id": "now", "district_no": n, "region_id": "north", "winner": winner, "contestant_id": who,
         "source_ids": ("board-2024",)}
        for n, (winner, who) in enumerate(won, start=1)
    ]  # fmt: skip
    data = changed(data, districts=rows(data, "districts", records))
    found = parts(data, "now")
    chart = cast(Chart, found["district-marks"].blocks[0])
    assert chart.title == "The winners of all 3 districts are known"
    assert "2 for red (all known) and 1 for own (known)" in chart.note
    assert "were not found" in found["districts"].title


@pytest.mark.parametrize(
    ("named", "every", "expected"),
    [
        (0, 3, "No winner of the 3 districts was found"),
        (1, 3, "One of 3 district winners is known; two were not found"),
        (2, 3, "Two of 3 district winners are known; one was not found"),
        (3, 3, "The winners of all 3 districts are known"),
        (1, 1, "The winner of the 1 district is known"),
    ],
)
def test_how_many_are_named(named: int, every: int, expected: str) -> None:
    records = [
        {"election_id": "now", "district_no": n + 1, "region_id": "x", "winner": "Ada" if n < named else ""}
        for n in range(every)
    ]
    data = changed(SMALL, districts=rows(SMALL, "districts", records))
    assert title(districts_of(data, "now")) == expected
