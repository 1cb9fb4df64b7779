"""How far seats are from votes, and how many parties there are in effect: one number each.

Sequences of votes, seats or shares go in, in the same order of contestants; both are turned into shares of their own
sum first. Whether votes "against all" are in that sum is the caller's choice: as a line without seats, or not at all.
What can't be known is None: where nothing was counted, no seat was given, or a number is below zero.
"""

from __future__ import annotations

import math
from collections.abc import Sequence


def effective_number(shares: Sequence[float]) -> float | None:
    """The effective number of parties, 1 / sum(p^2), of votes or of seats: Laakso and Taagepera, "Effective" Number of
    Parties: A Measure with Application to West Europe, Comparative Political Studies 12 (1979)."""
    parts = _parts(shares)
    return None if parts is None else 1 / math.fsum(part**2 for part in parts)


def gallagher(votes: Sequence[float], seats: Sequence[float]) -> float | None:
    """The least squares index, sqrt(sum((v - s)^2) / 2), 0 to 100: Gallagher, Proportionality, disproportionality and
    electoral systems, Electoral Studies 10 (1991). ValueError: sequences of different length."""
    pairs = _pairs(votes, seats)
    return None if pairs is None else 100 * math.sqrt(math.fsum((v - s) ** 2 for v, s in pairs) / 2)


def loosemore_hanby(votes: Sequence[float], seats: Sequence[float]) -> float | None:
    """The part of the seats that is with others than their votes would have it, sum(|v - s|) / 2, 0 to 100: Loosemore
    and Hanby, The Theoretical Limits of Maximum Distortion, British Journal of Political Science 1 (1971).
    ValueError: sequences of different length."""
    pairs = _pairs(votes, seats)
    return None if pairs is None else 50 * math.fsum(abs(v - s) for v, s in pairs)


def sainte_lague_index(votes: Sequence[float], seats: Sequence[float]) -> float | None:
    """sum((s - v)^2 / v), in per cent, from 0 without an upper end: Gallagher (1991), as above. None as well where
    somebody has seats and no votes. ValueError: sequences of different length."""
    pairs = _pairs(votes, seats)
    if pairs is None or any(s and not v for v, s in pairs):
        return None
    return 100 * math.fsum((s - v) ** 2 / v for v, s in pairs if v)


def _parts(amounts: Sequence[float]) -> list[float] | None:
    total = math.fsum(amounts)
    if total <= 0 or min(amounts) < 0:
        return None
    return [amount / total for amount in amounts]


def _pairs(first: Sequence[float], second: Sequence[float]) -> list[tuple[float, float]] | None:
    if len(first) != len(second):
        raise ValueError(f"{len(first)} and {len(second)} numbers are not of the same contestants")
    ones, others = _parts(first), _parts(second)
    return None if ones is None or others is None else list(zip(ones, others, strict=True))
