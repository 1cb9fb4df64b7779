"""A folder of CSVs as one frozen `Dataset`, or a list of everything that is wrong with it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from election import colours, words
from election.colouring import Wish, of_contestants
from election.package.descriptor import DESCRIPTOR
from election.package.folder import read_folder
from election.package.problems import DataError, Findings, Problem
from election.package.schema import Schema

# What `Dataset.settings` holds where a package says nothing.
DEFAULTS: Mapping[str, Any] = MappingProxyType(
    {
        "focus": "",
        "site_name": "",
        "country": {},
        "languages": ["en"],
        "house": "",
        "ruling_party": "",
        "article": "",
        "primer": {"text": "", "source_ids": []},
        "closing": {"text": "", "source_ids": []},
        "timeline": {},
        "overview_events": [],
        "votes_left_out": "",
        "stance_method": [],
        "comparison_note": "",
        "bloc_note": {"text": "", "source_ids": []},
        "article_note": {"text": "", "source_ids": []},
        "exit_poll_note": {"text": "", "source_ids": []},
    }
)


@dataclass(frozen=True)
class Source:
    """Where a figure comes from. `url` is http or https, or empty; `published` is an ISO date or empty."""

    id: str
    publisher: str
    title: str
    url: str
    published: str
    language: str


@dataclass(frozen=True, eq=False)
class Dataset:
    """The tables of one folder, checked and typed. Nothing may write to the frames: copy first.

    folder, version   where it was read, and a short hash of every byte of it
    language          in which its sentences are said; two datasets are equal if their folder, version and language are
    package           datapackage.json as a dict: title, focus election, country's names, dictionary
    tables            name -> frame, rows in the order of the file. Text and dates are `str` with "" for a gap,
                      counts "Int64", shares `Published` with NaN for a gap, other numbers float64 (`values.exact` is
                      what was written), yes and no "boolean", lists tuples of str
    schemas           name -> columns and key of that table
    files             name -> bytes of every file that was read, as it was read
    warnings          what in it is most likely a slip, and may be meant
    answers           what has been worked out of it, by function; `kept_with_data` writes here and nobody else
    """

    folder: Path
    version: str
    package: Mapping[str, Any]
    tables: Mapping[str, pd.DataFrame]
    schemas: Mapping[str, Schema]
    files: Mapping[str, bytes]
    warnings: tuple[Problem, ...] = ()
    language: str = words.LOCALE
    answers: dict[Callable[..., Any], Callable[..., Any]] = field(default_factory=dict, init=False, repr=False)

    @property
    def identity(self) -> tuple[str, str, str]:
        """What tells it from another, for keys that must not keep the data themselves alive."""
        return str(self.folder), self.version, self.language

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dataset) and self.identity == other.identity

    def __hash__(self) -> int:
        return hash(self.identity)

    def __contains__(self, table: str) -> bool:
        """Whether the table has rows."""
        return table in self.tables and len(self.tables[table]) > 0

    def __getitem__(self, table: str) -> pd.DataFrame:
        """The table; one that the package leaves out has no rows and every column. KeyError: no such table at all."""
        return self.tables[table]

    def row(self, table: str, *key: Any) -> pd.Series:
        """The row of that key, in the order of the table's key columns. KeyError when there is none."""
        if (table, key) not in self._rows:
            self._rows[table, key] = self.tables[table].iloc[self._positions[table][key]]
        return self._rows[table, key]

    @cached_property
    def _rows(self) -> dict[tuple[str, tuple[Any, ...]], pd.Series]:
        """The rows that were asked for: cutting one out of a frame costs more than all that is done with it."""
        return {}

    def source(self, source_id: str) -> Source:
        """KeyError when there is none of that id."""
        return self._sources[source_id]

    def sources(self, ids: Iterable[str]) -> tuple[Source, ...]:
        return tuple(self._sources[source_id] for source_id in ids)

    def labels(self, table: str, name: str) -> dict[str, str]:
        """Each value of a column with its words: first those that the dictionary lists, in its order."""
        labels = dict(self.schemas[table].categories.get(name, {}))
        for cell in self.tables[table][name]:
            for value in cell if isinstance(cell, tuple) else (cell,):
                if not pd.isna(value) and value != "":
                    labels.setdefault(str(value), str(value))
        return labels

    def name(self, contestant_id: str) -> str:
        """A contestant's full name; KeyError when there is none of that id."""
        return self._names[contestant_id][0]

    def short(self, contestant_id: str) -> str:
        """A contestant's short name; KeyError when there is none of that id."""
        return self._names[contestant_id][1]

    @property
    def title(self) -> str:
        return str(self.package.get("title") or self.package.get("name") or self.folder.name)

    @cached_property
    def settings(self) -> dict[str, Any]:
        """The package's `dashboard` part, with `DEFAULTS` where it is silent, also within a part of it."""
        given = _said(self.package.get("dashboard"))
        parts = {
            name: {**default, **_said(given.get(name))}
            for name, default in DEFAULTS.items()
            if isinstance(default, dict)
        }
        return {**DEFAULTS, **given, **parts}

    @cached_property
    def focus(self) -> str:
        """The election that the dashboard is about: as the package says, else the latest held."""
        if self.settings["focus"]:
            return str(self.settings["focus"])
        elections = self.tables["elections"]
        held = elections[elections["status"] == "held"]
        return str((held if len(held) else elections).sort_values("date", kind="stable")["election_id"].iloc[-1])

    @cached_property
    def colours(self) -> dict[str, colours.Pair]:
        """Each contestant's colours, by id."""
        columns = ["contestant_id", "kind", "colour", "colour_dark"]
        wishes = [Wish(*row) for row in self.tables["contestants"][columns].itertuples(index=False)]
        stood = self.tables["results"].groupby("election_id")["contestant_id"].agg(set).to_dict()
        newest = self.tables["elections"].sort_values("date", ascending=False, kind="stable")["election_id"]
        return of_contestants(wishes, [stood[each] for each in newest if each in stood])

    @cached_property
    def _names(self) -> dict[str, tuple[str, str]]:
        frame = self.tables["contestants"]
        names = _told_apart(frame["name_en"], frame["contestant_id"])
        both = zip(names, _told_apart(frame["short_name"], names), strict=True)
        return dict(zip(frame["contestant_id"], both, strict=True))

    @cached_property
    def _sources(self) -> dict[str, Source]:
        frame = self.tables["sources"]
        return {
            row.source_id: Source(row.source_id, row.publisher, row.title, row.url, row.published, row.language)
            for row in frame.itertuples()
        }

    @cached_property
    def _positions(self) -> dict[str, dict[tuple[Any, ...], int]]:
        """Table -> key -> position of its row."""
        return {
            table: {
                key: position
                for position, key in enumerate(self.tables[table][list(schema.key)].itertuples(index=False, name=None))
            }
            for table, schema in self.schemas.items()
            if schema.key
        }


def _told_apart(names: Iterable[str], others: Iterable[str]) -> list[str]:
    """The names; one that several share has another of its own beside it: 'Ivanov (Anna Ivanov)'."""
    names = list(names)
    shared = {name for name, number in Counter(names).items() if number > 1}
    apart = [
        other if other.startswith(name) else f"{name} ({other})" for name, other in zip(names, others, strict=True)
    ]
    return [other if name in shared else name for name, other in zip(names, apart, strict=True)]


def _said(part: dict[str, Any] | None) -> dict[str, Any]:
    """What a part of the settings says: null is as good as left out."""
    return {name: value for name, value in (part or {}).items() if value is not None}


def load(folder: str | Path) -> Dataset:
    """The checked data of a folder. Raises DataError with everything that is wrong with it, never anything else."""
    folder = Path(folder)
    contents = read_folder(folder)
    if contents.problems:
        raise DataError(contents.problems, contents.warnings)
    findings = Findings()
    with findings.watching(DESCRIPTOR, "load"):
        return Dataset(
            folder,
            version_of(contents.files),
            contents.package,
            MappingProxyType({name: table.frame() for name, table in contents.tables.items()}),
            MappingProxyType({name: table.schema for name, table in contents.tables.items()}),
            MappingProxyType(contents.files),
            contents.warnings,
        )
    raise DataError(findings.listed([]))


def version_of(files: Mapping[str, bytes]) -> str:
    """A short hash of the files' names and bytes."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:16]


def signature(folder: str | Path) -> Hashable:
    """What changes when a file of the folder does, without reading any: names, sizes, times of change.

    A folder that can't be listed has a signature too, so that its coming and going is seen.
    """
    try:
        entries = [(path.name, path.stat()) for path in Path(folder).iterdir()]
    except OSError as error:
        return type(error).__name__
    return tuple(sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in entries))
