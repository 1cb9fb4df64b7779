"""The same actors over several elections. The table that the research made by hand is the oracle."""

from __future__ import annotations

from itertools import pairwise

import pytest

from election import Dataset
from election.record.comparison import SEVERITY, always_mild, compare, comparison_sentence
from tests.election.statement_tables import FOCUS, said, with_statements

CONTESTS = ("mazhilis-2016", "president-2019", "mazhilis-2021", "president-2022", FOCUS)


# Made by hand from the statements: contest by contest in the order above; "-" no statement in the data, "none" looked
# for and not found.
BY_HAND = {
    "OSCE/ODIHR": "critical critical critical critical mixed",
    "European Union": "- - critical mixed mixed",
    "United Kingdom": "- - critical - mixed",
    "United States": "critical critical mixed critical none",
    "Russia": "- - welcomed welcomed welcomed",
    "SCO mission": "- - welcomed welcomed welcomed",
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


@pytest.mark.parametrize("election", CONTESTS[1:])
def test_the_count_is_that_of_the_rows(good: Dataset, election: str) -> None:
    rows = good["reactions"]
    dates = good["elections"].set_index("election_id")["date"]
    milder = harsher = total = 0
    for _actor, group in rows[rows["compared_as"] != ""].groupby("compared_as"):
        worst = group.assign(severity=group["stance"].map(SEVERITY), day=group["election_id"].map(dates))
        worst = worst[~worst["election_id"].str.startswith("referendum")].groupby("day")["severity"].max()
        earlier, now = worst[worst.index < dates[election]], worst[worst.index == dates[election]]
        if len(earlier) and len(now):
            total += 1
            milder += int(now.iloc[0] < earlier.max())
            harsher += int(now.iloc[0] > earlier.iloc[-1])
    sentence = comparison_sentence(compare(good, election))
    first, second = sentence.split("; ")
    assert first.startswith(f"{milder or 'None'} of {'the ' if not milder else ''}{total} actors that can be compared")
    assert second == (f"{harsher} is harsher than in the one before" if harsher else second)
    assert second.startswith("none") == (harsher == 0)


def test_of_2023_three_of_eight_are_milder_and_none_is_harsher(good: Dataset) -> None:
    found = compare(good, FOCUS)
    assert comparison_sentence(found) == (
        "3 of 8 actors that can be compared are milder than in their harshest earlier statement; "
        "none is harsher than in the one before"
    )
    assert always_mild(found) == 4


def test_columns_are_in_the_order_of_time(good: Dataset) -> None:
    dates = list(compare(good, FOCUS).contests["date"])
    assert all(earlier < later for earlier, later in pairwise(dates))


def test_the_harshest_of_several_statements_counts(good: Dataset) -> None:
    rows = [
        said(1, compared_as="X", election_id="mazhilis-2021", stance="mixed"),
        said(2, compared_as="X", stance="welcomed"),
        said(3, compared_as="X", stance="critical"),
    ]
    found = compare(with_statements(good, *rows), FOCUS)
    cell = found.row("X")[-1]
    assert (cell.stance, cell.reaction_id, cell.number) == ("critical", "r3", 2)
    assert comparison_sentence(found) == (
        "The one actor that can be compared is not milder than in its harshest earlier statement; "
        "1 is harsher than in the one before"
    )
