"""Answers that are made once and kept within bounds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Generic, Protocol, TypeVar


class Roomy(Protocol):
    @property
    def room(self) -> int:
        """What it takes, in bytes or whatever the shelf that keeps it counts in."""


Item = TypeVar("Item", bound=Roomy)

WORKERS = 2  # answers are made beside the readers of the live pages, not in their place


class Kept(Generic[Item]):
    """Answers by what they are, the ones asked for longest ago dropped first.

    `room` is that of all that is kept together. What two ask for at the same time is made once: both get the same.
    Whoever keeps answers on data has the version in the key: those on an older one are asked for no more, and go first.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._used = 0
        self._items: OrderedDict[Hashable, Item] = OrderedDict()
        self._making: dict[Hashable, Future[Item]] = {}
        self._lock = Lock()
        self._workers = ThreadPoolExecutor(WORKERS, "kept")

    @property
    def used(self) -> int:
        return self._used

    def get(self, key: Hashable, make: Callable[[], Item]) -> Item | Future[Item]:
        """It, or one in the making; what `make` raises comes out of it, and is not kept."""
        with self._lock:
            if key in self._items:
                self._items.move_to_end(key)
                return self._items[key]
            if key not in self._making or self._making[key].cancelled():  # whoever asked first may have gone
                self._making[key] = self._workers.submit(self._make, key, make)
            return self._making[key]

    def _make(self, key: Hashable, make: Callable[[], Item]) -> Item:
        try:
            item = make()
        except BaseException:
            with self._lock:
                del self._making[key]
            raise
        with self._lock:
            del self._making[key]
            self._keep(key, item)
        return item

    def _keep(self, key: Hashable, item: Item) -> None:
        if item.room > self._room // 4:
            return  # one must not push out all others
        self._items[key] = item
        self._used += item.room
        while self._used > self._room:
            self._used -= self._items.popitem(last=False)[1].room
