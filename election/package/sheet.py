"""The first step with a CSV file: its bytes become rows of cells, all still text, or problems that say why not.

Nothing is known here of columns and what they hold. What can only be meant one way is simply read: a byte order mark,
any line ends, empty lines, spaces round a value.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from election.package.problems import Findings, Problem
from election.words import _

INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"  # marks and joiners of no width, pasted along with a word

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods are zip files, .xls is an OLE one
_TITLES = 20  # rows that may stand above a header
_DELIMITERS = {";": _("semicolons"), "\t": _("tabs"), "|": _("vertical bars")}


class UnreadableError(Exception):
    """The file as a whole can't be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.what)


@dataclass(frozen=True)
class Sheet:
    """A CSV file as text: `rows` are (number as a spreadsheet shows it, cells), as many cells as `header` has.

    `lost` are the cells of rows that had too many or too few: it is not known which column each belongs to.
    """

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    lost: frozenset[str] = frozenset()


def read_sheet(file: str, content: bytes, findings: Findings, names: frozenset[str] = frozenset()) -> Sheet:
    """The rows of a CSV file; those that don't fit the header go to `findings`. `names` of columns tell where the
    header is, if it is not in the first row. Raises UnreadableError."""
    text = decode(file, content)
    _reject_other_format(file, text)
    records = list(_records(file, text))
    if not records:
        raise UnreadableError(_empty(file))
    number, header = records[0]
    _reject_other_delimiter(file, number, header)
    if names and names.isdisjoint(header):
        _reject_rows_above(file, records[:_TITLES], names)
    width = _width(header)
    rows: list[tuple[int, tuple[str, ...]]] = []
    lost: set[str] = set()
    for number, cells in records[1:]:
        if len(cells) >= width and not any(cells[width:]):
            rows.append((number, cells[:width]))
        else:
            findings.add(_wrong_width(file, number, cells, header[:width]), "width")
            lost.update(cells)
    return Sheet(file, header[:width], tuple(rows), frozenset(lost))


def decode(file: str, content: bytes) -> str:
    """The text of a file in UTF-8. Raises UnreadableError for any other, by its name where it shows."""
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise UnreadableError(_empty(file))
    if content.startswith(_WORKBOOKS):
        what = _("This is a spreadsheet's own file that was only renamed, not a text file.")
        raise UnreadableError(
            Problem(file, None, "", "", what, _("Open it in the spreadsheet and {save}.").format(save=SAVE))
        )
    if content.startswith(_UTF16) or _every_other_nul(content):
        raise UnreadableError(_other_encoding(file, None, "", "UTF-16"))
    try:
        text = content.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError as error:
        raise UnreadableError(_not_utf8(file, content, error.start)) from None
    if "\0" in text:
        row = _row_of(text[: text.index("\0")])
        what = _("There is a NUL character in this row, which no text has: the file is damaged.")
        raise UnreadableError(Problem(file, row, "", "", what, _("Take the file from the last good copy.")))
    return text


SAVE = _("save it as “CSV UTF-8 (comma delimited)”")


def _empty(file: str) -> Problem:
    return Problem(file, None, "", "", _("The file is empty."), _("Put the header and the rows back into it."))


def _every_other_nul(content: bytes) -> bool:
    """UTF-16 without its mark: Latin letters and digits leave every other byte zero."""
    start = content[:400]
    return len(start) >= 4 and max(start[::2].count(0), start[1::2].count(0)) > 0.4 * len(start) / 2


def _not_utf8(file: str, content: bytes, position: int) -> Problem:
    """Cyrillic in one byte a letter gives itself away: most bytes over 127 stand in words of such.
    (In Latin writing they are single letters with a mark.)"""
    high = sum(byte > 127 for byte in content)
    words = re.findall(r"[А-яЁё]{2,}", content.decode("cp1251", errors="replace"))
    cyrillic = 2 * sum(map(len, words)) > high
    line_end = content.find(b"\n", position)
    line = content[content.rfind(b"\n", 0, position) + 1 : line_end if line_end >= 0 else len(content)]
    text = line.decode("cp1251" if cyrillic else "cp1252", errors="replace")
    at = len(content[content.rfind(b"\n", 0, position) + 1 : position])
    row = _row_of(content[:position].decode("latin-1"))
    return _other_encoding(file, row, text[max(0, at - 10) : at + 20].strip(), "Windows-1251" if cyrillic else "")


def _other_encoding(file: str, row: int | None, value: str, name: str) -> Problem:
    what = _("The file is not in UTF-8, so its letters can't be told.")
    if name:
        what = _("The file is in {name}, not in UTF-8.").format(name=name)
    mend = _("Open it in the spreadsheet and {save}.").format(save=SAVE)
    if not file.lower().endswith(".csv"):
        mend = _("Open it in a text editor and save it in UTF-8.")
    return Problem(file, row, "", value, what, mend)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line with the row it belongs to, as a spreadsheet counts: line ends within quotes don't end a row."""
    row, quotes = 1, 0
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        yield row, line
        quotes += line.count('"')
        row += quotes % 2 == 0


def _row_of(before: str) -> int:
    """The row of what follows."""
    return [row for row, _line in _lines(before)][-1]


def _records(file: str, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Rows that have anything in them, with their numbers, each cell without the space round it."""
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), start=1):
            stripped = tuple(map(_strip, cells))
            if any(stripped):
                yield number, stripped
    except csv.Error:
        what = _('A quotation mark (") in this row is not closed, or stands within a value.')
        mend = _(
            'Close it. A value that has a quotation mark in it is quoted, and the mark doubled: "the ""new"" party".'
        )
        line = next((line for row, line in _lines(text) if row == number + 1), "")
        raise UnreadableError(Problem(file, number + 1, "", line[:80], what, mend)) from None


def _strip(cell: str) -> str:
    return cell.strip() if cell.isascii() else cell.strip().strip(INVISIBLE).strip()


def _reject_other_delimiter(file: str, number: int, header: tuple[str, ...]) -> None:
    for sign, name in _DELIMITERS.items():
        if sum(cell.count(sign) for cell in header) >= len(header):
            what = _("The columns are separated by {name}, not by commas.").format(name=name)
            mend = _("Open it in the spreadsheet and {save}.").format(save=SAVE)
            raise UnreadableError(Problem(file, number, "", ",".join(header)[:80], what, mend))


def _reject_other_format(file: str, text: str) -> None:
    start = text.lstrip()[:200].lower()
    if re.match(r"\[\s*[\[{]|\{\s*[\"}]", start):
        what = _("The file is JSON, not CSV.")
    elif start.startswith(("<!doctype", "<html", "<?xml", "<table")):
        what = _("The file is a web page or XML, not CSV.")
    else:
        return
    mend = _("Put a table there, a row for each line and the names of the columns first; a spreadsheet can {save}.")
    raise UnreadableError(Problem(file, 1, "", start[:60], what, mend.format(save=SAVE)))


def _reject_rows_above(file: str, records: list[tuple[int, tuple[str, ...]]], names: frozenset[str]) -> None:
    """Where the header is further down: titles, or a spreadsheet's own “sep=,”, stand above it."""
    for number, cells in records[1:]:
        found = names.intersection(cells)
        if len(found) > 1 or (found and len(cells) == 1):
            above = _("row 1") if number == 2 else _("rows 1 to {last}").format(last=number - 1)
            what = _("The columns are named in row {number}, not in the first.").format(number=number)
            mend = _("Delete {above}.").format(above=above)
            raise UnreadableError(Problem(file, 1, "", ",".join(records[0][1])[:80], what, mend))
    for number, cells in records[1:]:
        _reject_other_delimiter(file, number, cells)


def _width(header: tuple[str, ...]) -> int:
    """How many columns there are: a spreadsheet may write empty ones behind the last."""
    return max(index for index, name in enumerate(header, start=1) if name)


def _wrong_width(file: str, number: int, cells: tuple[str, ...], header: tuple[str, ...]) -> Problem:
    if len(cells) == 1 and ";" in cells[0]:
        what = _("This row is separated by semicolons; the header is separated by commas.")
        return Problem(file, number, "", cells[0][:80], what, _("Put commas in place of the semicolons."))
    what = _("The row has {cells} cells; the header has {columns}.").format(cells=len(cells), columns=len(header))
    mend = _("Put a text that has a comma in quotation marks; a figure has no comma: 3431510, 53.9.")
    if len(cells) < len(header):
        mend = _("Put the missing commas in: an empty cell still needs its comma.")
    return Problem(file, number, "", ",".join(cells)[:80], what, mend)
