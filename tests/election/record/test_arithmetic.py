"""Sums and shares with either of two figures, against totals that were published."""

from __future__ import annotations

import pytest

from election import Dataset
from election.record.arithmetic import Weighed, weighed
from tests.election.changed import changed, contest, rows


def case(dataset: Dataset, key: str) -> Weighed:
    return next(each for each in weighed(dataset) if f"{each.election_id}/{each.line.contestant_id}" == key)


def test_the_eight_lines_of_2023_add_up_only_with_one_figure(good: Dataset) -> None:
    # The commission's total; the other figure is 90,000 short and would be 52.49% of it.
    found = case(good, "mazhilis-2023/amanat")
    assert (found.used, found.other) == (3431510, 3341510)
    assert len(found.lines) == 8
    assert found.sums == (6366441, 6276441)
    assert found.total is not None
    assert (found.total.votes, found.total.source_ids) == (6366441, ("vlast-2023-03-27",))
    assert [round(share or 0, 2) for share in found.shares(found.line)] == [53.9, 52.49]
    assert (found.by_sum, found.by_share, found.fit) == ("used", "used", "used")


@pytest.mark.parametrize(
    ("key", "by_sum", "by_share"),
    [
        ("mazhilis-2007/osdp", "used", "used"),  # votes and invalid ones are the ballots, 6,082,430
        ("president-2022/karakat-abden", "unknown", "used"),  # 2.60% of 7,940,478
        ("president-2022/meiram-kazhyken", "unknown", "used"),
        ("referendum-2024/both-marked", "neither", "unknown"),  # parts are 5 short of 7,820,204
    ],
)
def test_what_settles_the_others(good: Dataset, key: str, by_sum: str, by_share: str) -> None:
    found = case(good, key)
    assert (found.by_sum, found.by_share) == (by_sum, by_share)


def test_the_figures_change_places_with_the_row(good: Dataset) -> None:
    table = good["results"].copy()
    table.loc[(table["election_id"] == "mazhilis-2023") & (table["contestant_id"] == "amanat"), "votes"] = 3341510
    checks = good["crosschecks"].copy()
    checks.loc[checks["value"] == "3341510", "value"] = "3431510"
    found = case(changed(good, results=table, crosschecks=checks), "mazhilis-2023/amanat")
    assert found.sums == (6276441, 6366441)
    assert (found.by_sum, found.by_share, found.fit) == ("other", "other", "other")


def invented(small: Dataset, value: str, facts: int | None = None, **election: object) -> Dataset:
    """Three lines of 600, 300 and 100 votes, and another figure for the first."""
    lines = [
        {"id": "a", "votes": 600, "share_pct": 60.0},
        {"id": "b", "votes": 300, "share_pct": 30.0},
        {"id": "c", "votes": 100, "share_pct": 10.0},
    ]
    data = contest(small, lines, **election)
    check = {"table": "results", "key": "now/a", "column": "votes", "value": value, "agrees": False}
    fact = {"election_id": "now", "fact_id": "total", "label": "Valid votes", "value": str(facts)}
    return changed(
        data,
        crosschecks=rows(small, "crosschecks", [{**check, "source_ids": ("board-2024",)}]),
        facts=rows(small, "facts", [{**fact, "source_ids": ("board-2024",)}] if facts else []),
    )


def test_without_a_published_total_the_share_alone_decides(small: Dataset) -> None:
    found = case(invented(small, "500"), "now/a")
    assert (found.total, found.by_sum, found.by_share) == (None, "unknown", "used")


def test_a_total_that_meets_neither_sum_is_not_taken_for_one(small: Dataset) -> None:
    assert case(invented(small, "500", facts=950), "now/a").total is None


def test_a_total_that_only_the_other_meets(small: Dataset) -> None:
    found = case(invented(small, "500", facts=900), "now/a")
    assert (found.by_sum, found.fit) == ("other", "other")


def test_a_share_printed_with_fewer_digits_than_the_others_may_still_be_rounded(small: Dataset) -> None:
    """60.04% does not round to 60.00, but to the 60.0 that 60 may stand for; 50.04% to neither."""
    table = [{"id": "a", "votes": 6004, "share_pct": 60.0}, {"id": "b", "votes": 3996, "share_pct": 39.96}]
    data = contest(small, table)
    check = {"table": "results", "key": "now/a", "column": "votes", "value": "4004", "agrees": False}
    found = case(changed(data, crosschecks=rows(small, "crosschecks", [check])), "now/a")
    assert found.digits == 2
    assert found.by_share == "used"


def test_lines_that_are_not_all_there_have_no_sum(small: Dataset) -> None:
    found = case(invented(small, "500", facts=900, lines_complete=False), "now/a")
    assert (found.lines, found.by_sum, found.by_share) == ((), "unknown", "unknown")


@pytest.mark.parametrize("value", ["same", "over 500", "1e3", ""])
def test_what_is_no_number_is_not_weighed(small: Dataset, value: str) -> None:
    assert weighed(invented(small, value)) == ()
