"""The bars: what the title claims is recomputed from the table, and no label crosses a line on any sheet."""

from __future__ import annotations

import re
from functools import cache
from math import ceil, floor
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset
from election.chart import Chart
from election.charts.shares.bars import CARD, FULL, FULL_PHONE, PHONE, WIDE, Bar, Heads, Measures, plan
from election.charts.shares.bars_figure import draw
from election.charts.shares.shares import shares_chart
from election.colours import Pair
from election.contests.bases import BASES, BaseName
from election.contests.lines import Line
from tests.datasets import REAL, SMALL
from tests.election.changed import contest
from tests.election.charts.layout import Laid

CASES = [
    (dataset, election, base, earlier)
    for dataset in (REAL, SMALL)
    for election in dict.fromkeys(dataset["results"]["election_id"])
    for base in BASES
    for earlier in (False, True)
    if shares_chart(dataset, election, base)
]
IDS = [f"{election}-{base}-{'earlier' if earlier else 'alone'}" for _data, election, base, earlier in CASES]
every = pytest.mark.parametrize(("dataset", "election", "base", "earlier"), CASES, ids=IDS)


@cache
def drawn(dataset: Dataset, election: str, base: BaseName = "valid", *, earlier: bool = False) -> Chart:
    return cast(Chart, shares_chart(dataset, election, base, earlier=earlier))


def sheets(chart: Chart) -> list[Laid]:
    """The chart as a phone and as wider pages show it."""
    narrow = chart.narrow
    return [Laid(narrow, 328), Laid(narrow, 358), Laid(chart.figure, 577), Laid(chart.figure, 1150)]


def crowded(sheet: Laid) -> list[str]:
    """Every pair of labels, or label and line, that touch; and every label that leaves the sheet."""
    labels, lines, faults = sheet.labels(), sheet.rules(), []
    for place, label in enumerate(labels):
        if label.left < 0 or label.right > sheet.width or label.top < 0 or label.bottom > sheet.height:
            faults.append(f"{label.text} leaves the sheet")
        faults += [f"{label.text} on {other.text}" for other in labels[place + 1 :] if label.overlaps(other)]
        faults += [f"{label.text} across a line" for line in lines if label.overlaps(line)]
    return faults


@every
def test_no_label_crosses_a_line_or_another_label(
    dataset: Dataset, election: str, base: BaseName, earlier: bool
) -> None:
    for sheet in sheets(drawn(dataset, election, base, earlier=earlier)):
        assert crowded(sheet) == [], sheet.width


@every
def test_the_figure_draws_the_rows_of_its_table(dataset: Dataset, election: str, base: BaseName, earlier: bool) -> None:
    chart = drawn(dataset, election, base, earlier=earlier)
    bars = [trace.x[0] for trace in chart.figure.data]
    assert bars == [share or 0 for share in chart.table.frame["share_pct"]]
    printed = [f"<b>{share:.1f}%</b>" for share in bars if share]
    near = [label.text for label in Laid(chart.figure, 1150).labels() if re.fullmatch(r"<b>.*%</b>", label.text)]
    for expected, text in zip(printed, near, strict=True):
        assert abs(float(expected[3:-5]) - float(text[3:-5])) < 0.11  # rounding of a half goes either way


@every
def test_what_the_title_counts_is_what_the_rows_say(
    dataset: Dataset, election: str, base: BaseName, earlier: bool
) -> None:
    if earlier:
        return
    title = drawn(dataset, election, base).title.lower()
    names = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    rows = drawn(dataset, election, base).table.frame
    against_all = {
        dataset.name(row.contestant_id)
        for row in dataset["contestants"].itertuples()
        if row.kind in ("against_all", "uncounted")
    }
    stand = rows[~rows["contestant"].isin(against_all)]
    above, below = stand[stand["share_pct"] > 50], stand[stand["remark"].str.contains("threshold")]
    between = stand.drop(above.index.union(below.index))
    if "more than half" in title:
        assert title.startswith("one " if len(above) == 1 else "no ")
    if found := re.search(r"(\w+) between (\d+)% and (\d+)%", title):
        assert names.index(found[1]) == len(between)
        assert int(found[2]) == floor(between["share_pct"].min())
        assert int(found[3]) == ceil(between["share_pct"].max())
    if found := re.search(r"(\w+) up to (\d+)%", title):
        assert names.index(found[1]) == len(between)
        assert between["share_pct"].max() <= int(found[2])
    if found := re.search(r"(\w+) stayed below the threshold", title):
        assert names.index(found[1]) == len(below)
    elif "more than half" in title:
        assert len(below) == 0


def test_the_titles_of_2023(good: Dataset) -> None:
    alone = drawn(good, "mazhilis-2023")
    assert alone.title == "One party had more than half, five between 5% and 11%, one stayed below the threshold"
    assert alone.reading == ("Share of the 6,366,441 votes for parties and against all. Outlined: below the threshold.")
    assert alone.note == (
        "Amanat had 52.6% of the ballots cast, 28.5% of the voters on the roll and 56.1% of the votes for parties."
    )
    beside = drawn(good, "mazhilis-2023", earlier=True)
    assert beside.title == "Amanat won by 43 points, but with 17 points less than Nur Otan in 2021"
    words = [label.text for label in Laid(beside.figure, 1150).labels()]
    assert "2021, as Nur Otan" in words
    assert words.index("−17.2") < words.index("+5.6") < words.index("<i>boycotted</i>")


def test_against_all_is_last_and_hatched_and_what_is_under_the_threshold_hollow(good: Dataset) -> None:
    *_others, baytaq, against_all = drawn(good, "mazhilis-2023").figure.data
    assert against_all.marker.pattern.shape == "/"
    assert against_all.marker.pattern.fillmode == "replace"
    assert baytaq.marker.color == "rgba(0,0,0,0)"
    assert baytaq.marker.line.color == good.colours["baytaq"].light


def test_a_threshold_is_drawn_only_on_the_base_that_it_is_set_against(good: Dataset) -> None:
    def texts(base: BaseName) -> list[str]:
        return [label.text for label in Laid(drawn(good, "mazhilis-2023", base).figure, 1150).labels()]

    assert "5% threshold" in texts("valid")
    for base in ("ballots", "roll", "parties"):
        assert "5% threshold" not in texts(cast(BaseName, base))
        assert "isn't drawn on this scale" in drawn(good, "mazhilis-2023", cast(BaseName, base)).note


def test_what_counts_for_nobody_is_grey_and_only_where_ballots_are_counted(good: Dataset) -> None:
    assert len(drawn(good, "referendum-2024", "ballots").figure.data) == 4
    assert len(drawn(good, "referendum-2024", "valid").figure.data) == 2
    assert "Preliminary: invalid ballots." in drawn(good, "referendum-2024", "ballots").reading


def test_a_line_without_a_figure_is_words_and_no_bar() -> None:
    data = contest(SMALL, [{"id": "red", "votes": 50}, {"id": "blue", "share_pct": 1.0}], ballots=80)
    chart = drawn(data, "now", "ballots")
    assert chart.figure.data[1].x == (0,)
    assert "<i>not known</i>" in [label.text for label in Laid(chart.figure, 358).labels()]
    assert "not known" in [column.gap for column in chart.table.columns]


def test_a_tie_is_no_lead() -> None:
    data = contest(SMALL, [{"id": "red", "votes": 50}, {"id": "blue", "votes": 50}])
    assert drawn(data, "now", earlier=True).title == "red and blue are level at 50.0%"


def test_against_all_ahead_is_said_so() -> None:
    lines = [
        {"id": "red", "votes": 30},
        {"id": "blue", "votes": 20},
        {"id": "none", "kind": "against_all", "votes": 50},
    ]
    assert drawn(contest(SMALL, lines), "now", earlier=True).title == (
        "“none” had more than anyone on the ballot: 50.0%"
    )


LONG = (
    "Халықтық-демократиялық патриоттық партиясы", "Opposition Union of Communists, Workers and Villages",
    "Жалпыұлттық социал-демократиялық партия", "W" * 40, "<b>x</b>&amp;<script>", "A",
)  # fmt: skip


def test_long_and_hostile_names_fit_and_stay_text() -> None:
    votes = [5400, 1090, 859, 841, 680, 520, 230, 220, 200, 130, 90, 40]
    lines = [{"id": f"{LONG[n % len(LONG)]}{n}", "votes": each, "seats": 0} for n, each in enumerate(votes)]
    lines.append({"id": "против всех", "kind": "against_all", "votes": 390})
    before = [{**line, "votes": 1 + line["votes"] * (n % 3)} for n, line in enumerate(lines)]  # type: ignore[operator]
    data = contest(SMALL, lines, ({"election_id": "then", "date": "2020-05-17"}, before), threshold_pct=5.0)
    for earlier in (False, True):
        chart = drawn(data, "now", earlier=earlier)
        for sheet in sheets(chart):
            assert crowded(sheet) == [], sheet.width
        text = "".join(label.text for label in chart.figure.layout.annotations)
        text += "".join(trace.hovertext for trace in chart.figure.data)
        assert "<script>" not in text
        assert "&lt;b&gt;x&lt;/b&gt;" in text


PERCENT = st.floats(0, 100).map(lambda share: round(share, 2))
BARS = st.lists(st.tuples(PERCENT, st.none() | PERCENT, st.booleans(), st.sampled_from(LONG)), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(BARS, st.none() | st.floats(0.5, 12), st.sampled_from([PHONE, WIDE, CARD, FULL, FULL_PHONE]), st.floats(0, 600))
def test_any_bars_find_room_for_their_labels(
    drawn_from: list[tuple[float, float | None, bool, str]], threshold: float | None, measures: Measures, wider: float
) -> None:
    line = Line("x", "party", 1, None, None, 0, 0, "final", ())
    bars = [
        Bar(
            line,
            name,
            Pair("#2265B1", "#3D93F5"),
            value,
            before,
            "−17.2" if before is not None else "",
            "not on the ballot" if before is None else "",
            "under its 8% threshold, 1 district seat" if low else "",
            low,
        )
        for value, before, low, name in sorted(drawn_from, key=lambda each: -each[0])
    ]
    heads = Heads("2023", "2021", "2021, as Nur Otan" if bars[0].before is not None else "")
    planned = plan(bars, threshold, heads, measures)
    assert crowded(Laid(draw(planned, threshold, heads), measures.least + wider)) == []
