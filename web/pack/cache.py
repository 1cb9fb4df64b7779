"""The folders where packed files lie, away from the packages and from the project."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_cache_path

from web.pack.forms import Form
from web.pack.installed import Asset, Installed

NAME = "election-results-dashboard"
_UNFINISHED = ".unfinished"


Key = tuple[str, int, int]
"""A file at a moment: path, time of change in nanoseconds, size."""


@dataclass
class Cache:
    """Where to look, in this order. The first that can be written to is written to: an image may bring a full one that
    the server's user can only read."""

    folders: tuple[Path, ...]
    _damaged: set[Key] = field(default_factory=set)

    def find(self, asset: Asset, form: Form) -> Key | None:
        """The packed file to be had, one found damaged left aside."""
        for folder in self.folders:
            path = folder / (asset.name + form.suffix)
            with contextlib.suppress(OSError):
                state = path.stat()
                key = (str(path), state.st_mtime_ns, state.st_size)
                if key not in self._damaged:
                    return key
        return None

    def discard(self, key: Key) -> None:
        """Never again this file as it is; removed where it may be."""
        self._damaged.add(key)
        with contextlib.suppress(OSError):
            os.unlink(key[0])

    def writable(self) -> Path | None:
        """The first folder that takes a file, made if need be; None when there is none."""
        for folder in self.folders:
            with contextlib.suppress(OSError), _trial(folder):
                return folder
        return None


@contextlib.contextmanager
def _trial(folder: Path) -> Iterator[None]:
    """Tried and not asked: permission bits don't tell of read-only mounts, full disks or what root may do."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b" ")
    yield


def write(path: Path, body: bytes) -> None:
    """Whole or not at all: a reader, and another process that writes the same file, never sees a part of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(suffix=_UNFINISHED, prefix=path.name, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
        os.chmod(unfinished, 0o644)  # an image is packed by one user and served by another
        os.replace(unfinished, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(unfinished)
        raise


def unfinished(folder: Path) -> list[Path]:
    """What processes that were killed left behind, or are writing now."""
    return list(folder.rglob(f"*{_UNFINISHED}"))


def cache_for(streamlit: Installed) -> Cache:
    """The folders for this version and these files: in `ELECTION_CACHE` or the platform's place for such things, and
    where that can't be written to, in a temporary one of this user's as well."""
    name = f"streamlit-{streamlit.version}-{streamlit.signature}"
    chosen = Cache(tuple(folder / name for folder in [_chosen()] if folder is not None))
    if chosen.writable() is not None or (temporary := _temporary()) is None:
        return chosen
    return Cache((*chosen.folders, temporary / name))


def _chosen() -> Path | None:
    if named := os.environ.get("ELECTION_CACHE"):
        return Path(named).absolute()
    try:
        return user_cache_path(NAME, appauthor=False, opinion=False)
    except RuntimeError:  # no home: some containers' users have none
        return None


def _temporary() -> Path | None:
    """A folder in the temporary one, which everybody may write to: only one that is this user's own."""
    user = os.getuid() if hasattr(os, "getuid") else None
    folder = Path(tempfile.gettempdir()) / (NAME if user is None else f"{NAME}-{user}")
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        state = folder.lstat()
    except OSError:
        return None
    return folder if user is None or (state.st_uid == user and not state.st_mode & 0o022) else None
