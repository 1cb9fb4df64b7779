"""Milder than usual? Every actor and contest has its mark, or a gap that says why."""

from __future__ import annotations

from election import Dataset
from election.charts.reactions.comparison import comparison_chart
from election.record.comparison import compare, comparison_sentence
from tests.election.statement_tables import FOCUS, said, with_statements


def test_every_cell_is_a_mark_or_a_gap_in_words(good: Dataset) -> None:
    chart = comparison_chart(good, FOCUS)
    assert chart is not None
    assert chart.narrow is not None
    every = compare(good, FOCUS)
    for figure, found in ((chart.figure, every), (chart.narrow, every.latest(5))):
        cells = [cell for actor in found.actors for cell in found.row(actor)]
        texts = [note.text.replace("<br>", " ") for note in figure.layout.annotations]
        assert len(figure.data[0].x) == sum(bool(cell.stance) for cell in cells)
        assert texts.count("–") == sum(not cell.stance and not cell.none_found for cell in cells)
        assert texts.count("<i>none found</i>") == 1
        assert all(f"<b>{actor.split()[0]}" in " ".join(texts) for actor in found.actors)


def test_the_table_view_has_the_same_rows(good: Dataset) -> None:
    chart = comparison_chart(good, FOCUS)
    assert chart is not None
    rows = chart.table.frame.set_index("actor")
    assert list(rows.columns) == list(compare(good, FOCUS).contests["election_id"])
    assert rows.loc["United States", FOCUS] == "none found"
    assert rows.loc["Russia", FOCUS] == "Welcomed (unconfirmed)"
    assert rows.loc["European Union", "mazhilis-2016"] == ""
    assert rows.loc["OSCE", FOCUS] == "Both praise and criticism"


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
        "One of the five compared had welcomed",
        "criticised all seven",
    ):
        assert words in chart.note


def test_nothing_is_compared_for_a_referendum_or_without_an_earlier_word(good: Dataset) -> None:
    assert comparison_chart(good, "referendum-2022") is None
    assert comparison_chart(good, "mazhilis-2004") is None


def test_a_statement_without_a_verdict_is_shown_but_not_compared(good: Dataset) -> None:
    rows = [
        said(1, compared_as="X", election_id="mazhilis-2021", stance="critical"),
        said(2, compared_as="X", stance="neutral"),
    ]
    dataset = with_statements(good, *rows)
    assert compare(dataset, FOCUS).row("X")[-1].stance == "neutral"
    assert comparison_sentence(dataset, compare(dataset, FOCUS)).startswith("No actor can be compared")
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
