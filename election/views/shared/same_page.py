"""The way to a page itself, with other choices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from election.choices import Control, write
from election.view import Link

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def same_page(label: str, page: str, controls: Sequence[Control], choices: DataclassInstance) -> Link:
    """A link to the page with these choices; those that are as the page opens don't stand in its address."""
    query = write(controls, asdict(choices))
    return Link(label, page, {name: values[0] if len(values) == 1 else values for name, values in query.items()})
