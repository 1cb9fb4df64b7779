"""Who gives the figure in a cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from election.cited import cited
from election.package.dataset import Dataset
from election.record.named_cells import NamedCell, column_title, row_of


def sources_of(dataset: Dataset, cell: NamedCell) -> tuple[str, ...]:
    """The ids of a cell's own sources where its row keeps some for that column, else of its row's. KeyError when there
    is no such row."""
    if cell.table == "elections":
        return contest_sources(dataset, cell.key, cell.column)
    row = row_of(dataset, cell)
    sources: tuple[str, ...] = row.get(f"{cell.column}_source_ids") or row["source_ids"]
    return sources


def contest_sources(dataset: Dataset, election_id: str, column: str) -> tuple[str, ...]:
    """The sources of one figure of a contest: those known to give just this figure first, then the contest's own."""
    return cited(
        [
            *_agreeing(dataset, election_id, column),
            *_stated_as_facts(dataset, election_id, column),
            dataset.row("elections", election_id)["source_ids"],
        ]
    )


def _agreeing(dataset: Dataset, election_id: str, column: str) -> Iterator[tuple[str, ...]]:
    """Second sources that agree on the cell; a row of `crosschecks` may name several columns."""
    checks = dataset["crosschecks"]
    here = (checks["table"] == "elections") & (checks["key"] == election_id) & checks["agrees"]
    for row in checks[here].itertuples():
        if column in [name.strip() for name in row.column.split(",")]:
            yield row.source_ids


def _stated_as_facts(dataset: Dataset, election_id: str, column: str) -> Iterator[tuple[str, ...]]:
    """Facts of the contest with the column's name and the cell's value."""
    cell = dataset.row("elections", election_id)[column]
    title = column_title(dataset, "elections", column).casefold()
    facts = dataset["facts"]
    for row in facts[facts["election_id"] == election_id].itertuples():
        if row.label.casefold().startswith(title) and _same(row.value, cell):
            yield row.source_ids


def _same(value: Any, cell: Any) -> bool:
    """Whether a fact's value is the number in a cell; a gap equals nothing."""
    try:
        return bool(float(value) == float(cell))
    except (TypeError, ValueError):
        return False
