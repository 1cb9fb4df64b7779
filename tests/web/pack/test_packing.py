"""Packing what is missing: whole, once for all processes, and tidy."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from tests.folders import ROOT
from tests.web.pack.packed import BOTH
from web.pack import cache as places
from web.pack.cache import Cache
from web.pack.forms import GZIP, QUICK
from web.pack.installed import Installed, read
from web.pack.packing import missing, pack, passes
from web.pack.shelf import Shelf

PROGRAM = """
import sys; from pathlib import Path
from web.pack.cache import Cache; from web.pack.forms import BEST, GZIP
from web.pack.installed import read; from web.pack.packing import pack
done = pack(read(Path(sys.argv[1]), "1.0"), Cache((Path(sys.argv[2]),)), [(BEST, GZIP)])
print(done.before.get("br", 0))
"""


def test_packing_says_how_far_it_is_and_what_came_of_it(streamlit: Installed, cache: Cache) -> None:
    said: list[float] = []
    done = pack(streamlit, cache, BOTH, said.append)
    size = sum(asset.size for asset in streamlit.assets.values())
    assert (said[0], said[-1]) == (0, 1)
    assert said == sorted(said)
    assert done.before == {"br": size, "gzip": size}
    assert done.after["br"] == sum(path.stat().st_size for path in cache.folders[0].rglob("*.br"))
    assert missing(streamlit, cache, BOTH) == []
    assert pack(streamlit, cache, BOTH).after == {}


def test_two_processes_at_once_share_the_work(streamlit: Installed, cache: Cache) -> None:
    """Each file is packed by one of them, and every file is whole."""
    for number in range(12):  # enough to keep both at it
        (streamlit.folder / f"static/js/part{number}.AbCdEf12.js").write_text(f"// {number}\n" * 9000)
    streamlit = read(streamlit.folder, streamlit.version)
    command = [sys.executable, "-c", PROGRAM, str(streamlit.folder), str(cache.folders[0])]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    read_and_packed = [int(process.communicate(timeout=60)[0]) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum(read_and_packed) == sum(asset.size for asset in streamlit.assets.values())
    shelf = Shelf(cache)
    assert all(shelf.load(asset, coding) for asset in streamlit.assets.values() for coding in ("br", "gzip"))
    assert places.unfinished(cache.folders[0]) == []


def test_what_a_killed_process_left_is_tidied_and_what_another_writes_is_not(
    streamlit: Installed, cache: Cache
) -> None:
    folder = cache.folders[0] / "static" / "js"
    folder.mkdir(parents=True)
    left, written_now = folder / "a.br1.unfinished", folder / "b.br2.unfinished"
    left.touch()
    os.utime(left, (time.time() - 7200,) * 2)
    written_now.touch()
    pack(streamlit, cache, BOTH)
    assert places.unfinished(cache.folders[0]) == [written_now]


def test_quick_leaves_out_the_slow_form() -> None:
    assert passes("quick", at_once=True) == ((QUICK, GZIP),)
    assert passes("off", at_once=True) == ()
