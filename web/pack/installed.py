"""What the installed Streamlit has to send: read from its package, never written down here."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata, util
from pathlib import Path

from web.insides import CHART

# Named here and not asked of `mimetypes`, which takes the machine's word (Windows has had text/plain for .js).
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
}
SMALLEST = 256  # bytes; less than that gains nothing, headers are longer
COMPILE_AHEAD = b"//# allFunctionsCalledOnLoad\n"
"""A note to the browser (explicit compile hints of Chromium; others take it for a comment): make all functions of this
file ready while it comes, in a thread, not one by one as the page waits for them."""
_HASHED = re.compile(r"\.[A-Za-z0-9_-]{8,}\.\w+$")  # index.DormvYxC.js
_CHART = re.compile(rf"/{CHART}\.[A-Za-z0-9_-]+\.js$")


@dataclass(frozen=True)
class Asset:
    """A file that gains by being compressed; `name` is its path under Streamlit's root: static/js/index.DormvYxC.js"""

    name: str
    path: Path
    size: int

    @property
    def mime(self) -> str:
        return TYPES[self.path.suffix]

    def content(self) -> bytes:
        """What is sent: the file as it is, and before the code of charts, 4.7 MB that run at once, a comment line. In
        Chromium running it takes 0.44 s without and 0.22 s with that line, on a phone's processor four times that."""
        return (COMPILE_AHEAD if _CHART.search(self.name) else b"") + self.path.read_bytes()

    @property
    def caching(self) -> str:
        """A name with a hash of its contents means the same file for ever."""
        return "public, immutable, max-age=31536000" if _HASHED.search(self.name) else "no-cache"


@dataclass(frozen=True)
class Installed:
    """A Streamlit as it is on this machine; `folder` has index.html in it."""

    version: str
    folder: Path
    assets: Mapping[str, Asset]

    @cached_property
    def signature(self) -> str:
        """Changes with any file's name or size, and with what is put before one. Names carry hashes of the contents;
        what is sent is compared with the installed file besides, so nothing rests on this but where to look."""
        listing = "\n".join(f"{asset.name} {asset.size}" for asset in self.assets.values())
        return hashlib.sha256(COMPILE_AHEAD + listing.encode()).hexdigest()[:12]


def installed() -> Installed:
    """The Streamlit that this Python would import. Nothing of it is imported here."""
    spec = util.find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("streamlit is not installed")
    return read(Path(spec.origin).parent / "static", metadata.version("streamlit"))


def read(folder: Path, version: str) -> Installed:
    """The assets under `folder`/static; none when there is no such folder."""
    found = {asset.name: asset for asset in sorted(_assets(folder), key=lambda asset: asset.name)}
    return Installed(version, folder, found)


def _assets(folder: Path) -> Iterator[Asset]:
    for parent, _, files in os.walk(folder / "static"):
        for file in files:
            path = Path(parent, file)
            if path.suffix in TYPES and (size := path.stat().st_size) >= SMALLEST:
                yield Asset(path.relative_to(folder).as_posix(), path, size)
