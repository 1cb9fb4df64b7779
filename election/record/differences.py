"""Where a second source gives another figure than the tables have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.named_cells import NamedCell, cell_text, contest_of


@dataclass(frozen=True)
class Difference:
    """A figure that a second source gives for a cell, and that is not the one in the tables.

    contest      the id of the contest that the cell belongs to, "" where it belongs to none
    used, other  the cell and the source's figure, as texts; `used` is "" for a gap, and where there is no such row
    kind         why the source differs, in the word of the data; "" where it doesn't say
    comment      why the other figure is not used, "" where that is not settled
    source_ids   who gives the other figure
    """

    cell: NamedCell
    contest: str
    used: str
    other: str
    kind: str
    comment: str
    source_ids: tuple[str, ...]


@kept_with_data(1)  # every control of the source check asks for it
def differences(dataset: Dataset) -> tuple[Difference, ...]:
    """Each of them, in the order of `crosschecks`."""
    return tuple(_differences(dataset))


def _differences(dataset: Dataset) -> Iterator[Difference]:
    checks = dataset["crosschecks"]
    for row in checks[~checks["agrees"]].itertuples():
        cell = NamedCell(row.table, row.key, row.column)
        contest, used = contest_of(dataset, cell), cell_text(dataset, cell)
        yield Difference(cell, contest, used, row.value, row.kind, row.comment, row.source_ids)


def of_result(dataset: Dataset, election_id: str) -> tuple[Difference, ...]:
    """Those on a contest's own figures and on the lines of its result."""
    return tuple(
        each
        for each in differences(dataset)
        if each.contest == election_id and each.cell.table in ("elections", "results")
    )


def figures(found: Iterable[Difference]) -> int:
    """On how many figures sources differ: several may differ on one."""
    return len({each.cell for each in found})


def kinds(dataset: Dataset) -> dict[str, int]:
    """How many of all differences are of each kind, in words, the most frequent first; those without one left out."""
    labels = dataset.labels("crosschecks", "kind")
    tally = Counter(each.kind for each in differences(dataset) if each.kind)
    return {labels[kind]: number for kind, number in tally.most_common()}
