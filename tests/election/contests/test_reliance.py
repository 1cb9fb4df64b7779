"""What is said before figures that may change yet, or rest on hearsay."""

from __future__ import annotations

import pytest

from election import Dataset
from election.contests.reliance import reliance, with_reliance
from election.views import open_page
from tests.datasets import SMALL
from tests.election.changed import changed, contest


@pytest.mark.parametrize(
    ("unconfirmed", "preliminary", "counted", "said"),
    [
        ([False, False], [False, False], None, ""),
        ([False, False], [True, True], None, "Preliminary"),
        ([False, False], [True, False], None, "Partly preliminary"),
        ([True], [True], None, "Unconfirmed, preliminary"),
        ([True, False], [True, True], 62.5, "Partly unconfirmed, preliminary, 62.5% of stations counted"),
    ],
)
def test_what_is_said_first(unconfirmed: list[bool], preliminary: list[bool], counted: float | None, said: str) -> None:
    assert reliance(unconfirmed, preliminary, counted) == said


def test_figures_that_stand_for_nobody_do_not_count(good: Dataset) -> None:
    """Of the referendum of 2024 only the invalid ballots are preliminary."""
    assert with_reliance(good, "referendum-2024", "“Yes” won") == "“Yes” won"
    assert with_reliance(good, "referendum-2022", "“Yes” won") == "Preliminary: “Yes” won"


def test_the_sentence_goes_on_with_a_small_letter_unless_a_name_comes_first(good: Dataset) -> None:
    assert with_reliance(good, "referendum-2022", "No answer won") == "Preliminary: no answer won"
    assert with_reliance(good, "referendum-2022", "Amanat won") == "Preliminary: Amanat won"
    assert with_reliance(good, "referendum-2022", "The Communist Party won") == "Preliminary: the Communist Party won"


def test_every_page_and_picture_on_preliminary_figures_says_so_in_its_first_line() -> None:
    results = SMALL["results"].assign(status="preliminary")
    early = changed(SMALL, results=results)
    for page in ("overview", "vote_share", "seats", "what_if"):
        view = open_page(early, page, {}).view
        assert view.headline.startswith("Preliminary: ")
        assert all("Preliminary: " in chart.title for chart in view.charts()), (
            page
        )  # of two houses the year comes first


def test_what_is_compared_with_preliminary_figures_says_so(good: Dataset) -> None:
    results = SMALL["results"]
    results = results.assign(status=["preliminary" if "2020" in each else "final" for each in results["election_id"]])
    shown = open_page(changed(SMALL, results=results), "vote_share", {"election": "assembly-2024"}).view
    titles = {chart.id: chart.title for chart in shown.charts()}
    assert all(
        said.startswith("Partly preliminary: ") for said in (shown.headline, titles["shares"], titles["history"])
    )


def test_a_count_that_goes_on_is_told_as_one() -> None:
    lines = [{"id": "red", "votes": 60, "status": "preliminary"}, {"id": "blue", "votes": 40, "status": "preliminary"}]
    view = open_page(contest(SMALL, lines, counted_pct=62), "vote_share", {}).view
    assert view.headline == (
        "Preliminary, 62% of stations counted: red has 60.0% of the vote so far, 20 points ahead of blue"
    )


def test_a_turnout_that_is_preliminary_says_so_in_its_tile(good: Dataset) -> None:
    tile = open_page(good, "vote_share", {}).view.figures[0]
    assert (tile.label, tile.value) == ("Turnout", "54.2%")
    assert tile.base == "preliminary: 6,521,860 ballots of 12,035,578 on the roll"


def test_an_unconfirmed_row_of_a_contest_is_marked_though_its_result_is_not() -> None:
    doubted = changed(SMALL, elections=SMALL["elections"].assign(certainty="unconfirmed"))
    for page in ("overview", "vote_share", "seats", "what_if"):
        assert open_page(doubted, page, {}).view.headline.startswith("Partly unconfirmed: ")
    tiles = {figure.label: figure.base for figure in open_page(doubted, "overview", {}).view.figures}
    assert tiles["Turnout"].startswith("unconfirmed, 1,512,408 ballots")
    assert tiles["Seats elected"].startswith("unconfirmed, ")
