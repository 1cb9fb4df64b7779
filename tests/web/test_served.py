"""The app as a server sends it, under another base path and by the other of its two commands: what a proxy, a browser
or somebody with a telnet sees of Streamlit's files."""

from __future__ import annotations

import http.client
import re
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import brotli
import pytest

from tests.browser.served import serve
from tests.folders import ORVANIA
from web.pack.installed import installed

BASE = "a/b"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve(ORVANIA, uvicorn=True, base=BASE) as address:
        yield address


def _get(address: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """The path is sent as it is, whatever is in it."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def test_streamlits_scripts_go_out_packed_under_the_base_path(address: str) -> None:
    streamlit = installed()
    largest = max(streamlit.assets.values(), key=lambda asset: asset.size)
    until = time.monotonic() + 30
    while True:  # the server packs while it serves
        status, headers, body = _get(address, f"/{BASE}/{largest.name}", accept_encoding="gzip, br")
        if "content-encoding" in headers or time.monotonic() > until:
            break
        assert (status, body) == (200, largest.path.read_bytes()), "until then Streamlit's own goes out"
        time.sleep(0.2)
    assert headers["content-encoding"] == "br"
    assert brotli.decompress(body) == largest.content()
    assert len(body) < largest.size / 3
    assert "immutable" in headers["cache-control"]
    outside = _get(address, f"/{largest.name}", accept_encoding="gzip, br")
    assert outside[0] == 404


def test_every_file_that_the_html_links_is_there(address: str) -> None:
    _, headers, body = _get(address, f"/{BASE}/vote_share", accept="text/html", accept_encoding="br")
    assert headers["content-encoding"] == "br"
    document = brotli.decompress(body).decode()
    files = set(re.findall(r'"\./(static/[^"]+)"', document))
    assert [file for file in files if "Plotly" in file]
    for file in files:
        status, headers, _ = _get(address, f"/{BASE}/{file}", accept_encoding="gzip, br")
        assert (status, "immutable" in headers["cache-control"]) == (200, True), file
        assert "html" not in headers["content-type"], file


OUTSIDE = [
    "/static/../../../../../../etc/hostname",
    "/static/js/..%2f..%2f..%2f..%2f..%2f__init__.py",
    "/static/%2e%2e/%2e%2e/__init__.py",
    "//static//js//../../../__init__.py",
    "/static/js/..\\..\\..\\__init__.py",
    "/static/js/%252e%252e/%252e%252e/__init__.py",
]


def test_no_address_leaves_the_folder(address: str) -> None:
    for path in OUTSIDE:
        status, headers, body = _get(address, f"/{BASE}{path}", accept_encoding="br")
        assert b"import" not in body, path
        assert status in (400, 404) or headers["content-type"].startswith("text/html"), path  # as for any page's name
