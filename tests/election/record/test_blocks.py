"""Voices as they are laid out: who stands where, and in which words."""

from __future__ import annotations

from election import Dataset
from election.record.blocks import Block, Voice, blocks
from election.record.statements import statements
from tests.election.statement_tables import FOCUS, said, with_statements


def laid(dataset: Dataset, election: str = FOCUS) -> list[Block]:
    return blocks(dataset, statements(dataset, election), election)


def voices(dataset: Dataset, election: str = FOCUS) -> dict[str, Voice]:
    every = [voice for block in laid(dataset, election) for kind in block.kinds for voice in kind.voices]
    assert len({voice.name for voice in every}) == len(every)
    return {voice.name: voice for voice in every}


def test_abroad_and_home_have_rows_of_kinds_with_the_missions_first_and_one_for_all_who_speak_for_states(
    good: Dataset,
) -> None:
    abroad, home = laid(good)
    assert [kind.label for kind in abroad.kinds] == [
        "Observer missions",
        "Governments and unions",
        "Parliaments and deputies",
        "Rights groups (NGOs)",
        "Think tanks and analysts",
        "Media",
    ]
    assert (abroad.counts["welcomed"], abroad.unconfirmed["welcomed"]) == (16, 1)
    assert (home.counts["welcomed"], home.unconfirmed["welcomed"]) == (3, 0)


def test_a_block_without_a_voice_is_left_out(good: Dataset) -> None:
    assert [block.label for block in laid(good, "referendum-2022")] == ["Abroad"]


def test_a_mission_has_the_name_and_the_verdict_of_its_table_and_others_what_their_shape_cannot_say(
    good: Dataset,
) -> None:
    found = voices(good)
    assert found["CIS"].brief == "Lawful, open and competitive"
    assert found["OSCE"].size == "404 observers from 42 countries"
    assert found["Russia"].brief == "unconfirmed"
    assert found["Dosym Satpayev"].brief == "political analyst"
    assert found["Türkiye"].brief == ""


def test_only_a_voice_with_words_on_both_sides_is_quoted(good: Dataset) -> None:
    assert [voice.name for voice in voices(good).values() if voice.quotes] == ["OSCE"]
    one_side = with_statements(good, said(1, stance="mixed", quote="They praise", quote_does="praise"))
    assert voices(one_side)["A1"].quotes == ()
