"""Every statement has a card with its own words, why it was coded so, and where it comes from."""

from __future__ import annotations

import csv
from types import SimpleNamespace
from typing import Any

import pytest

from election import Dataset, colours
from election.choices import read
from election.record.voices import told
from election.render import html
from election.view import Cards
from election.views import open_page
from election.views.reactions.cards import reaction_card, stance_mark
from election.views.reactions.page import controls
from tests.election.statement_tables import said, with_statements
from tests.folders import DATA


def row(**cells: Any) -> SimpleNamespace:
    return SimpleNamespace(**said(1, **cells), voice="A1", relayed=False, unconfirmed=False)


def told_as(dataset: Dataset, reaction_id: str) -> Any:
    (found,) = told(dataset).query("reaction_id == @reaction_id").itertuples()
    return found


def test_every_statement_has_a_card_with_a_source_and_its_words_exactly(good: Dataset) -> None:
    with open(DATA / "reactions.csv", encoding="utf-8", newline="") as file:
        printed = {line["reaction_id"]: line for line in csv.DictReader(file)}
    cards = [reaction_card(good, each) for each in told(good).itertuples()]
    assert {card.id for card in cards} == set(printed)
    for card in cards:
        line = printed[card.id]
        assert card.source_ids == tuple(line["source_ids"].split(";"))
        assert good.sources(card.source_ids)
        assert (card.quote.text if card.quote else "") == line["quote"]
        assert (card.quote.language if card.quote else "") == line["quote_language"]
        assert card.text.endswith(line["summary"])
        assert dict(card.details)["Why coded so"] == line["stance_reason"]
        abroad = line["country_iso3"] != "KAZ"
        assert ("relayed by the host" in card.mark.words) == (line["reported_by"] == "host" and abroad)
        assert ("unconfirmed" in card.mark.words) == (line["certainty"] == "unconfirmed")
        assert card.mark.tone == line["stance"]


def test_a_card_has_speaker_role_channel_and_date(good: Dataset) -> None:
    card = reaction_card(good, told_as(good, "odihr-murphy-2023"))
    assert card.title == "OSCE/ODIHR"
    assert card.subtitle == "Eoghan Murphy, head of the election observation mission"
    assert card.footer == "Press conference, 20 March 2023"
    assert dict(card.details)["Bloc"] == "OSCE"
    assert dict(card.details)["Kind"] == "Observer missions"
    assert card.mark.shape == "half"


def test_a_date_known_to_the_month_is_not_made_a_day(good: Dataset) -> None:
    assert reaction_card(good, row(date="2023-03")).footer == "Statement, March 2023"
    assert reaction_card(good, row(date="2024")).footer == "Statement, 2024"


def test_what_is_absent_leaves_no_trace(good: Dataset) -> None:
    card = reaction_card(good, row())
    assert card.quote is None
    assert card.subtitle == ""
    assert "Country" not in dict(card.details)
    assert reaction_card(good, row(speaker_role="spokesperson")).subtitle == "spokesperson"


def test_what_rests_on_the_article_alone_says_so_and_leads_to_its_check(good: Dataset) -> None:
    card = reaction_card(good, told_as(good, "russia-mfa-2023"))
    assert card.mark is not None
    assert (card.mark.shape, card.mark.words) == ("dotted", "Welcomed (unconfirmed)")
    assert card.text.startswith("Unconfirmed: as the article of EU Reporter reports it")
    assert [link.query["claim"] for link in card.links] == ["c23", "c24"]
    page = html.cards(Cards("x", (card,)), good)
    assert "shape dotted" in page
    assert "source_check?claim=c24" in page


def test_hearsay_of_another_source_names_it(good: Dataset) -> None:
    (each,) = told(with_statements(good, said(1, certainty="unconfirmed"))).itertuples()
    assert reaction_card(good, each).text.startswith("Unconfirmed: as Reuters (copy at WHBL) reports it")


@pytest.mark.parametrize(
    ("stance", "relayed", "shape", "words"),
    [
        ("welcomed", False, "disc", "Welcomed"),
        ("welcomed", True, "ring", "Welcomed, relayed by the host"),
        ("mixed", False, "half", "Both praise and criticism"),
        ("critical", False, "diamond", "Critical"),
        ("critical", True, "ring", "Critical, relayed by the host"),
        ("neutral", False, "ring", "No verdict"),
    ],
)
def test_the_mark_says_stance_and_relay_by_shape_and_words(
    good: Dataset, stance: str, relayed: bool, shape: str, words: str
) -> None:
    mark = stance_mark(good, stance, relayed)
    assert (mark.shape, mark.words) == (shape, words)
    assert mark.tone in colours.TONES


def test_the_link_means_just_this_statement(good: Dataset) -> None:
    for each in told(good).itertuples():
        link = reaction_card(good, each).link
        query = {name: [value] for name, value in link.query.items()}
        values, notices = read(controls(good, query), query)
        assert (values["election"], values["reaction"]) == (each.election_id, each.reaction_id)
        assert not notices


def test_the_link_to_one_of_several_of_a_voice_leads_to_its_card_in_the_list(good: Dataset) -> None:
    """In the picture the voice has one mark, which is that of another."""
    assert reaction_card(good, told_as(good, "odihr-murphy-2023")).link.anchor == "odihr-murphy-2023"
    assert reaction_card(good, told_as(good, "reuters-2023")).link.anchor == ""


@pytest.mark.parametrize("statement", ["reuters-2023", "odihr-2022", "eu-2022-06"])
def test_following_the_link_shows_it_first_and_open(good: Dataset, statement: str) -> None:
    link = reaction_card(good, told_as(good, statement)).link
    shown = open_page(good, link.page, {name: [value] for name, value in link.query.items()}).view
    (block,) = shown.section("cards").blocks
    assert isinstance(block, Cards)
    first, *others = block.cards
    assert (first.id, first.open, first.focus) == (statement, True, True)
    assert statement not in [card.id for card in others]


def test_markup_in_the_data_stays_text(good: Dataset) -> None:
    hostile = "<script>alert(1)</script> *bold* [x](javascript:y)"
    fields = ("actor", "speaker", "speaker_role", "quote", "summary", "stance_reason")
    card = reaction_card(good, row(**dict.fromkeys(fields, hostile)))
    page = html.cards(Cards("x", (card,)), good)
    assert "<script" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt; *bold* [x](javascript:y)") >= len(fields)
