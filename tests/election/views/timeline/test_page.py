"""The timeline page: what it says is true of whatever is chosen, and nothing that fits is left out."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

from election import Dataset, load
from election.chart import Chart
from election.views import available
from election.views.timeline import page
from election.views.timeline.filter import Choices
from tests.election.views.timeline.shown import cards_of, follow, listed, opened, rows_of_the_csv
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


def test_the_vote_of_the_page_is_marked(good: Dataset) -> None:
    cards = cards_of(opened(good).section("list")).cards
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


def test_every_event_can_be_asked_for_and_is_what_a_link_says(good: Dataset) -> None:
    events = page.controls(good, {})[-1]
    assert events.key == "event"
    assert [option.value for option in events.options] == [row["event_id"] for row in rows_of_the_csv()]
    for event in ("mazhilis-election-2023", "constitution-1995", rows_of_the_csv()[0]["event_id"]):
        asked = opened(good, event=event).asked
        assert asked is not None
        assert asked.id == event
        assert asked.link is not None
        assert dict(asked.link.query) == {"event": event}
        assert asked.source_ids
    assert opened(good).asked is None


def test_every_mark_of_the_chart_has_its_card(good: Dataset) -> None:
    chart = next(opened(good).charts())
    marks = next(trace for trace in chart.figure.data if trace.name == "events")
    assert {card.id for card in chart.cards} == {custom[0] for custom in marks.customdata}


def test_the_list_has_the_other_years_too_folded_and_opens_that_of_the_event_asked_for(good: Dataset) -> None:
    cards = cards_of(opened(good).section("list"))
    assert len(cards.cards) == len(rows_of_the_csv())
    assert [title for title, _number in cards.groups][:2] == ["1989 to 2018", "2019"]
    assert cards.groups[-1][0] == "2024 to 2026"
    assert cards.open_groups == ("2022",)
    assert cards_of(opened(good, event="constitution-1995").section("list")).open_groups == ("2022", "1989 to 2018")
    few = cards_of(opened(good, q="massimov").section("list"))
    assert set(few.open_groups) == {title for title, _number in few.groups if len(title) == 4}


def test_the_lesser_events_of_a_month_are_put_aside(good: Dataset) -> None:
    cards = {card.id: card for card in cards_of(opened(good).section("list")).cards}
    january = [card for card in cards.values() if card.month == "January 2022"]
    assert len(january) == 14
    assert {card.aside for card in january if card.weight == 1} == {False}
    assert {card.aside for card in january if card.weight > 1} == {True}
    assert not cards["nur-otan-becomes-amanat"].aside
    assert cards["satybaldy-arrested"].aside
    assert (cards["state-of-emergency-2022"].day, cards["victims-list-published"].day) == ("5–19", "")
    assert cards["mazhilis-election-2023"].vote


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
