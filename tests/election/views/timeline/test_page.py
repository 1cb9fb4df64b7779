"""The timeline page: what it says is true of whatever is chosen, and nothing that fits is left out."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

from election import Dataset, load
from election.chart import Chart
from election.view import Cards
from election.views import available
from election.views.timeline import page
from election.views.timeline.filter import Choices
from tests.election.views.timeline.shown import cards_of, follow, ids, listed, opened, rows_of_the_csv
from tests.folders import DATA

# --- what is shown ---------------------------------------------------------------------------------------------------


def test_it_opens_with_the_years_of_the_package_and_is_one_link_all_of_them(good: Dataset) -> None:
    start = opened(good)
    in_years = [row for row in rows_of_the_csv() if "2019" <= row["start_date"][:4] <= "2023"]
    assert len(listed(start)) == len(in_years) == 64
    whole = follow(good, start.section("lanes"))
    assert len(listed(whole)) == len(set(listed(whole))) == len(rows_of_the_csv())
    assert len(listed(follow(good, whole.section("lanes")))) == 64


def test_the_list_is_by_date_and_grouped_by_year(good: Dataset) -> None:
    cards = cards_of(opened(good, years="1989-2026").section("list"))
    starts = {row["event_id"]: row["start_date"] for row in rows_of_the_csv()}
    shown = [starts[card.id] for card in cards.cards]
    assert shown == sorted(shown)
    assert dict(cards.groups) == Counter(start[:4] for start in starts.values())
    assert [year for year, _number in cards.groups] == sorted({start[:4] for start in starts.values()})


def test_turning_points_are_open_and_the_vote_of_the_page_is_marked(good: Dataset) -> None:
    cards = cards_of(opened(good).section("list")).cards
    assert all(card.open == (card.weight == 1) for card in cards)
    assert [card.id for card in cards if card.focus] == ["mazhilis-election-2023"]


def test_a_person_is_offered_with_how_many_and_finds_as_many(good: Dataset) -> None:
    (control,) = [control for control in page.controls(good, {}) if control.key == "person"]
    assert control.options[0].value == ""
    names = [option.label for option in control.options[1:]]
    assert names == sorted(names)
    for option in control.options[1:]:
        number = sum(option.value in row["people_ids"].split(";") for row in rows_of_the_csv())
        assert option.label.endswith(f"({number})")
        view = opened(good, years="1989-2026", person=option.value)
        assert len(listed(view)) == number
        assert "takes part" not in view.deck


# --- one event -------------------------------------------------------------------------------------------------------


def test_every_event_id_opens_its_card(good: Dataset) -> None:
    events = page.controls(good, {})[-1]
    assert events.key == "event"
    assert [option.value for option in events.options] == [row["event_id"] for row in rows_of_the_csv()]
    for event in ("mazhilis-election-2023", "constitution-1995", rows_of_the_csv()[0]["event_id"]):
        (card,) = cards_of(opened(good, event=event).section("selected")).cards
        assert card.open
        assert card.link is not None
        assert dict(card.link.query) == {"event": event}
        assert card.source_ids


def test_no_two_cards_of_a_page_have_one_id(good: Dataset) -> None:
    view = opened(good, event="mazhilis-election-2023")
    shown = [card.id for block in view.blocks() if isinstance(block, Cards) for card in block.cards]
    assert len(set(shown)) == len(shown)
    assert {"chosen-mazhilis-election-2023", "mazhilis-election-2023"} <= set(shown)


def test_without_a_choice_no_event_is_open(good: Dataset) -> None:
    assert "selected" not in ids(opened(good))


def test_an_event_outside_the_filter_is_shown_and_said_to_be(good: Dataset) -> None:
    inside = opened(good, event="mazhilis-election-2023")
    outside = opened(good, event="constitution-1995")
    assert inside.section("selected").text == ""
    assert "outside" in outside.section("selected").text
    assert len(listed(outside)) == 64
    assert "constitution-1995" not in listed(outside)
    assert ids(outside)[:2] == ["selected", "lanes"]
    assert ids(opened(good, event="constitution-1995", q="zzzz")) == ["selected", "lanes"]


def test_closing_an_event_keeps_what_else_is_chosen(good: Dataset) -> None:
    view = opened(good, event="massimov-arrested", category=["justice", "party"], years="2022-2023", q="m")
    closed = follow(good, view.section("selected"))
    assert "selected" not in ids(closed)
    assert listed(closed) == listed(view)


def test_an_unknown_event_is_a_notice_and_the_usual_view(good: Dataset) -> None:
    view = opened(good, event="no-such-event")
    assert "no-such-event" in view.notices[0].text
    assert listed(view) == listed(opened(good))
    assert len(opened(good, years="1700-1750", category="weather", importance="huge", person="nobody").notices) == 4


def test_every_filter_alone_and_all_pairs_give_a_page(good: Dataset) -> None:
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
            view = opened(good, **one, **{name: value for name, value in other.items() if name not in one})
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


def test_events_of_one_year_need_no_range_and_no_people_no_choice_of_them(tmp_path: Path, good: Dataset) -> None:
    events = good["events"]
    few = events[events["start_date"].str.startswith("2024")].copy()
    few["people_ids"] = [()] * len(few)
    small = replace(good, version="small", tables={**good.tables, "events": few})
    keys = [control.key for control in page.controls(small, {})]
    assert keys == ["q", "category", "importance", "event"]
    view = page.view(small, Choices())
    assert view.headline == "The last event in 2024: Referendum backs building a nuclear power plant"
    assert view.section("lanes").link is None
    assert listed(view) == list(few["event_id"])


def test_without_the_table_there_is_no_switch_and_no_ring(good: Dataset) -> None:
    without = replace(good, version="no rules", tables={**good.tables, "rule_changes": good["rule_changes"].iloc[:0]})
    assert "rules" not in [control.key for control in page.controls(without, {})]
    chart = page.view(without, Choices()).section("lanes").blocks[0]
    assert isinstance(chart, Chart)
    assert "rules" not in {trace.name for trace in chart.figure.data}
    assert "ring" not in chart.reading
