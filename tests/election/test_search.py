"""Search finds what a reader means, whatever their keyboard."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election.search import fold, matches


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("sezer", "Şezer"),
        ("ŞEKER", "Recep Şeker"),
        ("adam", "Ádám Stifter"),
        ("lüttenberg", "Matthias LUTTENBERG"),
        ("istanbul", "İstanbul"),
        ("strasse", "Straße"),
        ("реванш", "На выборах РЕВАНШ взял «старый Казахстан»"),
        ("елкин", "Ёлкин"),
        ("казакстан", "Жаңа Қазақстан"),
        ("Қазақстан", "казакстан"),
        ("everyone's", "everyone’s fundamental freedoms"),
        ("observ", "Four US analysts invited as observers"),
        ("pro-government", "a meager selection of pro–government candidates"),
    ],
)
def test_case_accents_and_keyboard_do_not_matter(query: str, text: str) -> None:
    assert matches(query, text)


def test_every_word_must_occur_but_in_any_of_the_texts_and_any_order() -> None:
    assert matches("murphy odihr", "OSCE/ODIHR", "Eoghan Murphy")
    assert not matches("murphy eu", "OSCE/ODIHR", "Murphy")


def test_no_word_is_made_across_two_texts() -> None:
    assert not matches("barfoo", "bar", "foo")


@pytest.mark.parametrize("query", ["", "   ", "\u200b"])
def test_an_empty_query_fits_everything(query: str) -> None:
    assert matches(query, "anything")
    assert matches(query)


def test_signs_of_pattern_languages_are_only_signs() -> None:
    assert not matches(".*", "anything")
    assert matches("[final] (2023)", "the [final] report (2023)")


@settings(deadline=None)  # a busy machine is no fault
@given(st.text())
def test_a_text_is_found_by_itself_in_either_form(text: str) -> None:
    assert matches(text, text)
    assert matches(unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text))


@settings(deadline=None)  # a busy machine is no fault
@given(st.text())
def test_folding_twice_changes_nothing_that_matters(text: str) -> None:
    assert matches(fold(text), text)
