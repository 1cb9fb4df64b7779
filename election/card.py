"""One thing that can be read by itself: a statement, an event, a region. Knows nothing of how it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from election.link import Link
from election.table import Shape


@dataclass(frozen=True)
class Mark:
    """A shape with a meaning in words; `tone` names a colour in `election.colours.TONES`."""

    shape: Shape
    tone: str
    words: str


@dataclass(frozen=True)
class Quote:
    """Words as they were said, their language, and where the card doesn't tell it, by whom and when."""

    text: str
    language: str = "en"
    by: str = ""


@dataclass(frozen=True)
class Card:
    """A statement, an event, a mission: one thing that can be read by itself.

    `link` leads to this card, `links` on from it; `weight` 1 is a turning point, read from type; `focus` marks the
    election that the page is about; `details` are (name, text) pairs in small type; `open` shows the whole card where
    the list would fold it; `names` are what it is called in other languages; `counter` stands beside `quote` and says
    the other side of one who said two things.

    In a list by month: `month` is that which the card stands under, `day` its day in it; `vote` draws a line through
    the list, and `aside` folds the card with others of its month where the list is narrow.
    """

    id: str
    title: str
    date: str = ""
    mark: Mark | None = None
    subtitle: str = ""
    quote: Quote | None = None
    counter: Quote | None = None
    text: str = ""
    details: tuple[tuple[str, str], ...] = ()
    footer: str = ""
    source_ids: tuple[str, ...] = ()
    link: Link | None = None
    links: tuple[Link, ...] = ()
    weight: int = 2
    focus: bool = False
    open: bool = False
    names: tuple[Quote, ...] = ()
    month: str = ""
    day: str = ""
    vote: bool = False
    aside: bool = False
