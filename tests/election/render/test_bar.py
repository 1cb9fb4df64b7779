"""The bar over every page: whose site it is, the pages, and the contest with the way to every other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from election import Dataset
from election.render.bar import FOLDS, Bar, Picker, bar_of, site_names
from election.views import available, menu
from tests.datasets import SMALL


def _picker(dataset: Dataset, page: str, **query: str) -> Picker:
    picker = bar_of(dataset, page, {name: [value] for name, value in query.items()}).picker
    assert picker is not None
    return picker


def test_a_site_is_named_after_its_country_unless_it_says_otherwise(good: Dataset) -> None:
    assert site_names(good) == ("Kazakhstan’s elections", "Kazakhstan")
    package = {**SMALL.package, "dashboard": {**SMALL.package["dashboard"], "site_name": "The Council Watch"}}
    assert site_names(replace(SMALL, package=package)) == ("The Council Watch", "Orvania")
    nameless = {**SMALL.package, "dashboard": {}}
    assert site_names(replace(SMALL, package=nameless)) == (SMALL.title, SMALL.title)
    plural = {**SMALL.package, "dashboard": {"country": {"en": "Honduras"}}}
    assert site_names(replace(SMALL, package=plural))[0] == "Elections in Honduras"


@pytest.mark.parametrize("page", ["vote_share", "seats", "overview"])
def test_each_contest_that_the_page_can_show_is_one_link_away(good: Dataset, page: str) -> None:
    picker = _picker(good, page, election="mazhilis-2021")
    rows = [row for _head, rows in picker.columns for row in rows]
    (control,) = [each for each in available(good)[page].controls(good, {}) if each.kind == "contest"]
    wanted = [option.value for option in control.options if not option.reason]
    assert [row.link.query.get("election", [good.focus])[0] for row in rows] == wanted
    assert [row.link.label for row in rows if row.here] == ["2021"]
    assert picker.name == "Mazhilis 2021"


def test_what_a_page_cannot_show_is_named_with_the_reason(good: Dataset) -> None:
    assert [each for each in _picker(good, "regions").missing if "Mazhilis 2007" in each]
    assert not [row for _head, rows in _picker(good, "regions").columns for row in rows if row.link.label == "2007"]


def test_what_else_is_chosen_goes_along_as_far_as_it_means_the_same(good: Dataset) -> None:
    before = _picker(good, "vote_share", base="roll").before
    assert before is not None
    assert before.query == {"election": ["mazhilis-2021"], "base": ["roll"]}
    before = _picker(good, "seats", coalition="respublica").before  # which was not there in 2021
    assert before is not None
    assert before.query == {"election": ["mazhilis-2021"]}


def test_the_base_of_the_shares_is_named_where_it_can_be_chosen(good: Dataset) -> None:
    assert _picker(SMALL, "vote_share").base == "Valid votes"
    assert _picker(SMALL, "overview").base == ""
    assert [(link.label, link.address, here) for link, here in _picker(SMALL, "vote_share").bases][:2] == [
        ("Valid votes", "vote_share", True),
        ("Ballots cast", "vote_share?base=ballots", False),
    ]


def test_a_page_without_a_contest_has_no_picker(good: Dataset) -> None:
    assert bar_of(good, "data", {}).picker is None
    assert [link.page for link, _here in bar_of(good, "data", {}).pages] == list(menu(good))


def test_names_that_need_more_room_fold_sooner(good: Dataset) -> None:
    bars: list[Bar] = [bar_of(SMALL, "vote_share", {}), bar_of(good, "vote_share", {})]
    few, many = ((*FOLDS, "always").index(bar.folds) for bar in bars)
    assert few < many
