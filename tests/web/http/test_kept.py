"""What is kept is bounded, and made once."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from threading import Event

import pytest

from web.files.made import made
from web.http.kept import Kept


@dataclass(frozen=True)
class Box:
    room: int


def have(kept: Kept[Box], key: str, room: int = 100) -> Box:
    box = kept.get(key, lambda: Box(room))
    return box.result() if isinstance(box, Future) else box


def test_two_who_ask_at_the_same_time_get_the_same() -> None:
    kept: Kept[Box] = Kept(1000)
    go, times = Event(), []

    def make() -> Box:
        go.wait(5)
        times.append(1)
        return Box(1)

    asked = [kept.get("a", make) for _ in range(20)]
    go.set()
    boxes = {id(each.result()) for each in asked if isinstance(each, Future)}
    assert len(boxes) == len(times) == 1
    assert kept.get("a", make) is have(kept, "a")


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    kept: Kept[Box] = Kept(1000)
    for key in "abcdefghij":
        have(kept, key)
    have(kept, "a")
    have(kept, "k")
    assert kept.used == 1000
    assert isinstance(kept.get("b", lambda: Box(1)), Future)
    assert isinstance(kept.get("a", lambda: Box(1)), Box)


def test_a_giant_pushes_nobody_out() -> None:
    kept: Kept[Box] = Kept(1000)
    have(kept, "a")
    have(kept, "giant", 600)
    assert kept.used == 100


def test_compressed_forms_and_what_is_round_a_file_take_room_too() -> None:
    file = made(b"a,b\r\n" * 1000, "x.csv")
    assert file.room > 5000 + len(file.coded["gzip"])
    assert made(b"", "x.csv").room > 500


def test_what_fails_is_tried_again() -> None:
    kept: Kept[Box] = Kept(1000)

    def fail() -> Box:
        raise ValueError("no")

    for _ in range(2):
        failed = kept.get("a", fail)
        assert isinstance(failed, Future)
        with pytest.raises(ValueError, match="no"):
            failed.result()
    assert have(kept, "a").room == 100


def test_one_who_goes_away_takes_nothing_from_the_next() -> None:
    kept: Kept[Box] = Kept(1000)
    go = Event()
    busy = [kept.get(key, lambda: Box(int(go.wait(5)))) for key in "xy"]  # all workers
    gone = kept.get("a", lambda: Box(1))
    assert isinstance(gone, Future)
    assert gone.cancel()
    go.set()
    assert have(kept, "a").room == 100
    assert len(busy) == 2
