"""Streamlit's scripts, packed: what goes out, and what is left to Streamlit."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest
from starlette.types import ASGIApp

from tests.web.asgi import Answer, ask
from tests.web.fake_streamlit import OWN, SCRIPT, own_server, streamlit_in
from web.pack import middleware as packed
from web.pack.cache import Cache
from web.pack.forms import BEST, GZIP, QUICK
from web.pack.installed import Installed, installed
from web.pack.middleware import PackedFiles
from web.pack.packing import pack
from web.pack.shelf import Shelf

BROWSER = "gzip, deflate, br, zstd"


@dataclass
class Site:
    """The app, the Streamlit that it serves and where its files are packed."""

    streamlit: Installed
    cache: Cache
    app: ASGIApp

    @property
    def script(self) -> bytes:
        return self.streamlit.assets[SCRIPT].path.read_bytes()

    def ask(self, path: str = f"/{SCRIPT}", method: str = "GET", root_path: str = "", **headers: str) -> Answer:
        return ask(self.app, path, "", method, root_path, **({"accept_encoding": BROWSER} | headers))

    def lying(self, suffix: str) -> Path:
        return self.cache.folders[0] / (SCRIPT + suffix)


def _site(streamlit: Installed, cache: Cache) -> Site:
    return Site(streamlit, cache, PackedFiles(own_server(), streamlit, Shelf(cache)))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    streamlit = streamlit_in(tmp_path / "streamlit")
    cache = Cache((tmp_path / "cache",))
    pack(streamlit, cache, [(BEST, GZIP)])
    return _site(streamlit, cache)


@pytest.mark.parametrize(
    ("accepted", "coding", "unpack"),
    [
        (BROWSER, "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0.1, gzip", "gzip", gzip.decompress),
    ],
)
def test_a_script_goes_out_in_the_coding_that_is_taken(
    site: Site, accepted: str, coding: str, unpack: Callable[[bytes], bytes]
) -> None:
    answer = site.ask(accept_encoding=accepted)
    assert answer.status == 200
    assert unpack(answer.body) == site.script
    tag = answer.headers.pop("etag")
    assert tag.startswith('"')
    assert tag.endswith('"')
    assert answer.headers == {
        "content-type": "text/javascript; charset=utf-8",
        "content-encoding": coding,
        "content-length": str(len(answer.body)),
        "cache-control": "public, immutable, max-age=31536000",
        "vary": "Accept-Encoding",
    }


def test_the_two_codings_have_two_tags(site: Site) -> None:
    assert site.ask().headers["etag"] != site.ask(accept_encoding="gzip").headers["etag"]


def test_a_name_without_a_hash_is_asked_for_again(site: Site) -> None:
    answer = site.ask("/static/notes.txt")
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["content-encoding"] == "br"


def test_head_has_the_headers_and_no_body(site: Site) -> None:
    head, whole = site.ask(method="HEAD"), site.ask()
    assert head.headers == whole.headers
    assert head.body == b""


@pytest.mark.parametrize("form", ["{tag}", "W/{tag}", '"other", {tag}', "*"])
def test_what_the_reader_has_is_not_sent_again(site: Site, form: str) -> None:
    tag = site.ask().headers["etag"]
    answer = site.ask(if_none_match=form.format(tag=tag))
    assert (answer.status, answer.body) == (304, b"")
    assert answer.headers == {
        "etag": tag,
        "cache-control": "public, immutable, max-age=31536000",
        "vary": "Accept-Encoding",
    }
    assert site.ask(if_none_match='"other"').status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/vote_share",
        "/static/js/index.Unknown1.js",
        "/static/media/Sans.AbCdEf12.woff2",  # compressed as it is
        "/static/js/tiny.AbCdEf12.js",
        "/index.html",
        f"/{SCRIPT}/",
        f"//{SCRIPT}",
        f"/static//js/{SCRIPT.rpartition('/')[2]}",
        f"/x/../{SCRIPT}",
        f"/static/js/..%2f..%2f{SCRIPT}",
        f"/static/js/../../{SCRIPT}",
        "/static/../../cache/lock",
        f"/{SCRIPT}.br",
        "/static\\js\\index.AbCd_1-2.js",
        f"/{SCRIPT}\x00",
    ],
)
def test_everything_else_is_streamlits(site: Site, path: str) -> None:
    answer = site.ask(path)
    assert answer.body.decode() == OWN
    assert answer.headers["x-path"].startswith("/")
    assert "vary" not in answer.headers


@pytest.mark.parametrize(("method", "headers"), [("POST", {}), ("GET", {"range": "bytes=0-9"})])
def test_parts_of_files_and_other_methods_are_streamlits(site: Site, method: str, headers: dict[str, str]) -> None:
    assert site.ask(method=method, **headers).body.decode() == OWN


@pytest.mark.parametrize("accepted", ["", "identity", "zstd", "gzip;q=0.1, identity"])
def test_a_reader_who_takes_no_compression_gets_streamlits_file_and_a_cache_is_told(site: Site, accepted: str) -> None:
    answer = site.ask(accept_encoding=accepted)
    assert answer.body.decode() == OWN
    assert answer.headers["vary"] == "Accept-Encoding"


def test_what_is_not_packed_yet_is_streamlits_until_it_is(tmp_path: Path) -> None:
    site = _site(streamlit_in(tmp_path / "streamlit"), Cache((tmp_path / "cache",)))
    assert site.ask().body.decode() == OWN
    pack(site.streamlit, site.cache, [(QUICK, GZIP)])
    quick = site.ask()
    assert brotli.decompress(quick.body) == site.script
    pack(site.streamlit, site.cache, [(QUICK, GZIP), (BEST,)])
    assert not site.lying(QUICK.suffix).exists()
    best = site.ask()
    assert brotli.decompress(best.body) == site.script
    assert best.headers["etag"] != quick.headers["etag"]


@pytest.mark.parametrize(
    ("base", "root_path", "path", "ours"),
    [
        ("/a/b", "", f"/a/b/{SCRIPT}", True),
        ("/a/b", "", f"/{SCRIPT}", False),  # Streamlit has nothing there
        ("/a", "", f"/ab/{SCRIPT}", False),
        ("", "/mounted", f"/mounted/{SCRIPT}", True),
        ("", "/mounted/", f"/mounted/{SCRIPT}", True),
        ("/a", "/mounted", f"/mounted/a/{SCRIPT}", True),
        ("/a", "/mounted", f"/a/mounted/{SCRIPT}", False),
        ("", "/stripped/by/a/proxy", f"/{SCRIPT}", True),
    ],
)
def test_served_under_another_path(
    site: Site, monkeypatch: pytest.MonkeyPatch, base: str, root_path: str, path: str, ours: bool
) -> None:
    monkeypatch.setattr(packed, "base_path", lambda: base)
    site.app = PackedFiles(own_server(), site.streamlit, Shelf(site.cache))
    assert ("content-encoding" in site.ask(path, root_path=root_path).headers) is ours


def test_the_installed_streamlit_has_its_scripts_packed(tmp_path: Path) -> None:
    """With the real names, types and sizes; two files, because all of them take a minute."""
    whole = installed()
    names = [name for name in whole.assets if name.endswith(".css") or "/js/index." in name]
    streamlit = Installed(whole.version, whole.folder, {name: whole.assets[name] for name in names})
    cache = Cache((tmp_path,))
    pack(streamlit, cache, [(QUICK, GZIP)])
    app = PackedFiles(own_server(), streamlit, Shelf(cache))
    index = (whole.folder / "index.html").read_text(encoding="utf-8")
    linked = [name for name in names if name in index]
    assert {Path(name).suffix for name in linked} == {".js", ".css"}
    for name in linked:
        answer = ask(app, f"/{name}", accept_encoding="br")
        assert brotli.decompress(answer.body) == (whole.folder / name).read_bytes()
        assert len(answer.body) < whole.assets[name].size * 0.45
        assert "immutable" in answer.headers["cache-control"]


def test_nothing_is_packed_where_it_is_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELECTION_PACK", "off")
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "cache"))
    app = PackedFiles(own_server(), streamlit_in(tmp_path / "streamlit"))
    assert ask(app, f"/{SCRIPT}", accept_encoding=BROWSER).body.decode() == OWN
    assert not (tmp_path / "cache").exists()


def test_the_code_of_charts_goes_out_with_a_note_to_compile_it_ahead(tmp_path: Path) -> None:
    """V8 reads the note only in the first line; after it comes the installed file, byte for byte."""
    whole = installed()
    (name,) = (name for name in whole.assets if "/js/PlotlyChart." in name)
    streamlit = Installed(whole.version, whole.folder, {name: whole.assets[name]})
    cache = Cache((tmp_path,))
    pack(streamlit, cache, [(QUICK, GZIP)])
    answer = ask(PackedFiles(own_server(), streamlit, Shelf(cache)), f"/{name}", accept_encoding="br")
    note, script = brotli.decompress(answer.body).split(b"\n", 1)
    assert note == b"//# allFunctionsCalledOnLoad"
    assert script == (whole.folder / name).read_bytes()
