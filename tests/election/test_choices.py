"""A link means the same everywhere: what is written is read back, and what can't be meant is said."""

from __future__ import annotations

from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from election import Dataset
from election.choices import SEARCH_LIMIT, Control, Option, read, write
from election.views import PAGES

CONTROLS = (
    Control("election", "Election", "select", "a", (Option("a", "A"), Option("b", "B"))),
    Control("base", "Share of", "segments", "valid", (Option("valid", "V"), Option("roll", "R", reason="No roll."))),
    Control("kind", "Kind", "many", (), (Option("x", "X"), Option("y", "Y"), Option("z", "Z"))),
    Control("q", "Search", "search", ""),
    Control("years", "Years", "range", (2019, 2023), bounds=(1989, 2026)),
    Control("all", "All", "switch", False),
    Control("threshold", "Threshold", "steps", Decimal(5), bounds=(0, 10), step=Decimal("0.5")),
    Control("seats", "Seats", "number", 69, bounds=(1, 196)),
)
DEFAULTS: dict[str, Any] = {control.key: control.default for control in CONTROLS}


def test_an_empty_query_is_the_usual_view_and_the_usual_view_an_empty_query() -> None:
    assert read(CONTROLS, {}) == (DEFAULTS, ())
    assert write(CONTROLS, DEFAULTS) == {}


def test_a_name_with_nothing_after_it_asks_for_nothing() -> None:
    """`?election=` is what a form sends for a field that was left alone."""
    assert read(CONTROLS, {control.key: [""] for control in CONTROLS}) == (DEFAULTS, ())
    assert read(CONTROLS, {"election": ["b", ""], "kind": ["", "y"]}) == (
        DEFAULTS | {"election": "b", "kind": ("y",)},
        (),
    )


@given(
    st.fixed_dictionaries(
        {
            "election": st.sampled_from(["a", "b"]),
            "base": st.just("valid"),
            "kind": st.sets(st.sampled_from(["x", "y", "z"])).map(lambda some: tuple(sorted(some))),
            "q": st.text(max_size=SEARCH_LIMIT),
            "years": st.tuples(st.integers(1989, 2026), st.integers(1989, 2026)).map(lambda pair: tuple(sorted(pair))),
            "all": st.booleans(),
            "threshold": st.integers(0, 20).map(lambda halves: Decimal(halves) / 2),
            "seats": st.integers(1, 196),
        }
    )
)
def test_what_is_written_is_read_back(values: dict[str, Any]) -> None:
    assert read(CONTROLS, write(CONTROLS, values)) == (values, ())


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"election": ["atlantis"]}, "atlantis"),
        ({"base": ["roll"]}, "No roll."),
        ({"kind": ["x", "w"]}, "w"),
        ({"years": ["soon"]}, "soon"),
        ({"years": ["2023-2019"]}, "2023-2019"),
        ({"years": ["1700-1800"]}, "1700-1800"),
        ({"years": ["9" * 40]}, "9" * 40),
        ({"years": ["٢٠٢٠"]}, "٢٠٢٠"),
        ({"all": ["perhaps"]}, "perhaps"),
        ({"threshold": ["high"]}, "high"),
        ({"threshold": ["10.5"]}, "from 0 to 10 in steps of 0.5"),
        ({"threshold": ["7.3"]}, "in steps of 0.5"),
        ({"threshold": ["-1"]}, "-1"),
        ({"threshold": ["7,5"]}, "7,5"),
        ({"threshold": ["nan"]}, "nan"),
        ({"threshold": ["1e1"]}, "1e1"),
        ({"seats": ["0"]}, "from 1 to 196 in steps of 1"),
        ({"seats": ["69.5"]}, "69.5"),
    ],
)
def test_a_value_that_can_not_be_meant_falls_back_and_is_said(query: dict[str, list[str]], said: str) -> None:
    values, notices = read(CONTROLS, query)
    (key,) = query
    assert values[key] == (("x",) if key == "kind" else DEFAULTS[key])
    assert len(notices) == 1
    assert said in notices[0].text


def test_years_beyond_the_data_are_cut_to_it() -> None:
    assert read(CONTROLS, {"years": ["1000-2000"]})[0]["years"] == (1989, 2000)
    assert read(CONTROLS, {"years": ["2020"]})[0]["years"] == (2020, 2020)


def test_a_number_is_written_as_short_as_it_can_be() -> None:
    assert write(CONTROLS, {**DEFAULTS, "threshold": Decimal("7.0"), "seats": 100}) == {
        "threshold": ["7"],
        "seats": ["100"],
    }
    assert write(CONTROLS, {**DEFAULTS, "threshold": Decimal(10)}) == {"threshold": ["10"]}
    assert write(CONTROLS, {**DEFAULTS, "threshold": Decimal("2.5")}) == {"threshold": ["2.5"]}


def test_a_number_has_the_type_of_its_default() -> None:
    values, _ = read(CONTROLS, {"threshold": ["7"], "seats": ["98.0"]})
    assert (type(values["threshold"]), type(values["seats"])) == (Decimal, int)
    assert (values["threshold"], values["seats"]) == (7, 98)


def test_names_of_others_are_left_alone() -> None:
    assert read(CONTROLS, {"embed": ["true"], "utm_source": ["mail"]}) == (DEFAULTS, ())


@given(st.dictionaries(st.sampled_from([control.key for control in CONTROLS]), st.lists(st.text())))
def test_no_query_is_an_error(query: dict[str, list[str]]) -> None:
    values, _ = read(CONTROLS, query)
    assert set(values) == set(DEFAULTS)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_s_choices_are_named_as_its_controls(good: Dataset, name: str) -> None:
    page = PAGES[name]
    offered = {each.key for each in page.controls(good, {})}
    named = {choice.name: choice for choice in fields(page.Choices)}
    assert offered <= set(named)
    # A choice that is not always there has a value all the same.
    assert all(choice.default is not MISSING for key, choice in named.items() if key not in offered)


def test_a_value_that_is_closed_here_is_told_its_reason() -> None:
    closed = (Option("vote-2", "Vote 2", "It elected no house."),)
    one = Control("vote", "Vote", "select", "vote-1", (Option("vote-1", "Vote 1"),), closed=closed)
    values, notices = read([one], {"vote": ["vote-2"]})
    assert values == {"vote": "vote-1"}
    assert [notice.text for notice in notices] == ["Vote: “Vote 2” can't be shown on this page. It elected no house."]
    many = Control(
        "parties", "Parties", "many", (), (Option("red", "Red"),), closed=(Option("blue", "Blue", "No seat."),)
    )
    values, notices = read([many], {"parties": ["red", "blue"]})
    assert values == {"parties": ("red",)}
    assert [notice.text for notice in notices] == ["Parties: “Blue” can't be shown on this page. No seat."]
