"""The glossary against the table of terms."""

from __future__ import annotations

from typing import cast

import pandas as pd
import pytest

from election import Dataset, load
from election.search import fold
from election.table import Table
from election.view import Cards, Listing, View
from election.views import PAGES, available, open_page
from tests.election.changed import changed
from tests.folders import Folder


def said(dataset: Dataset, **query: str) -> View:
    return open_page(dataset, "glossary", {name: [value] for name, value in query.items()}).view


def cards(view: View) -> Cards:
    return cast(Cards, view.section("terms").blocks[0])


def titles(view: View) -> list[str]:
    return [card.title for card in cards(view).cards]


def names(view: View) -> Table:
    return cast(Listing, view.section("names").blocks[0]).table


def only(dataset: Dataset, **cells: str) -> Dataset:
    """The data with one term, whose cells are as given."""
    row = dataset["glossary"].iloc[:1].assign(**cells)
    return changed(dataset, glossary=row)


def test_every_term_stands_in_alphabetical_order_with_what_the_table_says(good: Dataset) -> None:
    view, rows = said(good), good["glossary"].set_index("term")
    assert titles(view) == sorted(rows.index, key=fold)
    assert titles(view)[:3] == ["30% quota", "Against all", "Akim"]
    for card in cards(view).cards:
        row = rows.loc[card.title]
        assert (card.text, card.source_ids) == (row["definition"], row["source_ids"])
        assert {row["term_kk"], row["term_ru"]} - {""} == {name.text for name in card.names}
    assert view.headline == "What the words on these pages mean, and what they are called in Kazakh and Russian"
    assert (rows[["term_kk", "term_ru"]] != "").sum().tolist() == [28, 30]


@pytest.mark.parametrize("search", ["mazhilis deputies", "мажилис", "МӘЖІЛІС"])
def test_a_term_is_found_by_its_name_in_any_language_and_by_its_meaning(good: Dataset, search: str) -> None:
    view = said(good, q=search)
    assert "Mazhilis" in titles(view)
    assert len(titles(view)) < 10  # of 30
    assert cards(view).caption == f"{len(titles(view))} of 30 terms match “{search}”."
    link = view.section("terms").link
    assert link is not None
    assert len(titles(said(good, **cast(dict[str, str], link.query)))) == 30


def test_an_address_opens_a_term_and_says_what_it_means(good: Dataset) -> None:
    view = said(good, term="kurultai-parliament", q="quota")
    assert view.headline == "“Kurultai (parliament)” is Құрылтай in Kazakh and Курултай in Russian"
    assert view.deck == good.row("glossary", "Kurultai (parliament)")["definition"]
    first, *rest = cards(view).cards
    assert (first.id, first.title, first.focus) == ("term-kurultai-parliament", "Kurultai (parliament)", True)
    assert [card.title for card in rest] == ["30% quota", "Hare quota"]
    assert said(good, **cast(dict[str, str], first.link.query)).headline == view.headline  # type: ignore[union-attr]
    assert view.section("terms").link.query == {"term": "kurultai-parliament"}  # type: ignore[union-attr]


def test_the_terms_stand_in_the_other_languages_as_a_table(good: Dataset) -> None:
    view = said(good)
    table = names(view)
    assert view.section("names").title == "The terms in Kazakh and Russian"
    assert [column.label for column in table.columns] == ["Term", "Kazakh", "Russian"]
    assert len(list(table.rows())) == 30
    assert table.csv().splitlines()[1] == "30% quota,квота,квота"


def test_the_table_has_the_terms_that_the_cards_have(good: Dataset) -> None:
    view = said(good, term="mazhilis", q="quota")
    assert list(names(view).frame["term"]) == ["30% quota", "Hare quota", "Mazhilis"]
    assert sorted(titles(view)) == list(names(view).frame["term"])


def test_a_search_without_a_term_says_so_and_leads_back(good: Dataset) -> None:
    view = said(good, q="zzz")
    assert (titles(view), cards(view).empty, cards(view).caption) == (
        [],
        "No term matches “zzz”. Try another word.",
        "",
    )
    assert [section.id for section in view.each_section()] == ["terms"]
    assert view.section("terms").link is not None


def test_one_term_without_names_is_enough(good: Dataset) -> None:
    bare = only(good, term_kk="", term_ru="")
    view = said(bare)
    assert view.headline == "What the words on these pages mean"
    assert [section.id for section in view.each_section()] == ["terms"]
    assert said(bare, term="mazhilis").headline == "What “Mazhilis” means"
    assert said(only(good, term_ru="")).headline.endswith("what they are called in Kazakh")
    assert said(only(good, term_kk=""), term="mazhilis").headline == "“Mazhilis” is Мажилис in Russian"


def test_every_term_has_an_address_of_its_own(good: Dataset) -> None:
    terms = ["Vote", "vote!", "Дауыс", "§", "%", "Élan vital"]
    row = good["glossary"].iloc[:1]
    rows = pd.concat([row.assign(term=term) for term in terms], ignore_index=True)
    ids = {card.title: card.id.removeprefix("term-") for card in cards(said(changed(good, glossary=rows))).cards}
    assert ids["Élan vital"] == "elan-vital"
    assert ids["Дауыс"] == "дауыс"
    assert {ids["Vote"], ids["vote!"]} == {"vote", "vote-2"}
    assert {ids["§"], ids["%"]} == {"term", "term-2"}


def test_the_page_appears_with_its_table(good: Dataset, small: Dataset, country: Folder) -> None:
    assert {"glossary", "data"} <= set(PAGES)
    assert "glossary" in available(good)
    assert "glossary" not in available(small)
    country.change("glossary.csv", lambda rows: rows.__delitem__(slice(1, None)))
    assert "glossary" not in available(load(country.path))
