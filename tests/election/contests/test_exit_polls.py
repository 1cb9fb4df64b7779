"""Exit polls against the published result, and the seats that their shares give when divided by hand."""

from __future__ import annotations

from typing import Any

import pytest

from election import Dataset
from election.contests.exit_polls import Poll, crossings, polls, seats_meant
from tests.election.changed import changed, contest, rows

FOCUS = "mazhilis-2023"


def poll(dataset: Dataset, name: str, election: str = FOCUS) -> Poll:
    return next(each for each in polls(dataset, election) if each.name == name)


def test_three_institutes_each_whole_with_what_they_said_of_themselves(good: Dataset) -> None:
    found = polls(good, FOCUS)
    assert [round(sum(answer.share for answer in each.answers), 2) for each in found] == [100.0] * 3
    # Kazinform, 20 March 2023: 30,000 voters; 12,000, give or take 1.1 points.
    assert {each.name: (each.sample, each.margin) for each in found} == {
        "Eurasian Integration": (30_000, 1.0),
        "Sotsis-A": (None, None),
        "Institute of Democracy": (12_000, 1.1),
    }


def test_an_error_is_the_poll_less_the_published_share(good: Dataset) -> None:
    sotsis = {answer.contestant_id: answer.error for answer in poll(good, "Sotsis-A").answers}
    assert sotsis["osdp"] == -0.29  # 4.91 - 5.2
    assert sotsis["amanat"] == 0.52  # 54.42 - 53.9
    assert sotsis["against-all"] == 0.5  # 4.4 - 3.9


def test_the_mean_error_is_over_all_eight_lines(good: Dataset) -> None:
    # Institute of Democracy: .57 + .36 + .26 + .46 + .13 + .08 + .21 + .25 = 2.32, by 8.
    assert poll(good, "Institute of Democracy").mean_error == pytest.approx(0.29)
    # Eurasian Integration: .44 + .38 + .31 + .54 + .55 + .11 + .92 + .57 = 3.82, by 8.
    assert poll(good, "Eurasian Integration").mean_error == pytest.approx(0.4775)


# Hare quota and largest remainder over the parties with 5 of 100 or more, 69 seats, by hand:
#   Sotsis-A: OSDP (4.91) and Baytaq are out; 88.52 / 69 = 1.28290 a seat. 42.42, 7.96, 6.85, 6.40, 5.37: 66 whole
#     seats, the last three to Auyl (.96), Respublica (.85) and Amanat (.42).
#   Eurasian Integration: Baytaq is out; 92.31 / 69 = 1.33783. 39.96, 7.86, 6.65, 5.88, 4.67, 3.97: 64 whole, the last
#     five to OSDP, Amanat, Aq Jol, Auyl, People's Party (.67, before Respublica's .65).
#   Institute of Democracy: 93.84 / 69 = 1.36 sharp. 39.21, 8.28, 6.13, 6.52, 5.10, 3.76: 67 whole, then OSDP, Aq Jol.
BY_HAND = {
    "Sotsis-A": {"amanat": 43, "auyl": 8, "respublica": 7, "aq-jol": 6, "qhp": 5},
    "Eurasian Integration": {"amanat": 40, "auyl": 8, "respublica": 6, "aq-jol": 6, "qhp": 5, "osdp": 4},
    "Institute of Democracy": {"amanat": 39, "auyl": 8, "respublica": 6, "aq-jol": 7, "qhp": 5, "osdp": 4},
}


@pytest.mark.parametrize("name", BY_HAND)
def test_the_seats_that_a_poll_would_have_meant(good: Dataset, name: str) -> None:
    meant = seats_meant(good, FOCUS, poll(good, name))
    assert meant is not None
    assert dict(meant.seats) == BY_HAND[name]
    assert sum(meant.seats.values()) == 69
    assert "baytaq" in {each.contestant for each in meant.excluded}


def test_no_table_no_polls(small: Dataset, good: Dataset) -> None:
    assert polls(small, small.focus) == ()
    assert polls(good, "mazhilis-2021") == ()


def asked(base: Dataset, answers: list[dict[str, Any]], **election: Any) -> Dataset:
    lines = [
        {"id": "red", "votes": 600, "share_pct": 60.0},
        {"id": "blue", "votes": 300, "share_pct": 30.0},
        {"id": "none", "votes": 100, "share_pct": 10.0, "kind": "against_all"},
    ]
    made = contest(base, lines, **{"list_seats": 10, "formula": "hare", "threshold_pct": 5.0, **election})
    table = [{"election_id": "now", "pollster": "Ask", "source_ids": ("board-2024",), **each} for each in answers]
    return changed(made, exit_polls=rows(base, "exit_polls", table))


def test_a_poll_without_a_party_has_errors_but_no_seats(good: Dataset) -> None:
    made = asked(good, [{"contestant_id": "red", "share_pct": 61.5}])
    (found,) = polls(made, "now")
    assert (found.name, found.mean_error) == ("Ask", 1.5)
    assert seats_meant(made, "now", found) is None


def test_a_threshold_of_ballots_is_nothing_that_a_poll_can_know(good: Dataset) -> None:
    answers = [{"contestant_id": "red", "share_pct": 60.0}, {"contestant_id": "blue", "share_pct": 30.0}]
    for base, known in (("valid", True), ("ballots", False)):
        made = asked(good, answers, share_base=base, ballots=1000)
        (found,) = polls(made, "now")
        assert (seats_meant(made, "now", found) is not None) is known


def test_a_poll_of_the_country_tells_nothing_of_seats_by_constituency(good: Dataset) -> None:
    answers = [{"contestant_id": "red", "share_pct": 60.0}, {"contestant_id": "blue", "share_pct": 30.0}]
    made = asked(good, answers, seats_by="constituency")
    assert seats_meant(made, "now", polls(made, "now")[0]) is None


def test_against_all_is_in_the_base_of_the_threshold(good: Dataset) -> None:
    """Blue has 4.9 of 100: of the votes for parties alone that would be over 5%."""
    answers = [("red", 89.1), ("blue", 4.9), ("none", 6.0)]
    made = asked(good, [{"contestant_id": name, "share_pct": share} for name, share in answers])
    meant = seats_meant(made, "now", polls(made, "now")[0])
    assert meant is not None
    assert [each.contestant for each in meant.excluded] == ["blue"]


def test_answers_for_what_was_not_on_the_ballot_are_left_out(good: Dataset) -> None:
    made = asked(good, [{"contestant_id": "amanat", "share_pct": 50.0}])
    assert polls(made, "now") == ()


def test_a_poll_and_the_result_on_two_sides_of_the_threshold(good: Dataset) -> None:
    crossed = [(each.name, party, under) for each, party, under in crossings(good, FOCUS, polls(good, FOCUS))]
    assert crossed == [("Sotsis-A", "osdp", True)]  # 4.91, and 5.2 in the result
    made = asked(good, [{"contestant_id": "red", "share_pct": 61.5}, {"contestant_id": "none", "share_pct": 3.0}])
    assert crossings(made, "now", polls(made, "now")) == []
