"""Districts by region, in columns that are read from top to bottom."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from election.charts.seats.districts import columns_of


@pytest.mark.parametrize(
    ("heights", "columns", "stacks"),
    [
        ([10] * 8, 4, [[0, 1], [2, 3], [4, 5], [6, 7]]),
        ([10, 10, 40, 10, 10], 3, [[0, 1], [2], [3, 4]]),
        ([10, 10], 4, [[0], [1]]),
        ([90, 10, 10, 10], 2, [[0], [1, 2, 3]]),
    ],
)
def test_blocks_keep_their_order_in_even_columns(heights: list[float], columns: int, stacks: list[list[int]]) -> None:
    assert columns_of(heights, columns) == stacks


@given(st.lists(st.integers(20, 300), min_size=1, max_size=20), st.integers(1, 5))
def test_no_block_is_lost_and_no_column_is_much_higher_than_it_must_be(heights: list[int], columns: int) -> None:
    stacks = columns_of(heights, columns)
    assert list(chain.from_iterable(stacks)) == list(range(len(heights)))
    assert len(stacks) <= columns
    tallest = max(sum(heights[block] for block in stack) for stack in stacks)
    assert tallest <= sum(heights) / columns + max(heights) + 4
