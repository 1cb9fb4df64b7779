"""What a file says of where it comes from."""

from __future__ import annotations

from typing import Any

import pytest

from election import Dataset, load
from election.render.credits import NAMED_SOURCES, data_date, data_line, first_line, licences, source_line, told_apart
from election.views import open_page
from tests.folders import Folder


@pytest.mark.parametrize(
    ("created", "date", "line"),
    [
        ("2026-11-24T00:00:00Z", "2026-11-24", "of 24 Nov 2026."),
        ("2026-02-30", "2026-02-30", "of 2026-02-30."),
        ("last week", "", "."),
        (None, "", "."),
    ],
)
def test_the_data_date_is_a_day_or_nothing(orvania: Folder, created: Any, date: str, line: str) -> None:
    orvania.describe(lambda package: package.update(created=created))
    dataset = load(orvania.path)
    assert data_date(dataset) == date
    assert data_line(dataset).endswith(line)
    assert dataset.version in data_line(dataset)


@pytest.mark.parametrize(
    ("country", "line"),
    [
        ({"ru": "Орвания", "en": "Orvania"}, "Orvania · Great Council election, 12 May 2024"),
        ({"ru": "Орвания"}, "Орвания · Great Council election, 12 May 2024"),
        ({"en": "Great Council"}, "Great Council election, 12 May 2024"),
        (None, "The Great Council of Orvania, 2024 · Great Council election, 12 May 2024"),
    ],
)
def test_the_first_line_names_the_country_once(orvania: Folder, country: Any, line: str) -> None:
    orvania.describe(lambda package: package["dashboard"].update(country=country))
    dataset = load(orvania.path)
    assert first_line(open_page(dataset, "vote_share", {}).view, dataset) == line


def test_a_licence_address_is_http_or_none(orvania: Folder) -> None:
    given = [{"name": "x"}, {"title": "y", "path": "javascript:alert(1)"}, {"path": "https://example.org/"}]
    orvania.describe(lambda package: package.update(licenses=given))
    assert [(each.title, each.url) for each in licences(load(orvania.path))] == [("x", ""), ("y", "")]


def test_many_sources_are_counted(good: Dataset) -> None:
    (chart,) = (c for c in open_page(good, "timeline", {}).view.charts() if c.id == "lanes")
    line = source_line(chart.source_ids, good)
    assert line.startswith("Sources: ")
    assert " and 1" in line
    assert len(line) < 400
    assert source_line((), good) == ""


def test_as_many_sources_as_a_picture_names_are_named_and_one_more_is_counted(good: Dataset) -> None:
    rows = good["sources"].drop_duplicates("publisher")
    ids = rows.loc[rows["publisher"] != "", "source_id"].tolist()
    just, more = source_line(ids[:NAMED_SOURCES], good), source_line(ids[: NAMED_SOURCES + 1], good)
    assert just.count(";") == more.count(";") == NAMED_SOURCES - 1
    assert " more" not in just
    assert more == f"{just} and 1 more"


def test_sources_of_one_publisher_are_told_apart(good: Dataset) -> None:
    both = good.sources(["wiki-amanat", "wiki-osdp", "vlast-2023-03-27"])
    assert told_apart(good.sources(["ruwiki-mazhilis-1999", "wiki-mazhilis-1999"])) == [
        "Wikipedia (Russian)",
        "Wikipedia (English)",
    ]
    assert told_apart(both) == [*(f"Wikipedia: {each.title}" for each in both[:2]), "Vlast"]
