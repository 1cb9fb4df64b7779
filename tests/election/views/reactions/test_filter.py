"""Which statements fit what is chosen, which few stand for all, and what is said where none fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from election import Dataset
from election.record.statements import statements
from election.views.reactions.filter import FEW, few, shares_of_places
from tests.election.statement_tables import said, with_statements
from tests.election.views.reactions.shown import FOCUS, cards, follow, page


def test_it_opens_on_a_few_observers_one_a_voice_in_proportion(good: Dataset) -> None:
    block = cards(page(good))
    assert len(block.cards) == FEW
    tones = [card.mark.tone for card in block.cards if card.mark]
    assert {tone: tones.count(tone) for tone in tones} == {"welcomed": 5, "mixed": 1}
    assert block.caption == "Six of 11 statements, so that each stance has its share."


def test_each_statement_is_of_one_group_and_all_are_of_everybody(good: Dataset) -> None:
    sizes = {
        who: len(cards(page(good, who=who, all="yes")).cards)
        for who in ("observers", "states", "others", "home", "everybody")
    }
    assert sizes == {"observers": 11, "states": 7, "others": 15, "home": 7, "everybody": 40}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Zakharova", {"russia-mfa-2023"}),
        ("захарова", {"russia-mfa-2023"}),
        ("захарченко", set()),
        ("реванш", {"satpayev-2023"}),
        ("НОВОГО казахстана", {"kazakh-mfa-vassilenko-2023"}),
        ("seker", {"turkpa-mission-2023"}),
        ("Германия", {"germany-mfa-2023"}),
        ("Türkiye", {"turkiye-mfa-2023"}),
        ("no verdict", {"us-crs-2023", "rferl-2023", "reuters-2023", "kazakh-official-2023"}),
        ("kazakh parties", {"amanat-koshanov-2023", "osdp-statement-2023", "baytaq-amirtayev-2023"}),
    ],
)
def test_a_search_looks_among_all_unless_a_group_is_chosen(good: Dataset, words: str, expected: set[str]) -> None:
    shown = page(good, q=words, all="yes")
    assert {card.id for card in cards(shown).cards} == expected
    if expected:
        assert f"{len(expected)} of 40 statements fit" in cards(shown).caption


def test_nothing_fits_says_what_was_looked_for_and_shows_the_way_out(good: Dataset) -> None:
    shown = page(good, who="home", q="Zakharova")
    block = cards(shown)
    assert not block.cards
    assert block.empty == "No statement on the election matches “Zakharova”. 1 does among all."
    assert cards(follow(good, shown.section("cards").link)).cards


def test_the_way_out_keeps_the_election(good: Dataset) -> None:
    shown = follow(good, page(good, election="president-2022", q="zzz").section("cards").link)
    assert "20 November 2022" in shown.kicker


def test_a_few_are_taken_from_blocs_in_turn_and_own_words_first(good: Dataset) -> None:
    rows = [said(number, bloc="CIS" if number < 12 else "EU") for number in range(14)]
    rows[3] |= {"quote": "Yes"}
    rows[5] |= {"quote": "No", "reported_by": "host"}
    found = statements(with_statements(good, *rows), FOCUS)
    chosen = list(few(found.frame)["reaction_id"])
    assert len(chosen) == FEW
    assert {"r12", "r13", "r3"} <= set(chosen)
    assert "r5" not in chosen


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(1, 60), min_size=1))
def test_places_are_shared_out_whole_and_nobody_is_left_out(numbers: dict[str, int]) -> None:
    if sum(numbers.values()) <= FEW:
        return
    given_places = shares_of_places(numbers, FEW)
    assert sum(given_places.values()) == FEW
    assert all(1 <= given_places[name] <= number for name, number in numbers.items())
