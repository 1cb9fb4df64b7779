"""Packing beside a server that is at work."""

from __future__ import annotations

import time

import pytest

from tests.web.fake_streamlit import SCRIPT
from tests.web.pack.packed import BOTH, packed_script, refuse
from web.pack import cache as places
from web.pack.background import Packer, effort
from web.pack.cache import Cache
from web.pack.forms import BEST, GZIP
from web.pack.installed import Installed
from web.pack.packing import missing, passes
from web.pack.shelf import Shelf


def test_the_server_packs_in_a_thread_of_its_own(streamlit: Installed, cache: Cache) -> None:
    packer = Packer(streamlit, cache, passes("best", at_once=True))
    packer.ask()
    packer.ask()
    until = time.monotonic() + 20
    while missing(streamlit, cache, [(GZIP,), (BEST,)]) and time.monotonic() < until:
        time.sleep(0.02)
    assert missing(streamlit, cache, [(GZIP,), (BEST,)]) == []
    packed_script(cache).write_bytes(b"rubbish")
    shelf = Shelf(cache, on_damage=packer.ask)
    shelf.load(streamlit.assets[SCRIPT], "br")
    while not shelf.load(streamlit.assets[SCRIPT], "br") and time.monotonic() < until:
        time.sleep(0.02)
    assert shelf.load(streamlit.assets[SCRIPT], "br") is not None


def test_a_full_disk_leaves_whole_files_and_a_thread_that_can_be_asked_again(
    streamlit: Installed, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(places.os, "replace", refuse)
        packer = Packer(streamlit, cache, BOTH)
        packer._pack()
        assert missing(streamlit, cache, BOTH)
        assert places.unfinished(cache.folders[0]) == []
    packer._pack()
    assert missing(streamlit, cache, BOTH) == []


@pytest.mark.parametrize(("named", "meant"), [("", "best"), ("quick", "quick"), ("off", "off"), ("most", "best")])
def test_how_much_is_packed(monkeypatch: pytest.MonkeyPatch, named: str, meant: str) -> None:
    monkeypatch.setenv("ELECTION_PACK", named)
    assert effort() == meant
