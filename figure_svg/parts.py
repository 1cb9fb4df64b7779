"""The smallest parts of an SVG: escaped text, numbers, tags, colours for the theme."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from PIL import ImageColor


class Unsupported(Exception):  # noqa: N818, the word that callers read
    """The figure asks for something that can't be drawn here; the message names where and what."""

    def __init__(self, where: str, what: str) -> None:
        self.where, self.what = where, what
        super().__init__(f"{where}: {what} can't be drawn as a file")


_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # all but XML 1.0's production Char
_BREAK = re.compile("\r\n|[\t\n\r]")


def one_line(text: str) -> str:
    """Text on one line, each break or tab as a space, without the characters that no XML document may hold."""
    return _FORBIDDEN.sub("", _BREAK.sub(" ", text))


def escaped(text: str) -> str:
    """Text as the content of an element."""
    return escape(one_line(text))


def number(value: float) -> str:
    """A coordinate to a hundredth of a pixel, as short as it can be written."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def tag(name: str, attributes: Mapping[str, Any], content: str | None = None) -> str:
    """An element. `content` is markup that is already safe; attributes that are None are left out.

    Underscores in attribute names stand for hyphens.
    """
    parts = [name]
    for key, value in attributes.items():
        if value is None:
            continue
        text = number(value) if isinstance(value, (int, float)) else escape(one_line(str(value)), {'"': "&quot;"})
        parts.append(f'{key.replace("_", "-")}="{text}"')
    head = " ".join(parts)
    return f"<{head}/>" if content is None else f"<{head}>{content}</{name}>"


def group(attributes: Mapping[str, Any], parts: Iterable[str]) -> str:
    """A <g> around the parts, or nothing where there are none."""
    content = "".join(parts)
    return tag("g", attributes, content) if content else ""


_RGBA = re.compile(r"rgba\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*([\d.]+)\s*\)")


@lru_cache(maxsize=512)
def parse_colour(text: str) -> tuple[str, float]:
    """A CSS colour as ('#RRGGBB', alpha from 0 to 1). Raises ValueError when it is none."""
    if text == "transparent":
        return "#000000", 0.0
    match = _RGBA.fullmatch(text)
    if match:
        red, green, blue = (min(255, int(part)) for part in match.groups()[:3])
        return f"#{red:02X}{green:02X}{blue:02X}", min(1.0, float(match[4]))
    red, green, blue, alpha = ImageColor.getcolor(text, "RGBA")  # type: ignore[misc]
    return f"#{red:02X}{green:02X}{blue:02X}", alpha / 255


@dataclass(frozen=True)
class Paint:
    """Colours for one theme: `dark` maps light to dark, or is None for the light theme.

    In the light the figure's own hex values stand in the attributes, in capitals, so that a style sheet round a picture
    inside a page can still map them: `[fill="#2265B1"] { fill: ... }`.
    """

    dark: Mapping[str, str] | None = None

    def colour(self, text: Any, where: str) -> tuple[str, float]:
        """Hex and alpha as they are drawn. A colour without a dark partner can't be drawn in the dark."""
        try:
            value, alpha = parse_colour(str(text))
        except ValueError:
            raise Unsupported(where, f"the colour {text!r}") from None
        if self.dark is None or alpha == 0:
            return value, alpha
        if value not in self.dark:
            raise Unsupported(where, f"the colour {value}, which has no partner for the dark theme,")
        return self.dark[value], alpha

    def fill(self, text: Any, where: str) -> dict[str, Any]:
        return self._attributes("fill", text, where)

    def stroke(self, text: Any, width: float, where: str) -> dict[str, Any]:
        """Attributes of an edge; none at all where it has no width."""
        if width <= 0:
            return {}
        attributes = self._attributes("stroke", text, where)
        return {} if attributes["stroke"] == "none" else attributes | {"stroke-width": width}

    def _attributes(self, name: str, text: Any, where: str) -> dict[str, Any]:
        value, alpha = self.colour(text, where)
        if alpha == 0:
            return {name: "none"}
        return {name: value} if alpha == 1 else {name: value, f"{name}-opacity": alpha}


def visible(attributes: Mapping[str, Any]) -> bool:
    """Whether anything is seen of a mark with these attributes."""
    return attributes.get("fill") != "none" or "stroke" in attributes
