"""What is wrong with a folder of data, said to whoever keeps it."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from election.words import _, listing


@dataclass(frozen=True)
class Problem:
    """One thing wrong with the data, in words for whoever keeps it.

    `row` counts as a spreadsheet shows it: the header is row 1; None where the fault is not in one row. In a
    JSON file it is the line.
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


class Findings:
    """Problems as they are found, and in the end one list: a cause that shows in many rows is told once."""

    TOLD_ONE_BY_ONE = 3
    ROWS_NAMED = 12

    def __init__(self) -> None:
        self._found: list[tuple[Problem, str]] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, problem: Problem, cause: str = "") -> None:
        """`cause` is the same for problems of one column that one mistake explains, empty for one by itself."""
        self._found.append((problem, cause))

    def extend(self, problems: Iterable[Problem]) -> None:
        self._found.extend((problem, "") for problem in problems)

    def listed(self, files: Sequence[str]) -> list[Problem]:
        """All problems by file (in the order given, others after) and row."""
        together: dict[object, list[Problem]] = {}
        for problem, cause in dict.fromkeys(self._found):
            key = (problem.file, problem.column, cause) if cause else problem
            together.setdefault(key, []).append(problem)
        problems = [told for group in together.values() for told in self._tell(group)]
        place = {file: index for index, file in enumerate(files)}
        return sorted(problems, key=lambda each: (place.get(each.file, len(place)), each.file, each.row or 0))

    def _tell(self, group: list[Problem]) -> list[Problem]:
        if len(group) <= self.TOLD_ONE_BY_ONE:
            return group
        first, *others = group
        rows = [str(problem.row) for problem in others]
        if len(rows) > self.ROWS_NAMED:
            rows = [*rows[: self.ROWS_NAMED], _("{n} others").format(n=len(rows) - self.ROWS_NAMED)]
        again = _("The same in {n} more rows: {rows}.").format(n=len(others), rows=listing(rows))
        return [replace(first, what=f"{first.what} {again}")]


def nearest(word: str, words: Collection[str]) -> str:
    """The one of `words` that `word` most likely means, or "" when none is near."""
    folded = {known.casefold(): known for known in words}
    found = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else ""


def did_you_mean(word: str, words: Collection[str]) -> str:
    """A question with the nearest word, and what sets the two apart where the eye can't see it; else ""."""
    near = nearest(word, words)
    if not near:
        return ""
    question = _("Did you mean {near}?").format(near=quoted(near))
    return sentences(question, strange_letter("".join(letter for letter in word if letter not in near)))


def strange_letter(word: str) -> str:
    """A sentence on the first letter that is not Latin, where the eye takes it for one; else ""."""
    strange = [letter for letter in word if letter.isalpha() and not letter.isascii()]
    if not strange:
        return ""
    alphabet = unicodedata.name(strange[0], "").partition(" ")[0].capitalize()
    return _("The letter “{letter}” in it is {alphabet}.").format(letter=strange[0], alphabet=alphabet)


def quoted(value: str, limit: int = 60) -> str:
    """A value as it stands in a sentence, cut where it is long, in one line."""
    line = " ".join(value.split())
    return f"“{line if len(line) <= limit else line[:limit] + '…'}”"


def sentences(*parts: str) -> str:
    """Sentences one after the other, the empty ones left out."""
    return " ".join(filter(None, parts))
