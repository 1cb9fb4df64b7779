"""Every colour that is not a contestant's own: what it means, and what it becomes on a dark page.

Figures are drawn in the light colours. A page in a reader's browser maps each to its dark partner by a style sheet
made from `pairs`, so that a change of theme needs no new drawing; a file drawn on the server maps them itself.
Contestants' colours are data: columns `colour` and `colour_dark` of the contestants table.
"""

from __future__ import annotations

from itertools import cycle
from typing import NamedTuple

import pandas as pd


class Pair(NamedTuple):
    light: str
    dark: str


PAPER = Pair("#FCFBF8", "#161513")
SOFT = Pair("#F3F0EA", "#22201D")
TEXT = Pair("#1E1D1B", "#ECE9E4")
SECONDARY = Pair("#5C5851", "#B3AEA6")
TERTIARY = Pair("#726D65", "#98928A")
AXIS = Pair("#B9B3A9", "#5A564F")
GRID = Pair("#E7E3DC", "#2E2C29")
ACCENT = Pair("#0B655D", "#62C6B8")

WELCOMED = Pair("#0F766C", "#5CC2B4")
MIXED = Pair("#A87200", "#E0B040")
MIXED_TEXT = Pair("#8A5F00", "#E0B041")  # the mark's yellow is too light for words
CRITICAL = Pair("#B23A2E", "#F0857A")
NEUTRAL = Pair("#6F6A62", "#A8A299")

AGAINST_ALL = Pair("#746F63", "#8C8A84")
INDEPENDENTS = Pair("#4B515F", "#DDE1E4")

# Steps of a share, from little to much: in the dark more is lighter, so that more always stands out. Words on a fill
# turn with it: on the lower three as on paper, on the upper two the other way round.
STEPS = (
    Pair("#D6E6E3", "#1F3835"),
    Pair("#A2CAC4", "#28574F"),
    Pair("#67A69E", "#347F76"),
    Pair("#2F7F77", "#55ADA1"),
    Pair("#06524B", "#A0DDD3"),
)
# Steps of a difference, from little to much. Neither of the two hues is a judgement, and no one needs to tell red from
# green; the sign is printed on each.
FALLS = (Pair("#F1E3C9", "#3B2E17"), Pair("#DBB878", "#6E5322"), Pair("#87540F", "#E6C07A"))
RISES = (Pair("#DFE4F3", "#262C47"), Pair("#AAB6DE", "#434E85"), Pair("#45549C", "#B0BBEF"))
EARLY = Pair("#B5D3CF", "#2C5B54")  # a preliminary figure among final ones, inside an edge of the accent
ON_PALE = Pair("#1C1B19", "#FEFEFE")  # words on a fill that is near the paper
ON_STRONG = Pair("#FDFCFA", "#171614")  # on one that stands out from it

TONES = {
    "accent": ACCENT,
    "text": TEXT,
    "secondary": SECONDARY,
    "welcomed": WELCOMED,
    "mixed": MIXED,
    "critical": CRITICAL,
    "neutral": NEUTRAL,
    "against_all": AGAINST_ALL,
    "independents": INDEPENDENTS,
}

# For contestants whose row names no colour, in the order of the table: told apart in normal, protan, deutan and
# tritan sight, each at least 3:1 on its page.
DEFAULTS = (
    Pair("#2265B1", "#3D93F5"),
    Pair("#27A063", "#51C88C"),
    Pair("#C97A17", "#F58A3C"),
    Pair("#71590A", "#EED174"),
    Pair("#7D1F2A", "#E5484F"),
    Pair("#7A3AC9", "#B481CB"),
    Pair("#7B938F", "#A4B4B4"),
)

_TOKENS = (
    PAPER, SOFT, TEXT, SECONDARY, TERTIARY, AXIS, GRID, ACCENT,
    WELCOMED, MIXED, MIXED_TEXT, CRITICAL, NEUTRAL, AGAINST_ALL, INDEPENDENTS,
    *STEPS, *FALLS, *RISES, ON_PALE, ON_STRONG, EARLY,
)  # fmt: skip


def of_contestants(contestants: pd.DataFrame) -> dict[str, Pair]:
    """Each contestant's colours by id: its own where the row has both, else its kind's, else the next default.

    `contestants` is the table of that name: contestant_id, kind, colour, colour_dark.
    """
    own = {
        row.contestant_id: Pair(row.colour.upper(), row.colour_dark.upper())
        for row in contestants.itertuples()
        if row.colour and row.colour_dark
    }
    # A default that some contestant has as its own would make two of them look like one.
    spare = cycle([pair for pair in DEFAULTS if pair not in own.values()] or DEFAULTS)
    chosen: dict[str, Pair] = {}
    for row in contestants.itertuples():
        chosen[row.contestant_id] = own.get(row.contestant_id) or _of_kind(row.kind) or next(spare)
    return chosen


def _of_kind(kind: str) -> Pair | None:
    if kind == "independents":
        return INDEPENDENTS
    return AGAINST_ALL if kind in ("against_all", "uncounted") else None


def pairs(contestants: pd.DataFrame) -> dict[str, str]:
    """Light to dark, for every colour that a figure may use."""
    mapping = dict(of_contestants(contestants).values())
    return mapping | {pair.light: pair.dark for pair in _TOKENS}


def rgb(colour: str) -> str:
    """'#2265B1' -> 'rgb(34, 101, 177)', as a browser writes it."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"
