"""Cells that a spreadsheet would run; the examples are those of OWASP's page on CSV injection, and of names."""

from __future__ import annotations

import csv
import io

import pytest

from election import load
from election.render.package_zip import package_files
from election.spreadsheet import as_meant, defused, defused_file, is_formula
from tests.datasets import SMALL
from tests.election.package.damages import C, warnings
from tests.folders import Folder

NAME = '=HYPERLINK("http://x.example","Coast")'


@pytest.mark.parametrize("text", [NAME, "=1+2", "+Party", "-Minus-", "@home", "=2+5+cmd|' /C calc'!A0", "+7 (717) 2"])
def test_what_a_spreadsheet_would_run_is_text_with_an_apostrophe(text: str) -> None:
    assert is_formula(text)
    assert defused(text) == f"'{text}"
    assert not is_formula(defused(text))
    assert as_meant(defused(text)) == text


@pytest.mark.parametrize(
    "text", ["", "-", "+", "-5", "+12.5%", "-1,234", "Coast", "1=1", "'tis", "'quoted'", "\u22125"]
)
def test_what_it_would_not_is_left_alone(text: str) -> None:
    assert not is_formula(text)
    assert defused(text) == as_meant(text) == text


def test_a_file_is_as_it_was_read_but_for_such_cells(orvania: Folder) -> None:
    assert package_files(SMALL) == SMALL.files
    orvania.cell(C, 2, "name_en", NAME)
    given = package_files(load(orvania.path))[C]
    rows = list(csv.reader(io.StringIO(given.decode())))
    assert rows[1][2] == f"'{NAME}"
    assert [rows[0], *rows[2:]] == [row for at, row in enumerate(orvania.rows(C)) if at != 1]
    assert defused_file(given) == given


def test_what_was_given_away_is_read_as_it_was_meant(orvania: Folder) -> None:
    """The keeper is warned of the name, and no longer once the apostrophe stands before it."""
    orvania.cell(C, 2, "name_en", NAME)
    (warning,) = warnings(orvania)
    assert (warning.row, warning.column) == (2, "name_en")
    before = load(orvania.path)
    orvania.write(C, package_files(before)[C])
    after = load(orvania.path)
    assert after.warnings == ()
    assert after.name("coast-alliance") == before.name("coast-alliance") == NAME
