"""Files of shapes as map programs write them, and what can't be drawn."""

from __future__ import annotations

import json
from typing import Any

import pytest

from election import load
from election.package.checks import shapes
from election.shapes.geometry import atlas
from tests.election.package.damages import Damage, only, problems, replaced, reported, warnings
from tests.folders import Folder

ON_A_LINE = "The polygon encloses nothing: its points lie on one line, or its border crosses itself."
SQUARE = [[60, 50], [61, 50], [61, 51], [60, 51], [60, 50]]
FILE = "regions.geojson"


def features(folder: Folder) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(folder.read(FILE))["features"]
    return found


def written(folder: Folder, features: list[dict[str, Any]], **more: Any) -> None:
    folder.write(FILE, json.dumps({"type": "FeatureCollection", **more, "features": features}))


def drawn(folder: Folder, *coordinates: Any, kind: str = "Polygon") -> None:
    """The first feature with other coordinates."""
    found = features(folder)
    found[0]["geometry"] = {"type": kind, "coordinates": list(coordinates)}
    written(folder, found)


SHAPES: dict[str, Damage] = {
    "cut off": Damage(
        lambda folder: folder.write("regions.geojson", folder.read("regions.geojson")[:-20]), "regions.geojson", 1, ""
    ),
    "no features": Damage(
        lambda folder: folder.write("regions.geojson", '{"type": "FeatureCollection"}'), "regions.geojson", None,
        "features", "The file is not GeoJSON: there is no list of features.",
    ),
    "an id that is no region": Damage(
        replaced("regions.geojson", '"id":"abai"', '"id":"abay"'), "regions.geojson", None, "features[1].id",
        "There is no region “abay” in regions.csv.",
        "Did you mean “abai”? Write the region's id as “id” of the feature.", "abay",
    ),
    "a latitude beyond the pole": Damage(
        replaced("regions.geojson", "[81.591,50.744]", "[81.591,150.744]"), "regions.geojson", None,
        "features[1].geometry", "The feature is not a polygon of longitudes and latitudes.",
    ),
    "gone": Damage(
        lambda folder: (folder.path / "regions.geojson").unlink(), "regions.geojson", None, "",
        "The file is not in the folder.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", SHAPES.values(), ids=SHAPES)
def test_damage_to_the_map(country: Folder, damage: Damage) -> None:
    reported(country, damage)


@pytest.mark.parametrize(
    ("rings", "what"),
    [
        ([], "The polygon has no ring."),
        ([[]], "A ring has only 0 different points, and encloses nothing."),
        ([SQUARE[:1]], "A ring has only 1 point, and encloses nothing."),
        ([[[1, 1], [2, 2]]], "A ring has only 2 different points, and encloses nothing."),
        ([[[5, 5]] * 4], "A ring has only 1 point, and encloses nothing."),
        ([SQUARE, [[60.2, 50.2], [60.4, 50.4]]], "A ring has only 2 different points, and encloses nothing."),
        ([[[1, 1], [2, 2], [3, 3], [1, 1]]], ON_A_LINE),
        ([[[0.1, 0.1], [0.2, 0.2], [0.7, 0.7], [0.1, 0.1]]], ON_A_LINE),
        (["x"], "The feature is not a polygon of longitudes and latitudes."),
    ],
)  # fmt: skip
def test_a_ring_that_encloses_nothing(country: Folder, rings: list[Any], what: str) -> None:
    drawn(country, *rings)
    assert (only(country).column, only(country).what) == ("features[1].geometry", what)


def test_of_several_polygons_one_may_be_a_line(country: Folder) -> None:
    """What is left over where borders were joined is not seen, and takes nothing from the shape."""
    drawn(country, [SQUARE], [[[1, 1], [2, 2], [3, 3], [1, 1]]], kind="MultiPolygon")
    assert problems(country) == ()


@pytest.mark.parametrize("scale", [111_195, 20_000])
def test_metres_are_told_once(country: Folder, scale: int) -> None:
    found = features(country)
    for each in found:
        each["geometry"] = {"type": "Polygon", "coordinates": [[[x * scale, y * scale] for x, y in SQUARE]]}
    written(country, found, crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25833"}})
    problem = only(country)
    assert "metres" in problem.what
    assert "EPSG::25833" in problem.what
    assert "EPSG:4326" in problem.mend


def test_ids_in_another_property_are_told_once_and_can_be_named(country: Folder) -> None:
    found = features(country)
    for each in found:
        each["properties"] = {"iso": each.pop("id"), "name": "x"}
    written(country, found)
    assert only(country).mend == "The ids stand in the property “iso”: write “key”: “iso” under dashboard.map."
    country.describe(lambda package: package["dashboard"]["map"].update(key="iso"))
    drawn_of = atlas(load(country.path))
    assert drawn_of is not None
    assert len(drawn_of.shapes) == len(found)


def test_ids_that_are_nowhere_are_told_once(country: Folder) -> None:
    found = features(country)
    for number, each in enumerate(found):
        each["id"], each["properties"] = number, {}
    written(country, found)
    problem = only(country)
    assert (
        problem.what
        == f"{len(found)} of the {len(found)} features have no id of a region. There stands “0”, “1” and “2”."
    )


def test_a_region_without_a_shape_is_named(country: Folder) -> None:
    """The map would leave it out without a word."""
    written(country, features(country)[1:])
    (warning,) = warnings(country)
    assert warning.what == "The file has no shape of abai."


def test_a_file_that_no_map_needs_is_not_drawn(country: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "MOST_POINTS", 100)
    problem = only(country)
    assert problem.what == "The shapes have 2,298 points; a map here has 100 at most, and shows fewer."
    assert "mapshaper" in problem.mend
