"""A stated figure beside a cell: what rounds, what equals, what can't be told."""

from __future__ import annotations

import pytest

from election.record.relations import age, holds


@pytest.mark.parametrize(
    ("relation", "stated", "cell", "expected"),
    [
        ("equals", "53.9", "53.90", True),
        ("equals", "53.9", "53.91", False),
        ("rounds_to", "53.9", "53.85", True),  # halves go up, as the press rounds
        ("rounds_to", "53.9", "53.849", False),
        ("rounds_to", "54", "53.9", True),
        ("at_least", "62", "62", True),
        ("more_than", "62", "62", False),
        ("more_than", "62", "63", True),
        ("less_than", "20000", "5000", True),
        ("at_most", "4", "5", False),
        ("equals", "2021", "2022-01-05", False),
        ("equals", "2022-01", "2022-01-05", True),  # compared as far as it is stated
        ("equals", "2022-01-05", "2022-01", None),  # it may be that day, or another of the month
        ("equals", "2022-01-05", "2022-02", False),
        ("at_least", "2022-01", "2022-03-01", True),
        ("equals", "Nursultan Nagayev", "Nursultan Nazarbayev", False),
        ("equals", "parliamentary", "parliamentary", True),
        ("more_than", "a", "b", None),
        ("rounds_to", "53.9", "many", None),
        ("equals", "62", "", None),
        ("age", "69", "1953-05-17", True),
        ("age", "70", "1953-05-17", False),
        ("age", "69", "1953", None),
    ],
)
def test_a_relation(relation: str, stated: str, cell: str, expected: bool | None) -> None:
    assert holds(relation, stated, cell, "2023-03-22") is expected


def test_a_birthday_counts_from_its_day() -> None:
    assert age("1953-05-17", "2023-05-16") == 69
    assert age("1953-05-17", "2023-05-17") == 70
    assert age("1953-05-17", "") is None
