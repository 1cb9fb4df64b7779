"""Where the words and dots of a picture stand, read from the file that is drawn of it and measured with its face."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from xml.etree import ElementTree

from election.chart import Chart
from election.render.chart_svg import chart_svg
from tests.election.charts.layout import Box, measured

_SVG = "{http://www.w3.org/2000/svg}"


class Drawn:
    """A chart's bare picture at some width."""

    def __init__(self, chart: Chart, width: int, *, narrow: bool = False) -> None:
        svg = chart_svg(chart, width=width, framed=False, narrow=narrow)
        self.root = ElementTree.fromstring(svg)
        self.width, self.height = width, float(self.root.get("height") or 0)

    def words(self) -> list[Box]:
        """Every line of text."""
        return [box for text in self.root.iter(f"{_SVG}text") for box in _lines(text)]

    def dots(self) -> list[Box]:
        found = []
        for dot in self.root.iter(f"{_SVG}circle"):
            x, y, r = (float(dot.get(name) or 0) for name in ("cx", "cy", "r"))
            found.append(Box("dot", x - r, x + r, y - r, y + r))
        return found

    def overlaps(self) -> list[tuple[str, str]]:
        return [(one.text, other.text) for one, other in combinations(self.words(), 2) if one.overlaps(other)]

    def outside(self) -> list[str]:
        return [
            box.text
            for box in self.words()
            if box.left < -1 or box.right > self.width + 1 or box.top < -1 or box.bottom > self.height + 1
        ]


def _lines(text: ElementTree.Element) -> Iterator[Box]:
    """A text's lines: those that a tspan puts at a place of its own begin a new one."""
    size, anchor = float(text.get("font-size") or 12), text.get("text-anchor", "start")
    bold = text.get("font-weight") == "600"
    lines: list[tuple[float, float, list[tuple[str, bool]]]] = [
        (float(text.get("x") or 0), float(text.get("y") or 0), [(text.text or "", bold)])
    ]
    for part in text:
        if part.get("y"):
            lines.append((float(part.get("x") or 0), float(part.get("y") or 0), []))
        words = "".join(part.itertext())
        lines[-1][2].append((words, bold or part.get("font-weight") == "600"))
        lines[-1][2].append((part.tail or "", bold))
    for x, y, runs in lines:
        long = sum(measured(f"<b>{words}</b>" if strong else words, size) for words, strong in runs if words)
        left = {"start": x, "middle": x - long / 2, "end": x - long}[anchor]
        said = "".join(words for words, _strong in runs)
        if said.strip():
            yield Box(said, left, left + long, y - 0.75 * size, y + 0.2 * size)
