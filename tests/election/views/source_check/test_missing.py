"""What was looked for and not found."""

from __future__ import annotations

from election import Dataset
from election.view import Listing
from tests.election.views.source_check.shown import listing, page


def test_what_was_not_found_is_grouped_by_subject_with_its_day(good: Dataset) -> None:
    section = page(good).section("missing")
    found = good["not_found"]
    assert "28 November 2026" in section.text
    assert [block.id for block in section.blocks if isinstance(block, Listing)] == [
        "missing-reactions", "missing-results", "missing-timeline",
    ]  # fmt: skip
    results = listing(page(good), "missing", 1).table.frame
    row = results[results["name"].map(lambda names: "Party-list result by region or district" in names)].iloc[0]
    assert (row["contest"], row["searched_on"]) == ("Mazhilis 2023", "2026-11-23")
    named = [
        name for n in range(3) for names in listing(page(good), "missing", n).table.frame["name"] for name in names
    ]
    assert sorted(named) == sorted(found["name"])
