"""The data that every reader sees: read once, read again when a file changes, and never lost to a broken one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from election.package.dataset import Dataset, load, signature
from election.package.folder import shown_folder
from election.package.problems import DataError, Problem
from election.view import Notice
from election.words import _, n_

SHOWN_PROBLEMS = 20


@dataclass
class Store:
    """The last good dataset of a folder and what is wrong with the files as they are now."""

    folder: Path
    dataset: Dataset | None = None
    problems: tuple[Problem, ...] = ()
    _seen: Any = None
    _lock: Lock = field(default_factory=Lock)

    def refresh(self) -> Store:
        """Reads the folder again if a file has changed since the last look. A folder that can't be used leaves
        the dataset as it was: readers keep what was right."""
        with self._lock:
            now = signature(self.folder)
            if now != self._seen:
                self._seen = now
                try:
                    self.dataset, self.problems = load(self.folder), ()
                except DataError as error:
                    self.problems = error.problems
        return self

    def notices(self) -> tuple[Notice, ...]:
        if not self.problems:
            return ()
        text = n_(
            "The data was changed and has {n} problem: this page shows the last version that was sound.",
            "The data was changed and has {n} problems: this page shows the last version that was sound.",
            len(self.problems),
        )
        return (Notice(text, tuple(in_words(problem) for problem in self.problems[:SHOWN_PROBLEMS])),)


def in_words(problem: Problem) -> str:
    """A problem as one line: where, what, how to mend it."""
    place = problem.file
    if problem.row is not None:
        place += _(", row {row}").format(row=problem.row)
    if problem.column:
        place += _(", column {column}").format(column=problem.column)
    return f"{place}: {problem.what} {problem.mend}"


@cache
def _store(path: Path) -> Store:
    return Store(path)


def current() -> Store:
    """The store of this app's folder, as the files are now: one for all readers and all threads of this process."""
    return _store(shown_folder()).refresh()
