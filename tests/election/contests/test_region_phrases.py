"""Sentences about turnout by region, with invented figures for what the real ones don't show."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from election import Dataset
from election.contests.region_facts import Facts, facts
from election.contests.region_phrases import (
    biggest_change,
    change_title,
    gap_words,
    preliminary,
    shares_headline,
    with_reliance,
)
from tests.election.changed import changed, rows


def told(good: Dataset, now: Mapping[str, float], then: Mapping[str, float], *, final: frozenset[str]) -> Facts:
    """Turnout at the contests of 2023 and 2021 by region; `final` names the regions of 2023 whose figure is final."""
    records = [
        {
            "election_id": election,
            "region_id": region,
            "turnout_pct": value,
            "status": "final" if region in final else "preliminary",
        }
        for election, values in (("mazhilis-2023", now), ("mazhilis-2021", then))
        for region, value in values.items()
    ]
    dataset = changed(good, region_turnout=rows(good, "region_turnout", records))
    return facts(dataset, "mazhilis-2023", "mazhilis-2021" if then else "")


NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        ({}, "No figure by region is known for this contest"),
        ({"astana": 40.0}, "Turnout is known for one unit only: 40.0% in Astana"),
        ({"astana": 40.0, "shymkent": 40.04}, "Turnout was 40.0% in every unit with a figure"),
        (
            {"astana": 40.0, "shymkent": 40.04, "kyzylorda": 67.2},
            "Turnout ran from 40.0% in Shymkent and Astana to 67.2% in Kyzylorda Region, of three units with a figure",
        ),
    ],
)
def test_where_turnout_was_lowest_and_highest(good: Dataset, now: Mapping[str, float], sentence: str) -> None:
    assert shares_headline(told(good, now, {}, final=NONE)) == sentence


@pytest.mark.parametrize(
    ("now", "title", "most"),
    [
        ({"astana": 50.0}, "Turnout was higher than in 2021 in the one unit that can be compared", ""),
        (
            {"astana": 30.0, "shymkent": 38.0},
            "Turnout was lower than in 2021 in both units that can be compared",
            "It moved most in Astana: −10.0 points.",
        ),
        (
            {"astana": 30.0, "shymkent": 50.0},
            "Compared with 2021, turnout was higher in one and lower in one of the two units that can be compared",
            "",  # both moved by ten
        ),
    ],
)
def test_how_turnout_moved(good: Dataset, now: Mapping[str, float], title: str, most: str) -> None:
    found = told(good, now, {"astana": 40.0, "shymkent": 40.0}, final=NONE)
    assert (change_title(found), biggest_change(found)) == (title, most)


def test_preliminary_figures_are_named_if_few_and_counted_if_not(good: Dataset) -> None:
    units = list(good["regions"]["region_id"])[:8]
    now = dict.fromkeys(units, 50.0)
    assert preliminary(told(good, now, {}, final=frozenset(units)), both=False) == ""
    every = told(good, now, {}, final=NONE)
    assert preliminary(every, both=False) == ""  # as the first line says
    assert with_reliance(every, "Turnout fell") == "Preliminary: turnout fell"
    half = told(good, now, {}, final=frozenset(units[:4]))
    assert preliminary(half, both=False) == "Four of eight figures are preliminary."
    pair = told(good, {"astana": 30.0, "shymkent": 38.0}, {"astana": 30.0}, final=frozenset({"shymkent"}))
    assert preliminary(pair, both=False) == "Figures by region are preliminary, except in Shymkent."
    assert preliminary(pair, both=True) == "Figures by region are preliminary, except in Shymkent."


def test_the_two_gaps_in_words() -> None:
    assert [gap_words("absent", ""), gap_words("absent", "2021")] == ["not a unit then", "not a unit in 2021"]
    assert [gap_words("missing", ""), gap_words("missing", "2021")] == ["no figure", "no figure in 2021"]
