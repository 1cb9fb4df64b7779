"""The same actors over several elections. The table that the research made by hand is the oracle."""

from __future__ import annotations

from itertools import pairwise

import pytest

from election import Dataset
from election.record.comparison import compare, comparison_sentence, once_critical
from tests.election.statement_tables import FOCUS, said, with_statements

CONTESTS = (
    "mazhilis-2004", "mazhilis-2012", "president-2015", "mazhilis-2016", "president-2019", "mazhilis-2021",
    "president-2022", FOCUS,
)  # fmt: skip


# Made by hand from the statements: contest by contest in the order above; "-" no statement in the data, "none" looked
# for and not found.
BY_HAND = {
    "OSCE": "critical critical critical critical critical critical critical mixed",
    "European Union": "- - - - - critical mixed mixed",
    "United Kingdom": "- - - - - critical - mixed",
    "United States": "- critical - critical critical mixed critical none",
    "Russia": "- - - - - welcomed welcomed welcomed",
    "SCO mission": "- - - - - welcomed welcomed welcomed",
}


@pytest.mark.parametrize("actor", BY_HAND)
def test_the_table_is_the_one_made_by_hand(good: Dataset, actor: str) -> None:
    found = compare(good, FOCUS)
    assert tuple(found.contests["election_id"]) == CONTESTS
    cells = ["none" if cell.none_found else cell.stance or "-" for cell in found.row(actor)]
    assert cells == BY_HAND[actor].split()


def test_who_else_spoke_more_than_once_is_compared_too(good: Dataset) -> None:
    # A rights group that was critical both times belongs in the count as much as who became milder.
    found = compare(good, FOCUS)
    assert set(found.actors) == {*BY_HAND, "CIS mission", "Turkic States mission", "IPHR and KIBHR"}


def test_the_yardstick_is_the_last_election_of_the_kind_and_is_named(good: Dataset) -> None:
    found = compare(good, FOCUS)
    assert found.before == "mazhilis-2021"
    # By hand: OSCE, EU and UK went from critical to both; SCO and the rights groups said the same again.
    assert comparison_sentence(good, found) == (
        "Compared with Mazhilis 2021, three of five actors were milder and none harsher"
    )
    assert once_critical(found) == "The OSCE had criticised all seven earlier elections in the table."


@pytest.mark.parametrize(
    ("election", "before"),
    [("mazhilis-2016", "mazhilis-2012"), ("president-2022", "president-2019"), ("president-2015", "")],
)
def test_an_election_is_held_against_one_of_its_kind(good: Dataset, election: str, before: str) -> None:
    assert compare(good, election).before == before


def test_what_is_unconfirmed_is_shown_and_not_compared(good: Dataset) -> None:
    found = compare(good, FOCUS)
    assert found.cell("Russia", FOCUS).unconfirmed
    assert "Russia" not in found.pairs()
    assert len(found.pairs()) == 5


@pytest.mark.parametrize(
    ("earlier", "now", "sentence"),
    [
        (["critical"], ["mixed"], "Compared with Mazhilis 2021, X was milder"),
        (["mixed"], ["welcomed", "critical"], "Compared with Mazhilis 2021, X was harsher"),
        (["critical"], ["critical"], "Compared with Mazhilis 2021, X did not change its verdict"),
        (["critical"], ["neutral"], "No actor can be compared with its own earlier word on an election of this kind"),
    ],
)
def test_one_actor_is_compared_by_its_harshest_word(
    good: Dataset, earlier: list[str], now: list[str], sentence: str
) -> None:
    rows = [said(n, compared_as="X", election_id="mazhilis-2021", stance=stance) for n, stance in enumerate(earlier)]
    rows += [said(n, compared_as="X", stance=stance) for n, stance in enumerate(now, start=10)]
    dataset = with_statements(good, *rows)
    assert comparison_sentence(dataset, compare(dataset, FOCUS)) == sentence


def test_where_nobody_changed_it_says_so(good: Dataset) -> None:
    rows = [
        said(n, compared_as=f"X{n % 2}", election_id=election)
        for n, election in enumerate(["mazhilis-2021", "mazhilis-2021", FOCUS, FOCUS])
    ]
    dataset = with_statements(good, *rows)
    assert comparison_sentence(dataset, compare(dataset, FOCUS)) == (
        "Compared with Mazhilis 2021, neither of two actors changed its verdict"
    )


def test_columns_are_in_the_order_of_time(good: Dataset) -> None:
    dates = list(compare(good, FOCUS).contests["date"])
    assert all(earlier < later for earlier, later in pairwise(dates))
