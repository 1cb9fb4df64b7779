"""The lanes: every event on its date, told apart without colour, and no text on another."""

from __future__ import annotations

import csv
import html
import re
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest
from fontTools.ttLib import TTFont

import figure_svg
from election import Dataset, colours
from election.chart import Chart
from election.charts.timeline.lanes import busiest, lanes
from election.contests.votes import Vote
from election.dates import month_of, year_of
from election.render.chart_svg import chart_svg
from election.views.timeline import page
from election.views.timeline.filter import Choices

DATA = Path(__file__).parents[4] / "data"
CATEGORIES = {"vote": "Vote", "law": "Law & order"}


def event(event_id: str, start: str, end: str = "", **cells: object) -> dict[str, object]:
    usual = {
        "event_id": event_id,
        "start_date": start,
        "end_date": end,
        "title": f"Title of {event_id}",
        "short_name": event_id,
        "category": "vote",
        "importance": 2,
        "election_id": "",
        "source_ids": ("s1",),
    }
    return usual | cells


def frame(*rows: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame(rows)


def trace(figure: go.Figure, name: str) -> go.Scatter:
    return next(trace for trace in figure.data if trace.name == name)


FOUR_FORMS = frame(
    event("day", "2020-03-19", importance=1),
    event("span", "2020-05-01", "2020-06-15"),
    event("month", "2020-08"),
    event("year", "2021", category="law"),
)


@pytest.fixture
def dataset(good: Dataset) -> Dataset:
    return good


@cache
def chart_of(dataset: Dataset, first: int, last: int) -> Chart:
    return next(page.view(dataset, Choices(years=(first, last))).charts())


def rows_of_the_csv() -> list[dict[str, str]]:
    with (DATA / "events.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# --- what is drawn ---------------------------------------------------------------------------------------------------


def test_all_events_of_the_record_are_drawn_once_in_the_order_of_their_dates(dataset: Dataset) -> None:
    marks = trace(chart_of(dataset, 1989, 2026).figure, "events")
    drawn = {custom[0]: x for custom, x in zip(marks.customdata, marks.x, strict=True)}
    rows = [row for row in rows_of_the_csv() if len(row["start_date"]) == 10]
    assert len(rows_of_the_csv()) == len(marks.x) == len(drawn)
    places = [drawn[row["event_id"]] for row in sorted(rows, key=lambda row: row["start_date"])]
    assert places == sorted(places)
    assert len(set(places)) > 0.8 * len({row["start_date"] for row in rows})


def test_lanes_hold_as_many_events_as_the_csv_has_of_each_category(dataset: Dataset) -> None:
    chart = chart_of(dataset, 1989, 2026)
    labels = dataset.labels("events", "category")
    drawn = Counter(chart.table.frame["lane"])
    assert drawn == Counter(labels[row["category"]] for row in rows_of_the_csv())
    assert sum(drawn.values()) == len(rows_of_the_csv())
    names = [annotation.text for annotation in chart.figure.layout.annotations]
    assert names[: len(labels)] == [f"<b>{html.escape(label)}</b>" for label in labels.values()]


def test_a_turning_point_is_filled_and_a_period_or_an_unknown_day_is_a_bar() -> None:
    figure = lanes(FOUR_FORMS, CATEGORIES, (2020, 2021)).figure
    marks = trace(figure, "events")
    by_id = {custom[0]: at for at, custom in enumerate(marks.customdata)}
    assert marks.marker.color[by_id["day"]] == colours.TEXT.light
    assert {marks.marker.color[by_id[name]] for name in ("span", "month", "year")} == {colours.PAPER.light}
    assert marks.marker.size[by_id["day"]] > marks.marker.size[by_id["span"]]
    bars = {line.name: line for line in figure.data if line.mode == "lines"}
    assert set(bars) == {"span", "month", "year"}
    assert (bars["span"].line.dash, bars["month"].line.dash) == ("solid", "dot")
    lengths = {name: line.x[1] - line.x[0] for name, line in bars.items()}
    assert lengths["month"] < lengths["span"] < lengths["year"]


def test_the_words_explain_the_forms_that_occur_and_no_other() -> None:
    plain = lanes(FOUR_FORMS[:1], CATEGORIES, (2020, 2021))
    assert plain.reading == "Each mark is a turning point."
    assert "dotted" not in plain.note
    chart = lanes(FOUR_FORMS, CATEGORIES, (2020, 2021))
    assert chart.reading == "Filled: turning point. Ring: other event. Bar: how long it lasted."
    assert "A dotted bar spans the month or year" in chart.note


def test_every_span_of_the_record_is_a_bar(dataset: Dataset) -> None:
    spans = [row for row in rows_of_the_csv() if row["end_date"]]
    bars = [line for line in chart_of(dataset, 1989, 2026).figure.data if line.name == "span"]
    assert sum(len(line.x) for line in bars) == 3 * len(spans)


def test_votes_are_lines_with_their_result_and_the_focus_is_in_the_accent(dataset: Dataset) -> None:
    figure = chart_of(dataset, 2019, 2023).figure
    low = figure.layout.yaxis.range[0]
    rules = [shape for shape in figure.layout.shapes if shape.x0 == shape.x1 and shape.y0 == low]
    assert len(rules) == 5
    accented = [rule for rule in rules if rule.line.color == colours.ACCENT.light]
    assert [rule.line.dash for rule in accented] == ["solid"]
    mark = next(
        x
        for custom, x in zip(trace(figure, "events").customdata, trace(figure, "events").x, strict=True)
        if custom[0] == "mazhilis-election-2023"
    )
    assert accented[0].x0 == pytest.approx(mark, abs=0.1)
    texts = [text for data in figure.data if data.name == "contests" for text in data.text]
    assert len(texts) == 5
    assert "<b>Amanat 53.9%</b>" in texts
    assert "Nur Otan <b>71.1%</b>" in texts


def test_a_vote_without_room_for_its_name_has_no_line_and_the_note_says_so(dataset: Dataset) -> None:
    chart = chart_of(dataset, 1989, 2026)
    low = chart.figure.layout.yaxis.range[0]
    rules = [shape for shape in chart.figure.layout.shapes if shape.x0 == shape.x1 and shape.y0 == low]
    texts = [text for data in chart.figure.data if data.name == "contests" for text in data.text]
    assert len(rules) == len(texts)
    elections = dataset["elections"]
    held = int((elections["status"] == "held").sum())
    assert f"{held - len(rules)} votes have no line" in chart.note
    assert any("Amanat 53.9%" in text for text in texts)


def test_what_is_crowded_is_drawn_wider_on_a_ground_of_its_own_and_the_reading_says_so(dataset: Dataset) -> None:
    chart = chart_of(dataset, 2019, 2023)
    grounds = [shape for shape in chart.figure.layout.shapes if shape.type == "rect" and shape.y1 > 0]
    texts = {annotation.text for annotation in chart.figure.layout.annotations}
    assert len(grounds) == 2
    assert {"<b>January 2022, day by day</b>", "<b>January to March 2023</b>"} <= texts
    assert "The shaded periods are drawn wider." in chart.reading
    assert "shaded" not in lanes(FOUR_FORMS, CATEGORIES, (2020, 2021)).reading


def test_turning_points_of_other_years_stand_in_a_row_of_their_own_with_their_year(dataset: Dataset) -> None:
    chart = chart_of(dataset, 2019, 2023)
    drawn = {custom[0] for custom in trace(chart.figure, "events").customdata}
    outside = [row for row in rows_of_the_csv() if not "2019" <= row["start_date"][:4] <= "2023"]
    assert {row["event_id"] for row in outside if row["importance"] == "1"} <= drawn
    assert len(drawn) == 64 + sum(row["importance"] == "1" for row in outside)
    named = [text for data in chart.figure.data if data.name == "names" for text in data.text]
    assert "<b>Independence 1991</b>" in named
    assert "First row" in chart.reading
    assert "First row" not in chart_of(dataset, 1989, 2026).reading


def test_turning_points_of_other_years_that_are_too_many_for_a_few_rows_are_left_out(dataset: Dataset) -> None:
    chart = chart_of(dataset, 2022, 2022)
    assert len(trace(chart.figure, "events").x) == 31
    assert "First row" not in chart.reading


def test_only_colours_with_a_dark_partner_are_used(dataset: Dataset) -> None:
    known = set(colours.pairs(dataset.colours.values()))
    for figure in (chart_of(dataset, 2019, 2023).figure, chart_of(dataset, 2019, 2023).narrow):
        written = {
            word for word in str(figure.to_plotly_json()["data"]).replace("'", " ").split() if word.startswith("#")
        }
        assert written
        assert written <= known


def test_text_of_the_data_is_no_markup() -> None:
    hostile = "<b>x</b><a href='javascript:1'>&"
    rows = frame(event("one", "2020-03-19", title=hostile, short_name=hostile, category="vote"))
    chart = lanes(rows, {"vote": hostile}, (2020, 2020), [Vote("v", "2020-03-19", hostile)])
    figure = chart.figure
    written = [
        *trace(figure, "names").text,
        *trace(figure, "events").customdata[0][1:],
        *(annotation.text for annotation in figure.layout.annotations),
        *trace(figure, "contests").text,
    ]
    for text in written:
        assert "<" not in re.sub("</?b>|<br>", "", text)
        assert "&amp;" in text or "&" not in html.unescape(text)


# --- no text on another ----------------------------------------------------------------------------------------------


@cache
def fonts() -> tuple[tuple[dict[int, str], dict[str, tuple[int, int]], int], ...]:
    """The page's own face in regular and semibold: letter -> glyph, glyph -> advance, units to the em."""
    folder = Path(figure_svg.__file__).parent / "faces"
    faces = [TTFont(folder / f"ElectionSans-{weight}.ttf") for weight in ("Regular", "SemiBold")]
    return tuple((face.getBestCmap(), face["hmtx"].metrics, face["head"].unitsPerEm) for face in faces)


def drawn_width(text: str, size: float) -> float:
    bold = text.startswith("<b>")
    letters, advances, em = fonts()[bold]
    plain = html.unescape(text.replace("<b>", "").replace("</b>", ""))
    return sum(advances[letters[ord(letter)]][0] for letter in plain) / em * size


def rectangles(figure: go.Figure, width: float) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Every mark and text of the figure as (what, left-right-top-bottom) in pixels, drawn at that width."""
    margin, axis = figure.layout.margin, figure.layout.xaxis
    low, high = axis.range
    scale = (width - margin.l - margin.r) / (high - low)
    found = []
    for each in figure.data:
        if each.name not in ("events", "names", "contests"):
            continue
        for at, (x, y) in enumerate(zip(each.x, each.y, strict=True)):
            middle = (x - low) * scale
            if each.name == "events":
                reach = each.marker.size[at] / 2 + each.marker.line.width / 2
                found.append((each.customdata[at][0], (middle - reach, middle + reach, y - reach, y + reach)))
                continue
            wide = drawn_width(each.text[at], each.textfont.size)
            size = each.marker.size if isinstance(each.marker.size, float | int) else each.marker.size[at]
            off = size / 2 / 0.8 + 1  # as plotly sets text off from its mark
            side = each.textposition[at]
            left = {
                "middle right": middle + off,
                "middle left": middle - off - wide,
                "middle center": middle - wide / 2,
            }
            found.append((each.text[at], (left[side], left[side] + wide, y - 6.5, y + 6.5)))
    return found


@pytest.mark.parametrize("width", [896, 1150, 2000])
@pytest.mark.parametrize("years", [(2019, 2023), (1989, 2026), (2022, 2022), (2022, 2023), (2026, 2026)])
def test_no_two_texts_or_marks_overlap(dataset: Dataset, years: tuple[int, int], width: int) -> None:
    figure = chart_of(dataset, *years).figure
    boxes = rectangles(figure, width)
    assert len(boxes) > 5
    clashes = [
        (one, other)
        for (one, a), (other, b) in combinations(boxes, 2)
        if a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
    ]
    assert not clashes
    room = width - figure.layout.margin.l - figure.layout.margin.r
    assert not [what for what, box in boxes if box[0] < 0 or box[1] > room]


@pytest.mark.parametrize("years", [(2019, 2023), (1989, 2026)])
def test_every_event_of_the_record_has_its_name_on_the_picture(dataset: Dataset, years: tuple[int, int]) -> None:
    chart = chart_of(dataset, *years)
    named = [text for data in chart.figure.data if data.name == "names" for text in data.text]
    assert len(named) == len(trace(chart.figure, "events").x)
    assert "no room for" not in chart.note


def test_names_a_third_longer_still_have_room(dataset: Dataset) -> None:
    """As Kazakh and Russian ones are."""
    events = dataset["events"]
    longer = events.assign(short_name=[name + name[: len(name) // 3] for name in events["short_name"]])
    chart = lanes(longer, dataset.labels("events", "category"), (1989, 2026))
    named = [text for data in chart.figure.data if data.name == "names" for text in data.text]
    assert len(named) >= 0.9 * len(events)


def test_long_lane_names_take_two_lines_within_their_margin() -> None:
    chart = lanes(FOUR_FORMS, {"vote": "Халықаралық байқаушылар миссиялары", "law": "Law"}, (2020, 2021))
    assert chart.figure.layout.annotations[0].text.count("<br>") == 1
    assert chart.figure.layout.margin.l <= 170


@pytest.mark.parametrize("number", [200, 5000])
def test_any_number_of_events_of_one_day_is_drawn_on_a_picture_that_ends(number: int) -> None:
    rows = frame(*(event(f"e{number}", "2020-03-19", importance=1 + number % 3) for number in range(number)))
    chart = lanes(rows, CATEGORIES, (2020, 2020))
    marks = trace(chart.figure, "events")
    assert len({custom[0] for custom in marks.customdata}) == number
    assert len(set(marks.x)) == 1
    assert chart.height < 2000
    assert chart.narrow_height < 500
    assert "no room for their names" in chart.note


def test_without_a_short_name_the_title_stands_in_as_far_as_it_goes() -> None:
    title = "A title that is far too long to stand beside a mark"
    (name,) = trace(
        lanes(frame(event("one", "2020-03-19", title=title, short_name="")), CATEGORIES, (2020, 2020)).figure, "names"
    ).text
    assert name.endswith("…")
    assert title.startswith(name[:-1])


@pytest.mark.parametrize("dates", [("9999", ""), ("2020-01-01", "9999-12-31"), ("0001", ""), ("9999-12", "")])
def test_a_date_at_the_end_of_the_calendar_is_no_fault(dates: tuple[str, str]) -> None:
    year = int(dates[0][:4])
    assert lanes(frame(event("one", *dates)), CATEGORIES, (year, year)).figure


@pytest.mark.parametrize("first", [1000, 1900, 2020])
def test_the_last_mark_has_room_however_many_years_there_are(first: int) -> None:
    figure = lanes(frame(event("one", f"{first}-01-01"), event("two", "2024-12-31")), CATEGORIES, (first, 2024)).figure
    left, right = trace(figure, "events").x
    assert (left, figure.layout.xaxis.range[0]) == (10, 0)
    assert 9 <= figure.layout.xaxis.range[1] - right <= 12


def test_an_event_that_reaches_out_of_the_years_is_on_the_picture_whole() -> None:
    rows = frame(event("long", "2018-12-20", "2021-01-10"))
    figure = lanes(rows, CATEGORIES, (2019, 2020)).figure
    low, high = trace(figure, "span").x[:2]
    assert 10 <= low < high <= figure.layout.xaxis.range[1] - 10


# --- words and rows --------------------------------------------------------------------------------------------------


def test_the_busiest_month_is_january_2022_with_fourteen(dataset: Dataset) -> None:
    counted = Counter(row["start_date"][:7] for row in rows_of_the_csv() if len(row["start_date"]) > 4)
    assert counted.most_common(1) == [("2022-01", 14)]
    assert busiest(dataset["events"]["start_date"], month_of) == "2022-01"
    assert "January 2022" in chart_of(dataset, 1989, 2026).title


def test_the_phone_has_the_title_of_what_it_stacks(dataset: Dataset) -> None:
    counted = Counter(row["start_date"][:4] for row in rows_of_the_csv())
    whole, start = chart_of(dataset, 1989, 2026), chart_of(dataset, 2019, 2023)
    assert counted.most_common(1)[0][0] == busiest(dataset["events"]["start_date"], year_of) == "2022"
    assert whole.words(narrow=True)[0] == "No other year was as eventful as 2022"
    assert "January" not in chart_svg(whole, width=390, framed=True, narrow=True)
    assert start.words(narrow=True)[0] == start.title
    assert "January 2022" in chart_svg(start, width=390, framed=True, narrow=True)


def test_a_month_whose_turning_points_lie_within_days_is_a_break() -> None:
    burst = frame(*(event(f"e{n}", f"2020-03-0{1 + n}", importance=1) for n in range(6)))
    assert lanes(burst, CATEGORIES, (2020, 2020)).title == "March 2020 was the break: six turning points in six days"
    lesser = burst.assign(importance=2)
    assert lanes(lesser, CATEGORIES, (2020, 2020)).title == "No other month was as eventful as March 2020"
    scattered = frame(*(event(f"e{n}", f"2020-03-{4 * n + 1:02}", importance=1) for n in range(6)))
    assert "break" not in lanes(scattered, CATEGORIES, (2020, 2020)).title


def test_a_tie_has_no_busiest_month() -> None:
    tied = frame(*(event(f"e{n}", f"2020-0{1 + n % 2}-01") for n in range(8)))
    assert busiest(tied["start_date"], month_of) == ""
    assert lanes(tied, CATEGORIES, (2020, 2020)).title == "What happened from 1 January 2020 to 1 February 2020"
    assert lanes(tied[:1], CATEGORIES, (2020, 2020)).title == "What happened: 1 January 2020"


def test_the_table_has_a_row_an_event_with_the_result_of_the_vote_it_was(dataset: Dataset) -> None:
    table = chart_of(dataset, 2019, 2023).table
    assert len(list(table.rows())) == 64
    results = dict(zip(table.frame["event_id"], table.frame["result"], strict=True))
    assert results["mazhilis-election-2023"] == "Amanat 53.9%"
    assert sum(result != "" for result in results.values()) == 5


def test_sources_are_those_of_the_events_and_of_the_results(dataset: Dataset) -> None:
    chart = chart_of(dataset, 2023, 2023)
    cited = {
        source for row in rows_of_the_csv() if "2023" in row["start_date"] for source in row["source_ids"].split(";")
    }
    assert cited <= set(chart.source_ids)
    assert set(dataset.row("results", "mazhilis-2023", "amanat")["source_ids"]) <= set(chart.source_ids)
    assert len(set(chart.source_ids)) == len(chart.source_ids)
