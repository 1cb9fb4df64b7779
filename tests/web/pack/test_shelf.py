"""What is sent unpacks to the installed file, whatever lies in the cache; and memory is bounded."""

from __future__ import annotations

from pathlib import Path

import brotli
import pytest

from tests.web.fake_streamlit import SCRIPT
from tests.web.pack.packed import BOTH, packed_script, refuse
from web.pack import cache as places
from web.pack.cache import Cache
from web.pack.forms import BEST
from web.pack.installed import Installed
from web.pack.packing import missing, pack
from web.pack.shelf import Shelf


def test_a_damaged_file_is_never_sent_and_is_packed_again(streamlit: Installed, cache: Cache) -> None:
    asset = streamlit.assets[SCRIPT]
    pack(streamlit, cache, BOTH)
    whole = packed_script(cache).read_bytes()
    asked: list[str] = []
    shelf = Shelf(cache, on_damage=lambda: asked.append("pack"))
    for wrong in (b"", whole[:-9], b"rubbish", brotli.compress(b"alert('another script')")):
        packed_script(cache).write_bytes(wrong)
        assert shelf.load(asset, "br") is None
        assert missing(streamlit, cache, BOTH) == [(asset, BEST)]
        pack(streamlit, cache, BOTH)
        assert packed_script(cache).read_bytes() == whole
        assert shelf.load(asset, "br") is not None
    assert asked == ["pack"] * 4


def test_a_damaged_file_that_cannot_be_removed_is_packed_elsewhere(
    streamlit: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An image's folder that is damaged and read-only; as root the bits alone hold nobody back."""
    image, own = tmp_path / "image", tmp_path / "own"
    pack(streamlit, Cache((image,)), BOTH)
    (image / f"{SCRIPT}.br").write_bytes(b"rubbish")
    cache = Cache((image, own))
    monkeypatch.setattr(Cache, "writable", lambda self: own)
    monkeypatch.setattr(places.os, "unlink", refuse)
    shelf = Shelf(cache)
    assert shelf.load(streamlit.assets[SCRIPT], "br") is None
    pack(streamlit, cache, BOTH)
    packed = shelf.load(streamlit.assets[SCRIPT], "br")
    assert packed is not None
    assert [path.name for path in own.rglob("*.br")] == [Path(SCRIPT).name + ".br"]


def test_a_file_changed_under_the_same_name_is_noticed(streamlit: Installed, cache: Cache) -> None:
    pack(streamlit, cache, BOTH)
    asset = streamlit.assets[SCRIPT]
    asset.path.write_bytes(asset.path.read_bytes().replace(b"42", b"43"))
    assert Shelf(cache).load(asset, "br") is None
    pack(streamlit, cache, BOTH)
    packed = Shelf(cache).load(asset, "br")
    assert packed is not None
    assert b"43" in brotli.decompress(packed.body)


def test_memory_is_bounded_and_what_was_asked_for_last_stays(streamlit: Installed, cache: Cache) -> None:
    pack(streamlit, cache, BOTH)
    first, last = (streamlit.assets[name] for name in (SCRIPT, "static/css/index.AbCdEf12.css"))
    sizes = [len(packed.body) for asset in (first, last) if (packed := Shelf(cache).load(asset, "br"))]
    shelf = Shelf(cache, bound=sum(sizes) - 1)
    shelf.load(first, "br")
    assert shelf.kept(first, "br") is not None
    shelf.load(last, "br")
    assert shelf.kept(first, "br") is None
    assert shelf.kept(last, "br") is not None
