"""Which threshold held for whom: for all, for one list, for none of those that hold seats below it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from election import Dataset
from election.contests.thresholds import Thresholds, thresholds_of
from tests.datasets import SMALL
from tests.election.changed import contest

LINES = (
    {"id": "red", "votes": 600, "list_seats": 6},
    {"id": "alliance", "votes": 350, "list_seats": 4},
    {"id": "minority", "votes": 50, "list_seats": 0},
)


def held(*changes: dict[str, Any], **election: Any) -> Thresholds:
    """The thresholds of a contest with these lines, the first of which are changed so."""
    lines = [{**line, **change} for line, change in zip(LINES, [*changes, {}, {}, {}], strict=False)]
    return thresholds_of(contest(SMALL, lines, **{"threshold_pct": 10.0, **election}), "now")


def test_a_threshold_is_decided_by_whole_numbers() -> None:
    # 4.9996% is printed as 5.00% and is under 5% all the same
    lines = [{"id": "red", "votes": 950_004}, {"id": "blue", "votes": 49_996, "share_pct": 5.0}]
    assert thresholds_of(contest(SMALL, lines, threshold_pct=5.0), "now").under == {"blue"}
    lines = [{"id": "red", "votes": 950_000}, {"id": "blue", "votes": 50_000, "share_pct": 5.0}]
    assert not thresholds_of(contest(SMALL, lines, threshold_pct=5.0), "now").under


def test_who_stayed_under_the_threshold(good: Dataset) -> None:
    assert thresholds_of(good, "mazhilis-2023").under == {"baytaq"}
    under = {"osdp", "aq-jol", "auyl", "cppk", "patriots", "rukhaniyat"}
    assert thresholds_of(good, "mazhilis-2007").under == under
    assert not thresholds_of(good, "mazhilis-2004").under  # its threshold is not sourced


def test_a_list_may_need_another_share_than_the_others() -> None:
    two = held({}, {"threshold_pct": 40.0})
    assert two.under == {"alliance", "minority"}
    assert two.higher == {"alliance": Decimal(40)}
    assert not two.exempt


def test_an_exempt_list_is_not_under_the_threshold() -> None:
    free = held({}, {}, {"threshold_pct": 0.0})
    assert not free.under
    assert free.below == free.exempt == {"minority"}


def test_for_whoever_holds_list_seats_below_it_the_threshold_can_not_have_held() -> None:
    seated = held({}, {}, {"list_seats": 1})
    assert not seated.under
    assert seated.seated == seated.exempt == {"minority"}
    assert seated.of("minority") == 0
    assert seated.of("red") == 10
