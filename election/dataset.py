"""A folder of CSVs as one frozen `Dataset`, or a list of everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Problem:
    """One thing wrong with the data, in words for whoever keeps it.

    `row` counts as a spreadsheet shows it: the header is row 1; None where the fault is not in one row.
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


@dataclass(frozen=True)
class Source:
    """Where a figure comes from. `url` is http or https, or empty; `published` is an ISO date or empty."""

    id: str
    publisher: str
    title: str
    url: str
    published: str
    language: str


@dataclass(frozen=True)
class Dataset:
    """The tables of one folder, checked and typed. Nothing may write to the frames: copy first.

    folder, version   where it was read, and a short hash of every byte of it
    package           datapackage.json as a dict: title, focus election, country's names, dictionary
    tables            name -> frame. Text is `str` with "" for a gap... see `election.schema`
    """

    folder: Path
    version: str
    package: Mapping[str, Any]
    tables: Mapping[str, pd.DataFrame]


def load(folder: str | Path) -> Dataset:
    raise NotImplementedError
