"""One thing done to a sound package, and the one problem that it then has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from election import DataError, Problem, load
from tests.folders import Folder

SAVE = "Open it in the spreadsheet and save it as “CSV UTF-8 (comma delimited)”."
CORRECT = "Correct the figure; leave the cell empty if it is not known."
R, C, E, S, J = "results.csv", "contestants.csv", "elections.csv", "sources.csv", "datapackage.json"


def problems(folder: Folder) -> tuple[Problem, ...]:
    """What is wrong with the folder: nothing where it can be loaded."""
    try:
        load(folder.path)
    except DataError as error:
        return error.problems
    return ()


def warnings(folder: Folder) -> tuple[Problem, ...]:
    """What is most likely a slip in a folder that can be loaded."""
    return load(folder.path).warnings


def only(folder: Folder) -> Problem:
    """The one thing that is wrong with it."""
    (problem,) = problems(folder)
    return problem


@dataclass(frozen=True)
class Damage:
    """What is done to the package, and the one problem that it has then; `what` and `mend` are
    left out where another test has the words."""

    do: Callable[[Folder], Any]
    file: str
    row: int | None
    column: str
    what: str = ""
    mend: str = ""
    value: str | None = None


def reported(folder: Folder, damage: Damage) -> None:
    """Asserts that the damage, once done, is told once: as what it is, where it is."""
    damage.do(folder)
    problem = only(folder)
    assert (problem.file, problem.row, problem.column) == (damage.file, damage.row, damage.column)
    assert problem.what == (damage.what or problem.what)
    assert problem.mend == (damage.mend or problem.mend)
    assert problem.value == (problem.value if damage.value is None else damage.value)


def cell(file: str, row: int, column: str, value: str) -> Callable[[Folder], None]:
    return lambda folder: folder.cell(file, row, column, value)


def encoded(file: str, encoding: str) -> Callable[[Folder], None]:
    return lambda folder: folder.write(file, folder.read(file).decode("utf-8").encode(encoding, "replace"))


def replaced(file: str, old: str, new: str, times: int = 1) -> Callable[[Folder], None]:
    return lambda folder: folder.replace(file, old, new, times)


def in_column(file: str, column: str, change_text: Callable[[str], str]) -> Callable[[Folder], None]:
    def change(rows: list[list[str]]) -> None:
        at = rows[0].index(column)
        for row in rows[1:]:
            row[at] = change_text(row[at])

    return lambda folder: folder.change(file, change)


def repeated(file: str, row: int) -> Callable[[Folder], None]:
    return lambda folder: folder.change(file, lambda rows: rows.append(list(rows[row - 1])))


def described(change: Callable[[dict[str, Any]], Any]) -> Callable[[Folder], None]:
    return lambda folder: folder.describe(change)
