"""The data page counts what is there, finds a row by a word of it, and explains every column."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from election import Dataset
from election.view import Listing
from election.views import open_page

DATA = Path(__file__).parents[3] / "data"


def listing(dataset: Dataset, section: str, **query: str) -> Listing:
    view = open_page(dataset, "data", {key: [value] for key, value in query.items()}).view
    (block,) = view.section(section).blocks
    assert isinstance(block, Listing)
    return block


def rows_of(name: str) -> list[dict[str, str]]:
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.csv")))
def test_every_table_can_be_taken_away_whole(good: Dataset, name: str) -> None:
    taken = list(csv.DictReader(listing(good, "rows", table=name).table.csv().splitlines()))
    assert len(taken) == len(rows_of(name))


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.csv")))
def test_every_column_is_explained(good: Dataset, name: str) -> None:
    explained = listing(good, "dictionary", table=name).table.frame
    assert list(explained["column"]) == list(rows_of(name)[0])
    assert all(len(words) > 10 for words in explained["meaning"])


def test_a_row_is_found_by_a_word_in_any_column(good: Dataset) -> None:
    found = listing(good, "rows", table="people", q="назарбаев").table.frame
    either = re.compile("назарбаев|nazarbayev", re.IGNORECASE)
    expected = [row["person_id"] for row in rows_of("people") if either.search(" ".join(row.values()))]
    assert list(found["person_id"]) == expected
    assert expected


def test_nothing_found_says_what_to_loosen(good: Dataset) -> None:
    assert "qqqq" in listing(good, "rows", table="people", q="qqqq").note


def test_rows_by_source_are_counted_over_all_tables(good: Dataset) -> None:
    counted = listing(good, "sources").table.frame
    by_hand = sum(
        "vlast-2023-03-27" in row.get(column, "").split(";")
        for path in DATA.glob("*.csv")
        for row in rows_of(path.stem)
        for column in ("source_ids", "population_source_ids")
    )
    assert counted.loc[counted["ids"] == ("vlast-2023-03-27",), "rows"].item() == by_hand > 0


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"minimum": 0}, "0 or more"),
        ({"maximum": 100}, "up to 100"),
        ({"minimum": 0, "maximum": 100}, "0 to 100"),
        ({}, ""),
    ],
)
def test_what_a_number_may_be_is_said_in_words(good: Dataset, limits: dict[str, int], words: str) -> None:
    field = {"name": "votes", "type": "integer", "constraints": limits}
    package = {**good.package, "resources": [{"name": "results", "schema": {"fields": [field]}}]}
    explained = listing(replace(good, package=package, version="limits"), "dictionary", table="results").table.frame
    assert list(explained["values"]) == [words]
