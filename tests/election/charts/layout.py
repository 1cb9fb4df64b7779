"""Where a figure's labels and lines come to stand on a sheet, measured with the font and not by the code's table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

import plotly.graph_objects as go
from PIL import ImageFont

FONTS = Path(__file__).parents[3] / "figure_svg" / "faces"
BOLDER = 1.03  # a browser's bold is a little wider than the semibold that is measured here


@cache
def _font(name: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"ElectionSans-{name}.ttf"), size)


def measured(text: str, size: float) -> float:
    """The width of plotly text in pixels: its widest line, bold where it is marked so."""
    bold, lines = "<b>" in text, re.split("<br>", text)
    plain = [unescape(re.sub("<[^>]*>", "", line)) for line in lines]
    font = _font("SemiBold" if bold else "Regular", size)
    return max(font.getlength(line) for line in plain) * (BOLDER if bold else 1)


@dataclass(frozen=True)
class Box:
    text: str
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True)
class Laid:
    """A figure on a sheet of some width."""

    figure: go.Figure
    width: float

    def x(self, at: float) -> float:
        margin, (low, high) = self.figure.layout.margin, self.figure.layout.xaxis.range
        return margin.l + (at - low) / (high - low) * (self.width - margin.l - margin.r)

    def y(self, at: float) -> float:
        margin, (bottom, top) = self.figure.layout.margin, self.figure.layout.yaxis.range
        return margin.t + (at - top) / (bottom - top) * (self.figure.layout.height - margin.t - margin.b)

    def labels(self) -> list[Box]:
        return [
            self._box(
                each.text,
                each.font.size,
                self.x(each.x) + (each.xshift or 0),
                self.y(each.y) - (each.yshift or 0),
                each.xanchor,
            )
            for each in self.figure.layout.annotations
        ]

    def names(self) -> list[Box]:
        """The words on the y axis, which end left of it."""
        axis = self.figure.layout.yaxis
        right = self.figure.layout.margin.l - (axis.ticklabelstandoff or 0)
        return [
            self._box(text, axis.tickfont.size, right, self.y(at), "right")
            for at, text in zip(axis.tickvals, axis.ticktext, strict=True)
        ]

    def words(self) -> list[Box]:
        """The texts of text traces."""
        sides = {"right": "left", "left": "right", "center": "center"}
        drops = {"bottom": 0.5, "middle": 0.0, "top": -0.5}
        boxes = []
        for trace in self.figure.data:
            if trace.type == "scatter" and trace.mode == "text":
                over, beside = trace.textposition.split()
                for x, y, text in zip(trace.x, trace.y, trace.text, strict=True):
                    size = trace.textfont.size
                    boxes.append(self._box(text, size, self.x(x), self.y(y) + drops[over] * size, sides[beside]))
        return boxes

    def rules(self) -> list[Box]:
        """Upright lines."""
        return [
            Box("line", self.x(each.x0), self.x(each.x0), self.y(min(each.y0, each.y1)), self.y(max(each.y0, each.y1)))
            for each in self.figure.layout.shapes
            if each.x0 == each.x1
        ]

    @staticmethod
    def _box(text: str, size: float, x: float, y: float, anchor: str) -> Box:
        long, high = measured(text, size), size * (1 + text.count("<br>"))
        left = {"left": x, "right": x - long, "center": x - long / 2}[anchor]
        return Box(text, left, left + long, y - high / 2, y + high / 2)
