"""What a cell was meant to be, where it is no number and no date."""

from __future__ import annotations

import pytest

from election.package.misprints import wrong_date, wrong_number, wrong_whole_number


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("3,431,510", "3431510"),
        ("3 431 510", "3431510"),
        ("3\u202f431\u202f510", "3431510"),
        ("3'431'510", "3431510"),
        ("3.431.510", "3431510"),
        ("3,431,510.00", "3431510"),
        ("-1,000", "-1000"),
        ("3431510.0", "3431510"),
        ("3431510,00", "3431510"),
        ("+12", "12"),
        ("−12", "-12"),
        ("12%", "12"),
    ],
)
def test_a_count_that_was_meant(text: str, plain: str) -> None:
    assert wrong_whole_number(text).mend == f"Write {plain}."


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("53,9", "53.9"),
        ("53,900", "53.900"),
        ("1,234.567", "1234.567"),
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("1 234 567", "1234567"),
        ("53.9 %", "53.9"),
        ("53,9%", "53.9"),
        ("−2.5", "-2.5"),
    ],
)
def test_a_number_that_was_meant(text: str, plain: str) -> None:
    assert wrong_number(text).mend == f"Write {plain}."


@pytest.mark.parametrize("text", ["12.5", "12,5", "1,234.5", "many", "1_000", "0x10", "--5", "1 2"])
def test_a_count_that_may_be_anything_is_not_guessed(text: str) -> None:
    assert "Write 1" not in wrong_whole_number(text).mend


@pytest.mark.parametrize("text", ["-", "–", "N/A", "?", "нет", "#N/A", "#DIV/0!"])
def test_a_word_for_a_gap(text: str) -> None:
    assert wrong_number(text).mend == "Leave the cell empty."


@pytest.mark.parametrize("text", ["2023", "2023-03", "2023-03-19", "2024-02-29", "0001-01-01"])
def test_dates_that_there_are(text: str) -> None:
    assert wrong_date(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("19/03/2023", "2023-03-19"),
        ("3/19/2023", "2023-03-19"),
        ("3.4.2023", "2023-04-03"),
        ("5/5/2023", "2023-05-05"),
        ("2023/03/19", "2023-03-19"),
        ("2023.3.9", "2023-03-09"),
        ("2023-03-19 00:00:00", "2023-03-19"),
        ("2023-03-19T00:00:00Z", "2023-03-19"),
        ("45004", "2023-03-19"),
        ("20230319", "2023-03-19"),
        ("19 March 2023", "2023-03-19"),
        ("19-Mar-23", "2023-03-19"),
        ("17-May-54", "1954-05-17"),
        ("March 19, 2023", "2023-03-19"),
        ("Mar 5th 2023", "2023-03-05"),
    ],
)
def test_a_date_that_was_meant(text: str, iso: str) -> None:
    complaint = wrong_date(text)
    assert complaint is not None
    assert complaint.mend == f"Write {iso}."


AMBIGUOUS = ["31/02/2023", "2023-3", "20231319", "19 Mai 2023x", "32 March 2023", "today", "2023-00-01"]


def test_a_date_that_can_be_read_in_two_ways_is_told_in_both() -> None:
    complaint = wrong_date("5/12/2024")
    assert complaint is not None
    assert complaint.mend == "Write 2024-12-05 or 2024-05-12, whichever is meant."


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_a_date_that_is_none_is_not_guessed(text: str) -> None:
    complaint = wrong_date(text)
    assert complaint is not None
    assert not complaint.mend.startswith("Write 2")


@pytest.mark.parametrize("text", ["2023-02-29", "2023-04-31", "2023-01-00", "2023-13", "0000", "0000-01-01"])
def test_days_that_there_are_not(text: str) -> None:
    assert wrong_date(text) is not None
