"""The look of a view's parts: tokens that its sheets ask for, and pictures in the dark."""

from __future__ import annotations

import re

import pytest

from election.render.style import TEMPLATES, TOKENS, dark_pictures, rules, tokens


@pytest.mark.parametrize("sheet", sorted(path.stem for path in TEMPLATES.glob("*.css")))
def test_every_colour_that_a_sheet_asks_for_is_there(sheet: str) -> None:
    own = set(re.findall(r"(--[a-z-]+)\s*:", rules(sheet)))
    layout = {"--start", "--end", "--columns", "--bar", "--share", "--tone", "--h"}  # which the markup or a page gives
    assert set(re.findall(r"var\((--[a-z-]+)", rules(sheet))) <= {f"--{name}" for name in TOKENS} | own | layout


def test_a_theme_has_each_token_once() -> None:
    for theme in ("light", "dark", "both"):
        assert [each.partition(":")[0] for each in tokens(theme).split(";")[:-1]] == [f"--{name}" for name in TOKENS]
    assert f"--paper:light-dark({TOKENS['paper'].light},{TOKENS['paper'].dark});" in tokens("both")


def test_a_picture_is_turned_dark_by_the_colours_that_stand_in_it() -> None:
    drawn = '<path fill="#111111"/><path stroke="#222222"/>'
    pairs = {"#111111": "#EEEEEE", "#222222": "#DDDDDD", "#333333": "#CCCCCC"}
    assert dark_pictures(".p", pairs, drawn) == (
        '.p [fill="#111111"]{fill:#EEEEEE}.p [stroke="#222222"]{stroke:#DDDDDD}'
    )


def test_what_is_no_colour_gets_into_no_sheet() -> None:
    assert dark_pictures(".p", {"#111111": "red}*{display:none"}, '<path fill="#111111"/>') == ""
