"""The search: what is found, in which order, where each match leads, and what is said where there is none."""

from __future__ import annotations

from functools import cache

import pytest

from election import Dataset, load
from election.view import Hits, View
from election.views import available, meant, menu, open_page
from election.views.search.entries import KINDS, entries
from tests.folders import ORVANIA, TARSHOLM, Folder


def said(dataset: Dataset, q: str, **query: str) -> View:
    return open_page(dataset, "search", {"q": [q], **{name: [value] for name, value in query.items()}}).view


def found(view: View) -> dict[str, list[str]]:
    """The titles of what was found, by kind."""
    return {
        section.id: [hit.link.label for hit in block.hits]
        for section in view.each_section()
        for block in section.blocks
        if isinstance(block, Hits)
    }


@cache
def cards(dataset: Dataset, page: str) -> set[str]:
    """What the address calls the card that is open at a mark of that page."""
    return {chart.card_parameter for chart in open_page(dataset, page, {}).view.charts()}


@pytest.mark.parametrize("folder", [ORVANIA, TARSHOLM, None])
def test_every_way_leads_to_what_it_names(good: Dataset, folder: str | None) -> None:
    dataset = load(folder) if folder else good
    for kind, each in entries(dataset).items():
        for entry in each:
            link = entry.link
            query = {name: [value] if isinstance(value, str) else list(value) for name, value in link.query.items()}
            assert link.page in available(dataset), link
            asked = meant(dataset, link.page, query)
            assert not asked.unmeant, link
            if link.page == "data":  # a row by its key
                rows = open_page(dataset, "data", query).view.section("rows").blocks[0]
                assert len(rows.table.frame), link
            else:
                # What a page opens with needs no place in the address; cards at marks are opened without a run.
                usual = {each.key for each in available(dataset)[link.page].controls(dataset, {})}
                opened = {"election", "years", "region"} & usual | cards(dataset, link.page)
                assert set(query) - set(dict(asked.query)) <= opened, (kind, link)


@pytest.mark.parametrize(
    ("q", "kind", "title"),
    [
        ("Токаев", "person", "Kassym-Jomart Tokayev"),
        ("toqaev", "person", "Kassym-Jomart Tokayev"),
        ("Ак жол", "contestant", "Aq Jol"),
        ("Zhetysu", "region", "Jetisu Region"),
        ("мәжіліс", "term", "Mazhilis"),
        ("Mazhilis 2016", "contest", "Mazhilis 2016"),
        ("Bapi", "region", "Almaty city"),
        ("Nagayev", "claim", "The first president is named Nursultan Nagayev."),
        ("Zakharova", "statement", "Russian Foreign Ministry"),
    ],
)
def test_the_thing_that_is_meant_comes_first_of_its_kind(good: Dataset, q: str, kind: str, title: str) -> None:
    assert found(said(good, q))[kind][0].startswith(title)


def test_the_kind_with_the_best_match_comes_first_and_sources_last(good: Dataset) -> None:
    assert next(iter(found(said(good, "Almaty Region")))) == "region"
    assert next(iter(found(said(good, "Amanat")))) == "contestant"
    assert list(found(said(good, "OSCE")))[-1] == "source"


def test_a_title_comes_before_a_text_and_the_whole_before_a_part(good: Dataset) -> None:
    titles = found(said(good, "Nur Otan"))["contestant"]
    assert titles[0] == "Nur Otan"
    events = found(said(good, "Kurultai", kind="event"))["event"]
    named = ["kurultai" in title.lower() for title in events]
    assert named == sorted(named, reverse=True)


def test_of_many_a_few_are_shown_with_the_way_to_all(good: Dataset) -> None:
    section = said(good, "Tokayev").section("event")
    assert len(section.blocks[0].hits) == 8
    number = int(section.title.removesuffix(")").partition("(")[2])
    assert section.link is not None
    assert section.link.label == f"Show all {number} events"
    whole = said(good, "Tokayev", kind="event")
    assert [len(titles) for titles in found(whole).values()] == [number]
    assert whole.headline == f"{number} matches for “Tokayev”"


def test_a_match_says_where_the_words_stand(good: Dataset) -> None:
    hits = {hit.link.label: hit.words for hit in said(good, "encouragement").section("claim").blocks[0].hits}
    assert "encouragement" in hits["Kazakh officials said the OSCE's mixed verdict encouraged them."]
    people = {hit.link.label: hit.words for hit in said(good, "Назарбаев").section("person").blocks[0].hits}
    assert people["Nursultan Nazarbayev"].startswith("First president of Kazakhstan")
    terms = said(good, "Amanat").section("contestant").blocks[0].hits
    assert any(len(hit.words) > 0 for hit in terms)


def test_where_nothing_matches_the_page_says_what_was_searched_and_has_one_way_out(good: Dataset) -> None:
    view = said(good, "Baikonurr")
    assert view.headline == "Nothing matches “Baikonurr”"
    assert f"{len(good['events'])} events" in view.deck
    (section,) = view.each_section()
    assert section.link is not None
    assert dict(section.link.query) == {}


def test_a_kind_without_a_match_leads_to_the_others(good: Dataset) -> None:
    view = said(good, "Nagayev", kind="region")
    assert view.headline == "No regions match “Nagayev”"
    assert view.section("none").link.query == {"q": "Nagayev"}


def test_what_was_searched_for_is_for_no_search_engine(good: Dataset) -> None:
    assert not said(good, "Amanat").listed
    assert said(good, "").listed


def test_without_a_word_the_page_says_what_there_is(small: Dataset) -> None:
    titles = found(said(small, " "))["pages"]
    assert len(titles) == sum(each.table in small for each in KINDS.values())


def test_where_no_page_shows_a_kind_its_table_does(country: Folder) -> None:
    """People of whom no events are told."""
    country.change("events.csv", lambda rows: rows.__delitem__(slice(1, None)))
    dataset = load(country.path)
    pages = said(dataset, "").section("pages").blocks[0]
    assert isinstance(pages, Hits)
    assert {hit.link.page for hit in pages.hits} <= set(available(dataset))


def test_the_search_is_no_page_of_the_menu(good: Dataset) -> None:
    assert "search" in available(good)
    assert "search" not in menu(good)
