"""The reactions page: what it says is true of the rows, for every contest and every choice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from election import Dataset
from election.chart import Chart
from election.choices import read, write
from election.view import Cards, Key, Listing, Pair, Prose
from election.views import available
from election.views.reactions.filter import Choices
from election.views.reactions.page import controls, view
from tests.election.statement_tables import said, with_statements, with_table
from tests.election.views.reactions.shown import CONTESTS, FOCUS, cards, follow, page


def test_it_opens_on_the_focus_election(good: Dataset) -> None:
    shown = page(good)
    assert shown.kicker == "Kazakhstan · Early Mazhilis election, 19 March 2023"
    assert shown.headline.startswith("Observers split: the OSCE praised and criticised")
    assert "Russia's welcome is unconfirmed" in shown.deck
    assert not shown.notices


def test_all_cards_are_one_click_away_and_every_statement_is_among_them(good: Dataset) -> None:
    link = page(good, who="everybody").section("cards").link
    assert link is not None
    assert link.label == "Show all 40"
    shown = follow(good, link)
    ids = set(good["reactions"].query("election_id == @FOCUS")["reaction_id"])
    assert {card.id for card in cards(shown).cards} == ids
    assert all(good.sources(card.source_ids) for card in cards(shown).cards)
    assert shown.section("cards").link is None


def test_the_picture_is_whole_whatever_the_filter(good: Dataset) -> None:
    (chart,) = page(good, who="home", q="mission").section("matrix").blocks
    assert isinstance(chart, Chart)
    assert len(chart.table.frame) == 40


def test_a_statement_that_was_asked_for_comes_first_whatever_the_filter(good: Dataset) -> None:
    block = cards(page(good, reaction="reuters-2023", q="OSCE/ODIHR"))
    assert block.cards[0].id == "reuters-2023"
    assert block.cards[0].focus
    assert block.caption == "3 of 40 statements fit the filters."


def test_a_contest_without_reactions_falls_back_with_a_notice(good: Dataset) -> None:
    shown = page(good, election="mazhilis-2007")
    assert "19 March 2023" in shown.kicker
    (notice,) = shown.notices
    assert "Mazhilis 2007" in notice.text
    assert "no reaction" in notice.text


@pytest.mark.parametrize(
    ("name", "value"),
    [("election", "atlantis"), ("who", "angry"), ("reaction", "x"), ("all", "maybe")],
)
def test_a_value_that_is_not_known_falls_back_with_a_notice(good: Dataset, name: str, value: str) -> None:
    shown = page(good, **{name: value})
    (notice,) = shown.notices
    assert value in notice.text
    assert shown.headline == page(good).headline


@pytest.mark.parametrize("election", CONTESTS)
def test_an_address_means_the_same_after_writing_it(good: Dataset, election: str) -> None:
    choices = Choices(election, "everybody", "реванш & more", "", "yes")
    offered = controls(good, {"election": [election], "q": [choices.q]})
    query = write(offered, vars(choices))
    values, notices = read(offered, query)
    assert Choices(**values) == choices
    assert not notices
    assert ("election" in query) == (election != FOCUS)


@pytest.mark.parametrize("election", CONTESTS)
def test_every_part_of_every_contest_is_there(good: Dataset, election: str) -> None:
    shown = page(good, election=election)
    sections = [section.id for section in shown.each_section()]
    assert sections[:2] == ["matrix", "cards"]
    assert "comparison" in sections
    assert sections[-1] == "method"
    assert ("findings" in sections) == ("missions" in sections) == (election == FOCUS)
    assert len(sections) == len(set(sections))
    for chart in shown.charts():
        assert chart.title
        assert chart.reading
        assert chart.source_ids
        assert good.sources(chart.source_ids)
        assert chart.height > 0
    ids = [card.id for block in shown.blocks() if isinstance(block, Cards) for card in block.cards]
    assert len(ids) == len(set(ids))


def test_findings_stand_beside_missions_and_both_are_told_in_full(good: Dataset) -> None:
    shown = page(good)
    pair = next(part for part in shown.sections if isinstance(part, Pair))
    assert (pair.left.id, pair.right.id) == ("findings", "missions")
    (verdicts,) = shown.section("verdicts").blocks
    assert isinstance(verdicts, Cards)
    assert {card.text for card in verdicts.cards} == set(good["missions"]["verdict"])
    (found,) = shown.section("found").blocks
    assert isinstance(found, Cards)
    sentences = " ".join(text for card in found.cards for _name, text in card.details)
    for finding in good["findings"].itertuples():
        assert finding.finding in sentences
    assert sum(len(card.details) for card in found.cards) == 33
    assert {source for card in found.cards for source in card.source_ids} == {
        source for ids in good["findings"]["source_ids"] for source in ids
    }


def test_the_page_says_how_stances_were_coded_and_what_was_not_found(good: Dataset) -> None:
    coding, blocs, missing = page(good).section("method").blocks
    assert isinstance(blocs, Prose)
    assert "among its participating states" in blocs.paragraphs[0]
    assert blocs.source_ids == ("mfa-tr-osce",)
    assert isinstance(coding, Listing)
    assert list(coding.table.frame["stance"]) == ["No verdict", "Critical", "Both praise and criticism", "Welcomed"]
    assert isinstance(missing, Prose)
    words = " ".join(missing.paragraphs)
    looked = good["not_found"].query("subject == 'reactions'")
    assert "last on 24 November 2026" in missing.paragraphs[0]
    for each in looked.itertuples():
        assert each.name in words
        assert each.note[1:] in words


def test_what_the_comparison_cannot_prove_is_said_plainly(good: Dataset) -> None:
    chart, plain = page(good).section("comparison").blocks
    assert isinstance(chart, Chart)
    assert isinstance(plain, Prose)
    assert plain.paragraphs == (good.settings["comparison_note"],)
    (words,) = page(good, election="referendum-2022").section("comparison").blocks
    assert isinstance(words, Prose)
    assert "not compared with elections" in words.paragraphs[0]


def test_it_appears_only_with_reactions_and_stands_with_nothing_else(good: Dataset, small: Dataset) -> None:
    assert "reactions" not in available(small)
    bare = with_statements(good, said(1))
    for table in ("missions", "findings", "not_found"):
        bare = with_table(bare, table, [])
    bare = replace(bare, package={**bare.package, "dashboard": {}})
    shown = page(bare)
    assert shown.headline == "Actor 1 welcomed the election"
    assert [section.id for section in shown.each_section()] == ["matrix", "cards"]


def test_a_focus_without_reactions_gives_way_to_the_latest_contest_that_has_some(good: Dataset) -> None:
    dataset = with_statements(good, said(1, election_id="mazhilis-2016"), said(2, election_id="president-2019"))
    assert "9 June 2019" in page(dataset).kicker
    assert "9 June 2019" in view(dataset, Choices()).kicker


@pytest.mark.parametrize("election", CONTESTS)
def test_every_mark_of_the_picture_has_its_card(good: Dataset, election: str) -> None:
    (chart,) = page(good, election=election).section("matrix").blocks
    assert isinstance(chart, Chart)
    marks = {mark[0] for trace in chart.figure.data for mark in trace.customdata}
    assert {card.id for card in chart.cards} == marks
    assert all(card.title and card.date and card.mark and card.text and card.source_ids for card in chart.cards)


def test_the_card_of_a_voice_leads_to_all_that_it_said_and_to_what_was_checked(good: Dataset) -> None:
    (chart,) = page(good).section("matrix").blocks
    assert isinstance(chart, Chart)
    by_title = {card.title: card for card in chart.cards}
    osce, *_more = by_title["OSCE/ODIHR and OSCE Parliamentary Assembly joint mission"].links
    assert osce.label == "All five statements"
    listed = {card.id for card in cards(follow(good, osce)).cards}
    assert {"osce-ieom-2023", "odihr-final-2023"} <= listed
    russia = by_title["Russian Foreign Ministry"]
    assert {link.page for link in russia.links} == {"source_check"}
    assert russia.text.startswith("Unconfirmed")


def test_the_key_has_only_the_ways_of_knowing_that_there_are(good: Dataset) -> None:
    key = page(good).beside
    assert isinstance(key, Key)
    assert [mark.shape for mark in key.marks] == ["disc", "ring", "dotted"]
    assert page(good, election="referendum-2022").beside is None


def test_what_a_link_to_a_statement_says_is_that_statement(good: Dataset) -> None:
    asked = page(good, reaction="odihr-murphy-2023").asked
    assert asked
    assert asked.title == "OSCE/ODIHR"
    assert page(good).asked is None


def test_every_finding_has_a_card_at_its_mark(good: Dataset) -> None:
    (chart,) = page(good).section("findings").blocks
    assert isinstance(chart, Chart)
    marks = {mark[0] for mark in chart.figure.data[0].customdata}
    assert {card.id for card in chart.cards} == marks
