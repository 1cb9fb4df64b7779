"""What is wrong with a folder of data, said to whoever keeps it."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing wrong with the data, in words for whoever keeps it.

    `row` counts as a spreadsheet shows it: the header is row 1; None where the fault is not in one row. In
    datapackage.json it is the line.
    """

    file: str
    row: int | None
    column: str
    value: str
    what: str
    mend: str


class DataError(Exception):
    """The folder can't be used; `problems` has every reason, in the order of files and rows."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problem(s) in the data")


def nearest(word: str, words: Collection[str]) -> str:
    """The one of `words` that `word` most likely means, or "" when none is near."""
    folded = {known.casefold(): known for known in words}
    found = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else ""


def quoted(value: str, limit: int = 60) -> str:
    """A value as it stands in a sentence, cut where it is long."""
    return f"“{value if len(value) <= limit else value[:limit] + '…'}”"
