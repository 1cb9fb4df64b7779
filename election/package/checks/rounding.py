"""What a printed figure may stand for: how far rounding, or the ways in which some offices round, lets it be off."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction


def digits(figure: Decimal) -> int:
    """How many are printed behind the point: 53.90 -> 2."""
    exponent = figure.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def half_a_digit(figure: Decimal) -> Fraction:
    """Half a unit of the last digit printed: 53.90 -> 0.005."""
    return Fraction(1, 2 * 10 ** digits(figure))


def follows(part: int, base: int, share: Decimal) -> bool:
    """Whether part by base, in per cent, is the share that is printed."""
    return base > 0 and abs(Fraction(100 * part, base) - Fraction(share)) <= half_a_digit(share)


def is_cut(part: int, base: int, share: Decimal) -> bool:
    """Whether the share that is printed is part by base with the further digits cut off, as some offices do: 1.97
    printed as 1.9."""
    return base > 0 and 0 <= Fraction(100 * part, base) - Fraction(share) < 2 * half_a_digit(share)


def are_spread(parts: Sequence[tuple[int, Decimal]], base: int) -> bool:
    """Whether shares were rounded so that they add up to exactly 100, as some offices do: of three equal parts, 33.4,
    33.3 and 33.3. Each is its part by base rounded up or down. `parts`: each part with its printed share."""
    return (
        base > 0
        and sum(share for _part, share in parts) == 100
        and all(abs(Fraction(100 * part, base) - Fraction(share)) < 2 * half_a_digit(share) for part, share in parts)
    )


def common_base(parts: Sequence[tuple[int, Decimal]]) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest base of which each part is the share that is printed beside it, or None."""
    bounds = [_bounds(part, share) for part, share in parts]
    highs = [high for _low, high in bounds if high is not None]
    low = max((low for low, _high in bounds), default=Fraction(0))
    return (low, min(highs)) if highs and low <= min(highs) else None


def _bounds(part: int, share: Decimal) -> tuple[Fraction, Fraction | None]:
    """The least and the greatest base (None: none) that a part and its share allow."""
    printed, half = Fraction(share), half_a_digit(share)
    return Fraction(100 * part) / (printed + half), Fraction(100 * part) / (printed - half) if printed > half else None
