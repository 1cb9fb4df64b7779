"""What tests of the live page stand on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from election import Dataset
from election.package import live


@pytest.fixture
def forgetful() -> Iterator[Dataset]:
    """The app's own data, of which no view is kept before or after a test that changes what a page says."""
    dataset = live.current().dataset
    assert dataset is not None
    dataset.answers.clear()
    yield dataset
    dataset.answers.clear()
