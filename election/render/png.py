"""A chart's SVG as a PNG, drawn by resvg with the shipped faces, and the machine's own for what those lack."""

from __future__ import annotations

import html
import re

import resvg_py

from election.words import _, listing
from figure_svg import machine, shipped

_TAG = re.compile(r"<[^>]*>")


def chart_png(svg: str, scale: float = 2) -> bytes:
    """The SVG of `chart_svg` as the bytes of a PNG, `scale` pixels to each of its own.

    What the machine has installed makes no difference but to letters that the shipped faces lack. Raises ValueError
    when `svg` is none.
    """
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=scale,
        skip_system_fonts=True,
        font_files=[*shipped.FILES, *machine.faces(shipped.foreign(_words(svg)))],
        font_family="Election Sans",
        sans_serif_family="Election Sans",
        serif_family="Election Serif",
    )


def boxes(svg: str) -> str:
    """What is to be said under the picture of letters that no face on this machine has, which are drawn as boxes; empty
    where there are none."""
    scripts = sorted({machine.script(letter) for letter in shipped.undrawn(_words(svg))})
    if not scripts:
        return ""
    return _("Boxes stand for letters that the server has no font for ({scripts}); the SVG has them.").format(
        scripts=listing(scripts)
    )


def _words(svg: str) -> str:
    return html.unescape(_TAG.sub("", svg))
