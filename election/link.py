"""The way to a page: its name, and the choices that it opens with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

HOME = "overview"  # the page that stands at the bare address


@dataclass(frozen=True)
class Link:
    """The way to another page, or to the same one with other choices; a choice of several values has them all.
    `anchor` is the id of a place on that page: "section-ID" of a section, the own id of a card."""

    label: str
    page: str
    query: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    anchor: str = ""

    @property
    def address(self) -> str:
        """Relative to any page of the site: 'timeline?event=...'."""
        path = "./" if self.page == HOME else self.page
        asked = f"?{urlencode(self.query, doseq=True)}" if self.query else ""
        return f"{path}{asked}{'#' if self.anchor else ''}{self.anchor}"
