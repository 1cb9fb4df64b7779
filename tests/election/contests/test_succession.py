"""Lines of succession: the real ones, and the shapes that a line can have."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset
from election.contests.bases import BASES, base_of
from election.contests.changes import changes, why_no_change
from election.contests.series import previous
from election.contests.succession import founder, line_of, lines
from tests.datasets import SMALL
from tests.election.changed import contest


def moved(dataset: Dataset, election: str, base: str = "valid") -> dict[str, object]:
    return {change.line.contestant_id: change for change in changes(dataset, election, base)}  # type: ignore[arg-type]


def test_the_changes_of_2023(good: Dataset) -> None:
    # 71.09 to 53.90, 5.29 to 10.90, 10.95 to 8.41, 9.10 to 6.80
    points = {change.line.contestant_id: change.points for change in changes(good, "mazhilis-2023", "valid")}
    assert points["amanat"] == pytest.approx(-17.19, abs=0.005)
    assert points["auyl"] == pytest.approx(5.61, abs=0.005)
    assert points["aq-jol"] == pytest.approx(-2.54, abs=0.005)
    assert points["qhp"] == pytest.approx(-2.30, abs=0.005)
    status = {change.line.contestant_id: change.status for change in changes(good, "mazhilis-2023", "valid")}
    assert status["respublica"] == status["baytaq"] == "new"
    assert status["osdp"] == "boycotted"  # stood in 2007, 2012 and 2016
    assert status["against-all"] == "absent"  # on the ballot in 1999


def test_the_ruling_party_is_one_line_under_three_names(good: Dataset) -> None:
    line = lines(good, "parliamentary")["amanat"]
    assert [names for _election, names in line.items()] == [("otan",)] * 2 + [("nur-otan",)] * 4 + [("amanat",)]


def test_a_predecessor_two_steps_back_is_the_same_line(good: Dataset) -> None:
    line = lines(good, "parliamentary")["adal"]
    assert list(line.values()) == [
        ("rukhaniyat", "democratic-party-2004"),
        ("rukhaniyat",),
        ("adilet",),
        ("birlik",),
        ("adal",),
    ]
    assert "mazhilis-1999" not in line  # a contest at which it did not stand


def test_a_party_that_split_has_no_heir(good: Dataset) -> None:
    """The Communist People's Party split off in 2004 while the Communist Party ran on in a bloc: nobody's fall from
    17.7% of 1999 to 2% of 2004."""
    found = lines(good, "parliamentary")
    assert next(iter(found["qhp"])) == "mazhilis-2004"
    assert list(found["cpk-dck"]) == ["mazhilis-2004"]
    assert list(found["cpk"]) == ["mazhilis-1999"]


@pytest.mark.parametrize("kind", ["parliamentary", "presidential"])
def test_every_row_of_every_contest_is_in_some_line(good: Dataset, kind: str) -> None:
    covered = {
        (election, name) for line in lines(good, kind).values() for election, who in line.items() for name in who
    }
    rows = good["results"]
    kinds = good["elections"].set_index("election_id")["kind"]
    for row in rows[rows["votes"].notna() | rows["share_pct"].notna()].itertuples():
        if kinds[row.election_id] == kind and row.certainty != "unconfirmed":
            assert (row.election_id, row.contestant_id) in covered


def test_a_change_is_only_between_shares_of_one_base(good: Dataset) -> None:
    assert changes(good, "mazhilis-2016", "ballots") == ()
    assert why_no_change(good, "mazhilis-2016", "ballots") == (
        "The change since 2012 can't be given on this base. The number of ballots cast is not known."
    )
    for election in good["results"]["election_id"].unique():
        for base in BASES:
            before = previous(good, election)
            if changes(good, election, base):
                assert before is not None
                assert base_of(good, election, base).known
                assert base_of(good, before, base).known


STOOD = {"one": frozenset("ab"), "two": frozenset("b"), "three": frozenset("ac"), "four": frozenset("c")}


@pytest.mark.parametrize(
    ("contestant", "parents", "expected"),
    [
        ("a", {}, {"one": ("a",), "three": ("a",)}),
        ("c", {"c": ("b",)}, {"one": ("b",), "two": ("b",), "three": ("c",), "four": ("c",)}),
        ("c", {"c": ("x",), "x": ("b",)}, {"one": ("b",), "two": ("b",), "three": ("c",), "four": ("c",)}),
        ("c", {"c": ("a", "b")}, {"one": ("a", "b"), "two": ("b",), "three": ("c",), "four": ("c",)}),
        (
            "d",
            {"d": ("b", "e"), "e": ("a",)},
            {"one": ("b", "a"), "two": ("b",), "three": ("a",)},
        ),  # of two lengths
        ("b", {"b": ("c",)}, {"one": ("b",), "two": ("b",)}),  # a predecessor that stood only later is no part
    ],
)
def test_a_line(contestant: str, parents: dict[str, tuple[str, ...]], expected: dict[str, tuple[str, ...]]) -> None:
    assert line_of(contestant, STOOD, parents) == expected


def test_a_share_is_compared_with_the_predecessors() -> None:
    now = [{"id": "union", "votes": 50, "predecessor_id": "red"}, {"id": "blue", "votes": 50}]
    then = [{"id": "red", "votes": 30}, {"id": "blue", "votes": 70}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17"}, then))
    found = moved(data, "now")["union"]
    assert (found.before, found.points, found.stood_as) == (30.0, 20.0, ("red",))  # type: ignore[attr-defined]


def test_who_is_not_in_a_result_that_is_not_whole_may_have_stood() -> None:
    now, then = [{"id": "red", "votes": 50}, {"id": "blue", "votes": 50}], [{"id": "blue", "share_pct": 70.0}]
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17", "lines_complete": False}, then))
    assert moved(data, "now")["red"].status == "unlisted"  # type: ignore[attr-defined]


def test_someone_who_stood_but_whose_share_is_not_known() -> None:
    now, then = (
        [{"id": "red", "votes": 50}, {"id": "blue", "votes": 50}],
        [{"id": "red", "share_pct": 1.0}, {"id": "blue", "votes": 70}],
    )
    data = contest(SMALL, now, ({"election_id": "then", "date": "2020-05-17", "ballots": 100}, then), ballots=120)
    found = moved(data, "now", "ballots")
    assert (found["red"].status, found["blue"].status) == ("unpublished", "compared")  # type: ignore[attr-defined]


def test_a_party_and_whom_it_succeeded_have_one_founder_and_those_that_came_of_a_split_their_own(good: Dataset) -> None:
    parliamentary = lines(good, "parliamentary")
    names = {name for ids in parliamentary["amanat"].values() for name in ids}
    assert names == {"otan", "nur-otan", "amanat"}
    assert {founder(good, "parliamentary", name) for name in names} == {"otan"}
    assert founder(good, "parliamentary", "auyl") == "auyl"


NAMES = st.sampled_from("abcdef")


@settings(max_examples=200)
@given(
    st.lists(st.frozensets(NAMES), min_size=1, max_size=5),
    st.dictionaries(NAMES, st.lists(NAMES, max_size=2).map(tuple)),
    NAMES,
)
def test_a_line_names_only_who_stood_and_no_predecessor_beside_its_end_even_in_a_ring(
    stood: list[frozenset[str]], parents: dict[str, tuple[str, ...]], name: str
) -> None:
    contests = {str(place): who for place, who in enumerate(stood)}
    line = line_of(name, contests, parents)
    own = [election for election, who in contests.items() if name in who]
    assert all(line[election] == (name,) for election in own)
    assert all(election in own or election < min(own, default="9") for election in line)
    assert all(set(names) <= contests[election] for election, names in line.items())
    assert all(len(names) == len(set(names)) for names in line.values())
