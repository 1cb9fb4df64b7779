"""Which compression a reader takes, and compressing for him."""

from __future__ import annotations

import gzip
from collections.abc import Sequence

import brotli

CODINGS = ("br", "gzip")
"""What is offered, best first."""

_ANCIENT = {"x-gzip": "gzip"}  # RFC 9110, 8.4.1.3: the same


def acceptable(accepted: str, offered: Sequence[str] = CODINGS) -> list[str]:
    """Those of the offered codings that an Accept-Encoding header takes at least as gladly as the bare text, the
    best first; of two that are equal to the reader, the one offered first. RFC 9110, 12.5.3."""
    weights = _weights(accepted)
    others = weights.get("*", 0.0)
    bare = weights.get("identity", 0.0)
    taken = {coding: weights.get(coding, others) for coding in offered}
    return sorted((coding for coding in taken if taken[coding] > 0 and taken[coding] >= bare), key=lambda c: -taken[c])


def _weights(accepted: str) -> dict[str, float]:
    """Codings with their q-values; one that can't be understood is not taken, and the bare text is always right."""
    weights = {}
    for part in accepted.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if name:
            weights[_ANCIENT.get(name, name)] = _weight(parameters)
    return weights


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                weight = float(value)
            except ValueError:
                return 0.0
            return weight if 0 <= weight <= 1 else 0.0  # nan is neither
    return 1.0


def compressed(body: bytes, coding: str) -> bytes:
    """Compressed at once, for what is made for one request: a 60 kB document takes about a millisecond."""
    return brotli.compress(body, quality=4) if coding == "br" else gzip.compress(body, 6, mtime=0)
