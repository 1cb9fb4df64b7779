"""What a page says for some choices, without a word on how it is shown.

A view is built by `election/views/PAGE.py` and shown by `ui/` live, by `election/render/` as HTML, text or a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from election import colours
from election.card import Card, Mark
from election.chart import Chart
from election.link import Link
from election.table import Table


@dataclass(frozen=True)
class Notice:
    """Something the reader should know about this view: a value that was not understood, data that is stale.

    `details` are for the desk: file, row, column, what to do.
    """

    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Piece:
    """A stretch of a strip, as a share of the strip's length from 0 to 1; without a colour it is left empty. `look` is
    that of the same thing's bar in a chart, `of` its id."""

    share: float
    colour: colours.Pair | None = None
    look: Literal["", "hollow", "hatched"] = ""
    of: str = ""


@dataclass(frozen=True)
class Strip:
    """A thin bar that shows a figure: its pieces from left to right, and a line across it at `mark`, a share of its
    length. `label` stands before it and `value` after it, where it stands in a row of its own."""

    pieces: tuple[Piece, ...]
    mark: float | None = None
    label: str = ""
    value: str = ""


@dataclass(frozen=True)
class Strips:
    """Strips one under the other, of one length; `note` says how they are read."""

    id: str
    strips: tuple[Strip, ...]
    note: str = ""
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figure:
    """One number with its name, its base in words and where it comes from.

    `rest` is the smaller half of a value such as "6 of 7", `strip` a thin bar that shows the value; `differs` says what
    other sources give and why that is not used.
    """

    label: str
    value: str
    base: str
    source_ids: tuple[str, ...]
    rest: str = ""
    strip: Strip | None = None
    differs: str = ""


@dataclass(frozen=True)
class Tiles:
    """Important numbers, side by side: the page's own among its parts, those of one thing in a section."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Cards:
    """Cards as a grid (three across), as rows with the date in a column of its own, as months: such rows, on a phone
    along a line under the names of their months, as steps: a few in order of time, side by side along a line, or as
    voices: those with quotations as cards, the others as a list by their marks.

    `groups` are (heading, how many cards follow) in order, for lists by year; empty for one list. `index` names them
    ("Years") where the list is long: they then fold, with an index in sight, and those in `open_groups` stand open.
    `empty` is what stands in place of no cards: what was looked for and what to loosen.
    """

    id: str
    cards: tuple[Card, ...]
    layout: Literal["grid", "rows", "months", "steps", "voices"] = "grid"
    groups: tuple[tuple[str, int], ...] = ()
    index: str = ""
    open_groups: tuple[str, ...] = ()
    empty: str = ""
    caption: str = ""


@dataclass(frozen=True)
class Prose:
    """Paragraphs in plain words (never Markdown or HTML)."""

    paragraphs: tuple[str, ...]
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listing:
    """A table that is not behind a chart: title, reading and sources as a chart has them."""

    id: str
    table: Table
    title: str = ""
    reading: str = ""
    note: str = ""
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """A number under a line in a contestant's colour, dotted where it is `empty`; `detail` says from what it came."""

    id: str
    name: str
    value: str
    detail: str
    colour: colours.Pair
    empty: bool = False


@dataclass(frozen=True)
class Cells:
    """Numbers of several contestants side by side, as what a picture above them has in words."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Links:
    """Several ways on, small and side by side: the same page set otherwise, or other pages."""

    id: str
    links: tuple[Link, ...]
    title: str = ""


@dataclass(frozen=True)
class Hit:
    """Something that a search found: the way to it, when or of what kind it is, and the words in which it was found."""

    link: Link
    about: str = ""
    words: str = ""


@dataclass(frozen=True)
class Hits:
    """What a search found, the best first."""

    id: str
    hits: tuple[Hit, ...]


Block = Chart | Tiles | Cards | Cells | Prose | Listing | Links | Strips | Hits


@dataclass(frozen=True)
class Section:
    """Blocks under a heading; `bar` are the filters of what they show, beside the heading, and `link` leads on, at the
    end.

    `folded` is for the lower half of a long page: on a phone, or always, the heading is shown first, with `text` beside
    it.
    """

    id: str
    blocks: tuple[Block, ...]
    title: str = ""
    text: str = ""
    link: Link | None = None
    folded: Literal["", "phone", "always"] = ""
    bar: FilterBar | None = None


@dataclass(frozen=True)
class Pair:
    """Two sections side by side on a wide page, one under the other on a phone. `weights` are the widths of the two
    against each other."""

    left: Section
    right: Section
    weights: tuple[float, float] = (1, 1)


@dataclass(frozen=True)
class FilterBar:
    """Widgets for the page's controls of these keys, without keys for all of them. Those in `folded` stand behind a
    button on a phone. `election.choices.controls_of` gives a bar its controls."""

    keys: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()


@dataclass(frozen=True)
class Key:
    """What the shapes of a page's first picture mean."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Workbench:
    """A filter bar, with the sections `under` it, beside the section in which a reader sees what each choice does; one
    under the other on a phone. `weights` are the widths of the two columns against each other."""

    bar: FilterBar
    under: tuple[Section, ...]
    result: Section
    weights: tuple[float, float] = (1, 2)


Part = Tiles | FilterBar | Workbench | Section | Pair


def sections_of(part: Part) -> tuple[Section, ...]:
    """The sections that a part holds, in reading order."""
    if isinstance(part, Pair):
        return part.left, part.right
    if isinstance(part, Workbench):
        return *part.under, part.result
    return (part,) if isinstance(part, Section) else ()


@dataclass(frozen=True)
class View:
    """A page's answer, headline first, and its parts from top to bottom: the only list of what stands on the page. A
    form without widgets leaves the filter bars out, and prints the figures of tiles before anything else.

    beside  at the right of the headline on a wide page: the picture that answers, the controls, or a key. On a phone a
            picture stands between headline and deck, controls or a key after the deck
    under   below the deck, still before the parts
    asked   the one thing of the page that its address asks for: what a link to it says
    listed  whether search engines may list it; what a reader searched for is nothing to find
    """

    page: str
    title: str
    kicker: str
    headline: str
    deck: str
    parts: tuple[Part, ...] = ()
    notices: tuple[Notice, ...] = ()
    beside: Section | FilterBar | Key | None = None
    under: Section | None = None
    asked: Card | None = None
    listed: bool = True

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for part in self.parts if isinstance(part, Tiles) for figure in part.figures)

    @property
    def sections(self) -> tuple[Section | Pair, ...]:
        """What is read, in order; the sections of a workbench one after the other."""
        return tuple(each for part in self.parts for each in ((part,) if isinstance(part, Pair) else sections_of(part)))

    def each_section(self) -> Iterator[Section]:
        yield from (each for each in (self.beside, self.under) if isinstance(each, Section))
        for part in self.parts:
            yield from sections_of(part)

    def blocks(self) -> Iterator[Block]:
        for section in self.each_section():
            yield from section.blocks

    def charts(self) -> Iterator[Chart]:
        yield from (block for block in self.blocks() if isinstance(block, Chart))

    def section(self, section_id: str) -> Section:
        """The section of that id; KeyError when the view has none."""
        for section in self.each_section():
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    def source_ids(self) -> tuple[str, ...]:
        """Every source that something on the page rests on, each once, in reading order."""
        ids: list[str] = [source for figure in self.figures for source in figure.source_ids]
        for block in self.blocks():
            if isinstance(block, Cards):
                ids += [source for card in block.cards for source in card.source_ids]
            elif isinstance(block, Tiles):
                ids += [source for figure in block.figures for source in figure.source_ids]
            elif not isinstance(block, Links | Hits | Cells):
                ids += block.source_ids
        return tuple(dict.fromkeys(ids))
