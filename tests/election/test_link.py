"""Links between pages as addresses."""

from __future__ import annotations

import pytest

from election.link import Link


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (Link("", "overview"), "./"),
        (Link("", "timeline", {"event": "a b&c"}), "timeline?event=a+b%26c"),
        (Link("", "reactions", {"kind": ["ngo", "media"]}), "reactions?kind=ngo&kind=media"),
    ],
)
def test_a_link_is_relative_and_its_query_is_quoted(link: Link, address: str) -> None:
    assert link.address == address
