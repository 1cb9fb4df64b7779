"""The look of a view's parts: tokens that its sheets ask for, and pictures in the dark."""

from __future__ import annotations

import re

import pytest

from election.render.style import TEMPLATES, TOKENS, rules, themed_pictures, tokens


@pytest.mark.parametrize("sheet", sorted(path.stem for path in TEMPLATES.glob("*.css")))
def test_every_colour_that_a_sheet_asks_for_is_there(sheet: str) -> None:
    own = set(re.findall(r"(--[a-z-]+)\s*:", rules(sheet)))
    layout = {"--start", "--end", "--columns", "--bar", "--share", "--tone", "--h"}  # which the markup or a page gives
    assert set(re.findall(r"var\((--[a-z-]+)", rules(sheet))) <= {f"--{name}" for name in TOKENS} | own | layout


def test_each_token_is_there_once_for_both_themes() -> None:
    assert [each.partition(":")[0] for each in tokens().split(";")[:-1]] == [f"--{name}" for name in TOKENS]
    assert f"--paper:light-dark({TOKENS['paper'].light},{TOKENS['paper'].dark});" in tokens()


def test_a_picture_follows_the_theme_by_the_colours_that_stand_in_it() -> None:
    drawn = '<path fill="#111111"/><path stroke="#222222"/>'
    pairs = {"#111111": "#EEEEEE", "#222222": "#DDDDDD", "#333333": "#CCCCCC"}
    assert themed_pictures(".p", pairs, drawn) == (
        '.p [fill="#111111"]{fill:light-dark(#111111,#EEEEEE)}.p [stroke="#222222"]{stroke:light-dark(#222222,#DDDDDD)}'
    )


def test_what_is_no_colour_gets_into_no_sheet() -> None:
    assert themed_pictures(".p", {"#111111": "red}*{display:none"}, '<path fill="#111111"/>') == ""
