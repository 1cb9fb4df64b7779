from __future__ import annotations

from copy import copy
from decimal import Decimal

import pytest

from election import words
from election.published import Published


@pytest.mark.parametrize(
    ("change", "text"),
    [(-17.19, "−17.2"), (5.61, "+5.6"), (0.04, "0.0"), (-0.04, "0.0"), (-1234.5, "−1,234.5"), (Published(-5), "−5")],
)
def test_points_have_a_sign_and_a_real_minus_unless_they_round_to_nothing(change: float, text: str) -> None:
    assert words.points(change) == text


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2023-03-19", "19 March 2023"),
        ("2022-08", "August 2022"),
        ("1989", "1989"),
        ("", ""),
        ("in spring", "in spring"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(iso: str, text: str) -> None:
    assert words.day(iso) == text


def test_a_span_in_one_month_names_the_month_once() -> None:
    assert words.span("2022-01-05", "2022-01-19") == "5 to 19 January 2022"
    assert words.span("2022-01-19", "2022-02-07") == "19 January 2022 to 7 February 2022"
    assert words.span("2022-01-05", "") == "5 January 2022"


def test_a_span_with_an_end_that_is_half_known_says_no_more_than_is_known() -> None:
    assert words.span("2022-01-05", "2022-01") == "5 January 2022 to January 2022"
    assert words.span("2022-01", "2022-01-19") == "January 2022 to 19 January 2022"
    assert words.span("2022-01-05", "2022") == "5 January 2022 to 2022"


def test_shares_and_thresholds() -> None:
    assert words.share(53.9) == "53.9%"
    assert words.share(71.09, 2) == "71.09%"
    assert words.share(63.25) == "63.3%"
    assert words.share(87.05) == "87.1%"
    assert words.threshold(5.0) == "5%"
    assert words.threshold(4.5) == "4.5%"
    assert words.threshold(Decimal("5.0")) == "5%"


def test_a_published_figure_has_no_more_digits_than_its_source_gave() -> None:
    assert [words.share(Published(each)) for each in ("71", "12.0", "53.90")] == ["71%", "12.0%", "53.9%"]
    assert [words.share(Published(each), 2) for each in ("71", "33.3", "53.90")] == ["71%", "33.3%", "53.90%"]
    assert words.share(Published("71") / 2) == "35.5%"
    assert [str(Published("12.0")), str(copy(Published("71")))] == ["12.0", "71"]


def test_a_share_that_would_round_to_nothing_is_not_called_nothing() -> None:
    assert [words.share(each) for each in (0, 0.0461, 0.05)] == ["0%", "under 0.1%", "0.1%"]
    assert [words.share(each) for each in (99.96, 100)] == ["100.0%", "100%"]
    assert words.share(0.004, 2, brief=True) == "<0.01%"
    assert words.share(Published("0"), 1) == "0%"


def test_halves_are_rounded_away_from_zero_as_the_number_is_printed() -> None:
    assert words.rounded(0.285, 2) == Decimal("0.29")  # its binary fraction is a little less
    assert words.rounded(-63.25, 1) == Decimal("-63.3")
    assert words.rounded(Decimal("62.5"), 0) == 63


def test_a_listing_reads_as_a_sentence() -> None:
    assert words.listing([]) == ""
    assert words.listing(["Auyl"]) == "Auyl"
    assert words.listing(["Auyl", "Respublica", "Aq Jol"]) == "Auyl, Respublica and Aq Jol"


@pytest.mark.parametrize(
    ("code", "name"), [("kk", "Kazakh"), ("zh", "Chinese"), ("fr", "French"), ("xx", "xx"), ("", "")]
)
def test_languages_have_names(code: str, name: str) -> None:
    assert words.language_name(code) == name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("OSCE", "the OSCE"),
        ("European Union", "the European Union"),
        ("United Kingdom", "the United Kingdom"),
        ("Turkish Foreign Ministry", "the Turkish Foreign Ministry"),
        ("CIS mission", "the CIS mission"),
        ("Russia", "Russia"),
        ("TURKPA", "TURKPA"),
        ("IPHR and KIBHR", "IPHR and KIBHR"),
    ],
)
def test_a_body_has_the_article_that_english_gives_it(name: str, said: str) -> None:
    assert words.the(name) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One. Two. Three is longer.", "One. Two."),
        ("A first sentence that is too long by itself. Two.", "A first sentence that is too long by itself."),
        ("Of U.S. origin. No. 5", "Of U.S. origin."),
        ("No end", "No end"),
    ],
)
def test_a_card_says_the_first_whole_sentences(text: str, said: str) -> None:
    assert words.first_sentences(text, 16) == said
