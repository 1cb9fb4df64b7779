"""Second sources: how many agree, and each figure on which one differs, with the one used and why."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from election.choices import Option
from election.cited import cited
from election.package.dataset import Dataset
from election.record.cell_sources import sources_of
from election.record.differences import Difference, differences, figures
from election.table import Column, Table
from election.view import Listing
from election.views.shared import differing
from election.views.shared.differing import ALL
from election.words import _, capital, count, n_


def in_order(dataset: Dataset) -> list[Difference]:
    """The differences of the focus election, then those of the other contests from the latest back, then those of no
    contest. Several on one figure stand together."""
    by_date = list(dataset["elections"].sort_values("date", kind="stable")["election_id"])
    weight = {contest: place for place, contest in enumerate(["", *by_date, dataset.focus])}
    found = differences(dataset)
    first = {each.cell: place for place, each in reversed(list(enumerate(found)))}
    return sorted(found, key=lambda each: (-weight[each.contest], first[each.cell]))


def contest_options(dataset: Dataset) -> tuple[Option, ...]:
    """All contests, then each that has a figure on which a source differs, with the number of such rows."""
    found = in_order(dataset)
    tally = Counter(each.contest for each in found)
    return (
        Option(ALL, _("All contests ({n})").format(n=count(len(found)))),
        *(Option(name, f"{_short(dataset, name)} ({count(number)})") for name, number in tally.items() if name),
    )


def _short(dataset: Dataset, contest: str) -> str:
    return str(dataset.row("elections", contest)["short_name"]) if contest else ""


def agreement(dataset: Dataset) -> str:
    """How many second sources agree: '83 of 118 second sources agree with the figure used here'."""
    checks = dataset["crosschecks"]
    agree = int(checks["agrees"].sum())
    if agree == len(checks):
        return n_("The one second source agrees", "All {n} second sources agree with the figures used here", agree)
    pattern = n_(
        "{n} of {{all}} second sources agrees with the figures used here",
        "{n} of {{all}} second sources agree with the figures used here",
        agree,
    )
    return pattern.format(all=count(len(checks)))


def summary(dataset: Dataset) -> str:
    """How many agree, and on how many figures the others differ."""
    found = differences(dataset)
    if not found:
        return _("{sentence}.").format(sentence=agreement(dataset))
    rest = n_("the rest differ on {n} figure", "the rest differ on {n} figures", figures(found))
    return _("{sentence}; {rest}.").format(sentence=agreement(dataset), rest=rest)


def ledger(dataset: Dataset, contest: str) -> Listing | None:
    """Each figure on which a second source differs, of one contest or ("all") of all and of none; None where none
    does."""
    found = [each for each in in_order(dataset) if contest in (ALL, each.contest)]
    if not found:
        return None
    rows = [_row(dataset, each) for each in found]
    return Listing(
        id="differ",
        table=Table(_columns(contest), pd.DataFrame(rows, dtype=object)),
        title=_("{subject}: {what}").format(
            subject=_("All contests") if contest == ALL else _short(dataset, contest),
            what=n_("sources differ on {n} figure", "sources differ on {n} figures", figures(found)),
        ),
        reading=_("The figure that the tables have, beside what another source says; several may differ on one."),
        source_ids=cited([*(row["used_source_ids"] for row in rows), *(row["source_ids"] for row in rows)]),
    )


def _columns(contest: str) -> tuple[Column, ...]:
    figure, used, *others = differing.columns()
    of = (Column("contest", _("Contest")),) if contest == ALL else ()
    return (*of, figure, used, Column("used_source_ids", _("From"), "sources", wide_only=True), *others)


def _row(dataset: Dataset, each: Difference) -> dict[str, Any]:
    return {
        **differing.row(dataset, each),
        "contest": _short(dataset, each.contest),
        "used_source_ids": sources_of(dataset, each.cell) if each.used else (),
        "comment": capital(each.comment),
    }
