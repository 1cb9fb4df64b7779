from __future__ import annotations

import pytest

from tests.election.package.damages import Damage, J, described, problems, replaced, reported
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "a focus that is no election": Damage(
        described(lambda package: package["dashboard"].update(focus="assembly-2023")), J, None, "dashboard.focus",
        "There is no “assembly-2023” in elections.csv.", "Did you mean “assembly-2024”? Correct it, or leave it out.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_setting_that_names_no_row(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


def test_the_article_has_to_be_a_source(country: Folder) -> None:
    country.describe(lambda package: package["dashboard"].update(article="eureporter-2023-03-2"))
    (problem,) = problems(country)
    assert problem.column == "dashboard.article"
    assert "eureporter-2023-03-22" in problem.mend


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
