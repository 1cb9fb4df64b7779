"""A cell that is named by table, key and column: its text, how it is printed, where a reader finds it."""

from __future__ import annotations

import pytest

from election import Dataset
from election.record.named_cells import NamedCell, cell_text, contest_of, printed

AMANAT = NamedCell("results", "mazhilis-2023/amanat", "votes")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (AMANAT, "3431510"),
        (AMANAT._replace(column="share_pct"), "53.9"),
        (NamedCell("elections", "mazhilis-2023", "threshold_pct"), "5"),
        (NamedCell("elections", "mazhilis-2023", "lines_complete"), "true"),
        (NamedCell("results", "mazhilis-1999/cpk", "source_ids"), "ruwiki-mazhilis-1999;wiki-mazhilis-1999"),
        (NamedCell("elections", "kurultai-2026", "threshold_pct"), ""),  # not found
        (NamedCell("results", "mazhilis-2023", "votes"), ""),  # half a key
        (NamedCell("results", "mazhilis-2023/nobody", "votes"), ""),
        (NamedCell("results", "mazhilis-2023/amanat", "height"), ""),
        (NamedCell("districts", "mazhilis-2023/1", "contestant_id"), "amanat"),
    ],
)
def test_the_text_is_that_of_the_file(good: Dataset, cell: NamedCell, text: str) -> None:
    assert cell_text(good, cell) == text


def test_a_row_belongs_to_the_contest_that_its_key_begins_with(good: Dataset) -> None:
    assert contest_of(good, AMANAT) == "mazhilis-2023"
    assert contest_of(good, NamedCell("elections", "mazhilis-2023", "roll")) == "mazhilis-2023"
    assert contest_of(good, NamedCell("results", "atlantis-2023/amanat", "votes")) == ""
    assert contest_of(good, NamedCell("events", "mazhilis-2023", "title")) == ""  # an event that is called so


@pytest.mark.parametrize(
    ("table", "column", "text", "shown"),
    [
        ("results", "votes", "3431510", "3,431,510"),
        ("results", "share_pct", "53.90", "53.90%"),
        ("results", "votes", "over 500", "over 500"),
        ("elections", "date", "2023-03-19", "19 March 2023"),
        ("elections", "lines_complete", "true", "yes"),
        ("claims", "verdict", "unverifiable", "Can't be verified"),
        ("facts", "value", "4.5", "4.5"),
        ("results", "votes, seats", "5, 1", "5, 1"),  # several columns at once
    ],
)
def test_a_text_is_printed_as_its_column_is(good: Dataset, table: str, column: str, text: str, shown: str) -> None:
    assert printed(good, table, column, text) == shown


def test_a_reader_finds_the_row_by_its_place() -> None:
    assert AMANAT.place == "results, mazhilis-2023, amanat"
