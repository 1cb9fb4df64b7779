"""The lanes: every event on its date, told apart without colour, and no text on another."""

from __future__ import annotations

import csv
import html
from collections import Counter
from datetime import date, datetime, timedelta
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
from election.charts.timeline.layout import NARROWEST
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


def test_all_events_of_the_record_are_drawn_once_on_their_dates(dataset: Dataset) -> None:
    marks = trace(chart_of(dataset, 1989, 2026).figure, "events")
    drawn = {custom[0]: x for custom, x in zip(marks.customdata, marks.x, strict=True)}
    rows = rows_of_the_csv()
    assert len(rows) == len(marks.x)
    for row in rows:
        if len(row["start_date"]) == 10:
            assert drawn[row["event_id"]] == row["start_date"]


def test_lanes_hold_as_many_events_as_the_csv_has_of_each_category(dataset: Dataset) -> None:
    chart = chart_of(dataset, 1989, 2026)
    labels = dataset.labels("events", "category")
    drawn = Counter(chart.table.frame["lane"])
    assert drawn == Counter(labels[row["category"]] for row in rows_of_the_csv())
    assert sum(drawn.values()) == len(rows_of_the_csv())
    names = [annotation.text for annotation in chart.figure.layout.annotations]
    assert names == list(labels.values())


def test_forms_differ_by_symbol_and_length_and_not_by_colour() -> None:
    figure = lanes(FOUR_FORMS, CATEGORIES, (2020, 2021)).figure
    marks = trace(figure, "events")
    by_id = {custom[0]: at for at, custom in enumerate(marks.customdata)}
    symbols = {name: marks.marker.symbol[at] for name, at in by_id.items()}
    assert len(set(symbols.values())) == 4
    assert symbols["day"] == "circle"
    assert marks.marker.size[by_id["day"]] == 13
    assert marks.marker.color[by_id["day"]] == colours.TEXT.light
    assert {marks.marker.color[by_id[name]] for name in ("span", "month", "year")} == {colours.PAPER.light}
    bars = {(line.x[0], line.x[1]): line.line.width for line in figure.data if line.mode == "lines"}
    assert set(bars) == {
        ("2020-05-01", "2020-06-16"),
        ("2020-08-01", "2020-09-01"),
        ("2021-01-01", "2022-01-01"),
    }
    assert bars["2020-05-01", "2020-06-16"] > bars["2020-08-01", "2020-09-01"]


def test_the_reading_explains_the_forms_that_occur_and_no_other() -> None:
    assert "square" not in lanes(FOUR_FORMS[:2], CATEGORIES, (2020, 2021)).reading
    reading = lanes(FOUR_FORMS, CATEGORIES, (2020, 2021)).reading
    for word in ("filled", "triangle", "square", "diamond"):
        assert word in reading.lower()
    assert "Uprights" not in reading


def test_every_span_of_the_record_is_a_bar(dataset: Dataset) -> None:
    spans = [row for row in rows_of_the_csv() if row["end_date"]]
    figure = chart_of(dataset, 1989, 2026).figure
    bars = [line for line in figure.data if line.mode == "lines" and line.line.width > 3]
    starts = [x for line in bars for x in line.x[::3]]
    assert sorted(starts) == sorted(row["start_date"] for row in spans)


def test_contests_are_uprights_with_their_result_and_the_focus_is_in_the_accent(dataset: Dataset) -> None:
    figure = chart_of(dataset, 2019, 2023).figure
    rules = [shape for shape in figure.layout.shapes if shape.x0 == shape.x1]
    votes = {"2019-06-09", "2021-01-10", "2022-06-05", "2022-11-20", "2023-03-19"}
    assert {rule.x0 for rule in rules} == votes
    accented = [rule for rule in rules if rule.line.color == colours.ACCENT.light]
    assert [(rule.x0, rule.line.dash) for rule in accented] == [("2023-03-19", "solid")]
    assert {rule.y0 for rule in rules} == {figure.layout.yaxis.range[0]}
    texts = [text for data in figure.data if data.name == "contests" for text in data.text]
    assert len(texts) == 5
    assert "<b>2023</b> <b>Amanat 53.9%</b>" in texts


def test_a_vote_without_room_for_its_name_has_no_upright_and_the_note_says_so(dataset: Dataset) -> None:
    chart = chart_of(dataset, 1989, 2026)
    rules = [shape for shape in chart.figure.layout.shapes if shape.x0 == shape.x1]
    texts = [text for data in chart.figure.data if data.name == "contests" for text in data.text]
    assert len(rules) == len(texts)
    elections = dataset["elections"]
    held = int((elections["status"] == "held").sum())
    assert f"{held - len(rules)} votes have no line" in chart.note
    assert any("Amanat 53.9%" in text for text in texts)


def test_opening_an_event_leaves_the_picture_as_it_is(dataset: Dataset) -> None:
    # Streamlit draws a chart anew when anything of it changes, and a reader's zoom would be gone with every click.
    closed, *_more = page.view(dataset, Choices(years=(2019, 2023))).charts()
    opened, *_more = page.view(dataset, Choices(years=(2019, 2023), event="csto-deploys")).charts()
    assert closed.figure.to_json() == opened.figure.to_json()
    marks = trace(closed.figure, "events")
    assert marks.selected.marker.color == colours.ACCENT.light


def test_the_picture_can_be_zoomed_along_the_dates_alone_and_not_out_of_them() -> None:
    chart = lanes(FOUR_FORMS, CATEGORIES, (2020, 2021))
    axis = chart.figure.layout.xaxis
    assert chart.zoom
    assert chart.selects == "event"
    assert (axis.fixedrange, chart.figure.layout.yaxis.fixedrange) == (False, True)
    assert (axis.minallowed, axis.maxallowed) == tuple(axis.range)
    assert axis.range[0] < "2020-01-01"
    assert axis.range[1] > "2021-12-31"


def test_a_click_pales_nothing() -> None:
    figure = lanes(FOUR_FORMS, CATEGORIES, (2020, 2021), [Vote("v", "2020-03-19", "A 50.1%", focus=True)]).figure
    for each in figure.data:
        if each.mode == "markers":
            assert each.unselected.marker.opacity == 1
        if each.mode == "markers+text":
            assert each.unselected.textfont.color == each.textfont.color


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
        *(text.replace("<b>2020</b>", "") for text in trace(figure, "contests").text),
    ]
    for text in written:
        assert "<" not in text.replace("<br>", "")
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


def day_number(text: str) -> float:
    moment = datetime.fromisoformat(text)
    return (moment - datetime(1, 1, 1)) / timedelta(days=1)


def rectangles(figure: go.Figure, width: float) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Every mark and text of the figure as (what, left-right-top-bottom) in pixels, drawn at that width."""
    margin, axis = figure.layout.margin, figure.layout.xaxis
    low, high = map(day_number, axis.range)
    scale = (width - margin.l - margin.r) / (high - low)
    found = []
    for each in figure.data:
        if each.name not in ("events", "names", "contests"):
            continue
        for at, (x, y) in enumerate(zip(each.x, each.y, strict=True)):
            middle = (day_number(x) - low) * scale
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


def test_every_event_of_the_first_view_has_its_name_on_the_picture(dataset: Dataset) -> None:
    chart = chart_of(dataset, 2019, 2023)
    named = [text for data in chart.figure.data if data.name == "names" for text in data.text]
    assert len(named) == len(trace(chart.figure, "events").x)
    assert "no room" not in chart.note


def test_every_turning_point_of_the_record_has_its_name_on_the_picture(dataset: Dataset) -> None:
    chart = chart_of(dataset, 1989, 2026)
    named = {html.unescape(text) for data in chart.figure.data if data.name == "names" for text in data.text}
    assert {row["short_name"] for row in rows_of_the_csv() if row["importance"] == "1"} <= named
    assert f"{len(rows_of_the_csv()) - len(named)} marks have no room" in chart.note


def test_long_lane_names_take_two_lines_within_their_margin() -> None:
    chart = lanes(FOUR_FORMS, {"vote": "Халықаралық байқаушылар миссиялары", "law": "Law"}, (2020, 2021))
    assert chart.figure.layout.annotations[0].text.count("<br>") == 1
    assert chart.figure.layout.margin.l <= 170


def test_two_hundred_events_of_one_day_are_all_drawn() -> None:
    rows = frame(*(event(f"e{number}", "2020-03-19", importance=1 + number % 3) for number in range(200)))
    chart = lanes(rows, CATEGORIES, (2020, 2020))
    marks = trace(chart.figure, "events")
    assert len({(x, y) for x, y in zip(marks.x, marks.y, strict=True)}) == 200
    assert set(marks.x) == {"2020-03-19"}


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
def test_the_last_mark_has_room_however_many_years_there_are_and_the_axis_ends_with_them(first: int) -> None:
    figure = lanes(frame(event("one", f"{first}-01-01"), event("two", "2024-12-31")), CATEGORIES, (first, 2024)).figure
    low, high = (date.fromisoformat(end[:10]).toordinal() for end in figure.layout.xaxis.range)
    pixels = (NARROWEST - figure.layout.margin.l - figure.layout.margin.r) / (high - low)
    assert 9 <= (high - date(2024, 12, 31).toordinal()) * pixels <= 12


def test_an_event_that_reaches_out_of_the_years_is_on_the_picture_whole() -> None:
    rows = frame(event("long", "2018-12-20", "2021-01-10"))
    axis = lanes(rows, CATEGORIES, (2019, 2020)).figure.layout.xaxis
    assert axis.range[0] < "2018-12-20"
    assert axis.range[1] > "2021-01-10"


# --- words and rows --------------------------------------------------------------------------------------------------


def test_the_busiest_month_is_january_2022_with_fourteen(dataset: Dataset) -> None:
    counted = Counter(row["start_date"][:7] for row in rows_of_the_csv() if len(row["start_date"]) > 4)
    assert counted.most_common(1) == [("2022-01", 14)]
    assert busiest(dataset["events"]["start_date"], month_of) == "2022-01"
    assert "January 2022" in chart_of(dataset, 1989, 2026).title


def test_the_bars_of_years_have_a_title_of_their_own(dataset: Dataset) -> None:
    counted = Counter(row["start_date"][:4] for row in rows_of_the_csv())
    chart = chart_of(dataset, 1989, 2026)
    assert counted.most_common(1)[0][0] == busiest(dataset["events"]["start_date"], year_of) == "2022"
    assert chart.words(narrow=True)[0] == "No other year was as eventful as 2022"
    assert chart.words(narrow=True)[0] in chart_svg(chart, width=390, framed=True, narrow=True)
    assert "January" not in chart_svg(chart, width=390, framed=True, narrow=True)


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


# --- the phone -------------------------------------------------------------------------------------------------------


def test_a_phone_shows_how_many_events_each_year_has(dataset: Dataset) -> None:
    narrow = chart_of(dataset, 1989, 2026).narrow
    assert narrow is not None
    bars = narrow.data[0]
    drawn = dict(zip(bars.x, bars.y, strict=True))
    counted = Counter(int(row["start_date"][:4]) for row in rows_of_the_csv())
    assert list(drawn) == list(range(1989, 2027))
    assert {year: number for year, number in drawn.items() if number} == dict(counted)
    accented = [year for year, colour in zip(bars.x, bars.marker.color, strict=True) if colour == colours.ACCENT.light]
    assert accented == [2023]


@pytest.mark.parametrize("years", [(2019, 2023), (1989, 2026), (2022, 2022)])
def test_numbers_on_the_phone_lie_on_nothing(dataset: Dataset, years: tuple[int, int]) -> None:
    narrow, height = chart_of(dataset, *years).narrow, chart_of(dataset, *years).narrow_height
    assert narrow is not None
    bars, numbers = narrow.data
    low, high = narrow.layout.xaxis.range
    margin = narrow.layout.margin
    pitch = (358 - margin.l - margin.r) / (high - low)
    scale = (height - margin.t - margin.b) / narrow.layout.yaxis.range[1]
    standing = [
        ((x - bars.width / 2) * pitch, (x + bars.width / 2) * pitch, 0.0, y * scale)
        for x, y in zip(bars.x, bars.y, strict=True)
        if y
    ]
    for x, y, text, position in zip(numbers.x, numbers.y, numbers.text, numbers.textposition, strict=True):
        wide = drawn_width(text, numbers.textfont.size)
        left = x * pitch + {"top center": -wide / 2, "top right": 0, "top left": -wide}[position]
        box = (left, left + wide, y * scale + 1, y * scale + 12)
        assert not [b for b in standing if box[0] < b[1] and b[0] < box[1] and box[2] < b[3] and b[2] < box[3]]
        standing.append(box)
    assert len(numbers.x) >= 0.8 * len([y for y in bars.y if y])


def test_dates_know_leap_years_and_december() -> None:
    rows = frame(event("feb", "2024-02"), event("dec", "2024-12"))
    bars = [line for line in lanes(rows, CATEGORIES, (2024, 2024)).figure.data if line.mode == "lines"]
    assert [x for line in bars for x in line.x if x] == ["2024-02-01", "2024-03-01", "2024-12-01", "2025-01-01"]
    assert date.fromisoformat("2024-03-01") - date.fromisoformat("2024-02-01") == timedelta(days=29)


def test_the_axis_names_no_year_long_after_the_last(dataset: Dataset) -> None:
    for first, last in ((1989, 2026), (2019, 2023), (2022, 2022)):
        end = chart_of(dataset, first, last).figure.layout.xaxis.range[1]
        assert f"{last + 1}-01-01" <= end <= f"{last + 3}-01-01"
