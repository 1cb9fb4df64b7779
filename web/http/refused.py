"""An address that can't be answered."""

from __future__ import annotations


class RefusedError(Exception):
    """A status, and one plain sentence for whoever asked that lists what there is."""

    def __init__(self, status: int, sentence: str) -> None:
        self.status = status
        super().__init__(sentence)
