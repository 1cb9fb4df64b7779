"""Words can be read on both pages and on every fill, and more stands out more."""

from __future__ import annotations

import re

import pytest

from election import Dataset, colours
from election.sight import contrast


@pytest.mark.parametrize(
    "name", ["TEXT", "SECONDARY", "TERTIARY", "ACCENT", "MIXED_TEXT", "CRITICAL", "WELCOMED", "NEUTRAL"]
)
def test_what_words_are_written_in_can_be_read_in_both_themes(name: str) -> None:
    pair: colours.Pair = getattr(colours, name)
    assert contrast(pair.light, colours.PAPER.light) >= 4.5
    assert contrast(pair.dark, colours.PAPER.dark) >= 4.5


def test_light_colours_map_to_one_dark_colour_each(good: Dataset) -> None:
    mapping = colours.pairs(good.colours.values())
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
