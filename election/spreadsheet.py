"""Text that a spreadsheet would take for a formula, and run, when a CSV is opened in it.

Such a cell begins with one of = + - @ (OWASP, CSV Injection). An apostrophe before it makes it text again; it is put
there in every CSV that is given away, and taken off where one is read.
"""

from __future__ import annotations

import csv
import io
import re

_NUMBER = re.compile(r"[+-]?[0-9.,\u00a0\u202f ]*%?")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run this cell; a number with its sign it only reads."""
    return len(text) > 1 and text[0] in "=+-@" and _NUMBER.fullmatch(text) is None


def defused(text: str) -> str:
    """The text as it can stand in a CSV that somebody opens in a spreadsheet."""
    return f"'{text}" if is_formula(text) else text


def as_meant(text: str) -> str:
    """What stands in a cell, without the apostrophe that was put before it for a spreadsheet's sake."""
    return text[1:] if text.startswith("'") and is_formula(text[1:]) else text


def defused_file(content: bytes) -> bytes:
    """A CSV file in UTF-8 with every cell defused; byte for byte as it is where none has to be."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))
    if not any(is_formula(cell.strip()) for row in rows for cell in row):
        return content
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([defused(cell.strip()) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8")
