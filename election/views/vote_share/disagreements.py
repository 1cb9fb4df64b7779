"""Where sources give another figure for a contest than the one used here, as a table."""

from __future__ import annotations

from typing import Any

import pandas as pd

from election import words
from election.cited import cited
from election.package.dataset import Dataset
from election.table import Column, Table
from election.view import Listing
from election.views.shared.contest_figures import column_title
from election.words import _, n_


def differing(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """The rows of `crosschecks` that disagree on the contest's own figures or on its result."""
    checks = dataset["crosschecks"]
    own = (checks["table"] == "elections") & (checks["key"] == election_id)
    lines = (checks["table"] == "results") & checks["key"].str.startswith(f"{election_id}/")
    return checks[(own | lines) & ~checks["agrees"].fillna(True).astype(bool)]


def disagreements(dataset: Dataset, election_id: str) -> Listing | None:
    """Each figure on which a source differs, with the one used and why; None where none does."""
    found = differing(dataset, election_id)
    if found.empty:
        return None
    rows = [
        {
            "figure": figure_name(dataset, row),
            "used": used(dataset, row),
            "other": other(row),
            "comment": row.comment,
            "source_ids": row.source_ids,
        }
        for row in found.itertuples()
    ]
    columns = (
        Column("figure", _("Figure")),
        Column("used", _("Used here"), gap=_("left empty")),
        Column("other", _("The other figure")),
        Column("source_ids", _("Who gives it"), "sources"),
        Column("comment", _("Why it is not used"), gap=_("not settled")),
    )
    return Listing(
        id="differ",
        title=n_("Sources differ on {n} figure", "Sources differ on {n} figures", _figures(found)),
        reading=_("The figure that this page uses, beside what another source says."),
        table=Table(columns, pd.DataFrame(rows, dtype=object)),
        source_ids=cited(row["source_ids"] for row in rows),
    )


def _figures(found: pd.DataFrame) -> int:
    return len(found.drop_duplicates(["table", "key", "column"]))


def figure_name(dataset: Dataset, row: Any) -> str:
    """What the figure is of: 'Turnout', 'Amanat: votes'."""
    title = column_title(dataset, row.table, row.column)
    if row.table == "elections":
        return title
    contestant = row.key.partition("/")[2]
    return _("{name}: {figure}").format(name=dataset.short(contestant), figure=title.lower())


def used(dataset: Dataset, row: Any) -> str:
    """The cell that the page rests on, as it is printed; empty for a gap."""
    try:
        cell = dataset.row(row.table, *row.key.split("/")).get(row.column)
    except KeyError:
        return ""
    return "" if cell is None or pd.isna(cell) else printed(row.column, str(cell))


def other(row: Any) -> str:
    return printed(row.column, row.value)


def printed(column: str, text: str) -> str:
    """A cell's text as a reader sees it: a count with separators, a share with its sign, a date in words."""
    if column == "date":
        return words.day(text)
    try:
        figure = float(text)
    except ValueError:
        return text
    if column.endswith("_pct"):
        return words.share(figure, len(text.partition(".")[2]))
    return words.count(figure) if figure.is_integer() else text
