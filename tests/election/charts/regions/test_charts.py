"""Map, tiles and ranks: nothing lies on anything, gaps have looks of their own, titles say what the rows do."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache

import numpy as np
import pytest

from election import Dataset, colours, load, words
from election.chart import Chart
from election.charts.regions.charts import region_map, region_ranks_chart, region_tiles
from election.contests.phrases import number
from election.contests.region_facts import Show, facts
from election.contests.regions import printed
from election.shapes.geometry import atlas, edges, inside
from tests.election.changed import changed, rows
from tests.election.charts.drawn import Drawn
from tests.folders import Folder

CASES: list[tuple[str, str, Show]] = [
    ("mazhilis-2023", "mazhilis-2021", "turnout"),
    ("mazhilis-2023", "mazhilis-2021", "change"),
    ("referendum-2022", "president-2022", "change"),
    ("mazhilis-2012", "president-2019", "turnout"),
]


@cache
def drawn_map(dataset: Dataset, election: str, other: str, show: Show, selected: str = "") -> Chart:
    chart = region_map(facts(dataset, election, other), show, selected)
    assert chart is not None
    return chart


@cache
def drawn_tiles(dataset: Dataset, election: str, other: str, show: Show, selected: str = "") -> Chart:
    chart = region_tiles(facts(dataset, election, other), show, selected)
    assert chart is not None
    return chart


@cache
def ranked(dataset: Dataset, election: str, other: str, show: Show = "turnout") -> Chart:
    chart = region_ranks_chart(facts(dataset, election, other), show)
    assert chart is not None
    return chart


@pytest.fixture(scope="module")
def long_names(good: Dataset) -> Dataset:
    """Units under their Kazakh names in full, which are longer than any short name."""
    units = good["regions"].copy()
    units["short_name"] = units["name_kk"]
    return changed(good, regions=units)


@pytest.mark.parametrize(("election", "other", "show"), CASES)
@pytest.mark.parametrize(("width", "narrow"), [(620, False), (752, False), (288, True), (340, True), (600, True)])
def test_no_word_lies_on_another(
    good: Dataset, election: str, other: str, show: Show, width: int, narrow: bool
) -> None:
    for draw in (drawn_map, drawn_tiles):
        picture = Drawn(draw(good, election, other, show), width, narrow=narrow)
        assert picture.overlaps() == []
        assert picture.outside() == []


@pytest.mark.parametrize(("election", "other", "show"), CASES)
@pytest.mark.parametrize("width", [288, 411, 1150])
def test_columns_of_the_ranks_stand_apart(good: Dataset, election: str, other: str, show: Show, width: int) -> None:
    picture = Drawn(ranked(good, election, other, show), width)
    assert picture.overlaps() == []
    assert picture.outside() == []
    assert [(dot, word) for dot in picture.dots() for word in picture.words() if dot.overlaps(word)] == []


@pytest.mark.parametrize(("width", "narrow"), [(620, False), (340, True)])
def test_long_names_fit_as_well(long_names: Dataset, width: int, narrow: bool) -> None:
    case = (long_names, "mazhilis-2023", "mazhilis-2021", "change")
    for picture in (
        *(Drawn(draw(*case), width, narrow=narrow) for draw in (drawn_map, drawn_tiles)),
        Drawn(ranked(*case), 328),
    ):
        assert picture.overlaps() == []
        assert picture.outside() == []


def test_name_and_figure_lie_within_their_unit(good: Dataset) -> None:
    chart = drawn_map(good, "mazhilis-2023", "mazhilis-2021", "turnout")
    shown = {
        data[0]: ((x, y), text)
        for trace in chart.figure.data
        if trace.mode == "text" and "<br>" in trace.text[0]
        for x, y, text, data in zip(trace.x, trace.y, trace.text, trace.customdata, strict=True)
    }
    assert shown["aktobe"][1] == "Aktobe<br><b>58.0</b>"
    assert shown["east-kazakhstan"][1] == "East Kaz.<br><b>64.2</b>"
    assert len(shown) == 14  # all but three towns, and three whose words stand beside the country
    drawn = atlas(good)
    assert drawn is not None
    for region, (place, _text) in shown.items():
        assert inside(np.array([place]), edges([drawn.shapes[region]]))[0], region


def test_every_unit_is_named_on_the_map(good: Dataset) -> None:
    said = " ".join(box.text for box in Drawn(drawn_map(good, "mazhilis-2023", "", "turnout"), 752).words())
    assert [name for name in good["regions"]["short_name"] if name.split()[0] not in said] == []


def test_a_town_has_its_figure_in_a_square_of_the_colour_of_its_step(good: Dataset) -> None:
    chart = drawn_map(good, "mazhilis-2023", "", "turnout")
    squares = next(trace for trace in chart.figure.data if trace.marker.symbol == "square")
    assert {data[0] for data in squares.customdata} == {"astana", "almaty-city", "shymkent"}
    assert squares.marker.size == 38
    assert len(set(squares.marker.color)) == 2  # Almaty is on a step of its own
    assert "Framed: Almaty city, Astana and Shymkent." in drawn_tiles(good, "mazhilis-2023", "", "turnout").reading


def test_towns_that_lie_on_each_other_are_moved_apart(country: Folder) -> None:
    """Shymkent drawn where Almaty is."""
    path = country.path / "regions.geojson"
    shapes = json.loads(path.read_text(encoding="utf-8"))
    by_id = {each["id"]: each for each in shapes["features"]}
    by_id["shymkent"]["geometry"] = by_id["almaty-city"]["geometry"]
    path.write_text(json.dumps(shapes), encoding="utf-8")
    chart = drawn_map(load(country.path), "mazhilis-2023", "", "turnout")
    assert Drawn(chart, 752).overlaps() == Drawn(chart, 620).overlaps() == []
    assert [shape.type for shape in chart.figure.layout.shapes if not shape.xsizemode] == ["line"]  # to where it lies


def test_a_phone_has_tiles_first_and_the_map_after_the_card(good: Dataset) -> None:
    case = (good, "mazhilis-2023", "mazhilis-2021", "turnout")
    first, second = drawn_map(*case), drawn_tiles(*case)
    assert "Each unit alike." in first.narrow_reading
    assert "Squares: units too small to be seen." in second.narrow_reading
    assert Drawn(first, 288, narrow=True).overlaps() == Drawn(first, 288, narrow=True).outside() == []
    said = {box.text for box in Drawn(first, 358, narrow=True).words()}
    assert {"Kara-", "ganda", "West", "Kaz.", "Almaty", "city"} <= said


def test_every_picture_says_of_each_unit_which_it_is(good: Dataset) -> None:
    case = (good, "mazhilis-2023", "mazhilis-2021", "turnout")
    every = set(good["regions"]["region_id"])
    for chart in (drawn_map(*case), drawn_tiles(*case), ranked(*case)):
        for figure in filter(None, (chart.figure, chart.narrow)):
            met = {
                data[0]
                for trace in figure.data
                if trace.hovertemplate
                for data in (trace.customdata if trace.customdata is not None else ())
            }
            assert met == every, chart.id


def test_the_pointer_meets_a_unit_where_it_lies(good: Dataset) -> None:
    drawn = atlas(good)
    assert drawn is not None
    for trace in drawn_map(good, "mazhilis-2023", "", "turnout").figure.data:
        if trace.hovertemplate and trace.marker.size == 12:
            border = edges([drawn.shapes[trace.customdata[0][0]]])
            for x, y in zip(trace.x, trace.y, strict=True):
                near = np.array([(x + dx, y + dy) for dx in (-1, 1) for dy in (-1, 1)])
                assert inside(near, border).any(), trace.customdata[0][0]


def test_the_two_gaps_and_a_figure_look_different(good: Dataset) -> None:
    chart = drawn_tiles(good, "referendum-2022", "mazhilis-2021", "turnout")
    units = [trace for trace in chart.figure.data if trace.mode == "lines" and trace.line.width < 2]
    looks = Counter(
        "hatched" if trace.fillpattern.shape else "dotted" if trace.line.dash == "dot" else "filled" for trace in units
    )
    assert looks == {"filled": 16, "hatched": 3, "dotted": 1}
    key = [note.text for note in chart.figure.layout.annotations if note.xref == "paper"]
    assert key[-2:] == ["not a unit then (3)", "no figure (1)"]
    chart = drawn_map(good, "referendum-2022", "mazhilis-2021", "turnout")
    assert "Kostanay: Left empty: 77.28% was reported at 20:00" in chart.note
    assert "Founded after 5 June 2022: Abai, Jetisu and Ulytau (8 June 2022)." in chart.note
    status = chart.table.frame.set_index("region")["status"]
    assert status["Kostanay Region"] == "no figure"
    assert status["Abai Region"] == "not a unit then"


def test_the_chosen_unit_is_marked_on_every_picture(good: Dataset) -> None:
    chart = drawn_map(good, "mazhilis-2023", "", "turnout", "karaganda")
    strong = [trace for trace in chart.figure.data if trace.line.color == colours.TEXT.light and trace.mode == "lines"]
    assert [trace.customdata[0][0] for trace in strong] == ["karaganda"]
    tiles = drawn_tiles(good, "mazhilis-2023", "", "turnout", "almaty-city").figure.data
    assert [trace.customdata[0][0] for trace in tiles if trace.line.color == colours.ACCENT.light] == ["almaty-city"]
    notes = region_ranks_chart(facts(good, "mazhilis-2023"), "turnout", "abai").figure.layout.annotations
    assert {note.text for note in notes if note.font.color == colours.ACCENT.light} == {"<b>Abai</b>", "<b>57.0</b>"}


def test_titles_of_2023(good: Dataset) -> None:
    assert drawn_map(good, "mazhilis-2023", "mazhilis-2021", "turnout").title == (
        "Preliminary: turnout was highest in Kyzylorda, North Kazakhstan and Zhambyl, "
        "lowest in Almaty city, Astana and Shymkent"
    )
    chart = ranked(good, "mazhilis-2023", "mazhilis-2021")
    assert chart.title == (
        "Preliminary: turnout was lower than in 2021 in all 14 units with the same borders, "
        "and in the three that lost territory"
    )
    assert "2021: figures by region are preliminary, except in Kyzylorda." in chart.note
    assert "East Kazakhstan included Abai" in chart.note
    country = [note.text for note in chart.figure.layout.annotations if "country" in note.text]
    assert country == ["country 54.2"]


@pytest.mark.parametrize("other", ["mazhilis-2021", "president-2022", "president-2019", "referendum-2024"])
@pytest.mark.parametrize("election", ["mazhilis-2023", "referendum-2022", "mazhilis-2012"])
def test_titles_of_changes_hold_for_the_rows(good: Dataset, election: str, other: str) -> None:
    chart = ranked(good, election, other)
    points = [printed(value) for value in chart.table.frame["points"].dropna()]
    changed_borders = len(facts(good, election, other).apart)
    lower, higher, same = (
        sum(test(p) for p in points) for test in (lambda p: p < 0, lambda p: p > 0, lambda p: p == 0)
    )
    said = f" {chart.title} "
    assert (
        f" {number(len(points))} units {'with the same borders' if changed_borders else 'that can be compared'}" in said
    )
    if 0 < lower < len(points):
        assert f"lower in {number(lower)} " in said or f"lower in {number(lower)}," in said
    if 0 < higher < len(points):
        assert f"higher in {number(higher)} " in said or f"higher in {number(higher)}," in said
    assert ("the same in" in said.partition(";")[0]) == (same > 0)


def test_a_unit_whose_borders_changed_has_no_change(good: Dataset) -> None:
    """Karaganda lost Ulytau in June 2022: its turnout of 2021 is that of other land."""
    frame = ranked(good, "mazhilis-2023", "mazhilis-2021").table.frame.set_index("region")
    assert set(frame.index[frame["status_before"] == "Preliminary, other borders"]) == {
        "Almaty Region", "East Kazakhstan Region", "Karaganda Region"
    }  # fmt: skip
    assert frame.loc["Karaganda Region", "points"] is None
    said = [box.text for box in Drawn(ranked(good, "mazhilis-2023", "mazhilis-2021"), 411).words()]
    assert said.count("other borders") == said.count("new in 2022") == 3


def test_a_unit_without_a_shape_is_named_under_the_map(country: Folder) -> None:
    def without_abai(shapes: str) -> str:
        features = json.loads(shapes)
        features["features"] = [each for each in features["features"] if "abai" not in json.dumps(each["properties"])]
        return json.dumps(features)

    path = country.path / "regions.geojson"
    path.write_text(without_abai(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert (
        "Not on the map, whose shapes lack it: Abai."
        in drawn_map(load(country.path), "mazhilis-2023", "", "turnout").note
    )


def test_a_tall_country_has_a_tall_map(country: Folder) -> None:
    def turned(rings: object) -> object:
        """Longitudes and latitudes changed places, pulled apart to the north."""
        if isinstance(rings, list) and rings and isinstance(rings[0], float | int):
            return [rings[1] / 2, rings[0] - 30]
        return [turned(each) for each in rings] if isinstance(rings, list) else rings

    wide = drawn_map(load(country.path), "mazhilis-2023", "", "turnout").figure.layout.height
    path = country.path / "regions.geojson"
    shapes = json.loads(path.read_text(encoding="utf-8"))
    for each in shapes["features"]:
        each["geometry"]["coordinates"] = turned(each["geometry"]["coordinates"])
    path.write_text(json.dumps(shapes), encoding="utf-8")
    tall = drawn_map(load(country.path), "mazhilis-2023", "", "turnout").figure.layout.height
    assert tall > wide + 150


def test_more_ballots_than_voters_are_drawn_and_told(good: Dataset) -> None:
    records = [
        {"election_id": "mazhilis-2023", "region_id": "astana", "turnout_pct": "104.17", "roll": 240, "ballots": 250},
        {"election_id": "mazhilis-2023", "region_id": "akmola", "turnout_pct": "70.00", "roll": 1000, "ballots": 700},
        {"election_id": "mazhilis-2023", "region_id": "abai", "roll": 0, "ballots": 0},
    ]
    final = [{**record, "status": "final"} for record in records]
    dataset = changed(good, region_turnout=rows(good, "region_turnout", final))
    for chart in (drawn_map(dataset, "mazhilis-2023", "", "turnout"), ranked(dataset, "mazhilis-2023", "")):
        assert "Above 100%: Astana had more ballots than voters on the roll." in chart.note
        assert "Abai: Nobody is on the roll." in chart.note
        picture = Drawn(chart, 752)
        assert any("104.2" in box.text for box in picture.words())
        assert picture.outside() == []
    low, high = ranked(dataset, "mazhilis-2023", "").figure.layout.xaxis.range
    assert low < 70 < 104.17 < high


def test_equals_are_not_cut_apart_by_a_title(good: Dataset) -> None:
    names = list(good["regions"]["region_id"])[:8]
    values = [60.0, 60.0, 60.0, 60.0, 40.0, 30.0, 20.0, 10.0]
    records = [
        {"election_id": "mazhilis-2023", "region_id": name, "turnout_pct": value, "status": "final"}
        for name, value in zip(names, values, strict=True)
    ]
    dataset = changed(good, region_turnout=rows(good, "region_turnout", records))
    title = drawn_map(dataset, "mazhilis-2023", "", "turnout").title
    assert title.startswith("Turnout ran from 10.0% in")
    assert "of eight units with a figure" in title


def test_preliminary_among_final_figures_is_pale_and_said(good: Dataset) -> None:
    chart = ranked(good, "mazhilis-2021", "")
    fills = next(trace.marker.color for trace in chart.figure.data if not isinstance(trace.marker.color, str))
    assert sorted(map(fills.count, {colours.EARLY.light, colours.ACCENT.light})) == [1, 16]
    assert "Pale discs are preliminary." in chart.reading
    final = chart.table.frame.query("status == 'Final'")
    assert list(final["region"]) == ["Kyzylorda Region"]


def test_a_country_without_shapes_has_squares_and_one_without_either_only_ranks(country: Folder) -> None:
    country.describe(lambda package: package["dashboard"].pop("map"))
    no_shapes = load(country.path)
    chart = drawn_map(no_shapes, "mazhilis-2023", "", "turnout")
    assert "Each unit alike." in chart.reading
    assert region_tiles(facts(no_shapes, "mazhilis-2023"), "turnout") is None
    assert Drawn(chart, 752).overlaps() == []
    bare = no_shapes["regions"].copy()
    bare["tile_column"] = bare["tile_column"].mask(bare["region_id"] == "abai")
    neither = changed(no_shapes, regions=bare)
    assert region_map(facts(neither, "mazhilis-2023"), "turnout") is None
    assert region_ranks_chart(facts(neither, "mazhilis-2023"), "turnout") is not None


def test_a_country_without_tiles_has_every_figure_on_the_map(good: Dataset) -> None:
    units = good["regions"].copy()
    units["tile_row"] = units["tile_row"].mask(units["tile_row"] >= 0)
    chart = drawn_map(changed(good, regions=units), "mazhilis-2023", "", "turnout")
    said = " ".join(box.text for box in Drawn(chart, 752).words())
    assert [value for value in chart.table.frame["share_pct"] if words.decimal(value) not in said] == []
    assert Drawn(chart, 752).overlaps() == Drawn(chart, 358, narrow=True).overlaps() == []


def test_the_figure_is_light(good: Dataset) -> None:
    chart = drawn_map(good, "mazhilis-2023", "mazhilis-2021", "turnout")
    assert len(chart.figure.to_json()) < 50_000
