"""Shapes in a plane: areas against published ones, points within."""

from __future__ import annotations

import json

import numpy as np
import pytest

from election import Dataset, load
from election.shapes.geometry import WIDTH, Shape, atlas, distances, edges, inside, lattice, middle, project
from election.shapes.outlines import outlines
from tests.folders import Folder

# Square kilometres, as statistics give them since the regions of June 2022.
COUNTRY = 2_724_902
AREAS = {
    "aktobe": 300_600,
    "karaganda": 239_000,
    "kyzylorda": 226_000,
    "kostanay": 196_000,
    "ulytau": 188_900,
    "abai": 185_500,
    "mangystau": 165_600,
    "west-kazakhstan": 151_300,
    "akmola": 146_200,
    "zhambyl": 144_300,
    "pavlodar": 124_800,
    "atyrau": 118_600,
    "jetisu": 118_600,
    "turkistan": 116_100,
    "almaty-region": 105_100,
    "north-kazakhstan": 98_000,
    "east-kazakhstan": 97_800,
}


@pytest.fixture(scope="module")
def plane(good: Dataset):  # type: ignore[no-untyped-def]
    found = atlas(good)
    assert found is not None
    return found


def test_areas_are_nearly_those_of_the_statistics(plane) -> None:  # type: ignore[no-untyped-def]
    whole = sum(shape.area for shape in plane.shapes.values())
    km = {name: shape.area / whole * COUNTRY for name, shape in plane.shapes.items()}
    for name, published in AREAS.items():
        assert km[name] == pytest.approx(published, rel=0.14), name  # the north is drawn a little too wide
    assert sorted(km, key=lambda name: -km[name])[:4] == ["aktobe", "karaganda", "kyzylorda", "kostanay"]
    assert sorted(km, key=lambda name: km[name])[:3] == ["almaty-city", "astana", "shymkent"]


def test_a_country_has_its_shape(plane) -> None:  # type: ignore[no-untyped-def]
    # From 46.5 to 87.3 east and from 40.6 to 55.4 north: some 3,000 by 1,650 km.
    assert plane.height / WIDTH == pytest.approx(1650 / 3000, rel=0.03)


def test_a_hole_takes_its_area_away_whichever_way_its_ring_was_written() -> None:
    """GeoJSON says how rings turn, but many files don't keep to it."""
    outer = [[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]]
    hole = [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]
    for rings in ([outer, hole], [outer, hole[::-1]], [outer[::-1], hole], [outer[::-1], hole[::-1]]):
        shape = project({"unit": [rings]}).shapes["unit"]
        whole = project({"unit": [rings[:1]]}).shapes["unit"]
        assert shape.area / whole.area == pytest.approx(8 / 9, rel=1e-3)


def test_a_hole_is_not_part_of_a_unit(plane) -> None:  # type: ignore[no-untyped-def]
    town = middle(plane.shapes["astana"])
    around = edges([plane.shapes["akmola"]])
    assert not inside(np.array([town]), around)[0]
    assert inside(np.array([town]), edges([plane.shapes["astana"]]))[0]


def test_the_middle_of_every_unit_lies_within_it(plane) -> None:  # type: ignore[no-untyped-def]
    for name, shape in plane.shapes.items():
        border = edges([shape])
        assert inside(np.array([middle(shape)]), border)[0], name
    # A crescent's centre of gravity is outside of it.
    crescent = Shape(((((0, 0), (9, 0), (9, 9), (0, 9), (0, 8), (8, 8), (8, 1), (0, 1)),),))
    x, y = middle(crescent)
    assert x > 8 or y < 1 or y > 8


def test_every_point_of_a_lattice_belongs_to_one_unit(plane) -> None:  # type: ignore[no-untyped-def]
    points = [tuple(point) for shape in plane.shapes.values() for point in lattice(shape, 30).round(6)]
    assert len(points) == len(set(points)) > 300


def test_distances_are_to_the_nearest_edge() -> None:
    square = edges([Shape(((((0, 0), (4, 0), (4, 4), (0, 4)),),))])
    assert distances(np.array([[1.0, 2.0], [2.0, 2.0], [7.0, 8.0]]), square).tolist() == [1.0, 2.0, 5.0]


def test_a_country_across_the_180th_meridian_is_put_together() -> None:
    west = [[[[170, 0], [180, 0], [180, 10], [170, 10], [170, 0]]]]
    east = [[[[-180, 0], [-170, 0], [-170, 10], [-180, 10], [-180, 0]]]]
    found = project({"west": west, "east": east})
    assert found.shapes["west"].area == pytest.approx(found.shapes["east"].area)
    assert found.height == pytest.approx(500, rel=0.01)


def test_no_file_of_shapes_is_no_atlas(country: Folder, small: Dataset) -> None:
    assert atlas(small) is None
    country.describe(lambda package: package["dashboard"].pop("map"))
    assert atlas(load(country.path)) is None


def test_a_shape_of_several_parts_and_a_file_with_little_in_it(country: Folder) -> None:
    squares = [[[[x, 50], [x + 1, 50], [x + 1, 51], [x, 51], [x, 50]]] for x in (60, 64)]
    features = [{"type": "Feature", "id": "abai", "geometry": {"type": "MultiPolygon", "coordinates": squares}}]
    country.write("regions.geojson", json.dumps({"type": "FeatureCollection", "features": features}))
    dataset = load(country.path)
    found = atlas(dataset)
    assert found is not None
    assert list(found.shapes) == ["abai"]
    assert len(outlines(dataset)["abai"]) == 2
    assert 0 <= middle(found.shapes["abai"])[0] <= 1000
