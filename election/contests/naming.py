"""How a contest is named: in short for a reader, and in an address."""

from __future__ import annotations

from election.package.dataset import Dataset


def short_name(dataset: Dataset, election_id: str) -> str:
    """'Mazhilis 2023'. KeyError when there is no such contest."""
    return str(dataset.row("elections", election_id)["short_name"])


def asked_for(dataset: Dataset, election_id: str) -> dict[str, str]:
    """The query with which a page shows the contest: an empty one for that with which pages open."""
    return {} if election_id == dataset.focus else {"election": election_id}
