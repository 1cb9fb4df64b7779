"""Contrast and distance of colours, against figures that others have published."""

from __future__ import annotations

import pytest

from election import sight


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#FFFFFF", "#000000", 21.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#949494", "#FFFFFF", 3.03),
        ("#0B655D", "#0B655D", 1),
    ],
)
def test_contrast_is_what_wcag_has(one: str, other: str, ratio: float) -> None:
    assert sight.contrast(one, other) == sight.contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "lab"),  # of CSS Color 4's conversions
    [
        ("#FFFFFF", (1.0, 0.0, 0.0)),
        ("#FF0000", (0.62796, 0.22486, 0.12585)),
        ("#00FF00", (0.86644, -0.23389, 0.17950)),
        ("#0000FF", (0.45201, -0.03246, -0.31153)),
    ],
)
def test_a_colour_stands_where_css_has_it(colour: str, lab: tuple[float, float, float]) -> None:
    assert sight.oklab(colour) == pytest.approx(lab, abs=0.0001)


def test_greys_are_as_far_apart_as_they_look_in_the_dark_too() -> None:
    """The later lightness of a middle grey is near a half, as that of CIE Lab is: 0.534 for #808080."""
    assert sight.lightness("#808080") == pytest.approx(0.534, abs=0.03)
    assert sight.distance("#000000", "#060606") < 0.05


def test_red_and_green_are_near_to_who_lacks_a_cone_for_them() -> None:
    red, green = "#B8500B", "#6B7E23"
    normal = sight.distance(red, green)
    assert sight.distance(red, green, "deutan") < normal / 2
    assert sight.distance(red, green, "tritan") > normal / 2
    for deficiency in sight.DEFICIENCIES:  # who lacks a cone still sees white as white
        assert sight.oklab("#FFFFFF", deficiency) == pytest.approx((1, 0, 0), abs=0.001)


@pytest.mark.parametrize("colour", ["#2265B1", "#FFFF00", "#000000", "#FFFFFF"])
def test_a_shade_of_the_same_lightness_is_the_colour_itself(colour: str) -> None:
    assert sight.shade(colour, sight.lightness(colour)) == colour


def test_a_colour_that_cannot_be_seen_becomes_the_nearest_shade_that_can() -> None:
    assert sight.standing_out("#2265B1", "#FFFFFF") == "#2265B1"
    for colour, paper in (
        ("#FFFF00", "#FFFFFF"),
        ("#FFFFF0", "#FCFBF8"),
        ("#000000", "#161513"),
        ("#0A0060", "#161513"),
    ):
        seen = sight.standing_out(colour, paper)
        assert 3 <= sight.contrast(seen, paper) < 3.1, colour
    yellow = sight.oklab(sight.standing_out("#FFFF00", "#FFFFFF"))
    assert yellow[2] > 0.1  # still yellow
    assert abs(yellow[1]) < 0.05
