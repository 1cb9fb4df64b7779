"""Figures on which a second source differs: both, who gives them, why one is used, and in which order."""

from __future__ import annotations

import re

import pytest

from election import Dataset
from election.views import open_page
from tests.election.changed import changed
from tests.election.views.source_check.shown import listing, page


def test_sources_that_differ_are_told_by_kind_and_not_as_a_rate(good: Dataset) -> None:
    """They were collected because they differ: how many agree would measure nothing."""
    checks = good["crosschecks"]
    differing = checks[~checks["agrees"]]
    assert (differing["kind"] != "").all()
    text = page(good).section("second").text
    assert "differ on 36 figures" in text
    assert f"misprint {(differing['kind'] == 'misprint').sum()}" in text
    assert str(int(checks["agrees"].sum())) not in text
    frame = listing(page(good, contest="all"), "second").table.frame
    assert len(frame) == len(differing)
    assert set(frame["kind"]) <= set(good.labels("crosschecks", "kind").values())


def test_the_ledger_has_both_figures_with_their_sources_and_the_reason(good: Dataset) -> None:
    frame = listing(page(good), "second").table.frame
    row = frame[frame["figure"] == "Amanat: votes"].iloc[0]
    assert (row["used"], row["other"]) == ("3,431,510", "3,341,510")
    assert row["used_source_ids"] == good.row("results", "mazhilis-2023", "amanat")["source_ids"]
    assert row["source_ids"] == ("kazinform-2023-03-27",)
    assert "no longer add up" in row["comment"]
    assert (frame["figure"].ne(frame["figure"].shift())).sum() == frame["figure"].nunique()  # one figure together


@pytest.mark.parametrize("contest", ["all", "mazhilis-2007", "referendum-2022", "referendum-2024"])
def test_another_figure_is_never_the_one_used(good: Dataset, contest: str) -> None:
    table = listing(page(good, contest=contest), "second").table
    for row in table.frame.itertuples():
        assert row.used != row.other
        assert bool(row.used) == bool(row.used_source_ids)
    names = " ".join(table.frame["figure"])
    assert not re.search(r"[a-z]-[0-9]|_", names), names  # words, not ids


def test_the_vote_share_page_leads_to_the_figures_of_its_contest(good: Dataset) -> None:
    for contest, title in (("mazhilis-2023", "Mazhilis 2023: "), ("mazhilis-2021", "Mazhilis 2021: ")):
        link = open_page(good, "vote_share", {"election": [contest]}).view.section("differ").link
        assert link is not None
        reached = open_page(good, link.page, {name: [str(value)] for name, value in link.query.items()}).view
        assert listing(reached, "second").title.startswith(title)
        assert not reached.notices


def test_the_focus_comes_first_then_the_latest_contest_and_what_belongs_to_none_last(good: Dataset) -> None:
    """Whatever the order of the table."""
    turned = changed(good, crosschecks=good["crosschecks"].iloc[::-1])
    for dataset in (good, turned):
        found = list(dict.fromkeys(listing(page(dataset, contest="all"), "second").table.frame["contest"]))
        assert found[0] == "Mazhilis 2023"
        assert found[-1] == ""
        dates = good["elections"].set_index("short_name")["date"]
        assert list(dates[found[1:-1]]) == sorted(dates[found[1:-1]], reverse=True)
        assert max(dates[found[1:-1]]) > dates["Mazhilis 2023"]
