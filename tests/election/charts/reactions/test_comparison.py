"""Milder than usual? The table that the research made by hand is the oracle."""

from __future__ import annotations

from itertools import pairwise

import pytest

from election import Dataset
from election.charts.reactions.comparison import comparison_chart
from election.record.comparison import SEVERITY, always_mild, compare, comparison_sentence
from tests.election.statement_tables import said, with_statements

FOCUS = "mazhilis-2023"
CONTESTS = ("mazhilis-2016", "president-2019", "mazhilis-2021", "president-2022", FOCUS)

# Made by hand from the statements: contest by contest in the order above; "-" no statement in the data, "none" looked
# for and not found.
BY_HAND = {
    "OSCE/ODIHR": "critical critical critical critical mixed",
    "European Union": "- - critical mixed mixed",
    "United Kingdom": "- - critical - mixed",
    "United States": "critical critical mixed critical none",
    "Russia": "- - welcomed welcomed welcomed",
    "SCO mission": "- - welcomed welcomed welcomed",
}


@pytest.mark.parametrize("actor", BY_HAND)
def test_the_table_is_the_one_made_by_hand(good: Dataset, actor: str) -> None:
    found = compare(good, FOCUS)
    assert tuple(found.contests["election_id"]) == CONTESTS
    cells = ["none" if cell.none_found else cell.stance or "-" for cell in found.row(actor)]
    assert cells == BY_HAND[actor].split()


def test_who_else_spoke_more_than_once_is_compared_too(good: Dataset) -> None:
    # A rights group that was critical both times belongs in the count as much as who became milder.
    found = compare(good, FOCUS)
    assert set(found.actors) == {*BY_HAND, "CIS mission", "Turkic States mission", "IPHR and KIBHR"}


@pytest.mark.parametrize("election", CONTESTS[1:])
def test_the_count_is_that_of_the_rows(good: Dataset, election: str) -> None:
    rows = good["reactions"]
    dates = good["elections"].set_index("election_id")["date"]
    milder = harsher = total = 0
    for _actor, group in rows[rows["compared_as"] != ""].groupby("compared_as"):
        worst = group.assign(severity=group["stance"].map(SEVERITY), day=group["election_id"].map(dates))
        worst = worst[~worst["election_id"].str.startswith("referendum")].groupby("day")["severity"].max()
        earlier, now = worst[worst.index < dates[election]], worst[worst.index == dates[election]]
        if len(earlier) and len(now):
            total += 1
            milder += int(now.iloc[0] < earlier.max())
            harsher += int(now.iloc[0] > earlier.iloc[-1])
    sentence = comparison_sentence(compare(good, election))
    first, second = sentence.split("; ")
    assert first.startswith(f"{milder or 'None'} of {'the ' if not milder else ''}{total} actors that can be compared")
    assert second == (f"{harsher} is harsher than in the one before" if harsher else second)
    assert second.startswith("none") == (harsher == 0)


def test_of_2023_three_of_eight_are_milder_and_none_is_harsher(good: Dataset) -> None:
    found = compare(good, FOCUS)
    assert comparison_sentence(found) == (
        "3 of 8 actors that can be compared are milder than in their harshest earlier statement; "
        "none is harsher than in the one before"
    )
    assert always_mild(found) == 4


def test_every_cell_is_a_mark_or_a_gap_in_words(good: Dataset) -> None:
    chart = comparison_chart(good, FOCUS)
    assert chart is not None
    assert chart.narrow is not None
    found = compare(good, FOCUS)
    cells = [cell for actor in found.actors for cell in found.row(actor)]
    for figure in (chart.figure, chart.narrow):
        texts = [note.text.replace("<br>", " ") for note in figure.layout.annotations]
        assert len(figure.data[0].x) == sum(bool(cell.stance) for cell in cells)
        assert texts.count("–") == sum(not cell.stance and not cell.none_found for cell in cells)
        assert texts.count("<i>none found</i>") == 1
        assert all(f"<b>{actor.split()[0]}" in " ".join(texts) for actor in found.actors)


def test_the_table_view_has_the_same_rows(good: Dataset) -> None:
    chart = comparison_chart(good, FOCUS)
    assert chart is not None
    rows = chart.table.frame.set_index("actor")
    assert list(rows.columns) == list(CONTESTS)
    assert rows.loc["United States", FOCUS] == "none found"
    assert rows.loc["European Union", "mazhilis-2016"] == ""
    assert rows.loc["OSCE/ODIHR", FOCUS] == "Both praise and criticism"


def test_marks_on_a_phone_leave_room_for_each_other_and_names(good: Dataset) -> None:
    chart = comparison_chart(good, FOCUS)
    assert chart is not None
    figure = chart.narrow
    assert figure is not None
    step = (326 - figure.layout.margin.l - figure.layout.margin.r) / figure.layout.xaxis.range[1]
    assert step >= 34  # "found" at 13 px


def test_gaps_and_rules_are_explained(good: Dataset) -> None:
    chart = comparison_chart(good, FOCUS)
    assert chart is not None
    for words in (
        "Dash: no statement",
        "None found",
        "harshest statement counts",
        "referendums are left out",
        "4 actors",
    ):
        assert words in chart.note


def test_nothing_is_compared_for_a_referendum_or_without_an_earlier_word(good: Dataset) -> None:
    assert comparison_chart(good, "referendum-2022") is None
    assert comparison_chart(good, "mazhilis-2016") is None


def test_columns_are_in_the_order_of_time(good: Dataset) -> None:
    dates = list(compare(good, FOCUS).contests["date"])
    assert all(earlier < later for earlier, later in pairwise(dates))


def test_the_harshest_of_several_statements_counts(good: Dataset) -> None:
    rows = [
        said(1, compared_as="X", election_id="mazhilis-2021", stance="mixed"),
        said(2, compared_as="X", stance="welcomed"),
        said(3, compared_as="X", stance="critical"),
    ]
    found = compare(with_statements(good, *rows), FOCUS)
    cell = found.row("X")[-1]
    assert (cell.stance, cell.reaction_id, cell.number) == ("critical", "r3", 2)
    assert comparison_sentence(found) == (
        "The one actor that can be compared is not milder than in its harshest earlier statement; "
        "1 is harsher than in the one before"
    )


def test_a_statement_without_a_verdict_is_shown_but_not_compared(good: Dataset) -> None:
    rows = [
        said(1, compared_as="X", election_id="mazhilis-2021", stance="critical"),
        said(2, compared_as="X", stance="neutral"),
    ]
    dataset = with_statements(good, *rows)
    assert compare(dataset, FOCUS).row("X")[-1].stance == "neutral"
    assert comparison_sentence(compare(dataset, FOCUS)) == "No actor can be compared with its own earlier word"
    chart = comparison_chart(dataset, FOCUS)
    assert chart is not None
    assert "neither milder nor harsher" in chart.note


def test_two_contests_of_one_year_are_told_apart_on_a_phone(good: Dataset) -> None:
    rows = [
        said(1, compared_as="X", election_id="president-1999"),
        said(2, compared_as="X", election_id="mazhilis-1999"),
        said(3, compared_as="X"),
    ]
    chart = comparison_chart(with_statements(good, *rows), FOCUS)
    assert chart is not None
    assert chart.narrow is not None
    heads = [note.text for note in chart.narrow.layout.annotations]
    assert "1999-<br>01" in heads
    assert "1999-<br>10" in heads


def test_markup_in_the_data_stays_text(good: Dataset) -> None:
    rows = [said(1, compared_as="<b>X</b>", election_id="mazhilis-2021"), said(2, compared_as="<b>X</b>")]
    chart = comparison_chart(with_statements(good, *rows), FOCUS)
    assert chart is not None
    texts = [note.text for note in chart.figure.layout.annotations]
    assert "<b>&lt;b&gt;X&lt;/b&gt;</b>" in texts
    assert "<b>X</b>" not in chart.figure.data[0].customdata[0][1]
