"""Which events fit what is chosen, those choices in words, and what is said where nothing fits."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from election import Dataset
from election.contests.phrases import number
from election.views.timeline.filter import Choices, filters_in_words
from election.words import capital
from tests.election.views.timeline.shown import cards_of, changed, follow, ids, listed, opened, rows_of_the_csv
from tests.folders import DATA


@pytest.mark.parametrize("category", ["election", "leadership", "justice", "foreign-relations"])
def test_a_category_shows_as_many_as_the_csv_has(good: Dataset, category: str) -> None:
    view = opened(good, years="1989-2026", category=category)
    wanted = [row["event_id"] for row in rows_of_the_csv() if row["category"] == category]
    assert sorted(listed(view)) == sorted(wanted)
    chart = next(view.charts())
    lanes = [text for text in chart.figure.layout.annotations if text.xref == "paper" and text.y > 0]
    assert len(lanes) == 1


def test_two_categories_and_an_importance(good: Dataset) -> None:
    view = opened(good, years="1989-2026", category=["justice", "party"], importance="turning")
    wanted = {
        row["event_id"]
        for row in rows_of_the_csv()
        if row["category"] in ("justice", "party") and row["importance"] == "1"
    }
    assert set(listed(view)) == wanted
    assert view.headline == "Party and Justice, turning points only, most recently: Massimov sentenced to 18 years"
    assert view.deck.startswith(f"{capital(number(len(wanted)))} events match. The first, 10 January 2023: ")
    minor = {row["event_id"] for row in rows_of_the_csv() if row["importance"] == "3"}
    assert minor
    assert (
        set(listed(opened(good, years="1989-2026")))
        - set(listed(opened(good, years="1989-2026", importance="important")))
        == minor
    )


@pytest.mark.parametrize(
    "query", ["massimov", "MASSIMOV", "Karim  Massimov", "Масимов", "масимов карим", "Мәсімов", "Кәрім"]
)
def test_a_person_is_found_in_any_of_three_languages(good: Dataset, query: str) -> None:
    found = set(listed(opened(good, q=query)))
    assert {"massimov-arrested", "massimov-sentenced"} <= found
    assert len(found) < 10


@pytest.mark.parametrize("query", ["zhanaozen lpg", "legislation threshold", "osce freedoms", "amanat"])
def test_all_words_must_occur_in_title_summary_category_or_actors(good: Dataset, query: str) -> None:
    rows = rows_of_the_csv()
    place = {
        row["event_id"]: " ".join(
            (row["title"], row["short_name"], row["summary"], row["category"], row["actors"])
        ).lower()
        for row in rows
    }
    wanted = {event for event, text in place.items() if all(word in text for word in query.split())}
    assert wanted
    assert set(listed(opened(good, q=query, years="1989-2026"))) == wanted


def test_an_event_that_reaches_into_the_years_belongs_to_them(tmp_path: Path) -> None:
    package = changed(tmp_path, "term-limit-lifted-2007", end_date="2008-02-01")
    assert "term-limit-lifted-2007" in listed(opened(package, years="2008-2008"))


def test_filters_in_words(good: Dataset) -> None:
    assert filters_in_words(good, Choices()) == ""
    chosen = Choices(q=" arrest ", category=("party", "justice"), person="massimov", importance="important")
    assert filters_in_words(good, chosen) == "“arrest”, Party and Justice, Karim Massimov, important ones only"


def test_nothing_fits_says_what_was_sought_and_what_to_loosen(good: Dataset) -> None:
    view = opened(good, q="amanat", category="party", importance="turning")
    assert ids(view) == ["lanes"]
    assert list(view.charts()) == []
    empty = cards_of(view.section("lanes")).empty
    everywhere = len(listed(opened(good, q="amanat", importance="turning")))
    any_weight = len(listed(opened(good, q="amanat", category="party")))
    assert view.headline == "No event from 2019 to 2023 matches “amanat”, Party, turning points only"
    link = view.section("lanes").link
    assert link is not None
    told = f"{empty} {link.label}."
    assert f"In all categories: {everywhere} events." in told
    assert f"Of any importance: {any_weight} events." in told
    assert "Without the search" not in told
    assert len(listed(follow(good, view.section("lanes")))) == max(everywhere, any_weight)


def test_a_search_that_other_years_answer_leads_to_them(good: Dataset) -> None:
    view = opened(good, q="kurultai")
    assert listed(follow(good, view.section("lanes"))) == listed(opened(good, q="kurultai", years="1989-2026"))


def test_where_no_single_filter_is_the_reason_all_can_be_taken_off(good: Dataset) -> None:
    view = opened(good, q="zzzz", person="massimov", category="party", years="1989-1990")
    assert "take off more than one" in cards_of(view.section("lanes")).empty
    assert len(listed(follow(good, view.section("lanes")))) == 91


def test_years_without_events_lead_to_all_years(good: Dataset) -> None:
    view = opened(good, years="1993-1994")
    assert "1993 to 1994" in view.headline
    assert len(listed(follow(good, view.section("lanes")))) == 91


def test_a_search_is_only_text(good: Dataset) -> None:
    for query in ("<script>alert(1)</script>", "{n} {} %s", ".*", "\\", "' OR 1=1", "🗳", "\u200b"):
        view = opened(good, q=query)
        assert view.headline


def test_only_the_events_that_changed_a_rule(good: Dataset) -> None:
    with (DATA / "rule_changes.csv").open(encoding="utf-8", newline="") as file:
        changed = {row["event_id"] for row in csv.DictReader(file)} - {""}
    view = opened(good, years="1989-2026", rules="yes")
    assert set(listed(view)) == changed
    assert "New constitution in force" in view.headline
