"""The data page counts what is there, finds a row by a word of it, and explains every column."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace

import pytest

from election import Dataset, load
from election.view import Listing
from election.views import open_page
from tests.folders import DATA, ORVANIA


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
    assert listing(good, "rows", table="people", q="qqqq").note == "Nothing matches “qqqq”. Try another word or table."


def test_how_many_rows_are_shown_is_said_where_it_is_not_all(good: Dataset) -> None:
    all_rows = len(rows_of("results"))
    assert listing(good, "rows").note == f"Showing 50 of {all_rows} rows; the CSV has them all."
    assert listing(good, "rows", all="yes").note == ""
    assert listing(good, "rows", table="contestants", q="Ak Zhol").note == "1 row matches."


def test_rows_by_source_are_counted_over_all_tables(good: Dataset) -> None:
    counted = listing(good, "sources").table.frame
    by_hand = sum(
        "vlast-2023-03-27" in row.get(column, "").split(";")
        for path in DATA.glob("*.csv")
        for row in rows_of(path.stem)
        for column in ("source_ids", "population_source_ids")
    )
    title = good.sources(["vlast-2023-03-27"])[0].title
    assert [row.rows for row in counted.itertuples() if row.title[0] == title] == [by_hand]
    assert by_hand


def test_a_package_that_says_less_of_its_columns_has_its_sources_counted(good: Dataset) -> None:
    package = json.loads((ORVANIA / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            field.pop("references", None)
    counted = listing(replace(load(ORVANIA), package=package, version="bare"), "sources").table.frame
    assert counted["rows"].min() > 0


def test_a_source_without_an_address_is_said_to_have_none(good: Dataset) -> None:
    titles = [row.title for row in listing(good, "sources").table.frame.itertuples()]
    assert any(words.endswith("(no address)") and not address for words, address in titles)


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
