"""An article's claims with their verdicts, and the figures on which a verdict rests, held against the package as it is.

A verdict was given on the figures of a day. Each row of `claim_figures` keeps one of them, the cell it was held
against and whether the two agreed; comparing again with each version of the data shows when a figure has changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from election.dates import to_the_day
from election.package.dataset import Dataset, Source
from election.package.kept import kept_with_data
from election.record.named_cells import NamedCell, cell_text
from election.record.relations import holds


@dataclass(frozen=True)
class Compared:
    """What the article, or the text of a verdict, states, beside the cell of the record.

    stated, recorded  as texts; what is recorded in the cell is "" for a gap, and where there is no such row
    holds             whether the relation comes out now; None where the two can't be compared
    expected          whether it did when the verdict was given
    """

    claim_id: str
    cell: NamedCell
    stated: str
    relation: str
    by_article: bool
    recorded: str
    holds: bool | None
    expected: bool
    note: str

    @property
    def changed(self) -> bool:
        return self.holds is not self.expected


@kept_with_data(1)
def compared(dataset: Dataset) -> tuple[Compared, ...]:
    """Every figure behind a claim, in the order of the file. One in a table that the package leaves out is not
    there, and none is without the table of claims."""
    if "claims" not in dataset:
        return ()
    day = article_day(dataset)
    return tuple(_compared(dataset, row, day) for row in dataset["claim_figures"].itertuples() if row.table in dataset)


def _compared(dataset: Dataset, row: Any, day: str) -> Compared:
    cell = NamedCell(row.table, row.key, row.column)
    recorded = cell_text(dataset, cell)
    return Compared(
        claim_id=row.claim_id,
        cell=cell,
        stated=row.stated,
        relation=row.relation,
        by_article=row.stated_by == "article",
        recorded=recorded,
        holds=holds(row.relation, row.stated, recorded, day),
        expected=bool(row.expected),
        note=row.note,
    )


def about(dataset: Dataset, table: str, key: str) -> tuple[str, ...]:
    """The ids of the claims whose verdict rests on a cell of that row."""
    found = (each.claim_id for each in compared(dataset) if (each.cell.table, each.cell.key) == (table, key))
    return tuple(dict.fromkeys(found))


def article(dataset: Dataset) -> Source | None:
    """The article whose statements the claims are; None where the package doesn't say which of its sources it is."""
    name = str(dataset.settings["article"])
    return dataset.source(name) if name else None


def article_day(dataset: Dataset) -> str:
    """The day of the article as an ISO date, "" where it is not known to the day."""
    known = article(dataset)
    return known.published if known and to_the_day(known.published) else ""


def claims_in_order(dataset: Dataset) -> pd.DataFrame:
    """The claims by paragraph, with `verdict_words` and `place`: the paragraph as a number, missing where it has
    none."""
    frame = dataset["claims"].copy()
    labels = dataset.labels("claims", "verdict")
    frame["verdict_words"] = [labels[value] for value in frame["verdict"]]
    frame["place"] = pd.to_numeric(frame["paragraph"], errors="coerce").astype("Float64")
    return frame.sort_values("place", kind="stable", na_position="last").reset_index(drop=True)


def verdict_counts(dataset: Dataset) -> dict[str, int]:
    """How many claims have each verdict, in the order of the dictionary; none left out."""
    tally = dataset["claims"]["verdict"].value_counts()
    return {verdict: int(tally.get(verdict, 0)) for verdict in dataset.labels("claims", "verdict")}
