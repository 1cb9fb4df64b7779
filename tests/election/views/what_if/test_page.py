"""The what-if page: the official figures, other rules in words, every address, and houses of every sort."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset
from election.choices import read, write
from election.render import html
from election.render.text import view_text
from election.seats.formulas import FORMULAS
from election.table import Differing
from election.view import Cells, Links, Listing, Tiles, View
from election.views import open_page
from election.views.what_if import page
from election.views.what_if.controls import controls
from tests.datasets import REAL, SMALL
from tests.election.changed import changed, contest


def opened(dataset: Dataset = REAL, **query: str) -> View:
    return open_page(dataset, "what_if", {name: [value] for name, value in query.items()}).view


def listing(view: View, name: str) -> Listing:
    return cast(Listing, view.section(name).blocks[0])


def ways(view: View) -> dict[str, str]:
    return {link.label: link.address for link in cast(Links, view.section("presets").blocks[0]).links}


def test_it_opens_on_the_official_rules_and_says_that_they_give_the_official_seats() -> None:
    view = opened()
    assert view.headline == (
        "Would other rules have changed the seats? Another formula moves one at most; "
        "the 7% of 2021 shuts out two parties"
    )
    assert "The official rules (5% of the vote, Hare quota, 69 seats) give the official seats." in view.deck
    assert not view.notices


@pytest.mark.parametrize(
    ("query", "headline", "deck"),
    [
        (
            {"threshold": "7"},
            "Would the old 7% threshold have given Amanat two thirds? Yes: 68 of 98 seats instead of 62",
            "Two parties would have been shut out; six of their nine seats would have gone to Amanat.",
        ),
        (
            {"formula": "dhondt"},
            "Would the D'Hondt formula have given Amanat two thirds? No: 63 of 98 seats instead of 62",
            "Amanat would gain one seat, and OSDP would lose one.",
        ),
        (
            {"threshold": "0"},
            "Would dropping the threshold have given Amanat two thirds? No: 61 of 98 seats instead of 62",
            "Baytaq would gain one seat, and Amanat would lose one.",
        ),
        (
            {"seats": "98"},
            "Would electing all 98 by list have given Amanat two thirds? No: 56 of 98 seats instead of 62",
            "Amanat would have 57.1% of these seats; it won 58.0% of 69.",
        ),
        (
            {"base": "ballots", "threshold": "8"},
            "Would a threshold of 8% of the ballots cast have given Amanat two thirds? "
            "Yes: 68 of 98 seats instead of 62",
            "",
        ),
        (
            {"threshold": "8", "formula": "droop"},
            "Would an 8% threshold and the Droop quota have given Amanat two thirds? Yes: 68 of 98 seats instead of 62",
            "",
        ),
        (
            {"formula": "danish"},
            "Would the Danish method have moved a seat? No: every party would have as many as it won",
            "Every party would have the seats that it won.",
        ),
        (
            {"election": "mazhilis-2021"},
            "Would other rules have changed the seats? Another formula moves one at most; "
            "having no threshold lets in two parties",
            "",
        ),
        (
            {"election": "mazhilis-2007"},
            "Would other rules have changed the seats? No other formula moves one; "
            "having no threshold lets in five parties",
            "",
        ),
        (
            {"election": "mazhilis-2007", "enter": "2"},
            "Would letting in at least two parties have cost Nur Otan its two thirds? "
            "No: 93 of 107 seats instead of 98",
            "OSDP would gain five seats, and Nur Otan would lose five.",
        ),
        (
            {"election": "mazhilis-2007", "formula": "imperiali-quota"},
            "The quota is too small: whole quotas alone give 100 seats, and there are only 98",
            "",
        ),
        (
            {"election": "mazhilis-2004"},
            "Without a threshold five parties would share the 10 list seats, and Otan would have 6",
            "This contest’s threshold was not found, so the page opens without one.",
        ),
        (
            {"election": "mazhilis-2004", "threshold": "7"},
            "Would the old 7% threshold have moved a seat? No: every party would have as many as it won",
            "Every party would have the seats that it won.",
        ),
    ],
)
def test_other_rules_in_words(query: dict[str, str], headline: str, deck: str) -> None:
    view = opened(**query)
    assert view.headline == headline
    assert deck in view.deck
    assert not view.notices


def test_the_house_is_told_with_the_districts_as_they_were() -> None:
    titles = {query: next(opened(**{"threshold": query}).charts()).title for query in ("5", "7")}
    assert titles["5"] == "With its 22 district seats Amanat won 62 of 98: a majority but four short of two thirds"
    assert titles["7"] == "Nine of 98 seats would change hands, and Amanat would cross the line of two thirds"
    said = next(opened(seats="98").charts()).title
    assert said.startswith("13 of 98 seats would change hands, and Amanat would have 56: a majority but ten short")
    assert next(opened(seats="50").charts()).title == "Amanat would have 29 of 50 list seats; it won 40 of 69"


def test_votes_without_a_seat_stand_beside_the_official_ones() -> None:
    (tiles,) = (block for block in opened(threshold="7").blocks() if isinstance(block, Tiles))
    (lost,) = tiles.figures
    assert lost.value == "14.3%"  # 910,409 of 6,366,441
    assert lost.strip is not None
    assert lost.strip.mark == pytest.approx(0.023, abs=0.0005)
    assert lost.base == "910,409 votes for parties without a list seat; officially 2.3%"
    assert lost.source_ids


def test_cells_have_everyone_s_seats_with_the_change_and_from_what() -> None:
    (cells,) = (block for block in opened(threshold="7").blocks() if isinstance(block, Cells))
    assert [(each.name, each.value, each.detail, each.empty) for each in cells.cells] == [
        ("Amanat", "68", "+6 from 62", False),
        ("Auyl", "9", "+1 from 8", False),
        ("Respublica", "7", "+1 from 6", False),
        ("Aq Jol", "7", "+1 from 6", False),
        ("People's Party", "0", "−5 from 5", True),
        ("OSDP", "0", "−4 from 4", True),
        ("Independents", "7", "as elected", False),
    ]


def test_the_last_seat_is_told_with_what_the_next_one_lacked() -> None:
    steps = listing(opened(), "last_seats")
    assert steps.title == (
        "Seat 69 goes to Amanat with a remainder of 0.649; the next would go to Respublica, with a remainder of 0.322"
    )
    assert "5,971,719 / 69 = 86,546.652" in steps.reading
    rows = steps.table.frame
    assert list(rows["contestant"][:2]) == ["OSDP", "Amanat"]
    assert list(rows["by_remainder"][:3]) == ["seat 68", "seat 69", ""]
    assert rows["whole"].sum() == 67
    assert rows["seats"].sum() == 69


def test_quotients_are_listed_from_the_last_seat_on_and_the_file_has_all() -> None:
    steps = listing(opened(formula="dhondt"), "last_seats")
    rows = steps.table.frame
    assert list(rows["seat"]) == list(range(69, 0, -1))
    assert sum(1 for _row in steps.table.rows()) == 12
    # 3,431,510 / 41: D'Hondt's divisor of whoever holds 40
    assert (rows["contestant"][0], rows["holding"][0], rows["divisor"][0]) == ("Amanat", 40, 41)
    assert rows["quotient"][0] == pytest.approx(3_431_510 / 41)
    assert steps.title.endswith("the next would go to OSDP, with a quotient of 82,764.5")  # 331,058 / 4


def test_every_formula_stands_beside_the_official_one() -> None:
    shown = listing(opened(), "formulas")
    assert shown.title == "The formula hardly matters: ten of them move one seat at most"
    rows = shown.table.frame.set_index("formula")
    assert list(rows.index) == ["Hare quota, Droop quota and six more (official)", "D'Hondt", "Adams"]
    assert list(rows.loc["D'Hondt"][:6]) == [41, 8, 6, 6, 5, 3]
    assert [isinstance(cell, Differing) for cell in rows.loc["D'Hondt"][:6]] == [True, *[False] * 4, True]
    assert len(FORMULAS) == 10
    assert "Sainte-Laguë" in shown.note
    names = listing(opened(), "names").table.frame
    assert all(source for source in names["source"])


def test_the_presets_of_the_opening_view_and_the_way_back() -> None:
    assert ways(opened()) == {
        "The 7% of 2021": "what_if?threshold=7",
        "No threshold": "what_if?threshold=0",
        "All 98 seats by list": "what_if?seats=98",
        "D'Hondt": "what_if?formula=dhondt",
    }
    assert ways(opened(threshold="7"))["Back to the official rules"] == "what_if"
    assert "The 7% of 2021" not in ways(opened(threshold="7"))
    # 2004 has no ballots to take the base of 1999 over
    assert ways(opened(election="mazhilis-2004"))["The 7% of 1999"] == "what_if?election=mazhilis-2004&threshold=7"


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_any_choice_is_an_address_that_opens_the_same_view(data: st.DataObject) -> None:
    dataset = data.draw(st.sampled_from([REAL, SMALL]))
    election = data.draw(st.sampled_from(page.controls(dataset, {})[0].options)).value
    offered = controls(dataset, {"election": [election]})
    values: dict[str, object] = {"election": election}
    for control in offered[1:]:
        if control.kind in ("steps", "number"):
            low, high = control.bounds
            step = data.draw(st.integers(0, int((high - low) / control.step)))
            values[control.key] = type(control.default)(low + step * control.step)
        else:
            values[control.key] = data.draw(
                st.sampled_from([each.value for each in control.options if not each.reason])
            )
    query = write(offered, values)
    assert read(offered, query) == (values, ())
    view = open_page(dataset, "what_if", query).view
    assert view.headline
    assert not view.notices
    assert len(view_text(view, dataset)) > len(view.headline)


def test_every_table_can_be_printed_and_saved() -> None:
    for query in ({}, {"formula": "huntington-hill", "seats": "5"}):
        for block in opened(**query).blocks():
            if isinstance(block, Listing):
                assert "<table" in html.table(block.table, REAL)
                assert block.table.csv()
    names = html.table(listing(opened(), "names").table, REAL)
    assert '<a href="https://' in names


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"threshold": "11"}, "from 0 to 10 in steps of 0.5"),
        ({"threshold": "7.3"}, "in steps of 0.5"),
        ({"seats": "0"}, "from 1 to 196"),
        ({"formula": "hondt"}, "dhondt"),
        ({"base": "roll"}, "roll"),
        ({"election": "president-2022"}, "No seats were shared out at this contest."),
        ({"election": "mazhilis-2004", "base": "ballots"}, "number of ballots cast is not known"),
    ],
)
def test_what_can_not_be_meant_is_said_and_the_official_rules_stand(query: dict[str, str], said: str) -> None:
    view = opened(**query)
    assert len(view.notices) == 1
    assert said in view.notices[0].text
    usual = opened(**{key: value for key, value in query.items() if key == "election" and value.startswith("mazhilis")})
    assert view.headline == usual.headline


def test_the_invented_country_has_its_own_rules() -> None:
    view = opened(SMALL)
    assert view.headline == (
        "Would other rules have changed the seats? Another formula moves one at most; "
        "having no threshold lets in the Greens"
    )
    assert "3% of the vote, Sainte-Laguë, 61 seats" in view.deck
    assert set(ways(view)) == {"No threshold", "D'Hondt"}
    # Droop, on paper: 1,463,028 // 62 + 1 = 23,598; Coast holds 21.71 of them, Fields 16.998, Workers 3.57
    assert opened(SMALL, formula="droop").headline == (
        "Would the Droop quota have given Coast a majority? No: 22 of 61 seats instead of 21"
    )


def test_a_threshold_off_the_half_points_is_on_the_scale() -> None:
    own = changed(SMALL, elections=SMALL["elections"].assign(threshold_pct=3.25))
    threshold = controls(own, {})[1]
    assert (threshold.default, threshold.step) == (Decimal("3.25"), Decimal("0.25"))
    assert "The official rules (3.3% of the vote, Sainte-Laguë, 61 seats) give the official seats." in opened(own).deck
    assert not opened(own, threshold="3.5").notices


def test_a_threshold_above_ten_per_cent_is_on_the_scale() -> None:
    own = changed(SMALL, elections=SMALL["elections"].assign(threshold_pct=12.0))
    assert controls(own, {})[1].bounds == (0, 12)
    chart = list(opened(own).charts())[1]
    assert chart.table.frame["to_pct"].iloc[-1] == 12


def test_a_house_elected_in_districts_alone_has_nothing_to_calculate() -> None:
    lines = [{"id": "a", "votes": 600, "seats": 3, "district_seats": 3}, {"id": "b", "votes": 400, "seats": 1}]
    house = contest(SMALL, lines, seats=4, list_seats=0, district_seats=4)
    view = open_page(house, "what_if", {}).view
    assert view.headline == "No seat of this house was won from a list, so there is nothing to calculate"
    assert not view.sections
    assert not view.notices


def test_data_that_contradicts_its_rules_is_said_to() -> None:
    results = SMALL["results"].copy()
    row = (results["election_id"] == "assembly-2024") & results["contestant_id"].isin(
        ["coast-alliance", "field-league"]
    )
    results.loc[row, "list_seats"] = results.loc[row, "list_seats"].tolist()[::-1]
    results.loc[row, "seats"] = results.loc[row, "list_seats"]
    view = opened(changed(SMALL, results=results))
    assert view.headline == (
        "The rules as recorded don’t give the official seats: Coast would have 21 list seats, but won 17"
    )
    assert "Something is not recorded" in view.deck


def test_a_list_with_a_threshold_of_its_own_keeps_it_whatever_the_others_need() -> None:
    lines = [
        {"id": "red", "votes": 600, "list_seats": 7, "seats": 7},
        {"id": "blue", "votes": 320, "list_seats": 3, "seats": 3},
        {"id": "alliance", "votes": 80, "list_seats": 0, "seats": 0, "threshold_pct": 10.0},
    ]
    data = contest(SMALL, lines, seats=10, list_seats=10, formula="hare", threshold_pct=5)
    view = opened(data)
    assert view.headline.startswith("Would other rules have changed the seats?")
    assert "(5% of the vote but 10% for alliance, Hare quota, 10 seats) give the official seats" in view.deck
    curve = list(view.charts())[1]
    assert "alliance" not in curve.table.frame  # at no threshold of the others
    assert "A list with a threshold of its own keeps it" in curve.note
    assert opened(data, threshold="0").headline.startswith("Would dropping the general threshold have")


def test_a_list_that_holds_seats_below_the_threshold_counts_as_exempt() -> None:
    lines = [
        {"id": "red", "votes": 660, "list_seats": 7, "seats": 7},
        {"id": "blue", "votes": 300, "list_seats": 3, "seats": 3},
        {"id": "minority", "votes": 48, "list_seats": 1, "seats": 1},
    ]
    view = opened(contest(SMALL, lines, seats=11, list_seats=11, formula="sainte-lague", threshold_pct=5))
    assert "none for minority" in view.deck
    assert list(next(view.charts()).table.frame["change"]) == [0, 0, 0]


def test_seats_given_out_by_constituency_are_not_said_to_contradict_their_formula() -> None:
    lines = [
        {"id": "red", "votes": 600, "list_seats": 8, "seats": 8},
        {"id": "blue", "votes": 400, "list_seats": 2, "seats": 2},
    ]
    rules = {"seats": 10, "list_seats": 10, "threshold_pct": 5, "seats_by": "constituency"}
    view = opened(contest(SMALL, lines, formula="dhondt", **rules))
    assert view.headline == (
        "Shared out nationwide, the votes would have given red 6 list seats; by constituency it won 8"
    )
    assert "can’t be recomputed without the votes in each" in view.deck
    assert "recorded" not in view.headline + view.deck
    assert "Back to the official formula" in ways(opened(contest(SMALL, lines, formula="dhondt", **rules), seats="9"))
    unknown = opened(contest(SMALL, lines, **rules))
    assert unknown.headline.startswith("The list seats were given out by constituency, by a formula that is not known")


def test_vacant_seats_are_no_contradiction_of_the_rules() -> None:
    lines = [
        {"id": "red", "votes": 600, "list_seats": 5, "seats": 5},
        {"id": "blue", "votes": 400, "list_seats": 4, "seats": 4},
    ]
    view = opened(contest(SMALL, lines, seats=10, list_seats=10, formula="hare", threshold_pct=5))
    assert view.headline == "By the official rules red would have 6 list seats; it holds 5, and one is vacant"
    assert "not recorded" not in view.deck


def test_a_contest_in_which_nobody_voted_for_a_party_says_so() -> None:
    lines = [{"id": "red", "votes": 0, "seats": 10}]
    view = opened(contest(SMALL, lines, seats=10, list_seats=10, formula="hare"))
    assert view.headline == "Nobody voted for a party, so there is nothing to calculate"


def test_a_tie_is_said_wherever_seats_are() -> None:
    lines = [
        {"id": "a", "votes": 300, "list_seats": 1, "seats": 1},
        {"id": "b", "votes": 150, "list_seats": 1, "seats": 1},
        {"id": "c", "votes": 150, "list_seats": 1, "seats": 1},
    ]
    tied = contest(SMALL, lines, seats=3, list_seats=3, formula="dhondt", threshold_pct=5)
    view = opened(tied)
    assert view.headline == "The official rules leave 2 seats tied: the votes alone don’t decide them"
    assert "Two seats are tied between a, b and c" in next(view.charts()).note
    assert listing(view, "last_seats").title.startswith("Seat 3 is tied between a, b and c")
    assert "2 seats tied: a, b and c" in list(listing(view, "formulas").table.frame["remark"])
    assert listing(view, "closeness").table.frame["calculated"][0] is None


def test_nobody_over_the_threshold_leaves_the_seats_empty() -> None:
    lines = [{"id": f"p{number}", "votes": 100 + number, "list_seats": 0, "seats": 0} for number in range(12)]
    many = contest(SMALL, lines, seats=5, list_seats=5, formula="hare", threshold_pct=5)
    view = opened(many, threshold="10")
    assert view.headline == "At a 10% threshold no party would take part, and the list seats would stay empty"
    assert "last_seats" not in [section.id for section in view.each_section()]
