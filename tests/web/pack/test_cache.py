"""Where packed files lie: in a place of this user's and this Streamlit's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.web.fake_streamlit import SCRIPT, streamlit_in
from tests.web.pack.packed import BOTH
from web.pack import cache as places
from web.pack.cache import Cache, cache_for
from web.pack.installed import Installed
from web.pack.packing import NowhereError, missing, pack
from web.pack.shelf import Shelf


def test_another_version_is_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "cache"))
    old, new = streamlit_in(tmp_path / "old"), streamlit_in(tmp_path / "new", version="2.0")
    pack(old, cache_for(old), BOTH)
    assert len(missing(new, cache_for(new), BOTH)) == 6
    (tmp_path / "old" / SCRIPT).write_text("const answer = 43;\n" * 400)
    changed = streamlit_in(tmp_path / "changed")
    (tmp_path / "changed" / SCRIPT.replace("AbCd", "Other")).write_text("x" * 999)
    assert places.cache_for(changed).folders[0] != places.cache_for(new).folders[0]


def test_a_folder_that_cannot_be_written_to(
    streamlit: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder can be made in a file")
    monkeypatch.setenv("ELECTION_CACHE", str(blocked))
    monkeypatch.setattr(places.tempfile, "gettempdir", lambda: str(tmp_path))
    cache = cache_for(streamlit)
    assert cache.writable() == cache.folders[1]
    assert cache.folders[1].is_relative_to(tmp_path)
    pack(streamlit, cache, BOTH)
    assert Shelf(cache).load(streamlit.assets[SCRIPT], "br") is not None
    with pytest.raises(NowhereError):
        pack(streamlit, Cache((blocked / "cache",)), BOTH)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="users are told apart by number")
def test_a_temporary_folder_of_somebody_else_is_not_used(
    streamlit: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "file"))
    (tmp_path / "file").touch()
    monkeypatch.setattr(places.tempfile, "gettempdir", lambda: str(tmp_path))
    elsewhere = tmp_path / f"{places.NAME}-{os.getuid()}"
    elsewhere.mkdir()
    elsewhere.chmod(0o777)  # made by anybody, for anybody
    assert cache_for(streamlit).writable() is None


def test_where_the_cache_lies(tmp_path: Path, streamlit: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ELECTION_CACHE", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_for(streamlit).folders[0].parent == tmp_path / "xdg" / places.NAME
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "named"))
    assert cache_for(streamlit).folders[0].parent == tmp_path / "named"


@pytest.mark.skipif(sys.platform != "linux", reason="the specification is Linux's")
def test_a_relative_place_is_ignored_as_the_specification_says(
    tmp_path: Path, streamlit: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ELECTION_CACHE", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_for(streamlit).folders[0].parent == tmp_path / "home" / ".cache" / places.NAME


def test_a_user_without_a_home_packs_into_a_temporary_folder(
    tmp_path: Path, streamlit: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless(*_given: object, **_named: object) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.delenv("ELECTION_CACHE", raising=False)
    monkeypatch.setattr(places, "user_cache_path", homeless)
    monkeypatch.setattr(places.tempfile, "gettempdir", lambda: str(tmp_path))
    (folder,) = cache_for(streamlit).folders
    assert folder.is_relative_to(tmp_path)
