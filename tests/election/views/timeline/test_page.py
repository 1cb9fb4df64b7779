"""The timeline page: what it says is true of whatever is chosen, and nothing that fits is left out."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from election import Dataset, load
from election.chart import Chart
from election.view import Card, Cards, Links, Section, View
from election.views import available, open_page
from election.views.timeline import page
from election.views.timeline.filter import Choices, filters_in_words

DATA = Path(__file__).parents[4] / "data"


@pytest.fixture
def dataset(good: Dataset) -> Dataset:
    return good


def rows_of_the_csv() -> list[dict[str, str]]:
    with (DATA / "events.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def opened(dataset: Dataset, **query: str | list[str]) -> View:
    asked = {name: [value] if isinstance(value, str) else value for name, value in query.items()}
    return open_page(dataset, "timeline", asked).view


def cards_of(section: Section) -> Cards:
    (cards,) = section.blocks
    assert isinstance(cards, Cards)
    return cards


def listed(view: View) -> list[str]:
    return [card.id for card in cards_of(view.section("list")).cards]


def ids(view: View) -> list[str]:
    return [section.id for section in view.each_section()]


def follow(dataset: Dataset, section: Section) -> View:
    """The view behind a section's link."""
    assert section.link is not None
    query = {name: [value] if isinstance(value, str) else list(value) for name, value in section.link.query.items()}
    return open_page(dataset, section.link.page, query).view


# --- what is shown ---------------------------------------------------------------------------------------------------


def test_it_opens_with_the_years_of_the_package_and_is_one_link_from_all_90(dataset: Dataset) -> None:
    start = opened(dataset)
    in_years = [row for row in rows_of_the_csv() if "2019" <= row["start_date"][:4] <= "2023"]
    assert len(listed(start)) == len(in_years) == 64
    whole = follow(dataset, start.section("lanes"))
    assert len(listed(whole)) == len(set(listed(whole))) == 90
    assert len(listed(follow(dataset, whole.section("lanes")))) == 64


def test_the_list_is_by_date_and_grouped_by_year(dataset: Dataset) -> None:
    cards = cards_of(opened(dataset, years="1989-2026").section("list"))
    starts = {row["event_id"]: row["start_date"] for row in rows_of_the_csv()}
    shown = [starts[card.id] for card in cards.cards]
    assert shown == sorted(shown)
    assert dict(cards.groups) == Counter(start[:4] for start in starts.values())
    assert [year for year, _number in cards.groups] == sorted({start[:4] for start in starts.values()})


def test_turning_points_are_open_and_the_vote_of_the_page_is_marked(dataset: Dataset) -> None:
    cards = cards_of(opened(dataset).section("list")).cards
    assert all(card.open == (card.weight == 1) for card in cards)
    assert [card.id for card in cards if card.focus] == ["mazhilis-election-2023"]


@pytest.mark.parametrize("category", ["election", "leadership", "justice", "foreign-relations"])
def test_a_category_shows_as_many_as_the_csv_has(dataset: Dataset, category: str) -> None:
    view = opened(dataset, years="1989-2026", category=category)
    wanted = [row["event_id"] for row in rows_of_the_csv() if row["category"] == category]
    assert sorted(listed(view)) == sorted(wanted)
    chart = next(view.charts())
    assert len(chart.figure.layout.annotations) == 1


def test_two_categories_and_an_importance(dataset: Dataset) -> None:
    view = opened(dataset, years="1989-2026", category=["justice", "party"], importance="turning")
    wanted = {
        row["event_id"]
        for row in rows_of_the_csv()
        if row["category"] in ("justice", "party") and row["importance"] == "1"
    }
    assert set(listed(view)) == wanted
    assert view.headline == f"Party and Justice, turning points only: {len(wanted)} of the 90 events from 1989 to 2026"
    minor = {row["event_id"] for row in rows_of_the_csv() if row["importance"] == "3"}
    assert minor
    assert (
        set(listed(opened(dataset, years="1989-2026")))
        - set(listed(opened(dataset, years="1989-2026", importance="important")))
        == minor
    )


def test_a_person_is_offered_with_how_many_and_finds_as_many(dataset: Dataset) -> None:
    (control,) = [control for control in page.controls(dataset, {}) if control.key == "person"]
    assert control.options[0].value == ""
    names = [option.label for option in control.options[1:]]
    assert names == sorted(names)
    for option in control.options[1:]:
        number = sum(option.value in row["people_ids"].split(";") for row in rows_of_the_csv())
        assert option.label.endswith(f"({number})")
        view = opened(dataset, years="1989-2026", person=option.value)
        assert len(listed(view)) == number
        assert "takes part" not in view.deck


@pytest.mark.parametrize(
    "query", ["massimov", "MASSIMOV", "Karim  Massimov", "Масимов", "масимов карим", "Мәсімов", "Кәрім"]
)
def test_a_person_is_found_in_any_of_three_languages(dataset: Dataset, query: str) -> None:
    found = set(listed(opened(dataset, q=query)))
    assert {"massimov-arrested", "massimov-sentenced"} <= found
    assert len(found) < 10


@pytest.mark.parametrize("query", ["zhanaozen lpg", "legislation threshold", "osce freedoms", "amanat"])
def test_all_words_must_occur_in_title_summary_category_or_actors(dataset: Dataset, query: str) -> None:
    rows = rows_of_the_csv()
    place = {
        row["event_id"]: " ".join(
            (row["title"], row["short_name"], row["summary"], row["category"], row["actors"])
        ).lower()
        for row in rows
    }
    wanted = {event for event, text in place.items() if all(word in text for word in query.split())}
    assert wanted
    assert set(listed(opened(dataset, q=query, years="1989-2026"))) == wanted


def test_an_event_that_reaches_into_the_years_belongs_to_them(tmp_path: Path) -> None:
    package = changed(tmp_path, "term-limit-lifted-2007", end_date="2008-02-01")
    assert "term-limit-lifted-2007" in listed(opened(package, years="2008-2008"))


def changed(folder: Path, event_id: str, **cells: str) -> Dataset:
    """The package with some cells of one event changed."""
    shutil.copytree(DATA, folder / "data")
    rows = rows_of_the_csv()
    (row,) = (row for row in rows if row["event_id"] == event_id)
    row.update(cells)
    with (folder / "data" / "events.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return load(folder / "data")


# --- one event -------------------------------------------------------------------------------------------------------


def test_every_event_id_opens_its_card(dataset: Dataset) -> None:
    events = page.controls(dataset, {})[-1]
    assert events.key == "event"
    assert [option.value for option in events.options] == [row["event_id"] for row in rows_of_the_csv()]
    for event in ("mazhilis-election-2023", "constitution-1995", rows_of_the_csv()[0]["event_id"]):
        (card,) = cards_of(opened(dataset, event=event).section("selected")).cards
        assert card.open
        assert card.link is not None
        assert dict(card.link.query) == {"event": event}
        assert card.source_ids


def test_no_two_cards_of_a_page_have_one_id(dataset: Dataset) -> None:
    view = opened(dataset, event="mazhilis-election-2023")
    shown = [card.id for block in view.blocks() if isinstance(block, Cards) for card in block.cards]
    assert len(set(shown)) == len(shown) == 65


def test_without_a_choice_no_event_is_open(dataset: Dataset) -> None:
    assert ids(opened(dataset)) == ["lanes", "rules", "list"]


def test_an_event_outside_the_filter_is_shown_and_said_to_be(dataset: Dataset) -> None:
    inside = opened(dataset, event="mazhilis-election-2023")
    outside = opened(dataset, event="constitution-1995")
    assert inside.section("selected").text == ""
    assert "outside" in outside.section("selected").text
    assert len(listed(outside)) == 64
    assert "constitution-1995" not in listed(outside)
    assert ids(outside) == ["selected", "lanes", "rules", "list"]
    assert ids(opened(dataset, event="constitution-1995", q="zzzz")) == ["selected", "lanes"]


def test_closing_an_event_keeps_what_else_is_chosen(dataset: Dataset) -> None:
    view = opened(dataset, event="massimov-arrested", category=["justice", "party"], years="2022-2023", q="m")
    closed = follow(dataset, view.section("selected"))
    assert "selected" not in ids(closed)
    assert listed(closed) == listed(view)


def test_an_unknown_event_is_a_notice_and_the_usual_view(dataset: Dataset) -> None:
    view = opened(dataset, event="no-such-event")
    assert "no-such-event" in view.notices[0].text
    assert listed(view) == listed(opened(dataset))
    assert len(opened(dataset, years="1700-1750", category="weather", importance="huge", person="nobody").notices) == 4


# --- what is said ----------------------------------------------------------------------------------------------------


def test_the_headline_counts_what_lies_before_the_vote(dataset: Dataset) -> None:
    headline = opened(dataset, years="1989-2026").headline
    match = re.fullmatch(
        r"(\d+) of the 90 events from 1989 to 2026 fall in the (\d+) months up to the vote of 19 March 2023", headline
    )
    assert match
    number, months = int(match[1]), int(match[2])
    assert number == before_the_vote(months)
    assert number >= 45
    assert before_the_vote(months - 1) < 45


def before_the_vote(months: int) -> int:
    """Events of the CSV whose first and last day both lie in that many months up to 19 March 2023."""
    year, month = divmod(2023 * 12 + 2 - months, 12)
    after = date(year, month + 1, 19)
    inside = 0
    for row in rows_of_the_csv():
        first, last = row["start_date"], row["end_date"] or row["start_date"]
        if len(first) == 4:
            first, last = f"{first}-01-01", f"{last}-12-31"
        if len(first) == 7:
            first, last = f"{first}-01", f"{last}-28"
        inside += after < date.fromisoformat(first) and date.fromisoformat(last) <= date(2023, 3, 19)
    return inside


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"years": "1989-2026"},
        {"years": "2022-2022"},
        {"years": "1990-2005"},
        {"q": "election"},
        {"importance": "turning"},
        {"category": "party"},
        {"person": "tokayev", "years": "1989-2026"},
    ],
)
def test_numbers_in_headline_and_deck_are_those_of_the_list(dataset: Dataset, query: dict[str, str]) -> None:
    view = opened(dataset, **query)
    shown = listed(view)
    turning = sum(row["importance"] == "1" for row in rows_of_the_csv() if row["event_id"] in shown)
    if "turning points." in view.deck or "a turning point." in view.deck:
        assert view.deck.startswith(f"{turning} of the {len(shown)} ")
    counts = Counter(
        person
        for row in rows_of_the_csv()
        if row["event_id"] in shown
        for person in row["people_ids"].split(";")
        if person
    )
    match = re.search(r"takes part in (\d+) of the (\d+),", view.deck)
    if match:
        assert (int(match[1]), int(match[2])) == (counts.most_common(1)[0][1], len(shown))
    assert str(len(shown)) in view.headline
    assert view.kicker


def test_a_single_year_is_said_as_one(dataset: Dataset) -> None:
    view = opened(dataset, years="2022-2022")
    assert view.kicker == "2022"
    assert view.headline == "31 events in 2022"
    assert view.deck.endswith("The whole record has 90 events, from 1989 to 2026.")


def test_filters_in_words(dataset: Dataset) -> None:
    assert filters_in_words(dataset, Choices()) == ""
    chosen = Choices(q=" arrest ", category=("party", "justice"), person="massimov", importance="important")
    assert filters_in_words(dataset, chosen) == "“arrest”, Party and Justice, Karim Massimov, important ones only"


# --- nothing fits ----------------------------------------------------------------------------------------------------


def test_nothing_fits_says_what_was_sought_and_what_to_loosen(dataset: Dataset) -> None:
    view = opened(dataset, q="amanat", category="party", importance="turning")
    assert ids(view) == ["lanes"]
    assert list(view.charts()) == []
    empty = cards_of(view.section("lanes")).empty
    everywhere = len(listed(opened(dataset, q="amanat", importance="turning")))
    any_weight = len(listed(opened(dataset, q="amanat", category="party")))
    assert empty.startswith("No event fits: “amanat”, Party, turning points only, from 2019 to 2023.")
    assert f"In all categories: {everywhere} events." in empty
    assert f"Of any importance: {any_weight} events." in empty
    assert "Without the search" not in empty
    assert len(listed(follow(dataset, view.section("lanes")))) == max(everywhere, any_weight)


def test_where_no_single_filter_is_the_reason_all_can_be_taken_off(dataset: Dataset) -> None:
    view = opened(dataset, q="zzzz", person="massimov", category="party", years="1989-1990")
    assert "take off more than one" in cards_of(view.section("lanes")).empty
    assert len(listed(follow(dataset, view.section("lanes")))) == 90


def test_years_without_events_lead_to_all_years(dataset: Dataset) -> None:
    view = opened(dataset, years="1993-1994")
    assert "1993 to 1994" in view.headline
    assert "In all years: 90 events." in cards_of(view.section("lanes")).empty
    assert len(listed(follow(dataset, view.section("lanes")))) == 90


def test_a_search_is_only_text(dataset: Dataset) -> None:
    for query in ("<script>alert(1)</script>", "{n} {} %s", ".*", "\\", "' OR 1=1", "🗳", "\u200b"):
        view = opened(dataset, q=query)
        assert view.headline


def test_every_filter_alone_and_all_pairs_give_a_page(dataset: Dataset) -> None:
    choices = [
        {"q": "vote"},
        {"category": "justice"},
        {"importance": "turning"},
        {"person": "massimov"},
        {"years": "2020-2021"},
        {"event": "massimov-arrested"},
    ]
    for one in choices:
        for other in choices:
            view = opened(dataset, **one, **{name: value for name, value in other.items() if name not in one})
            assert view.headline
            assert view.sections


# --- other packages --------------------------------------------------------------------------------------------------


def test_a_package_without_events_has_no_timeline(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    dropped = ("events",)
    descriptor["resources"] = [each for each in descriptor["resources"] if each["name"] not in dropped]
    descriptor["dashboard"].pop("overview_events", None)
    crosschecks = folder / "crosschecks.csv"
    lines = crosschecks.read_text(encoding="utf-8").splitlines(keepends=True)
    crosschecks.write_text("".join(line for line in lines if not line.startswith("events,")), encoding="utf-8")
    (folder / "events.csv").unlink()
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    assert "timeline" not in available(load(folder))


def test_events_of_one_year_need_no_range_and_no_people_no_choice_of_them(tmp_path: Path, dataset: Dataset) -> None:
    events = dataset["events"]
    few = events[events["start_date"].str.startswith("2024")].copy()
    few["people_ids"] = [()] * len(few)
    small = replace(dataset, version="small", tables={**dataset.tables, "events": few})
    keys = [control.key for control in page.controls(small, {})]
    assert keys == ["q", "category", "importance", "event"]
    view = page.view(small, Choices())
    assert view.headline == "2 events in 2024"
    assert view.section("lanes").link is None
    assert listed(view) == list(few["event_id"])


# --- rules -----------------------------------------------------------------------------------------------------------


def test_only_the_events_that_changed_a_rule(dataset: Dataset) -> None:
    with (DATA / "rule_changes.csv").open(encoding="utf-8", newline="") as file:
        changed = {row["event_id"] for row in csv.DictReader(file)} - {""}
    view = opened(dataset, years="1989-2026", rules="yes")
    assert set(listed(view)) == changed
    assert view.headline == f"Changes of the rules only: {len(changed)} of the 90 events from 1989 to 2026"
    rings = next(trace for trace in next(view.charts()).figure.data if trace.name == "rules")
    assert len(rings.x) == len(changed)


def test_an_event_that_changed_a_rule_says_old_and_new_and_leads_to_the_what_if(dataset: Dataset) -> None:
    card, links = opened(dataset, event="election-law-2021").section("selected").blocks
    assert isinstance(card, Cards)
    assert isinstance(links, Links)
    assert ("Threshold", "7% → 5%") in card.cards[0].details
    assert "changed the rules" in card.cards[0].footer
    assert [link.label for link in links.links] == [
        "What if: the 2021 vote at 5%",
        "What if: the 2023 vote still at 7%",
    ]
    assert {link.page for link in links.links} == {"what_if"}


def test_a_change_in_force_on_another_day_says_from_when(dataset: Dataset) -> None:
    details = dict(cards_of_event(dataset, "constitutional-referendum-2022").details)
    assert details["List seats"] == "98 → 69 seats, from 5 November 2022"
    assert details["Seats of the house"] == "107 → 98 seats"  # in force from that June


def cards_of_event(dataset: Dataset, event: str) -> Card:
    block = opened(dataset, event=event).section("selected").blocks[0]
    assert isinstance(block, Cards)
    return block.cards[0]


def test_without_the_table_there_is_no_switch_and_no_ring(dataset: Dataset) -> None:
    without = replace(
        dataset, version="no rules", tables={**dataset.tables, "rule_changes": dataset["rule_changes"].iloc[:0]}
    )
    assert "rules" not in [control.key for control in page.controls(without, {})]
    chart = page.view(without, Choices()).section("lanes").blocks[0]
    assert isinstance(chart, Chart)
    assert "rules" not in {trace.name for trace in chart.figure.data}
    assert "ring" not in chart.reading
