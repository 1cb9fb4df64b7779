"""What can be chosen on the source-check page, which claims fit, and what to say where none does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from election.package.dataset import Dataset
from election.record.claims import claims_in_order
from election.search import matches
from election.views.shared.differing import ALL
from election.views.shared.filters import Filtered, Test, fit_of_all
from election.words import _, listing, n_


@dataclass(frozen=True)
class Choices:
    """`verdict` are the verdicts shown, none means all; `contest` limits the figures on which sources differ to
    those of one contest, ALL does not."""

    verdict: tuple[str, ...] = ()
    q: str = ""
    contest: str = ALL


def filtered(dataset: Dataset, choices: Choices) -> Filtered:
    """The claims by paragraph, under the tests of verdict and search."""
    return Filtered(claims_in_order(dataset), dict(_tests(choices)))


def _tests(choices: Choices) -> Iterator[tuple[str, Test]]:
    if choices.verdict:
        yield "verdict", lambda row: row.verdict in choices.verdict
    if choices.q.strip():
        yield "q", lambda row: matches(choices.q, row.claim, row.article_wording, row.record, row.verdict_words)


def caption(found: Filtered) -> str:
    """How many of how many are shown; empty where all are, or none."""
    number = len(found.fitting)
    return fit_of_all(number, len(found.frame)) if found.tests and number else ""


def nothing_fits(dataset: Dataset, found: Filtered, choices: Choices) -> str:
    """What was looked for, that nothing fits, and how many there would be without each of several filters; empty where
    no filter is set."""
    if not found.tests:
        return ""
    sought = [_sought(dataset, choices)[name] for name in found.tests]
    text = _("No statement fits {filters}.").format(filters=listing(sought))
    if len(sought) < 2:
        return text
    return " ".join([text, *(_way_out(name, number) for name, number in found.loosened().items() if number)])


def _sought(dataset: Dataset, choices: Choices) -> dict[str, str]:
    labels = dataset.labels("claims", "verdict")
    verdicts = [f"“{labels.get(each, each)}”" for each in choices.verdict]
    return {
        "verdict": _("the verdict {values}").format(values=listing(verdicts)),
        "q": _("the search “{value}”").format(value=choices.q.strip()),
    }


def _way_out(name: str, number: int) -> str:
    return {
        "verdict": n_("Of any verdict {n} fits.", "Of any verdict {n} fit.", number),
        "q": n_("Without the search {n} fits.", "Without the search {n} fit.", number),
    }[name]
