from __future__ import annotations

import csv
import io
from dataclasses import replace

import pandas as pd

from election.table import Column, Table

TABLE = Table(
    (
        Column("name", "Party"),
        Column("votes", "Votes", "count", gap="not known"),
        Column("share", "Share", "share"),
        Column("source_ids", "Sources", "sources"),
    ),
    pd.DataFrame(
        {
            "name": ["Auyl, «Ауыл»", "None"],
            "votes": pd.array([693938, pd.NA], dtype="Int64"),
            "share": [10.9, float("nan")],
            "source_ids": [("vlast", "cec"), ()],
            "hidden": [1, 2],
        }
    ),
    limit=1,
)


def test_the_csv_has_every_row_unrounded_and_a_gap_is_an_empty_cell() -> None:
    rows = list(csv.reader(io.StringIO(TABLE.csv())))
    assert rows == [
        ["name", "votes", "share", "source_ids"],
        ["Auyl, «Ауыл»", "693938", "10.9", "vlast;cec"],
        ["None", "", "", ""],
    ]


def test_the_page_has_as_many_rows_as_the_limit() -> None:
    assert len(list(TABLE.rows())) == 1


def test_cells_are_printed_by_kind_and_gaps_are_told_apart_from_zero() -> None:
    _name, votes, share, sources = TABLE.columns
    assert votes.text(693938) == "693,938"
    assert votes.text(0) == "0"
    assert votes.text(pd.NA) is None
    assert share.text(10.9) == "10.90%"
    assert share.text(float("nan")) is None
    assert sources.text(("vlast", "cec")) == "vlast; cec"


def test_no_cell_of_a_csv_is_run_by_a_spreadsheet() -> None:
    frame = pd.DataFrame({"name": ["=Coast", "-5"], "change": [-2.5, 3.0]})
    table = Table((Column("name", "Name"), Column("change", "Change", "points")), frame)
    assert list(csv.reader(io.StringIO(table.csv())))[1:] == [["'=Coast", "-2.5"], ["-5", "3.0"]]
    assert [row[0] for row in table.rows()] == ["=Coast", "-5"]


def test_a_row_is_asked_for_its_share_first() -> None:
    name, votes, share, other = Column("a", "A"), Column("b", "B", "count"), Column("c", "C", "share"), Column("d", "D")
    assert Table((name, votes, share), pd.DataFrame()).main is share
    assert Table((name, replace(votes, bar=True), share), pd.DataFrame()).main == replace(votes, bar=True)
    assert Table((name, other, votes), pd.DataFrame()).main is votes
    assert Table((votes, other), pd.DataFrame()).main is None


def test_counts_under_short_names_fit_into_a_narrow_column_and_long_ones_do_not() -> None:
    def named(*heads: str) -> Table:
        columns = (Column("formula", "Formula"), *(Column(head, head, "count") for head in heads))
        return Table(columns, pd.DataFrame(columns=[column.key for column in columns]))

    assert named("Amanat", "Auyl", "Respublica", "Aq Jol", "People's Party").slim
    assert not named("Amanat", "Auyl", "Democratic Party of Kazakhstan", "Communist People's Party").slim
