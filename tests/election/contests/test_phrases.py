"""Words for results: numbers turned into phrases that say no more than they do."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests.bases import Base, BaseName
from election.contests.lines import ballot
from election.contests.phrases import counted, few, points_in_words, rest_unknown


@pytest.mark.parametrize(
    ("size", "words"), [(43.02, "43 points"), (10.0, "10 points"), (9.96, "10.0 points"), (1.0, "1.0 points")]
)
def test_a_distance_in_points_is_whole_from_ten_on(size: float, words: str) -> None:
    assert points_in_words(size) == words


@pytest.mark.parametrize(
    ("names", "said"),
    [("A", "A"), ("ABC", "A, B and C"), ("ABCD", "A, B, C and one more"), ("ABCDE", "A, B, C and two more")],
)
def test_a_headline_names_three_at_most(names: str, said: str) -> None:
    assert few(list(names)) == said


@pytest.mark.parametrize(
    ("election", "base", "votes", "sentence"),
    [
        ("mazhilis-2023", "valid", 6_366_441, "Share of the 6,366,441 votes for parties and against all."),
        ("mazhilis-2023", "parties", 6_118_150, "Share of the 6,118,150 votes for parties."),
        ("mazhilis-2023", "ballots", 1, "Share of the 1 ballot cast, valid or not."),
        ("mazhilis-2023", "roll", 12_035_578, "Share of all 12,035,578 voters on the roll, whether they voted or not."),
        (
            "mazhilis-2023",
            "parties",
            None,
            "Share of the valid votes without those against all, from published shares.",
        ),
        (
            "mazhilis-2021",
            "parties",
            None,
            "Share of the valid votes, as published; this ballot had no line “against all”.",
        ),
        ("mazhilis-2021", "parties", 7, "Share of the 7 votes for parties; this ballot had no line “against all”."),
        ("mazhilis-2021", "valid", 7, "Share of the 7 votes for parties."),
        ("mazhilis-2021", "valid", 1, "Share of the 1 vote for parties."),
        ("president-2019", "valid", 7, "Share of the 7 votes for candidates."),
        ("president-2022", "valid", 7, "Share of the 7 votes for candidates and against all."),
        ("referendum-2024", "valid", 7, "Share of the 7 votes for an answer."),
        ("mazhilis-2021", "ballots", None, "Share of all ballots cast, as published; their number is not known."),
    ],
)
def test_what_shares_are_shares_of(
    good: Dataset, election: str, base: BaseName, votes: int | None, sentence: str
) -> None:
    assert counted(Base(base, votes), ballot(good, election)) == sentence


@pytest.mark.parametrize(
    ("election", "said"), [("mazhilis-2023", False), ("president-1999", True), ("kurultai-2026", True)]
)
def test_that_the_rest_of_a_result_is_not_known_is_said(good: Dataset, election: str, said: bool) -> None:
    assert bool(rest_unknown(good, election)) is said
