from __future__ import annotations

import pytest

from election.package.problems import Findings, Problem, did_you_mean, nearest, quoted, sentences


def problem(file: str = "a.csv", row: int | None = 2, column: str = "votes", what: str = "Wrong.") -> Problem:
    return Problem(file, row, column, "", what, "Mend it.")


def listed(*found: tuple[Problem, str]) -> list[Problem]:
    findings = Findings()
    for each, cause in found:
        findings.add(each, cause)
    return findings.listed(["b.csv", "a.csv"])


def test_problems_come_by_file_and_row_and_each_once() -> None:
    first, second, third = problem("b.csv", 9), problem(row=2), problem(row=10)
    assert listed((third, ""), (first, ""), (second, ""), (third, "")) == [first, second, third]


def test_a_file_that_is_not_listed_comes_last() -> None:
    assert [each.file for each in listed((problem("z.csv"), ""), (problem(), ""))] == ["a.csv", "z.csv"]


def test_a_cause_that_shows_in_three_rows_is_told_in_each() -> None:
    assert len(listed(*((problem(row=row), "comma") for row in (2, 3, 4)))) == 3


def test_a_cause_that_shows_in_more_is_told_once_with_its_rows() -> None:
    (told,) = listed(*((problem(row=row), "comma") for row in range(2, 6)))
    assert (told.row, told.what) == (2, "Wrong. The same in 3 more rows: 3, 4 and 5.")


def test_of_very_many_rows_the_first_are_named() -> None:
    (told,) = listed(*((problem(row=row), "comma") for row in range(2, 22)))
    assert told.what.endswith("The same in 19 more rows: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and 7 others.")


@pytest.mark.parametrize("other", [problem(column="seats"), problem("b.csv")])
def test_one_cause_in_two_columns_is_two_mistakes(other: Problem) -> None:
    assert len(listed(*((problem(row=row), "comma") for row in (2, 3, 4)), (other, "comma"))) == 4


@pytest.mark.parametrize(
    ("word", "meant"),
    [("amanatt", "amanat"), ("AMANAT", "amanat"), ("auil", "auyl"), ("respublica", ""), ("", "")],
)
def test_the_word_that_was_meant(word: str, meant: str) -> None:
    assert nearest(word, ["amanat", "auyl", "osdp"]) == meant


def test_two_words_that_look_alike_are_told_apart() -> None:
    assert did_you_mean("\u0430manat", ["amanat"]) == "Did you mean “amanat”? The letter “\u0430” in it is Cyrillic."
    assert did_you_mean("party", ["amanat"]) == ""


def test_a_value_stands_in_a_sentence_in_one_line_and_not_too_long() -> None:
    assert quoted(" two\n lines ") == "“two lines”"
    assert quoted("a" * 61) == f"“{'a' * 60}…”"


def test_sentences_that_are_empty_are_left_out() -> None:
    assert sentences("", "One.", "", "Two.") == "One. Two."
