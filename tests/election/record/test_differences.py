"""Second sources that give another figure: which cell, what the tables have, whose contest it is."""

from __future__ import annotations

from typing import Any

import pytest

from election import Dataset
from election.record.differences import differences, figures, of_result
from tests.election.changed import changed, rows

ROW = {"table": "results", "key": "mazhilis-2023/amanat", "column": "votes", "value": "1", "agrees": False}


def checked(dataset: Dataset, *records: dict[str, Any]) -> Dataset:
    return changed(dataset, crosschecks=rows(dataset, "crosschecks", [{**ROW, **each} for each in records]))


def test_only_what_disagrees_is_a_difference(good: Dataset) -> None:
    slip = {"value": "3341510", "comment": "a slip"}
    (found,) = differences(checked(good, slip, {"value": "3431510", "agrees": True}))
    assert found.cell == ("results", "mazhilis-2023/amanat", "votes")
    assert (found.contest, found.used, found.other, found.comment) == ("mazhilis-2023", "3431510", "3341510", "a slip")


@pytest.mark.parametrize(
    ("cell", "contest", "used"),
    [
        ({"table": "elections", "key": "mazhilis-2023", "column": "turnout_pct"}, "mazhilis-2023", "54.19"),
        ({"table": "results", "key": "mazhilis-2023/otan"}, "mazhilis-2023", ""),  # it did not stand
        ({"table": "regions", "key": "abai", "column": "capital"}, "", "Semey"),
        ({"table": "events", "key": "no-such-event", "column": "title"}, "", ""),
    ],
)
def test_the_figure_used_is_that_of_the_tables(good: Dataset, cell: dict[str, str], contest: str, used: str) -> None:
    (found,) = differences(checked(good, cell))
    assert (found.contest, found.used) == (contest, used)


def test_of_a_result_are_the_contest_and_its_lines(good: Dataset) -> None:
    regional = {"table": "region_turnout", "key": "mazhilis-2023/abai", "column": "turnout_pct"}
    other = {"key": "mazhilis-2021/nur-otan"}
    turnout = {"table": "elections", "key": "mazhilis-2023", "column": "turnout_pct"}
    data = checked(good, regional, {}, other, turnout)
    assert [each.cell.column for each in of_result(data, "mazhilis-2023")] == ["votes", "turnout_pct"]


def test_two_sources_may_differ_on_one_figure(good: Dataset) -> None:
    found = differences(checked(good, {"value": "1"}, {"value": "2"}, {"column": "seats"}))
    assert (len(found), figures(found)) == (3, 2)
