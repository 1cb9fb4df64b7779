"""What was looked for and not found: by subject, with what was found instead and when."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from election import words
from election.contests.naming import short_name
from election.package.dataset import Dataset
from election.table import Column, Table
from election.view import Listing
from election.words import _


def listings(dataset: Dataset) -> Iterator[Listing]:
    """A listing for each subject, in the order of the file; rows that say the same of several things are one."""
    table = dataset["not_found"]
    labels = dataset.labels("not_found", "subject")
    for subject, rows in table.groupby("subject", sort=False):
        yield _listing(dataset, str(subject), labels.get(str(subject), str(subject)), rows)


def _listing(dataset: Dataset, subject: str, label: str, rows: pd.DataFrame) -> Listing:
    columns = (
        Column("contest", _("Contest")),
        Column("name", _("What was looked for")),
        Column("note", _("What was found instead, or how it was searched")),
        Column("searched_on", _("Searched on"), "date"),
    )
    return Listing(
        id=f"missing-{subject}",
        table=Table(columns, pd.DataFrame(list(_rows(dataset, rows)), dtype=object)),
        title=label,
    )


def _rows(dataset: Dataset, rows: pd.DataFrame) -> Iterator[dict[str, object]]:
    for (contest, note, day), group in rows.groupby(["election_id", "note", "searched_on"], sort=False):
        yield {
            "contest": short_name(dataset, contest) if contest else "",
            "name": tuple(group["name"]),
            "note": note,
            "searched_on": day,
        }


def summary(dataset: Dataset) -> str:
    """When it was last looked for, and what not finding it does not mean."""
    last = words.day(max(dataset["not_found"]["searched_on"]))
    text = _("Last searched on {day}. It may still have been published, or stand where it could not be read.")
    return text.format(day=last)
