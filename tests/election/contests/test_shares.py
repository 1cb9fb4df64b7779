"""Shares, bases and turnout against official figures, and against what arithmetic says of any figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset, words
from election.contests.bases import BASES, BaseName, base_of, published_bases, valid_votes
from election.contests.shares import majority, share_of, shares, told_share, turnout, two_thirds
from election.contests.succession import standing
from election.views.shared.contest_figures import contestants
from tests.datasets import SMALL
from tests.election.changed import contest


def share(dataset: Dataset, election: str, base: BaseName, contestant: str) -> float | None:
    return next(line.share for line in shares(dataset, election, base) if line.contestant_id == contestant)


# What commissions and the press printed. 2023: 3,431,510 of 6,366,441 valid votes, of 6,521,860 ballots, of a roll of
# 12,035,578. 1995: the April referendum's 96.21% is of valid votes and 95.5% of all ballots.
OFFICIAL = [
    ("mazhilis-2023", "valid", "amanat", 53.90),
    ("mazhilis-2023", "ballots", "amanat", 52.62),
    ("mazhilis-2023", "roll", "amanat", 28.51),
    ("mazhilis-2023", "valid", "osdp", 5.20),
    ("mazhilis-2021", "valid", "nur-otan", 71.09),
    ("mazhilis-2007", "valid", "nur-otan", 88.41),
    ("mazhilis-1999", "ballots", "otan", 30.89),
    ("president-2019", "valid", "kassym-jomart-tokayev", 70.96),
    ("president-1999", "ballots", "nursultan-nazarbayev", 79.78),
    ("referendum-1995-04", "valid", "yes", 96.21),
    ("referendum-1995-04", "ballots", "yes", 95.47),
    ("referendum-2022", "ballots", "yes", 77.18),
    ("referendum-2026", "ballots", "yes", 87.15),
]


@pytest.mark.parametrize(("election", "base", "contestant", "expected"), OFFICIAL)
def test_shares_are_the_official_ones(
    good: Dataset, election: str, base: BaseName, contestant: str, expected: float
) -> None:
    assert share(good, election, base, contestant) == pytest.approx(expected, abs=0.006)


def test_votes_that_count_for_nobody_are_no_valid_votes(good: Dataset) -> None:
    # 5,561,937 yes and 2,045,271 no; 82,724 marked both and 130,267 were invalid
    assert valid_votes(good, "referendum-2024") == 5_561_937 + 2_045_271
    drawn = {base: {line.kind for line in shares(good, "referendum-2024", base)} for base in BASES}
    assert "uncounted" in drawn["ballots"] & drawn["roll"]
    assert "uncounted" not in drawn["valid"] | drawn["parties"]


def test_someone_who_won_a_district_without_standing_on_the_ballot_is_no_line_of_it(good: Dataset) -> None:
    on_ballot = {line.contestant_id for line in shares(good, "mazhilis-2023", "valid")}
    assert "independents" not in on_ballot
    assert len(on_ballot) == 8  # seven parties and against all


@pytest.mark.parametrize("base", BASES)
def test_a_published_share_agrees_with_the_division_to_its_precision(good: Dataset, base: BaseName) -> None:
    checks = good["crosschecks"]
    known = set(checks[(checks["column"] == "share_pct") & ~checks["agrees"]]["key"])  # told as misprints
    for election in good["results"]["election_id"].unique():
        total = base_of(good, election, base).votes
        for line in shares(good, election, base):
            if f"{election}/{line.contestant_id}" in known:
                continue
            if total and line.votes and line.share == line.printed is not None:
                assert line.share == pytest.approx(share_of(line.votes, total), abs=0.056), (election, line)


def test_parties_only_leaves_against_all_out() -> None:
    lines = [
        {"id": "red", "votes": 60},
        {"id": "blue", "votes": 20},
        {"id": "none", "kind": "against_all", "votes": 20},
    ]
    data = contest(SMALL, lines)
    assert {line.contestant_id: line.share for line in shares(data, "now", "parties")} == {"red": 75.0, "blue": 25.0}


def test_parties_only_from_published_shares() -> None:
    lines = [{"id": "red", "share_pct": 60.0}, {"id": "none", "kind": "against_all", "share_pct": 20.0}]
    assert share(contest(SMALL, lines), "now", "parties", "red") == 75.0


def test_parties_only_without_that_line_are_the_published_shares(good: Dataset) -> None:
    published = {line.contestant_id: line.share for line in shares(good, "mazhilis-2021", "valid")}
    assert {line.contestant_id: line.share for line in shares(good, "mazhilis-2021", "parties")} == published


@pytest.mark.parametrize(
    ("election", "contestant", "said"),
    [
        ("mazhilis-2021", "aq-jol", "10.9%"),  # 792,828 of 7,241,562 is 10.948%, printed as 10.95
        ("president-2011", "mels-eleusizov", "1.1%"),  # 94,452 of 8,216,370 is 1.1496%, printed as 1.15
        ("mazhilis-2004", "aq-jol", "12.0%"),  # no votes are known: as printed, with the digit that was
    ],
)
def test_a_share_is_rounded_once_from_the_votes(good: Dataset, election: str, contestant: str, said: str) -> None:
    figure = share(good, election, "valid", contestant)
    assert figure is not None
    assert words.share(figure) == said


def test_a_share_that_does_not_follow_from_the_votes_stays_as_it_was_published() -> None:
    published = {"a": "33.4", "b": "33.3", "c": "33.3"}
    spread = contest(SMALL, [{"id": name, "votes": 1, "share_pct": each} for name, each in published.items()])
    assert [words.share(line.share or 0, 2) for line in shares(spread, "now", "valid")] == ["33.4%", "33.3%", "33.3%"]
    assert words.share(told_share(Decimal("78.04"), 32, 41) or 0, 2) == "78.04%"  # cut, as Italy's ministry does
    assert words.share(told_share(Decimal("104.17"), 250, 240) or 0) == "104.2%"  # people may vote away from home


def test_turnout(good: Dataset) -> None:
    assert turnout(good, "mazhilis-2023").percent == pytest.approx(54.19, abs=0.005)
    counted = contest(SMALL, [{"id": "red", "votes": 5}], ballots=30, roll=40)
    assert turnout(counted, "now").percent == 75.0
    assert not turnout(counted, "now").published
    assert turnout(contest(SMALL, [{"id": "red", "votes": 5}], ballots=30), "now").percent is None


@pytest.mark.parametrize(("seats", "half", "more"), [(98, 50, 66), (107, 54, 72), (77, 39, 52), (3, 2, 2), (1, 1, 1)])
def test_majority_and_two_thirds(seats: int, half: int, more: int) -> None:
    assert majority(seats) == half
    assert two_thirds(seats) == more


@given(st.integers(1, 10_000))
def test_a_majority_is_the_smallest_number_above_half(seats: int) -> None:
    assert 2 * (majority(seats) - 1) <= seats < 2 * majority(seats)
    assert 3 * (two_thirds(seats) - 1) < 2 * seats <= 3 * two_thirds(seats)


def test_nothing_counted_has_no_share() -> None:
    with pytest.raises(ValueError, match="total above zero"):
        share_of(1, 0)
    data = contest(SMALL, [{"id": "red", "votes": 0}, {"id": "blue", "votes": 0}])
    assert base_of(data, "now", "valid").reason == "No valid vote was counted."


def test_votes_for_independents_count_and_are_for_no_party() -> None:
    """A house elected in districts: two parties, and 475 votes for independents, make up the valid votes."""
    lines = [
        {"id": "red", "votes": 600},
        {"id": "blue", "votes": 425},
        {"id": "own", "kind": "independents", "votes": 475},
    ]
    data = contest(SMALL, lines, ballots=1520)
    assert valid_votes(data, "now") == 1500
    assert [share(data, "now", "valid", name) for name in ("red", "own")] == [40, pytest.approx(31.67, abs=0.01)]
    assert base_of(data, "now", "parties").votes == 1025
    assert "own" not in {line.contestant_id for line in shares(data, "now", "parties")}
    assert published_bases(data, "now") == {"valid"}


def test_all_others_count_come_after_those_with_a_name_and_are_no_party() -> None:
    lines = [{"id": "red", "votes": 600}, {"id": "rest", "kind": "others", "votes": 300}, {"id": "blue", "votes": 100}]
    data = contest(SMALL, lines)
    shown = shares(data, "now", "valid")
    assert [(line.contestant_id, line.share, line.stands) for line in shown] == [
        ("red", 60, True),
        ("blue", 10, True),
        ("rest", 30, False),
    ]
    assert "rest" not in standing(data, "parliamentary")["now"]
    assert contestants(data, "now") is None  # how many they are is not known


COUNTS = st.lists(st.integers(0, 10**7), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(COUNTS, st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_shares_of_any_votes(votes: list[int], none: int, invalid: int, absent: int) -> None:
    lines = [{"id": f"p{number}", "votes": each} for number, each in enumerate(votes)]
    lines.append({"id": "none", "kind": "against_all", "votes": none})
    valid = sum(votes) + none
    data = contest(SMALL, lines, ballots=valid + invalid, roll=valid + invalid + absent)
    for base in BASES:
        known, lines_shown = base_of(data, "now", base), shares(data, "now", base)
        found = [line.share for line in lines_shown]
        assert known.known is all(each is not None for each in found)
        if not known.known:
            continue
        stand = [line.share or 0 for line in lines_shown if line.stands]
        assert stand == sorted(stand, reverse=True)
        assert sum(each or 0 for each in found) <= 100.000001
        if base in ("valid", "parties"):
            assert sum(each or 0 for each in found) == pytest.approx(100)
    if valid:
        for line in shares(data, "now", "valid"):
            beside = [share(data, "now", base, line.contestant_id) for base in ("valid", "ballots", "roll")]
            assert beside == sorted(beside, reverse=True, key=lambda each: each or 0)
