"""What is wrong with a folder of data, said to whoever keeps it."""

from __future__ import annotations

import difflib
import logging
import traceback
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from election.words import _, listing

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Problem:
    """One thing wrong with the data, in words for whoever keeps it.

    row    counts as a spreadsheet shows it: the header is row 1; None where the fault is not in one row. In a JSON file
           it is the line
    level  a "problem" keeps the folder from being shown; a "warning" is most likely a slip, and may be meant
    """

    file: str
    row: int | None
    column: str
    value: str
    what: str
    mend: str
    level: Literal["problem", "warning"] = "problem"


class DataError(Exception):
    """The folder can't be used; `problems` has every reason, in the order of files and rows, and `warnings` what else
    was seen in it."""

    def __init__(self, problems: Sequence[Problem], warnings: Sequence[Problem] = ()) -> None:
        self.problems = tuple(problems)
        self.warnings = tuple(warnings)
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
        """Problems of rules: each stands by itself, but warnings of one column that are mended alike have one cause."""
        self._found.extend((problem, problem.mend if problem.level == "warning" else "") for problem in problems)

    @contextmanager
    def watching(self, file: str, step: str) -> Iterator[None]:
        """A step of the reading that breaks off, by a fault of the program's own, is a problem of that file: whoever
        keeps the data is told where to look, and readers keep the last sound version."""
        try:
            yield
        except Exception as error:
            self.add(_broken_off(file, step, error))

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


def _broken_off(file: str, step: str, error: Exception) -> Problem:
    last = traceback.extract_tb(error.__traceback__)[-1]
    cause = f"{type(error).__name__}: {error}"
    _LOG.error("%s of %s broke off at %s, line %s: %s", step, file, Path(last.filename).name, last.lineno, cause)
    what = _("“{step}” broke off here at something that it did not expect ({cause}).")
    mend = _(
        "Look at what was changed last, and for a figure that is out of the common, such as a 0. If all is as it "
        "should be, the fault is the program's: report it, with the line about it in the log."
    )
    return Problem(file, None, "", "", what.format(step=step, cause=quoted(cause)), mend)


def nearest(word: str, words: Collection[str]) -> str:
    """The one of `words` that `word` most likely means, or "" when none is near."""
    folded = {known.casefold(): known for known in words}
    found = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else ""


def meant(name: str, names: Collection[str]) -> str:
    """The one of `names` that is spelt nearly as `name`, or is its beginning or end, or has it so; "" where none is or
    several are."""
    parts = [each for each in names if _has_part(each, name) or _has_part(name, each)]
    return nearest(name, names) or (parts[0] if len(parts) == 1 else "")


def _has_part(name: str, part: str) -> bool:
    return name.startswith(f"{part}_") or name.endswith(f"_{part}")


def did_you_mean(word: str, words: Collection[str]) -> str:
    """A question with the nearest word, and what sets the two apart where the eye can't see it; else ""."""
    near = nearest(word, words)
    if not near:
        return ""
    question = _("Did you mean {near}?").format(near=quoted(near))
    return sentences(question, strange_letter("".join(letter for letter in word if letter not in near)))


def strange_letter(word: str) -> str:
    """A sentence on the first sign that can't be seen, or is not Latin where the eye takes it for Latin; else ""."""
    for letter in word:
        name = unicodedata.name(letter, "")
        if unicodedata.category(letter) in ("Cf", "Zs", "Cc") and letter != " ":
            return _("There is a sign in it that can't be seen: {name}.").format(name=name.lower() or repr(letter))
        if letter.isalpha() and not letter.isascii():
            return _("The letter “{letter}” in it is {alphabet}.").format(
                letter=letter, alphabet=name.partition(" ")[0].capitalize()
            )
    return ""


def quoted(value: str, limit: int = 60) -> str:
    """A value as it stands in a sentence, cut where it is long, in one line."""
    line = " ".join(value.split())
    return f"“{line if len(line) <= limit else line[:limit] + '…'}”"


def sentences(*parts: str) -> str:
    """Sentences one after the other, the empty ones left out."""
    return " ".join(filter(None, parts))
