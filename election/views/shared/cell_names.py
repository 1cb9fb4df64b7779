"""What a cell is called where a reader meets its figure alone."""

from __future__ import annotations

from collections.abc import Iterator

from election.contests.naming import short_name
from election.contests.units import unit_name
from election.package.dataset import Dataset
from election.record.named_cells import NamedCell, column_title, contest_of, field_of, is_row, printed, row_of
from election.words import _, lowered

_CALLED = ("short_name", "title", "name_en", "name")  # columns that name a row for readers, the best first


def figure_name(dataset: Dataset, cell: NamedCell, *, true: bool = True) -> str:
    """What a figure is of, without its contest: 'Amanat: votes', 'Turnout', 'Kostanay: turnout', 'District 8: area'. Of
    what is not `true`: 'Alga Kazakhstan: not registered'."""
    if cell.table == "facts" and is_row(dataset, cell):
        return str(row_of(dataset, cell)["label"])
    title = column_title(dataset, cell.table, cell.column)
    names = list(_row_names(dataset, cell))
    if not names:
        return title
    figure = title if title[1:2].isupper() else lowered(title)
    pattern = _("{name}: {figure}") if true else _("{name}: not {figure}")
    return pattern.format(name=", ".join(names), figure=figure)


def full_name(dataset: Dataset, cell: NamedCell, *, true: bool = True) -> str:
    """The same with its contest: 'Mazhilis 2023, Amanat: votes'."""
    name, contest = figure_name(dataset, cell, true=true), contest_of(dataset, cell)
    if not contest:
        return name
    short = short_name(dataset, contest)
    if cell.table == "elections":
        return _("{name}: {figure}").format(name=short, figure=lowered(name))
    return _("{contest}, {figure}").format(contest=short, figure=name)


def _row_names(dataset: Dataset, cell: NamedCell) -> Iterator[str]:
    """What the row is called, the contest left out: its own name, or else the parts of its key as readers know them."""
    key = dataset.schemas[cell.table].key
    if len(key) == 1 and cell.table != "elections":
        row = row_of(dataset, cell) if is_row(dataset, cell) else {}
        yield next((str(row[name]) for name in _CALLED if row.get(name)), cell.key)
        return
    for column, part in zip(key, cell.key.split("/"), strict=False):
        if column != "election_id":
            yield _part_name(dataset, cell.table, column, part)


def _part_name(dataset: Dataset, table: str, column: str, part: str) -> str:
    """One part of a key: 'Amanat', 'Kostanay', 'District 8'; as it is written where there is no such row, or where it
    means several ("*")."""
    try:
        return _known_part(dataset, table, column, part)
    except KeyError:
        return part


def _known_part(dataset: Dataset, table: str, column: str, part: str) -> str:
    if column == "contestant_id":
        return dataset.short(part)
    if column == "region_id" and "regions" in dataset:
        return unit_name(dataset, part)
    if field_of(dataset, table, column).kind == "int":
        return f"{column.removesuffix('_no').replace('_', ' ').capitalize()} {part}"
    return printed(dataset, table, column, part)
