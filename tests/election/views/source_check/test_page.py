"""The source-check page: the article's statements, second sources, and what was not found, held against the rows."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from election import Dataset
from election.chart import Chart
from election.choices import read, write
from election.publishing import publishing_problems
from election.view import Card, Cards, Listing, View
from election.views import available, open_page
from election.views.source_check.page import Choices, controls
from tests.election.changed import changed, rows

VERDICTS = {"supported": 7, "imprecise": 9, "wrong": 6, "unverifiable": 3}  # as they were given


def page(dataset: Dataset, **query: str | list[str]) -> View:
    asked = {name: [value] if isinstance(value, str) else value for name, value in query.items()}
    return open_page(dataset, "source_check", asked).view


def cards(shown: View, section: str = "claims") -> tuple[Card, ...]:
    (block,) = shown.section(section).blocks
    assert isinstance(block, Cards)
    return block.cards


def listing(shown: View, section: str, number: int = 0) -> Listing:
    block = shown.section(section).blocks[number]
    assert isinstance(block, Listing)
    return block


def card(shown: View, claim: str) -> Card:
    return next(each for each in cards(shown) if each.id == claim)


def with_cell(dataset: Dataset, table: str, column: str, value: object, **key: str) -> Dataset:
    frame = dataset[table].copy()
    wanted = pd.Series(True, index=frame.index)
    for name, part in key.items():
        wanted &= frame[name] == part
    assert wanted.sum() == 1
    frame.loc[wanted, column] = value
    return changed(dataset, **{table: frame})


# ------------------------------------------------------------------------------------------------- the article


def test_it_counts_the_verdicts_and_names_the_article(good: Dataset) -> None:
    shown = page(good)
    assert (
        shown.headline == "Of the article's 25 statements 7 are supported, 9 imprecise, 6 wrong and 3 can't be verified"
    )
    assert shown.kicker == "EU Reporter, 22 March 2023"
    assert "“Kazakh ruling party wins 54% of vote in snap election”" in shown.deck
    assert "eureporter-2023-03-22" in shown.source_ids()
    assert good["claims"]["verdict"].value_counts().to_dict() == VERDICTS
    assert not shown.notices


def test_statements_come_in_the_order_of_paragraphs_with_wording_verdict_record_and_sources(good: Dataset) -> None:
    shown = cards(page(good))
    assert [each.id for each in shown] == [f"c{number:02}" for number in range(1, 26)]
    assert [int(each.date.split()[-1]) for each in shown] == sorted(int(each.date.split()[-1]) for each in shown)
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
    assert chart.title == "The 6 wrong statements stand in paragraphs 7 and 8, 5 of them in paragraph 8"
    assert sorted(point[0] for point in chart.figure.data[0].customdata) == sorted(good["claims"]["claim_id"])
    assert len(chart.table.frame) == 25
    assert len(set(zip(chart.figure.data[0].x, chart.figure.data[0].y, strict=True))) == 25


@pytest.mark.parametrize(
    ("verdicts", "title"),
    [
        ({1: "wrong"}, "The one wrong statement stands in paragraph 1"),
        ({1: "wrong", 2: "wrong"}, "The 2 wrong statements stand in paragraphs 1 and 2"),
        ({1: "wrong", 2: "wrong", 3: "wrong", 4: "wrong"}, "The 4 wrong statements stand in 4 of 5 paragraphs"),
        ({}, "The record contradicts none of the statements"),
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
        assert shown.headline == "All 5 statements of the article are supported"


def test_a_statement_has_an_address_of_its_own(good: Dataset) -> None:
    shown = page(good, claim="c19")
    (chosen,) = cards(shown, "chosen")
    assert chosen.id == "chosen-c19"
    assert chosen.focus
    assert [each.id for each in cards(shown) if each.focus] == ["c19"]
    (chart,) = shown.charts()
    assert chart.selects == "claim"
    assert chart.figure.data[-1].customdata[0][0] == "c19"
    assert chosen.link is not None
    assert chosen.link.address == "source_check?claim=c19"
    assert [notice.text for notice in page(good, claim="c99").notices] != []


def test_every_choice_survives_the_address(good: Dataset) -> None:
    offered = controls(good, {})
    chosen = Choices(verdict=("imprecise", "wrong"), q="Nagayev", contest="mazhilis-2021", claim="c17")
    query = write(offered, vars(chosen))
    values, notices = read(offered, query)
    assert Choices(**values) == chosen
    assert not notices
    assert query["verdict"] == ["imprecise", "wrong"]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_filter_leaves_just_that_verdict(good: Dataset, verdict: str) -> None:
    shown = page(good, verdict=verdict)
    assert {good.row("claims", each.id)["verdict"] for each in cards(shown)} == {verdict}
    assert len(cards(shown)) == VERDICTS[verdict]
    assert shown.headline == page(good).headline  # of the whole article, whatever is filtered
    link = shown.section("claims").link
    assert link is not None
    assert len(cards(page(good, **{name: str(value) for name, value in link.query.items()}))) == 25


def test_a_search_that_nothing_fits_says_what_to_loosen(good: Dataset) -> None:
    shown = page(good, verdict=["supported", "unverifiable"], q="Nagayev")
    (block,) = shown.section("claims").blocks
    assert isinstance(block, Cards)
    assert block.empty == (
        "No statement fits the verdict “Supported” and “Can't be verified” and the search “Nagayev”. "
        "Of any verdict 2 fit. Without the search 10 fit."
    )
    assert [each.id for each in cards(page(good, q="nagayev"))] == ["c17", "c25"]


# ------------------------------------------------------------------------------- figures behind the verdicts


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


# ------------------------------------------------------------------------------------------- second sources


def test_agreement_is_counted(good: Dataset) -> None:
    checks = good["crosschecks"]
    assert len(checks) >= 112
    agree = int(checks["agrees"].sum())
    text = page(good).section("second").text
    assert (
        text
        == f"{agree} of {len(checks)} second sources agree with the figures used here; the rest differ on 30 figures."
    )
    assert len(listing(page(good, contest="all"), "differ").table.frame) == len(checks) - agree


def test_the_ledger_has_both_figures_with_their_sources_and_the_reason(good: Dataset) -> None:
    frame = listing(page(good), "differ").table.frame
    row = frame[frame["figure"] == "Amanat: votes"].iloc[0]
    assert (row["used"], row["other"]) == ("3,431,510", "3,341,510")
    assert row["used_source_ids"] == good.row("results", "mazhilis-2023", "amanat")["source_ids"]
    assert row["source_ids"] == ("kazinform-2023-03-27",)
    assert "break the total" in row["comment"]
    assert (frame["figure"].ne(frame["figure"].shift())).sum() == frame["figure"].nunique()  # one figure together


@pytest.mark.parametrize("contest", ["all", "mazhilis-2007", "referendum-2022", "referendum-2024"])
def test_another_figure_is_never_the_one_used(good: Dataset, contest: str) -> None:
    table = listing(page(good, contest=contest), "differ").table
    for row in table.frame.itertuples():
        assert row.used != row.other
        assert bool(row.used) == bool(row.used_source_ids)
    names = " ".join(table.frame["figure"])
    assert not re.search(r"[a-z]-[0-9]|_", names), names  # words, not ids


def test_the_arithmetic_shows_both_sums_line_by_line(good: Dataset) -> None:
    shown = listing(page(good), "arithmetic")
    assert shown.title == "Mazhilis 2023: the 8 lines add up to 6,366,441 only with 3,431,510 for Amanat"
    assert "with 3,341,510 they are 90,000 short" in shown.reading
    frame = shown.table.frame.set_index("line")
    assert (frame.loc["Added up", "used"], frame.loc["Added up", "other"]) == (6366441, 6276441)
    assert frame.loc["Votes for parties plus against all", "used"] == 6366441
    assert (frame.loc["Difference", "used"], frame.loc["Difference", "other"]) == (0, -90000)
    assert round(frame.loc["Amanat", "share_other"], 2) == 52.49
    assert "vlast-2023-03-27" in shown.source_ids
    assert "kazinform-2023-03-27" in shown.source_ids


def test_all_lines_with_two_figures_are_weighed(good: Dataset) -> None:
    shown = listing(page(good, contest="all"), "arithmetic")
    assert shown.title == "On 4 of 5 lines with two figures for the votes, arithmetic decides"
    told = dict(zip(shown.table.frame["line"], shown.table.frame["decides"], strict=True))
    assert told["Kazhyken"] == "The printed 2.53% follows from 200,907; 300,907 would be 3.74%."
    assert told["Both marked"] == (
        "The lines add up to 7,820,204 with neither: they are 5 short with 82,724 and 7 short with 82,722."
    )


# -------------------------------------------------------------------------------------------- what is missing


def test_what_was_not_found_is_grouped_by_subject_with_its_day(good: Dataset) -> None:
    section = page(good).section("missing")
    found = good["not_found"]
    assert section.text.startswith(f"{len(found)} things were looked for and not found, last on 24 November 2026.")
    assert [block.id for block in section.blocks if isinstance(block, Listing)] == [
        "missing-reactions", "missing-results", "missing-timeline",
    ]  # fmt: skip
    results = listing(page(good), "missing", 1).table.frame
    row = results[results["name"].map(lambda names: "Party-list result by region or district" in names)].iloc[0]
    assert (row["contest"], row["searched_on"]) == ("Mazhilis 2023", "2026-11-23")
    named = [
        name for n in range(3) for names in listing(page(good), "missing", n).table.frame["name"] for name in names
    ]
    assert sorted(named) == sorted(found["name"])


# ----------------------------------------------------------------------------------------------- other packages


def test_there_is_no_page_where_there_is_nothing_to_check(small: Dataset) -> None:
    assert "source_check" not in available(small)


def test_second_sources_alone_make_a_page(good: Dataset) -> None:
    shown = page(changed(good, claims=good["claims"].iloc[:0], claim_figures=good["claim_figures"].iloc[:0]))
    assert shown.headline == "83 of 118 second sources agree with the figures used here"
    assert not list(shown.charts())
    assert not [block for block in shown.blocks() if isinstance(block, Cards | Chart)]


def test_claims_alone_make_a_page(good: Dataset) -> None:
    shown = page(changed(good, crosschecks=good["crosschecks"].iloc[:0], not_found=good["not_found"].iloc[:0]))
    assert [section.id for section in shown.each_section()] == ["verdicts", "claims"]
    assert "second sources" not in shown.deck


def test_the_vote_share_page_leads_to_the_figures_of_its_contest(good: Dataset) -> None:
    for contest, title in (("mazhilis-2023", "Mazhilis 2023: "), ("mazhilis-2021", "Mazhilis 2021: ")):
        link = open_page(good, "vote_share", {"election": [contest]}).view.section("differ").link
        assert link is not None
        reached = open_page(good, link.page, {name: [str(value)] for name, value in link.query.items()}).view
        assert listing(reached, "differ").title.startswith(title)
        assert not reached.notices
