"""What units are called, and when their borders changed."""

from __future__ import annotations

from election import Dataset
from election.contests.units import cut_out, full_name, reshaped, unit_name
from tests.election.changed import changed


def test_a_city_and_the_region_of_its_name_are_told_apart(good: Dataset) -> None:
    assert (unit_name(good, "almaty-city"), full_name(good, "almaty-city")) == ("Almaty city", "Almaty city")
    assert (unit_name(good, "almaty-region"), full_name(good, "almaty-region")) == ("Almaty Region", "Almaty Region")
    assert unit_name(good, "astana") == "Astana"  # no region is called so
    assert unit_name(good, "turkistan") == "Turkistan"  # no city of that name is a unit


def test_two_units_of_one_short_name_have_their_full_names(good: Dataset) -> None:
    units = good["regions"].copy()
    units.loc[units["region_id"] == "almaty-region", "short_name"] = "Almaty"
    alike = changed(good, regions=units)
    assert [unit_name(alike, each) for each in ("almaty-region", "almaty-city")] == ["Almaty Region", "Almaty city"]


def test_units_that_lost_territory_are_known_with_what_they_lost(good: Dataset) -> None:
    """Abai, Jetisu and Ulytau were founded on 8 June 2022."""
    cut = {"east-kazakhstan": ("abai",), "almaty-region": ("jetisu",), "karaganda": ("ulytau",)}
    assert cut_out(good, "mazhilis-2023", "mazhilis-2021") == cut
    assert cut_out(good, "referendum-2022") == cut  # of 5 June
    assert cut_out(good, "mazhilis-2023", "president-2022") == {}


def test_borders_changed_only_between_contests_before_and_after(good: Dataset) -> None:
    assert set(reshaped(good, "mazhilis-2021", "mazhilis-2023")) == {"east-kazakhstan", "almaty-region", "karaganda"}
    assert reshaped(good, "mazhilis-2012", "mazhilis-2021") == {}  # both before
    units = good["regions"].copy()
    units.loc[units["region_id"] == "shymkent", "borders_since"] = "2022-07"
    said = changed(good, regions=units)
    assert reshaped(said, "mazhilis-2023", "mazhilis-2021")["shymkent"] is False  # how they changed is not said
