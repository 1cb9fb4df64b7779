"""Every colour that is not a contestant's own: what it means, and what it becomes on a dark page.

Figures are drawn in the light colours. A page in a reader's browser maps each to its dark partner by a style sheet
made from `pairs`, so that a change of theme needs no new drawing; a file drawn on the server maps them itself.
Contestants' colours are in `election.colouring`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


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

# For parties whose row names no colour, in the order of the table: told apart in normal, protan, deutan and tritan
# sight, each at least 3:1 on its page. The first seven are the farthest apart; each of the others was then the farthest
# from all before it.
DEFAULTS = (
    Pair("#2265B1", "#3D93F5"),
    Pair("#27A063", "#51C88C"),
    Pair("#C97A17", "#F58A3C"),
    Pair("#71590A", "#EED174"),
    Pair("#7D1F2A", "#E5484F"),
    Pair("#7A3AC9", "#B481CB"),
    Pair("#7B938F", "#A4B4B4"),
    Pair("#390185", "#765AD4"),
    Pair("#4E043D", "#A2568A"),
    Pair("#9C70BC", "#D5A8F8"),
    Pair("#A90E88", "#D243AD"),
    Pair("#2A4305", "#637F45"),
    Pair("#216A49", "#9CE4BD"),
    Pair("#0B3C67", "#4978A7"),
    Pair("#220EBE", "#445BFE"),
    Pair("#6C6AE4", "#9BA0FE"),
    Pair("#337F1F", "#297613"),
    Pair("#27022E", "#E5C3ED"),
    Pair("#BC528A", "#DB6EA5"),
    Pair("#270F58", "#8678C9"),
    Pair("#6B1667", "#DF86D7"),
    Pair("#A7611B", "#C18B5E"),
    Pair("#051C01", "#85A27F"),
    Pair("#810297", "#CF63E7"),
)

TOKENS = (
    PAPER, SOFT, TEXT, SECONDARY, TERTIARY, AXIS, GRID, ACCENT,
    WELCOMED, MIXED, MIXED_TEXT, CRITICAL, NEUTRAL, AGAINST_ALL, INDEPENDENTS,
    *STEPS, *FALLS, *RISES, ON_PALE, ON_STRONG, EARLY,
)  # fmt: skip


def pairs(contestants: Iterable[Pair]) -> dict[str, str]:
    """Light to dark, for every colour that a figure may use: the contestants', and those of this module."""
    return dict(contestants) | {pair.light: pair.dark for pair in TOKENS}


def rgb(colour: str) -> str:
    """'#2265B1' -> 'rgb(34, 101, 177)', as a browser writes it."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"
