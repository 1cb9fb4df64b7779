"""Every colour can be seen on both pages, and no two contestants of a package look alike for want of one."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from election import Dataset, colours


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two '#rrggbb' colours."""

    def luminance(colour: str) -> float:
        channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        red, green, blue = (each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("package", ["good", "small"])
def test_every_contestant_stands_out_at_three_to_one_in_both_themes(
    package: str, request: pytest.FixtureRequest
) -> None:
    dataset: Dataset = request.getfixturevalue(package)
    for contestant, pair in colours.of_contestants(dataset["contestants"]).items():
        assert contrast(pair.light, colours.PAPER.light) >= 3, contestant
        assert contrast(pair.dark, colours.PAPER.dark) >= 3, contestant


@pytest.mark.parametrize(
    "name", ["TEXT", "SECONDARY", "TERTIARY", "ACCENT", "MIXED_TEXT", "CRITICAL", "WELCOMED", "NEUTRAL"]
)
def test_what_words_are_written_in_can_be_read_in_both_themes(name: str) -> None:
    pair: colours.Pair = getattr(colours, name)
    assert contrast(pair.light, colours.PAPER.light) >= 4.5
    assert contrast(pair.dark, colours.PAPER.dark) >= 4.5


def test_a_default_is_never_one_that_another_contestant_has_as_its_own() -> None:
    first, second = colours.DEFAULTS[:2]
    rows = pd.DataFrame(
        {
            "contestant_id": ["a", "b", "c"],
            "kind": ["party", "party", "against_all"],
            "colour": ["", first.light.lower(), ""],
            "colour_dark": ["", first.dark.lower(), ""],
        }
    )
    assert colours.of_contestants(rows) == {"a": second, "b": first, "c": colours.AGAINST_ALL}


def test_light_colours_map_to_one_dark_colour_each(good: Dataset) -> None:
    mapping = colours.pairs(good["contestants"])
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for pair in mapping.items() for colour in pair)
    assert mapping["#2265B1"] == "#3D93F5"
    assert colours.rgb("#2265B1") == "rgb(34, 101, 177)"


@pytest.mark.parametrize(
    ("fills", "inks"),
    [
        (colours.STEPS, [colours.ON_PALE] * 3 + [colours.ON_STRONG] * 2),
        (colours.FALLS, [colours.ON_PALE] * 2 + [colours.ON_STRONG]),
        (colours.RISES, [colours.ON_PALE] * 2 + [colours.ON_STRONG]),
        ((colours.GRID, colours.EARLY), [colours.ON_PALE] * 2),
    ],
    ids=["shares", "falls", "rises", "others"],
)
def test_words_on_a_step_can_be_read_in_both_themes(fills: list[colours.Pair], inks: list[colours.Pair]) -> None:
    for fill, ink in zip(fills, inks, strict=True):
        assert contrast(fill.light, ink.light) >= 4.5, fill
        assert contrast(fill.dark, ink.dark) >= 4.5, fill


@pytest.mark.parametrize("fills", [colours.STEPS, colours.FALLS, colours.RISES], ids=["shares", "falls", "rises"])
def test_more_stands_out_more_in_both_themes(fills: list[colours.Pair]) -> None:
    light = [contrast(fill.light, colours.PAPER.light) for fill in fills]
    dark = [contrast(fill.dark, colours.PAPER.dark) for fill in fills]
    assert light == sorted(light)
    assert dark == sorted(dark)
