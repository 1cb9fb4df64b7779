"""Figures behind the verdicts: each stands beside the cell of the record, and one that has changed shows."""

from __future__ import annotations

import pandas as pd
import pytest

from election import Dataset
from election.publishing import publishing_problems
from tests.election.changed import changed
from tests.election.views.source_check.shown import card, cards, page


def with_cell(dataset: Dataset, table: str, column: str, value: object, **key: str) -> Dataset:
    frame = dataset[table].copy()
    wanted = pd.Series(True, index=frame.index)
    for name, part in key.items():
        wanted &= frame[name] == part
    assert wanted.sum() == 1
    frame.loc[wanted, column] = value
    return changed(dataset, **{table: frame})


def test_figures_of_the_article_stand_beside_those_of_the_record(good: Dataset) -> None:
    shown = page(good)
    assert ("Compared", "The article: 53.9% · this record: 53.9% (results, mazhilis-2023, amanat)") in card(
        shown, "c01"
    ).details
    age = "The article: 69 · this record: 17 May 1953, 69 on 22 March 2023 (people, tokayev)"
    assert ("Compared", age) in card(shown, "c20").details
    name = "The article: Nursultan Nagayev · this record: Nursultan Nazarbayev (people, nazarbayev)"
    assert card(shown, "c17").details == (("Compared", name),)
    bar = card(shown, "c09").details[0][1]
    assert bar.startswith("The article: less than 20,000")
    assert "this record: 5,000 (facts, mazhilis-2023, party_registration_members_required)" in bar


SENTENCE = "The figure in this record has changed since the verdict was given."


@pytest.mark.parametrize(
    ("claim", "table", "column", "value", "key"),
    [
        ("c01", "results", "share_pct", 52.49, {"election_id": "mazhilis-2023", "contestant_id": "amanat"}),
        ("c02", "results", "seats", 66, {"election_id": "mazhilis-2023", "contestant_id": "amanat"}),
        ("c17", "people", "name_en", "Nursultan Nagayev", {"person_id": "nazarbayev"}),
        ("c20", "people", "born", "1952-05-17", {"person_id": "tokayev"}),
        ("c21", "events", "start_date", "2023-08-01", {"event_id": "asset-recovery-law"}),
        ("c03", "results", "list_seats", pd.NA, {"election_id": "mazhilis-2023", "contestant_id": "osdp"}),
    ],
)
def test_a_changed_row_shows(
    good: Dataset, claim: str, table: str, column: str, value: object, key: dict[str, str]
) -> None:
    shown = page(with_cell(good, table, column, value, **key))
    touched = [each.id for each in cards(shown) if "since the verdict was given" in each.text]
    assert touched == [claim]
    assert any(name == "Changed" for name, _text in card(shown, claim).details)
    (notice,) = shown.notices
    assert "changed since the verdict on 1 statement was given" in notice.text
    assert notice.details == (good.row("claims", claim)["claim"],)


def test_one_changed_figure_is_said_in_the_agreed_words_and_told_to_the_keeper(good: Dataset) -> None:
    data = with_cell(good, "results", "seats", 66, election_id="mazhilis-2023", contestant_id="amanat")
    text = card(page(data), "c02").text
    assert text.startswith(SENTENCE)
    assert ("Changed", "The verdict: 62 · this record: 66 (results, mazhilis-2023, amanat)") in card(
        page(data), "c02"
    ).details
    told = [each for each in publishing_problems(data) if each.file == "claim_figures.csv"]
    assert [each.what for each in told] == [
        "The verdict on c02 was given on another figure: results, mazhilis-2023, amanat now has 66."
    ]
    assert not [each for each in publishing_problems(good) if each.file == "claim_figures.csv"]


def test_a_row_that_is_gone_shows_as_well(good: Dataset) -> None:
    data = changed(good, events=good["events"][good["events"]["event_id"] != "asset-recovery-law"])
    shown = card(page(data), "c21")
    assert shown.text.startswith(SENTENCE)
    assert ("Changed", "The verdict: July 2023 · this record: no longer there (events, asset-recovery-law)") in (
        shown.details
    )
