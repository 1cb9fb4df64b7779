"""A chart's SVG as a PNG, drawn by resvg with the shipped faces and no others."""

from __future__ import annotations

import resvg_py

from figure_svg import fonts


def chart_png(svg: str, scale: float = 2) -> bytes:
    """The SVG of `chart_svg` as the bytes of a PNG, `scale` pixels to each of its own.

    What the machine has installed makes no difference to the picture. Raises ValueError when `svg` is none.
    """
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=scale,
        skip_system_fonts=True,
        font_files=list(fonts.FILES),
        font_family="Election Sans",
        sans_serif_family="Election Sans",
        serif_family="Election Serif",
    )
