"""The vote share page for every contest and base: what it says is in its table, and nothing else is."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset
from election.chart import Chart
from election.choices import read
from election.contests.bases import BASES, BaseName, base_of
from election.contests.changes import changes
from election.render import html
from election.render.text import view_text
from election.view import Listing, Prose, View
from election.views import open_page
from election.views.vote_share import page as vote_share
from election.words import points, share
from tests.datasets import REAL, SMALL
from tests.election.changed import changed, contest, rows

CASES = [
    (dataset, election, base)
    for dataset in (REAL, SMALL)
    for election in dict.fromkeys(dataset["results"]["election_id"])
    for base in BASES
    if base_of(dataset, election, base).known
]
every = pytest.mark.parametrize(("dataset", "election", "base"), CASES, ids=[f"{each[1]}-{each[2]}" for each in CASES])


@cache
def said(dataset: Dataset, election: str, base: BaseName = "valid") -> View:
    return vote_share.view(dataset, vote_share.Choices(election, base))


def chart(view: View, section: str) -> Chart:
    return cast(Chart, view.section(section).blocks[0])


@pytest.mark.parametrize(
    ("election", "share"),
    [
        ("referendum-2022", "77.2%"),
        ("referendum-2024", "71.1%"),
        ("referendum-2026", "87.2%"),
        ("mazhilis-1999", "30.9%"),
    ],
)
def test_each_page_opens_on_the_share_that_the_commission_announced(good: Dataset, election: str, share: str) -> None:
    """77.18, 71.12 and 87.15% of those who took part, and 30.9% for Otan: all of them shares of the ballots cast."""
    for page in ("vote_share", "overview"):
        view = open_page(good, page, {"election": [election]}).view
        assert share in f"{view.headline} {view.deck}"
    valid = open_page(good, "vote_share", {"election": [election], "base": ["valid"]}).view
    assert share not in valid.headline
    assert "of the vote" in valid.headline


@every
def test_the_headline_is_the_first_row_of_the_table(dataset: Dataset, election: str, base: BaseName) -> None:
    view = said(dataset, election, base)
    rows = chart(view, "shares").table.frame
    short = {row.name_en: row.short_name for row in dataset["contestants"].itertuples()}
    assert short[rows["contestant"].iloc[0]] in view.headline
    assert share(rows["share_pct"].iloc[0]) in view.headline
    numbers = set(re.findall(r"\d+\.\d%", f"{view.headline} {view.deck}"))
    assert numbers <= {share(each) for each in rows["share_pct"] if each is not None}


@every
def test_points_in_the_headline_are_those_of_the_change(dataset: Dataset, election: str, base: BaseName) -> None:
    view = said(dataset, election, base)
    for size, way in re.findall(r"(\d+\.\d) points (less|more)", view.headline):
        table = chart(view, "change").table.frame
        assert points(table["change_points"].iloc[0]) == ("−" if way == "less" else "+") + size


@every
def test_who_alone_gained_or_lost_did_so_alone(dataset: Dataset, election: str, base: BaseName) -> None:
    headline = said(dataset, election, base).headline
    both = {
        dataset.short(each.line.contestant_id): each.points
        for each in changes(dataset, election, base)
        if each.points is not None and each.line.stands
    }
    if found := re.search(r"of the old parties, only (.+) (gained|lost)$", headline):
        alone = [name for name, change in both.items() if (change > 0) is (found[2] == "gained") and change != 0]
        assert alone == [found[1]]
        assert len(both) >= 3
    if found := re.search(r"none of the other old parties (gained|lost)$", headline):
        others = list(both.values())[1:]
        assert all(change <= 0 if found[1] == "gained" else change >= 0 for change in others)


@every
def test_every_figure_has_a_base_and_a_source(dataset: Dataset, election: str, base: BaseName) -> None:
    view = said(dataset, election, base)
    assert view.figures or election.startswith("president-2015")
    for figure in view.figures:
        assert figure.base
        assert figure.source_ids
    dataset.sources(view.source_ids())  # every id is known


def test_the_page_opens_with_the_focus(good: Dataset) -> None:
    view = open_page(good, "vote_share", {}).view
    assert view.headline == ("Amanat fell by 17.2 points to 53.9% of the vote; of the old parties, only Auyl gained")
    assert view.kicker == "Kazakhstan · Early Mazhilis election, 19 March 2023"
    assert [section.id for section in view.each_section()] == [
        "shares", "history", "exit_polls", "exit_seats", "differ", "note"
    ]  # fmt: skip
    tiles = {figure.label: (figure.value, figure.base) for figure in view.figures}
    assert tiles["Turnout"] == ("54.2%", "preliminary: 6,521,860 ballots of 12,035,578 on the roll")
    assert tiles["Valid votes"][0] == "6,366,441"
    assert tiles["Ballots cast"] == ("6,521,860", "155,419 of them invalid or not accounted for")


@pytest.mark.parametrize(
    ("election", "base", "headline"),
    [
        ("mazhilis-2023", "roll", "Amanat fell by 14.7 points to 28.5% of the voters on the roll"),
        ("mazhilis-2023", "ballots", "Amanat fell by 15.7 points to 52.6% of the ballots cast"),
        ("president-1991", "valid", "Nazarbayev, the only candidate, had 98.8% of the vote"),
        ("president-2019", "valid", "Tokayev won 71.0% of the vote, 55 points ahead of Kosanov"),
        ("referendum-2022", "ballots", "Preliminary: “Yes” had 77.2% of the ballots cast, “No” 18.7%"),
        ("mazhilis-1999", "ballots", "Otan had 30.9% of the ballots cast, 13 points ahead of the Communist Party"),
    ],
)
def test_headlines(good: Dataset, election: str, base: BaseName, headline: str) -> None:
    assert said(good, election, base).headline.startswith(headline)


def test_bases_that_are_not_known_carry_the_reason(good: Dataset) -> None:
    controls = vote_share.controls(good, {"election": ["president-1999"]})
    by_value = {option.value: option for option in controls[1].options}
    assert by_value["roll"].reason == "The number of voters on the roll is not known."
    assert by_value["ballots"].reason == ""
    assert controls[1].default == "ballots"
    values, notices = read(controls, {"election": ["president-1999"], "base": ["roll"]})
    assert values == {"election": "president-1999", "base": "ballots"}
    assert "The number of voters on the roll is not known." in notices[0].text


def test_every_contest_with_a_result_is_an_option_kind_by_kind_newest_first(good: Dataset) -> None:
    options = [option.value for option in vote_share.controls(good, {})[0].options]
    assert options[:3] == ["kurultai-2026", "mazhilis-2023", "mazhilis-2021"]
    assert options.index("mazhilis-1999") < options.index("president-2022") < options.index("referendum-2026")
    assert len(options) == 20


def test_an_unknown_contest_falls_back_with_a_notice(good: Dataset) -> None:
    view = open_page(good, "vote_share", {"election": ["atlantis"]}).view
    assert view.headline.startswith("Amanat fell by 17.2 points to 53.9%")
    assert "atlantis" in view.notices[0].text


def test_where_sources_differ_is_a_table_of_them_and_only_then(good: Dataset) -> None:
    listing = cast(Listing, said(good, "mazhilis-2023").section("differ").blocks[0])
    assert listing.title == "Sources differ on seven figures"
    rows = {(row.figure, row.other): row.used for row in listing.table.frame.itertuples()}
    assert rows["Amanat: votes", "3,341,510"] == "3,431,510"
    assert rows["OSDP: seats", "5"] == "4"
    assert rows["Turnout", "54.21%"] == "54.19%"
    with pytest.raises(KeyError):
        said(good, "president-2011").section("differ")


def test_why_there_is_no_change_is_said(good: Dataset) -> None:
    nobody = cast(Prose, said(good, "president-2019").section("shares").blocks[1])
    assert nobody.paragraphs == ("No change since 2015 can be shown: none of these candidates stood then.",)
    unknown = cast(Prose, said(good, "mazhilis-2016", "ballots").section("shares").blocks[1])
    assert "The number of ballots cast is not known." in unknown.paragraphs[0]
    assert [section.id for section in said(good, "mazhilis-1999").each_section()][:2] == ["shares", "history"]


def test_ties_and_the_line_against_all() -> None:
    tied = contest(SMALL, [{"id": "red", "votes": 50}, {"id": "blue", "votes": 50}])
    assert said(tied, "now").headline == "red and blue are level, each with 50.0% of the vote"
    lines = [{"id": "red", "votes": 40}, {"id": "none", "kind": "against_all", "votes": 60}]
    assert said(contest(SMALL, lines), "now").headline == "“none” had 60.0% of the vote, more than anyone on the ballot"


def test_a_lead_that_unpublished_lines_could_overtake_is_hedged() -> None:
    lines = [{"id": "red", "share_pct": 30.0}, {"id": "blue", "share_pct": 20.0}]
    headline = said(contest(SMALL, lines, lines_complete=False), "now").headline
    assert headline == "red had 30.0% of the vote, the most of those whose figures are known"


def test_a_second_place_that_is_shared_is_not_given_to_one() -> None:
    lines = [{"id": "red", "votes": 60}, {"id": "blue", "votes": 20}, {"id": "green", "votes": 20}]
    view = said(contest(SMALL, lines), "now")
    assert view.headline == "red won 60.0% of the vote, 40 points ahead of blue and green"
    assert view.deck == ""


def test_names_from_the_data_stay_text() -> None:
    lines = [{"id": "<b>x</b>", "votes": 60}, {"id": "*y* [z](http://w)", "votes": 40}]
    view = said(contest(SMALL, lines, note="<script>alert(1)</script>", name="<i>V</i>"), "now")
    assert view.headline.startswith("<b>x</b> won 60.0%")  # a view is plain text; escaping is for who shows it
    shown = html.opening(view)
    assert "&lt;b&gt;x&lt;/b&gt; won 60.0%" in shown
    assert "<i>V</i>" not in shown


def test_data_without_any_result_says_so() -> None:
    empty = changed(SMALL, results=rows(SMALL, "results", []))
    view = open_page(empty, "vote_share", {}).view
    assert view.headline == "The Great Council election was held on 12 May 2024; nothing is counted yet"
    assert open_page(empty, "overview", {}).view.headline == view.headline


COUNT = st.none() | st.integers(0, 10**6)
LINES = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["party", "candidate", "answer", "against_all", "uncounted", "independents"]),
            "votes": COUNT,
            "share_pct": st.none() | st.floats(0, 100),
            "seats": st.none() | st.integers(0, 90),
            "status": st.sampled_from(["final", "preliminary"]),
        }
    ),
    min_size=1,
    max_size=7,
)


@settings(max_examples=12, deadline=None)
@given(
    LINES,
    LINES,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["valid", "ballots"]),
    COUNT,
    COUNT,
    st.none() | st.floats(0, 20),
    st.sampled_from(["parliamentary", "presidential", "referendum"]),
)
def test_any_figures_give_a_page(
    now: list[dict[str, object]],
    then: list[dict[str, object]],
    whole: bool,
    then_whole: bool,
    share_base: str,
    ballots: int | None,
    roll: int | None,
    threshold: float | None,
    kind: str,
) -> None:
    lines, before = ([{"id": f"c{n}", **line} for n, line in enumerate(each)] for each in (now, then))
    earlier = {"election_id": "then", "date": "2020-05-17", "lines_complete": then_whole}
    data = contest(
        SMALL, lines, (earlier, before), lines_complete=whole, share_base=share_base, ballots=ballots, roll=roll,
        threshold_pct=threshold, kind=kind, seats=98,
    )  # fmt: skip
    for page in ("vote_share", "overview"):
        for election in ("now", "then"):
            for base in BASES:
                view = open_page(data, page, {"election": [election], "base": [base]}).view
                assert view.headline
                assert "{" not in view_text(view, data)
