"""Which statements fit what is chosen, which few stand for all, and what is said where none fits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset
from election.record.statements import statements
from election.views.reactions.filter import FEW, Choices, few, filtered, shares_of_places
from tests.election.statement_tables import said, with_statements
from tests.election.views.reactions.shown import FOCUS, cards, follow, page


def test_a_few_cards_stand_for_all_in_proportion(good: Dataset) -> None:
    block = cards(page(good))
    assert len(block.cards) == FEW
    tones = [card.mark.tone for card in block.cards if card.mark]
    assert {tone: tones.count(tone) for tone in tones} == {"welcomed": 4, "mixed": 2, "critical": 2, "neutral": 1}
    assert block.caption == "Nine of 40 statements, chosen to show every stance and bloc."


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "Zakharova"}, {"russia-mfa-2023"}),
        ({"q": "захарова"}, {"russia-mfa-2023"}),
        ({"q": "захарченко"}, set()),
        ({"q": "реванш"}, {"satpayev-2023"}),
        ({"q": "НОВОГО казахстана"}, {"kazakh-mfa-vassilenko-2023"}),
        ({"q": "seker"}, {"turkpa-mission-2023"}),
        ({"q": "Германия"}, {"germany-mfa-2023"}),
        ({"q": "Türkiye"}, {"turkiye-mfa-2023"}),
        ({"stance": "neutral"}, {"us-crs-2023", "rferl-2023", "reuters-2023", "kazakh-official-2023"}),
        ({"kind": "party"}, {"amanat-koshanov-2023", "osdp-statement-2023", "baytaq-amirtayev-2023"}),
        ({"bloc": "EU", "stance": "mixed"}, {"eu-eeas-2023"}),
        ({"bloc": "OSCE", "q": "count"}, {"odihr-murphy-2023", "odihr-final-2023"}),
    ],
)
def test_filters_and_search_find_what_they_should(good: Dataset, query: dict[str, str], expected: set[str]) -> None:
    shown = page(good, **query, all="yes")
    assert {card.id for card in cards(shown).cards} == expected
    if expected:
        assert f"{len(expected)} of 40 statements fit" in cards(shown).caption


def test_nothing_fits_says_what_to_loosen_and_shows_the_way_out(good: Dataset) -> None:
    shown = page(good, bloc="OSCE", stance="welcomed")
    block = cards(shown)
    assert not block.cards
    assert block.empty == (
        "No statement on the election fits stance “Welcomed” and bloc “OSCE”. Without the stance 5 fit and without the "
        "bloc 20 fit. Without any filter there are 40 statements."
    )
    assert cards(follow(good, shown.section("cards").link)).caption.startswith("Nine of 40 statements")


def test_where_no_single_filter_helps_it_says_so(good: Dataset) -> None:
    assert "It takes undoing more than one of them." in cards(page(good, bloc="OSCE", kind="party", q="zzz")).empty


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


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from(["all", "welcomed", "mixed", "critical", "neutral"]),
    st.sampled_from(["", "ngo", "government", "media"]),
    st.sampled_from(["", "OSCE", "CIS", "none"]),
    st.sampled_from(["", "election", "россия", "mission", "zzz"]),
)
def test_what_fits_all_filters_fits_each(good: Dataset, stance: str, kind: str, bloc: str, q: str) -> None:
    found = statements(good, FOCUS)
    together = set(filtered(found, Choices(FOCUS, stance, kind, bloc, q)).fitting["reaction_id"])
    one_by_one = [
        set(filtered(found, choices).fitting["reaction_id"])
        for choices in (Choices(stance=stance), Choices(kind=kind), Choices(bloc=bloc), Choices(q=q))
    ]
    assert together == set.intersection(*one_by_one)
