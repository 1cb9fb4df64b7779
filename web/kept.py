"""Answers that are made once and kept within bounds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock

from web.made import Made

WORKERS = 2  # files are drawn beside the readers of the live pages, not in their place


class Kept:
    """Files by what they are, the ones asked for longest ago dropped first.

    `room` is in bytes, of all that is kept together. What two ask for at the same time is made once: both get the same.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._used = 0
        self._files: OrderedDict[Hashable, Made] = OrderedDict()
        self._making: dict[Hashable, Future[Made]] = {}
        self._lock = Lock()
        self._workers = ThreadPoolExecutor(WORKERS, "files")

    @property
    def used(self) -> int:
        return self._used

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made | Future[Made]:
        """The file, or one in the making; what `make` raises comes out of it, and is not kept."""
        with self._lock:
            if key in self._files:
                self._files.move_to_end(key)
                return self._files[key]
            if key not in self._making:
                self._making[key] = self._workers.submit(self._make, key, make)
            return self._making[key]

    def _make(self, key: Hashable, make: Callable[[], Made]) -> Made:
        try:
            file = make()
        except BaseException:
            with self._lock:
                del self._making[key]
            raise
        with self._lock:
            del self._making[key]
            self._keep(key, file)
        return file

    def _keep(self, key: Hashable, file: Made) -> None:
        if file.room > self._room // 4:
            return  # one file must not push out all others
        self._files[key] = file
        self._used += file.room
        while self._used > self._room:
            self._used -= self._files.popitem(last=False)[1].room
