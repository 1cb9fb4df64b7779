"""The cache of packed files: made once, whole, in the right place, and mended."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import brotli
import pytest

from tests.folders import ROOT
from tests.web.fake_streamlit import SCRIPT, streamlit_in
from web import __main__ as command
from web.pack import cache as places
from web.pack.background import Packer, effort
from web.pack.cache import Cache, cache_for
from web.pack.forms import BEST, GZIP, QUICK
from web.pack.installed import Installed, read
from web.pack.packing import NowhereError, missing, pack, passes
from web.pack.shelf import Shelf

BOTH = [(BEST, GZIP)]


@pytest.fixture
def streamlit(tmp_path: Path) -> Installed:
    return streamlit_in(tmp_path / "streamlit")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache((tmp_path / "cache",))


def _script(cache: Cache) -> Path:
    return cache.folders[0] / f"{SCRIPT}.br"


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


def test_a_damaged_file_is_never_sent_and_is_packed_again(streamlit: Installed, cache: Cache) -> None:
    asset = streamlit.assets[SCRIPT]
    pack(streamlit, cache, BOTH)
    whole = _script(cache).read_bytes()
    asked: list[str] = []
    shelf = Shelf(cache, on_damage=lambda: asked.append("pack"))
    for wrong in (b"", whole[:-9], b"rubbish", brotli.compress(b"alert('another script')")):
        _script(cache).write_bytes(wrong)
        assert shelf.load(asset, "br") is None
        assert missing(streamlit, cache, BOTH) == [(asset, BEST)]
        pack(streamlit, cache, BOTH)
        assert _script(cache).read_bytes() == whole
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
    monkeypatch.setattr(places.os, "unlink", _refuse)
    shelf = Shelf(cache)
    assert shelf.load(streamlit.assets[SCRIPT], "br") is None
    pack(streamlit, cache, BOTH)
    packed = shelf.load(streamlit.assets[SCRIPT], "br")
    assert packed is not None
    assert [path.name for path in own.rglob("*.br")] == [Path(SCRIPT).name + ".br"]


def _refuse(*paths: str) -> None:
    raise PermissionError(*paths)


def test_another_version_is_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "cache"))
    old, new = streamlit_in(tmp_path / "old"), streamlit_in(tmp_path / "new", version="2.0")
    pack(old, cache_for(old), BOTH)
    assert len(missing(new, cache_for(new), BOTH)) == 6
    (tmp_path / "old" / SCRIPT).write_text("const answer = 43;\n" * 400)
    changed = streamlit_in(tmp_path / "changed")
    (tmp_path / "changed" / SCRIPT.replace("AbCd", "Other")).write_text("x" * 999)
    assert places.cache_for(changed).folders[0] != places.cache_for(new).folders[0]


def test_a_file_changed_under_the_same_name_is_noticed(streamlit: Installed, cache: Cache) -> None:
    pack(streamlit, cache, BOTH)
    asset = streamlit.assets[SCRIPT]
    asset.path.write_bytes(asset.path.read_bytes().replace(b"42", b"43"))
    assert Shelf(cache).load(asset, "br") is None
    pack(streamlit, cache, BOTH)
    packed = Shelf(cache).load(asset, "br")
    assert packed is not None
    assert b"43" in brotli.decompress(packed.body)


PROGRAM = """
import sys; from pathlib import Path
from web.pack.cache import Cache; from web.pack.forms import BEST, GZIP
from web.pack.installed import read; from web.pack.packing import pack
done = pack(read(Path(sys.argv[1]), "1.0"), Cache((Path(sys.argv[2]),)), [(BEST, GZIP)])
print(done.before.get("br", 0))
"""


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


def test_the_server_packs_in_a_thread_of_its_own(streamlit: Installed, cache: Cache) -> None:
    packer = Packer(streamlit, cache, passes("best", at_once=True))
    packer.ask()
    packer.ask()
    until = time.monotonic() + 20
    while missing(streamlit, cache, [(GZIP,), (BEST,)]) and time.monotonic() < until:
        time.sleep(0.02)
    assert missing(streamlit, cache, [(GZIP,), (BEST,)]) == []
    _script(cache).write_bytes(b"rubbish")
    shelf = Shelf(cache, on_damage=packer.ask)
    shelf.load(streamlit.assets[SCRIPT], "br")
    while not shelf.load(streamlit.assets[SCRIPT], "br") and time.monotonic() < until:
        time.sleep(0.02)
    assert shelf.load(streamlit.assets[SCRIPT], "br") is not None


def test_a_full_disk_leaves_whole_files_and_a_thread_that_can_be_asked_again(
    streamlit: Installed, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(places.os, "replace", _refuse)
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


def test_quick_leaves_out_the_slow_form() -> None:
    assert passes("quick", at_once=True) == ((QUICK, GZIP),)
    assert passes("off", at_once=True) == ()


def test_pack_on_the_command_line(
    streamlit: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "installed", lambda: streamlit)
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "cache"))
    assert command.main(["pack"]) == 0
    said = capsys.readouterr().out
    assert "Packing Streamlit 1.0 once" in said
    assert str(tmp_path / "cache") in said
    assert "as brotli" in said
    assert command.main(["pack"]) == 0
    assert "packed already" in capsys.readouterr().out
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "streamlit" / "index.html"))
    assert command.main(["pack"]) == 1
    assert "ELECTION_CACHE names another folder" in capsys.readouterr().out
