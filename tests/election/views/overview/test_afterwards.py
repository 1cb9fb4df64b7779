"""What followed the focus, as far as it is known."""

from __future__ import annotations

from typing import cast

from election import Dataset
from election.view import Prose
from election.views.overview.afterwards import afterwards


def test_readers_of_today_learn_that_another_house_was_elected(good: Dataset) -> None:
    (section,) = afterwards(good, "mazhilis-2023")
    assert section.title == "What followed: First Kurultai election, 23 August 2026"
    result, missing = cast(Prose, section.blocks[0]).paragraphs
    assert result.startswith("Unconfirmed, preliminary: Adilet (2026) is known to have won 110 of 145 seats")
    assert "the final count" in missing  # looked for in vain
    assert section.link is not None
    assert section.link.query == {"election": "kurultai-2026"}


def test_only_the_focus_is_followed_up(good: Dataset, small: Dataset) -> None:
    assert not list(afterwards(good, "mazhilis-2021"))
    assert not list(afterwards(small, "assembly-2024"))  # the last of its kind
