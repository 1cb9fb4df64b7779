"""The rows behind a chart, or a table of their own: what is shown, printed and saved as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from election import words
from election.colours import Pair
from election.published import Published
from election.spreadsheet import defused

Shape = Literal["disc", "ring", "dotted", "half", "diamond", "square", "hatched", "none"]
Kind = Literal["text", "count", "change", "number", "share", "points", "date", "link", "sources"]


@dataclass(frozen=True)
class Column:
    """A column as a reader sees it.

    `key` is the column's name in the frame and in the CSV, `label` its heading, `kind` how a cell is printed;
    `gap` stands, in italics, where there is no figure; `digits` are the decimals of a share, and of a number that isn't
    whole. A link is a pair of words and address, the address empty where there is none. What is `wide_only` a phone
    leaves out; a `bar` under each figure shows a share of a whole. `names` are words for a reader, by what stands in
    the frame and in the CSV: an id's, or a label. `language` is that of its words, where it is another.
    A number with fewer decimals than `padded` is followed by the room of those: its point stands under the others', and
    no digit is made up.
    """

    key: str
    label: str
    kind: Kind = "text"
    gap: str = "–"
    digits: int = 2
    wide_only: bool = False
    bar: bool = False
    language: str = ""
    padded: int = 0
    names: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def numeric(self) -> bool:
        return self.kind in ("count", "change", "number", "share", "points")

    def text(self, value: Any) -> str | None:
        """The cell as words, or None for a gap."""
        if _is_gap(value):
            return None
        if isinstance(value, tuple):
            return "; ".join(self.names.get(part, part) for part in value if part)
        match self.kind:
            case "count":
                return words.count(value)
            case "number":
                whole = float(value).is_integer() and not isinstance(value, Published)
                return _padded(words.decimal(value, 0 if whole else self.digits), self.padded)
            case "change":
                return words.points(value, 0)
            case "share":
                return words.share(value, self.digits, brief=True)
            case "points":
                return words.points(value)
            case "date":
                return words.day(str(value))
        return self.names.get(str(value), str(value))


class Marked(str):
    """A cell's text with a mark before it that ties it to a picture: a shape in a contestant's colours, and the id by
    which its row is known there."""

    shape: Shape
    colour: Pair
    id: str

    @classmethod
    def of(cls, text: str, shape: Shape, colour: Pair, of: str = "") -> Marked:
        marked = cls(text)
        marked.shape, marked.colour, marked.id = shape, colour, of
        return marked


class Differing(int):
    """A count that is another than the one that it is set against: it stands out in its column."""

    differs = True


@dataclass(frozen=True)
class Table:
    """A frame and what its columns mean; columns of the frame that are not listed are not shown.

    `limit` is how many rows are printed on a page (0: all of them); the CSV always has all. Where a table `folds`, a
    page shows the first of many rows, and the others when they are asked for.
    """

    columns: tuple[Column, ...]
    frame: pd.DataFrame
    caption: str = ""
    limit: int = 0
    folds: bool = True

    @property
    def main(self) -> Column | None:
        """The column that a row is asked for first, beside its name: the one with bars, else its first share, else its
        first number. A phone leads with it, so that what only a wide page has is none."""
        figures = [column for column in self.columns[1:] if column.numeric and not column.wide_only]
        shares = [column for column in figures if column.kind == "share"]
        barred = [column for column in figures if column.bar]
        return next(iter(barred + shares + figures), None)

    @property
    def slim(self) -> bool:
        """Whether it fits into a narrow column as it is: few columns, or counts under short names."""
        others = self.columns[1:]
        counts = all(column.kind == "count" for column in others)
        return len(others) < 4 or (counts and sum(len(column.label) for column in others) <= _SLIM)

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The rows to print, cells in the order of `columns`."""
        frame = self.frame.head(self.limit) if self.limit else self.frame
        yield from self._cells(frame)

    def _cells(self, frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
        yield from frame[[column.key for column in self.columns]].itertuples(index=False, name=None)

    def csv(self) -> str:
        """The rows shown, unrounded, with the columns' short names as header; a gap is an empty cell."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([column.key for column in self.columns])
        for row in self._cells(self.frame):
            writer.writerow([_plain(cell) for cell in row])
        return out.getvalue()


_SLIM = 48  # letters in the heads of counts that stand side by side in a column of a page
_POINT, _FIGURE = "\N{PUNCTUATION SPACE}", "\N{FIGURE SPACE}"


def _padded(number: str, decimals: int) -> str:
    _whole, point, part = number.partition(".")
    missing = decimals - len(part)
    return number + (_POINT if missing > 0 and not point else "") + _FIGURE * max(missing, 0)


def _is_gap(value: Any) -> bool:
    if isinstance(value, str | tuple):
        return not value
    return value is None or value is pd.NA or value != value


def _plain(cell: Any) -> Any:
    """A cell as the data package writes it: a gap empty, a list with semicolons. No text is a spreadsheet's formula."""
    if _is_gap(cell):
        return ""
    plain = ";".join(filter(None, cell)) if isinstance(cell, tuple) else cell
    return defused(plain) if isinstance(plain, str) else plain
