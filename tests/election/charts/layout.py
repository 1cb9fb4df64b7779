"""Where a figure's labels and lines come to stand on a sheet, measured with the font and not by the code's table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from html import unescape
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
from PIL import ImageFont

FONTS = Path(__file__).parents[3] / "figure_svg" / "faces"
BIG, DIGITS = 30, 0.76  # such letters are digits, which fill so much of their line's height
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

    @cached_property
    def plain(self) -> dict[str, Any]:
        """The figure as plain dicts: plotly's own objects look every name up anew, which takes most of a second."""
        return self.figure.to_plotly_json()

    @cached_property
    def layout(self) -> dict[str, Any]:
        return self.plain["layout"]

    @property
    def height(self) -> float:
        return self.layout["height"]

    def x(self, at: float) -> float:
        margin, (low, high) = self.layout["margin"], self.layout["xaxis"]["range"]
        return margin["l"] + (at - low) / (high - low) * (self.width - margin["l"] - margin["r"])

    def y(self, at: float) -> float:
        margin, (bottom, top) = self.layout["margin"], self.layout["yaxis"]["range"]
        return margin["t"] + (at - top) / (bottom - top) * (self.height - margin["t"] - margin["b"])

    def labels(self) -> list[Box]:
        return [self._label(each) for each in self.layout.get("annotations", ())]

    def _label(self, each: dict[str, Any]) -> Box:
        """An annotation, on the axes or on the paper that they lie on."""
        margin, size = self.layout["margin"], each["font"]["size"]
        x, y = self.x(each["x"]), self.y(each["y"])
        if each.get("xref") == "paper":
            x = margin["l"] + each["x"] * (self.width - margin["l"] - margin["r"])
        if each.get("yref") == "paper":
            y = margin["t"] + (1 - each["y"]) * (self.height - margin["t"] - margin["b"])
        y += {"top": size / 2, "bottom": -size / 2}.get(each["yanchor"], 0)
        return self._box(each["text"], size, x + each.get("xshift", 0), y - each.get("yshift", 0), each["xanchor"])

    def names(self) -> list[Box]:
        """The words on the y axis, which end left of it."""
        axis = self.layout["yaxis"]
        right = self.layout["margin"]["l"] - axis.get("ticklabelstandoff", 0)
        return [
            self._box(text, axis["tickfont"]["size"], right, self.y(at), "right")
            for at, text in zip(axis["tickvals"], axis["ticktext"], strict=True)
        ]

    def words(self) -> list[Box]:
        """The texts of text traces."""
        sides = {"right": "left", "left": "right", "center": "center"}
        drops = {"bottom": 0.5, "middle": 0.0, "top": -0.5}
        boxes = []
        for trace in self.plain["data"]:
            if trace["type"] == "scatter" and trace["mode"] == "text":
                over, beside = trace["textposition"].split()
                size = trace["textfont"]["size"]
                for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True):
                    boxes.append(self._box(text, size, self.x(x), self.y(y) + drops[over] * size, sides[beside]))
        return boxes

    def rules(self) -> list[Box]:
        """Upright lines."""
        return [
            Box("line", self.x(x), self.x(x), self.y(low), self.y(high))
            for each in self.layout.get("shapes", ())
            if each["type"] == "line"
            for x, (low, high) in [(each["x0"], sorted((each["y0"], each["y1"])))]
            if x == each["x1"]
        ]

    @staticmethod
    def _box(text: str, size: float, x: float, y: float, anchor: str) -> Box:
        long, high = measured(text, size), size * (1 + text.count("<br>"))
        if size > BIG:
            high *= DIGITS
        left = {"left": x, "right": x - long, "center": x - long / 2}[anchor]
        return Box(text, left, left + long, y - high / 2, y + high / 2)
