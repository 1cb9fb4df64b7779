"""What a share can be a share of, and the reason given where none can be."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests.bases import BaseName, base_of, published_bases, valid_votes
from election.contests.shares import shares
from tests.election.changed import contest


@pytest.mark.parametrize(
    ("election", "expected"),
    [
        ("mazhilis-2023", 6_366_441),  # the commission's total of votes for parties and against all
        ("mazhilis-2021", 7_241_562),  # the number that IPU Parline takes for voters
        ("president-2022", 7_940_478),
        ("mazhilis-2004", None),  # only shares are published
        ("president-1999", None),  # not every line is
        ("president-2015", None),  # one candidate's votes are not
    ],
)
def test_valid_votes(good: Dataset, election: str, expected: int | None) -> None:
    assert valid_votes(good, election) == expected


@pytest.mark.parametrize(
    ("election", "base", "reason"),
    [
        ("mazhilis-2012", "ballots", "The number of ballots cast is not known."),
        ("mazhilis-2012", "roll", "The number of voters on the roll is not known."),
        (
            "president-1999",
            "valid",
            "Not every line of this ballot is known, so its valid votes can't be added up.",
        ),
        ("kurultai-2026", "roll", "Shares are known, but no votes."),
    ],
)
def test_a_base_that_is_not_known_says_why(good: Dataset, election: str, base: BaseName, reason: str) -> None:
    assert base_of(good, election, base).reason == reason
    assert all(line.share is None for line in shares(good, election, base))


def test_missing_votes_are_named(small: Dataset) -> None:
    lines = [{"id": "red", "votes": 60}, {"id": "blue"}, {"id": "green"}]
    data = contest(small, [lines[0], *({**line, "share_pct": 10.0} for line in lines[1:])], share_base="ballots")
    assert base_of(data, "now", "valid").reason == "The votes for blue and green are not known."


def test_published_shares_are_of_the_parties_too_where_nobody_could_be_against_all(good: Dataset) -> None:
    assert published_bases(good, "mazhilis-2021") == {"valid", "parties"}  # the line came back in 2023
    assert published_bases(good, "mazhilis-2023") == {"valid"}
