"""Second sources: how many agree, and each figure on which one differs, with the one used and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pandas as pd

from election.choices import Option
from election.cited import cited
from election.contests.phrases import capital
from election.package.dataset import Dataset
from election.record.named_cells import cell_text, field_of, printed, row_of
from election.table import Column, Table
from election.view import Link, Listing
from election.views.shared.contest_figures import column_title, sources_for
from election.words import _, count, n_

PAGE = "source_check"
ALL = "all"  # as a choice: the figures of every contest, and of none


@lru_cache(maxsize=4)  # every control of the page asks for it
def differing(dataset: Dataset) -> pd.DataFrame:
    """The rows of `crosschecks` that disagree, with `contest`: its id, "" for a figure of none; the focus election's
    first, then by date from the latest, those of no contest last; all that differ on a figure together."""
    checks = dataset["crosschecks"]
    found = checks[~checks["agrees"].fillna(True).astype(bool)]
    order = {name: place for place, name in enumerate(["", *_by_date(dataset), dataset.focus])}
    contests = [contest_of(dataset, row.table, row.key) for row in found.itertuples()]
    found = found.assign(contest=contests, place=[-order[each] for each in contests])
    figure = found.groupby(["table", "key", "column"], sort=False).ngroup()
    return found.assign(figure=figure).sort_values(["place", "figure"], kind="stable")


def _by_date(dataset: Dataset) -> list[str]:
    return list(dataset["elections"].sort_values("date", kind="stable")["election_id"])


def contest_of(dataset: Dataset, table: str, key: str) -> str:
    """The contest that a figure belongs to, where the first part of its key is one; else ""."""
    first, columns = key.partition("/")[0], dataset.schemas[table].key
    known = set(dataset["elections"]["election_id"])
    return first if columns and columns[0] == "election_id" and first in known else ""


def contest_options(dataset: Dataset) -> tuple[Option, ...]:
    """All of them, and each contest on whose figures a source differs, with how many rows that is."""
    found = differing(dataset)
    tally = found["contest"].value_counts(sort=False)
    contests = [name for name in dict.fromkeys(found["contest"]) if name]
    labels = {name: str(dataset.row("elections", name)["short_name"]) for name in contests}
    return (
        Option(ALL, _("All contests ({n})").format(n=count(len(found)))),
        *(Option(name, f"{labels[name]} ({count(tally[name])})") for name in contests),
    )


def ledger_link(dataset: Dataset, contest: str) -> Link:
    """The way to the figures of a contest on which sources differ."""
    label = _("Source check: which figure adds up")
    return Link(label, PAGE, {} if contest == opening_contest(dataset) else {"contest": contest})


def opening_contest(dataset: Dataset) -> str:
    """The focus election where a source differs on a figure of it, else all."""
    return dataset.focus if dataset.focus in set(differing(dataset)["contest"]) else ALL


def agreement(dataset: Dataset) -> str:
    """How many second sources agree: '83 of 118 second sources agree with the figure used here'."""
    checks = dataset["crosschecks"]
    agree = int(checks["agrees"].fillna(False).astype(bool).sum())
    if agree == len(checks):
        return n_("The one second source agrees", "All {n} second sources agree with the figures used here", agree)
    pattern = n_(
        "{n} of {{all}} second sources agrees with the figures used here",
        "{n} of {{all}} second sources agree with the figures used here",
        agree,
    )
    return pattern.format(all=count(len(checks)))


def differ(dataset: Dataset) -> str:
    """That, and on how many figures the others differ."""
    found = differing(dataset)
    if found.empty:
        return _("{sentence}.").format(sentence=agreement(dataset))
    rest = n_("the rest differ on {n} figure", "the rest differ on {n} figures", figures(found))
    return _("{sentence}; {rest}.").format(sentence=agreement(dataset), rest=rest)


def figures(found: pd.DataFrame) -> int:
    """On how many figures sources differ: several may differ on one."""
    return len(found.drop_duplicates(["table", "key", "column"]))


def ledger(dataset: Dataset, contest: str) -> Listing | None:
    """Each figure on which a second source differs, of one contest or ("all") of all and of none; None where none
    does."""
    found = differing(dataset)
    found = found if contest == ALL else found[found["contest"] == contest]
    if found.empty:
        return None
    rows = [_row(dataset, row) for row in found.itertuples()]
    columns = (
        *((Column("contest", _("Contest")),) if contest == ALL else ()),
        Column("figure", _("Figure")),
        Column("used", _("Used here"), gap=_("left empty")),
        Column("used_source_ids", _("From"), "sources", wide_only=True),
        Column("other", _("The other figure")),
        Column("source_ids", _("Who gives it"), "sources"),
        Column("comment", _("Why it is not used"), gap=_("not settled")),
    )
    title = n_("sources differ on {n} figure", "sources differ on {n} figures", figures(found))
    subject = _("All contests") if contest == ALL else str(dataset.row("elections", contest)["short_name"])
    return Listing(
        id="differ",
        table=Table(columns, pd.DataFrame(rows, dtype=object)),
        title=_("{subject}: {what}").format(subject=subject, what=title),
        reading=_("The figure that the tables have, beside what another source says; several may differ on one."),
        source_ids=cited([*(row["used_source_ids"] for row in rows), *(row["source_ids"] for row in rows)]),
    )


def _row(dataset: Dataset, row: Any) -> dict[str, Any]:
    return {
        "contest": str(dataset.row("elections", row.contest)["short_name"]) if row.contest else "",
        "figure": figure_name(dataset, row.table, row.key, row.column),
        "used": used(dataset, row),
        "used_source_ids": used_sources(dataset, row),
        "other": printed(dataset, row.table, row.column, row.value),
        "source_ids": row.source_ids,
        "comment": capital(row.comment),
    }


def used(dataset: Dataset, row: Any) -> str:
    """The cell in the tables as it is printed; "" for a gap, or where there is no such row."""
    try:
        text = cell_text(dataset, row.table, row.key, row.column)
    except KeyError:
        return ""
    return printed(dataset, row.table, row.column, text) if text else ""


def used_sources(dataset: Dataset, row: Any) -> tuple[str, ...]:
    """The sources of the figure used; none for a gap."""
    if not used(dataset, row):
        return ()
    if row.table == "elections":
        return sources_for(dataset, row.key, row.column)
    of_row = row_of(dataset, row.table, row.key)
    own = f"{row.column}_source_ids"
    sources: tuple[str, ...] = of_row[own] if of_row.get(own) else of_row["source_ids"]
    return sources


def figure_name(dataset: Dataset, table: str, key: str, column: str) -> str:
    """What a figure is of, without its contest: 'Amanat: votes', 'Turnout', 'Kostanay: turnout', 'District 8: area'."""
    title = column_title(dataset, table, column)
    if table == "facts":
        return str(row_of(dataset, table, key)["label"])
    names = list(_names(dataset, table, key))
    if not names:
        return title
    return _("{name}: {figure}").format(name=", ".join(names), figure=title if title[1:2].isupper() else lowered(title))


def full_name(dataset: Dataset, table: str, key: str, column: str) -> str:
    """The same with its contest: 'Mazhilis 2023, Amanat: votes'."""
    contest = contest_of(dataset, table, key)
    name = figure_name(dataset, table, key, column)
    if not contest:
        return name
    short = str(dataset.row("elections", contest)["short_name"])
    if table == "elections":
        return _("{name}: {figure}").format(name=short, figure=lowered(name))
    return _("{contest}, {figure}").format(contest=short, figure=name)


def lowered(text: str) -> str:
    """The first letter in lower case, for a name inside a sentence."""
    return text[:1].lower() + text[1:]


_CALLED = ("short_name", "title", "name_en", "name")  # columns that name a row for readers, the best first


def _names(dataset: Dataset, table: str, key: str) -> Iterator[str]:
    """The parts of a key as readers know them, the contest left out."""
    columns = dataset.schemas[table].key
    if len(columns) == 1 and table != "elections":
        row = row_of(dataset, table, key)
        yield next((str(row[name]) for name in _CALLED if row.get(name)), key)
        return
    for column, part in zip(columns, key.split("/"), strict=False):
        if column == "contestant_id":
            yield dataset.short(part)
        elif column == "region_id" and "regions" in dataset:
            row = dataset.row("regions", part)
            yield str(row["short_name"] or row["name_en"])
        elif field_of(dataset, table, column).kind == "int":
            yield f"{column.removesuffix('_no').replace('_', ' ').capitalize()} {part}"
        elif column != "election_id":
            yield printed(dataset, table, column, part)
