"""Packed files ready to be sent."""

from __future__ import annotations

import hashlib
import logging
import zlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

import brotli

from web.pack.cache import Cache, Key
from web.pack.forms import FORMS, Form
from web.pack.installed import Asset

_LOG = logging.getLogger(__name__)

BOUND = 8 * 1024 * 1024
"""Bytes kept in memory. A reader's first visit takes 1.7 MB of brotli; all of Streamlit 1.67 is 5.7 MB."""


@dataclass(frozen=True)
class Packed:
    """A file in one coding; `tag` is its entity tag, with quotes."""

    body: bytes
    coding: str
    tag: str


@dataclass
class Shelf:
    """Packed files by asset and coding, those last asked for kept in memory.

    Whatever lies in the cache, what is sent unpacks to exactly the asset's content: a file that doesn't (half a disk
    block, another's hand) is thrown away, and `on_damage` is called so that it is packed again."""

    cache: Cache
    bound: int = BOUND
    on_damage: Callable[[], None] = lambda: None
    _kept: OrderedDict[Key, Packed] = field(default_factory=OrderedDict)
    _size: int = 0
    _lock: Lock = field(default_factory=Lock)

    def kept(self, asset: Asset, coding: str) -> Packed | None:
        """What is in memory, at the price of one look at the disk: the best form may have come since, or the folder
        be gone."""
        found = self._newest(asset, coding)
        with self._lock:
            if found is None or (packed := self._kept.get(found[0])) is None:
                return None
            self._kept.move_to_end(found[0])
            return packed

    def load(self, asset: Asset, coding: str) -> Packed | None:
        """The same from the disk, checked: 15 ms for the largest. None when it is not packed (yet)."""
        while found := self._newest(asset, coding):
            key, form = found
            if packed := self._read(asset, key, form):
                self._keep(key, packed)
                return packed
        return None

    def _newest(self, asset: Asset, coding: str) -> tuple[Key, Form] | None:
        for form in FORMS[coding]:
            if key := self.cache.find(asset, form):
                return key, form
        return None

    def _read(self, asset: Asset, key: Key, form: Form) -> Packed | None:
        try:
            with open(key[0], "rb") as file:
                body = file.read()
            if form.unpack(body) == asset.content():
                return Packed(body, form.coding, f'"{hashlib.sha256(body).hexdigest()[:20]}"')
        except FileNotFoundError:
            return None  # the quick form, whose better has just come: the next look finds that one
        except (OSError, EOFError, zlib.error, brotli.error) as error:
            _LOG.warning("%s can't be read: %s", key[0], error)
        else:
            _LOG.warning("%s is not the file that is installed", key[0])
        self.cache.discard(key)
        self.on_damage()
        return None

    def _keep(self, key: Key, packed: Packed) -> None:
        with self._lock:
            if key not in self._kept:
                self._size += len(packed.body)
            self._kept[key] = packed
            self._kept.move_to_end(key)
            while self._size > self.bound and self._kept:
                _, dropped = self._kept.popitem(last=False)
                self._size -= len(dropped.body)
