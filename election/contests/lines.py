"""The published lines of a contest: what stood on its ballot, and what of the ballots counts for nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from election.certainty import is_unconfirmed
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.package.values import exact
from election.published import Published

TOGETHER = ("independents", "others")  # kinds of which one row is several people or parties
ON_THE_BALLOT = ("party", "candidate", "answer", "against_all", *TOGETHER)  # kinds that one can vote for


@dataclass(frozen=True)
class Line:
    """One row of a result: what could be marked on the ballot, or (kind "uncounted") votes that count for nobody.

    votes, printed   as published, None where they are not; `printed` is the share in per cent, exactly
    share            in per cent of the base asked for, None where it can't be known; a `Published` where it was not
                     divided here
    seats            None where no seat was at stake on this line; `list_seats` are those won by this ballot
    unconfirmed      whether its figures rest on hearsay: no sentence says them without that word
    """

    contestant_id: str
    kind: str
    votes: int | None
    printed: Decimal | None
    share: float | None
    list_seats: int | None
    seats: int | None
    status: str
    source_ids: tuple[str, ...]
    unconfirmed: bool = False

    @property
    def stands(self) -> bool:
        """A party, candidate or answer, and not "against all", several together or a remainder."""
        return self.kind in ("party", "candidate", "answer")


def whole(cell: Any) -> int | None:
    """A cell of a count column as an int, None for a gap."""
    return None if pd.isna(cell) else int(cell)


def real(cell: Any) -> float | None:
    """A cell of a number column as a float, for drawing and printing: a share with the digits that its source gave;
    None for a gap."""
    if pd.isna(cell):
        return None
    return cell if isinstance(cell, Published) else float(cell)


def decimal(cell: Any) -> Decimal | None:
    """A cell of a number column exactly, for comparing and calculating; None for a gap."""
    return None if pd.isna(cell) else exact(cell if isinstance(cell, Published) else float(cell))


def result_rows(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """The contest's rows in `results`, in the order of the table."""
    rows = dataset["results"]
    return rows[rows["election_id"] == election_id]


@kept_with_data(128)  # a page asks for the same few contests again and again
def result(dataset: Dataset, election_id: str) -> tuple[Line, ...]:
    """Every published line of a contest's own ballot, in the order of the table, `share` not yet computed.

    A row with neither votes nor a share (someone who won a district without standing on this ballot) is no line of
    it; one of kind "uncounted" is, whether or not its votes are published.
    """
    kinds = dataset["contestants"].set_index("contestant_id")["kind"]
    lines = []
    for row in result_rows(dataset, election_id).itertuples():
        kind = str(kinds[row.contestant_id])
        votes, printed = whole(row.votes), decimal(row.share_pct)
        if kind not in (*ON_THE_BALLOT, "uncounted") or (votes is None and printed is None):
            continue
        lines.append(
            Line(
                contestant_id=str(row.contestant_id),
                kind=kind,
                votes=votes,
                printed=printed,
                share=None,
                list_seats=whole(row.list_seats),
                seats=whole(row.seats),
                status=str(row.status),
                source_ids=tuple(row.source_ids),
                unconfirmed=is_unconfirmed(row),
            )
        )
    return tuple(lines)


def ballot(dataset: Dataset, election_id: str) -> tuple[Line, ...]:
    """The lines one could vote for: parties, candidates or answers, those that stand together in one row (independents,
    all others), and "against all"."""
    return tuple(line for line in result(dataset, election_id) if line.kind in ON_THE_BALLOT)


def sources_of(dataset: Dataset, election_id: str, lines: Iterable[Line]) -> tuple[str, ...]:
    """The sources of these lines and of the contest's own figures, each once."""
    ids = [source for line in lines for source in line.source_ids]
    return tuple(dict.fromkeys([*ids, *dataset.row("elections", election_id)["source_ids"]]))


def seats_won(rows: pd.DataFrame) -> pd.Series:
    """All seats of each row of results: as published, else those by list and in districts together."""
    parts = rows[["list_seats", "district_seats"]]
    return rows["seats"].fillna(parts.sum(axis=1, min_count=1))
