"""What several rows rest on together."""

from __future__ import annotations

from collections.abc import Iterable


def cited(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """The source ids of all the lists, each once, in reading order."""
    return tuple(dict.fromkeys(source for ids in lists for source in ids))
