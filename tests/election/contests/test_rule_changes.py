"""Rules that changed: against what sources say of them, each other, and the contests that were held under them."""

from __future__ import annotations

import csv
from collections import defaultdict

import pytest

from election import Dataset
from election.contests.rule_changes import changes, events, in_force, of_event, printed
from election.views.timeline.rule_links import every_what_if, what_if
from tests.folders import DATA

CHANGES = list(csv.DictReader((DATA / "rule_changes.csv").open(encoding="utf-8", newline="")))


def told(dataset: Dataset, event: str) -> dict[str, str]:
    return {change.name: change.text for change in of_event(dataset, event)}


def test_what_the_law_of_may_2021_changed(good: Dataset) -> None:
    """ANI, 26 May 2021: the threshold from 7% to 5%, and the line against all."""
    assert told(good, "election-law-2021") == {
        "Threshold": "7% → 5%",
        "“Against all”": "not on the ballot → a line of its own",
    }


def test_what_the_party_law_of_2022_changed(good: Dataset) -> None:
    """Adyrna.kz: from 20,000 to 5,000 members, from 600 to 200 in a region, from 1,000 to 700 founders."""
    assert told(good, "party-registration-eased") == {
        "Members of a party": "20,000 → 5,000 members",
        "Members in each region": "600 → 200 members",
        "Founding group": "1,000 → 700 citizens",
    }


def test_a_rule_begins_with_what_held_before_it() -> None:
    held: dict[tuple[str, str], str] = {}
    for row in sorted(CHANGES, key=lambda row: row["in_force_from"]):
        rule = (row["rule"], row["detail"])
        assert held.get(rule, row["old"]) == row["old"], row["change_id"]
        held[rule] = row["new"]


def test_contests_were_held_under_the_rules_then_in_force(good: Dataset) -> None:
    """Where the record has a change before a contest, the contest's own row says the same."""
    columns = {
        "threshold": "threshold_pct",
        "house_size": "seats",
        "list_seats": "list_seats",
        "district_seats": "district_seats",
        "appointed_seats": "appointed_seats",
    }
    elections = good["elections"]
    compared: dict[str, int] = defaultdict(int)
    mazhilis = elections["election_id"].str.startswith("mazhilis")  # the Kurultai came with a constitution of its own
    for row in elections[mazhilis].itertuples():
        for rule, column in columns.items():
            change = in_force(good, rule, row.date)
            first_used = change and not (rule == "threshold" and row.election_id == "mazhilis-2021")
            if change and first_used:
                assert float(change.new) == float(getattr(row, column)), (row.election_id, rule)
                compared[rule] += 1
    assert compared == {"house_size": 5, "list_seats": 5, "district_seats": 5, "appointed_seats": 5, "threshold": 1}


@pytest.mark.parametrize(
    ("day", "members"),
    [
        ("1999-10-10", None),
        ("2004-09-19", "50000"),
        ("2009-06-01", None),
        ("2012-01-15", "40000"),
        ("2021-01-10", "20000"),
        ("2022-11-04", "20000"),
        ("2022-11-05", "5000"),  # in force on that very day
        ("2023-03-19", "5000"),
    ],
)
def test_members_that_a_party_needed(good: Dataset, day: str, members: str | None) -> None:
    """Unknown before the first change on record, and on a day of a year of which only the year of a change is known."""
    change = in_force(good, "party_registration", day)
    assert (change.new if change else None) == members


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("5", "percent", "5%"),
        ("4.5", "percent", "4.5%"),
        ("20000", "members", "20,000 members"),
        ("98", "", "98"),
        ("none", "members", "none"),
        ("1/0", "", "1/0"),
    ],
)
def test_cells_in_words(text: str, unit: str, expected: str) -> None:
    assert printed(text, unit) == expected


def queries(dataset: Dataset, event: str) -> list[tuple[str, dict[str, object]]]:
    return [(link.label, dict(link.query)) for link in what_if(dataset, event)]


def test_the_way_to_the_votes_under_the_other_rule(good: Dataset) -> None:
    assert queries(good, "election-law-2021") == [
        ("the votes of 2021 with the new 5% threshold", {"election": "mazhilis-2021", "threshold": "5"}),
        ("the votes of 2023 with the old 7% threshold", {"election": "mazhilis-2023", "threshold": "7"}),
    ]
    assert queries(good, "constitution-2026-in-force") == [
        ("the votes of 2023 with the new 145 list seats", {"election": "mazhilis-2023", "seats": "145"})
    ]
    # The threshold of 2004 is not known; that of 2007 is.
    assert queries(good, "term-limit-lifted-2007")[0][1] == {
        "election": "mazhilis-2004", "seats": "98", "threshold": "7",
    }  # fmt: skip
    assert what_if(good, "party-registration-eased") == ()
    assert what_if(good, "zhanaozen-2011") == ()
    assert len(every_what_if(good)) == 7


def test_without_the_table_nothing_changed(small: Dataset) -> None:
    assert changes(small) == ()
    assert events(small) == frozenset()
    assert every_what_if(small) == ()
    assert in_force(small, "threshold", "2024-05-12") is None
