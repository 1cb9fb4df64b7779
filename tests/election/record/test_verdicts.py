"""What was said in sentences: they count voices, keep home and abroad apart, and count nothing that is unconfirmed.

The figures of 2023 were counted by hand: from abroad 28 voices, of which 16 welcomed the election, 4 did both, 5
criticised it and 3 gave no verdict, and Russia's welcome, which rests on the article alone; at home 7.
"""

from __future__ import annotations

import pytest

from election import Dataset
from election.record.statements import Statements, statements
from election.record.verdicts import abroad, deck, doubt, headline, through_host
from tests.election.statement_tables import FOCUS, said, with_statements

STANCES = ("welcomed", "mixed", "critical", "neutral")
MISSION = {"actor_kind": "observer_mission"}
STATE = {"actor_kind": "government"}


def of(good: Dataset, *cells: dict[str, str]) -> Statements:
    rows = (said(number, **each) for number, each in enumerate(cells, start=1))
    return statements(with_statements(good, *rows), FOCUS)


def test_mazhilis_2023_is_counted_as_by_hand(good: Dataset) -> None:
    found = statements(good, FOCUS)
    assert found.counts(found.abroad) == dict(zip(STANCES, (16, 4, 5, 3), strict=True))
    assert found.counts(found.home) == dict(zip(STANCES, (3, 1, 2, 1), strict=True))
    assert list(found.unconfirmed["voice"]) == ["Russia"]
    groups = {name: len(found.group(name)) for name in ("missions", "states", "deputies", "others")}
    assert groups == {"missions": 7, "states": 6, "deputies": 4, "others": 11}


def test_the_headline_says_how_observers_divide_and_the_deck_the_rest(good: Dataset) -> None:
    found = statements(good, FOCUS)
    assert headline(found) == (
        "Observers split: the OSCE praised and criticised, "
        "six missions of the CIS, CSTO, SCO and Turkic States approved"
    )
    assert deck(found) == (
        "Of six governments and organisations abroad, four welcomed the election and two did both. At home, three of "
        "seven voices welcomed it. Russia's welcome is unconfirmed and not counted."
    )
    assert through_host(found) == "Ten of the 16 welcomes from abroad are known only through the host country"


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ([{"actor": "OSCE", **MISSION, "stance": "critical"}], "The OSCE criticised the election"),
        ([{**MISSION}, {**MISSION}, {**MISSION}], "Three missions welcomed the election"),
        (
            [{"actor": "OSCE", **MISSION, "stance": "critical"}, {"actor": "France", **STATE, "stance": "critical"}],
            "The OSCE criticised the election, and so did France",
        ),
        (
            [{"actor": "OSCE", **MISSION, "stance": "critical"}, {"actor": "France", **STATE}],
            "The OSCE criticised the election, France welcomed it",
        ),
        (
            [{"actor": "OSCE", **MISSION, "stance": "mixed"}, {"actor": "CIS", **MISSION}],
            "Observers split: the OSCE praised and criticised, the CIS approved",
        ),
        ([{"stance": "critical"}] * 2, "Actor 1 and Actor 2 criticised the election"),
        ([{"stance": "neutral"}] * 3, "All three voices from abroad gave no verdict on the election"),
        (
            [{"stance": "critical"}, {"stance": "mixed"}, {"stance": "neutral"}],
            "Of three voices from abroad one both praised and criticised the election and one criticised it",
        ),
        ([{"actor_kind": "party"}] * 3, "All three voices at home welcomed the election"),
        ([{"certainty": "unconfirmed"}], "The one statement on the election is unconfirmed"),
    ],
)
def test_the_headline_fits_whatever_was_said(good: Dataset, cells: list[dict[str, str]], sentence: str) -> None:
    assert headline(of(good, *cells)) == sentence


def test_a_referendum_is_called_one_and_silence_is_said(good: Dataset) -> None:
    assert headline(statements(good, "referendum-2022")) == "The European Union welcomed the referendum"
    assert headline(statements(good, "mazhilis-2007")) == "No statement on the election is in the data"


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ([{"reported_by": "host"}], "The one welcome from abroad is known only through the host country"),
        ([{"reported_by": "host"}] * 2, "Both welcomes from abroad are known only through the host country"),
        (
            [{"reported_by": "host"}, {}],
            "One of the two welcomes from abroad is known only through the host country",
        ),
        (
            [{}, {"stance": "critical", "reported_by": "host"}],
            "One of two voices from abroad is known only through the host country",
        ),
        ([{}, {}], "Both voices from abroad are known directly"),
        ([{}] * 3, "All three voices from abroad are known directly"),
        ([{"actor": "OSCE"}], "One voice from abroad is known, the OSCE"),
        ([{"actor_kind": "party", "reported_by": "host"}], "No statement from abroad is in the data"),
    ],
)
def test_what_is_known_through_the_host_alone(good: Dataset, cells: list[dict[str, str]], sentence: str) -> None:
    assert through_host(of(good, *cells)) == sentence


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ([{}, {"stance": "critical"}], "One of two voices from abroad welcomed the election"),
        (
            [{"reported_by": "host"}, {"stance": "critical"}],
            "One of two voices from abroad welcomed the election, known only through the host country",
        ),
        (
            [{"reported_by": "host"}, {}, {"stance": "critical"}],
            "Two of three voices from abroad welcomed the election, one of them known only through the host country",
        ),
    ],
)
def test_the_count_for_a_small_place(good: Dataset, cells: list[dict[str, str]], sentence: str) -> None:
    assert abroad(of(good, *cells)) == sentence


@pytest.mark.parametrize("stance", STANCES)
def test_what_is_unconfirmed_is_counted_nowhere_and_said(good: Dataset, stance: str) -> None:
    found = of(good, {}, {"actor": "France", **STATE, "stance": stance, "certainty": "unconfirmed"})
    assert sum(found.counts(found.abroad).values()) == 1
    assert "unconfirmed" in doubt(found)
    assert "France" in deck(found)
    assert "France" not in headline(found) + through_host(found) + abroad(found)
