"""HTML that is made once for all readers of a view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Parts:
    """Pieces of a view's HTML by name. A view never changes, so neither do they; two readers who come at the same
    moment make the same piece twice, and that does no harm."""

    def __init__(self) -> None:
        self._made: dict[str, str] = {}

    def once(self, name: str, make: Callable[..., str], *values: Any) -> str:
        """The piece of that name, made by `make(*values)` when it is asked for first."""
        if name not in self._made:
            self._made[name] = make(*values)
        return self._made[name]
