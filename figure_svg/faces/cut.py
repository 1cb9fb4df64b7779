"""Cut the faces that files are drawn with, and that a page's first view is set in, out of the variable fonts inside the
installed Streamlit.

    python figure_svg/faces/cut.py

Needed again only when a newer Streamlit brings newer fonts; README.md beside this says what is kept and why the
faces are named anew.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent

FACES = (
    # variable font, axes, family, style
    ("SourceSansVF-Upright", {"wght": 400}, "Election Sans", "Regular"),
    ("SourceSansVF-Upright", {"wght": 600}, "Election Sans", "SemiBold"),
    ("SourceSansVF-Italic", {"wght": 400}, "Election Sans", "Italic"),
    ("SourceSerifVariable-Roman", {"wght": 600, "opsz": 20}, "Election Serif", "SemiBold"),
    ("SourceSerifVariable-Roman", {"wght": 400, "opsz": 20}, "Election Serif", "Regular"),
)  # fmt: skip

CHARACTERS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x0218, 0x021B),  # Romanian
    (0x02BB, 0x02BC),  # turned comma and apostrophe in transliterations
    (0x0300, 0x036F),  # accents written as letters of their own
    (0x0400, 0x052F),  # Cyrillic and its supplement, with every Kazakh letter
    (0x1E80, 0x1E85), (0x1E9E, 0x1E9E),
    (0x2000, 0x203A),  # spaces, dashes, quotes, ellipsis, primes
    (0x2044, 0x2044), (0x2070, 0x208E),  # fractions, superiors, inferiors
    (0x20AC, 0x20BF),  # euro, tenge
    (0x2116, 0x2122),  # numero, trade mark
    (0x2190, 0x2199),  # arrows
    (0x2202, 0x2265),  # minus, almost equal, at most, at least
    (0x25A0, 0x25FF),  # squares, triangles, discs, rings
)  # fmt: skip

FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum"]

# What a page is set in: the same faces again, small enough to come with it on a poor line. A browser fetches only those
# that stand on the page, and the second file of each only where there are Cyrillic letters.
WEB_FACES = (
    "ElectionSans-Regular",
    "ElectionSans-SemiBold",
    "ElectionSans-Italic",
    "ElectionSerif-SemiBold",
    "ElectionSerif-Regular",
)
SCRIPTS = {
    "latin": (
        (0x0020, 0x007E),
        (0x00A0, 0x017F),
        (0x0218, 0x021B),
        (0x2010, 0x2026),
        (0x2116, 0x2122),
        (0x2190, 0x2212),
    ),
    "cyrillic": ((0x0400, 0x052F),),
}
WEB_FEATURES = ["kern", "liga", "tnum", "lnum", "locl"]


def cut(source: Path, axes: Mapping[str, float], family: str, style: str, target: Path) -> None:
    font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), dict(axes))
    options = Options()
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["STAT"]  # it speaks of the axes that are gone
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in CHARACTERS for code in range(first, last + 1)])
    subsetter.subset(font)
    rename(font, family, style)
    font.flavor = None  # the source is woff2, which resvg doesn't read
    font.save(target)


def cut_for_the_web(source: Path, script: str, target: Path) -> None:
    """One script's letters of a face that has been cut, packed as browsers take it (fontTools asks brotli for that)."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = WEB_FEATURES
    options.hinting = False
    options.flavor = "woff2"
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in SCRIPTS[script] for code in range(first, last + 1)])
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def rename(font: TTFont, family: str, style: str) -> None:
    """Names without the reserved one; copyright, trademark and licence (ids 0, 7, 13, 14) stay as they are."""
    names = font["name"]
    names.names = [record for record in names.names if record.platformID == 3]
    plain = style in ("Regular", "Italic")
    postscript = f"{family}-{style}".replace(" ", "")
    new = {
        1: family if plain else f"{family} {style}",
        2: style if plain else "Regular",
        3: postscript,
        4: f"{family} {style}",
        6: postscript,
        16: family,
        17: style,
    }
    for number, text in new.items():
        names.setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    streamlit = importlib.util.find_spec("streamlit")
    if streamlit is None or not streamlit.submodule_search_locations:
        raise SystemExit("Streamlit is not installed: its fonts are what is cut.")
    media = Path(streamlit.submodule_search_locations[0], "static", "static", "media")
    for name, place, family, style in FACES:
        (source,) = media.glob(f"{name}.*.woff2")
        target = HERE / f"{family.replace(' ', '')}-{style}.ttf"
        cut(source, place, family, style, target)
        print(f"{target.name}: {target.stat().st_size / 1000:.0f} kB")
    for name in WEB_FACES:
        for script in SCRIPTS:
            target = HERE / f"{name}.{script}.woff2"
            cut_for_the_web(HERE / f"{name}.ttf", script, target)
            print(f"{target.name}: {target.stat().st_size / 1000:.0f} kB")
