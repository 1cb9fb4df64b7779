"""What can be chosen on the source-check page, which claims fit, and what to say where none does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from election.package.dataset import Dataset
from election.record.claims import claims_in_order
from election.search import matches
from election.views.source_check.ledger import ALL
from election.words import _, listing, n_


@dataclass(frozen=True)
class Choices:
    """`verdict` are the verdicts shown, none means all; `claim` is the one that is opened by itself; `contest` limits
    the figures on which sources differ to those of one contest, ALL does not."""

    verdict: tuple[str, ...] = ()
    q: str = ""
    contest: str = ALL
    claim: str = ""


Test = Callable[[Any], bool]


def fitting(dataset: Dataset, choices: Choices) -> pd.DataFrame:
    """The claims that fit verdict and search, by paragraph."""
    frame = claims_in_order(dataset)
    tests = list(_tests(choices).values())
    return frame[[all(test(row) for test in tests) for row in frame.itertuples()]]


def _tests(choices: Choices) -> dict[str, Test]:
    """The choices that leave claims out, by name."""
    tests: dict[str, Test] = {}
    if choices.verdict:
        tests["verdict"] = lambda row: row.verdict in choices.verdict
    if choices.q.strip():
        tests["q"] = lambda row: matches(choices.q, row.claim, row.article_wording, row.record, row.verdict_words)
    return tests


def filtered(choices: Choices) -> bool:
    return bool(_tests(choices))


def unfiltered(choices: Choices) -> Choices:
    return replace(choices, verdict=(), q="")


def caption(number: int, total: int, choices: Choices) -> str:
    """How many of how many are shown; empty where all are, or none."""
    if not filtered(choices) or not number:
        return ""
    text = n_("{n} of {{all}} fits the filters.", "{n} of {{all}} fit the filters.", number)
    return text.format(all=n_("{n} statement", "{n} statements", total))


def nothing_fits(dataset: Dataset, choices: Choices) -> str:
    """What was looked for, that nothing fits, and how many there would be without each filter."""
    labels = dataset.labels("claims", "verdict")
    words = {
        "verdict": _("the verdict {values}").format(
            values=listing([f"“{labels.get(each, each)}”" for each in choices.verdict])
        ),
        "q": _("the search “{value}”").format(value=choices.q.strip()),
    }
    sought = [words[name] for name in _tests(choices)]
    text = _("No statement fits {filters}.").format(filters=listing(sought))
    if len(sought) < 2:
        return text
    ways = {
        "verdict": len(fitting(dataset, replace(choices, verdict=()))),
        "q": len(fitting(dataset, replace(choices, q=""))),
    }
    parts = {
        "verdict": n_("Of any verdict {n} fits.", "Of any verdict {n} fit.", ways["verdict"]),
        "q": n_("Without the search {n} fits.", "Without the search {n} fit.", ways["q"]),
    }
    return " ".join([text, *(parts[name] for name, number in ways.items() if number)])
