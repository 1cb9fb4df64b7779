"""A contest without votes to show opens as what it is, on every page that could have shown its result."""

from __future__ import annotations

import pytest

from election import Dataset, load
from election.views import open_page
from tests.datasets import SMALL
from tests.election.changed import contest
from tests.folders import Folder

PAGES = ("overview", "vote_share", "seats", "what_if")
RED = [{"id": "red", "votes": 60, "list_seats": 61, "seats": 61}]


def untold(folder: Folder, **cells: str) -> Dataset:
    """The invented country before its last result is counted; `cells` of its row in elections.csv."""
    folder.change("results.csv", lambda rows: rows.__delitem__(slice(6, None)))
    row = folder.row_of("elections.csv", election_id="assembly-2024")
    for column, value in cells.items():
        folder.cell("elections.csv", row, column, value)
    return load(folder.path)


@pytest.mark.parametrize("page", PAGES)
def test_election_night_before_the_first_count(orvania: Folder, page: str) -> None:
    view = open_page(untold(orvania), page, {}).view
    assert view.headline == "The Great Council election was held on 12 May 2024; nothing is counted yet"
    assert view.kicker == "Orvania · Great Council election, 12 May 2024"
    assert "42.5" not in "".join(str(part) for part in view.parts)  # and nothing of 2020 instead


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("status", "words"), [("announced", "announced for"), ("cancelled", "was cancelled"), ("annulled", "was annulled")]
)
def test_other_contests_without_a_result(orvania: Folder, page: str, status: str, words: str) -> None:
    data = untold(orvania, status=status, ballots="", turnout_pct="")
    opened = open_page(data, page, {"election": ["assembly-2024"]})
    assert words in opened.view.headline
    assert opened.view.notices == ()  # it is known, and shown
    assert open_page(data, page, {"election": ["assembly-2020"]}).view.headline != opened.view.headline


@pytest.mark.parametrize("page", PAGES)
def test_a_house_without_a_poll(orvania: Folder, page: str) -> None:
    orvania.change("results.csv", lambda rows: rows.__delitem__(slice(1, None)))
    line = ["assembly-2024", "coast-alliance", "2024-05-12", "", "", "61", "61", "final", "board-2024"]
    orvania.change("results.csv", lambda rows: rows.append(line))
    for column in ("ballots", "invalid_votes", "turnout_pct"):
        orvania.cell("elections.csv", orvania.row_of("elections.csv", election_id="assembly-2024"), column, "")
    view = open_page(load(orvania.path), page, {}).view
    assert view.headline == "Coast took all 61 seats unopposed: no poll was taken"
    said = str(view)
    assert "not known" not in said
    assert "0 votes" not in said


def test_what_was_counted_before_it_was_annulled_is_shown_as_such() -> None:
    lines = [{"id": "red", "votes": 60, "seats": 40}, {"id": "blue", "votes": 40, "seats": 21}]
    data = contest(SMALL, lines, seats=61, status="annulled")
    view = open_page(data, "vote_share", {}).view
    assert "declared void" in view.headline
    assert [section.title for section in view.each_section()] == ["What was counted before it was annulled"]
    for page in ("overview", "seats"):  # a house that never sat
        assert "hemicycle" not in [section.id for section in open_page(data, page, {}).view.each_section()]


def test_a_cancelled_contest_is_offered_as_what_it_is(orvania: Folder) -> None:
    orvania.change("results.csv", lambda rows: rows.__delitem__(slice(1, 6)))
    orvania.cell("elections.csv", orvania.row_of("elections.csv", election_id="assembly-2020"), "status", "cancelled")
    data = load(orvania.path)
    (contests, *_rest) = open_page(data, "vote_share", {}).controls
    assert [option.label for option in contests.options] == ["Council 2024", "Council 2020 (cancelled)"]
    assert open_page(data, "seats", {}).view.headline.startswith("Coast won 21 of 61 seats")  # the focus is counted
