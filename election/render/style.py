"""The look of a view's parts, in one place for all that shows them: `templates/parts.css` and `templates/tables.css` in
the tokens of `election.colours`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from election import colours
from election.colours import Pair

_HEX = re.compile("#[0-9A-Fa-f]{6}")  # what the data names as a colour stands in a style sheet
TEMPLATES = Path(__file__).parent / "templates"

TOKENS: Mapping[str, Pair] = {
    "paper": colours.PAPER,
    "soft": colours.SOFT,
    "text": colours.TEXT,
    "secondary": colours.SECONDARY,
    "tertiary": colours.TERTIARY,
    "axis": colours.AXIS,
    "grid": colours.GRID,
    "accent": colours.ACCENT,
    "mixed-text": colours.MIXED_TEXT,
    **{f"tone-{name}": pair for name, pair in colours.TONES.items()},
}
"""What a style sheet calls each colour: `var(--paper)`."""


_AS_BLOCKS = {"24rem": ".rows.few", "39.99rem": ".rows:not(.few)"}
"""The widest that a table is which stands as blocks."""


@cache
def rules(name: str) -> str:
    """A sheet of the templates folder, as it is written."""
    return (TEMPLATES / f"{name}.css").read_text(encoding="utf-8")


@cache
def tables() -> str:
    """The rules of tables: those of few columns stand as blocks later than others."""
    blocks = rules("blocks")
    few, many = (f"@container (max-width:{most}){{{table}{{{blocks}}}}}" for most, table in _AS_BLOCKS.items())
    return f"{rules('tables')}{few}{many}"


def tokens() -> str:
    """The declarations of all tokens for both themes: `light-dark()` follows `color-scheme`."""
    return "".join(f"--{name}:light-dark({pair.light},{pair.dark});" for name, pair in TOKENS.items())


def themed_pictures(scope: str, pairs: Mapping[str, str], drawn: str) -> str:
    """Rules by which pictures drawn in the light follow the theme, for the colours that stand in the markup `drawn`.

    `pairs` are light to dark, from `election.colours.pairs`; `scope` is a selector that every picture is in.
    """
    return "".join(
        f'{scope} [{name}="{light}"]{{{name}:light-dark({light},{dark})}}'
        for light, dark in pairs.items()
        for name in ("fill", "stroke")
        if f'{name}="{light}"' in drawn and _HEX.fullmatch(dark)
    )
