"""Which statements a verdict and a search leave, and what is said where none fits."""

from __future__ import annotations

import pytest

from election import Dataset
from election.view import Cards
from tests.election.views.source_check.shown import VERDICTS, cards, page


@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_filter_leaves_just_that_verdict(good: Dataset, verdict: str) -> None:
    shown = page(good, verdict=verdict)
    assert {good.row("claims", each.id)["verdict"] for each in cards(shown)} == {verdict}
    assert len(cards(shown)) == VERDICTS[verdict]
    assert shown.headline == page(good).headline  # of the whole article, whatever is filtered
    link = shown.section("claims").link
    assert link is not None
    assert len(cards(page(good, **{name: str(value) for name, value in link.query.items()}))) == 29


def test_a_search_that_nothing_fits_says_what_to_loosen(good: Dataset) -> None:
    shown = page(good, verdict=["supported", "unverifiable"], q="Nagayev")
    (block,) = shown.section("claims").blocks
    assert isinstance(block, Cards)
    assert block.empty == (
        "No statement fits the verdict “Supported” and “Can't be verified” and the search “Nagayev”. "
        "Of any verdict 1 fits. Without the search 16 fit."
    )
    assert cards(page(good))
    (unfiltered,) = page(good).section("claims").blocks
    assert isinstance(unfiltered, Cards)
    assert not unfiltered.empty  # no form says that nothing fits where no filter is set
    assert [each.id for each in cards(page(good, q="nagayev"))] == ["c17"]
