"""Numbers as cells write them, and as they come back out of a frame."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from election.package.values import exact, number


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 12))
def test_a_number_of_15_digits_comes_back_out_of_a_frame_as_it_was_written(digits: int, decimals: int) -> None:
    written = Decimal(digits).scaleb(-decimals)
    assert exact(pd.Series([float(written)])[0]) == written


@pytest.mark.parametrize(("cell", "text"), [(53.9, "53.9"), (100.0, "100"), (0.0, "0"), (1e20, "1" + 20 * "0")])
def test_idle_noughts_are_no_part_of_it(cell: float, text: str) -> None:
    assert f"{exact(cell):f}" == text


def test_differences_are_those_of_the_printed_figures() -> None:
    assert 5.31 - 5.2 != 0.11
    assert exact(5.31) - exact(5.2) == Decimal("0.11")


@pytest.mark.parametrize("text", ["", "1,5", "1e3", "1/2", " 5", "١", "5%", "nan", "-"])
def test_what_a_cell_may_not_hold_is_no_number(text: str) -> None:
    assert number(text) is None
