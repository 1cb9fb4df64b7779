"""Making what is missing in the cache, once for all processes of a machine."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from web.pack.cache import Cache, unfinished, write
from web.pack.forms import BEST, GZIP, QUICK, Form
from web.pack.installed import Asset, Installed

try:
    import fcntl
except ImportError:  # Windows: two processes may do the same work; what they write is whole all the same
    fcntl = None  # type: ignore[assignment]

EFFORTS = ("best", "quick", "off")
"""What `ELECTION_PACK` may say: all of it, only what takes a second, or to send Streamlit's files as they are."""

_LEFT_BEHIND = 3600  # seconds after which an unfinished file is nobody's

Step = tuple[Asset, Form]
Say = Callable[[float], None]
"""Told which share of the work is done, from 0 to 1."""


@dataclass(frozen=True)
class Done:
    """What a packing came to: bytes of the files it read and wrote by coding, and seconds. A quick form that gives way
    to the best one is not counted."""

    before: Mapping[str, int]
    after: Mapping[str, int]
    seconds: float


class NowhereError(OSError):
    """There is no folder that packed files could be written to."""


def pack(streamlit: Installed, cache: Cache, passes: Sequence[Sequence[Form]], say: Say = lambda share: None) -> Done:
    """Packs what is missing, in passes over all files, the largest first in each. Raises NowhereError, and OSError when
    the disk is full. Waits while another process packs the same, and then finds it done."""
    if not missing(streamlit, cache, passes):
        return Done({}, {}, 0.0)
    folder = cache.writable()
    if folder is None:
        raise NowhereError(", ".join(map(str, cache.folders)))
    begun = time.monotonic()
    before, after = Counter[str](), Counter[str]()
    with _alone(folder):
        steps = missing(streamlit, cache, passes)  # again: another may have been at it
        last = {form.coding: form for _, form in steps}
        for (asset, form), written in zip(steps, _written(folder, steps, say), strict=True):
            if last[form.coding] is form:
                before[form.coding] += asset.size
                after[form.coding] += written
        _tidy(folder)
    return Done(before, after, time.monotonic() - begun)


def passes(effort: str, *, at_once: bool) -> tuple[tuple[Form, ...], ...]:
    """What to make for an effort. `at_once` is for a server with readers at the door: the quick forms first."""
    if effort == "off":
        return ()
    if effort == "quick":
        return ((QUICK, GZIP),)
    return ((QUICK, GZIP), (BEST,)) if at_once else ((BEST, GZIP),)


def missing(streamlit: Installed, cache: Cache, passes: Sequence[Sequence[Form]]) -> list[Step]:
    """What is to be made for these passes, in that order."""
    largest_first = sorted(streamlit.assets.values(), key=lambda asset: -asset.size)
    steps = [(asset, form) for forms in passes for asset in largest_first for form in forms]
    return [step for step in steps if not _made(cache, *step)]


def _made(cache: Cache, asset: Asset, form: Form) -> bool:
    return any(cache.find(asset, made) is not None for made in ((QUICK, BEST) if form is QUICK else (form,)))


def _written(folder: Path, steps: Sequence[Step], say: Say) -> Iterator[int]:
    """Packs step by step; yields the bytes of each."""
    work = [asset.size * form.cost for asset, form in steps]
    for number, (asset, form) in enumerate(steps):
        say(sum(work[:number]) / sum(work))
        body = form.pack(asset.content())
        write(folder / (asset.name + form.suffix), body)
        if form is BEST:
            with contextlib.suppress(OSError):
                (folder / (asset.name + QUICK.suffix)).unlink()
        yield len(body)
    say(1.0)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time; the lock goes with its process, however that ends. Where a lock can't be had (some network
    drives) the work is done twice, and nothing worse."""
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):
            file = held.enter_context(open(folder / "lock", "ab"))
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _tidy(folder: Path) -> None:
    for path in unfinished(folder):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _LEFT_BEHIND:
                path.unlink()


def step_back() -> None:
    """Lets readers go first: this thread gets the processor when nobody else wants it. Linux counts niceness by
    thread; elsewhere it would be the whole server's."""
    if hasattr(os, "setpriority") and os.uname().sysname == "Linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 15)
