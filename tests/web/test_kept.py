"""What is kept is bounded, and made once."""

from __future__ import annotations

from concurrent.futures import Future
from threading import Event

import pytest

from web.kept import Kept
from web.made import Made, made


def have(kept: Kept, key: str, size: int = 100) -> Made:
    file = kept.get(key, lambda: made(b"x" * size, "x.png"))
    return file.result() if isinstance(file, Future) else file


def test_two_who_ask_at_the_same_time_get_the_same() -> None:
    kept, go, times = Kept(1000), Event(), []

    def make() -> Made:
        go.wait(5)
        times.append(1)
        return made(b"x", "x.png")

    asked = [kept.get("a", make) for _ in range(20)]
    go.set()
    files = {id(each.result()) for each in asked if isinstance(each, Future)}
    assert len(files) == len(times) == 1
    assert kept.get("a", make) is asked[0].result()  # type: ignore[union-attr]


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    kept = Kept(1000)
    for key in "abcdefghij":
        have(kept, key)
    have(kept, "a")
    have(kept, "k")
    assert kept.used == 1000
    assert isinstance(kept.get("b", lambda: made(b"", "x.png")), Future)
    assert isinstance(kept.get("a", lambda: made(b"", "x.png")), Made)


def test_a_giant_pushes_nobody_out() -> None:
    kept = Kept(1000)
    have(kept, "a")
    have(kept, "giant", 600)
    assert kept.used == 100


def test_compressed_forms_take_room_too() -> None:
    file = made(b"a,b\r\n" * 1000, "x.csv")
    assert file.room > 5000 + len(file.coded["gzip"])


def test_what_fails_is_tried_again() -> None:
    kept = Kept(1000)

    def fail() -> Made:
        raise ValueError("no")

    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            kept.get("a", fail).result()  # type: ignore[union-attr]
    assert have(kept, "a").body == b"x" * 100
