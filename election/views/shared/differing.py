"""A figure on which sources differ as a row for readers, and the way to the page that lists them all."""

from __future__ import annotations

from typing import Any

from election.link import Link
from election.package.dataset import Dataset
from election.record.differences import Difference, differences
from election.record.named_cells import NamedCell, printed
from election.table import Column
from election.views.shared.cell_names import figure_name
from election.words import _, capital, lowered

PAGE = "source_check"
ALL = "all"  # as a choice there: the figures of every contest, and of none


def columns() -> tuple[Column, ...]:
    """The columns of `row`, in reading order."""
    return (
        Column("figure", _("Figure")),
        Column("used", _("Figure used"), gap=_("left empty")),
        Column("other", _("The other figure")),
        Column("source_ids", _("Who gives it"), "sources"),
        Column("comment", _("Why it is not used"), gap=_("not settled")),
    )


def row(dataset: Dataset, each: Difference) -> dict[str, Any]:
    """The cells of `columns`, by name."""
    return {
        "figure": figure_name(dataset, each.cell),
        "used": _printed(dataset, each, each.used) if each.used else "",
        "other": other(dataset, each),
        "source_ids": each.source_ids,
        "comment": capital(each.comment),
    }


def said(dataset: Dataset, cell: NamedCell) -> str:
    """'54.19% is used. 54.21%: a later figure. 53%: not settled.'; empty where no source differs on that cell."""
    found = [each for each in differences(dataset) if each.cell == cell]
    if not found:
        return ""
    used = _printed(dataset, found[0], found[0].used)
    others = (_("{figure}: {why}").format(figure=other(dataset, each), why=_why(each)) for each in found)
    return " ".join([_("{figure} is used.").format(figure=used), *others])


def _why(each: Difference) -> str:
    why = each.comment or _("not settled")
    return lowered(why) if why.endswith(".") else f"{lowered(why)}."


def other(dataset: Dataset, each: Difference) -> str:
    """The figure that is not used, as it is printed."""
    return _printed(dataset, each, each.other)


def _printed(dataset: Dataset, each: Difference, text: str) -> str:
    return printed(dataset, each.cell.table, each.cell.column, text)


def ledger_link(dataset: Dataset, contest: str) -> Link:
    """The way to the figures of a contest on which sources differ."""
    label = _("Source check: which figure adds up")
    return Link(label, PAGE, {} if contest == opening_contest(dataset) else {"contest": contest})


def opening_contest(dataset: Dataset) -> str:
    """The contest that the list opens with: the focus election if a source differs on a figure of it, else all."""
    return dataset.focus if any(each.contest == dataset.focus for each in differences(dataset)) else ALL
