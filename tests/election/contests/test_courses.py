"""Lines of succession with their shares, against the results of the years."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests.courses import chosen, courses, thresholds


def test_a_line_goes_on_under_the_name_of_a_successor(good: Dataset) -> None:
    """Otan, Nur Otan, Amanat: one line, at every election of the house from 1999 on."""
    amanat = next(course for course in courses(good, "parliamentary", "valid") if course.end == "amanat")
    assert [(point.election_id, point.stood_as) for point in amanat.points][-2:] == [
        ("mazhilis-2021", ("nur-otan",)),
        ("mazhilis-2023", ("amanat",)),
    ]
    last = amanat.at("mazhilis-2023")
    assert last is not None
    assert (last.share, last.votes, last.list_seats) == (pytest.approx(53.9, abs=0.005), 3_431_510, 40)
    assert amanat.top == pytest.approx(88.4, abs=0.05)  # 2007
    assert amanat.at("president-2022") is None


def test_against_all_has_no_share_of_the_votes_for_parties(good: Dataset) -> None:
    assert "against-all" in {course.end for course in courses(good, "parliamentary", "valid")}
    assert "against-all" not in {course.end for course in courses(good, "parliamentary", "parties")}


def test_those_on_the_ballot_come_first_in_its_order_then_those_that_once_mattered(good: Dataset) -> None:
    """OSDP was over the threshold in 2023 and did not stand in 2021."""
    shown = [course.end for course in chosen(good, "mazhilis-2021", courses(good, "parliamentary", "valid"), "valid")]
    assert shown[:5] == ["amanat", "aq-jol", "qhp", "auyl", "adal"]
    assert set(shown[5:]) == {"against-all", "osdp", "aist"}


def test_a_threshold_is_of_the_published_base_only(good: Dataset) -> None:
    assert thresholds(good, "parliamentary", "valid")["mazhilis-2023"] == 5.0
    assert thresholds(good, "parliamentary", "roll")["mazhilis-2023"] is None
    assert set(thresholds(good, "presidential", "valid").values()) == {None}
