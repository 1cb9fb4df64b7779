"""The way to a page itself, with other choices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

from election.choices import Control, Query, write
from election.link import Link
from election.package.dataset import Dataset

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Controls = Callable[[Dataset, Query], tuple[Control, ...]]


def same_page(dataset: Dataset, label: str, page: str, controls: Controls, choices: DataclassInstance) -> Link:
    """A link to the page with these choices; those that are as the page opens don't stand in its address.

    What can be chosen may depend on the values of select boxes, so the page's `controls` are asked with those.
    """
    values = asdict(choices)
    texts = {name: [value] for name, value in values.items() if isinstance(value, str) and value}
    query = write(controls(dataset, texts), values)
    return Link(label, page, {name: chosen[0] if len(chosen) == 1 else chosen for name, chosen in query.items()})
