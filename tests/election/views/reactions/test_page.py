"""The reactions page: what it says is true of the rows, for every contest and every choice."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset
from election.chart import Chart
from election.choices import read, write
from election.record.statements import statements
from election.view import Cards, Link, Listing, Pair, Prose, View
from election.views import available, open_page
from election.views.reactions.filter import FEW, Choices, few, filtered, shares_of_places
from election.views.reactions.page import controls, view
from tests.election.statement_tables import said, with_statements, with_table

FOCUS = "mazhilis-2023"
CONTESTS = ("mazhilis-2016", "president-2019", "mazhilis-2021", "referendum-2022", "president-2022", FOCUS)


def page(dataset: Dataset, **query: str) -> View:
    return open_page(dataset, "reactions", {name: [value] for name, value in query.items()}).view


def cards(shown: View) -> Cards:
    (block,) = shown.section("cards").blocks
    assert isinstance(block, Cards)
    return block


def follow(dataset: Dataset, link: Link | None) -> View:
    assert link is not None
    return open_page(dataset, link.page, {name: [value] for name, value in link.query.items()}).view


def test_it_opens_on_the_focus_election(good: Dataset) -> None:
    shown = page(good)
    assert shown.kicker == "Early Mazhilis election, 19 March 2023"
    assert shown.headline == "21 of 40 statements welcomed the election, 9 did both, 7 criticised it"
    assert "3 statements gave no verdict." in shown.deck
    assert not shown.notices


def test_the_statements_are_not_said_to_be_of_as_many_actors(good: Dataset) -> None:
    # One body spoke twice: by its head of mission in March, and in its final report.
    assert good["reactions"].query("election_id == @FOCUS")["actor"].nunique() == 39
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


def test_a_few_cards_stand_for_all_in_proportion(good: Dataset) -> None:
    block = cards(page(good))
    assert len(block.cards) == FEW
    tones = [card.mark.tone for card in block.cards if card.mark]
    assert {tone: tones.count(tone) for tone in tones} == {"welcomed": 5, "mixed": 2, "critical": 1, "neutral": 1}
    assert "9 are shown" in block.caption


def test_all_cards_are_one_click_away_and_every_statement_is_among_them(good: Dataset) -> None:
    link = page(good).section("cards").link
    assert link is not None
    assert link.label == "Show all 40"
    shown = follow(good, link)
    ids = set(good["reactions"].query("election_id == @FOCUS")["reaction_id"])
    assert {card.id for card in cards(shown).cards} == ids
    assert all(good.sources(card.source_ids) for card in cards(shown).cards)
    assert shown.section("cards").link is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "Zakharova"}, {"russia-mfa-2023"}),
        ({"q": "закхарова"}, set()),
        ({"q": "реванш"}, {"satpayev-2023"}),
        ({"q": "НОВОГО казахстана"}, {"kazakh-mfa-vassilenko-2023"}),
        ({"q": "seker"}, {"turkpa-mission-2023"}),
        ({"q": "Германия"}, {"germany-mfa-2023"}),
        ({"q": "Türkiye"}, {"turkiye-mfa-2023"}),
        ({"stance": "neutral"}, {"us-crs-2023", "rferl-2023", "reuters-2023"}),
        ({"kind": "party"}, {"amanat-koshanov-2023", "osdp-statement-2023", "baytaq-amirtayev-2023"}),
        ({"bloc": "EU", "stance": "mixed"}, {"eu-eeas-2023"}),
        ({"bloc": "OSCE", "q": "count"}, {"odihr-murphy-2023", "odihr-final-2023"}),
    ],
)
def test_filters_and_search_find_what_they_should(good: Dataset, query: dict[str, str], expected: set[str]) -> None:
    shown = page(good, **query, all="yes")
    assert {card.id for card in cards(shown).cards} == expected
    if expected:
        assert f"{len(expected)} of 40 statements fit" in cards(shown).caption


def test_the_picture_is_whole_whatever_the_filter(good: Dataset) -> None:
    (chart,) = page(good, bloc="CIS", q="mission").section("matrix").blocks
    assert isinstance(chart, Chart)
    assert len(chart.table.frame) == 40


def test_nothing_fits_says_what_to_loosen_and_shows_the_way_out(good: Dataset) -> None:
    shown = page(good, bloc="OSCE", stance="welcomed")
    block = cards(shown)
    assert not block.cards
    assert block.empty == (
        "No statement on the election fits stance “Welcomed” and bloc “OSCE”. Without the stance 5 fit and without the "
        "bloc 21 fit. Without any filter there are 40 statements."
    )
    assert cards(follow(good, shown.section("cards").link)).caption.startswith("40 statements in the data.")


def test_where_no_single_filter_helps_it_says_so(good: Dataset) -> None:
    assert "It takes undoing more than one of them." in cards(page(good, bloc="OSCE", kind="party", q="zzz")).empty


def test_the_way_out_keeps_the_election(good: Dataset) -> None:
    shown = follow(good, page(good, election="president-2022", q="zzz").section("cards").link)
    assert "20 November 2022" in shown.kicker


def test_a_statement_that_was_asked_for_comes_first_whatever_the_filter(good: Dataset) -> None:
    block = cards(page(good, reaction="reuters-2023", bloc="OSCE"))
    assert block.cards[0].id == "reuters-2023"
    assert block.cards[0].focus
    assert len(block.cards) == 6
    assert block.caption == "5 of 40 statements fit the filters."


def test_a_contest_without_reactions_falls_back_with_a_notice(good: Dataset) -> None:
    shown = page(good, election="mazhilis-2007")
    assert "19 March 2023" in shown.kicker
    (notice,) = shown.notices
    assert "Mazhilis 2007" in notice.text
    assert "no reaction" in notice.text


@pytest.mark.parametrize(
    ("name", "value"),
    [("election", "atlantis"), ("stance", "angry"), ("kind", "x"), ("bloc", "x"), ("reaction", "x"), ("all", "maybe")],
)
def test_a_value_that_is_not_known_falls_back_with_a_notice(good: Dataset, name: str, value: str) -> None:
    shown = page(good, **{name: value})
    (notice,) = shown.notices
    assert value in notice.text
    assert shown.headline == page(good).headline


@pytest.mark.parametrize("election", CONTESTS)
def test_an_address_means_the_same_after_writing_it(good: Dataset, election: str) -> None:
    choices = Choices(election, "critical", "ngo", "none", "реванш & more", "", True)
    offered = controls(good, {"election": [election]})
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
    assert sections[-2:] == ["comparison", "method"]
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
    coding, missing = page(good).section("method").blocks
    assert isinstance(coding, Listing)
    assert list(coding.table.frame["stance"]) == ["No verdict", "Critical", "Both praise and criticism", "Welcomed"]
    assert isinstance(missing, Prose)
    words = " ".join(missing.paragraphs)
    looked = good["not_found"].query("subject == 'reactions'")
    assert missing.paragraphs[0].startswith(
        f"{len(looked)} actors were looked for and not found, last on 24 November 2026."
    )
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
    assert shown.headline == "The one statement in the data welcomed the election"
    assert [section.id for section in shown.each_section()] == ["matrix", "cards"]
    assert "tests at the end" not in next(shown.charts()).note


def test_a_focus_without_reactions_gives_way_to_the_latest_contest_that_has_some(good: Dataset) -> None:
    dataset = with_statements(good, said(1, election_id="mazhilis-2016"), said(2, election_id="president-2019"))
    assert "9 June 2019" in page(dataset).kicker
    assert "9 June 2019" in view(dataset, Choices()).kicker


def test_a_few_are_taken_from_blocs_in_turn_and_own_words_first(good: Dataset) -> None:
    rows = [said(number, bloc="CIS" if number < 12 else "EU") for number in range(14)]
    rows[3] |= {"quote": "Yes"}
    rows[5] |= {"quote": "No", "reported_by": "host"}
    found = statements(with_statements(good, *rows), FOCUS)
    chosen = list(few(found.frame)["reaction_id"])
    assert len(chosen) == FEW
    assert {"r12", "r13", "r3"} <= set(chosen)
    assert "r5" not in chosen


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(1, 60), min_size=1))
def test_places_are_shared_out_whole_and_nobody_is_left_out(numbers: dict[str, int]) -> None:
    if sum(numbers.values()) <= FEW:
        return
    given_places = shares_of_places(numbers, FEW)
    assert sum(given_places.values()) == FEW
    assert all(1 <= given_places[name] <= number for name, number in numbers.items())


@settings(deadline=None)  # a busy machine is no fault
@given(
    st.sampled_from(["all", "welcomed", "mixed", "critical", "neutral"]),
    st.sampled_from(["", "ngo", "government", "media"]),
    st.sampled_from(["", "OSCE", "CIS", "none"]),
    st.sampled_from(["", "election", "россия", "mission", "zzz"]),
)
def test_what_fits_all_filters_fits_each(good: Dataset, stance: str, kind: str, bloc: str, q: str) -> None:
    found = statements(good, FOCUS)
    together = set(filtered(found, Choices(FOCUS, stance, kind, bloc, q)).fitting["reaction_id"])
    one_by_one = [
        set(filtered(found, choices).fitting["reaction_id"])
        for choices in (Choices(stance=stance), Choices(kind=kind), Choices(bloc=bloc), Choices(q=q))
    ]
    assert together == set.intersection(*one_by_one)
