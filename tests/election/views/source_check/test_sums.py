"""The arithmetic that decides between two figures for the votes of a line."""

from __future__ import annotations

from election import Dataset
from tests.election.changed import changed
from tests.election.views.source_check.shown import listing, page


def test_the_arithmetic_shows_both_sums_line_by_line(good: Dataset) -> None:
    shown = listing(page(good), "arithmetic")
    assert shown.title == "Mazhilis 2023: the eight lines add up to 6,366,441 only with 3,431,510 for Amanat"
    assert "with 3,341,510 they are 90,000 short" in shown.reading
    frame = shown.table.frame.set_index("line")
    assert (frame.loc["Added up", "used"], frame.loc["Added up", "other"]) == (6366441, 6276441)
    assert frame.loc["Votes for parties plus against all", "used"] == 6366441
    assert (frame.loc["Difference", "used"], frame.loc["Difference", "other"]) == (0, -90000)
    assert round(frame.loc["Amanat", "share_other"], 2) == 52.49
    assert "vlast-2023-03-27" in shown.source_ids
    assert "kazinform-2023-03-27" in shown.source_ids


def test_all_lines_with_two_figures_are_weighed(good: Dataset) -> None:
    shown = listing(page(good, contest="all"), "arithmetic")
    assert shown.title == "On four of six lines with two figures for the votes, arithmetic decides"
    told = dict(zip(shown.table.frame["line"], shown.table.frame["decides"], strict=True))
    assert told["Kazhyken"] == "The printed 2.53% follows from 200,907; 300,907 would be 3.74%."
    assert told["Both marked"] == (
        "The lines add up to 7,820,204 with neither: they are 5 short with 82,724 and 7 short with 82,722."
    )


def test_the_focus_comes_first(good: Dataset) -> None:
    """Whatever the order of the table."""
    turned = changed(good, crosschecks=good["crosschecks"].iloc[::-1])
    for dataset in (good, turned):
        table = listing(page(dataset, contest="all"), "arithmetic").table.frame
        assert list(table["contest"]).index("Mazhilis 2023") == 0
        assert table["contest"].nunique() == 4
