from __future__ import annotations

import pytest

from tests.election.package.damages import C, warnings
from tests.folders import Folder


@pytest.mark.parametrize("column", ["name_en", "short_name"])
def test_two_contestants_of_one_name_on_one_ballot(orvania: Folder, column: str) -> None:
    """A party may stand twice under one name, as Norway's Generasjonspartiet did in 2025; which is which?"""
    name = orvania.rows(C)[1][orvania.rows(C)[0].index(column)]
    orvania.cell(C, 3, column, name.upper())
    (warning,) = warnings(orvania)
    assert (warning.row, warning.column) == (3, column)
    assert warning.what == (
        "field-league has the same name as coast-alliance, and both are on the ballot of assembly-2024."
    )


def test_a_name_that_came_back_later(orvania: Folder) -> None:
    """Harbour stood in 2020 alone, Coast in 2024 alone: they may have one name."""
    orvania.cell(C, 8, "name_en", "Alliance of the Coast")
    assert warnings(orvania) == ()
