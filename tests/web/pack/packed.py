"""What the tests of packing share: what is packed, where a packed script lies, and a disk that refuses."""

from __future__ import annotations

from pathlib import Path

from tests.web.fake_streamlit import SCRIPT
from web.pack.cache import Cache
from web.pack.forms import BEST, GZIP

BOTH = [(BEST, GZIP)]


def packed_script(cache: Cache) -> Path:
    return cache.folders[0] / f"{SCRIPT}.br"


def refuse(*paths: str) -> None:
    raise PermissionError(*paths)
