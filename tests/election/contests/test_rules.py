"""The list seats of every contest by its own rules, against the official ones."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from election import Dataset, load
from election.contests.rules import ListVotes, Rules, calculated, list_votes, official_rules, official_seats
from election.seats.awards import ApportionmentError
from tests.datasets import SMALL
from tests.election.changed import contest
from tests.folders import TARSHOLM

# What the commission gave to lists (sources: rows of results.csv), and the rule that was in force.
OFFICIAL = {
    "mazhilis-1999": (10, Fraction(7, 100), "ballots", {"otan": 4, "cpk": 2, "agrarian": 2, "civic": 2}),
    "mazhilis-2004": (10, Fraction(0), "valid", {"otan": 7, "aq-jol": 1, "asar": 1, "aist": 1}),
    "mazhilis-2007": (98, Fraction(7, 100), "valid", {"nur-otan": 98}),
    "mazhilis-2012": (98, Fraction(7, 100), "valid", {"nur-otan": 83, "aq-jol": 8, "cppk": 7}),
    "mazhilis-2016": (98, Fraction(7, 100), "valid", {"nur-otan": 84, "aq-jol": 7, "cppk": 7}),
    "mazhilis-2021": (98, Fraction(7, 100), "valid", {"nur-otan": 76, "aq-jol": 12, "qhp": 10}),
    "mazhilis-2023": (
        69,
        Fraction(5, 100),
        "valid",
        {"amanat": 40, "auyl": 8, "respublica": 6, "aq-jol": 6, "qhp": 5, "osdp": 4},
    ),
}


def winners(seats: dict[str, int]) -> dict[str, int]:
    return {party: number for party, number in seats.items() if number}


@pytest.mark.parametrize("election", OFFICIAL)
def test_the_rules_of_a_contest(good: Dataset, election: str) -> None:
    seats, threshold, base, given = OFFICIAL[election]
    assert official_rules(good, election) == Rules("hare", threshold, seats, base)  # type: ignore[arg-type]
    assert winners(official_seats(good, election)) == given
    assert sum(given.values()) == seats


@pytest.mark.parametrize("election", [name for name in OFFICIAL if name != "mazhilis-2004"])
def test_official_seats_follow_from_votes_and_rules(good: Dataset, election: str) -> None:
    rules, counted = official_rules(good, election), list_votes(good, election)
    assert rules is not None
    assert counted is not None
    assert not counted.from_shares
    result = calculated(good, election, rules)
    assert result.ties == ()
    assert winners(dict(result.seats)) == OFFICIAL[election][3]


def test_the_seats_of_2004_follow_from_shares_and_a_threshold_that_no_source_gives(good: Dataset) -> None:
    rules, counted = official_rules(good, "mazhilis-2004"), list_votes(good, "mazhilis-2004")
    assert rules is not None
    assert counted is not None
    assert counted.from_shares
    assert counted.votes["otan"] == 6060
    assert sum(counted.votes.values()) == 10_000
    without = calculated(good, "mazhilis-2004", rules)  # the data have no threshold: a fifth list would have a seat
    assert winners(dict(without.seats)) == {"otan": 6, "aq-jol": 1, "asar": 1, "aist": 1, "cpk-dck": 1}
    usual = calculated(good, "mazhilis-2004", replace(rules, threshold=Fraction(7, 100)))
    assert winners(dict(usual.seats)) == OFFICIAL["mazhilis-2004"][3]
    assert len(usual.excluded) == 6


def test_the_seats_of_the_invented_country_follow_as_well(small: Dataset) -> None:
    for election in ("assembly-2020", "assembly-2024"):
        rules = official_rules(small, election)
        assert rules == Rules("sainte-lague", Fraction(3, 100), 61, "valid")
        assert dict(calculated(small, election, rules).seats) == winners(official_seats(small, election))


def test_contests_without_list_seats_have_no_such_rules(good: Dataset) -> None:
    for election in good["elections"]["election_id"]:
        if election not in OFFICIAL and election != "kurultai-2026":  # presidential ones and referendums
            assert official_rules(good, election) is None
            assert list_votes(good, election) is None
            assert official_seats(good, election) == {}


def test_a_house_of_districts_alone_has_no_such_rules() -> None:
    data = load(TARSHOLM)
    for election in ("thing-2019", "thing-2023"):
        assert official_rules(data, election) is None
        assert set(official_seats(data, election).values()) == {0}
    with pytest.raises(ApportionmentError, match="not all known"):
        calculated(data, "thing-2023", Rules("hare", Fraction(0), 24, "valid"))


@pytest.mark.parametrize(
    "wrong",
    [{"formula": ""}, {"formula": "by-lot"}, {"list_seats": 0}, {"list_seats": None}, {"lines_complete": False}],
)
def test_what_is_not_known_is_not_assumed(wrong: dict[str, object]) -> None:
    known = {"formula": "dhondt", "list_seats": 10}
    lines = [{"id": "red", "votes": 60}, {"id": "blue", "votes": 40}]
    assert official_rules(contest(SMALL, lines, **known), "now") == Rules("dhondt", Fraction(0), 10, "valid")
    assert official_rules(contest(SMALL, lines, **(known | wrong)), "now") is None
    gap = [{"id": "red", "votes": 60, "share_pct": 60.0}, {"id": "blue", "votes": 40}]
    assert official_rules(contest(SMALL, gap, **known), "now") is not None
    gap = [{"id": "red", "share_pct": 60.0}, {"id": "blue", "votes": 40}]
    assert official_rules(contest(SMALL, gap, **known), "now") is None


# ---- the votes that are counted, and the base of the threshold ----------------------------------------------------


def test_against_all_takes_no_seat_and_is_in_the_base(good: Dataset) -> None:
    counted = list_votes(good, "mazhilis-2023")
    assert counted is not None
    assert "against-all" not in counted.votes
    assert sum(counted.votes.values()) == 6_366_441 - 248_291
    lines = [
        {"id": "red", "votes": 900},
        {"id": "blue", "votes": 50},
        {"id": "none", "kind": "against_all", "votes": 51},
    ]
    data = contest(SMALL, lines)
    rules = Rules("hare", Fraction(1, 20), 19, "valid")  # 50 of 1,001 are less, 50 of 950 more than 5%
    assert dict(calculated(data, "now", rules).seats) == {"red": 19}
    assert dict(calculated(data, "now", replace(rules, base="parties")).seats) == {"red": 18, "blue": 1}


def test_the_threshold_may_be_of_ballots_or_of_the_roll() -> None:
    lines = [{"id": "red", "votes": 900}, {"id": "blue", "votes": 100}]
    data = contest(SMALL, lines, ballots=1100, roll=2000)
    rules = Rules("hare", Fraction(1, 10), 10, "valid")
    assert dict(calculated(data, "now", rules).seats) == {"red": 9, "blue": 1}
    for base in ("ballots", "roll"):
        assert dict(calculated(data, "now", replace(rules, base=base)).seats) == {"red": 10}  # type: ignore[arg-type]


def test_shares_where_no_votes_are_published() -> None:
    lines = [
        {"id": "red", "share_pct": 74.0},
        {"id": "blue", "share_pct": 6.005},
        {"id": "none", "kind": "against_all", "share_pct": 19.995},
    ]
    data = contest(SMALL, lines)
    assert list_votes(data, "now") == ListVotes({"red": 7400, "blue": 601}, from_shares=True)
    rules = Rules("hare", Fraction(7, 100), 10, "valid")
    assert dict(calculated(data, "now", rules).seats) == {"red": 10}
    assert dict(calculated(data, "now", replace(rules, base="parties")).seats) == {"red": 9, "blue": 1}


@pytest.mark.parametrize(
    ("election", "base", "reason"),
    [
        ("mazhilis-2012", "ballots", "The number of ballots cast is not known."),
        ("mazhilis-2012", "roll", "The number of voters on the roll is not known."),
        ("mazhilis-2004", "ballots", "The number of ballots cast is not known."),
        ("president-2022", "valid", "The votes for the parties of this ballot are not all known."),
    ],
)
def test_a_threshold_of_what_is_not_published(good: Dataset, election: str, base: str, reason: str) -> None:
    rules = Rules("hare", Fraction(7, 100), 98, base)  # type: ignore[arg-type]
    with pytest.raises(ApportionmentError) as error:
        calculated(good, election, rules)
    assert str(error.value) == reason
    if election != "president-2022":  # without a threshold it need not be known
        assert calculated(good, election, replace(rules, threshold=Fraction(0))).seats


# ---- other rules on the same votes --------------------------------------------------------------------------------


def test_two_lists_at_least_in_2007(good: Dataset) -> None:
    """(5,247,720 + 269,310) / 98 = 56,296 votes a seat: 93.21 and 4.78 of them."""
    rules = official_rules(good, "mazhilis-2007")
    assert rules is not None
    result = calculated(good, "mazhilis-2007", replace(rules, at_least=2))
    assert dict(result.seats) == {"nur-otan": 93, "osdp": 5}


def test_the_threshold_of_2023_in_2021(good: Dataset) -> None:
    """6,982,944 / 98 = 71,254.5 votes a seat: 72.25, 11.13, 9.25 and 5.38 of them."""
    rules = official_rules(good, "mazhilis-2021")
    assert rules is not None
    result = calculated(good, "mazhilis-2021", replace(rules, threshold=Fraction(1, 20)))
    assert dict(result.seats) == {"nur-otan": 72, "aq-jol": 11, "qhp": 9, "auyl": 6}


def test_a_gap_is_no_seat_won_or_lost() -> None:
    lines = [{"id": "red", "votes": 60, "list_seats": 6}, {"id": "blue", "votes": 40}]
    assert official_seats(contest(SMALL, lines), "now") == {"red": 6}
