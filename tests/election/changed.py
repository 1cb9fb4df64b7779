"""Datasets for tests that are another one with some tables replaced, and the frames to make them of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from types import MappingProxyType
from typing import Any

import pandas as pd

from election import Dataset
from election.published import Published

_NUMBER = count()
_ELECTION = {"date": "2024-05-12", "kind": "parliamentary", "status": "held", "share_base": "valid"}


def changed(dataset: Dataset, **tables: pd.DataFrame) -> Dataset:
    """The dataset with these tables instead, under a version of its own: what is kept by version is not mixed up."""
    merged = MappingProxyType({**dataset.tables, **tables})
    return replace(dataset, tables=merged, version=f"test-{next(_NUMBER)}")


def rows(dataset: Dataset, table: str, records: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Records as that table's columns and types; a column that a record leaves out is a gap, as after reading."""
    columns = dataset[table].dtypes
    lists = {field.name for field in dataset.schemas[table].fields if field.kind == "list"}
    shares = {field.name for field in dataset.schemas[table].fields if field.kind == "share"}
    frame = pd.DataFrame(index=range(len(records)))
    for name, dtype in columns.items():
        cells = [record.get(str(name)) for record in records]
        if name in shares:
            frame[name] = pd.Series([float("nan") if cell is None else Published(cell) for cell in cells], dtype=object)
        elif dtype == "float64":
            frame[name] = pd.Series(cells, dtype="float64")
        elif str(dtype) in ("Int64", "boolean"):
            frame[name] = pd.array([pd.NA if cell is None else cell for cell in cells], dtype=str(dtype))
        elif name in lists:
            frame[name] = pd.Series([(cell,) if isinstance(cell, str) else cell or () for cell in cells], dtype=object)
        else:
            frame[name] = pd.Series(["" if cell is None else str(cell) for cell in cells], dtype="str")
    return frame


def contest(
    base: Dataset, lines: Sequence[Mapping[str, Any]], *earlier: tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]],
    **election: Any,
) -> Dataset:  # fmt: skip
    """One contest, "now", with these lines; each of `earlier` is another contest and its lines.

    A line has the columns of `results` and of `contestants`; `id` is both ids. What it leaves out is sensible.
    """
    now = {**_ELECTION, "lines_complete": True, "election_id": "now", "short_name": "Now", "name": "Vote", **election}
    contests = [(now, lines), *(({**now, **each}, theirs) for each, theirs in earlier)]
    people: dict[str, dict[str, Any]] = {}
    results = []
    for each, theirs in contests:
        for line in theirs:
            name = line["id"]
            people.setdefault(name, {"kind": "party", "name_en": name, "short_name": name})
            people[name] |= {"contestant_id": name, **{k: v for k, v in line.items() if k != "id"}}
            results.append(
                {"status": "final", "date": each["date"], "source_ids": ("board-2024",), **line}
                | {"election_id": each["election_id"], "contestant_id": name}
            )
    sources = {"source_ids": ("board-2024",)}
    return changed(
        base,
        elections=rows(base, "elections", [{**each, **sources} for each, _lines in contests]),
        contestants=rows(base, "contestants", list(people.values())),
        results=rows(base, "results", results),
    )
