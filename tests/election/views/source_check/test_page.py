"""The source-check page: the article's statements, second sources, and what was not found, held against the rows."""

from __future__ import annotations

import pytest

from election import Dataset
from election.chart import Chart
from election.choices import read, write
from election.view import Cards, Prose
from election.views import available
from election.views.source_check.filter import Choices
from election.views.source_check.page import controls
from tests.election.changed import changed, rows
from tests.election.views.source_check.shown import VERDICTS, cards, page

# ------------------------------------------------------------------------------------------------- the article


def test_it_counts_the_verdicts_and_names_the_article(good: Dataset) -> None:
    shown = page(good)
    assert shown.headline == (
        "Of 29 statements of the article, eleven are supported, nine imprecise, four wrong and five can't be verified"
    )
    assert shown.kicker == "EU Reporter, 22 March 2023"
    assert "“Kazakh ruling party wins 54% of vote in snap election”" in shown.deck
    assert "eureporter-2023-03-22" in shown.source_ids()
    assert good["claims"]["verdict"].value_counts().to_dict() == VERDICTS
    assert not shown.notices


def test_that_the_article_names_no_source_is_told_beside_the_verdicts(good: Dataset) -> None:
    _chart, told = page(good).section("verdicts").blocks
    assert isinstance(told, Prose)
    assert "names neither Reuters nor an author" in told.paragraphs[0]
    assert "reuters-whbl-2023-03-20" in told.source_ids


def test_statements_are_folded_by_verdict_the_gravest_open_and_all_where_something_is_looked_for(good: Dataset) -> None:
    (block,) = page(good).section("claims").blocks
    assert isinstance(block, Cards)
    assert dict(block.groups) == {"Wrong": 4, "Imprecise": 9, "Can't be verified": 5, "Supported": 11}
    assert block.index
    assert block.open_groups == ("Wrong",)
    (found,) = page(good, q="Nazarbayev").section("claims").blocks
    assert isinstance(found, Cards)
    assert found.open_groups == tuple(name for name, _number in found.groups)


def test_statements_come_in_the_order_of_paragraphs_with_wording_verdict_record_and_sources(good: Dataset) -> None:
    shown = cards(page(good))
    assert {each.id for each in shown} == set(good["claims"]["claim_id"])
    wrong = [int(each.date.split()[-1]) for each in shown if each.mark and each.mark.words == "Wrong"]
    assert wrong == sorted(wrong)
    for each in shown:
        row = good.row("claims", each.id)
        assert each.quote is not None
        assert each.quote.text == row["article_wording"]
        assert len(each.quote.text.split()) <= 15
        assert each.text == row["record"]
        assert each.source_ids == row["source_ids"]
        assert each.mark is not None
        assert each.mark.words == good.labels("claims", "verdict")[row["verdict"]]
        assert each.mark.tone == "text"  # neither praise nor blame in a colour


def test_the_picture_has_each_statement_once_and_says_where_the_wrong_ones_stand(good: Dataset) -> None:
    (chart,) = page(good).charts()
    assert chart.title == "All four errors are in paragraph 8"
    assert sorted(point[0] for point in chart.figure.data[0].customdata) == sorted(good["claims"]["claim_id"])
    assert len(chart.table.frame) == 29
    assert len(set(zip(chart.figure.data[0].x, chart.figure.data[0].y, strict=True))) == 29


@pytest.mark.parametrize(
    ("verdicts", "title"),
    [
        ({1: "wrong"}, "The one error is in paragraph 1"),
        ({1: "wrong", 2: "wrong"}, "Both errors are in paragraphs 1 and 2"),
        ({1: "wrong", 2: "wrong", 3: "wrong", 4: "wrong"}, "The four errors are in four of five paragraphs"),
        ({}, "The sources contradict none of the statements"),
    ],
)
def test_titles_say_no_more_than_the_rows(good: Dataset, verdicts: dict[int, str], title: str) -> None:
    claims = [
        {"claim_id": f"x{n}", "paragraph": n, "claim": "So it is.", "verdict": verdicts.get(n, "supported"),
         "record": "It is.", "source_ids": ("eureporter-2023-03-22",)}
        for n in range(1, 6)
    ]  # fmt: skip
    shown = page(changed(good, claims=rows(good, "claims", claims), claim_figures=good["claim_figures"].iloc[:0]))
    (chart,) = shown.charts()
    assert chart.title == title
    if not verdicts:
        assert shown.headline == "All 5 statements of the article that were checked are supported"


def test_every_mark_has_a_card_in_the_order_of_the_article(good: Dataset) -> None:
    (chart,) = page(good, q="Nagayev").charts()
    marks = [point[0] for trace in chart.figure.data for point in trace.customdata]
    assert {each.id for each in chart.cards} == set(marks)
    assert [each.date for each in chart.cards[:2]] == ["Paragraph 1", "Paragraph 1"]
    assert chart.card_parameter == "claim"
    card = next(each for each in chart.cards if each.id == "c19")
    assert card.mark is not None
    assert card.mark.words == "Wrong"
    assert card.text.endswith(".")


def test_every_choice_survives_the_address(good: Dataset) -> None:
    offered = controls(good, {})
    chosen = Choices(verdict=("imprecise", "wrong"), q="Nagayev", contest="mazhilis-2021")
    query = write(offered, vars(chosen))
    values, notices = read(offered, query)
    assert Choices(**values) == chosen
    assert not notices
    assert query["verdict"] == ["imprecise", "wrong"]


# ----------------------------------------------------------------------------------------------- other packages


def test_there_is_no_page_where_there_is_nothing_to_check(small: Dataset) -> None:
    assert "source_check" not in available(small)


def test_second_sources_alone_make_a_page(good: Dataset) -> None:
    shown = page(changed(good, claims=good["claims"].iloc[:0], claim_figures=good["claim_figures"].iloc[:0]))
    assert shown.headline == "Sources differ on 36 figures"
    assert not list(shown.charts())
    assert not [block for block in shown.blocks() if isinstance(block, Cards | Chart)]


def test_claims_alone_make_a_page(good: Dataset) -> None:
    shown = page(changed(good, crosschecks=good["crosschecks"].iloc[:0], not_found=good["not_found"].iloc[:0]))
    assert [section.id for section in shown.each_section()] == ["verdicts", "claims"]
    assert "second sources" not in shown.deck
