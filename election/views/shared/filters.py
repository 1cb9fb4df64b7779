"""Filters of a page: which rows fit what a reader chose, and how many would without one of the choices.

A page says which of its choices leave rows out, and by what test; its sentences on them are its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd

from election.words import n_

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Test = Callable[[Any], bool]
"""Whether a row, as `itertuples` gives it, fits a choice."""


@dataclass(frozen=True)
class Filtered:
    """A table's rows with the filters that are set: `tests` has the test of each, by the name of its choice."""

    frame: pd.DataFrame
    tests: Mapping[str, Test]

    @cached_property
    def fitting(self) -> pd.DataFrame:
        """The rows that pass every test."""
        return self.without()

    def without(self, *names: str) -> pd.DataFrame:
        """The rows that would fit if the filters of these names were taken off."""
        return self.frame.loc[[failed.issubset(names) for failed in self._failed]]

    def loosened(self) -> dict[str, int]:
        """By the name of each test, how many rows would fit without it."""
        return {name: len(self.without(name)) for name in self.tests}

    @cached_property
    def _failed(self) -> list[set[str]]:
        """For each row the names of the tests that it fails."""
        return [{name for name, test in self.tests.items() if not test(row)} for row in self.frame.itertuples()]


Chosen = TypeVar("Chosen", bound="DataclassInstance")


def reset(choices: Chosen, *names: str) -> Chosen:
    """The same choices with those of these names taken back to what they are when nothing is chosen."""
    plain = type(choices)()
    return replace(choices, **{name: getattr(plain, name) for name in names})


def fit_of_all(number: int, total: int) -> str:
    """How many of how many statements are shown: '2 of 25 statements fit the filters.'"""
    text = n_("{n} of {{all}} fits the filters.", "{n} of {{all}} fit the filters.", number)
    return text.format(all=n_("{n} statement", "{n} statements", total))
