"""The reactions page for a query, and what stands on it."""

from __future__ import annotations

from election import Dataset
from election.link import Link
from election.view import Cards, View
from election.views import open_page

FOCUS = "mazhilis-2023"

CONTESTS = ("mazhilis-2016", "president-2019", "mazhilis-2021", "referendum-2022", "president-2022", FOCUS)


def page(dataset: Dataset, **query: str) -> View:
    return open_page(dataset, "reactions", {name: [value] for name, value in query.items()}).view


def cards(shown: View) -> Cards:
    (block,) = shown.section("cards").blocks
    assert isinstance(block, Cards)
    return block


def follow(dataset: Dataset, link: Link | None) -> View:
    assert link is not None
    return open_page(dataset, link.page, {name: [value] for name, value in link.query.items()}).view
