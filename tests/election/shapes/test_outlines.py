"""Outlines light enough to be drawn: borders stay joined, areas what they are."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise

import pytest

from election import Dataset
from election.shapes.geometry import Shape, atlas
from election.shapes.outlines import outlines


def test_a_border_between_two_units_stays_one_border(good: Dataset) -> None:
    steps = Counter(frozenset(step) for rings in outlines(good).values() for ring in rings for step in pairwise(ring))
    assert max(steps.values()) == 2
    inner = [step for step, number in steps.items() if number == 2]
    assert len(inner) > 300
    corners = sum(len(ring) for rings in outlines(good).values() for ring in rings)
    drawn = json.loads(good.files["regions.geojson"])["features"]
    assert corners < sum(len(ring) for each in drawn for ring in each["geometry"]["coordinates"])


def test_outlines_keep_the_areas(good: Dataset) -> None:
    plane = atlas(good)
    assert plane is not None
    for name, rings in outlines(good).items():
        shown = Shape((tuple(tuple(ring[:-1]) for ring in rings),)).area  # type: ignore[misc]
        assert shown == pytest.approx(plane.shapes[name].area, rel=0.02 if plane.shapes[name].area > 1000 else 0.2), (
            name
        )
