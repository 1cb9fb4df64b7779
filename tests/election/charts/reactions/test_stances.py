"""Who said what: every voice is one mark in the right place, and what stands over it says what the rows do.

The figures of 2023 were counted by hand: 36 voices, of which 28 from abroad, 7 at home, and Russia's unconfirmed.
"""

from __future__ import annotations

import re
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from election import Dataset, colours
from election.chart import Chart
from election.charts.reactions.stances import stance_counts, stance_matrix
from election.record.statements import statements
from election.record.verdicts import abroad, through_host
from election.record.voices import told
from tests.election.charts.drawn import Drawn
from tests.election.statement_tables import said, with_statements

FOCUS = "mazhilis-2023"
CONTESTS = ("mazhilis-2016", "president-2019", "mazhilis-2021", "referendum-2022", "president-2022", FOCUS)


def marks_of(figure: go.Figure) -> list[dict[str, object]]:
    trace = figure.data[0]
    texts = trace.text or [""] * len(trace.x)
    return [
        {"x": x, "y": y, "id": data[0], "hover": data[1], "text": text, "symbol": symbol, "colour": colour}
        for x, y, data, text, symbol, colour in zip(
            trace.x, trace.y, trace.customdata, texts, trace.marker.symbol, trace.marker.color, strict=True
        )
    ]


def halves(figure: go.Figure) -> list[tuple[float, float]]:
    return [
        (shape.xanchor, shape.yanchor)
        for shape in figure.layout.shapes
        if shape.type == "path" and shape.line.dash != "dot"
    ]


def printed(chart: Chart) -> str:
    return " ".join(note.text for note in chart.figure.layout.annotations)


@pytest.mark.parametrize("election", CONTESTS)
def test_each_voice_is_one_mark_on_both_figures(good: Dataset, election: str) -> None:
    chart = stance_matrix(good, election)
    rows = good["reactions"].query("election_id == @election")
    voices = {row.compared_as or row.actor for row in rows.itertuples()}
    assert chart.narrow is not None
    for figure in (chart.figure, chart.narrow):
        marks = marks_of(figure)
        assert len(marks) == len(voices)
        assert {mark["id"] for mark in marks} <= set(rows["reaction_id"])
    assert sorted(chart.table.frame["reaction_id"]) == sorted(rows["reaction_id"])
    assert chart.title == through_host(statements(good, election))


def test_what_is_unconfirmed_is_dotted_named_so_and_not_counted(good: Dataset) -> None:
    chart = stance_matrix(good, FOCUS)
    (russia,) = [mark for mark in marks_of(chart.figure) if mark["id"] == "russia-mfa-2023"]
    assert "unconfirmed" in printed(chart)
    assert "unconfirmed" in str(russia["hover"])
    dotted = [shape for shape in chart.figure.layout.shapes if shape.line.dash == "dot"]
    assert [(shape.xanchor, shape.yanchor) for shape in dotted] == [(russia["x"], russia["y"])]
    rows = chart.table.frame.set_index("reaction_id")
    assert rows.loc["russia-mfa-2023", "known"] == "unconfirmed"
    assert "Dotted: unconfirmed" in chart.reading
    assert "unconfirmed" not in stance_matrix(good, "mazhilis-2021").reading


def test_every_stance_has_its_shape_and_relayed_is_a_ring_in_its_colour(good: Dataset) -> None:
    figure = stance_matrix(good, FOCUS).figure
    rows = told(good).set_index("reaction_id")
    looks = {
        "welcomed": ("circle", colours.WELCOMED),
        "mixed": ("circle-open", colours.MIXED),
        "critical": ("diamond", colours.CRITICAL),
        "neutral": ("circle-open", colours.NEUTRAL),
    }
    for mark in marks_of(figure):
        row = rows.loc[mark["id"]]
        symbol, colour = looks[row["stance"]]
        if not row["unconfirmed"]:
            assert mark["symbol"] == ("circle-open" if row["relayed"] else symbol)
            assert mark["colour"] == colour.light
    mixed = {(mark["x"], mark["y"]) for mark in marks_of(figure) if mark["colour"] == colours.MIXED.light}
    assert set(halves(figure)) == mixed
    assert len(halves(figure)) == 5


def test_rows_are_kinds_in_the_order_of_the_dictionary_and_those_at_home_last(good: Dataset) -> None:
    rows = told(good).set_index("reaction_id")
    kinds = list(good.labels("reactions", "actor_kind"))
    marks = sorted(marks_of(stance_matrix(good, FOCUS).figure), key=lambda mark: mark["y"])
    states = kinds.index("government")
    order = [
        (row["home"], states if row["actor_kind"] == "international_organisation" else kinds.index(row["actor_kind"]))
        for row in (rows.loc[mark["id"]] for mark in marks)
    ]
    assert order == sorted(order)
    table = stance_matrix(good, FOCUS).table.frame
    assert list(table["home"]) == sorted(table["home"])


def test_a_mission_has_its_name_its_verdict_in_short_and_the_osce_its_quotations_for_and_against(good: Dataset) -> None:
    chart = stance_matrix(good, FOCUS)
    names = [str(mark["text"]) for mark in marks_of(chart.figure)]
    assert sum("OSCE" in name for name in names) == 1  # five statements
    assert any("<b>Turkic States</b>" in name for name in names)
    for figure in (chart.figure, chart.narrow):
        assert figure is not None
        words = " ".join(note.text for note in figure.layout.annotations)
        for wanted in (
            "“provided increased",
            "“significant procedural",
            "Eoghan Murphy, 20 March 2023",
            "404 observers",
        ):
            assert wanted in words
        assert "Democratic and lawful" in words


def test_without_words_on_both_sides_a_voice_has_no_quotation(good: Dataset) -> None:
    rows = (said(1, stance="mixed", quote="They praise", quote_does="praise"), said(2, stance="critical"))
    assert "“" not in printed(stance_matrix(with_statements(good, *rows), FOCUS))


def test_a_column_holds_one_stance_with_its_count_and_words_over_it(good: Dataset) -> None:
    chart = stance_matrix(good, FOCUS)
    rows = good["reactions"].set_index("reaction_id")
    spans: dict[str, list[float]] = {}
    for mark in marks_of(chart.figure):
        spans.setdefault(rows.loc[mark["id"], "stance"], []).append(mark["x"])
    ordered = [spans[stance] for stance in good.labels("reactions", "stance")]
    assert all(max(left) < min(right) for left, right in pairwise(ordered))
    for words in ("Abroad", "At home", "Welcomed", "Critical", "No verdict"):
        assert f"<b>{words}</b>" in printed(chart)
    assert "and one unconfirmed" in printed(chart)
    for number in (16, 4, 5, 3, 2, 1):  # from abroad 16, 4, 5 and 3; at home 3, 1, 2 and 1
        assert f"<b>{number}</b>" in printed(chart)


@pytest.mark.parametrize("election", CONTESTS)
@pytest.mark.parametrize(("room", "narrow"), [(960, False), (1152, False), (358, True), (288, True)])
def test_no_words_lie_on_others_or_are_cut(good: Dataset, election: str, room: int, narrow: bool) -> None:
    drawn = Drawn(stance_matrix(good, election), room, narrow=narrow)
    assert drawn.overlaps() == []
    assert drawn.outside() == []


@pytest.mark.parametrize("election", CONTESTS)
def test_marks_on_a_phone_do_not_touch(good: Dataset, election: str) -> None:
    figure = stance_matrix(good, election).narrow
    assert figure is not None
    drawing = 358 - figure.layout.margin.l - figure.layout.margin.r
    places = [(mark["x"] * drawing, mark["y"]) for mark in marks_of(figure)]
    for number, (x, y) in enumerate(places):
        assert all(abs(x - ox) >= 12 or abs(y - oy) >= 12 for ox, oy in places[number + 1 :])
        assert 0 <= x <= drawing


def test_the_reading_says_what_a_ring_is_only_where_there_is_one(good: Dataset) -> None:
    assert "relayed by the host country" in stance_matrix(good, FOCUS).reading
    assert "relayed" not in stance_matrix(good, "president-2019").reading


def test_that_several_statements_are_one_voice_is_said_where_there_are_several(good: Dataset) -> None:
    assert "are one voice" in stance_matrix(good, FOCUS).note  # the OSCE spoke five times
    assert "are one voice" not in stance_matrix(good, "mazhilis-2016").note


@pytest.mark.parametrize("election", CONTESTS)
def test_the_picture_beside_a_link_has_every_voice_and_nothing_under_what_a_chat_can_show(
    good: Dataset, election: str
) -> None:
    chart = stance_matrix(good, election)
    assert chart.draw_card
    figure = chart.draw_card()
    assert len(figure.data[0].x) == len(statements(good, election).voices)
    assert min(note.font.size for note in figure.layout.annotations) >= 13
    assert figure.layout.height < 260  # what is left under a title of two lines


def test_the_note_names_what_was_looked_for_in_vain(good: Dataset) -> None:
    note = stance_matrix(good, FOCUS).note
    assert "Looked for and not found: United States, China, Uzbekistan, Kyrgyzstan and 20 others." in note
    assert "Looked for" not in stance_matrix(good, "president-2022").note


def test_colours_are_those_that_a_dark_page_knows(good: Dataset) -> None:
    known = set(colours.pairs(good.colours.values()))
    for chart in (stance_matrix(good, FOCUS), stance_counts(good, FOCUS)):
        for figure in (chart.figure, chart.narrow):
            drawn = go.Figure(figure).update_layout(template=None)
            assert set(re.findall(r"#[0-9A-Fa-f]{6}", drawn.to_json())) <= known


def test_markup_in_the_data_stays_text(good: Dataset) -> None:
    hostile = said(1, actor='<img src="x">', short_name="<b>A</b>", bloc="OSCE")
    figure = stance_matrix(with_statements(good, hostile), FOCUS).figure
    mark = marks_of(figure)[0]
    assert "<b>" not in mark["text"]
    assert "&lt;b&gt;A&lt;/b&gt;" in mark["text"]
    assert "<img" not in mark["hover"]


def test_a_relayed_statement_without_a_verdict_says_so_in_words(good: Dataset) -> None:
    chart = stance_matrix(with_statements(good, said(1, stance="neutral", reported_by="host")), FOCUS)
    assert "relayed by the host" in printed(chart)


@pytest.mark.parametrize("election", CONTESTS)
def test_counts_by_stance_are_rows_of_marks(good: Dataset, election: str) -> None:
    chart = stance_counts(good, election)
    found = statements(good, election)
    assert chart.narrow is not None
    for figure, room in ((chart.figure, 520), (chart.narrow, 326)):
        marks = marks_of(figure)
        assert len(marks) == len(found.voices) - len(found.home)
        drawing = room - figure.layout.margin.l - figure.layout.margin.r
        places = [(mark["x"] * drawing, mark["y"]) for mark in marks]
        for number, (x, y) in enumerate(places):
            assert all(abs(x - ox) >= 11 or abs(y - oy) >= 11 for ox, oy in places[number + 1 :])
    counts = found.counts(found.abroad)
    for stance, words in good.labels("reactions", "stance").items():
        assert f"<b>{counts[stance]}</b>  {words}" in printed(chart)
    assert chart.title == abroad(found)
    assert int(chart.table.frame["unconfirmed"].sum()) == len(found.unconfirmed)


def test_counts_of_a_contest_without_statements_say_so(good: Dataset) -> None:
    chart = stance_counts(good, "mazhilis-2007")
    assert chart.title == "No statement on the election is in the data"
    assert len(chart.figure.data[0].x) == 0
