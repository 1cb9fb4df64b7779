"""What stands under the scale of thresholds: shares as they are, and names that keep apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from election import Dataset
from election.charts.draw.ruler import width
from election.choices import Notch
from election.views.what_if.controls import controls
from election.views.what_if.notches import ACROSS


def under(dataset: Dataset, **query: str) -> tuple[Notch, ...]:
    found = controls(dataset, {key: [value] for key, value in query.items()})
    return next(control.notches for control in found if control.key == "threshold")


def test_every_party_on_the_scale_has_a_tick_and_the_law_a_name(good: Dataset) -> None:
    found = under(good, election="mazhilis-2023")
    assert [round(notch.at, 1) for notch in found] == [2.3, 5.0, 5.2, 6.8, 8.4, 8.6]
    assert [notch.name for notch in found if notch.colour is None] == ["official 5%"]


def test_another_base_moves_the_ticks(good: Dataset) -> None:
    valid, ballots = (under(good, election="mazhilis-2023", base=base) for base in ("valid", "ballots"))
    assert ballots[0].at < valid[0].at


@pytest.mark.parametrize("election", ["mazhilis-2004", "mazhilis-2012", "mazhilis-2021", "mazhilis-2023"])
def test_names_of_one_line_keep_apart(good: Dataset, election: str) -> None:
    named = [notch for notch in under(good, election=election) if notch.name]
    for one, other in combinations(named, 2):
        distance = abs(one.at - other.at) / 10 * ACROSS
        assert one.line != other.line or distance >= (width(one.name, size=12) + width(other.name, size=12)) / 2
