"""Figures behind the verdicts: each stands beside the cell of the record, and one that has changed shows."""

from __future__ import annotations

import re

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
    assert ("Compared", "The article: 53.9% · the tables: 53.9% (Mazhilis 2023, Amanat: share)") in card(
        shown, "c01"
    ).details
    age = "The article: 69 · the tables: 17 May 1953, 69 on 22 March 2023 (Kassym-Jomart Tokayev: born)"
    assert ("Compared", age) in card(shown, "c20").details
    name = "The article: Nursultan Nagayev · the tables: Nursultan Nazarbayev (Nursultan Nazarbayev: name)"
    assert card(shown, "c17").details == (("Compared", name),)
    bar = card(shown, "c09").details[0][1]
    assert bar.startswith("The article: less than 20,000")
    assert "the tables: 5,000 (Mazhilis 2023, Members a party needs to be registered)" in bar


def test_no_id_of_the_tables_is_shown_to_a_reader(good: Dataset) -> None:
    for shown in cards(page(good)):
        for _name, text in shown.details:
            assert not re.search(r"[a-z]_[a-z]|[a-z]-20[0-9]{2}", text), text


def test_a_verdict_on_what_was_said_leads_to_the_statements(good: Dataset) -> None:
    shown = page(good)
    for claim, statement in (("c04", "uk-osce-2023"), ("c23", "russia-mfa-2023"), ("c24", "russia-mfa-2023")):
        (link,) = card(shown, claim).links
        assert (link.page, dict(link.query)) == ("reactions", {"reaction": statement})
    assert "OSCE joint mission" in dict(card(shown, "c04").details)["Based on"]
    assert "Mazhilis 2021" in dict(card(shown, "c04").details)["Based on"]


def test_what_a_verdict_rests_on_is_said_in_words_and_what_is_unconfirmed_says_so(good: Dataset) -> None:
    resting = {each.id: dict(each.details).get("Based on", "") for each in cards(page(good))}
    assert any("Alga Kazakhstan: not registered at the election of March 2023" in text for text in resting.values())
    assert "Mazhilis 2023, Russia: unconfirmed" in resting["c23"] + resting["c24"]


SENTENCE = "A figure that this verdict rests on has changed since it was given."


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
    touched = [each.id for each in cards(shown) if "changed since it was given" in each.text]
    assert touched == [claim]
    assert any(name == "Changed" for name, _text in card(shown, claim).details)
    (notice,) = shown.notices
    assert "the verdict on 1 statement rests on has changed" in notice.text
    assert notice.details == (good.row("claims", claim)["claim"],)


def test_one_changed_figure_is_said_in_the_agreed_words_and_told_to_the_keeper(good: Dataset) -> None:
    data = with_cell(good, "results", "seats", 66, election_id="mazhilis-2023", contestant_id="amanat")
    text = card(page(data), "c02").text
    assert text.startswith(SENTENCE)
    assert ("Changed", "The verdict: 62 · the tables: 66 (Mazhilis 2023, Amanat: seats)") in card(
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
    assert ("Changed", "The verdict: July 2023 · the tables: no longer there (asset-recovery-law: date)") in (
        shown.details
    )
