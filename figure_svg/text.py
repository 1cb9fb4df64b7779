"""Text with a little HTML in it, as plotly reads it: read, measured, and written as <text>.

<b>, <i>, <br> and entities mean what they mean in plotly; its other tags are refused, and anything else in angle
brackets is printed as it stands. Nothing is ever passed on as markup.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from html.entities import html5
from typing import Any, Literal

from figure_svg.fonts import SERIF, fall, is_serif, rise
from figure_svg.fonts import width as width_of
from figure_svg.parts import Paint, Unsupported, escaped, number, one_line, tag

LINE = 1.3  # plotly's line spacing, in type sizes
Anchor = Literal["start", "middle", "end"]

_SPLIT = re.compile(r"(<[^<>]*>)")
_TAG = re.compile(r"<(/?)([A-Za-z]+)(?:\s+(.*?))?\s*/?>")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_OTHER = ("strong", "em", "a", "span", "sup", "sub", "u", "s")  # plotly draws them; no chart here has needed them yet


@dataclass(frozen=True)
class Run:
    """A piece of a line in one style."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Font:
    size: float
    colour: str
    family: str = ""

    @staticmethod
    def read(*settings: Any) -> Font:
        """From plotly's font attributes, the first that has a value winning."""
        found = {
            key: next((each[key] for each in settings if each and each.get(key) is not None), None)
            for key in ("size", "color", "family")
        }
        return Font(float(found["size"] or 12), str(found["color"] or "#444"), str(found["family"] or ""))


@dataclass(frozen=True)
class Block:
    """Lines of runs in one size and face, measured."""

    lines: tuple[tuple[Run, ...], ...]
    font: Font

    @property
    def empty(self) -> bool:
        return not any(run.text for line in self.lines for run in line)

    @property
    def width(self) -> float:
        return max(sum(map(self._width, line)) for line in self.lines)

    @property
    def top(self) -> float:
        """The upper edge of the first line, counted from its baseline."""
        return -rise(self.font.size)

    @property
    def height(self) -> float:
        lower = (len(self.lines) - 1) * LINE * self.font.size + fall(self.font.size)
        return lower - self.top

    def _width(self, run: Run) -> float:
        serif = is_serif(self.font.family)
        return width_of(run.text, self.font.size, bold=run.bold, italic=run.italic, serif=serif)


def block(text: Any, font: Font, where: str = "text") -> Block:
    return Block(parse(str(text), where), font)


@lru_cache(maxsize=2048)
def parse(text: str, where: str = "text") -> tuple[tuple[Run, ...], ...]:
    """Lines of styled runs. Raises Unsupported for a style that plotly knows and this does not."""
    lines: list[list[Run]] = [[]]
    style = Run("")
    opened: list[tuple[str, Run]] = []
    for part in _SPLIT.split(text):
        match = _TAG.fullmatch(part)
        name = match[2].lower() if match else ""
        if match is None or name not in ("b", "i", "br", *_OTHER):
            words = one_line(_ENTITY.sub(_character, part))
            if words:
                lines[-1].append(replace(style, text=words))
        elif name in _OTHER:
            raise Unsupported(where, f"<{name}>")
        elif name == "br":
            lines.append([])
        elif match[1]:
            while opened and opened[-1][0] != name:
                opened.pop()
            if opened:
                style = opened.pop()[1]
        else:
            opened.append((name, style))
            style = replace(style, bold=True) if name == "b" else replace(style, italic=True)
    return tuple(tuple(line) for line in lines)


def _character(entity: re.Match[str]) -> str:
    """What an entity stands for; itself where it is none."""
    known = entity[0].startswith("&#") or entity[0][1:] in html5
    return html.unescape(entity[0]) if known else entity[0]


def write(text: Block, x: float, y: float, anchor: Anchor, paint: Paint, where: str, **attributes: Any) -> str:
    """The block as <text>, the baseline of its first line at `y`, each line anchored at `x`."""
    runs = [run for line in text.lines for run in line]
    bold, italic = all(run.bold for run in runs), all(run.italic for run in runs)
    head: dict[str, Any] = {"x": x, "y": y, "font-size": text.font.size, **paint.fill(text.font.colour, where)}
    head["font-family"] = SERIF if is_serif(text.font.family) else None
    head["text-anchor"] = None if anchor == "start" else anchor
    head["font-weight"] = 600 if bold else None
    head["font-style"] = "italic" if italic else None
    head["xml:space"] = "preserve" if _spaced(text) else None
    written = []
    for count, line in enumerate(text.lines):
        words = "".join(_run(run, bold, italic) for run in line)
        down = count * LINE * text.font.size
        written.append(tag("tspan", {"x": x, "y": y + down}, words) if count and words else words)
    return tag("text", head | attributes, "".join(written))


def _spaced(text: Block) -> bool:
    """Whether two spaces stand beside each other. Browsers draw them as one, whatever is said of the whole picture."""
    return any("  " in "".join(run.text for run in line) for line in text.lines)


def _run(run: Run, bold: bool, italic: bool) -> str:
    """The run's words, in a <tspan> where it differs from the whole text."""
    style = {
        "font-weight": 600 if run.bold and not bold else None,
        "font-style": "italic" if run.italic and not italic else None,
    }
    words = escaped(run.text)
    return tag("tspan", style, words) if any(style.values()) else words


def turned(markup: str, angle: float, x: float, y: float) -> str:
    """Markup turned clockwise round a point, in degrees."""
    if not angle:
        return markup
    return tag("g", {"transform": f"rotate({number(angle)} {number(x)} {number(y)})"}, markup)
