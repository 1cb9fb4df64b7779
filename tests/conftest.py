"""What many tests stand on: the data of the dashboard, an invented country's, and copies of both to damage."""

from __future__ import annotations

from pathlib import Path

import pytest

from election import Dataset
from tests.datasets import REAL, SMALL
from tests.folders import DATA, ORVANIA, Folder


@pytest.fixture(scope="session")
def good() -> Dataset:
    """The data that the dashboard comes with."""
    return REAL


@pytest.fixture(scope="session")
def small() -> Dataset:
    """An invented country's package, which has only the four needed tables."""
    return SMALL


@pytest.fixture
def orvania(tmp_path: Path) -> Folder:
    """A copy of the invented country's package, to be changed."""
    return Folder(ORVANIA, tmp_path / "orvania")


@pytest.fixture
def country(tmp_path: Path) -> Folder:
    """A copy of the dashboard's data, to be changed."""
    return Folder(DATA, tmp_path / "country")
