"""Figures behind the verdicts on an article, held against the tables as they are now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from election import Dataset
from election.record.claims import Compared, article, article_day, claims_in_order, compared, verdict_counts
from tests.election.changed import changed, rows

STATED = {
    "claim_id": "c01", "table": "results", "key": "mazhilis-2023/amanat", "column": "seats", "stated": "62",
    "relation": "equals", "stated_by": "article", "expected": True,
}  # fmt: skip


def held(dataset: Dataset, **cells: object) -> Compared:
    (found,) = compared(changed(dataset, claim_figures=rows(dataset, "claim_figures", [{**STATED, **cells}])))
    return found


@pytest.mark.parametrize(
    ("cells", "recorded", "holds", "has_changed"),
    [
        ({}, "62", True, False),
        ({"stated": "63"}, "62", False, True),
        ({"stated": "63", "expected": False}, "62", False, False),  # a wrong figure that is still wrong
        ({"key": "mazhilis-2023/nobody"}, "", None, True),
        (
            {"table": "people", "key": "tokayev", "column": "born", "stated": "69", "relation": "age"},
            "1953-05-17",
            True,
            False,
        ),
    ],
)
def test_a_figure_has_changed_where_it_no_longer_stands_to_the_cell_as_it_did(
    good: Dataset, cells: dict[str, object], recorded: str, holds: bool | None, has_changed: bool
) -> None:
    found = held(good, **cells)
    assert (found.recorded, found.holds, found.changed) == (recorded, holds, has_changed)


def test_a_figure_in_a_table_that_is_left_out_is_not_there(good: Dataset) -> None:
    figures = rows(good, "claim_figures", [STATED, {**STATED, "table": "districts", "key": "mazhilis-2023/1"}])
    data = changed(good, claim_figures=figures, districts=good["districts"].iloc[:0])
    assert [each.cell.table for each in compared(data)] == ["results"]


def test_the_article_is_the_one_that_the_package_names(good: Dataset) -> None:
    found = article(good)
    assert found is not None
    assert (found.publisher, article_day(good)) == ("EU Reporter", "2023-03-22")
    silent = replace(good, package={**good.package, "dashboard": {}}, version="silent")
    assert (article(silent), article_day(silent)) == (None, "")


def test_claims_stand_by_paragraph_and_verdicts_are_counted(good: Dataset) -> None:
    turned = changed(good, claims=good["claims"].iloc[::-1])
    assert list(claims_in_order(turned)["paragraph"]) == sorted(good["claims"]["paragraph"])
    assert verdict_counts(good) == {"supported": 11, "imprecise": 9, "wrong": 4, "unverifiable": 5}
