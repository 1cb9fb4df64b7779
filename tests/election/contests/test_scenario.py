"""A contest under other rules: official figures, the thresholds at which seats change, the votes that were lacking."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from election import Dataset
from election.contests.rules import Rules, calculated, official_rules
from election.contests.scenario import Scenario, scenario, spans, votes_short
from election.seats.apportion import apportion
from election.seats.awards import ApportionmentError
from election.seats.formulas import FORMULAS
from tests.datasets import REAL
from tests.election.changed import contest

TOP = Fraction(1, 10)
NOW = "mazhilis-2023"


def under(dataset: Dataset, election: str, **rules: object) -> Scenario:
    official = official_rules(dataset, election)
    assert official is not None
    return scenario(dataset, election, replace(official, **rules))  # type: ignore[arg-type]


def seats(now: Scenario) -> list[int]:
    """Of those who have any, most votes first."""
    return [now.seats(party) for party in now.parties if now.seats(party)]


def test_the_seats_of_2023_under_other_rules() -> None:
    assert seats(under(REAL, NOW)) == [40, 8, 6, 6, 5, 4]
    assert seats(under(REAL, NOW, formula="dhondt")) == [41, 8, 6, 6, 5, 3]
    assert seats(under(REAL, NOW, threshold=Fraction(7, 100))) == [46, 9, 7, 7]


def test_a_scenario_knows_the_official_seats() -> None:
    official = under(REAL, NOW)
    assert official.as_official
    assert official.agrees
    other = under(REAL, NOW, threshold=Fraction(7, 100))
    assert not other.as_official
    assert [other.change(party) for party in other.parties] == [6, 1, 1, 1, -5, -4, 0]


def test_without_a_threshold_its_base_makes_no_difference() -> None:
    assert under(REAL, "mazhilis-2004", base="parties").as_official
    assert not under(REAL, NOW, base="parties").as_official


def test_a_contest_whose_threshold_is_not_known_says_so() -> None:
    assert not under(REAL, "mazhilis-2004").limited
    assert not under(REAL, "mazhilis-2004").agrees
    assert under(REAL, "mazhilis-2004", threshold=Fraction(7, 100)).agrees  # as the contest's note says


def test_seats_change_only_at_parties_shares_and_a_share_is_over_a_threshold_of_its_size() -> None:
    now = under(REAL, NOW)
    found = spans(REAL, NOW, now.rules, TOP)
    assert [span.to for span in found[:-1]] == sorted(
        Fraction(votes, 6_366_441) for votes in (146_431, 331_058, 432_920, 535_139, 547_154)
    )
    assert found[1].has(Fraction(331_058, 6_366_441))
    assert found[2].has(Fraction(331_059, 6_366_441))
    assert found[0].has(Fraction(0))


@settings(max_examples=30, deadline=None)
@given(
    tenths=st.integers(0, 100),
    formula=st.sampled_from(sorted(FORMULAS)),
    election=st.sampled_from(["mazhilis-1999", "mazhilis-2007", "mazhilis-2021", NOW]),
)
def test_a_span_holds_what_its_thresholds_give(tenths: int, formula: str, election: str) -> None:
    official = official_rules(REAL, election)
    assert official is not None
    rules = replace(official, formula=formula, threshold=Fraction(tenths, 1000))
    try:
        result = calculated(REAL, election, rules)
        assumed = replace(official, formula=formula)
        scenario(REAL, election, assumed)
    except ApportionmentError:
        assume(False)
        return
    (span,) = [span for span in spans(REAL, election, assumed, TOP) if span.has(rules.threshold)]
    assert span.result is not None
    assert {party: held for party, held in span.result.seats.items() if held} == {
        party: held for party, held in result.seats.items() if held
    }


@pytest.mark.parametrize("formula", [name for name, formula in FORMULAS.items() if formula.divides_any])
def test_one_vote_fewer_than_were_lacking_is_not_enough(formula: str) -> None:
    now = under(REAL, NOW, formula=formula)
    base = now.base_votes
    assert base == 6_366_441
    for party in now.parties:
        short = votes_short(now, party)
        assert short is not None
        for more, one in ((short, 1), (short - 1, 0)):
            votes = now.counted.votes | {party: now.counted.votes[party] + more}
            result = apportion(votes, now.rules.seats, formula, now.rules.threshold, base + more)
            assert (result.seats.get(party, 0) >= now.seats(party) + 1) == bool(one)


def test_votes_are_not_counted_where_only_shares_are_published() -> None:
    now = under(REAL, "mazhilis-2004")
    assert votes_short(now, "otan") is None
    assert now.base_votes == 10_000


def test_a_tie_leaves_seats_open(good: Dataset) -> None:
    lines = [{"id": "a", "votes": 300}, {"id": "b", "votes": 150}, {"id": "c", "votes": 150}]
    tied = contest(good, lines, list_seats=3, seats=3, formula="dhondt")
    now = scenario(tied, "now", Rules("dhondt", Fraction(0), 3, "valid"))
    assert [(now.seats(party), now.most(party)) for party in ("a", "b", "c")] == [(1, 2), (0, 1), (0, 1)]
    assert not now.complete  # the official seats are not published here
    assert not now.agrees


def test_a_contest_without_list_seats_has_no_scenario() -> None:
    with pytest.raises(KeyError):
        scenario(REAL, "president-2022", Rules("hare", Fraction(0), 1, "valid"))
