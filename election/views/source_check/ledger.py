"""Second sources: how many agree, and each figure on which one differs, with the one used and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd

from election.choices import Option
from election.cited import cited
from election.contests import phrases
from election.contests.naming import short_name
from election.package.dataset import Dataset
from election.record.cell_sources import sources_of
from election.record.differences import Difference, differences, figures, kinds
from election.table import Column, Table
from election.view import Listing
from election.views.shared import differing
from election.views.shared.differing import ALL
from election.words import _, capital, count, lowered, n_


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
        *(Option(name, f"{_short(dataset, name)} ({count(rows)})") for name, rows in tally.items() if name),
    )


def _short(dataset: Dataset, contest: str) -> str:
    return short_name(dataset, contest) if contest else ""


def agreement(dataset: Dataset) -> str:
    """On how many figures a second source differs, or that none does. How many agree measures nothing: those that
    differ were collected because they do."""
    found = differences(dataset)
    if not found:
        return n_(
            "The one second source agrees with the figure used",
            "All {n} second sources agree with the figures used",
            len(dataset["crosschecks"]),
        )
    return capital(_differ(found))


def _differ(found: Sequence[Difference]) -> str:
    """'sources differ on 36 figures', 'sources differ on one figure'."""
    pattern = n_("sources differ on {{number}} figure", "sources differ on {{number}} figures", figures(found))
    return pattern.format(number=phrases.number(figures(found)))


def summary(dataset: Dataset) -> str:
    """The same, with what kind of difference it is."""
    said = _("{sentence}.").format(sentence=agreement(dataset))
    of = kinds(dataset)
    if not of:
        return said
    parts = ", ".join(_("{kind} {n}").format(kind=lowered(kind), n=count(rows)) for kind, rows in of.items())
    pattern = n_(
        "{{said}} Such figures are collected because they differ, so their number measures nothing. "
        "The {n} other figure is of this kind: {{parts}}.",
        "{{said}} They were collected because they differ, so their number measures nothing. "
        "The {n} other figures by kind: {{parts}}.",
        sum(of.values()),
    )
    return pattern.format(said=said, parts=parts)


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
            what=_differ(found),
        ),
        reading=_("The figure used, beside what another source says; several sources may differ on one."),
        source_ids=cited([*(row["used_source_ids"] for row in rows), *(row["source_ids"] for row in rows)]),
    )


def _columns(contest: str) -> tuple[Column, ...]:
    figure, used, *others = differing.columns()
    of = (Column("contest", _("Contest")),) if contest == ALL else ()
    kind = Column("kind", _("Kind"), gap="", wide_only=True)
    return (*of, figure, used, Column("used_source_ids", _("From"), "sources", wide_only=True), *others, kind)


def _row(dataset: Dataset, each: Difference) -> dict[str, Any]:
    return {
        **differing.row(dataset, each),
        "contest": _short(dataset, each.contest),
        "used_source_ids": sources_of(dataset, each.cell) if each.used else (),
        "kind": dataset.labels("crosschecks", "kind").get(each.kind, ""),
    }
