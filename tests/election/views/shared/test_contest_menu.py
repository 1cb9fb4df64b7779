"""Contests as a menu: a head for each kind, the year of each, and what came of it."""

from __future__ import annotations

from election import Dataset
from election.views.shared.contest_choice import contest_options
from election.views.shared.contest_menu import alike, announced, came_of, columns
from tests.datasets import SMALL
from tests.election.changed import changed


def _ids(dataset: Dataset) -> list[str]:
    return [option.value for option in contest_options(dataset)]


def test_a_head_says_once_what_all_names_begin_with(good: Dataset) -> None:
    mazhilis, president, referendum = columns(good, _ids(good))
    assert [mazhilis.head, president.head, referendum.head] == ["Mazhilis", "President", "Referendum"]
    assert [entry.label for entry in mazhilis.entries][:3] == ["Kurultai 2026", "2023", "2021"]
    assert [entry.label for entry in referendum.entries][-2:] == ["Aug 1995", "Apr 1995"]


def test_what_came_of_it_says_how_far_it_can_be_relied_on(good: Dataset) -> None:
    assert came_of(good, "mazhilis-2023") == "Amanat 53.9%"
    assert came_of(good, "referendum-2022") == "Yes 77.2%, preliminary"
    assert came_of(good, "kurultai-2026") == "Adilet (2026) 71%, unconfirmed, preliminary"


def test_neighbours_are_of_the_same_kind(good: Dataset) -> None:
    assert alike(good, _ids(good), "mazhilis-2021") == ("mazhilis-2016", "mazhilis-2023")
    assert alike(good, _ids(good), "president-1991") == ("", "president-1999")
    assert alike(good, _ids(good), "referendum-2026") == ("referendum-2024", "")


def test_a_kind_is_one_column_in_whatever_order_its_contests_come(good: Dataset) -> None:
    mixed = columns(good, ["mazhilis-2023", "president-2022", "mazhilis-2021"])
    assert [(column.head, len(column.entries)) for column in mixed] == [("Mazhilis", 2), ("President", 1)]


def test_what_is_only_announced_stands_under_the_list() -> None:
    dataset = changed(SMALL, elections=SMALL["elections"].assign(status=["held", "announced"]))
    assert [entry.election_id for column in columns(dataset, _ids(dataset)) for entry in column.entries] == [
        "assembly-2020"
    ]
    assert [entry.label for entry in announced(dataset, _ids(dataset))] == ["Council 2024"]
