"""The tables are written in a notation of their own: a slip in it would be read as something else without a word."""

from __future__ import annotations

import pytest

from election.package import needs
from election.package.needs import NEEDED, NEEDS, Need

KINDS = {"text", "int", "num", "share", "bool", "date", "list", "url", "colour", "any"}
COLUMNS = [(table, need) for table, columns in NEEDS.items() for need in columns.values()]


def test_one_word_says_all_of_a_column() -> None:
    assert NEEDS["results"]["election_id"] == Need("election_id", "text", True, True, "elections", ())
    assert NEEDS["results"]["votes"] == Need("votes", "int", False, False, "", ())
    assert NEEDS["sources"]["publisher"] == Need("publisher", "text", False, False, "", ())
    words = ("final", "preliminary")
    assert NEEDS["results"]["status"] == Need("status", "text", False, True, "", words)
    assert NEEDS["events"]["source_ids"] == Need("source_ids", "list", False, True, "sources", ())


def test_every_kind_is_one_that_cells_are_read_by() -> None:
    assert {need.kind for _table, need in COLUMNS} <= KINDS


@pytest.mark.parametrize("target", sorted({need.references for _table, need in COLUMNS if need.references}))
def test_an_id_leads_into_a_table_whose_key_is_one_column(target: str) -> None:
    """Ids into any other are never looked up."""
    assert [need.required for need in NEEDS[target].values() if need.key] == [True]


@pytest.mark.parametrize(("table", "column"), needs._WORDS)
def test_fixed_words_are_those_of_a_column_that_there_is(table: str, column: str) -> None:
    assert NEEDS[table][column].kind == "text"
    assert NEEDS[table][column].words


def test_the_needed_tables_need_no_other() -> None:
    others = {need.references for table in NEEDED for need in NEEDS[table].values() if need.required}
    assert others - {""} <= set(NEEDED)
