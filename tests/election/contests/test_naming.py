"""How a contest is named, for a reader and in an address."""

from __future__ import annotations

import pytest

from election.contests.naming import asked_for, short_name
from election.package.dataset import Dataset


def test_an_address_names_a_contest_but_for_that_with_which_pages_open(good: Dataset) -> None:
    assert asked_for(good, "mazhilis-2023") == {}
    assert asked_for(good, "mazhilis-2021") == {"election": "mazhilis-2021"}


def test_a_contest_is_named_in_short(good: Dataset) -> None:
    assert short_name(good, "mazhilis-2023") == "Mazhilis 2023"
    with pytest.raises(KeyError):
        short_name(good, "atlantis")
