"""What the page says over the statements is true of them."""

from __future__ import annotations

import re

import pytest

from election import Dataset
from tests.election.views.reactions.shown import CONTESTS, FOCUS, page


def test_the_statements_are_not_said_to_be_of_as_many_actors(good: Dataset) -> None:
    # One body spoke twice: by its head of mission in March, and in its final report.
    said = good["reactions"]
    assert said[said["election_id"] == FOCUS]["actor"].nunique() == 39
    assert "The 40 statements are by 39 actors." in page(good).deck


@pytest.mark.parametrize("election", CONTESTS)
def test_the_deck_is_true_of_the_rows(good: Dataset, election: str) -> None:
    rows = good["reactions"].query("election_id == @election")
    labels = good.labels("reactions", "bloc")
    deck = page(good, election=election).deck
    told = dict(
        re.findall(r"every (?:statement|one) from ([^;.]*?) (welcomed|both praised|criticised) ", deck.lower() + " ")
    )
    by_verb = {verb: re.split(r", | and ", blocs) for blocs, verb in told.items()}
    for stance, verb in (("welcomed", "welcomed"), ("mixed", "both praised"), ("critical", "criticised")):
        named = by_verb.get(verb, [])
        united = [
            labels[bloc].lower()
            for bloc, group in rows[rows["bloc"] != "none"].groupby("bloc")
            if set(group["stance"]) == {stance}
        ]
        if deck and rows["stance"].nunique() > 1:
            assert sorted(named) == sorted(united)
        else:
            assert not named
