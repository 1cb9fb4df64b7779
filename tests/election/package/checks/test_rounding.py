from __future__ import annotations

from decimal import Decimal

import pytest

from election.package.checks.rounding import are_spread, digits, follows, half_a_digit, is_cut


def test_the_digits_of_a_printed_figure() -> None:
    assert [digits(Decimal(text)) for text in ("53.90", "71", "100", "0.125")] == [2, 0, 0, 3]
    assert half_a_digit(Decimal("53.90")) * 1000 == 5


@pytest.mark.parametrize(
    ("part", "base", "printed", "rounded", "cut"),
    [
        (32, 41, "78.05", True, False),  # 78.0488
        (32, 41, "78.04", False, True),
        (32, 41, "78.03", False, False),
        (1, 8, "12.5", True, True),
        (1, 8, "12", True, True),  # half a unit may go either way
        (5, 0, "0", False, False),
    ],
)
def test_a_printed_share_is_rounded_or_cut(part: int, base: int, printed: str, rounded: bool, cut: bool) -> None:
    assert (follows(part, base, Decimal(printed)), is_cut(part, base, Decimal(printed))) == (rounded, cut)


@pytest.mark.parametrize(
    ("printed", "spread"),
    [
        (("33.4", "33.3", "33.3"), True),
        (("33.3", "33.3", "33.3"), False),
        (("33.5", "33.3", "33.2"), False),
        (("34", "33", "33"), True),
    ],
)
def test_three_equal_parts_made_to_add_up_to_100(printed: tuple[str, ...], spread: bool) -> None:
    assert are_spread([(1000, Decimal(share)) for share in printed], 3000) is spread
