"""Search finds what a reader means, whatever their keyboard."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election.search import fold, matches, spelled
from tests.folders import DATA


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
        ("Ak Zhol", "Aq Jol Democratic Party"),
        ("Ақ жол", "Aq Jol Democratic Party"),
        ("Aq Jol", "Демократическая партия «Ак жол»"),
        ("Zhetysu", "Jetisu Region"),
        ("Жетісу", "Jetisu Region"),
        ("Konaev", "Qonayev"),
        ("Қонаев", "Qonayev"),
        ("Kunayev", "Димаш Кунаев"),
        ("Khodzhanazarov", "Aidarbek Khojanazarov"),
        ("Jambyl", "Zhambyl Region"),
        ("hambyl", "Zhambyl Region"),
        ("Zhylanbaev", "Marat Zhylanbayev"),
        ("Toqaev", "Kassym-Jomart Tokayev"),
        ("Daniar", "Daniyar Qasqarauov"),
        ("Смайылов", "Alikhan Smailov"),
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


@pytest.mark.parametrize(("query", "text"), [("Kosanov", "Koshanov"), ("Abai", "Aba"), ("2100", "2010")])
def test_other_names_are_other_names(query: str, text: str) -> None:
    assert not matches(query, text)


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


# ------------------------------------------------------------------------------------------- the data that come with it

# What is in another language, as somebody else wrote it, or an address.
OTHERS = re.compile(r".*_(kk|ru|id|ids)|other_names|abbreviation|quote|article_wording|key|value|url|path")
GIVEN_NAMES = {"Erlan", "Yerlan"}  # of two people, each of whom writes it so


def words_in_english() -> Iterator[str]:
    """Every word with a capital in the package's own sentences and names."""
    for path in DATA.glob("*.csv"):
        if path.stem != "sources":
            with path.open(encoding="utf-8", newline="") as file:
                cells = [
                    cell for row in csv.DictReader(file) for name, cell in row.items() if not OTHERS.fullmatch(name)
                ]
            yield from re.findall(r"\b[A-ZÀ-Ž][^\W\d_]+", " ".join(cells))


def test_the_data_spell_a_name_in_one_way_and_a_search_finds_the_others() -> None:
    spellings = defaultdict(set)
    for word in set(words_in_english()) - GIVEN_NAMES:
        spellings[spelled(word)].add(word.casefold())
    assert [words for words in spellings.values() if len(words) > 1] == []
    assert matches("Ak Zhol", "Aq Jol")
