"""Who said what: every statement is one mark in the right place, and the sentences over it say what the rows do.

The figures of 2023 are those that the research counted by hand: 40 statements, of which 21 welcomed the election, 9 did
both, 7 criticised it and 3 gave no verdict; 12 of the 21 welcomes are known only through the host country.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from election import Dataset, colours
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.ruler import width
from election.charts.reactions.stances import stance_counts, stance_matrix
from election.record.statements import headline, statements, through_host
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
    return [(shape.xanchor, shape.yanchor) for shape in figure.layout.shapes if shape.type == "path"]


def printed(chart: Chart) -> str:
    return " ".join(note.text for note in chart.figure.layout.annotations)


def test_mazhilis_2023_is_counted_as_by_hand(good: Dataset) -> None:
    found = statements(good, FOCUS)
    assert found.counts == {"welcomed": 21, "mixed": 9, "critical": 7, "neutral": 3}
    assert headline(found) == "21 of 40 statements welcomed the election, 9 did both, 7 criticised it"
    assert through_host(found) == "12 of the 21 welcomes are known only through the host country"
    assert stance_matrix(good, FOCUS).title == through_host(found)


@pytest.mark.parametrize("election", CONTESTS)
def test_each_statement_is_one_mark_on_both_figures(good: Dataset, election: str) -> None:
    chart = stance_matrix(good, election)
    ids = set(good["reactions"].query("election_id == @election")["reaction_id"])
    assert chart.narrow is not None
    for figure in (chart.figure, chart.narrow):
        marks = marks_of(figure)
        assert len(marks) == len(ids)
        assert {mark["id"] for mark in marks} == ids
    assert len(chart.table.frame) == len(ids)
    assert chart.selects == "reaction"


@pytest.mark.parametrize("election", CONTESTS)
def test_the_title_is_true_of_the_rows(good: Dataset, election: str) -> None:
    rows = good["reactions"].query("election_id == @election")
    welcomes = rows[rows["stance"] == "welcomed"]
    relayed = welcomes[welcomes["reported_by"] == "host"]
    title = stance_matrix(good, election).title
    numbers = [int(number) for number in re.findall(r"\d+", title)]
    if title.startswith("The one welcome"):
        assert len(welcomes) == len(relayed) == 1
    elif "welcomes" in title:
        assert numbers == [len(relayed), len(welcomes)]
    elif title.startswith("None"):
        assert numbers == [len(rows)]
        assert not (rows["reported_by"] == "host").any()
    else:
        assert len(rows) == 1
        assert rows["actor"].iloc[0] in title


def test_every_stance_has_its_shape_and_relayed_is_a_ring_in_its_colour(good: Dataset) -> None:
    figure = stance_matrix(good, FOCUS).figure
    rows = good["reactions"].set_index("reaction_id")
    looks = {
        "welcomed": ("circle", colours.WELCOMED),
        "mixed": ("circle-open", colours.MIXED),
        "critical": ("diamond", colours.CRITICAL),
        "neutral": ("circle-open", colours.NEUTRAL),
    }
    for mark in marks_of(figure):
        row = rows.loc[mark["id"]]
        symbol, colour = looks[row["stance"]]
        assert mark["symbol"] == ("circle-open" if row["reported_by"] == "host" else symbol)
        assert mark["colour"] == colour.light
    mixed = {(mark["x"], mark["y"]) for mark in marks_of(figure) if mark["colour"] == colours.MIXED.light}
    assert set(halves(figure)) == mixed
    assert len(halves(figure)) == 9


def test_rows_are_blocs_in_the_order_of_the_dictionary_and_kinds_in_theirs(good: Dataset) -> None:
    rows = good["reactions"].set_index("reaction_id")
    blocs = list(good.labels("reactions", "bloc"))
    kinds = list(good.labels("reactions", "actor_kind"))
    order = [
        (blocs.index(rows.loc[mark["id"], "bloc"]), mark["y"])
        for mark in sorted(marks_of(stance_matrix(good, FOCUS).figure), key=lambda mark: mark["y"])
    ]
    assert [bloc for bloc, _y in order] == sorted(bloc for bloc, _y in order)
    table = stance_matrix(good, FOCUS).table.frame
    places = [(blocs.index(row.bloc), kinds.index(row.actor_kind)) for row in table.itertuples()]
    assert places == sorted(places)


def test_a_column_holds_one_stance_with_its_count_and_words_over_it(good: Dataset) -> None:
    chart = stance_matrix(good, FOCUS)
    rows = good["reactions"].set_index("reaction_id")
    spans: dict[str, list[float]] = {}
    for mark in marks_of(chart.figure):
        spans.setdefault(rows.loc[mark["id"], "stance"], []).append(mark["x"])
    ordered = [spans[stance] for stance in good.labels("reactions", "stance")]
    assert all(max(left) < min(right) for left, right in pairwise(ordered))
    for words in ("21", "Welcomed", "9", "Both praise and criticism", "7", "Critical", "3", "No verdict"):
        assert f"<b>{words}</b>" in printed(chart)


@pytest.mark.parametrize("election", CONTESTS)
def test_no_name_lies_on_the_next_mark_on_a_small_laptop(good: Dataset, election: str) -> None:
    figure = stance_matrix(good, election).figure
    drawing = 960 - figure.layout.margin.l - figure.layout.margin.r
    lines: dict[float, list[tuple[float, str]]] = {}
    for mark in marks_of(figure):
        lines.setdefault(mark["y"], []).append((mark["x"] * drawing, mark["text"]))
    for line in lines.values():
        line.sort()
        for (x, text), (following, _text) in pairwise(line):
            assert x + 12 + width(text, size=template.LABEL) <= following - 6
        x, text = line[-1]
        assert x + 12 + width(text) <= drawing + figure.layout.margin.r


@pytest.mark.parametrize("election", CONTESTS)
def test_marks_on_a_phone_do_not_touch(good: Dataset, election: str) -> None:
    figure = stance_matrix(good, election).narrow
    assert figure is not None
    drawing = 358 - figure.layout.margin.l - figure.layout.margin.r
    places = [(mark["x"] * drawing, mark["y"]) for mark in marks_of(figure)]
    for number, (x, y) in enumerate(places):
        assert all(abs(x - ox) >= 12 or abs(y - oy) >= 12 for ox, oy in places[number + 1 :])
        assert 0 <= x <= drawing


def test_each_picture_is_read_as_it_is_drawn(good: Dataset) -> None:
    chart = stance_matrix(good, FOCUS)
    assert "bloc and kind" in chart.alt
    assert "kind" not in chart.narrow_alt
    assert "relayed by the host" in chart.alt
    assert "relayed by the host" in chart.narrow_alt
    assert "relayed" not in stance_matrix(good, "president-2019").alt


def test_the_chosen_statement_is_set_bold(good: Dataset) -> None:
    bold = [mark for mark in marks_of(stance_matrix(good, FOCUS, "reuters-2023").figure) if "<b>" in mark["text"]]
    assert [mark["id"] for mark in bold] == ["reuters-2023"]


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
    figure = stance_matrix(with_statements(good, said(1, stance="neutral", reported_by="host")), FOCUS).figure
    assert "A1 (relayed)" in marks_of(figure)[0]["text"]


@pytest.mark.parametrize(
    ("stances", "sentence"),
    [
        (["welcomed"], "The one statement in the data welcomed the election"),
        (["critical", "critical"], "Both statements in the data criticised the election"),
        (["mixed"] * 3, "All 3 actors in the data both praised and criticised the election"),
        (["neutral"] * 3, "All 3 actors in the data gave no verdict on the election"),
        (["critical", "mixed", "neutral"], "1 of 3 actors both praised and criticised the election, 1 criticised it"),
        (["critical", "neutral", "neutral"], "1 of 3 actors criticised the election"),
    ],
)
def test_the_headline_fits_whatever_was_said(good: Dataset, stances: list[str], sentence: str) -> None:
    rows = (said(number, stance=stance) for number, stance in enumerate(stances))
    assert headline(statements(with_statements(good, *rows), FOCUS)) == sentence


def test_statements_are_not_called_actors_where_one_spoke_twice(good: Dataset) -> None:
    rows = [said(1, actor="A"), said(2, actor="A"), said(3, stance="critical")]
    assert headline(statements(with_statements(good, *rows), FOCUS)).startswith("2 of 3 statements welcomed")


def test_a_referendum_is_called_one(good: Dataset) -> None:
    assert headline(statements(good, "referendum-2022")).endswith("welcomed the referendum")
    assert headline(statements(good, "mazhilis-2007")) == "No statement on the election is in the data"


@pytest.mark.parametrize("election", CONTESTS)
def test_counts_by_stance_are_rows_of_marks(good: Dataset, election: str) -> None:
    chart = stance_counts(good, election)
    rows = good["reactions"].query("election_id == @election")
    expected = Counter(rows["stance"])
    assert chart.narrow is not None
    for figure, room in ((chart.figure, 520), (chart.narrow, 326)):
        marks = marks_of(figure)
        assert len(marks) == len(rows)
        drawing = room - figure.layout.margin.l - figure.layout.margin.r
        places = [(mark["x"] * drawing, mark["y"]) for mark in marks]
        for number, (x, y) in enumerate(places):
            assert all(abs(x - ox) >= 11 or abs(y - oy) >= 11 for ox, oy in places[number + 1 :])
    for stance, words in good.labels("reactions", "stance").items():
        assert f"<b>{expected[stance]}</b>  {words}" in printed(chart)
    assert dict(zip(chart.table.frame["stance"], chart.table.frame["statements"], strict=True)) == {
        words: expected[stance] for stance, words in good.labels("reactions", "stance").items()
    }


@pytest.mark.parametrize(
    ("election", "title"),
    [
        (FOCUS, "21 of 40 statements welcomed the election; 12 of them are known only through the host country"),
        ("mazhilis-2021", "3 of 9 actors welcomed the election; 1 of them is known only through the host country"),
        ("mazhilis-2016", "1 of 3 actors welcomed the election; this one is known only through the host country"),
        ("president-2019", "Both statements in the data criticised the election"),
    ],
)
def test_the_title_over_the_counts(good: Dataset, election: str, title: str) -> None:
    assert stance_counts(good, election).title == title


def test_where_all_welcomed_the_relay_is_still_said(good: Dataset) -> None:
    rows = [said(number, reported_by="host") for number in range(3)]
    assert stance_counts(with_statements(good, *rows), FOCUS).title == (
        "All 3 actors in the data welcomed the election; 3 of them are known only through the host country"
    )


def test_counts_of_a_contest_without_statements_say_so(good: Dataset) -> None:
    chart = stance_counts(good, "mazhilis-2007")
    assert chart.title == "No statement on the election is in the data"
    assert len(chart.figure.data[0].x) == 0
