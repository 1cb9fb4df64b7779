"""Rows whose shares are parts of one whole: a contest's lines, those of one region, the answers to one pollster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from election.package.records import CheckedTable, Record, Tables

_WHOLES = {  # table -> the columns that name the whole of which its rows are parts
    "results": ("election_id",),
    "region_results": ("election_id", "region_id"),
    "local_results": ("date", "region_id"),
    "exit_polls": ("election_id", "pollster"),
}


@dataclass(frozen=True)
class Group:
    """The rows of `table` that are parts of one whole, which `key` names."""

    table: CheckedTable
    key: tuple[str, ...]
    records: tuple[Record, ...]

    @property
    def name(self) -> str:
        """In a sentence: 'assembly-2024, north'."""
        return ", ".join(self.key)

    @property
    def election_id(self) -> str:
        return self.key[0]


def groups(tables: Tables, *names: str) -> Iterator[Group]:
    """Those of the tables named, or of all that have such; rows of which it is not known where they belong are left
    out."""
    for name in names or _WHOLES:
        columns = _WHOLES[name]
        found: dict[tuple[str, ...], list[Record]] = {}
        for record in tables[name].records:
            if record.sound(*columns):
                found.setdefault(tuple(str(record[column]) for column in columns), []).append(record)
        for key, records in found.items():
            yield Group(tables[name], key, tuple(records))
